/// The words of «Lägg till personal».
enum AddStaffTexts {
  static let heading = "Lägg till personal"

  static func spec(count: String, isSmall: Bool) -> FormSpec {
    let introduction = FieldSpec(
      name: .introduction, label: PeopleTexts.many, kind: .remark)
    return FormSpec(
      fields: [StaffFields.name, StaffFields.title, StaffFields.signature, StaffFields.role]
        + (isSmall ? [] : [introduction]) + [
          FieldSpec(
            name: .staffList, label: "Lista", kind: .text(rows: 3),
            hint: PeopleTexts.staffListHint),
          FieldSpec(name: .staffCount, label: count, kind: .remark),
          FieldSpec(name: .staffFile, label: "CSV-fil", kind: .line, hint: PeopleTexts.fileHint),
        ],
      buttons: [
        FormSpec.Button(role: .submit, label: PeopleTexts.save),
        FormSpec.Button(role: .other(.readFile), label: PeopleTexts.readFile),
      ])
  }
}
