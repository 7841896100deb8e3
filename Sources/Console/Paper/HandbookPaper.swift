import DowntimeModel
import Paper

extension PaperMaker {
  /// The handbook as a paper.
  var handbook: PaperDocument {
    PaperDocument(frame(.handbook), Self.blocks(ofMarkdown: Handbook.text))
  }

  /// The little Markdown that the handbook is written in: headings, paragraphs, lists, tables.
  static func blocks(ofMarkdown text: String) -> [PaperBlock] {
    var blocks: [PaperBlock] = []
    var running: [String] = []
    var rows: [[String]] = []
    func flush() {
      blocks += running.map { line in
        let mark = line.prefix { $0.isNumber }
        if line.hasPrefix("• ") { return .item(mark: "•", line.dropFirst(2).trimmed) }
        if !mark.isEmpty, line.dropFirst(mark.count).hasPrefix(". ") {
          return .item(mark: "\(mark).", line.dropFirst(mark.count + 2).trimmed)
        }
        return .text(line)
      }
      if let head = rows.first {
        blocks.append(.table(.fitting(head, rows: Array(rows.dropFirst()))))
      }
      (running, rows) = ([], [])
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = plain(line)
      if line.hasPrefix("|") {
        if !running.isEmpty { flush() }
        let cells = line.split(separator: "|").map { plain($0) }
        // The row of dashes under the headings says nothing.
        if !cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { rows.append(cells) }
      } else if line.hasPrefix("#") {
        flush()
        let level = line.prefix { $0 == "#" }.count
        let heading = plain(line.drop { $0 == "#" })
        // The first is the paper's own name; a reader's pages begin on one of their own.
        if level == 2 { blocks.append(.pageBreak) }
        if level > 1 { blocks.append(level == 2 ? .heading(heading) : .subheading(heading)) }
      } else if words.isEmpty {
        flush()
      } else if startsItem(line) {
        if !rows.isEmpty { flush() }
        running.append(words)
      } else if let last = running.last {
        running[running.count - 1] = last + " " + words
      } else {
        running.append(words)
      }
    }
    flush()
    return blocks
  }

  private static func startsItem(_ line: Substring) -> Bool {
    line.hasPrefix("- ") || line.firstMatch(of: #/^[0-9]+\. /#) != nil
  }

  /// A line without Markdown's marks; what is strong there is bold on paper.
  private static func plain(_ line: Substring) -> String {
    var text = ""
    var isBold = false
    var rest = line[...]
    while let character = rest.first {
      if rest.hasPrefix("**") {
        isBold.toggle()
        text.append(isBold ? PlainText.bold.begin : PlainText.bold.end)
        rest = rest.dropFirst(2)
        continue
      }
      if character != "`", character != "*" { text.append(character) }
      rest = rest.dropFirst()
    }
    let words = text.trimmed
    return words.hasPrefix("- ") ? "• " + words.dropFirst(2) : words
  }
}
