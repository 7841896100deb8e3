import DowntimeModel
import Terminal

/// A form laid out as rows, from which the ones around the focus are drawn.
struct FormRows {
  /// A piece of text on a row.
  struct Piece {
    var column: Int
    var text: String
    var style: Style
    /// The columns it fills with its style, text or not; nil for just the text.
    var width: Int?
  }

  /// One row.
  struct Row {
    var pieces: [Piece] = []
    /// The cursor's column, when it stands on this row.
    var cursor: Int?
    /// Whether the row belongs to what has the focus: it is kept in sight.
    var isFocused = false
  }

  /// The rows, top to bottom.
  private(set) var rows: [Row] = []
  /// Whose data the form shows, besides what is typed.
  private var sightings: [Sighting] = []
  private let form: Form
  private let context: ScreenContext
  private let width: Int
  private let indent: Int

  /// The columns of a field's content.
  static func fieldWidth(_ area: Rect) -> Int {
    max(8, area.columns - labelWidth(area) - 2)
  }

  private static func labelWidth(_ area: Rect) -> Int {
    area.columns < 60 ? 14 : 15
  }

  /// Lays a form out for an area.
  init(_ form: Form, _ context: ScreenContext) {
    self.form = form
    self.context = context
    width = Self.fieldWidth(context.area)
    indent = Self.labelWidth(context.area) + 1
    let shown = form.shownFields
    for field in shown.first { add(field) }
    if shown.hasFolded, !form.isUnfolded {
      addButtons()
      addMore()
    } else {
      if shown.hasFolded { addMore() }
      for field in shown.folded { add(field) }
      addButtons()
    }
  }

  /// Draws as many rows as fit, the focus and what belongs to it among them.
  func draw(in frame: inout Frame, area: Rect) {
    guard area.rows > 0 else { return }
    for sighting in sightings { frame.shows(sighting) }
    let focused = rows.indices.filter { rows[$0].isFocused }
    let cursorRow = rows.firstIndex { $0.cursor != nil } ?? focused.first ?? 0
    var start = 0
    if rows.count > area.rows {
      // The whole focused group when it fits, the cursor's row always.
      let last = focused.last ?? cursorRow
      start = max(0, last - area.rows + 2)
      if let first = focused.first { start = min(start, first) }
      if cursorRow >= start + area.rows { start = cursorRow - area.rows + 1 }
      start = min(start, rows.count - area.rows)
    }
    for (offset, row) in rows[start..<min(rows.count, start + area.rows)].enumerated() {
      let at = area.row + offset
      for piece in row.pieces {
        if let width = piece.width {
          frame.fill(
            Rect(row: at, column: area.column + piece.column, rows: 1, columns: width),
            style: piece.style)
        }
        frame.put(
          piece.text, row: at, column: area.column + piece.column, style: piece.style,
          width: min(piece.width ?? .max, area.columns - piece.column),
          ellipsis: piece.width == nil)
      }
      if let cursor = row.cursor {
        frame.cursor = Position(
          row: at, column: area.column + min(cursor, max(0, area.columns - 1)))
      }
    }
    if start > 0 {
      frame.put("▲", row: area.row, column: area.column + area.columns - 1, style: .faint)
    }
    if start + area.rows < rows.count {
      frame.put(
        "▼", row: area.row + area.rows - 1, column: area.column + area.columns - 1, style: .faint)
    }
  }

  // MARK: Fields

  private mutating func add(_ field: FieldSpec) {
    let isFocused = form.focus == .field(field.name)
    guard let input = form.inputs[field.name] else { return }
    let first = rows.count
    switch input {
    case .text(let text): addText(field, text, isFocused)
    case .time(let time):
      addLine(time.field, hidden: false, isFocused, width: min(width, 24))
      addTimeEcho(time, isFocused)
    case .person(let person): addPerson(field, person, isFocused)
    case .choice(let value):
      if case .choice(let choices) = field.kind {
        let cursor = choices.firstIndex { $0.value == value } ?? 0
        addChoices(choices, cursor: cursor, isFocused) { $0 == value ? "(•)" : "( )" }
      }
    case .choices(let values, let cursor):
      if case .choices(let choices) = field.kind {
        addChoices(choices, cursor: cursor, isFocused) { values.contains($0) ? "[x]" : "[ ]" }
      }
    case .check(let isTicked):
      guard case .check(let text) = field.kind else { break }
      addChoices(
        [FieldSpec.Choice(value: "ja", label: text)], cursor: 0, isFocused
      ) { _ in isTicked ? "[x]" : "[ ]" }
    case .remark where field.kind == .section:
      rows.append(
        Row(pieces: [Piece(column: 1, text: field.label, style: .heading)]))
      return
    case .remark:
      for line in TextLayout(field.label, width: context.area.columns - 2).rows {
        rows.append(Row(pieces: [Piece(column: 1, text: String(line.text), style: .faint)]))
      }
      guard !field.hint.isEmpty else { return }
      if !context.isSmall { rows.append(Row()) }
      for line in TextLayout(field.hint, width: context.area.columns - 5).rows {
        rows.append(Row(pieces: [Piece(column: 3, text: String(line.text), style: .heading)]))
      }
      if !context.isSmall { rows.append(Row()) }
      return
    }
    if rows.count > first, !field.label.isEmpty {
      let label = Piece(column: 1, text: field.label, style: isFocused ? .heading : .plain)
      let fits = CharacterWidth.columns(field.label) <= indent - 2
      if fits, rows[first].pieces.first.map({ $0.column >= indent }) ?? true {
        rows[first].pieces.insert(label, at: 0)
      } else {
        rows.insert(Row(pieces: [label], isFocused: isFocused), at: first)
      }
    }
    if let problem = form.problems[field.name] {
      addNote("! " + problem, .warning, isFocused)
    } else if isFocused, !field.hint.isEmpty {
      addNote(field.hint, .faint, isFocused)
    }
    if let note = form.notes[field.name] {
      addNote(note.text, note.isWarning ? .warning : .faint, isFocused)
    }
  }

  private mutating func addNote(_ text: String, _ style: Style, _ isFocused: Bool) {
    for line in TextLayout(text, width: width).rows {
      rows.append(
        Row(
          pieces: [Piece(column: indent, text: String(line.text), style: style)],
          isFocused: isFocused))
    }
  }

  private mutating func addText(_ field: FieldSpec, _ text: TextField, _ isFocused: Bool) {
    guard case .text(let minimum) = field.kind else {
      addLine(text, hidden: field.kind == .secret, isFocused, width: width)
      if isFocused, field.kind == .contact {
        addSuggestions(form.contacts(context).map(CallTexts.contact), form.highlighted)
      }
      return
    }
    let layout = TextLayout(text.text, width: width)
    let place = layout.place(of: text.offset)
    let height = min(
      max(context.isSmall ? 2 : minimum, layout.rows.count), max(2, context.area.rows - 3))
    let start =
      isFocused
      ? min(max(0, place.row - height / 2), max(0, layout.rows.count - height)) : 0
    for index in start..<start + height {
      let line = layout.rows.indices.contains(index) ? String(layout.rows[index].text) : ""
      let more = index == start + height - 1 && start + height < layout.rows.count && !isFocused
      rows.append(
        Row(
          pieces: [
            Piece(
              column: indent, text: more ? FormTexts.moreRows(layout.rows.count - height) : line,
              style: isFocused ? .fieldFocused : .field, width: width)
          ],
          cursor: isFocused && index == place.row ? indent + min(place.column, width) : nil,
          isFocused: isFocused))
    }
  }

  private mutating func addLine(
    _ text: TextField, hidden: Bool, _ isFocused: Bool, width: Int
  ) {
    let left = hidden ? String(repeating: "•", count: text.left.count) : text.left
    let right = hidden ? String(repeating: "•", count: text.right.count) : text.right
    // A long line slides so that the cursor stays in sight.
    var shown = left[...]
    var columns = CharacterWidth.columns(shown)
    if !isFocused { shown = (left + right)[...] }
    while isFocused, columns > width - 1, let first = shown.first {
      columns -= CharacterWidth.display(first).width
      shown.removeFirst()
    }
    rows.append(
      Row(
        pieces: [
          Piece(
            column: indent, text: isFocused ? shown + right : String(shown),
            style: isFocused ? .fieldFocused : .field, width: width)
        ],
        cursor: isFocused ? indent + columns : nil, isFocused: isFocused))
  }

  private mutating func addTimeEcho(_ time: TimeField, _ isFocused: Bool) {
    guard let row = rows.indices.last else { return }
    let echo: (text: String, style: Style)
    switch time.meaning(now: context.now) {
    case .success(.time(let moment)): echo = (SwedishDate.dayAndClock(moment), .faint)
    case .success(.ambiguous): echo = (FormTexts.whichSeason, .warning)
    case .failure(let fault):
      guard !time.field.isEmpty, !isFocused else { return }
      echo = (ModelTexts.time(fault), .warning)
    }
    let column = indent + min(width, 24) + 2
    if column + CharacterWidth.columns(echo.text) <= context.area.columns {
      rows[row].pieces.append(Piece(column: column, text: echo.text, style: echo.style))
    } else {
      addNote(echo.text, echo.style, isFocused)
    }
  }

  private mutating func addPerson(_ field: FieldSpec, _ person: PersonField, _ isFocused: Bool) {
    addLine(person.field, hidden: false, isFocused, width: width)
    if let chosen = person.chosen {
      tell(chosen)
      addNote(PersonLabel(chosen).full, .faint, isFocused)
      if let warning = FormTexts.sameSurname(chosen, context.unit) {
        addNote(warning, .warning, isFocused)
      }
    }
    guard isFocused else { return }
    let lines = person.suggestions(context, allowsNobody: field.allowsNobody)
    for line in lines { line.person.map { tell($0) } }
    addSuggestions(lines.map(\.text), person.highlighted)
  }

  /// Who stands in the register, or in another's text, is shown by the form; who is typed is not.
  private mutating func tell(_ person: PersonReference) {
    if case .resident = person { sightings.append(.listedPerson(person)) }
  }

  /// What a text may mean, under it; the cursor stands on the one that would be taken.
  private mutating func addSuggestions(_ texts: [String], _ highlighted: Int?) {
    if highlighted != nil, let line = rows.indices.last(where: { rows[$0].cursor != nil }) {
      rows[line].cursor = nil
    }
    let (column, room) = place(ofWidest: texts.map { CharacterWidth.columns($0) + 2 }.max() ?? 0)
    for (index, text) in texts.enumerated() {
      let isSelected = index == highlighted
      let parts = isSelected ? TextLayout(text, width: room - 2).rows.map { String($0.text) } : []
      let text = parts.first ?? text
      rows.append(
        Row(
          pieces: [
            Piece(
              column: column, text: (isSelected ? "> " : "  ") + text,
              style: isSelected ? .selected : .plain, width: isSelected ? room : nil)
          ],
          cursor: isSelected ? column : nil, isFocused: true))
      // What would be taken is never cut off: a number stands last.
      for part in parts.dropFirst() {
        rows.append(
          Row(
            pieces: [Piece(column: column, text: "  " + part, style: .selected, width: room)],
            isFocused: true))
      }
    }
  }

  /// Where words stand that belong to a field: beside its label, or under it where the widest is too
  /// wide for that.
  private func place(ofWidest columns: Int) -> (column: Int, room: Int) {
    guard columns > width else { return (indent, width) }
    return columns > context.area.columns - 3
      ? (1, context.area.columns - 2) : (2, context.area.columns - 3)
  }

  private mutating func addChoices(
    _ choices: [FieldSpec.Choice], cursor: Int, _ isFocused: Bool, mark: (String) -> String
  ) {
    let texts = choices.map { mark($0.value) + " " + $0.label }
    let (start, room) = place(ofWidest: texts.map(CharacterWidth.columns).max() ?? 0)
    var row = Row(isFocused: isFocused)
    var column = start
    for (index, text) in texts.enumerated() {
      let columns = CharacterWidth.columns(text)
      if column > start, column + columns > start + room {
        rows.append(row)
        row = Row(isFocused: isFocused)
        column = start
      }
      let isCursor = isFocused && index == cursor
      row.pieces.append(Piece(column: column, text: text, style: isCursor ? .selected : .plain))
      if isCursor { row.cursor = column + 1 }
      column += columns + 3
    }
    rows.append(row)
  }

  // MARK: More and buttons

  private mutating func addMore() {
    let isFocused = form.focus == .more
    rows.append(
      Row(
        pieces: [
          Piece(
            column: 1, text: form.isUnfolded ? FormTexts.less : FormTexts.more,
            style: isFocused ? .selected : .plain)
        ],
        cursor: isFocused ? 1 : nil, isFocused: isFocused))
  }

  /// Buttons a row or more, an empty row above them where there is room for it.
  private mutating func addButtons() {
    if rows.count + 1 < context.area.rows { rows.append(Row()) }
    var row = Row()
    var column = 1
    for (index, button) in form.spec.buttons.enumerated() {
      let isFocused = form.focus == .button(index)
      let text = (isFocused ? "> " : "  ") + button.label + " "
      let columns = CharacterWidth.columns(text)
      if column > 1, column + columns > context.area.columns {
        rows.append(row)
        row = Row()
        column = 1
      }
      row.pieces.append(Piece(column: column, text: text, style: isFocused ? .selected : .key))
      if isFocused {
        row.cursor = column
        row.isFocused = true
      }
      column += columns + 2
    }
    guard !row.pieces.isEmpty else { return }
    rows.append(row)
  }
}
