import DowntimeModel

/// The words of «Lägg till boende».
enum AddResidentsTexts {
  static func heading(_ terms: ProfileTerms) -> String { "Lägg till \(terms.persons)" }

  static func spec(count: String, isSmall: Bool) -> FormSpec {
    let introduction = FieldSpec(
      name: .introduction, label: PeopleTexts.many, kind: .remark)
    return FormSpec(
      fields: [
        ResidentFields.name, ResidentFields.number, ResidentFields.room,
        ResidentFields.newProtection,
      ]
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
