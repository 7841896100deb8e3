import DowntimeModel

/// The words of «Personal och boende».
enum RegistersTexts {
  static let heading = "Personal och boende"
  static let changing = "Ändra"
  static let addStaff = "+ Lägg till personal (P)"
  static let addResidents = "+ Lägg till boende (B)"
  static let staffLeft = "Har slutat"
  static let residentLeft = "Har flyttat"
  static let yourself = "Du är inloggad själv. Låt någon annan kryssa här."

  static func staff(_ count: Int) -> String {
    "Personal: \(count)"
  }

  static func residents(_ count: Int) -> String {
    "Boende: \(count)"
  }

  static func row(_ member: StaffMember) -> String {
    SignInTexts.row(member) + (member.isActive ? "" : " – har slutat")
  }

  static func row(_ resident: Resident) -> String {
    PersonLabel(resident).full + (resident.isActive ? "" : " – har flyttat")
  }

  static func spec(_ member: StaffMember) -> FormSpec {
    FormSpec(
      fields: [
        StaffFields.name, StaffFields.title, StaffFields.signature, StaffFields.role,
        FieldSpec(name: .hasLeft, label: "", kind: .check(staffLeft)),
      ], buttons: buttons)
  }

  static func spec(_ resident: Resident) -> FormSpec {
    FormSpec(
      fields: [
        ResidentFields.name, ResidentFields.number, ResidentFields.room,
        FieldSpec(name: .hasLeft, label: "", kind: .check(residentLeft)),
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
    ]
  }

  static func texts(_ resident: Resident) -> [FieldName: String] {
    [
      .name: resident.name, .number: SwedishText.plainNumber(resident.number) ?? "",
      .room: resident.room, .hasLeft: resident.isActive ? "" : "ja",
    ]
  }
}
