import Terminal

/// A row of a list, wherever one is drawn.
extension Frame {
  /// Marks the selected row over its whole width, in a sign and in colour; the cursor stands on it
  /// unless it is elsewhere.
  mutating func select(_ rect: Rect, setsCursor: Bool = true) {
    fill(rect, style: .selected)
    put(">", row: rect.row, column: rect.column, style: .selected)
    if setsCursor { cursor = Position(row: rect.row, column: rect.column) }
  }

  /// The same of a row from edge to edge.
  mutating func select(row: Int, columns: Int, setsCursor: Bool = true) {
    select(Rect(row: row, column: 0, rows: 1, columns: columns), setsCursor: setsCursor)
  }

  /// A row that is one text, cut off where it does not fit.
  mutating func putRow(_ text: String, in rect: Rect, style: Style, isSelected: Bool) {
    if isSelected { select(rect) }
    put(
      text, row: rect.row, column: rect.column + 2, style: isSelected ? .selected : style,
      width: rect.columns - 2, ellipsis: true)
  }

  /// The same from edge to edge; the last column stays free for the sign that there is more.
  mutating func putRow(_ text: String, row: Int, columns: Int, style: Style, isSelected: Bool) {
    if isSelected { select(row: row, columns: columns) }
    putRow(
      text, in: Rect(row: row, column: 0, rows: 1, columns: columns - 1), style: style,
      isSelected: isSelected)
  }
}
