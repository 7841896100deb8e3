import Paper

/// Blocks as pieces of a page.
struct BlockSetter {
  private let left: Double
  private let width: Double
  private let pdf: PDFFile
  private let isPoster: Bool
  private let body: Letters
  private let heading: Letters

  init(left: Double, width: Double, isPoster: Bool, on pdf: PDFFile) {
    self.left = left
    self.width = width
    self.pdf = pdf
    self.isPoster = isPoster
    body = Letters(size: isPoster ? 22 : 10.5)
    heading = Letters(size: isPoster ? 28 : 13, isBold: true)
  }

  private var unit: Double { body.size }

  /// The pieces, nil for a page break.
  func pieces(_ blocks: [PaperBlock]) -> [Piece?] {
    blocks.flatMap { block -> [Piece?] in
      switch block {
      case .heading(let text):
        let box = TextBox(text, heading, width: width, on: pdf)
        return [
          gap(unit),
          Piece(
            strips: [Strip(height: box.height + unit * 0.35) { box.draw(left, $0) }],
            isWhole: true, leadsNext: true),
        ]
      case .subheading(let text):
        let box = TextBox(text, Letters(size: unit, isBold: true), width: width, on: pdf)
        return [
          gap(unit * 0.7),
          Piece(
            strips: [Strip(height: box.height + unit * 0.15) { box.draw(left, $0) }],
            isWhole: true, leadsNext: true),
        ]
      case .text(let text): return [running(text, body), gap(unit * 0.6)]
      case .note(let text):
        return [
          running(text, Letters(size: unit * 0.86, grey: 0.25)), gap(unit * 0.6),
        ]
      case .item(let mark, let text): return [item(mark, text), gap(unit * 0.35)]
      case .strong(let text): return [gap(unit * 0.4), strong(text), gap(unit * 0.7)]
      case .field(let label, let value): return [field(label, value)]
      case .tick(let isTicked, let text, let beside): return [tick(isTicked, text, beside)]
      case .lines(let count):
        let line = Strip(height: 26) { pdf.line(left, $0 + 24, to: left + width, $0 + 24) }
        return [Piece(strips: Array(repeating: line, count: count)), gap(unit * 0.6)]
      case .table(let table):
        guard !table.columns.isEmpty else { return [] }
        return TableSetter(table, left: left, width: width, size: unit * 0.88, on: pdf).pieces
          + [gap(unit)]
      case .pageBreak: return [nil]
      }
    }
  }

  private func gap(_ height: Double) -> Piece { Piece(strips: [.gap(height)], isGap: true) }

  /// Text that goes on to the next page where it must.
  private func running(_ text: String, _ letters: Letters) -> Piece {
    let box = TextBox(text, letters, width: width, on: pdf)
    let strips = Self.strips(box) { box.draw(line: $0, left, $1) }
    // What is short is read whole.
    return Piece(strips: strips, isWhole: strips.count <= 12)
  }

  private static func strips(_ box: TextBox, _ draw: @escaping (Int, Double) -> Void) -> [Strip] {
    box.lines.enumerated().map { index, line in
      Strip(height: line.height * 1.12) { draw(index, $0) }
    }
  }

  private func item(_ mark: String, _ text: String) -> Piece {
    let sign = TextBox(mark, body, on: pdf)
    let indent = max(sign.width + unit * 0.6, unit * 1.7)
    let box = TextBox(text, body, width: width - indent, on: pdf)
    var strips = Self.strips(box) { box.draw(line: $0, left + indent, $1) }
    if let first = strips.first {
      strips[0].draw = { y in
        sign.draw(left, y)
        first.draw(y)
      }
    }
    return Piece(strips: strips, isWhole: strips.count < 6)
  }

  /// With a bar before it: what must not be missed is seen without colour.
  private func strong(_ text: String) -> Piece {
    let indent = unit
    var letters = body
    letters.isBold = true
    let box = TextBox(text, letters, width: width - indent, on: pdf)
    var piece = Piece(strips: [])
    for (index, line) in box.lines.enumerated() {
      let height = line.height * 1.12
      piece.strips.append(
        Strip(height: height) { y in
          pdf.fill(left, y, 3, height, grey: 0)
          box.draw(line: index, left + indent, y)
        })
    }
    return piece
  }

  private func field(_ label: String, _ value: String) -> Piece {
    let column = isPoster ? width * 0.42 : min(width * 0.3, 150)
    let letters = Letters(size: unit * 0.9, grey: 0.25)
    let longest = label.split(separator: " ").max { $0.count < $1.count } ?? ""
    if TextBox(String(longest), letters, on: pdf).width > column - 10 {
      return labelAbove(label, letters, value, column: column)
    }
    let name = TextBox(label, letters, width: column - 10, on: pdf)
    guard !value.isEmpty else {
      let height = max(24, name.height + 6)
      return Piece(
        strips: [
          Strip(height: height) { y in
            name.draw(left, y + height - name.height - 2)
            pdf.line(left + column, y + height - 2, to: left + width, y + height - 2)
          }
        ], isWhole: true)
    }
    let text = TextBox(value, body, width: width - column, on: pdf)
    let shift = text.baseline - name.baseline
    var strips = Self.strips(text) { text.draw(line: $0, left + column, $1) }
    if let first = strips.first {
      strips[0].draw = { y in
        name.draw(left, y + shift)
        first.draw(y)
      }
    }
    // A label of more lines than its value needs their room.
    let missing = name.height + shift - strips.reduce(0) { $0 + $1.height }
    strips.append(.gap(max(0, missing) + unit * 0.3))
    return Piece(strips: strips, isWhole: strips.count < 6)
  }

  /// A word too long to stand beside its value stands over it; no name is broken.
  private func labelAbove(_ label: String, _ letters: Letters, _ value: String, column: Double)
    -> Piece
  {
    let name = TextBox(label, letters, width: width, on: pdf)
    var strips = [Strip(height: name.height + unit * 0.2) { name.draw(left, $0) }]
    let under = field("", value)
    strips += under.strips
    return Piece(strips: strips, isWhole: under.isWhole)
  }

  private func tick(_ isTicked: Bool, _ text: String, _ beside: String) -> Piece {
    let side = unit * 0.9
    let right = TextBox(beside, Letters(size: unit * 0.9), on: pdf)
    let indent = side + unit * 0.7
    let room = width - indent - (beside.isEmpty ? 0 : right.width + unit)
    let box = TextBox(text, body, width: room, on: pdf)
    let height = box.height + unit * 0.5
    return Piece(
      strips: [
        Strip(height: height) { y in
          pdf.tick(left, foot: y + box.baseline, side: side, isTicked: isTicked)
          box.draw(left + indent, y)
          guard !beside.isEmpty else { return }
          GridPrint.row(
            beside, x: left + width - right.width, y: y, letters: Letters(size: unit * 0.9),
            on: pdf)
        }
      ], isWhole: true)
  }
}
