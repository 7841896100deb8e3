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

/// A whole screen as a value: cells, cursor and click targets. Drawing outside is clipped, never a
/// fault. Control characters and escape sequences in a text are replaced, so data can never steer
/// the terminal.
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

  /// An empty frame.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: max(0, size.rows) * max(0, size.columns))
  }

  /// The cell at a position, which must lie inside.
  public subscript(row: Int, column: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
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
    let limit = min(size.columns, width.map { column + $0 } ?? size.columns)
    var at = column
    for character in text {
      let shown = CharacterWidth.display(character)
      if at + shown.width > limit {
        if ellipsis, limit > column, limit - 1 < size.columns, limit - 1 >= 0 {
          self[row, limit - 1] = Cell("…", style)
        }
        return limit
      }
      if shown.width > 0, at >= 0 {
        self[row, at] = Cell(shown.text, style)
        if shown.width == 2 { self[row, at + 1] = Cell("", style) }
      }
      at += shown.width
    }
    return at
  }

  /// Gives every cell of a rectangle a style and, when `text` is given, that text.
  public mutating func fill(_ rect: Rect, style: Style, text: String? = nil) {
    for row in max(0, rect.row)..<max(0, min(size.rows, rect.row + rect.rows), rect.row) {
      for column
        in max(0, rect.column)..<max(0, min(size.columns, rect.column + rect.columns), rect.column)
      {
        self[row, column].style = style
        if let text { self[row, column].text = text }
      }
    }
  }

  /// The key that a click on a cell becomes, if any; the last target drawn wins.
  public func key(at position: Position) -> Key? {
    targets.last { $0.rect.contains(position) }?.key
  }
}
