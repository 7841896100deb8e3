/// A page of a fixed grid, drawn: a low line is a line to write on, `[ ]` a box, `( )` a ring, `|`
/// the edge of a column, a row of `=` or `-` a line across. Text stands where its column is.
struct GridPrint {
  private let rows: [String]
  private let pdf: PDFFile
  private static let margin = 36.0
  private static let columns = 80.0
  private static let lines = 60.0

  init(_ rows: [String], on pdf: PDFFile) {
    self.rows = rows
    self.pdf = pdf
  }

  func draw() {
    let column = (PDFFile.a4.width - 2 * Self.margin) / Self.columns
    let height = (PDFFile.a4.height - 2 * Self.margin) / Self.lines
    // What stands over the line across is the head; its first rows tell what the paper is.
    let head = (rows.firstIndex { $0.contains("====") } ?? 1) - 1
    for (index, row) in rows.enumerated() {
      let isHead = index < head
      let letters = Letters(size: isHead ? 12.5 : 10, isBold: isHead)
      let y = Self.margin + Double(index) * height
      // Two rows of head: the first says that nothing is real.
      if isHead, index + 1 < head {
        pdf.fill(Self.margin, y - 8, column * (Self.columns - 2), height + 5, grey: 0)
        let words = TextBox(
          row.drop { $0 == " " }.description, Letters(size: 11, isBold: true, grey: 1), on: pdf)
        words.draw(Self.margin + column * 2, y - 8 + (height + 5 - words.height) / 2)
        continue
      }
      for part in GridPart.parts(of: row) {
        Self.draw(
          part, x: Self.margin, column: column, y: y,
          height: height, letters: letters, on: pdf)
      }
    }
  }

  /// A single row in its own letters' width, such as `kl. _____ sign. ____`.
  static func row(_ text: String, x: Double, y: Double, letters: Letters, on pdf: PDFFile) {
    var x = x
    for part in GridPart.parts(of: text) {
      let whole = TextBox(part.text, letters, on: pdf)
      switch part.kind {
      case .line:
        pdf.line(x, y + whole.baseline + 1, to: x + whole.width - 2, y + whole.baseline + 1)
      default: whole.draw(x, y)
      }
      x += whole.width + letters.size * 0.3
    }
  }

  private static func draw(
    _ part: GridPart, x: Double, column: Double, y: Double, height: Double, letters: Letters,
    on pdf: PDFFile
  ) {
    let start = x + Double(part.column) * column
    let end = start + Double(part.text.count) * column
    let foot = y + height - 3
    switch part.kind {
    case .line:
      // After a label there is a little room; between the edges of a column there is none.
      let (before, after) = (part.edges.before ? -column / 2 : 0, part.edges.after ? column / 2 : 0)
      pdf.line(
        start + (part.followsText ? 2 : before), foot + 1.5, to: end + after, foot + 1.5)
    case .rule(let isThick):
      pdf.line(start, y + height / 2, to: end, y + height / 2, width: isThick ? 1.2 : 0.5)
    case .edge: pdf.line(start + column / 2, y - 0.5, to: start + column / 2, y + height + 0.5)
    case .box(let isTicked):
      pdf.tick(start + column * 0.5, foot: foot, side: 8.5, isTicked: isTicked)
    case .ring: pdf.circle(start + column * 1.2, foot - 3.8, radius: 4.2)
    case .text:
      let box = TextBox(part.text, letters, on: pdf)
      let room = Double(part.room) * column
      // A text that ends at the right edge stands there, unless it belongs to what is before it.
      let isLast =
        part.column + part.text.count >= 77 && part.column > 40 && !part.belongsBefore
      let left = isLast ? max(start, end - box.width) : start
      box.draw(left, foot - box.baseline, narrowed: box.width > room ? room / box.width : 1)
    }
  }
}

/// Something in a row of a grid.
struct GridPart {
  enum Kind {
    case text, line, edge, ring
    case rule(isThick: Bool)
    case box(isTicked: Bool)

    var isEdge: Bool { if case .edge = self { true } else { false } }

    /// Whether a text after it says what it is.
    var leadsText: Bool {
      switch self {
      case .box, .ring, .edge: true
      case .text, .line, .rule: false
      }
    }
  }

  var kind: Kind
  var column: Int
  var text: String
  /// Columns until the next part or the edge.
  var room: Int
  var followsText = false
  /// Whether it is the text of a box or stands in a column.
  var belongsBefore = false
  /// Whether the edge of a column is right before and right after it.
  var edges = (before: false, after: false)

  static func parts(of row: String) -> [GridPart] {
    let row = Array(row)
    var parts: [GridPart] = []
    var at = 0
    func run(of mark: Character) -> Int { row[at...].prefix { $0 == mark }.count }
    func add(_ kind: Kind, _ count: Int) {
      var isBesideText = false
      if let last = parts.last, case .text = last.kind { isBesideText = true }
      parts.append(
        GridPart(
          kind: kind, column: at, text: String(row[at..<at + count]), room: count,
          followsText: isBesideText))
      at += count
    }
    while at < row.count {
      let three = String(row[at..<min(at + 3, row.count)])
      switch row[at] {
      case " ": at += 1
      case "_" where run(of: "_") >= 2: add(.line, run(of: "_"))
      case "=" where run(of: "=") >= 4: add(.rule(isThick: true), run(of: "="))
      case "-" where run(of: "-") >= 4: add(.rule(isThick: false), run(of: "-"))
      case "|": add(.edge, 1)
      case "[" where three == "[ ]" || three == "[x]": add(.box(isTicked: three == "[x]"), 3)
      case "(" where three == "( )": add(.ring, 3)
      default:
        var end = at + 1
        while end < row.count, !endsText(row, end) { end += 1 }
        add(.text, end - at)
      }
    }
    for index in parts.indices {
      let next = index + 1 < parts.count ? parts[index + 1].column : 79
      parts[index].room = max(1, next - parts[index].column)
      let end = parts[index].column + parts[index].text.count
      parts[index].edges.after =
        parts.indices.contains(index + 1) && next == end
        && parts[index + 1].kind.isEdge
      guard index > 0 else { continue }
      let before = parts[index - 1]
      parts[index].belongsBefore = before.kind.leadsText || parts[0].kind.isEdge
      parts[index].edges.before =
        before.kind.isEdge && before.column + 1 == parts[index].column
    }
    return parts
  }

  /// Whether a text ends before a place of the row: at two blanks, or where something is drawn.
  private static func endsText(_ row: [Character], _ at: Int) -> Bool {
    let rest = row[at...].prefix(3)
    if rest.prefix(2).elementsEqual("  ") || rest.prefix(2).elementsEqual("__") { return true }
    if rest.first == "|" { return true }
    return rest.elementsEqual("[ ]") || rest.elementsEqual("( )")
  }
}
