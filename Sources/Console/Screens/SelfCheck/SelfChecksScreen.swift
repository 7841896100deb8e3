import DowntimeModel
import Terminal

/// «Egenkontroll»: who makes it, when it is due, what is left to put right, and those that were made.
struct SelfChecksScreen: ScreenModel, Sendable {
  /// What can be stood on.
  enum Choice: Hashable, Sendable {
    case make, appoint
    case read(Int)
    case finding(Identifier<Record>, Int)
    case made(Identifier<Record>)
  }

  private(set) var list = ListBox<Choice>()
  private(set) var plan: SelfCheckPlan?
  private var moment: ListMoment?

  init(_ context: ScreenContext) { refresh(context) }

  var keyContexts: [KeyContext] { [.selfChecks] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.selfCheck.rawValue }
  var prints: PaperChoice? { .selfCheck }

  /// Looks again when something was written or the minute is another.
  mutating func refresh(_ context: ScreenContext) {
    guard moment != ListMoment(context) else { return }
    moment = ListMoment(context)
    plan = context.unit.selfCheckPlan(for: context.session.member, now: context.now)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    guard case .key(let key) = input else { return nil }
    let ids = lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    switch list.current(in: ids) {
    case .finding(let check, let place): return [.open(.prepare(.findingDone(check, place)))]
    case .made(let id):
      guard let made = plan?.made.first(where: { $0.id == id }) else { return [] }
      return [.ask(SelfCheckTexts.whole(made))]
    case .make: return [.act(.makeSelfCheck)]
    case .appoint: return [.act(.appoint)]
    case .read, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    guard let plan else { return ChoiceLines(lines: []) }
    var lines: [ChoiceLines<Choice>.Line] = []
    let today = StockholmTime.civil(of: context.now).date
    func read(_ text: String, _ id: Choice? = nil, isWarning: Bool = false) {
      lines.append(
        ChoiceLines.Line(
          id: id ?? .read(lines.count), text: text, style: isWarning ? .warning : .plain))
    }
    read(
      SelfCheckTexts.due(plan, today: today), .make,
      isWarning: plan.due.map { $0 < today } ?? false)
    if plan.isAsked {
      let isMember = if case .member = plan.appointed { true } else { false }
      read(SelfCheckTexts.appointed(plan), .appoint, isWarning: !isMember)
    }
    if !context.unit.hasContacts { read(SelfCheckTexts.noContacts, isWarning: true) }
    if !plan.findings.isEmpty {
      lines.append(ChoiceLines.Line(text: SelfCheckTexts.findingsHeading, style: .heading))
    }
    for open in plan.findings {
      lines.append(
        ChoiceLines.Line(
          id: .finding(open.check, open.place), text: SelfCheckTexts.finding(open.finding),
          style: open.finding.lastDay < today ? .warning : .plain))
    }
    lines.append(ChoiceLines.Line(text: SelfCheckTexts.historyHeading, style: .heading))
    if plan.made.isEmpty { read(SelfCheckTexts.never) }
    for made in plan.made {
      lines.append(ChoiceLines.Line(id: .made(made.id), text: SelfCheckTexts.made(made)))
    }
    return ChoiceLines(lines: lines)
  }
}
