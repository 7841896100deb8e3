import CNcurses

/// A frame's rows as ncurses wants them.
struct CursesRows {
  let palette: CursesPalette
  /// What was last handed to ncurses; nil when the screen's content is unknown.
  private var painted: Frame?
  /// One row's cells, kept so that painting allocates nothing.
  private var row: [cchar_t] = []

  init(palette: CursesPalette) {
    self.palette = palette
  }

  /// The screen was cleared or drawn on by somebody else.
  mutating func forget() { painted = nil }

  /// Hands over the rows that differ from the last frame; ncurses finds the cells that do.
  mutating func paint(_ frame: Frame, on window: UnsafeMutablePointer<WINDOW>?) {
    let columns = frame.size.columns
    let last = painted.flatMap { $0.size == frame.size ? $0 : nil }
    for number in 0..<frame.size.rows {
      let cells = frame.cells[number * columns..<(number + 1) * columns]
      if let last, last.cells[number * columns..<(number + 1) * columns] == cells { continue }
      row.removeAll(keepingCapacity: true)
      // The right half of a wide character is ncurses' own business.
      for cell in cells where !cell.text.isEmpty { row.append(converted(cell)) }
      wmove(window, Int32(number), 0)
      wadd_wchnstr(window, row, Int32(row.count))
    }
    painted = frame
  }

  private func converted(_ cell: Cell) -> cchar_t {
    let look = palette[cell.style]
    var characters = cell.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    characters.append(0)
    var converted = cchar_t()
    setcchar(&converted, characters, look.attributes, look.pair, nil)
    return converted
  }
}
