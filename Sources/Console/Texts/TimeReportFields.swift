import DowntimeModel

/// The fields of performed time (RT-10), and what is said of its length.
enum TimeReportFields {
  static let fields = [
    CommonFields.person(allowsNobody: false),
    FieldSpec(
      name: .when, label: "Började", kind: .time(.past), hint: CommonFields.pastTime),
    FieldSpec(
      name: .finishedAt, label: "Slutade", kind: .time(.past), hint: CommonFields.pastTime),
    FieldSpec(
      name: .outcome, label: "Besöket", kind: .choice(FormTexts.words(TimeReport.Outcome.self)),
      hint: "Uteblev det: skriv också en avvikelse."),
    FieldSpec(name: .service, label: "Insats", kind: .line),
    FormTexts.yesNo(.doubleStaffed, "Ni var två", isFolded: true),
    FormTexts.yesNo(
      .readBinder, "Läst HSL-pärm", hint: "Pärmen hemma hos den det gäller.", isFolded: true),
  ]

  /// How long it was.
  static func length(_ report: TimeReport) -> FormNote {
    let length = SwedishDate.duration(milliseconds: report.minutes * 60_000)
    return report.isLong
      ? FormNote(text: "\(length): mer än 12 timmar. Kontrollera tiderna.", isWarning: true)
      : FormNote(text: length)
  }
}
