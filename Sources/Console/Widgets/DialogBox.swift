import Terminal

/// A question drawn over the middle of the screen, its answers one a row.
enum DialogBox {
  static func draw(_ dialog: Dialog, in frame: inout Frame, area: Rect) {
    let width = min(area.columns - 2, 60)
    let inner = width - 4
    let lines = dialog.lines.flatMap { line in
      TextLayout(line, width: inner).rows.map { String($0.text) }
    }
    let room = max(0, area.rows - dialog.options.count - 3)
    let shown = lines.prefix(room)
    let height = min(area.rows, dialog.options.count + shown.count + (shown.isEmpty ? 2 : 3))
    let box = Rect(
      row: area.row + max(0, (area.rows - height) / 2),
      column: area.column + (area.columns - width) / 2, rows: height, columns: width)
    frame.fill(box, style: .plain, text: " ")
    frame.targets = []
    drawBorder(box, title: dialog.title, in: &frame)
    var row = box.row + 1
    for line in shown {
      frame.put(line, row: row, column: box.column + 2, width: inner)
      row += 1
    }
    if !shown.isEmpty { row += 1 }
    let first = max(0, dialog.selected - max(1, box.row + height - 2 - row))
    for (index, option) in dialog.options.enumerated().dropFirst(first) {
      guard row < box.row + height - 1 else { break }
      let isSelected = index == dialog.selected
      let style: Style = isSelected ? .selected : .plain
      let rect = Rect(row: row, column: box.column + 2, rows: 1, columns: inner)
      frame.fill(rect, style: style)
      let after = frame.put(
        (isSelected ? "> " : "  ") + option.letter.uppercased(), row: row, column: rect.column,
        style: isSelected ? .selected : .key)
      frame.put("  " + option.label, row: row, column: after, style: style, width: inner - 3)
      frame.targets.append(ClickTarget(rect: rect, key: .character(option.letter)))
      if isSelected { frame.cursor = Position(row: row, column: rect.column) }
      row += 1
    }
  }

  private static func drawBorder(_ box: Rect, title: String, in frame: inout Frame) {
    let (last, right) = (box.row + box.rows - 1, box.column + box.columns - 1)
    let line = String(repeating: "─", count: max(0, box.columns - 2))
    frame.put("┌" + line + "┐", row: box.row, column: box.column)
    frame.put("└" + line + "┘", row: last, column: box.column)
    for row in box.row + 1..<max(box.row + 1, last) {
      frame.put("│", row: row, column: box.column)
      frame.put("│", row: row, column: right)
    }
    frame.put(
      " \(title) ", row: box.row, column: box.column + 2, style: .heading,
      width: box.columns - 4, ellipsis: true)
  }
}
