import DowntimeModel
import Terminal

/// Says that something which waits because of an entry is done: somebody told by word of mouth,
/// somebody informed; or that it shall not be done, and why.
struct SayDoneScreen: ScreenModel, Sendable {
  private let subject: OpenSubject
  private let entry: JournalEntry
  private(set) var form: Form

  init(_ subject: OpenSubject, _ entry: JournalEntry, _ context: ScreenContext) {
    self.subject = subject
    self.entry = entry
    form = Form(
      SayDoneTexts.spec(subject, entry, context.unit), texts: [.outcome: SayDoneTexts.done],
      unit: context.unit, now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
    form.go(to: SayDoneTexts.first(subject))
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { SayDoneTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else {
      return LeavingForm.steps(
        input, wouldLose: form.holdsText([.counterpart, .counterpartUnit, .reason]))
    }
    if let question = answer.question { return [.ask(question)] }
    switch answer.pressed {
    case .submit: return submit(context)
    case .notMe: return [.switchPerson]
    case .later: return [.back]
    case .other(.showEntry): return [.open(.entry(entry.id))]
    case .other, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    FormRows(form, context).draw(in: &frame, area: context.area)
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    form.settle(context)
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    var problems: [FieldName: String] = [:]
    let said = said(&problems, context)
    guard problems.isEmpty, let said else {
      form.show(problems)
      return []
    }
    return [
      .perform(
        .append(
          Submission(
            outage: entry.outage, occurredAt: nil, author: author,
            entry: .addition(Addition(original: entry.id, said: said))), .marking(entry.id)))
    ]
  }

  private func said(_ problems: inout [FieldName: String], _ context: ScreenContext)
    -> Addition.Said?
  {
    let duty: EntryDuty = if case .inform = subject { .inform } else { .tellOrally }
    if form.choice(.outcome) == SayDoneTexts.waived {
      let reason = CleanText.cleaned(form.text(.reason)).trimmed
      problems = ModelTexts.entry(SigningCheck.reason(reason))
      return .waived(duty, reason: reason)
    }
    switch form.time(.when)?.meaning(now: context.now) {
    case .success(.time(let at)):
      if case .inform(_, let who) = subject {
        return .informed(Informed(who, .done(at)))
      }
      let told = Addition.OralInformation(
        unit: CleanText.line(form.text(.counterpartUnit)),
        receiver: CleanText.line(form.text(.counterpart)), at: at)
      problems = ModelTexts.entry(SigningCheck.faults(of: told, now: context.now))
      return .toldOrally(told)
    case .failure(let fault): problems[.when] = ModelTexts.time(fault)
    case .success(.ambiguous), nil: problems[.when] = EntryTexts.whichHour
    }
    return nil
  }
}
