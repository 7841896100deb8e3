import DowntimeModel
import Terminal

/// «Checklista»: the points of one's own role in the phase that the outage is in, then other roles'
/// and other phases'. Space ticks with time and signature; undoing a tick asks why.
struct ChecklistScreen: ScreenModel, Sendable {
  private let id: Identifier<Outage>
  private(set) var list = ListBox<ChecklistPoint>()

  init(_ outage: Outage) {
    id = outage.id
  }

  var keyContexts: [KeyContext] { [.checklist] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.checklist.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    let ids = lines(context).ids
    switch input {
    case .action(.tick): return tick(context)
    case .key(let key):
      if list.move(key, in: ids, page: context.area.rows) { return [] }
      return key == .enter ? tick(context) : nil
    case .action, .paste, .answer: return nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let lines = lines(context)
    guard !lines.ids.isEmpty else {
      let text = ChecklistTexts.nothing(hasRoutine: context.unit.profile != nil)
      for (row, line) in TextLayout(text, width: context.area.columns - 2).rows.enumerated() {
        frame.put(String(line.text), row: context.area.row + row, column: 1)
      }
      frame.cursor = Position(row: context.area.row, column: 1)
      return
    }
    lines.draw(in: &frame, area: context.area, list: list)
  }

  private mutating func tick(_ context: ScreenContext) -> [Step] {
    guard let member = context.session.member else { return [.switchPerson] }
    guard context.unit.allows(member, .write) else {
      return [.say(Notice(tone: .information, text: RightsTexts.denied(.write)))]
    }
    guard let outage = context.unit.outage(id) else { return [] }
    let shown = lines(context).ids
    guard let point = list.current(in: shown),
      let row = context.unit.checklist(of: outage).rows.first(where: { $0.point == point })
    else { return [] }
    list.selected = point
    guard row.tick == nil else { return [.open(.tellOutage(.untick(point), id))] }
    return [
      .append(
        .listed(.outageEvent(.ticked(point, at: context.now))), in: id, at: context.now,
        by: member.author, .telling(id))
    ]
  }

  /// Own points of the phases that the outage is in come first.
  private func lines(_ context: ScreenContext) -> ChoiceLines<ChecklistPoint> {
    guard let outage = context.unit.outage(id), let member = context.session.member else {
      return ChoiceLines(lines: [])
    }
    let checklist = context.unit.checklist(of: outage)
    let now = checklist.rows.filter { checklist.phases.contains($0.point.phase) }
    let groups = [
      (ChecklistTexts.own, now.filter { member.hasRole($0.point.role) }),
      (ChecklistTexts.others, now.filter { !member.hasRole($0.point.role) }),
      (
        ChecklistTexts.otherPhases,
        checklist.rows.filter { !checklist.phases.contains($0.point.phase) }
      ),
    ]
    var lines: [ChoiceLines<ChecklistPoint>.Line] = []
    for (title, rows) in groups where !rows.isEmpty {
      var heading = ""
      for row in rows {
        let words = ChecklistTexts.heading(row.point, title: title)
        if words != heading { lines.append(ChoiceLines.Line(text: words, style: .heading)) }
        heading = words
        add(row, to: &lines, context)
      }
    }
    return ChoiceLines(lines: lines)
  }

  private func add(
    _ row: OutageChecklist.Row, to lines: inout [ChoiceLines<ChecklistPoint>.Line],
    _ context: ScreenContext
  ) {
    let parts = TextLayout(row.point.text, width: context.area.columns - 9).rows
    for (index, part) in parts.enumerated() {
      let mark = index == 0 ? ChecklistTexts.box(row.tick != nil) : "   "
      lines.append(
        ChoiceLines.Line(
          id: index == 0 ? row.point : nil, text: "\(mark) \(part.text)",
          detail: index == 0 && parts.count == 1 ? ChecklistTexts.ticked(row, context.now) : "",
          style: row.tick == nil ? .plain : .good))
    }
    if parts.count > 1 || context.isSmall {
      let ticked = ChecklistTexts.ticked(row, context.now)
      if !ticked.isEmpty {
        lines[lines.count - parts.count].detail = ""
        lines.append(ChoiceLines.Line(text: "      " + ticked, style: .faint))
      }
    }
    if let undone = row.undone {
      lines.append(ChoiceLines.Line(text: "      " + ChecklistTexts.undone(undone), style: .faint))
    }
  }
}
