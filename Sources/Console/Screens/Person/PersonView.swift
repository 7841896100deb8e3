import DowntimeModel
import Terminal

extension PersonScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let rows = rows
    let selected = list.index(in: rows)
    let visible = list.visible(in: rows, height: area.rows)
    let shown = Array(rows[list: visible])
    let entries = shown.compactMap { row in
      if case .entry(let row) = row { context.unit.entry(row.id) } else { nil }
    }
    let timeWidth = EntryRow.timeWidth(entries, now: context.now)
    for (offset, row) in shown.enumerated() {
      let isSelected = visible.lowerBound + offset == selected
      switch row {
      case .line(let line):
        if let id = lines[line].entry { frame.shows(.listed(id)) }
        if let id = lines[line].draft { frame.shows(.started(id)) }
        draw(lines[line], row: area.row + offset, isSelected: isSelected, area, &frame)
      case .entry(let row):
        guard let entry = context.unit.entry(row.id) else { continue }
        var drawn = EntryRow(entry: entry, in: context.unit)
        if case .movedAway = row { drawn.isMovedAway = true }
        // Each entry says which of her identities it stands on.
        drawn.who =
          history.identities.count > 1
          ? PersonTexts.number(entry.current.person).asWho : nil
        drawn.draw(
          in: &frame, row: area.row + offset, isSelected: isSelected, timeWidth: timeWidth,
          context)
      }
    }
    if visible.lowerBound > 0 {
      frame.put("▲", row: area.row, column: area.columns - 1, style: .faint)
    }
    if visible.upperBound < rows.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }

  private func draw(
    _ line: PersonLines.Line, row: Int, isSelected: Bool, _ area: Rect, _ frame: inout Frame
  ) {
    frame.putRow(
      line.text, row: row, columns: area.columns, style: line.style, isSelected: isSelected)
  }
}
