import Terminal

extension WelcomeScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let width = area.columns - 2
    var row = area.row + (context.isSmall ? 0 : 2)
    for line in WelcomeTexts.about.flatMap({ TextLayout($0, width: width).rows }) {
      frame.put(line.text, row: row, column: 1)
      row += 1
    }
    row += 1
    for choice in Choice.allCases {
      let isSelected = list.current(in: Choice.allCases) == choice
      let rect = Rect(row: row, column: 1, rows: 1, columns: min(width, 60))
      if isSelected { frame.fill(rect, style: .selected) }
      let after = frame.put(
        (isSelected ? "> " : "  ") + choice.rawValue.uppercased(), row: row, column: 1,
        style: isSelected ? .selected : .key)
      frame.put(
        "  " + WelcomeTexts.label(choice), row: row, column: after,
        style: isSelected ? .selected : .plain)
      frame.targets.append(ClickTarget(rect: rect, key: .character(choice.rawValue)))
      if isSelected { frame.cursor = Position(row: row, column: 1) }
      row += 1
      guard !context.isSmall else { continue }
      for line in WelcomeTexts.explanation(choice) {
        frame.put(line, row: row, column: 6, style: .faint)
        row += 1
      }
      row += 1
    }
    frame.put(
      WelcomeTexts.leaving, row: context.isSmall ? area.row + area.rows - 1 : row, column: 1,
      style: .faint, width: width, ellipsis: true)
  }
}
