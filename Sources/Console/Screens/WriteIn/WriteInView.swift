import DowntimeModel
import Terminal

extension WriteInScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    guard !rows.choices.isEmpty else {
      let text = WriteInTexts.empty(context.unit.openOutages)
      for (offset, line) in TextLayout(text, width: area.columns - 2).rows.enumerated() {
        frame.put(line.text, row: area.row + offset, column: 1)
      }
      frame.cursor = Position(row: area.row, column: 1)
      return
    }
    frame.put(
      WriteInTexts.top(rows, filter, context.unit, short: area.columns < 60), row: area.row,
      column: 1, style: .faint, width: area.columns - 2, ellipsis: true)
    let height = area.rows - 1
    let chosen = list.index(in: rows.ids).map { rows.choices[$0].line } ?? 0
    let visible = visible(chosen, height: height)
    for (offset, line) in rows.lines[visible].enumerated() {
      let row = area.row + 1 + offset
      // Scrolled into the middle of somebody's rows, it still says whose they are.
      let whose = offset == 0 && line != rows.lines[chosen] ? rows.headingAbove(line) : nil
      draw(
        whose ?? line, isChosen: visible.lowerBound + offset == chosen, row: row, &frame, context)
    }
    if visible.upperBound < rows.lines.count {
      frame.put("▼", row: area.row + height, column: area.columns - 1, style: .faint)
    }
  }

  /// The chosen line in the middle, with what belongs to it.
  private func visible(_ chosen: Int, height: Int) -> Range<Int> {
    let start = min(max(0, chosen - height / 2), max(0, rows.lines.count - height))
    return start..<min(rows.lines.count, start + max(0, height))
  }

  private func draw(
    _ line: WriteInRows.Line, isChosen: Bool, row: Int, _ frame: inout Frame,
    _ context: ScreenContext
  ) {
    for sighting in rows.sightings(line) { frame.shows(sighting) }
    let columns = context.area.columns
    let words = WriteInTexts.line(line, rows, context, isTicked: isTicked(line))
    let style: Style = isChosen ? .selected : words.style
    if isChosen { frame.select(row: row, columns: columns) }
    let width = CharacterWidth.columns(words.detail)
    let hasDetail = width > 0 && width < columns - 20
    let room = columns - 2 - (hasDetail ? width + 1 : 0)
    frame.put(words.text, row: row, column: 1, style: style, width: room, ellipsis: true)
    guard hasDetail else { return }
    frame.put(
      words.detail, row: row, column: columns - width - 1,
      style: isChosen ? .selected : words.style == .plain ? .faint : words.style)
  }

  private func isTicked(_ line: WriteInRows.Line) -> Bool? {
    guard !chosen.isEmpty, case .row(let group, _, _) = line, let row = rows.row(line) else {
      return nil
    }
    return chosen.contains(
      WriteInPlace(entry: row.entry, target: rows.list.groups[group].target))
  }
}

extension WriteInRows {
  /// Whose data a line shows.
  fileprivate func sightings(_ line: Line) -> [Sighting] {
    switch line {
    case .row, .note, .other, .otherNote: row(line).map { [.listed($0.entry)] } ?? []
    case .person(let group, let person):
      list.groups[group].people[person].rows.first.map { [.listed($0.entry)] } ?? []
    case .marked(let mark): [.listed(marked[mark])]
    case .target, .others, .marks, .papers, .paper: []
    }
  }

  /// The person, or the heading, that a line stands under.
  fileprivate func headingAbove(_ line: Line) -> Line? {
    switch line {
    case .row(let group, let person, _), .note(let group, let person, _): .person(group, person)
    case .other, .otherNote: .others
    case .marked: .marks
    case .paper: .papers
    case .target, .person, .others, .marks, .papers: nil
    }
  }
}
