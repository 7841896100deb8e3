/// A personal code of six digits or more. Only codes that are not tried first can be made.
public struct PIN: Hashable, Sendable {
  /// Digits of the shortest.
  public static let fewest = 6
  /// Digits of the longest.
  public static let most = 12

  /// The digits as a secret, to be derived and let go of.
  public let secret: Secret

  /// Why a code is refused.
  public enum Refusal: Error, Hashable, Sendable {
    /// Fewer than six digits.
    case short
    /// More than twelve.
    case long
    /// Something else than digits.
    case notDigits
    /// One, two or three digits over and over: 111111, 121212, 123123.
    case repeats
    /// Digits in order: 123456, 987654, 890123.
    case run
    /// A date that somebody can be born on: ÅÅMMDD, ÅÅÅÅMMDD or DDMMÅÅ.
    case birthDate
  }

  /// Takes a code as typed; spaces around it mean nothing.
  public init(_ typed: String) throws(Refusal) {
    let digits = typed.filter { !$0.isWhitespace }.compactMap(\.wholeNumberValue)
    guard typed.allSatisfy({ $0.isWhitespace || $0.isASCII && $0.isNumber }) else {
      throw .notDigits
    }
    guard digits.count >= PIN.fewest else { throw .short }
    guard digits.count <= PIN.most else { throw .long }
    if (1...3).contains(where: { period in
      digits.indices.allSatisfy { digits[$0] == digits[$0 % period] }
    }) {
      throw .repeats
    }
    for step in [1, 9]
    where zip(digits, digits.dropFirst()).allSatisfy({ ($0 + step) % 10 == $1 }) {
      throw .run
    }
    guard !PIN.isBirthDate(digits) else { throw .birthDate }
    secret = Secret(digits.map(String.init).joined())
  }

  private static func isBirthDate(_ digits: [Int]) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
      CivilDate(year: year, month: month, day: day) != nil
    }
    switch digits.count {
    case 6:
      return [1900, 2000].contains { century in
        isDate(century + number(0..<2), number(2..<4), number(4..<6))
          || isDate(century + number(4..<6), number(2..<4), number(0..<2))
      }
    case 8:
      let (first, last) = (number(0..<4), number(4..<8))
      return (1900...2099).contains(first) && isDate(first, number(4..<6), number(6..<8))
        || (1900...2099).contains(last) && isDate(last, number(2..<4), number(0..<2))
    default: return false
    }
  }
}

/// What is kept of a PIN: enough to know it again, inside the sealed register. Never shown.
public struct PINHash: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// 16 random bytes.
  public let salt: [UInt8]
  /// 32 bytes of scrypt (N = 2^15, r = 8, p = 1).
  public let hash: [UInt8]

  /// A hash; nil for other lengths.
  public init?(salt: [UInt8], hash: [UInt8]) {
    guard salt.count == 16, hash.count == 32 else { return nil }
    self.salt = salt
    self.hash = hash
  }

  /// Always the same words.
  public var description: String { "hemligt" }
  /// Nothing of the content.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
