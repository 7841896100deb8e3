/// A 128-bit random identity that cannot be confused between subjects, written as 26 characters of
/// Crockford's base32, such as `3D7KJ2QXWB5V0E8N4R6T9YAZCM`.
public struct Identifier<Subject>: Hashable, Sendable {
  fileprivate let high: UInt64
  fileprivate let low: UInt64

  /// An identity drawn from a source of randomness.
  public init(using random: inout some RandomNumberGenerator) {
    high = random.next()
    low = random.next()
  }

  /// An identity of two halves of its bits, the most significant first.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The same 128 bits as the identity of something else: a record that was signed from a draft has
  /// the draft's, an outage's data key has the outage's.
  public init<Other>(retyping other: Identifier<Other>) {
    high = other.high
    low = other.low
  }

  /// The 128 bits, the most significant byte first.
  var bytes: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
  }

  /// Reads the 26-character form; nil for anything else (lower case included).
  public init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// Reads the UTF-8 of the 26-character form; nil for anything else.
  init?(utf8: some Sequence<UInt8>) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count = 0
    for byte in utf8 {
      let digit = identifierDigits[Int(byte)]
      guard digit < 32 else { return nil }
      if count == 0 && digit > 7 { return nil }
      high = high << 5 | low >> 59
      low = low << 5 | UInt64(digit)
      count += 1
    }
    guard count == 26 else { return nil }
    self.high = high
    self.low = low
  }

  /// The 26-character form.
  public var text: String {
    var digits: [UInt8] = []
    var (high, low) = (high, low)
    for _ in 0..<26 {
      digits.append(identifierAlphabet[Int(low & 31)])
      low = low >> 5 | high << 59
      high >>= 5
    }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }
}

private let identifierAlphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

/// The value of each byte as a digit; 255 for bytes that are none.
private let identifierDigits: [UInt8] = {
  var digits = [UInt8](repeating: 255, count: 256)
  for (value, byte) in identifierAlphabet.enumerated() { digits[Int(byte)] = UInt8(value) }
  return digits
}()

extension Identifier: Comparable {
  /// The order of the written forms.
  public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension Identifier: CustomStringConvertible {
  /// The 26-character form.
  public var description: String { text }
}
