/// Digits that look like 0 … 9 and are others: full-width ones of a pasted table, Arabic ones of a
/// keyboard set to another language. They are refused by name, never read in silence.
enum ForeignDigits {
  /// Whether a text has any.
  static func are(in text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.numericType == .decimal && !$0.isASCII }
  }
}
