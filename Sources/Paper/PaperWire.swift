/// Documents on their way to the program that makes PDF of them: one thing a line, its parts with
/// tabs between, in UTF-8. Both ends are built together; the first line tells if they are not.
public enum PaperWire {
  static let first = "reserv-paper 1"
  static let last = "end"

  /// The lines of some documents.
  public static func write(_ documents: [PaperDocument]) -> String {
    var lines = [first]
    for document in documents {
      let frame = document.frame
      lines.append(line("document", document.layout.rawValue))
      lines += [
        ("title", frame.title), ("unit", frame.unit), ("number", frame.number),
        ("secrecy", frame.secrecy), ("drill", frame.drill), ("printed", frame.printed),
        ("checkpoint", frame.checkpoint), ("page", frame.page),
      ].filter { !$0.1.isEmpty }.map { line($0.0, $0.1) }
      switch document.content {
      case .blocks(let blocks): lines += blocks.flatMap(self.lines)
      case .grid(let pages):
        for page in pages { lines += ["grid"] + page.map { line("row", $0) } }
      }
    }
    return (lines + [last]).map { $0 + "\n" }.joined()
  }

  private static func lines(_ block: PaperBlock) -> [String] {
    switch block {
    case .heading(let text): [line("heading", text)]
    case .subheading(let text): [line("subheading", text)]
    case .text(let text): [line("text", text)]
    case .item(let mark, let text): [line("item", mark, text)]
    case .strong(let text): [line("strong", text)]
    case .note(let text): [line("note", text)]
    case .field(let label, let value): [line("field", label, value)]
    case .tick(let isTicked, let text, let beside):
      [line("tick", isTicked ? "x" : "", text, beside)]
    case .lines(let count): [line("lines", "\(count)")]
    case .pageBreak: ["break"]
    case .table(let table):
      [line("table", "\(table.blankRows)")]
        + table.columns.map { line("column", $0.heading, "\($0.share)", $0.isNumber ? "n" : "") }
        + table.rows.map { row in (["cells"] + row.map(escaped)).joined(separator: "\t") }
    }
  }

  private static func line(_ parts: String...) -> String {
    parts.map(escaped).joined(separator: "\t")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  static func unescaped(_ text: Substring) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        switch scalar {
        case "t": plain.append("\t")
        case "n": plain.append("\n")
        case "r": plain.append("\r")
        default: plain.append(scalar)
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
