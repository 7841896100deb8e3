/// A number that some authority gave a person without personnummer (K-24): read as far as its
/// format is known, kept as typed, never refused. A wrong check digit is only a warning, since the
/// authorities compute it in different ways (K-27).
public struct ReserveNumber: Hashable, Sendable {
  /// Formats in use. Some overlap: the same number can fit two.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// NRID, `22380502AB12`: century + 3 or 00, birth date or stand-in, two letters, two digits
    /// (K-25).
    case national = "nationellt reservnummer"
    /// `99`, the year it was given, six digits.
    case stockholm = "Stockholm"
    /// A date, K, M or X, three digits.
    case västraGötaland = "Västra Götaland"
    /// A date and four characters, one of them at least a letter.
    case skåne = "Skåne"
    /// A date, two letters, two digits.
    case värmland = "Värmland"
    /// Year and month, a day 32 … 59, four digits.
    case carelink = "Carelink"
  }

  /// What the last digit tells.
  public enum CheckDigit: CaseIterable, Hashable, Sendable {
    case fits
    /// Worth a warning and a second look at the paper.
    case doesNotFit
    /// The format has none that is known.
    case notKnown
  }

  /// As typed.
  public let text: String
  /// The formats it fits, none when it is of some other.
  public let formats: [Format]
  /// What the last digit tells.
  public let checkDigit: CheckDigit

  /// Any text is a reserve number of some kind.
  public init(_ typed: String) {
    text = typed
    let bytes = typed.uppercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    formats = bytes.count == 12 ? Format.allCases.filter { $0.fits(bytes) } : []
    guard formats.contains(.stockholm) else {
      checkDigit = .notKnown
      return
    }
    // Published numbers are reckoned from the third digit, others from the fifth: both are right.
    let digits = bytes.map { Int($0 - 0x30) }
    let fits = [2, 4].contains { CheckSum.fits(digits[$0...]) }
    checkDigit = fits ? .fits : .doesNotFit
  }
}

extension ReserveNumber.Format {
  /// Whether twelve characters, letters in capitals, have this format.
  fileprivate func fits(_ bytes: [UInt8]) -> Bool {
    let year = number(bytes[0..<4]).map { (1850...2100).contains($0) } ?? false
    let tail = bytes[8...]
    switch self {
    case .national:
      let century = number(bytes[0..<2]).map { [0, 21, 22, 23].contains($0) } ?? false
      let month = number(bytes[4..<6]).map { (1...12).contains($0) || $0 >= 20 } ?? false
      let day = number(bytes[6..<8]).map { (1...31).contains($0) || (40...59).contains($0) }
      let excluded = Array("IOQVW".utf8)
      return century && number(bytes[2..<4]) != nil && month && day ?? false
        && bytes[8..<10].allSatisfy { isLetter($0) && !excluded.contains($0) }
        && number(bytes[10...]) != nil
    case .stockholm:
      return bytes.starts(with: [0x39, 0x39]) && number(bytes[0...]) != nil
        && number(bytes[2..<6]).map { (1950...2100).contains($0) } ?? false
    case .västraGötaland:
      return isDate(bytes) && Array("KMX".utf8).contains(bytes[8]) && number(bytes[9...]) != nil
    case .skåne:
      return isDate(bytes) && tail.allSatisfy { isLetter($0) || isDigit($0) }
        && tail.contains(where: isLetter)
    case .värmland:
      return isDate(bytes) && bytes[8..<10].allSatisfy(isLetter) && number(bytes[10...]) != nil
    case .carelink:
      return year && number(bytes[4..<6]).map { (1...12).contains($0) } ?? false
        && number(bytes[6..<8]).map { (32...59).contains($0) } ?? false && number(tail) != nil
    }
  }

  private func isDate(_ bytes: [UInt8]) -> Bool {
    guard let year = number(bytes[0..<4]), let month = number(bytes[4..<6]),
      let day = number(bytes[6..<8])
    else { return false }
    return (1850...2100).contains(year) && CivilDate(year: year, month: month, day: day) != nil
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.allSatisfy(isDigit) ? bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

/// The check of Swedish identity numbers: modulus 10, weights 2, 1, 2 … (K-22).
enum CheckSum {
  /// Whether the last digit fits the others.
  static func fits(_ digits: some Sequence<Int>) -> Bool {
    let sum = digits.enumerated().reduce(0) { sum, item in
      let product = item.element * (item.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    return sum % 10 == 0
  }
}
