/// A line that is none of `PaperWire`'s, or a text that ends before its last line.
public struct PaperWireFault: Error, Hashable {
  /// The line's number, from 1.
  public var line: Int
}

extension PaperWire {
  /// The documents of a text.
  public static func read(_ text: String) throws(PaperWireFault) -> [PaperDocument] {
    var reader = Reader()
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if reader.hasEnded {
        guard line.isEmpty else { throw PaperWireFault(line: number) }
        continue
      }
      // Split by scalars: a mark after a tab must not hide it.
      let parts = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map {
        unescaped(Substring($0))
      }
      if number == 1 {
        guard line == first else { throw PaperWireFault(line: 1) }
      } else if !reader.take(parts) {
        throw PaperWireFault(line: number)
      }
    }
    guard reader.hasEnded else { throw PaperWireFault(line: number) }
    return reader.documents
  }

  private struct Reader {
    var documents: [PaperDocument] = []
    var hasEnded = false
    private var blocks: [PaperBlock] = []
    private var pages: [[String]] = []

    /// Takes a line; false when it means nothing there.
    mutating func take(_ parts: [String]) -> Bool {
      guard let word = parts.first else { return false }
      switch (word, parts.count) {
      case ("document", 2):
        guard let layout = PaperDocument.Layout(rawValue: parts[1]) else { return false }
        finish()
        documents.append(
          PaperDocument(PaperFrame(title: "", unit: "", page: ""), layout, []))
        return true
      case (PaperWire.last, 1):
        finish()
        hasEnded = true
        return true
      default:
        guard !documents.isEmpty else { return false }
        return takeFrame(word, parts) || takeBlock(word, parts)
      }
    }

    private mutating func finish() {
      guard !documents.isEmpty else { return }
      documents[documents.count - 1].content = pages.isEmpty ? .blocks(blocks) : .grid(pages)
      (blocks, pages) = ([], [])
    }

    private mutating func takeFrame(_ word: String, _ parts: [String]) -> Bool {
      guard parts.count == 2, let place = Self.places[word] else { return false }
      documents[documents.count - 1].frame[keyPath: place] = parts[1]
      return true
    }

    private static var places: [String: WritableKeyPath<PaperFrame, String>] {
      [
        "title": \.title, "unit": \.unit, "number": \.number, "secrecy": \.secrecy,
        "drill": \.drill, "printed": \.printed, "checkpoint": \.checkpoint, "page": \.page,
      ]
    }

    private mutating func takeBlock(_ word: String, _ parts: [String]) -> Bool {
      switch (word, parts.count) {
      case ("heading", 2): blocks.append(.heading(parts[1]))
      case ("subheading", 2): blocks.append(.subheading(parts[1]))
      case ("text", 2): blocks.append(.text(parts[1]))
      case ("item", 3): blocks.append(.item(mark: parts[1], parts[2]))
      case ("strong", 2): blocks.append(.strong(parts[1]))
      case ("note", 2): blocks.append(.note(parts[1]))
      case ("field", 3): blocks.append(.field(label: parts[1], value: parts[2]))
      case ("tick", 4):
        blocks.append(.tick(isTicked: parts[1] == "x", parts[2], beside: parts[3]))
      case ("lines", 2):
        guard let count = Int(parts[1]), (0...1000).contains(count) else { return false }
        blocks.append(.lines(count))
      case ("break", 1): blocks.append(.pageBreak)
      case ("table", 2):
        guard let blank = Int(parts[1]), (0...1000).contains(blank) else { return false }
        blocks.append(.table(PaperTable([], blankRows: blank)))
      case ("column", 4):
        guard case .table(var table) = blocks.last, let share = Int(parts[2]),
          (1...10_000).contains(share)
        else { return false }
        table.columns.append(PaperTable.Column(parts[1], share, isNumber: parts[3] == "n"))
        blocks[blocks.count - 1] = .table(table)
      case ("cells", _):
        guard case .table(var table) = blocks.last else { return false }
        // Taken out first, so that the rows are not copied for every row.
        blocks.removeLast()
        table.rows.append(Array(parts.dropFirst()))
        blocks.append(.table(table))
      case ("grid", 1): pages.append([])
      case ("row", 2):
        guard !pages.isEmpty else { return false }
        pages[pages.count - 1].append(parts[1])
      default: return false
      }
      return true
    }
  }
}
