import Paper

/// A table as pieces of a page: a row is not parted where a page has room for it.
struct TableSetter {
  private let table: PaperTable
  private let left: Double
  private let edges: [Double]
  private let pdf: PDFFile
  private let size: Double
  private static let side = 4.0
  private static let above = 3.0

  init(_ table: PaperTable, left: Double, width: Double, size: Double, on pdf: PDFFile) {
    self.table = table
    self.left = left
    self.size = size
    self.pdf = pdf
    // In hundredths of a point, so that the shares are whole numbers.
    let longest = table.longestWords.map { heading, cell in
      let head = TextBox(heading, Letters(size: size, isBold: true), on: pdf).width
      let own = max(head, TextBox(cell, Letters(size: size), on: pdf).width)
      return Int((own + 2 * Self.side + 1) * 100)
    }
    edges = table.edges(of: Int(width * 100), longest: longest).map { left + Double($0) / 100 }
  }

  var pieces: [Piece?] {
    let head = strips(
      table.columns.map(\.heading), Letters(size: size, isBold: true), isHead: true)
    let rows = table.rows.indices.map { row in
      strips(table.columns.indices.map { table.cell(row, $0) }, Letters(size: size))
    }
    let blank = Strip(height: 28) { [self] y in frame(y, 28, isFirst: false, isLast: true) }
    return [Piece(strips: head, isWhole: true, leadsNext: true)]
      + rows.map { Piece(strips: $0, isWhole: true, head: head) }
      + Array(repeating: Piece(strips: [blank], isWhole: true, head: head), count: table.blankRows)
  }

  /// A row: a strip for each line of its highest cell.
  private func strips(_ cells: [String], _ letters: Letters, isHead: Bool = false) -> [Strip] {
    let boxes = cells.enumerated().map { index, text in
      TextBox(
        text, letters, width: edges[index + 1] - edges[index] - 2 * Self.side,
        isRight: table.columns[index].isNumber, on: pdf)
    }
    let lines = boxes.map(\.lines)
    let count = max(1, lines.map(\.count).max() ?? 1)
    return (0..<count).map { line in
      let (isFirst, isLast) = (line == 0, line == count - 1)
      let own = lines.compactMap { $0.indices.contains(line) ? $0[line].height : nil }.max() ?? 0
      let height = own + (isFirst ? Self.above : 0) + (isLast ? Self.above : 0)
      return Strip(height: height) { [self] y in
        if isHead { pdf.fill(left, y, (edges.last ?? left) - left, height, grey: 0.9) }
        frame(y, height, isFirst: isFirst && isHead, isLast: isLast)
        for (index, box) in boxes.enumerated() where lines[index].indices.contains(line) {
          box.draw(line: line, edges[index] + Self.side, y + (isFirst ? Self.above : 0))
        }
      }
    }
  }

  private func frame(_ y: Double, _ height: Double, isFirst: Bool, isLast: Bool) {
    for x in edges { pdf.line(x, y, to: x, y + height, width: 0.5) }
    guard let first = edges.first, let last = edges.last else { return }
    if isFirst { pdf.line(first, y, to: last, y, width: 0.5) }
    if isLast { pdf.line(first, y + height, to: last, y + height, width: 0.5) }
  }
}
