import DowntimeModel
import Terminal

extension FindScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    let end = frame.put(FindTexts.prompt + " ", row: area.row, column: 1, style: .heading)
    let width = max(1, min(40, area.columns - end - 1))
    frame.fill(Rect(row: area.row, column: end, rows: 1, columns: width), style: .fieldFocused)
    frame.put(query.text, row: area.row, column: end, style: .fieldFocused, width: width)
    frame.cursor = Position(
      row: area.row, column: end + min(width - 1, CharacterWidth.columns(query.left)))
    let rows = rows(context)
    frame.put(
      FindTexts.about(self, rows.count, context), row: area.row + 1, column: 1, style: .faint,
      width: area.columns - 2, ellipsis: true)
    area.row += 2
    area.rows -= 2
    let selected = list.index(in: rows)
    let visible = list.visible(in: rows, height: area.rows)
    let shown = Array(rows[list: visible])
    let timeWidth = EntryRow.timeWidth(
      shown.compactMap { $0.entry.flatMap(context.unit.entry) }, now: context.now)
    for (offset, row) in shown.enumerated() {
      let line = area.row + offset
      let isSelected = visible.lowerBound + offset == selected
      if let id = row.entry {
        guard let entry = context.unit.entry(id) else { continue }
        var drawn = EntryRow(entry: entry, in: context.unit)
        if case .movedAway = row { drawn.isMovedAway = true }
        drawn.draw(
          in: &frame, row: line, isSelected: isSelected, setsCursor: isInList,
          timeWidth: timeWidth, context)
      } else {
        draw(row, row: line, isSelected: isSelected, &frame, context)
      }
    }
  }

  private func draw(
    _ row: RowID, row line: Int, isSelected: Bool, _ frame: inout Frame, _ context: ScreenContext
  ) {
    let columns = context.area.columns
    let style: Style = isSelected ? .selected : .plain
    if isSelected { frame.select(row: line, columns: columns, setsCursor: isInList) }
    switch row {
    case .person(let person):
      guard let found = persons.first(where: { $0.person == person }) else { return }
      frame.shows(.listedPerson(person))
      let end = frame.put(
        PersonLabel(person, in: context.unit).full, row: line, column: 2, style: style,
        width: columns - 3,
        ellipsis: true)
      let detail = FindTexts.detail(found)
      let width = CharacterWidth.columns(detail)
      guard end + 2 + width < columns else { return }
      frame.put(
        detail, row: line, column: columns - width - 1, style: isSelected ? style : .faint)
    case .draft(let id):
      guard let draft = context.drafts.first(where: { $0.id == id }) else { return }
      frame.shows(.started(id))
      frame.put(
        FindTexts.row(draft, context), row: line, column: 2,
        style: isSelected ? style : .warning, width: columns - 3, ellipsis: true)
    case .entry, .movedAway: break
    }
  }
}

extension FindScreen.RowID {
  /// The entry it stands for.
  var entry: Identifier<Record>? {
    switch self {
    case .entry(let id), .movedAway(let id): id
    case .person, .draft: nil
    }
  }
}
