import DowntimeModel
import Terminal

/// Says that something which waits because of an entry is done: somebody told by word of mouth,
/// somebody informed; or that it shall not be done, and why.
struct SayDoneScreen: FormScreen, Sendable {
  private let subject: OpenSubject
  private let entry: JournalEntry
  var form: Form
  var keeper: DraftKeeper?

  init(_ subject: OpenSubject, _ entry: JournalEntry, _ context: ScreenContext) {
    self.subject = subject
    self.entry = entry
    form = Form(
      SayDoneTexts.spec(subject, entry, context.unit), texts: [.outcome: SayDoneTexts.done],
      unit: context.unit, now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
    form.go(to: SayDoneTexts.first(subject))
  }

  var heading: String { SayDoneTexts.heading }

  func press(_ button: FormSpec.Button.Extra) -> [Step] {
    button == .showEntry ? [.open(.entry(entry.id))] : []
  }

  mutating func submit(_ context: ScreenContext, by author: Author) -> [Step] {
    var answers = FormAnswers(form, now: context.now)
    let said = said(&answers)
    guard answers.problems.isEmpty else {
      form.show(answers.problems)
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

  private func said(_ answers: inout FormAnswers) -> Addition.Said {
    let isInform = if case .inform = subject { true } else { false }
    if answers.chosen(.outcome) == SayDoneTexts.waived {
      let reason = answers.text(.reason)
      answers.object(ModelTexts.entry(SigningCheck.reason(reason)))
      return .waived(isInform ? .inform : .tellOrally, reason: reason)
    }
    if case .inform(_, let who) = subject {
      return .informed(Informed(who, .done(answers.time(.when))))
    }
    let told = Addition.OralInformation(
      unit: answers.text(.counterpartUnit), receiver: answers.text(.counterpart),
      at: answers.time(.when))
    answers.object(ModelTexts.entry(SigningCheck.faults(of: told, now: answers.now)))
    return .toldOrally(told)
  }
}
