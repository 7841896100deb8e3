import DowntimeModel

/// The words of saying that something which waits is done.
enum SayDoneTexts {
  static let heading = "Klart"
  static let done = "gjort"
  static let waived = "utgår"

  /// The field that is asked for first.
  static func first(_ subject: OpenSubject) -> FieldName {
    if case .inform = subject { .when } else { .counterpart }
  }

  static func spec(_ subject: OpenSubject, _ entry: JournalEntry, _ unit: UnitState) -> FormSpec {
    let isDone = Condition.chosen(.outcome, done)
    var fields = [
      FieldSpec(
        name: .introduction,
        label: OpenItemTexts.what(subject, isOthers: false)
          + (entry.number.map { ": \($0.text), " } ?? ": ")
          + PersonLabel(entry.current.person).discreet + ".", kind: .remark)
    ]
    let oral = unit.outage(entry.outage).flatMap { outage in
      unit.profile(of: outage)?.combined.duties.first { $0.duty == .oralInformation }
    }
    if case .tellOrally = subject, let text = oral?.text {
      fields.append(FieldSpec(name: .phrase, label: text, kind: .remark))
    }
    if case .inform = subject {
    } else {
      fields += [
        FieldSpec(
          name: .counterpart, label: "Pratade med", kind: .line, opensWhen: isDone),
        FieldSpec(
          name: .counterpartUnit, label: "Enhet", kind: .line,
          hint: oral.map { $0.units.joined(separator: ", ") } ?? "Till exempel dagenheten.",
          opensWhen: isDone),
      ]
    }
    fields += [
      FieldSpec(
        name: .when, label: "När", kind: .time(.past), hint: "Till exempel 0646 eller nu.",
        opensWhen: isDone),
      FieldSpec(
        name: .outcome, label: "",
        kind: .choice([
          FieldSpec.Choice(value: done, label: "Gjort"),
          FieldSpec.Choice(value: waived, label: "Ska inte göras"),
        ])),
      FieldSpec(
        name: .reason, label: "Varför", kind: .text(rows: 2),
        opensWhen: .chosen(.outcome, waived)),
    ]
    return FormSpec(
      fields: fields,
      buttons: [
        FormSpec.Button(role: .submit, label: "Skriv upp"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .other(.showEntry), label: "Visa texten"),
        FormTexts.goOnLater,
      ])
  }
}
