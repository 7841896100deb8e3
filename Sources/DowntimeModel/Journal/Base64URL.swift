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
    let bytes = Array(bytes)
    let whole = bytes.count / 3 * 3
    text += unsafe [UInt8](unsafeUninitializedCapacity: length(bytes.count)) { out, count in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe digits.withUnsafeBufferPointer { digits in
          var at = 0
          var to = 0
          while at < whole {
            let bits =
              unsafe UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
            unsafe out.initializeElement(at: to, to: digits[Int(bits >> 18)])
            unsafe out.initializeElement(at: to + 1, to: digits[Int(bits >> 12 & 63)])
            unsafe out.initializeElement(at: to + 2, to: digits[Int(bits >> 6 & 63)])
            unsafe out.initializeElement(at: to + 3, to: digits[Int(bits & 63)])
            at += 3
            to += 4
          }
          count = to
        }
      }
    }
    // One byte gives two digits, two give three.
    switch bytes.count - whole {
    case 1:
      text.append(digits[Int(bytes[whole] >> 2)])
      text.append(digits[Int(bytes[whole] << 4 & 63)])
    case 2:
      text.append(digits[Int(bytes[whole] >> 2)])
      text.append(digits[Int(bytes[whole] << 4 & 63 | bytes[whole + 1] >> 4)])
      text.append(digits[Int(bytes[whole + 1] << 2 & 63)])
    default: break
    }
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
    let whole = range.lowerBound + range.count / 4 * 4
    var bad: UInt8 = 0
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count * 3 / 4) { out, count in
      unsafe text.withUnsafeBufferPointer { text in
        unsafe values.withUnsafeBufferPointer { table in
          var at = range.lowerBound
          var to = 0
          while at < whole {
            let (first, second) = unsafe (table[Int(text[at])], table[Int(text[at + 1])])
            let (third, fourth) = unsafe (table[Int(text[at + 2])], table[Int(text[at + 3])])
            bad |= first | second | third | fourth
            unsafe out.initializeElement(at: to, to: first << 2 | second >> 4)
            unsafe out.initializeElement(at: to + 1, to: second << 4 | third >> 2)
            unsafe out.initializeElement(at: to + 2, to: third << 6 | fourth)
            at += 4
            to += 3
          }
          count = to
        }
      }
    }
    // Two digits of one byte, or three of two; what is left over must be zero.
    var bits: UInt32 = 0
    for digit in text[whole..<range.upperBound] {
      bad |= values[Int(digit)]
      bits = bits << 6 | UInt32(values[Int(digit)] & 63)
    }
    switch range.upperBound - whole {
    case 2:
      bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
      bits &= 0xF
    case 3:
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
      bits &= 0x3
    default: break
    }
    return bad < 64 && bits == 0 ? bytes : nil
  }
}
