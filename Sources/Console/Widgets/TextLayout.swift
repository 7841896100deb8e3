import Terminal

/// A text broken into rows of a width: at line breaks, else between words, else inside a word.
/// Spaces at a break stay at the end of their row, beyond the edge, so every character has a place.
struct TextLayout {
  /// One row: its text and where it starts in the whole, in characters.
  struct Row {
    /// The text, without the line break.
    var text: Substring
    /// The offset of its first character.
    var start: Int
    /// The number of characters, without the line break.
    var count: Int
  }

  /// The rows; at least one.
  let rows: [Row]

  /// Breaks a text into rows of at most `width` columns (at least 1).
  init(_ text: String, width: Int) {
    let width = max(1, width)
    var rows: [Row] = []
    var rowStart = text.startIndex
    var rowOffset = 0
    var columns = 0
    var count = 0
    // The last place where the row may be broken: just after a space.
    var breakIndex: String.Index?
    var breakCount = 0
    var index = text.startIndex

    func finish(at end: String.Index, count: Int) {
      rows.append(Row(text: text[rowStart..<end], start: rowOffset, count: count))
    }
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character.isNewline {
        finish(at: index, count: count)
        rowOffset += count + 1
        (rowStart, columns, count, breakIndex) = (next, 0, 0, nil)
      } else {
        let characterColumns = character == " " ? 1 : CharacterWidth.display(character).width
        if columns + characterColumns > width, character != " ", count > 0 {
          if let at = breakIndex, breakCount < count || at == index {
            finish(at: at, count: breakCount)
            rowStart = at
            rowOffset += breakCount
            count -= breakCount
            columns = CharacterWidth.columns(text[at..<index])
          } else {
            finish(at: index, count: count)
            rowStart = index
            rowOffset += count
            (columns, count) = (0, 0)
          }
          breakIndex = nil
        }
        columns += characterColumns
        count += 1
        if character == " " { (breakIndex, breakCount) = (next, count) }
      }
      index = next
    }
    finish(at: text.endIndex, count: count)
    self.rows = rows
  }

  /// The row and column (in cells) of a character offset; an offset at a break stands at the start
  /// of the next row.
  func place(of offset: Int) -> Position {
    let row = rows.lastIndex { $0.start <= offset } ?? 0
    let characters = min(offset - rows[row].start, rows[row].count)
    return Position(
      row: row, column: CharacterWidth.columns(rows[row].text.prefix(max(0, characters))))
  }

  /// The character offset nearest to a column on a row.
  func offset(row: Int, column: Int) -> Int {
    let row = rows[min(max(0, row), rows.count - 1)]
    var columns = 0
    var characters = 0
    for character in row.text {
      let next = columns + CharacterWidth.display(character).width
      if next > column { break }
      columns = next
      characters += 1
    }
    return row.start + characters
  }
}
