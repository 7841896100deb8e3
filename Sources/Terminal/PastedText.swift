/// A bracketed paste while it arrives: bytes until `ESC [ 201 ~`, then text whose line breaks are
/// `\n` and whose other control characters, but tab, are gone.
struct PastedText {
  private static let end: [UInt8] = [0x1b] + Array("[201~".utf8)

  private var bytes: [UInt8] = []

  /// Takes a byte; true when it was the last of the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    bytes.append(byte)
    guard byte == UInt8(ascii: "~"), bytes.suffix(Self.end.count).elementsEqual(Self.end) else {
      return false
    }
    bytes.removeLast(Self.end.count)
    return true
  }

  /// The text, and an empty start for the next one.
  ///
  /// Bytes, not Characters: in Swift "\r\n" is one Character, and several hundred kilobytes are to
  /// take no noticeable time.
  mutating func finish() -> String {
    defer { bytes.removeAll() }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      switch byte {
      case 0x0d:
        kept.append(0x0a)
        if next == 0x0a { index += 1 }
      case 0x09, 0x0a: kept.append(byte)
      case 0x00..<0x20, 0x7f: break
      // C1 control characters are two bytes in UTF-8.
      case 0xc2 where (0x80...0x9f).contains(next): index += 1
      default: kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
