import Glibc

/// The newlines that segments are pre-filled with.
enum Blank {
  /// The first byte from an offset on that is not a newline, or the end.
  static func end(_ bytes: [UInt8], from start: Int) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      var at = start
      let words = 0x0A0A_0A0A_0A0A_0A0A as UInt64
      while at + 8 <= buffer.count,
        unsafe buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self) == words
      {
        at += 8
      }
      while at < buffer.count, unsafe buffer[at] == 0x0A { at += 1 }
      return at
    }
  }

  /// The next newline from an offset on, or the end.
  static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = unsafe memchr(base + start, 0x0A, buffer.count - start)
      else { return buffer.count }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}

/// The spaces that sealed content ends with, so that its length tells little.
enum Padding {
  /// Sealed content has a multiple of this many bytes.
  static let unit = 64

  static func added(_ content: [UInt8]) -> [UInt8] {
    let short = (unit - content.count % unit) % unit
    return content + [UInt8](repeating: 0x20, count: short)
  }

  static func removed(_ content: [UInt8]) -> ArraySlice<UInt8> {
    let end = content.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return content[..<end]
  }
}
