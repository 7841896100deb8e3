import DowntimeModel
import Terminal

/// «Övning»: practise now, who has practised when, and the drills that were held.
struct DrillsScreen: ScreenModel, Sendable {
  /// What can be stood on.
  enum Row: Hashable, Sendable {
    case start(DrillReport.Kind)
    case writeUp
    case unit
    case member(Identifier<StaffMember>)
    case drill(Identifier<Record>)
  }

  private(set) var list = ListBox<Row>()

  var keyContexts: [KeyContext] { [.drills] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.drills.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch input {
    case .action(.newDrill):
      return [.ask(DrillTexts.whichQuestion { [.open(.drillForm($0, nil))] })]
    case .action(.startDrill):
      return [.ask(DrillTexts.whichQuestion { Self.start($0, context) })]
    case .key(let key):
      let ids = lines(context).ids
      if list.move(key, in: ids, page: context.area.rows) { return [] }
      guard key == .enter else { return nil }
      switch list.current(in: ids) {
      case .start(let kind): return Self.start(kind, context)
      case .writeUp: return [.act(.newDrill)]
      case .drill(let id): return [.open(.drill(id))]
      case .unit, .member, nil: return []
      }
    case .action, .paste, .answer: return nil
    }
  }

  /// The real store is locked before the drill's own opens: no key of it is in memory meanwhile.
  private static func start(_ kind: DrillReport.Kind, _ context: ScreenContext) -> [Step] {
    guard !context.isDrill else {
      return [.say(Notice(tone: .information, text: DrillTexts.alreadyDrilling))]
    }
    let begin = Step.perform(.practise(DrillSetup(kind, context.unit)))
    return [.ask(DrillTexts.startQuestion(kind, [.perform(.lock), begin]))]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Row> {
    let unit = context.unit
    let today = StockholmTime.civil(of: context.now).date
    let held = unit.drills
    let plan = unit.drillPlan
    var lines: [ChoiceLines<Row>.Line] = []
    func heading(_ text: String) { lines.append(ChoiceLines.Line(text: text, style: .heading)) }
    heading(DrillTexts.practise)
    for kind in DrillReport.Kind.allCases {
      let steps = DrillSetup(kind, unit).script.steps.count
      lines.append(ChoiceLines.Line(id: .start(kind), text: DrillTexts.start(kind, steps: steps)))
    }
    lines.append(ChoiceLines.Line(id: .writeUp, text: DrillTexts.writeUp))
    heading(DrillTexts.unit)
    let practice = unit.practice(today)
    lines.append(
      ChoiceLines.Line(
        id: .unit, text: DrillTexts.unitRow(practice, plan),
        style: practice.isUnitLate ? .warning : .plain))
    heading(DrillTexts.people)
    for member in unit.activeStaff where unit.allows(member, .write) {
      let last = held.first { $0.report.participants.contains(member.id) }
      let (text, isLate) = DrillTexts.personRow(member, last: last, plan, today: today)
      lines.append(
        ChoiceLines.Line(
          id: .member(member.id), text: text, style: isLate ? .warning : .plain))
    }
    heading(DrillTexts.history)
    if held.isEmpty { lines.append(ChoiceLines.Line(text: DrillTexts.none)) }
    for drill in held {
      lines.append(
        ChoiceLines.Line(
          id: .drill(drill.id), text: DrillTexts.row(drill), detail: DrillTexts.detail(drill)))
    }
    return ChoiceLines(lines: lines)
  }
}
