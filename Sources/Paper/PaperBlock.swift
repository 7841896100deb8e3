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

  /// Where each column begins and the last ends, when all share a width. None is narrower than its
  /// longest word while others have more than theirs needs: those give, first to who lacks least.
  public func edges(of width: Int, longest: [Int] = []) -> [Int] {
    let whole = max(1, columns.reduce(0) { $0 + $1.share })
    var sum = 0
    var widths = columns.map { column in
      let start = width * sum / whole
      sum += column.share
      return width * sum / whole - start
    }
    // A word that would take more than a third of the paper is broken instead.
    let least = columns.indices.map {
      longest.indices.contains($0) ? min(longest[$0], width / 3) : 0
    }
    let lack = columns.indices.map { max(0, least[$0] - widths[$0]) }
    // What gives keeps most of its own: what stands in it is read too.
    let slack = columns.indices.map { max(0, widths[$0] - max(least[$0], widths[$0] * 3 / 4)) }
    let spare = slack.reduce(0, +)
    var given = 0
    for column in columns.indices.sorted(by: { (lack[$0], $0) < (lack[$1], $1) }) {
      let more = min(lack[column], spare - given)
      widths[column] += more
      given += more
    }
    var left = given
    for column in columns.indices where slack[column] > 0 {
      let taken = min(left, (slack[column] * given + spare - 1) / spare)
      widths[column] -= taken
      left -= taken
    }
    return widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// The longest word of each column's heading, and of its cells.
  public var longestWords: [(heading: String, cell: String)] {
    columns.indices.map { column in
      (
        Self.longest(columns[column].heading[...]),
        rows.reduce("") { found, row in
          guard row.indices.contains(column) else { return found }
          return row[column].split(separator: "\n").reduce(found) { found, line in
            // A telephone number or a sum stays on its line.
            let isFigure = line.utf8.count <= 14 && line.first?.isNumber == true
            let own = isFigure ? String(line) : Self.longest(line)
            return own.utf8.count > found.utf8.count ? own : found
          }
        }
      )
    }
  }

  private static func longest(_ text: Substring) -> String {
    var found = text.prefix(0)
    var start = text.startIndex
    func end(_ at: String.Index) {
      if text.utf8.distance(from: start, to: at) > found.utf8.count { found = text[start..<at] }
    }
    for at in text.utf8.indices where [0x20, 0x0A, 0x2F].contains(text.utf8[at]) {
      end(at)
      start = text.utf8.index(after: at)
    }
    end(text.endIndex)
    return String(found)
  }

  /// A cell.
  public func cell(_ row: Int, _ column: Int) -> String {
    rows[row].indices.contains(column) ? rows[row][column] : ""
  }
}
