import DowntimeModel

/// The words of «Personal och boende».
enum RegistersTexts {
  static let changing = "Ändra"
  static let addStaff = "+ Lägg till personal (P)"
  static let staffLeft = "Har slutat"
  static let residentLeft = "Har flyttat"
  static let notProtected = "Ställ dig på en boende med skyddade personuppgifter."
  static let yourself = "Du är inloggad själv. Låt någon annan kryssa här."

  static let lastManager =
    "Då har enheten ingen chef: ingen kan avsluta stopp, och vem som helst kan göra sig till chef. "
    + "Lägg till och bekräfta den nya chefen först."

  static func staff(_ count: Int) -> String {
    "Personal: \(count)"
  }

  /// What people are called here.
  static func heading(_ terms: ProfileTerms) -> String { "Personal och \(terms.persons)" }

  static func residents(_ count: Int, _ terms: ProfileTerms) -> String {
    "\(terms.persons.prefix(1).uppercased())\(terms.persons.dropFirst()): \(count)"
  }

  static func addResidents(_ terms: ProfileTerms) -> String {
    "+ \(AddPeopleTexts.residentsHeading(terms)) (B)"
  }

  static func row(_ member: StaffMember) -> String {
    SignInTexts.row(member) + (member.isActive ? "" : " – har slutat")
  }

  static func row(_ resident: Resident) -> String {
    PersonLabel(resident).full + (resident.isActive ? "" : " – har flyttat")
  }

  /// The form of a member; what a manager alone has use for is shown when it makes sense.
  static func spec(_ member: StaffMember, hasPIN: Bool) -> FormSpec {
    var fields = [
      StaffFields.name, StaffFields.title, StaffFields.signature, StaffFields.role,
      FieldSpec(name: .validFrom, label: "Anställd från", kind: .line, hint: dateHint),
      FieldSpec(name: .validTo, label: "Till och med", kind: .line, hint: dateHint),
      FieldSpec(name: .isProtected, label: "", kind: .check("Skyddad: namnet visas inte i listor")),
      FieldSpec(name: .hasLeft, label: "", kind: .check(staffLeft)),
    ]
    if !member.isConfirmed {
      fields.append(
        FieldSpec(
          name: .isConfirmed, label: "", kind: .check("Bekräftad"),
          hint: "Kryssa när du vet att personen arbetar här."))
    }
    if hasPIN {
      fields.append(
        FieldSpec(
          name: .clearPIN, label: "", kind: .check("Nollställ PIN"),
          hint: "Personen väljer en ny nästa gång."))
    }
    return FormSpec(fields: fields, buttons: buttons)
  }

  static let notADate = "Skriv datumet som 2026-11-21, eller lämna tomt."
  private static let dateHint = "Till exempel 2026-11-21. Kan lämnas tomt."

  static func spec(_ resident: Resident) -> FormSpec {
    FormSpec(
      fields: [
        ResidentFields.name, ResidentFields.number, ResidentFields.room,
        FieldSpec(name: .hasLeft, label: "", kind: .check(residentLeft)),
        ResidentFields.protection,
      ], buttons: buttons)
  }

  private static let buttons = [
    FormSpec.Button(role: .submit, label: PeopleTexts.save),
    FormSpec.Button(role: .later, label: "Tillbaka (Esc)"),
  ]

  static func texts(_ member: StaffMember) -> [FieldName: String] {
    [
      .name: member.name, .title: member.title, .signature: member.signature.text,
      .role: member.role.rawValue, .hasLeft: member.isActive ? "" : "ja",
      .validFrom: member.validFrom.map(SwedishDate.iso) ?? "",
      .validTo: member.validTo.map(SwedishDate.iso) ?? "",
      .isProtected: member.isProtected ? "ja" : "",
    ]
  }

  static func texts(_ resident: Resident) -> [FieldName: String] {
    [
      .name: resident.name, .number: SwedishText.plainNumber(resident.number) ?? "",
      .room: resident.room, .protection: resident.protection.rawValue,
      .hasLeft: resident.isActive ? "" : "ja",
    ]
  }
}
