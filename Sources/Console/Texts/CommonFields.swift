import DowntimeModel

/// The fields that several forms have.
enum CommonFields {
  static let who = "Namn, rum eller nummer. Vet du inte: skriv okänd."
  static let tick = "Mellanslag kryssar."
  static let pastTime = "0214, igår 2215, 24/12 08:00 eller nu."
  static let pastDay = "idag, igår, 24/12 eller 2026-12-24."
  static let comingTime = "0800, i morgon 0800 eller 12/11 10:00."

  static let reason = FieldSpec(
    name: .reason, label: "Orsak", kind: .line, hint: "Varför rättar du? Till exempel: fel rum.")
  static let when = FieldSpec(name: .when, label: "När", kind: .time(.past), hint: pastTime)

  /// Whom it is about.
  static func person(allowsNobody: Bool) -> FieldSpec {
    FieldSpec(
      name: .person, label: "Vem", kind: .person(allowsNobody: allowsNobody), hint: who)
  }

  /// Asked when what is told happened long ago (RT-02).
  static let lateReason = FieldSpec(
    name: .lateReason, label: "Varför så sent", kind: .line,
    hint: "Det är mer än 12 timmar sedan. Varför skrivs det först nu?", opensWhen: .fact(.isLate),
    isRequired: true)

  /// On what it stood first.
  static let original = form(
    "Skrevs först", hint: "Bara om det stod någon annanstans först.", isFolded: true)

  /// What is known of the writing itself: whose words, and on what they stood first.
  static func writing(hasForm: Bool) -> [FieldSpec] {
    return [
      FieldSpec(
        name: .writtenFor, label: "Du skriver åt", kind: .line,
        hint:
          "Signatur eller namn, om det är en annans anteckning. Du signerar som den som skrev av.",
        isFolded: true),
      FieldSpec(
        name: .writtenAt, label: "Skrevs", kind: .time(.past),
        hint: "När den andra skrev eller berättade. \(pastTime)", isFolded: true,
        opensWhen: .filled(.writtenFor)),
    ] + (hasForm ? original : [])
  }

  /// What something was first written on; `also` what only this form has.
  static func form(
    _ label: String, hint: String, isFolded: Bool, also: [FieldSpec.Choice] = []
  ) -> [FieldSpec] {
    let choices =
      [
        FieldSpec.Choice(value: OriginalWord.handwritten.rawValue, label: "För hand"),
        FieldSpec.Choice(value: OriginalWord.folder.rawValue, label: "I fil, egen mapp"),
        FieldSpec.Choice(value: OriginalWord.stick.rawValue, label: "I fil, USB-minne"),
      ] + also
    return [
      FieldSpec(
        name: .originalForm, label: label, kind: .choice(choices), hint: hint, isFolded: isFolded),
      FieldSpec(
        name: .stick, label: "Minnets nummer", kind: .line, hint: "Till exempel USB-101.",
        isFolded: isFolded, opensWhen: .chosen(.originalForm, OriginalWord.stick.rawValue),
        isRequired: true),
      FieldSpec(
        name: .paperNumber, label: "Blankettnummer", kind: .line,
        hint: "Står högst upp till höger på en utskriven blankett: DA-PKRTM0001.",
        isFolded: isFolded,
        opensWhen: .chosen(.originalForm, OriginalWord.handwritten.rawValue)),
    ]
  }

  /// Fields of the unit's own, from its profile.
  static func own(_ extras: [FormChange.Extra]) -> [FieldSpec] {
    extras.map { extra in
      let choices = extra.choices.map { FieldSpec.Choice(value: $0, label: $0) }
      return FieldSpec(
        name: .own(extra.label), label: extra.label,
        kind: extra.kind == .choice ? .choice(choices) : .line, isRequired: extra.isRequired)
    }
  }
}

/// What drafts call the things that something was first written on.
enum OriginalWord: String {
  case handwritten = "hand"
  case folder = "mapp"
  case stick = "usb"
  case screen = "skärm"
}
