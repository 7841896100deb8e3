/// One cell of a frame: what stands there and what it means.
public struct Cell: Hashable, Sendable {
  /// One grapheme to show; empty in the right half of a wide character.
  public var text: String
  /// What the text means.
  public var style: Style

  /// A cell.
  public init(_ text: String = " ", _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A place that answers a click with the key it shows.
public struct ClickTarget: Hashable, Sendable {
  /// Where.
  public var rect: Rect
  /// The key the click becomes.
  public var key: Key

  /// A click target.
  public init(rect: Rect, key: Key) {
    self.rect = rect
    self.key = key
  }
}

/// Something that who draws keeps account of. It means nothing to a terminal.
public struct FrameNote: Hashable, Sendable {
  /// What it is.
  public let value: any Hashable & Sendable

  /// A note.
  public init(_ value: some Hashable & Sendable) {
    self.value = value
  }

  /// Whether two notes are the same.
  public static func == (left: FrameNote, right: FrameNote) -> Bool {
    AnyHashable(left.value) == AnyHashable(right.value)
  }

  /// As what it holds.
  public func hash(into hasher: inout Hasher) {
    value.hash(into: &hasher)
  }
}

/// A whole screen as a value: cells, cursor and click targets. Drawing outside is clipped, never a
/// fault. Control characters and escape sequences in a text are replaced, so data can never steer
/// the terminal. A wide character always has both its halves: what overwrites one blanks the other.
public struct Frame: Equatable, Sendable {
  /// The size in cells.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands, or nil when it is hidden. Screen readers and braille
  /// displays follow it, so it stands on the selected row or in the focused field.
  public var cursor: Position?
  /// What answers to a click.
  public var targets: [ClickTarget] = []
  /// What who drew it keeps account of, in the order drawn.
  public var notes: [FrameNote] = []

  /// An empty frame.
  public init(size: Size) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(repeating: Cell(), count: self.size.rows * self.size.columns)
  }

  /// The cell at a position, which must lie inside. What is set is shown as `put` would show it:
  /// one grapheme, both halves of it, no control characters.
  public subscript(row: Int, column: Int) -> Cell {
    get { cells[index(row, column)] }
    set {
      let index = index(row, column)
      if newValue.text == cells[index].text {
        cells[index].style = newValue.style
      } else {
        let shown = CharacterWidth.display(newValue.text.first ?? " ")
        let fits = column + shown.width <= size.columns
        place(fits ? shown : (" ", 1), at: index, style: newValue.style)
      }
    }
  }

  /// Writes a text on one row from a column, at most `width` columns (to the frame's edge when
  /// nil), and gives the column after the last cell written. A wide character that does not fit
  /// whole is left out; a text that is cut ends in `…` when `ellipsis` is true.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, style: Style = .plain, width: Int? = nil,
    ellipsis: Bool = false
  ) -> Int {
    guard row >= 0, row < size.rows else { return column }
    let limit = min(size.columns, column.advanced(atMost: width ?? Int.max))
    var at = column
    for character in text {
      let shown = CharacterWidth.display(character)
      if at + shown.width > limit {
        guard ellipsis, limit > column, limit > 0 else { return at }
        place(("…", 1), at: index(row, limit - 1), style: style)
        return limit
      }
      if at >= 0 {
        place(shown, at: index(row, at), style: style)
      } else if at + shown.width > 0 {
        place((" ", 1), at: index(row, 0), style: style)
      }
      at += shown.width
    }
    return at
  }

  /// Gives every cell of a rectangle a style and, when `text` is given, that text: one grapheme,
  /// repeated; half a wide one at the right edge is blank.
  public mutating func fill(_ rect: Rect, style: Style, text: String? = nil) {
    let rows = clip(rect.row, rect.rows, size.rows)
    let columns = clip(rect.column, rect.columns, size.columns)
    let shown = text.map { CharacterWidth.display($0.first ?? " ") }
    for row in rows {
      var column = columns.lowerBound
      while column < columns.upperBound {
        guard let shown else {
          cells[index(row, column)].style = style
          column += 1
          continue
        }
        let fitting = column + shown.width <= columns.upperBound ? shown : (text: " ", width: 1)
        place(fitting, at: index(row, column), style: style)
        column += fitting.width
      }
    }
  }

  /// The key that a click on a cell becomes, if any; the last target drawn wins.
  public func key(at position: Position) -> Key? {
    targets.last { $0.rect.contains(position) }?.key
  }

  /// A column outside the row would silently be a cell of the next.
  private func index(_ row: Int, _ column: Int) -> Int {
    precondition(row >= 0 && row < size.rows && column >= 0 && column < size.columns)
    return row * size.columns + column
  }

  private func clip(_ start: Int, _ count: Int, _ end: Int) -> Range<Int> {
    let first = min(max(0, start), end)
    return first..<max(first, min(end, start.advanced(atMost: count)))
  }

  /// The one place that writes text: what it cuts in half becomes blank. The caller has seen to it
  /// that a wide character fits on the row.
  private mutating func place(_ shown: (text: String, width: Int), at index: Int, style: Style) {
    let end = index + shown.width
    if cells[index].text.isEmpty { cells[index - 1].text = " " }
    if end % size.columns != 0, cells[end].text.isEmpty { cells[end].text = " " }
    cells[index] = Cell(shown.text, style)
    if shown.width == 2 { cells[index + 1] = Cell("", style) }
  }
}

extension Int {
  /// This much further, or as far as there are numbers.
  fileprivate func advanced(atMost count: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(Swift.max(0, count))
    return overflow ? .max : sum
  }
}
