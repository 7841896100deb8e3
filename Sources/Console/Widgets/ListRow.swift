import Terminal

/// A row of a list, wherever one is drawn.
extension Frame {
  /// Marks the selected row over its whole width, in a sign and in colour; the cursor stands on it
  /// unless it is elsewhere.
  mutating func select(row: Int, columns: Int, setsCursor: Bool = true) {
    fill(Rect(row: row, column: 0, rows: 1, columns: columns), style: .selected)
    put(">", row: row, column: 0, style: .selected)
    if setsCursor { cursor = Position(row: row, column: 0) }
  }

  /// A row that is one text, cut off where it does not fit.
  mutating func putRow(_ text: String, row: Int, columns: Int, style: Style, isSelected: Bool) {
    if isSelected { select(row: row, columns: columns) }
    put(
      text, row: row, column: 2, style: isSelected ? .selected : style, width: columns - 3,
      ellipsis: true)
  }
}
