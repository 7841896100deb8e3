import DowntimeModel
import Terminal

/// Says that something which waits because of an entry is done: somebody told or informed, a
/// judgement made, a paper taken care of, an order a step further; or that it shall not be done,
/// and why.
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
    if form.time(.when) != nil {
      form.set(.when, .time(TimeField(context.now, now: context.now)))
    }
    let ways = context.unit.paperWays(for: entry)
    if case .paper = subject, let only = ways.first, ways.count == 1 {
      form.set(.paperStep, .choice(only.rawValue))
    }
    form.go(to: SayDoneTexts.first(subject))
  }

  var inSight: TrailPlace { .at(.toDo, [.opened(entry.id)]) }
  var heading: String { SayDoneTexts.heading }

  func press(_ button: FormSpec.Button.Extra) -> [Step] {
    button == .showEntry ? [.open(.entry(entry.id))] : []
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let said = answer(&answers, context.unit)
    guard let said else { return [] }
    return [.append(said, in: entry.outage, by: author, .marking(entry.id))]
  }

  /// What is written; nil when an answer is missing, which is then among the problems.
  private func answer(_ answers: inout FormAnswers, _ unit: UnitState) -> Entry? {
    guard answers.chosen(.outcome) == SayDoneTexts.waived else {
      return said(&answers, unit).map { .addition(Addition(original: entry.id, said: $0)) }
    }
    let reason = answers.text(.reason)
    answers.object(ModelTexts.entry(SigningCheck.reason(reason)))
    return subject.key.waived(reason: reason)
  }

  private func said(_ answers: inout FormAnswers, _ unit: UnitState) -> Addition.Said? {
    let at = answers.time(.when)
    switch subject {
    case .inform(_, let who): return .informed(Informed(who, .done(at)))
    case .handOver: return line(.counterpart, .who, &answers).map { .handedOver(to: $0, at: at) }
    case .acknowledge(_, let kind): return .acknowledged(kind, at: at)
    case .send(_, let kind, let receiver):
      return .sentAfterwards(kind, to: receiver, at: at)
    case .order:
      guard let step = unit.nextOrderStep(entry.id) else { return nil }
      return .orderStep(step, at: at, counterpart: answers.text(.counterpart))
    case .linkDecision:
      let decision = answers.chosen(.decision).flatMap { Identifier<Record>($0) }
      if decision == nil { answers.object(.decision, EntryTexts.chooseOne) }
      return decision.map { .follows(decision: $0) }
    case .judge:
      return line(.text, .text, &answers).map {
        .assessed(
          Addition.Assessment(
            text: $0, actions: answers.text(.action), responsible: answers.text(.officer),
            severity: answers.grade(.severity), likelihood: answers.grade(.likelihood)))
      }
    case .paper: return paper(&answers).map { .paper($0) }
    default:
      let told = Addition.OralInformation(
        unit: answers.text(.counterpartUnit), receiver: answers.text(.counterpart), at: at)
      answers.object(ModelTexts.entry(SigningCheck.faults(of: told, now: answers.now)))
      return .toldOrally(told)
    }
  }

  /// A text that must be there.
  private func line(_ name: FieldName, _ field: EntryField, _ answers: inout FormAnswers)
    -> String?
  {
    let text = answers.text(name)
    if text.isEmpty { answers.object(name, ModelTexts.entry(EntryFault(field, .missing))) }
    return text.isEmpty ? nil : text
  }

  private func paper(_ answers: inout FormAnswers) -> PaperStep? {
    switch PaperWay(rawValue: answers.chosen(.paperStep) ?? "") {
    case .scanned: return .scanned
    case .shredded: return .shredded
    case .bin: return .confidentialBin
    case .filed: return line(.place, .place, &answers).map { .filed(place: $0) }
    case .erased: return .erased
    case nil:
      answers.object(.paperStep, EntryTexts.chooseOne)
      return nil
    }
  }
}
