import Foundation
import Terminal

/// A cell as a terminal shows it.
public struct ScreenCell: Hashable, Sendable {
  /// What stands there; empty in the right half of a wide character.
  public var text = " "
  /// How it looks.
  public var look = ScreenLook()
}

/// What `ESC [ … m` has set.
public struct ScreenLook: Hashable, Sendable {
  /// Attributes without colour.
  public var bold = false, dim = false, underline = false, reverse = false
  /// Colour numbers; nil is the terminal's own.
  public var foreground: Int?, background: Int?

  /// Nothing set; the terminal's own colours.
  public init() {}
}

/// A terminal's screen, fed with what a program writes: as much of xterm, the Linux console, VT100
/// and screen as ncurses uses on them. Widths are its own, so that it is a second opinion.
public struct ScreenEmulator {
  /// The size in cells.
  public private(set) var size: Size
  /// Where the cursor is.
  public internal(set) var cursor = Position(row: 0, column: 0)
  /// Whether the cursor is seen.
  public internal(set) var cursorVisible = true
  /// Whether the alternate screen is shown.
  public internal(set) var alternate = false
  /// Private modes that are on, such as 2004 for bracketed paste.
  public internal(set) var modes: Set<Int> = []
  /// How many times the bell rang.
  public internal(set) var bells = 0
  /// Whether any colour was ever asked for, other than the terminal's own.
  public internal(set) var colourUsed = false
  /// Sequences that were not understood: a test may expect none.
  public internal(set) var unknown: [String] = []

  /// What the next character would look like.
  public internal(set) var look = ScreenLook()

  var grid: [[ScreenCell]]
  var top = 0, bottom: Int
  var wrapPending = false
  var insert = false
  var lastPrinted: Unicode.Scalar?
  private var main: [[ScreenCell]] = []
  private var mainCursor = Position(row: 0, column: 0)
  private var saved = Position(row: 0, column: 0)
  private var parser = SequenceParser()

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    bottom = size.rows - 1
    grid = Self.empty(size)
  }

  /// Takes what a program wrote.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let step = parser.feed(byte) else { continue }
      switch step {
      case .print(let scalar): print(scalar)
      case .control(let byte): control(byte)
      case .escape(let byte): escape(byte)
      case .sequence(let sequence): apply(sequence)
      }
    }
  }

  /// Each row's text, trailing blanks left out.
  public var rows: [String] {
    grid.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The whole screen, a line a row.
  public var text: String { rows.joined(separator: "\n") }

  /// Whether a text stands on one row somewhere.
  public func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// The cell at a row and a column, both from 0.
  public func cell(_ row: Int, _ column: Int) -> ScreenCell { grid[row][column] }

  /// The look of the first place where a text stands, or nil.
  public func look(of text: String) -> ScreenLook? {
    for row in grid {
      for start in row.indices where row[start...].map(\.text).joined().hasPrefix(text) {
        return row[start].look
      }
    }
    return nil
  }

  /// The window has another size; content stays at the upper left.
  public mutating func resize(_ size: Size) {
    func fitted(_ grid: [[ScreenCell]]) -> [[ScreenCell]] {
      (0..<size.rows).map { row in
        (0..<size.columns).map { column in
          row < grid.count && column < grid[row].count ? grid[row][column] : ScreenCell()
        }
      }
    }
    grid = fitted(grid)
    if alternate { main = fitted(main) }
    self.size = size
    top = 0
    bottom = size.rows - 1
    move(cursor.row, cursor.column)
  }

  // MARK: Moving

  mutating func move(_ row: Int, _ column: Int) {
    cursor.row = min(max(0, row), size.rows - 1)
    cursor.column = min(max(0, column), size.columns - 1)
    wrapPending = false
  }

  private mutating func index() {
    if cursor.row == bottom {
      scroll(1)
    } else {
      cursor.row = min(cursor.row + 1, size.rows - 1)
    }
  }

  mutating func scroll(_ count: Int) {
    for _ in 0..<min(abs(count), bottom - top + 1) {
      if count > 0 {
        grid.remove(at: top)
        grid.insert(blankRow(), at: bottom)
      } else {
        grid.remove(at: bottom)
        grid.insert(blankRow(), at: top)
      }
    }
  }

  // MARK: Writing

  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = scalar.columnsOnScreen
    guard width > 0 else {
      let column = wrapPending ? cursor.column : max(0, cursor.column - 1)
      grid[cursor.row][column].text.unicodeScalars.append(scalar)
      return
    }
    if wrapPending || cursor.column + width > size.columns {
      wrapPending = false
      cursor.column = 0
      index()
    }
    if insert { shift(cursor.row, from: cursor.column, by: width) }
    lastPrinted = scalar
    erase(cursor.row, cursor.column..<min(cursor.column + width, size.columns))
    grid[cursor.row][cursor.column] = ScreenCell(text: String(scalar), look: look)
    if width == 2, cursor.column + 1 < size.columns {
      grid[cursor.row][cursor.column + 1] = ScreenCell(text: "", look: look)
    }
    if cursor.column + width >= size.columns {
      cursor.column = size.columns - 1
      wrapPending = true
    } else {
      cursor.column += width
    }
  }

  mutating func printAgain(_ count: Int) {
    guard let lastPrinted else { return }
    for _ in 0..<count { print(lastPrinted) }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(cursor.row, cursor.column - 1)
    case 0x09: move(cursor.row, (cursor.column / 8 + 1) * 8)
    case 0x0a, 0x0b, 0x0c: index()
    case 0x0d: move(cursor.row, 0)
    default: break
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = cursor
    case UInt8(ascii: "8"): move(saved.row, saved.column)
    case UInt8(ascii: "D"): index()
    case UInt8(ascii: "E"):
      index()
      move(cursor.row, 0)
    case UInt8(ascii: "M"):
      if cursor.row == top { scroll(-1) } else { move(cursor.row - 1, cursor.column) }
    case UInt8(ascii: "c"): self = ScreenEmulator(size: size)
    // Keypad modes, tab stops, visible bell, character sets: nothing that is seen here.
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "H"), UInt8(ascii: "g"): break
    default: unknown.append("ESC " + String(Unicode.Scalar(byte)))
    }
  }

  // MARK: Erasing

  /// Blanks cells of a row in the present ground, and the other halves of what is cut.
  mutating func erase(_ row: Int, _ columns: Range<Int>) {
    guard let first = columns.first, let last = columns.last else { return }
    if grid[row][first].text.isEmpty, first > 0 { grid[row][first - 1].text = " " }
    if last + 1 < size.columns, grid[row][last + 1].text.isEmpty { grid[row][last + 1].text = " " }
    for column in columns { grid[row][column] = blank }
  }

  mutating func shift(_ row: Int, from column: Int, by count: Int) {
    let count = min(count, size.columns - column)
    grid[row].removeLast(count)
    grid[row].insert(contentsOf: Array(repeating: blank, count: count), at: column)
  }

  mutating func delete(_ row: Int, from column: Int, count: Int) {
    let count = min(count, size.columns - column)
    grid[row].removeSubrange(column..<column + count)
    grid[row].append(contentsOf: Array(repeating: blank, count: count))
  }

  mutating func showAlternate(_ shown: Bool) {
    guard shown != alternate else { return }
    alternate = shown
    if shown {
      main = grid
      mainCursor = cursor
      grid = Self.empty(size)
    } else {
      grid = main
      move(mainCursor.row, mainCursor.column)
    }
  }

  func blankRow() -> [ScreenCell] { Array(repeating: blank, count: size.columns) }

  private var blank: ScreenCell {
    var ground = ScreenLook()
    ground.background = look.background
    return ScreenCell(text: " ", look: ground)
  }

  private static func empty(_ size: Size) -> [[ScreenCell]] {
    Array(repeating: Array(repeating: ScreenCell(), count: size.columns), count: size.rows)
  }
}

extension Unicode.Scalar {
  /// The columns a modern terminal gives it: coarse, but not libc's opinion.
  fileprivate var columnsOnScreen: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }
}
