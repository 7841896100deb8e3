import DowntimeModel

/// The words of choosing which routines a unit follows.
enum RoutineTexts {
  static let partyMissing = "Välj er egen part."
  static let noneChosen = "Välj minst en rutin."

  static func routines(_ profiles: [Profile], at cursor: Int) -> FieldSpec {
    FieldSpec(
      name: .routines, label: "Rutin",
      kind: .choices(
        profiles.map { FieldSpec.Choice(value: $0.name.text, label: short($0)) }),
      hint: profiles.indices.contains(cursor)
        ? "\(profiles[cursor].title). \(profiles[cursor].summary) Mellanslag väljer." : "")
  }

  static func unitKinds(_ kinds: [SocialUnitKind]) -> FieldSpec {
    FieldSpec(
      name: .unitKinds, label: "Enhetsslag",
      kind: .choices(kinds.map { FieldSpec.Choice(value: $0.word, label: $0.word) }),
      hint: "Mellanslag väljer. Inget valt betyder alla.")
  }

  static let ownParty = FieldSpec(
    name: .ownParty, label: "Egen part",
    kind: .choice(
      Party.allCases.map { FieldSpec.Choice(value: $0.rawValue, label: $0.rawValue) }),
    hint: "Vilka ni är när någon skrivs ut från sjukhus.")

  /// A routine in few words; a unit's own by its title.
  static func short(_ profile: Profile) -> String {
    switch profile.name.text {
    case "goteborg-boende": "Göteborg, boende"
    case "goteborg-hemtjanst": "Göteborg, hemtjänst"
    case "vasterbotten-prator": "Västerbotten, Prator"
    case "skane-mina-planer": "Skåne, Mina planer"
    case "spanga-tensta": "Spånga-Tensta"
    default: profile.title
    }
  }

  // MARK: The screen

  static let ownRoutine =
    "En egen rutin i en fil väljs med «reserv profile adopt FIL», inte här."

  /// What the screen cannot bring back is left only on purpose.
  static func replaceQuestion(_ own: [Profile], _ follow: Step) -> Dialog {
    Dialog(
      title: "Sluta följa er egen rutin?",
      lines: [
        own.map(short).joined(separator: " och ") + " är inte vald.",
        "Vill ni ha den tillbaka behövs filen: «reserv profile adopt FIL».",
      ],
      options: [
        Dialog.Option(letter: "b", label: "Behåll den: gå tillbaka och välj", steps: []),
        Dialog.Option(letter: "s", label: "Ja, sluta följa den", steps: [follow]),
      ])
  }

  static func spec(_ fields: [FieldSpec], now followed: AdoptedProfiles?) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .introduction,
          label: followed.map {
            "Nu följer ni: " + $0.profiles.map(short).joined(separator: " och ")
              + ". Det ni väljer gäller i stället, från nu. Det gamla står kvar i journalen."
          }
            ?? "Ingen rutin är vald än. Den avgör vad som frågas, vem som ringer och vart allt ska.",
          kind: .remark)
      ] + fields + [FieldSpec(name: .noted, label: ownRoutine, kind: .remark)],
      buttons: [
        FormSpec.Button(role: .submit, label: "Följ från nu"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }
}
