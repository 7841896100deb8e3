extension RegisterText {
  /// The text of a file: UTF-8, with or without byte order mark, else Windows-1252, which every
  /// sequence of bytes can be. The five bytes Windows leaves open become U+FFFD.
  public static func decode(_ bytes: [UInt8]) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F: text.append(windows[Int(byte) - 0x80])
      default: text.append(Unicode.Scalar(byte))
      }
    }
    return String(text)
  }

  private static let windows = Array(
    ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}"
      + "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ").unicodeScalars)
}
