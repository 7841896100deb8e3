import DowntimeModel
import Terminal

/// Att skriva in: what has not reached its record system, oldest first, by outage.
struct WriteInScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<Identifier<Record>>()

  var keyContexts: [KeyContext] { [.writeIn] }
  var heading: String { WriteInTexts.heading }

  /// What waits, outage by outage.
  func entries(_ unit: UnitState) -> [JournalEntry] {
    unit.openOutages.flatMap { unit.waiting(in: $0.id) }
  }

  /// Papers about people with protected data, last: a manager says what became of them.
  func papers(_ unit: UnitState) -> [(report: PaperReport, outage: Identifier<Outage>)] {
    unit.openOutages.flatMap { outage in
      unit.facts(of: outage.id).openPaperReports.map { ($0, outage.id) }
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    let entries = entries(context.unit)
    let papers = papers(context.unit)
    let ids = entries.map(\.id) + papers.map(\.report.id)
    let index = list.index(in: ids)
    if let index, index >= entries.count, input == .key(.enter) {
      let paper = papers[index - entries.count]
      if let member = context.session.member, !context.unit.allows(member, .close) {
        return [.say(Notice(tone: .information, text: RightsTexts.denied(.close)))]
      }
      return [.open(.paperReportDone(paper.report.id, paper.outage))]
    }
    switch input {
    case .key(let key):
      if list.move(key, in: ids, page: context.area.rows - 1) { return [] }
      if key == .enter { return index.map { [.open(.writeInEntry(ids[$0]))] } ?? [] }
      return nil
    case .action where index.map({ $0 >= entries.count }) == true: return nil
    case .action(.enlarge): return index.map { [.open(.writeInEntry(ids[$0]))] } ?? []
    case .action(let action):
      guard let index else { return nil }
      return EntryActions.steps(action, entries[index], context.unit)
    case .paste, .answer: return nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    let entries = entries(context.unit)
    let papers = papers(context.unit)
    guard !entries.isEmpty || !papers.isEmpty else {
      let text = WriteInTexts.empty(context.unit.openOutages)
      for (offset, line) in TextLayout(text, width: area.columns - 2).rows.enumerated() {
        frame.put(line.text, row: area.row + offset, column: 1)
      }
      frame.cursor = Position(row: area.row, column: 1)
      return
    }
    frame.put(
      WriteInTexts.top(entries.count, context.unit), row: area.row, column: 1, style: .faint,
      width: area.columns - 2, ellipsis: true)
    area.row += 1
    area.rows -= 1
    let ids = entries.map(\.id) + papers.map(\.report.id)
    let selected = list.index(in: ids)
    for (offset, index) in list.visible(in: ids, height: area.rows).enumerated() {
      let row = area.row + offset
      let isSelected = index == selected
      let style: Style = isSelected ? .selected : .plain
      if isSelected {
        frame.fill(Rect(row: row, column: 0, rows: 1, columns: area.columns), style: .selected)
        frame.put(">", row: row, column: 0, style: .selected)
        frame.cursor = Position(row: row, column: 0)
      }
      let text =
        index < entries.count
        ? WriteInTexts.row(
          entries[index], context.unit, short: area.columns < 60, now: context.now)
        : ProtectedTexts.row(papers[index - entries.count].report, now: context.now)
      frame.put(
        text, row: row, column: 2, style: style, width: area.columns - 3, ellipsis: true)
    }
  }
}
