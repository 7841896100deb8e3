/// Text as the oldest printer has it: characters of Latin-1, each one column wide.
public enum PlainText {
  /// What stands between these is set in bold where letters have weight; nobody types them.
  public static let bold: (begin: Character, end: Character) = ("\u{E000}", "\u{E001}")

  /// Text columns of a page; a margin of two stands before them.
  public static let columns = 76
  /// Lines of a page: what an A4 has at six lines to the inch, with margins that any printer has.
  public static let rows = 60

  /// What is outside Latin-1 is written as old printers can; what they cannot write is `?`. Line
  /// breaks stay, other control characters are blanks.
  public static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "\n", "\r\n": plain.append("\n")
      case "–", "—", "−", "‐", "‑": plain.append("-")
      case bold.begin, bold.end: break
      case "…": plain += "..."
      case "”", "“", "„": plain.append("\"")
      case "’", "‘": plain.append("'")
      case "→": plain += "->"
      case "≥": plain += ">="
      case "≤": plain += "<="
      case "•": plain.append("-")
      case "☐": plain += "[ ]"
      case "☒", "☑": plain += "[x]"
      case "\u{A0}", "\u{202F}", "\u{2009}": plain.append(" ")
      default:
        // Å may be written as A and a ring; it is one letter.
        let scalars = character.unicodeScalars
        let isOne = scalars.count == 1
        if isOne, let scalar = scalars.first, scalar.value < 0x100 {
          plain.append(
            scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : character)
        } else {
          plain.append("?")
        }
      }
    }
    return plain
  }

  /// A text broken into lines of at most a width, between words where there are any. At least one.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for paragraph in plain(text).split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        var rest = Substring(word)
        if !line.isEmpty, line.count + 1 + rest.count <= width {
          line += " " + rest
          continue
        }
        if !line.isEmpty { lines.append(line) }
        while rest.count > width {
          // After a sign that a person would break at, else where the line ends.
          let head = rest.prefix(width)
          let end = head.lastIndex { "/-@".contains($0) }.map { head.index(after: $0) }
          let cut = end ?? head.endIndex
          lines.append(String(rest[..<cut]))
          rest = rest[cut...]
        }
        line = String(rest)
      }
      lines.append(line)
    }
    return lines
  }

  /// So many blanks, or none.
  public static func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// One text at the left edge and one at the right, on as many lines as they take.
  static func ends(_ left: String, _ right: String, width: Int = columns) -> [String] {
    guard !right.isEmpty else { return left.isEmpty ? [] : wrapped(left, to: width) }
    let right = plain(right)
    guard right.count < width / 2 else {
      return wrapped(left, to: width) + wrapped(right, to: width)
    }
    var lines = wrapped(left, to: width - right.count - 2)
    lines[0] += blank(width - lines[0].count - right.count) + right
    return lines
  }
}
