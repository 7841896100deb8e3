import DowntimeModel
import Terminal

extension SignInScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    if isEntering, var shown = form {
      shown.spec = SignInTexts.spec(isSmall: context.isSmall)
      FormRows(shown, context).draw(in: &frame, area: area)
      return
    }
    if let pin {
      pin.draw(in: &frame, row: area.row + 1, column: 1, width: area.columns - 2)
      return
    }
    var row = area.row
    if !context.isSmall {
      frame.put(SignInTexts.about, row: row + 1, column: 1, width: area.columns - 2)
      row += 3
    }
    let start = frame.put(SignInTexts.prompt + " ", row: row, column: 1)
    frame.fill(
      Rect(row: row, column: start, rows: 1, columns: min(30, area.columns - start - 1)),
      style: .fieldFocused)
    frame.put(
      field.text, row: row, column: start, style: .fieldFocused,
      width: min(30, area.columns - start - 1), ellipsis: true)
    row += context.isSmall ? 1 : 2
    let bottom = area.row + area.rows - 1
    drawRows(from: row, height: bottom - row, in: &frame, context)
    let leaving = SignInTexts.leaving(canGoBack: context.session.member != nil)
    frame.put(leaving, row: bottom, column: 1, style: .faint, width: area.columns - 2)
  }

  private func drawRows(
    from top: Int, height: Int, in frame: inout Frame, _ context: ScreenContext
  ) {
    let members = members(context)
    let rows = rows(context)
    let selected = list.index(in: rows)
    let visible = list.visible(in: rows, height: height)
    for (offset, index) in visible.enumerated() {
      let row = top + offset
      let isSelected = index == selected
      let style: Style = isSelected ? .selected : .plain
      let rect = Rect(row: row, column: 1, rows: 1, columns: context.area.columns - 2)
      if isSelected {
        frame.fill(rect, style: .selected)
        frame.cursor = Position(row: row, column: 1)
      }
      let text =
        members.indices.contains(index)
        ? SignInTexts.row(members[index]) : SignInTexts.notListed
      frame.put(
        (isSelected ? "> " : "  ") + text, row: row, column: 1, style: style,
        width: rect.columns, ellipsis: true)
    }
    if visible.upperBound < rows.count {
      frame.put(
        "▼", row: top + height - 1, column: context.area.columns - 1, style: .faint)
    }
    if visible.lowerBound > 0 {
      frame.put("▲", row: top, column: context.area.columns - 1, style: .faint)
    }
  }
}
