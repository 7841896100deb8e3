import Paper
import Terminal

/// Lines of text and lines to write on. Only characters that the oldest printer has: the ruled
/// lines are low lines, a box to tick is two brackets.
enum PaperLines {
  /// The column where fields begin; their labels stand before it.
  static let indent = 17
  /// The columns of a field.
  static var fieldColumns: Int { PaperSheet.columns - indent }

  /// A text broken into lines of a width.
  static func wrapped(_ text: String, width: Int = PaperSheet.columns) -> [String] {
    TextLayout(plain(text), width: width).rows.map { trimmed(String($0.text)) }
  }

  /// A text after a mark, its later lines under its first word: `[ ] Ring …`.
  static func item(_ mark: String, _ text: String, width: Int = PaperSheet.columns) -> [String] {
    let hang = String(repeating: " ", count: mark.count)
    return wrapped(text, width: width - mark.count).enumerated().map {
      ($0 == 0 ? mark : hang) + $1
    }
  }

  /// One text at the left edge and one at the right.
  static func ends(_ left: String, _ right: String) -> String {
    let room = PaperSheet.columns - right.count - (right.isEmpty ? 0 : 1)
    let left = cut(left, to: max(0, room))
    return trimmed(left + blank(PaperSheet.columns - left.count - right.count) + right)
  }

  /// A label and what follows it: a text that is known, else a line to write on.
  static func rule(_ label: String, _ known: String = "", to end: Int = PaperSheet.columns)
    -> String
  {
    known.isEmpty
      ? label + String(repeating: "_", count: max(4, end - label.count)) : label + known
  }

  /// Lines to write on, with room between them for a hand.
  static func ruled(_ count: Int, from column: Int = 0) -> [String] {
    (0..<count).flatMap { _ in ["", rule(blank(column))] }
  }

  /// How long a label before a rule may be.
  static let mostLabel = 44

  /// Several rules on one line, each label with its share of the columns.
  static func rules(_ blanks: [PaperTexts.Blank], from column: Int) -> String {
    let labels = blanks.map { (label: cut($0.label, to: mostLabel), share: $0.share) }
    let gaps = 2 * (labels.count - 1)
    let names = labels.reduce(0) { $0 + $1.label.count + 1 }
    let whole = PaperSheet.columns - column - gaps - names
    let shares = labels.reduce(0) { $0 + $1.share }
    return blank(column)
      + labels.map { label, share in
        label + " " + String(repeating: "_", count: max(3, whole * share / max(1, shares)))
      }.joined(separator: "  ")
  }

  /// A label in the label column and the first line of its field; the rest under it.
  static func labelled(_ label: String, _ lines: [String]) -> [String] {
    let names = wrapped(label, width: indent - 1)
    return (0..<max(names.count, lines.count)).map { row in
      let name = names.indices.contains(row) ? names[row] : ""
      return trimmed(
        name + blank(indent - name.count) + (lines.indices.contains(row) ? lines[row] : ""))
    }
  }

  /// Things to tick, as many on a line as fit.
  static func boxes(_ labels: [String], mark: String, width: Int = fieldColumns) -> [String] {
    var lines: [String] = []
    for label in labels {
      let text = mark + " " + plain(label)
      if let last = lines.last, last.count + 3 + text.count <= width {
        lines[lines.count - 1] = last + "   " + text
      } else {
        lines += item("", text, width: width)
      }
    }
    return lines
  }

  static func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  static func cut(_ text: String, to width: Int = PaperSheet.columns) -> String {
    String(plain(text).prefix(width))
  }

  /// What is outside Latin-1 is written as old printers can, so that every letter is one column.
  static func plain(_ text: String) -> String { PlainText.plain(text) }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
