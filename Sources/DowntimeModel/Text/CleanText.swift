/// What is taken out of typed and pasted text before it is kept.
public enum CleanText {
  /// The text in normal form C with line ends as `\n`.
  ///
  /// Control characters other than line ends and tabs are removed, and so are the invisible marks
  /// that change the direction of writing: they could make a line read otherwise than it is
  /// stored, and Swedish has no use for them.
  public static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in text.unicodeScalars {
      defer { lastWasReturn = scalar == "\r" }
      switch scalar {
      case "\n" where lastWasReturn: continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": cleaned.append("\n")
      case "\t": cleaned.append("\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      case "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}",
        "\u{2066}"..."\u{2069}", "\u{FEFF}", "\u{61C}":
        continue
      default: cleaned.append(scalar)
      }
    }
    return NormalForm.composed(String(cleaned))
  }

  /// The text as one line: cleaned, every run of spaces, tabs and line ends one space, none at the
  /// ends.
  public static func line(_ text: String) -> String {
    cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is nothing to read.
  public static func isBlank(_ text: String) -> Bool {
    cleaned(text).allSatisfy(\.isWhitespace)
  }
}
