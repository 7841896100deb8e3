import Terminal

/// Lines of text of which some can be chosen: headings, things, and what belongs to them. The
/// cursor stands on the chosen one.
struct ChoiceLines<ID: Hashable & Sendable> {
  /// One line.
  struct Line {
    /// What it stands for; nil for what is only read.
    var id: ID?
    /// What it says.
    var text: String
    /// What it says at the right edge, where there is room.
    var detail = ""
    /// How it is shown when it is not the chosen one.
    var style = Style.plain
    /// Whose data it shows.
    var sighting: Sighting?
  }

  /// The lines, top to bottom. Lines after a chosen one without an identity belong to it.
  var lines: [Line]

  /// The identities, in order.
  var ids: [ID] { lines.compactMap(\.id) }

  /// Draws as many as fit, the chosen one and what belongs to it among them. What is wider than the
  /// area goes on below.
  func draw(in frame: inout Frame, area: Rect, list: ListBox<ID>) {
    let lines = lines.flatMap { $0.wrapped(to: area.columns - 2) }
    let chosen = list.current(in: ids)
    let index = lines.firstIndex { $0.id != nil && $0.id == chosen } ?? 0
    var last = index
    while last + 1 < lines.count, lines[last + 1].id == nil, lines[last + 1].style != .heading {
      last += 1
    }
    // The heading above the first one stays in sight with it.
    var start = index < area.rows - 1 ? 0 : max(0, last - area.rows + 1)
    start = max(0, min(start, index, lines.count - area.rows))
    for (offset, line) in lines[start..<min(lines.count, start + area.rows)].enumerated() {
      let isChosen = start + offset == index && chosen != nil
      draw(line, isChosen: isChosen, row: area.row + offset, area, &frame)
    }
    if start > 0 { frame.put("▲", row: area.row, column: area.columns - 1, style: .faint) }
    if start + area.rows < lines.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }

  private func draw(
    _ line: Line, isChosen: Bool, row: Int, _ area: Rect, _ frame: inout Frame
  ) {
    if let sighting = line.sighting { frame.shows(sighting) }
    let width = area.columns - 2
    if isChosen { frame.select(Rect(row: row, column: 1, rows: 1, columns: width)) }
    let indent = line.style == .heading ? 0 : 2
    let style = isChosen ? .selected : line.style
    frame.put(
      line.text, row: row, column: 1 + indent, style: style, width: width - indent, ellipsis: true)
    let taken = CharacterWidth.columns(line.text) + indent + 2
    let detail = CharacterWidth.columns(line.detail)
    guard detail > 0, taken + detail <= width else { return }
    frame.put(
      line.detail, row: row, column: 1 + width - detail, style: isChosen ? .selected : .faint)
  }
}

extension ChoiceLines.Line {
  fileprivate func wrapped(to width: Int) -> [Self] {
    let mark = style == .heading ? 0 : 2
    guard CharacterWidth.columns(text) + mark > width else { return [self] }
    let indent = String(text.prefix { $0 == " " })
    let parts = TextLayout(String(text.dropFirst(indent.count)), width: width - mark - indent.count)
    return parts.rows.enumerated().map { index, part in
      var line = self
      line.text = indent + part.text.reversed().drop { $0 == " " }.reversed()
      if index > 0 { (line.id, line.detail) = (nil, "") }
      return line
    }
  }
}
