import DowntimeModel
import Terminal

extension ToDoScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    drawTop(in: &frame, area)
    area.row += 1
    area.rows -= 1
    guard !ids.isEmpty else {
      let text = count == 0 ? ToDoScreenTexts.nothing(context.unit) : ToDoScreenTexts.noneShown
      for (offset, row) in TextLayout(text, width: area.columns - 2).rows.enumerated() {
        frame.put(row.text, row: area.row + offset, column: 1)
      }
      if !isTyping { frame.cursor = Position(row: area.row, column: 1) }
      return
    }
    let about = context.isSmall ? 2 : 3
    drawAbout(in: &frame, context, rows: about)
    area.rows -= about
    let selected = list.index(in: ids)
    let visible = list.visible(in: ids, height: area.rows)
    for (offset, todo) in todos(visible, context.unit).enumerated() {
      draw(
        todo, isSelected: visible.lowerBound + offset == selected, row: area.row + offset, context,
        &frame)
    }
  }

  /// What is shown of how many, or what is typed.
  private func drawTop(in frame: inout Frame, _ area: Rect) {
    let width = area.columns - 2
    guard isTyping else {
      frame.put(
        ToDoScreenTexts.top(
          shown: ids.count, of: count, ready: readinessCount, filter, gate, typed: typed.text),
        row: area.row, column: 1, style: .faint, width: width, ellipsis: true)
      return
    }
    let label = ToDoScreenTexts.typing
    frame.put(label + typed.text, row: area.row, column: 1, width: width)
    let column = 1 + CharacterWidth.columns(label + typed.left)
    frame.cursor = Position(row: area.row, column: min(column, area.columns - 1))
    let hits = ToDoScreenTexts.hits(ids.count)
    let place = area.columns - 1 - CharacterWidth.columns(hits)
    if place > column + 1 { frame.put(hits, row: area.row, column: place, style: .faint) }
  }

  /// What else is known of the thing under the cursor, last.
  private func drawAbout(in frame: inout Frame, _ context: ScreenContext, rows: Int) {
    guard let current = self.current(context.unit) else { return }
    let area = context.area
    let text = ToDoScreenTexts.about(current, context)
    let why = ToDoScreenTexts.hindrance(current, context)
    // A row ends in the space it was broken at.
    var lines = TextLayout(text, width: area.columns - 3).rows.map {
      (String($0.text), Style.faint)
    }
    if let why {
      let parts = TextLayout(why, width: area.columns - 3).rows.map {
        (String($0.text), Style.warning)
      }
      lines = Array(lines.prefix(max(1, rows - parts.count))) + parts
    }
    for (offset, line) in lines.prefix(rows).enumerated() {
      frame.put(
        line.0, row: area.row + area.rows - rows + offset, column: 1, style: line.1,
        width: area.columns - 2, ellipsis: true)
    }
  }

  private func draw(
    _ todo: ToDo, isSelected: Bool, row: Int, _ context: ScreenContext, _ frame: inout Frame
  ) {
    if let sighting = todo.sighting { frame.shows(sighting) }
    let columns = context.area.columns
    let style: Style = isSelected ? .selected : .plain
    if isSelected { frame.select(row: row, columns: columns, setsCursor: !isTyping) }
    if todo.tone == .red {
      frame.put("!", row: row, column: 1, style: isSelected ? .selected : .warning)
    }
    let place = ToDoScreenTexts.place(todo, context.unit, short: columns < 60)
    let width = CharacterWidth.columns(place)
    let start = max(4, columns - 1 - width)
    frame.put(place, row: row, column: start, style: isSelected ? .selected : .faint)
    var left = 3
    if columns >= 60 {
      frame.put(
        ToDoScreenTexts.soon(todo, now: context.now), row: row, column: left, style: style,
        width: 12, ellipsis: true)
      left += 14
    }
    frame.put(
      ToDoScreenTexts.what(todo, context.unit), row: row, column: left, style: style,
      width: max(0, start - left - 1), ellipsis: true)
  }
}

extension ToDo {
  /// Whose data its row shows.
  fileprivate var sighting: Sighting? {
    switch subject {
    case .item(let item): item.sighting
    case .startedText(let text): .started(text.draft)
    case .emergency(let opening): .listedPerson(.veiled(opening.access.person, room: ""))
    case .selfCheck, .preparedDocument, .documents, .weedPrints, .plannedOutage, .finding, .appoint,
      .outlived, .unreachedMedium, .signReadiness, .drillAction:
      nil
    }
  }
}
