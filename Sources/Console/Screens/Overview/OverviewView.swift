import DowntimeModel
import Terminal

extension OverviewScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let rows = rows(context)
    let current = current(in: rows.map { $0.cells.compactMap(\.id) })
    let chosen = rows.firstIndex { $0.cells.contains { $0.id != nil && $0.id == current } } ?? 0
    // The heading above the first row stays in sight with it.
    let start =
      chosen <= area.rows - 2
      ? 0 : min(chosen - area.rows + 2, max(0, rows.count - area.rows))
    for (offset, row) in rows[start..<min(rows.count, start + area.rows)].enumerated() {
      draw(row, current: current, line: area.row + offset, area, &frame)
    }
    if start + area.rows < rows.count {
      frame.put(
        "▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }

  private func draw(_ row: Row, current: CellID?, line: Int, _ area: Rect, _ frame: inout Frame) {
    guard !row.cells.isEmpty else {
      frame.put(row.heading, row: line, column: 1, style: .heading)
      return
    }
    guard let only = row.cells.first, !row.isSmall else {
      var column = 1
      for cell in row.cells {
        let width = Self.width(cell)
        let rect = Rect(row: line, column: column, rows: 1, columns: width - 1)
        draw(cell, isChosen: cell.id == current, rect, &frame)
        column += width
      }
      return
    }
    draw(
      only, isChosen: only.id != nil && only.id == current,
      Rect(row: line, column: 1, rows: 1, columns: area.columns - 2), &frame)
  }

  private func draw(_ cell: Cell, isChosen: Bool, _ rect: Rect, _ frame: inout Frame) {
    if let sighting = cell.id?.sighting { frame.shows(sighting) }
    let style: Style = isChosen ? .selected : cell.style
    if isChosen { frame.select(rect) }
    if !cell.key.isEmpty {
      let keyStyle: Style = isChosen ? .selected : cell.key == "!" ? .warning : .key
      frame.put(cell.key, row: rect.row, column: rect.column + 2, style: keyStyle)
      if cell.key.count == 1, cell.key != "!", let letter = cell.key.lowercased().first {
        frame.targets.append(ClickTarget(rect: rect, key: .character(letter)))
      }
    }
    let column = rect.column + 4
    let room = rect.columns - 4
    frame.put(cell.text, row: rect.row, column: column, style: style, width: room, ellipsis: true)
    let whole = CharacterWidth.columns(cell.detail)
    let width = min(room - CharacterWidth.columns(cell.text) - 2, whole)
    guard width >= min(24, whole), width > 0 else { return }
    frame.put(
      cell.detail, row: rect.row, column: rect.column + rect.columns - width,
      style: isChosen ? .selected : .faint, width: width, ellipsis: true)
  }
}

extension OverviewScreen.CellID {
  /// Whose data it shows.
  fileprivate var sighting: Sighting? {
    switch self {
    case .step(.act(let item)), .item(let item): item.sighting
    case .draft(let id): .started(id)
    case .entry(let id): .listed(id)
    case .step, .allSteps, .action: nil
    }
  }
}
