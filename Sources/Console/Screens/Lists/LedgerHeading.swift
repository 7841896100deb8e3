import Terminal

/// A heading of a list's column, which may be wider than anything that stands under it: its long
/// words are parted where Swedish parts them, so that a name beside them need not be cut off.
struct LedgerHeading {
  /// Each word in its parts.
  private let words: [[String]]

  init(_ title: String) {
    words = title.split(separator: " ").map { LedgerScreenTexts.parts(of: String($0)) }
  }

  /// The least width at which nothing is cut off.
  var narrowest: Int {
    words.map { word in
      word.enumerated().map { place, part in
        CharacterWidth.columns(part) + (place + 1 < word.count ? 1 : 0)
      }.max() ?? 0
    }.max() ?? 0
  }

  /// The width at which no word is parted.
  var longestWord: Int { words.map { CharacterWidth.columns($0.joined()) }.max() ?? 0 }

  /// The heading in lines of a width: parts of a word stay together where they fit.
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      for (place, part) in word.enumerated() {
        let needed = CharacterWidth.columns(part) + (place + 1 < word.count ? 1 : 0)
        let space = place == 0 ? " " : ""
        if let last = lines.last, CharacterWidth.columns(last + space) + needed <= width {
          lines[lines.count - 1] += space + part
        } else {
          if place > 0 { lines[lines.count - 1] += "-" }
          lines.append(part)
        }
      }
    }
    return lines
  }
}
