extension PaperDocument {
  /// The pages as plain text, each of at most 60 lines of at most 78 columns.
  public var plainPages: [[String]] {
    switch content {
    case .grid(let pages): return pages
    case .blocks(let blocks):
      let head = frame.plainHead(page: 1, of: 1)
      let foot = frame.plainFoot
      let room = max(10, PlainText.rows - head.count - foot.count)
      let bodies = PlainPages(room: room).pages(blocks)
      return bodies.enumerated().map { index, body in
        let blank = [String](repeating: "", count: max(0, room - body.count))
        let lines =
          frame.plainHead(page: index + 1, of: bodies.count) + body + blank + foot
        return lines.map { $0.isEmpty ? "" : "  " + $0 }
      }
    }
  }

  /// Several documents as one text: form feeds between pages.
  public static func plainText(_ documents: [PaperDocument]) -> String {
    documents.flatMap(\.plainPages).map { page in
      page.map { trimmed(PlainText.plain($0)) + "\n" }.joined()
    }.joined(separator: "\u{0C}")
  }

  private static func trimmed(_ line: String) -> Substring {
    line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
  }
}

extension PaperFrame {
  fileprivate func plainHead(page number: Int, of count: Int) -> [String] {
    let width = PlainText.columns
    return (drill.isEmpty ? [] : PlainText.wrapped(drill, to: width))
      + PlainText.ends(title.uppercased(), self.number)
      + PlainText.ends(unit, page(number, of: count))
      + (secrecy.isEmpty ? [] : PlainText.wrapped(secrecy, to: width))
      + [String(repeating: "=", count: width), ""]
  }

  fileprivate var plainFoot: [String] {
    let width = PlainText.columns
    return ["", String(repeating: "-", count: width)]
      + (printed.isEmpty ? [] : PlainText.wrapped(printed, to: width))
      + (checkpoint.isEmpty ? [] : PlainText.wrapped(checkpoint, to: width))
  }
}

extension PaperBlock {
  fileprivate var isHeading: Bool {
    switch self {
    case .heading, .subheading: true
    case .text, .item, .strong, .note, .field, .tick, .table, .lines, .pageBreak: false
    }
  }
}

/// Blocks put on pages of so many lines.
private struct PlainPages {
  let room: Int
  private let width = PlainText.columns
  private let indent = 20

  func pages(_ blocks: [PaperBlock]) -> [[String]] {
    var pages: [[String]] = [[]]
    for (index, block) in blocks.enumerated() {
      if block == .pageBreak {
        if pages.last?.isEmpty == false { pages.append([]) }
        continue
      }
      if case .table(let table) = block {
        put(table, on: &pages)
        continue
      }
      var keep = 0
      if block.isHeading, index + 1 < blocks.count { keep = 4 }
      put(lines(block), keep: keep, on: &pages)
    }
    return pages
  }

  /// What stands together, on the page where it has room, with some lines of what follows.
  private func put(_ lines: [String], keep: Int, on pages: inout [[String]]) {
    var rest = lines[...]
    let used = pages[pages.count - 1].count
    let isLong = lines.count + keep > room / 3
    if used > 0, used + (isLong ? min(lines.count, 3) : lines.count) + keep > room {
      pages.append([])
    }
    repeat {
      if pages[pages.count - 1].isEmpty { rest = rest.drop(while: \.isEmpty) }
      let part = rest.prefix(room - pages[pages.count - 1].count)
      pages[pages.count - 1] += part
      rest = rest.dropFirst(part.count)
      if !rest.isEmpty { pages.append([]) }
    } while !rest.isEmpty
  }

  private func lines(_ block: PaperBlock) -> [String] {
    switch block {
    case .heading(let text):
      return ["", ""] + PlainText.wrapped(text.uppercased(), to: width) + [""]
    case .subheading(let text): return [""] + PlainText.wrapped(text, to: width)
    case .text(let text), .note(let text): return PlainText.wrapped(text, to: width) + [""]
    case .item(let mark, let text):
      let mark = PlainText.plain(mark)
      return PlainText.wrapped(text, to: width - mark.count - 2).enumerated().map {
        ($0 == 0 ? mark : PlainText.blank(mark.count)) + "  " + $1
      }
    case .strong(let text):
      return PlainText.wrapped(text, to: width - 3).enumerated().map {
        ($0 == 0 ? "!  " : "   ") + $1
      } + [""]
    case .field(let label, let value):
      let names = PlainText.wrapped(label, to: indent - 2)
      let values =
        value.isEmpty
        ? [String(repeating: "_", count: width - indent)]
        : PlainText.wrapped(value, to: width - indent)
      let lines = (0..<max(names.count, values.count)).map { row in
        let name = names.indices.contains(row) ? names[row] : ""
        let text = values.indices.contains(row) ? values[row] : ""
        return name + PlainText.blank(indent - name.count) + text
      }
      // A hand needs room over its line.
      return (value.isEmpty ? [""] : []) + lines
    case .tick(let isTicked, let text, let beside):
      let right = beside.isEmpty ? 0 : PlainText.plain(beside).count + 2
      return PlainText.wrapped(text, to: width - 4 - right).enumerated().map { row, line in
        guard row == 0 else { return "    " + line }
        let start = (isTicked ? "[x] " : "[ ] ") + line
        guard right > 0 else { return start }
        return start + PlainText.blank(width - start.count - right + 2) + PlainText.plain(beside)
      }
    case .lines(let count):
      return (0..<count).flatMap { _ in ["", String(repeating: "_", count: width)] } + [""]
    case .table, .pageBreak: return []
    }
  }

  // MARK: Tables

  private func put(_ table: PaperTable, on pages: inout [[String]]) {
    guard !table.columns.isEmpty else { return }
    // Lines stand between and around the columns.
    let edges = table.edges(
      of: width - table.columns.count - 1,
      longest: table.longestWords.map {
        max(PlainText.plain($0.heading).count, PlainText.plain($0.cell).count)
      })
    let widths = zip(edges.dropFirst(), edges).map { max(1, $0 - $1) }
    let edge = Self.row(widths.map { String(repeating: "-", count: $0) }, widths, fill: "+")
    let head = [edge] + Self.rows(table.columns.map(\.heading), widths, table.columns) + [edge]
    let blank = Array(repeating: Self.row(widths.map(PlainText.blank), widths), count: 2) + [edge]
    let rows =
      table.rows.indices.map { row in
        Self.rows(table.columns.indices.map { table.cell(row, $0) }, widths, table.columns) + [edge]
      } + Array(repeating: blank, count: table.blankRows)
    let first = rows.first?.count ?? 0
    if !pages[pages.count - 1].isEmpty {
      if pages[pages.count - 1].count + head.count + min(first, room / 2) > room {
        pages.append([])
      }
    }
    pages[pages.count - 1] += head
    for row in rows {
      var rest = row[...]
      let isTall = row.count > room - head.count
      if !isTall, pages[pages.count - 1].count + row.count > room { pages.append(head) }
      while !rest.isEmpty {
        if pages[pages.count - 1].count >= room { pages.append(head) }
        let part = rest.prefix(room - pages[pages.count - 1].count)
        pages[pages.count - 1] += part
        rest = rest.dropFirst(part.count)
      }
    }
    if pages[pages.count - 1].count < room { pages[pages.count - 1].append("") }
  }

  private static func rows(
    _ cells: [String], _ widths: [Int], _ columns: [PaperTable.Column]
  ) -> [String] {
    let wrapped = zip(cells, widths).map { PlainText.wrapped($0, to: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 1)).map { line in
      row(
        zip(zip(wrapped, widths), columns).map { cell, column in
          let text = cell.0.indices.contains(line) ? cell.0[line] : ""
          return column.isNumber ? PlainText.blank(cell.1 - text.count) + text : text
        }, widths)
    }
  }

  private static func row(_ cells: [String], _ widths: [Int], fill edge: String = "|") -> String {
    edge
      + zip(cells, widths).map { $0 + PlainText.blank($1 - $0.count) }.joined(separator: edge)
      + edge
  }
}
