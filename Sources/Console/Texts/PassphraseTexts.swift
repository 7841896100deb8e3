import DowntimeModel

/// The words of Lösenfraser.
enum PassphraseTexts {
  static let heading = "Lösenfraser"
  static let changing = "Byter lösenfras … det tar ett ögonblick."
  static let codeHeading = "Återställningskod. Den visas bara nu."
  static let codeNotNoted = "Skriv av koden på papper först. Den visas inte igen."

  /// What there is, a paragraph a line.
  static func about(_ condition: KeyCondition?) -> [String] {
    guard let condition else { return ["Nycklarna gick inte att läsa. Säg till IT."] }
    if !condition.hasManager {
      return [
        "Enheten har en lösenfras, men chefen ingen egen. Glöms enhetens kan ingen läsa journalen.",
        "Ge chefen en lösenfras: då fås också en återställningskod på papper.",
      ]
    }
    let code =
      condition.hasRecoveryCode
      ? "Återställningskoden på papper öppnar skåpet om allt annat glöms."
      : "Återställningskoden gäller inte längre. Byt chefens lösenfras, så fås en ny."
    let right =
      condition.mayChange
      ? "Du öppnade med \(opener(condition.slot)) och kan byta lösenfraser."
      : "Skåpet öppnades med enhetens lösenfras. Bara chefens, eller koden, låter någon byta."
    return [code, right]
  }

  private static func opener(_ slot: KeySlot) -> String {
    switch slot {
    case .unit: "enhetens lösenfras"
    case .manager: "chefens lösenfras"
    case .recovery: "återställningskoden"
    }
  }

  static func row(_ slot: KeySlot, _ condition: KeyCondition?) -> String {
    switch slot {
    case .unit: "Byt enhetens lösenfras"
    case .manager, .recovery:
      condition?.hasManager ?? false
        ? "Byt chefens lösenfras och återställningskod" : "Ge chefen en lösenfras"
    }
  }

  static func changed(_ slot: KeySlot) -> String {
    switch slot {
    case .unit: "Lösenfrasen är bytt. Den gamla öppnar inte längre."
    case .manager, .recovery: "Chefens lösenfras gäller från nu."
    }
  }

  static func notChanged(_ error: StoreError) -> String {
    "Lösenfrasen är kanske inte bytt: behåll båda lapparna. \(ModelTexts.store(error))"
  }

  static func changeSpec(_ slot: KeySlot, phrase: String?) -> FormSpec {
    let about =
      switch slot {
      case .unit:
        "Den nya lösenfrasen för enheten. Skriv upp den och lås in den; strimla den gamla."
      case .manager, .recovery: "Chefens lösenfras. Skriv upp den och lås in den för sig."
      }
    return FormSpec(
      fields: [
        FieldSpec(
          name: .phrase, label: about, kind: .remark, hint: phrase ?? StartNowTexts.noPhrase),
        StartNowTexts.notedBox,
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Byt nu"),
        FormSpec.Button(role: .other(.proposePassphrase), label: StartNowTexts.another),
        FormSpec.Button(role: .later, label: "Ångra"),
      ])
  }

  static let codeSpec = FormSpec(
    fields: [
      FieldSpec(
        name: .introduction,
        label: "Lås in koden för sig, inte ihop med lösenfrasen. Den öppnar allt.", kind: .remark),
      FieldSpec(
        name: .noted, label: "", kind: .check("Jag skrev av koden"), hint: "Mellanslag kryssar."),
    ],
    buttons: [FormSpec.Button(role: .submit, label: "Klar")])
}
