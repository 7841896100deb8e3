import DowntimeModel

/// The words of «Förbered enheten».
enum PrepareUnitTexts {
  static let heading = "Förbered enheten"
  static let title = "enhetschef"
  static let notTheSame = "Inte samma lösenfras båda gångerna. Skriv den en gång till."

  /// What changes while one types.
  struct Remarks {
    var phrase: String?
    var staff = ""
    var residents = ""
  }

  static func weakness(_ weakness: Passphrase.Weakness) -> String {
    switch weakness {
    case .empty: "Skriv en lösenfras, eller välj förslaget."
    case .short(let words, let characters):
      "För kort: minst 5 ord eller 16 tecken. Nu \(words) ord och \(characters) tecken."
    case .monotonous: "För lätt att gissa: använd fler olika bokstäver."
    }
  }

  static let buttons = [
    FormSpec.Button(role: .submit, label: "Klart"),
    FormSpec.Button(role: .other(.readFile), label: PeopleTexts.readFile),
    FormSpec.Button(role: .other(.proposePassphrase), label: StartNowTexts.another),
  ]

  static func allFields(_ remarks: Remarks, _ routines: [FieldSpec]) -> [FieldSpec] {
    let own = [
      StartNowTexts.unitName,
      FieldSpec(name: .name, label: "Chef", kind: .line, hint: PeopleTexts.nameHint),
      StaffFields.title, StaffFields.signature,
    ]
    return own + routines + [
      FieldSpec(
        name: .passphraseKind, label: "Lösenfras",
        kind: .choice([
          FieldSpec.Choice(
            value: PrepareUnitScreen.PassphraseKind.proposed.rawValue, label: "Ta förslaget"),
          FieldSpec.Choice(
            value: PrepareUnitScreen.PassphraseKind.own.rawValue, label: "En egen"),
        ]),
        hint: "Höger pil byter."),
      StartNowTexts.phraseRemark(remarks.phrase),
      FieldSpec(
        name: .passphrase, label: "Egen fras", kind: .secret,
        hint: "Minst 5 ord eller 16 tecken."),
      FieldSpec(name: .passphraseAgain, label: "Upprepa", kind: .secret),
      StartNowTexts.notedBox,
      FieldSpec(
        name: .staffList, label: "Personal", kind: .text(rows: 2), hint: PeopleTexts.staffListHint),
      FieldSpec(name: .staffCount, label: remarks.staff, kind: .remark),
      FieldSpec(name: .staffFile, label: "CSV-fil", kind: .line, hint: PeopleTexts.fileHint),
      FieldSpec(
        name: .residentList, label: "Boende", kind: .text(rows: 2),
        hint: PeopleTexts.residentListHint),
      FieldSpec(name: .residentCount, label: remarks.residents, kind: .remark),
      FieldSpec(name: .residentFile, label: "CSV-fil", kind: .line, hint: PeopleTexts.fileHint),
    ]
  }
}
