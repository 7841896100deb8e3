/// One thing on a page.
public enum PaperBlock: Hashable, Sendable {
  /// Stays with what follows it.
  case heading(String)
  /// A lesser heading, with less room around it.
  case subheading(String)
  /// Running text; line breaks in it are kept.
  case text(String)
  /// A text after its mark, such as a number; later lines begin under its first word.
  case item(mark: String, String)
  /// Running text that must not be missed.
  case strong(String)
  /// What need not be read at once.
  case note(String)
  /// A label and what it says; a line to write on where it says nothing.
  case field(label: String, value: String)
  /// Something to tick, ticked or not; what is to be filled in beside it may be empty.
  case tick(isTicked: Bool, String, beside: String)
  case table(PaperTable)
  /// Lines to write on by hand.
  case lines(Int)
  case pageBreak
}

/// Rows under headings. Every page that it goes on to has the headings again.
public struct PaperTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands over it.
    public var heading: String
    /// Its share of the width, against the other columns'.
    public var share: Int
    /// Whether it holds numbers, which end under each other.
    public var isNumber: Bool

    /// A column; a share is at least 1.
    public init(_ heading: String, _ share: Int, isNumber: Bool = false) {
      self.heading = heading
      self.share = max(1, share)
      self.isNumber = isNumber
    }
  }

  /// The columns, at least one.
  public var columns: [Column]
  /// The cells of each row; a cell that is missing is empty.
  public var rows: [[String]]
  /// Rows to write in by hand, after the others.
  public var blankRows: Int

  /// A table.
  public init(_ columns: [Column], rows: [[String]] = [], blankRows: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.blankRows = blankRows
  }

  /// Where each column begins and the last ends, when all share a width.
  public func edges(of width: Int) -> [Int] {
    let whole = max(1, columns.reduce(0) { $0 + $1.share })
    var sum = 0
    return [0]
      + columns.map { column in
        sum += column.share
        return width * sum / whole
      }
  }

  /// A cell.
  public func cell(_ row: Int, _ column: Int) -> String {
    rows[row].indices.contains(column) ? rows[row][column] : ""
  }
}
