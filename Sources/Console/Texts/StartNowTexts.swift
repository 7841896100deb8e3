import DowntimeModel

/// The words of «Börja skriva nu», some of them shared with «Förbered enheten».
enum StartNowTexts {
  static let heading = "Börja skriva nu"
  static let introduction = "Fyra svar och en lösenfras. Chefen kan fylla på resten i morgon."
  static let phrase = "Lösenfras. Skriv upp den på papper och lås in: utan den kan ingen läsa."
  static let noted = "Jag skrev upp den"
  static let notNoted = "Skriv upp lösenfrasen. Kryssa sedan här med mellanslag."
  static let noPhrase = "hämtas …"
  static let another = "Föreslå en annan"
  static let founding = "Gör i ordning … det tar ett ögonblick."
  static let unitHint = "Till exempel Testgården plan 2."

  static func problem(unitName: String) -> String? {
    if unitName.isEmpty { return "Skriv vad enheten heter." }
    return unitName.count > EntryLimits.lineCharacters
      ? PeopleTexts.fault(.tooLong) : nil
  }

  static let unitName = FieldSpec(name: .unitName, label: "Enhet", kind: .line, hint: unitHint)
  static let notedBox = FieldSpec(
    name: .noted, label: "", kind: .check(noted), hint: "Mellanslag kryssar.")

  static func phraseRemark(_ phrase: String?) -> FieldSpec {
    FieldSpec(
      name: .phrase, label: StartNowTexts.phrase, kind: .remark, hint: phrase ?? noPhrase)
  }

  static func spec(phrase: String?, isSmall: Bool) -> FormSpec {
    let introduction = FieldSpec(
      name: .introduction, label: StartNowTexts.introduction, kind: .remark)
    return FormSpec(
      fields: (isSmall ? [] : [introduction]) + [
        StaffFields.name, StaffFields.title, unitName, StaffFields.signature,
        phraseRemark(phrase), notedBox,
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Börja skriva"),
        FormSpec.Button(role: .other(.proposePassphrase), label: another),
      ])
  }
}
