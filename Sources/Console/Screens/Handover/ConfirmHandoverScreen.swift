import DowntimeModel
import Terminal

/// The incoming person repeats a line of the report: what is said back has been heard.
struct ConfirmHandoverScreen: ScreenModel, Sendable {
  private let outage: Identifier<Outage>
  private let id: Identifier<Record>
  private(set) var list = ListBox<Int>()

  init(_ id: Identifier<Record>, _ outage: Identifier<Outage>) {
    self.outage = outage
    self.id = id
  }

  var keyContexts: [KeyContext] { [.handover] }
  var heading: String { Action.confirmHandover.rawValue }

  /// What can be repeated: what the next shift must know first.
  private func texts(_ context: ScreenContext) -> [String] {
    guard let signed = context.unit.handovers(in: outage).first(where: { $0.id == id }) else {
      return []
    }
    let report = context.unit.report(signed.handover, in: outage, now: context.now)
    let lines = report.flagged + report.persons.flatMap(\.lines)
    return lines.isEmpty
      ? [HandoverTexts.nothingToRepeat]
      : lines.map { ShiftReportText.short($0, context.unit, now: context.now) }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    let key: Key
    switch input {
    case .key(let pressed): key = pressed
    case .action(.confirmHandover): key = .enter
    case .action, .paste, .answer: return nil
    }
    let texts = texts(context)
    let ids = Array(texts.indices)
    if list.move(key, in: ids, page: context.area.rows - 1) { return [] }
    guard key == .enter else { return nil }
    guard let author = context.session.member?.author, let index = list.current(in: ids) else {
      return [.back]
    }
    return [
      .perform(
        .append(
          Submission(
            outage: outage, occurredAt: nil, author: author,
            entry: .listed(
              .handoverConfirmed(
                HandoverConfirmation(
                  handover: id, repeated: String(texts[index].prefix(EntryLimits.lineCharacters)))))
          ), .handingOver))
    ]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    let top = TextLayout(HandoverTexts.confirmTop, width: area.columns - 2).rows
    for (offset, line) in top.enumerated() {
      frame.put(line.text, row: area.row + offset, column: 1, style: .faint)
    }
    area.row += top.count
    area.rows -= top.count
    let texts = texts(context)
    let ids = Array(texts.indices)
    let selected = list.index(in: ids)
    for (offset, index) in list.visible(in: ids, height: area.rows).enumerated() {
      let row = area.row + offset
      let isSelected = index == selected
      if isSelected {
        frame.fill(Rect(row: row, column: 0, rows: 1, columns: area.columns), style: .selected)
        frame.put(">", row: row, column: 0, style: .selected)
        frame.cursor = Position(row: row, column: 0)
      }
      frame.put(
        texts[index], row: row, column: 2, style: isSelected ? .selected : .plain,
        width: area.columns - 3, ellipsis: true)
    }
  }
}
