/// The words of «Lägg till boende».
enum AddResidentsTexts {
  static let heading = "Lägg till boende"

  static func spec(count: String, isSmall: Bool) -> FormSpec {
    let introduction = FieldSpec(
      name: .introduction, label: PeopleTexts.many, kind: .remark)
    return FormSpec(
      fields: [ResidentFields.name, ResidentFields.number, ResidentFields.room]
        + (isSmall ? [] : [introduction]) + [
          FieldSpec(
            name: .residentList, label: "Lista", kind: .text(rows: 3),
            hint: PeopleTexts.residentListHint),
          FieldSpec(name: .residentCount, label: count, kind: .remark),
          FieldSpec(name: .residentFile, label: "CSV-fil", kind: .line, hint: PeopleTexts.fileHint),
        ],
      buttons: [
        FormSpec.Button(role: .submit, label: PeopleTexts.save),
        FormSpec.Button(role: .other(.readFile), label: PeopleTexts.readFile),
      ])
  }
}
