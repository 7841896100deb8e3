/// Versions by the figures in them: `3` before `10`, `2.1` before `2.10`, days as they are written.
public enum VersionOrder {
  /// Whether one is older than another; false where they are not told alike.
  public static func isOlder(_ one: String, than other: String) -> Bool {
    let (left, right) = (Version(one), Version(other))
    guard !left.figures.isEmpty, left.words == right.words else { return false }
    return left.figures.lexicographicallyPrecedes(right.figures)
  }

  /// The newer of two; what cannot be compared counts as newer when it is told later.
  static func newer(_ one: String, _ later: String) -> String {
    later.isEmpty || isOlder(later, than: one) ? one : later
  }

  /// The figures, and the words around them: `version 2.1` is [2, 1] and `version`.
  private struct Version {
    var figures: [Int] = []
    var words = ""

    init(_ text: String) {
      var digits = ""
      func isSeparator(_ character: Character) -> Bool { ". -/:".contains(character) }
      for character in text.lowercased() + " " {
        if character.isASCII, character.isNumber {
          digits.append(character)
          continue
        }
        // More digits than a figure holds: no figure, and a word of its own.
        if let figure = Int(digits) { figures.append(figure) } else { words += digits }
        digits = ""
        if !isSeparator(character) { words.append(character) }
      }
    }
  }
}
