import DowntimeModel

/// The words of declaring an outage.
enum DeclareOutageTexts {
  static let heading = "Starta driftstopp"
  static let other = "Annat"
  static let all = "Alla"
  static let nameMissing = "Skriv vad systemet heter."

  /// Which system: those that the unit's routines name, then any other by its name.
  static func systemFields(_ profile: Profile?) -> [FieldSpec] {
    [
      FieldSpec(
        name: .system, label: "System",
        kind: .choice(
          choices(profile).map { FieldSpec.Choice(value: $0, label: $0) }),
        hint: "Första bokstaven eller siffran väljer."),
      FieldSpec(
        name: .otherSystem, label: "Vilket", kind: .line,
        opensWhen: .chosen(.system, other)),
    ]
  }

  private static func choices(_ profile: Profile?) -> [String] {
    let names = Profile.systemsThatCanStop(profile).map(\.name)
    return names + (profile != nil && names.count > 1 ? [all] : []) + [other]
  }

  /// Systems as they stand in those fields.
  static func texts(_ systems: [ITSystem], _ profile: Profile?) -> [FieldName: String] {
    guard systems.count == 1, let system = systems.first else { return [.system: all] }
    return Profile.systemsThatCanStop(profile).contains(system)
      ? [.system: system.name] : [.system: other, .otherSystem: system.name]
  }

  /// The form; what care goes on by stands above it in the routine's own words (R000-01).
  static func spec(_ profile: Profile?, isSmall: Bool) -> FormSpec {
    let purpose = isSmall ? nil : OutageTexts.text(.start, profile)
    return FormSpec(
      fields: (purpose.map { [FieldSpec(name: .introduction, label: $0, kind: .remark)] } ?? [])
        + systemFields(profile) + [
          FieldSpec(
            name: .when, label: "Sedan när", kind: .time(.past),
            hint: "Ändra om det började tidigare: 0214, igår 2215."),
          FieldSpec(
            name: .note, label: "Vad du vet", kind: .text(rows: 2),
            hint: "Kan fyllas i senare: E på översikten."),
        ] + folded(profile?.routine ?? RoutineProfile()),
      buttons: [
        FormSpec.Button(role: .submit, label: "Starta driftstoppet"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  /// What is asked when there is time, as the unit's duties have it.
  private static func folded(_ routine: RoutineProfile) -> [FieldSpec] {
    let reported = [
      FieldSpec(
        name: .counterpart, label: "Anmält till", kind: .line,
        hint: "Till exempel egen IT-support."),
      FieldSpec(name: .reference, label: "Ärendenr", kind: .line),
    ]
    return (reported + details(routine)).map { field in
      var field = field
      field.isFolded = true
      return field
    }
  }

  /// What a declaration can say beside system and time; whom it hit where a duty hangs on it
  /// (R002-04, R004-22).
  static func details(_ routine: RoutineProfile) -> [FieldSpec] {
    var fields = [
      words(.cause, "Orsak", OutageDetails.Cause.self), yesNo(.isPlanned, "Planerat"),
      FieldSpec(
        name: .discoveredAt, label: "Upptäckt", kind: .time(.past),
        hint: "Om det upptäcktes senare än det började."),
    ]
    if routine.duties.contains(.phoneMessages) || routine.duties.contains(.outageLevels) {
      fields.append(words(.scope, "Omfattning", OutageDetails.Scope.self))
    }
    if routine.duties.contains(.outageLevels) {
      fields += [yesNo(.emailWorks, "E-post går"), yesNo(.phonesWork, "Telefon går")]
    }
    return fields
  }

  /// What an outage's declaration says, as those fields have it.
  static func texts(_ details: OutageDetails) -> [FieldName: String] {
    func flag(_ flag: Bool?) -> String { flag.map { $0 ? "ja" : "nej" } ?? "" }
    return [
      .cause: details.cause?.rawValue ?? "", .isPlanned: flag(details.isPlanned),
      .discoveredAt: details.discoveredAt.map(SwedishText.fullTime) ?? "",
      .scope: details.scope?.rawValue ?? "", .emailWorks: flag(details.emailWorks),
      .phonesWork: flag(details.phonesWork),
    ]
  }

  private static func words<Word: RawRepresentable & CaseIterable>(
    _ name: FieldName, _ label: String, _: Word.Type
  ) -> FieldSpec where Word.RawValue == String {
    FieldSpec(
      name: name, label: label,
      kind: .choice(
        Word.allCases.map { FieldSpec.Choice(value: $0.rawValue, label: $0.rawValue) }))
  }

  static func yesNo(_ name: FieldName, _ label: String) -> FieldSpec {
    FieldSpec(
      name: name, label: label,
      kind: .choice([
        FieldSpec.Choice(value: "ja", label: "ja"), FieldSpec.Choice(value: "nej", label: "nej"),
      ]))
  }

  // MARK: Two at once

  /// The same system is down already, or the group that it belongs to. A form that holds a text
  /// stays under what is gone to.
  static func overlap(_ running: Outage, _ systems: [ITSystem], holdsText: Bool) -> Dialog {
    let isSame = systems.allSatisfy(running.systems.contains)
    func go(_ place: Place) -> [Step] { [holdsText ? .open(place) : .replace(place)] }
    var options = [
      Dialog.Option(
        letter: "g", label: "Gå till det som pågår",
        steps: go(.aboutOutage(running.id))),
      Dialog.Option(
        letter: "r", label: "Rätta när det började",
        steps: go(.tellOutage(.aspect(.declaration), running.id))),
    ]
    if !isSame {
      options.append(
        Dialog.Option(
          letter: "s", label: "Starta ett till för \(SwedishText.systems(systems))",
          steps: [.setField(.isConfirmed, "ja")]))
    }
    return Dialog(
      title: isSame ? "Det driftstoppet pågår redan" : "Det hör ihop med ett som pågår",
      lines: [
        "\(SwedishText.outage(running)).",
        isSame
          ? "Skriv i det som pågår: då hamnar allt på ett ställe."
          : "Två driftstopp har var sin klocka och avslutas var för sig.",
      ], options: options)
  }
}
