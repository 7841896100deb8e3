import DowntimeModel
import Terminal

extension JournalScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    drawTop(in: &frame, area, context)
    area.row += 1
    area.rows -= 1
    let ids = ids(context.unit)
    guard !ids.isEmpty else {
      frame.put(
        JournalTexts.empty(isFiltered: !query.isEmpty || kind != nil), row: area.row + 1, column: 1)
      if !isSearching { frame.cursor = Position(row: area.row + 1, column: 1) }
      return
    }
    var list = list
    if list.selected == nil { list.selected = ids.last }
    let selected = list.index(in: ids)
    let visible = list.visible(in: ids, height: area.rows)
    let entries = visible.compactMap { context.unit.entry(ids[$0]) }
    let timeWidth =
      entries.map {
        CharacterWidth.columns(SwedishText.listTime($0.ownTime, now: context.now))
      }.max() ?? 0
    for (offset, entry) in entries.enumerated() {
      draw(
        entry, isSelected: visible.lowerBound + offset == selected, row: area.row + offset,
        timeWidth: timeWidth, context, &frame)
    }
  }

  private func drawTop(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    if isSearching || !query.isEmpty {
      let end = frame.put(JournalTexts.search + " ", row: area.row, column: 1, style: .heading)
      let width = min(40, area.columns - end - 1)
      frame.fill(
        Rect(row: area.row, column: end, rows: 1, columns: width),
        style: isSearching ? .fieldFocused : .field)
      frame.put(
        query.text, row: area.row, column: end, style: isSearching ? .fieldFocused : .field,
        width: width)
      if isSearching {
        let column = end + min(width - 1, CharacterWidth.columns(query.left))
        frame.cursor = Position(row: area.row, column: column)
      }
    } else {
      frame.put(
        JournalTexts.top(kind, short: area.columns < 60), row: area.row, column: 1, style: .faint,
        width: area.columns - 2)
    }
  }

  private func draw(
    _ entry: JournalEntry, isSelected: Bool, row: Int, timeWidth: Int, _ context: ScreenContext,
    _ frame: inout Frame
  ) {
    let columns = context.area.columns
    let style: Style = isSelected ? .selected : .plain
    if isSelected {
      frame.fill(Rect(row: row, column: 0, rows: 1, columns: columns), style: .selected)
      frame.put(">", row: row, column: 0, style: .selected)
      if !isSearching { frame.cursor = Position(row: row, column: 0) }
    }
    let time = SwedishText.listTime(entry.ownTime, now: context.now)
    let number = entry.number?.text ?? ""
    guard !movedAway.contains(entry.id) else {
      frame.put(
        "\(time)  \(number)  \(JournalTexts.moved)", row: row, column: 2, style: style,
        width: columns - 3)
      return
    }
    let mark = JournalTexts.mark(entry)
    if columns < 60 {
      frame.put(
        "\(time) \(number) \(PersonLabel(entry.current.person).discreet) \(mark)", row: row,
        column: 2, style: style, width: columns - 3, ellipsis: true)
      return
    }
    frame.put(time, row: row, column: 2, style: style)
    let numberColumn = 2 + timeWidth + 2
    frame.put(number, row: row, column: numberColumn, style: style, width: 9)
    frame.put(
      PersonLabel(entry.current.person).name, row: row, column: numberColumn + 10, style: style,
      width: 17, ellipsis: true)
    let markColumn = columns - 14
    frame.put(
      EntryText.summary(entry.current), row: row, column: numberColumn + 28, style: style,
      width: max(0, markColumn - numberColumn - 29), ellipsis: true)
    frame.put(mark, row: row, column: markColumn, style: isSelected ? style : .faint, width: 13)
  }
}
