/// Base64 with the URL alphabet and no padding (RFC 4648 §5). Exactly one text for each string of
/// bytes: leftover bits that are not zero are refused.
enum Base64URL {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  /// How many digits a number of bytes takes.
  static func length(_ count: Int) -> Int { (count * 4 + 2) / 3 }

  /// Adds the text of some bytes.
  static func append(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
    var bits: UInt32 = 0
    var held = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      held += 8
      while held >= 6 {
        held -= 6
        text.append(digits[Int(bits >> UInt32(held) & 63)])
      }
    }
    if held > 0 { text.append(digits[Int(bits << UInt32(6 - held) & 63)]) }
  }

  /// The text of some bytes.
  static func text(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    append(bytes, to: &text)
    return text
  }

  /// The bytes of a text; nil for anything that is not the one text of some bytes.
  static func bytes(_ text: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard range.count % 4 != 1 else { return nil }
    var bits: UInt32 = 0
    var held = 0
    var bad: UInt8 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count * 3 / 4) { out, count in
      unsafe values.withUnsafeBufferPointer { table in
        for at in range {
          let value = unsafe table[Int(text[at])]
          bad |= value
          bits = bits << 6 | UInt32(value & 63)
          held += 6
          if held >= 8 {
            held -= 8
            unsafe out.initializeElement(
              at: count,
              to: UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            count += 1
          }
        }
      }
    }
    guard bad < 64, bits & (1 << UInt32(held) - 1) == 0 else { return nil }
    return bytes
  }
}
