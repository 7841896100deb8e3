import Terminal

extension UnlockScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    var row = area.row + (context.isSmall ? 0 : 2)
    row = drawLines(UnlockTexts.about, row: row, style: .plain, in: &frame, area)
    row += context.isSmall ? 0 : 1
    row = drawField(row: row, in: &frame, area)
    let (status, style) = self.status
    row = drawLines(status, row: row, style: style, in: &frame, area)
    row += context.isSmall ? 0 : 1
    let box = UnlockTexts.show(isShown)
    drawControl(box, .show, row: row, column: 1, in: &frame)
    drawControl(UnlockTexts.unlock, .unlock, row: row + 1, column: 1, in: &frame)
    guard !context.isSmall else { return }
    _ = drawLines(UnlockTexts.noPassphrase, row: row + 3, style: .faint, in: &frame, area)
  }

  private var status: (text: String, style: Style) {
    if isUnlocking { return (UnlockTexts.unlocking, .good) }
    if let problem { return ("! " + problem, .warning) }
    return (UnlockTexts.hint, .faint)
  }

  private func drawLines(
    _ text: String, row: Int, style: Style, in frame: inout Frame, _ area: Rect
  ) -> Int {
    let rows = TextLayout(text, width: area.columns - 2).rows
    for (offset, line) in rows.enumerated() where row + offset < area.row + area.rows {
      frame.put(line.text, row: row + offset, column: 1, style: style)
    }
    return row + rows.count
  }

  /// The field slides so that the cursor stays in sight.
  private func drawField(row: Int, in frame: inout Frame, _ area: Rect) -> Int {
    let start = frame.put(UnlockTexts.label + " ", row: row, column: 1)
    let width = min(60, area.columns - start - 1)
    let style: Style = focus == .field ? .fieldFocused : .field
    frame.fill(Rect(row: row, column: start, rows: 1, columns: width), style: style)
    func masked(_ text: String) -> String {
      isShown ? text : String(repeating: "•", count: text.count)
    }
    var left = masked(field.left)[...]
    while CharacterWidth.columns(left) > width - 1 { left.removeFirst() }
    let cursor = start + CharacterWidth.columns(left)
    frame.put(left + masked(field.right), row: row, column: start, style: style, width: width)
    if focus == .field { frame.cursor = Position(row: row, column: cursor) }
    return row + 1
  }

  private func drawControl(
    _ text: String, _ control: Focus, row: Int, column: Int, in frame: inout Frame
  ) {
    let isFocused = focus == control
    frame.put(
      (isFocused ? "> " : "  ") + text + " ", row: row, column: column,
      style: isFocused ? .selected : .key)
    if isFocused { frame.cursor = Position(row: row, column: column) }
  }
}
