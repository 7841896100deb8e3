import DowntimeModel
import Terminal

/// One drill: who, for how long, what was done, how it went, and what is to be done better.
struct DrillScreen: ScreenModel, Sendable {
  private let id: Identifier<Record>
  private(set) var list = ListBox<Int>()

  init(_ drill: HeldDrill) { id = drill.id }

  var keyContexts: [KeyContext] { [.drill] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.drills.rawValue }

  private func drill(_ context: ScreenContext) -> HeldDrill? {
    context.unit.drills.first { $0.id == id }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let drill = drill(context) else { return [.back] }
    switch input {
    case .action(.drillActionDone): return done(drill, context)
    case .key(let key):
      if list.move(key, in: lines(drill, context).ids, page: context.area.rows) { return [] }
      return key == .enter ? done(drill, context) : nil
    case .action, .paste, .answer: return nil
    }
  }

  /// Says that the action the cursor stands on is done.
  private func done(_ drill: HeldDrill, _ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    let first = Self.firstAction
    guard let place = list.current(in: lines(drill, context).ids), place >= first,
      drill.openActions.contains(place - first)
    else { return [.say(Notice(tone: .information, text: DrillTexts.chooseAction))] }
    let action = drill.report.actions[place - first]
    let said = DrillActionDone(drill: id, action: place - first, note: "")
    let write = Step.append(.listed(.drillActionDone(said)), by: author, .listing)
    return [.ask(DrillTexts.doneQuestion(action, [write]))]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard let drill = drill(context) else { return }
    lines(drill, context).draw(in: &frame, area: context.area, list: list)
  }

  /// What is only read has smaller numbers.
  private static let firstAction = 1000

  private func lines(_ drill: HeldDrill, _ context: ScreenContext) -> ChoiceLines<Int> {
    let report = drill.report
    var lines: [ChoiceLines<Int>.Line] = []
    func heading(_ text: String) { lines.append(ChoiceLines.Line(text: text, style: .heading)) }
    func read(_ text: String) { lines.append(ChoiceLines.Line(id: lines.count, text: text)) }
    heading(DrillTexts.kind(report.kind))
    read(DrillTexts.when(report))
    read(DrillTexts.participants(report, context.unit))
    if !report.actions.isEmpty { heading(DrillTexts.actionsHeading) }
    for (place, action) in report.actions.enumerated() {
      lines.append(
        ChoiceLines.Line(
          id: Self.firstAction + place, text: DrillTexts.action(action, drill.done[place]),
          style: drill.done[place] == nil ? .warning : .plain))
    }
    for (title, text) in [
      (DrillTexts.wentWellHeading, report.wentWell),
      (DrillTexts.wentBadlyHeading, report.wentBadly),
    ] where !text.isEmpty {
      heading(title)
      read(text)
    }
    if !report.steps.isEmpty { heading(DrillTexts.stepsHeading) }
    for step in report.steps { read(DrillTexts.step(step)) }
    return ChoiceLines(lines: lines)
  }
}
