/// A list to keep by hand as lines on paper.
extension PaperList {
  /// The rows of an empty list that fill a page under a head and over a foot of so many lines.
  func pieces(rows: Int) -> [[String]] {
    let widths = widths
    let names = zip(PaperTexts.columns(self), widths).map {
      PaperLines.wrapped($0.heading, width: $1)
    }
    let height = names.map(\.count).max() ?? 1
    let heading = (0..<height).map { row in
      Self.row(zip(names, widths).map { Self.cell($0.indices.contains(row) ? $0[row] : "", $1) })
    }
    let ruled = Self.row(widths.map { String(repeating: "_", count: $0) })
    let empty = Self.row(widths.map(PaperLines.blank))
    let edge = Self.row(widths.map { String(repeating: "-", count: $0) })
    let officer = PaperTexts.hasOfficer(self) ? ["", PaperLines.rule(PaperTexts.officer)] : []
    let end = officer + ["", PaperTexts.lockIn]
    let room = (rows - heading.count - 2 - end.count) / Self.rowLines
    let blanks = [String](repeating: empty, count: Self.rowLines - 1) + [ruled]
    return [[""] + heading + [edge]] + [[String]](repeating: blanks, count: room) + [end]
  }

  /// A hand needs room for a name over a number.
  private static let rowLines = 3

  /// The columns share what the lines between them leave.
  private var widths: [Int] {
    let columns = PaperTexts.columns(self)
    let whole = PaperSheet.columns - columns.count - 1
    let shares = columns.reduce(0) { $0 + $1.share }
    var widths = columns.map { whole * $0.share / max(1, shares) }
    if !widths.isEmpty { widths[widths.count - 1] += whole - widths.reduce(0, +) }
    return widths
  }

  private static func cell(_ text: String, _ width: Int) -> String {
    text + PaperLines.blank(width - text.count)
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.joined(separator: "|") + "|"
  }
}
