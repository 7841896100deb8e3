import DowntimeModel

/// The words of «Lägg till personal» and «Lägg till boende».
enum AddPeopleTexts {
  static let staffHeading = "Lägg till personal"
  static func residentsHeading(_ terms: ProfileTerms) -> String { "Lägg till \(terms.persons)" }

  /// The fields of one person, then a list of many and the file that may hold it.
  static func spec(
    _ fields: [FieldSpec], _ names: RegisterFieldNames, listHint: String, count: String,
    isSmall: Bool
  ) -> FormSpec {
    let introduction = FieldSpec(
      name: .introduction, label: PeopleTexts.many, kind: .remark)
    return FormSpec(
      fields: fields + (isSmall ? [] : [introduction]) + [
        FieldSpec(name: names.list, label: "Lista", kind: .text(rows: 3), hint: listHint),
        FieldSpec(name: names.count, label: count, kind: .remark),
        FieldSpec(name: names.file, label: "CSV-fil", kind: .line, hint: PeopleTexts.fileHint),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: PeopleTexts.save),
        FormSpec.Button(role: .other(.readFile), label: PeopleTexts.readFile),
      ])
  }
}
