import DowntimeModel
import Terminal

/// Somebody whose data are protected: the routine's own words, whom to ring, and a line that a paper
/// exists; later, what became of it. Nothing here tells whom it is about (K-51).
struct PaperReportScreen: FormScreen, Sendable {
  /// What is told.
  enum Subject: Hashable, Sendable {
    /// A paper is written, in the place of what was begun here.
    case written(CareEntry.Kind, replacing: Identifier<Draft>, hasText: Bool)
    /// What became of a paper.
    case done(Identifier<Record>)
  }

  let subject: Subject
  private let outage: Identifier<Outage>
  var form: Form

  init(_ subject: Subject, _ outage: Identifier<Outage>, _ context: ScreenContext) {
    self.subject = subject
    self.outage = outage
    let spec: FormSpec
    switch subject {
    case .written:
      let profile = context.unit.profile?.combined
      spec = ProtectedTexts.spec(
        routine: profile?.texts.first { $0.place == .protectedPerson }?.text,
        manager: ProtectedTexts.managerToRing(context))
    case .done(let id):
      let report = context.unit.facts(of: outage).openPaperReports.first { $0.id == id }
      spec = report.map(ProtectedTexts.doneSpec) ?? FormSpec(fields: [], buttons: [])
    }
    form = Form(spec, texts: [:], unit: context.unit, now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
  }

  var inSight: TrailPlace { .at(.writing) }
  var heading: String {
    if case .written = subject { ProtectedTexts.heading } else { ProtectedTexts.doneHeading }
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    guard !context.session.isWritingOnly else {
      return [.say(Notice(tone: .warning, text: ProtectedTexts.onlyUnlocked))]
    }
    for field in form.openFields where field.isRequired && answers.text(field.name).isEmpty {
      answers.object(field.name, EntryTexts.required)
    }
    let event: OutageEvent
    let purpose: WritePurpose
    switch subject {
    case .written(let kind, let draft, _):
      event = .paperReport(
        kind, place: answers.text(.place), keeper: answers.text(.keeper), at: answers.time(.when))
      purpose = .paperReport(draft)
    case .done(let id):
      event = .paperReportDone(of: id, outcome: answers.text(.note))
      purpose = .paperReportDone
    }
    let append = Step.append(.listed(.outageEvent(event)), in: outage, by: author, purpose)
    if case .written(_, _, true) = subject {
      return [.ask(ProtectedTexts.discardQuestion(append))]
    }
    return [append]
  }
}
