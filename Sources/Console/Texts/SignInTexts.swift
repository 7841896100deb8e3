import DowntimeModel

/// The words of Logga in.
enum SignInTexts {
  static let heading = "Logga in"
  static let notListedHeading = "Jag finns inte i listan"
  static let about = "Vem är du? Skriv din signatur och tryck Enter, eller välj med pilarna."
  static let prompt = "Signatur eller namn"
  static let notListed = "Jag finns inte i listan"
  static let introduction = "Skriv vem du är. Sedan kan du börja skriva direkt."

  static func leaving(canGoBack: Bool) -> String {
    canGoBack ? "Esc går tillbaka utan att byta." : "Ctrl-Q avslutar och låser."
  }

  static func row(_ member: StaffMember) -> String {
    let signature = member.signature.text
    let name = member.isProtected ? "" : member.name + ", "
    return signature + String(repeating: " ", count: max(2, 7 - signature.count)) + name
      + member.title + (member.isConfirmed ? "" : " – ej bekräftad")
  }

  static func spec(isSmall: Bool) -> FormSpec {
    let introduction = FieldSpec(
      name: .introduction, label: SignInTexts.introduction, kind: .remark)
    return FormSpec(
      fields: (isSmall ? [] : [introduction])
        + [StaffFields.name, StaffFields.title, StaffFields.signature],
      buttons: [
        FormSpec.Button(role: .submit, label: "Logga in"),
        FormSpec.Button(role: .later, label: "Till listan (Esc)"),
      ])
  }
}
