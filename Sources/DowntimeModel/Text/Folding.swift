extension SwedishOrder {
  /// Adds a text as search compares it, perhaps with a space at the end. `start` is where the
  /// folded text begins that this goes on with.
  static func fold(_ text: String, into folded: inout [UInt8], from start: Int) {
    let count = folded.count
    if foldPlain(text, into: &folded, from: start) { return }
    folded.removeSubrange(count...)
    for scalar in NormalForm.composed(text).unicodeScalars {
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        if small.properties.isWhitespace {
          endWord(&folded, from: start)
        } else {
          for letter in letters(small) {
            folded.append(contentsOf: UTF8.encode(letter) ?? .init())
          }
        }
      }
    }
  }

  /// Adds a space unless there is one, or nothing before it.
  static func endWord(_ folded: inout [UInt8], from start: Int) {
    if folded.count > start, folded[folded.count - 1] != 0x20 { folded.append(0x20) }
  }

  /// Folds a text of ASCII and å ä ö byte by byte, which is nearly every text; returns false, with
  /// some of it added, when it has anything else.
  private static func foldPlain(_ text: String, into folded: inout [UInt8], from start: Int) -> Bool
  {
    var isAfterC3 = false
    for byte in text.utf8 {
      if isAfterC3 {
        switch byte {
        case 0xA4, 0xA5, 0xB6: folded.append(byte)
        case 0x84, 0x85, 0x96: folded.append(byte + 0x20)
        default: return false
        }
        isAfterC3 = false
        continue
      }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte + 0x20)
      case 0x20, 0x09...0x0D: endWord(&folded, from: start)
      case 0..<0x80: folded.append(byte)
      case 0xC3:
        folded.append(byte)
        isAfterC3 = true
      default: return false
      }
    }
    return true
  }
}
