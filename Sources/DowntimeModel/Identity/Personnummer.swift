/// A personnummer or samordningsnummer with a right check digit, kept in its 12-digit form.
public struct Personnummer: Hashable, Sendable {
  /// Twelve digits, such as `191212121212`.
  public let digits: String

  /// The usual written form, such as `19121212-1212`.
  public var text: String { "\(digits.prefix(8))-\(digits.suffix(4))" }

  /// Why digits are no personnummer. The right check digit is never told (background 4.4).
  public enum Fault: Error, Hashable, Sendable {
    /// Something else than digits and one `-` or `+` before the last four.
    case characters
    /// Digits of another script, or full-width ones.
    case foreignDigits
    /// Another number of digits than ten or twelve.
    case length(Int)
    /// No such date; a samordningsnummer's 60 is taken off the day.
    case noSuchDate(CivilDate.Fault)
    /// The date has not come yet.
    case dateInFuture
    /// The last digit does not fit the others.
    case checkDigit
  }

  /// What was meant.
  public enum Meaning: Hashable, Sendable {
    /// One number.
    case one(Personnummer)
    /// Ten digits without separator that fit two centuries: the person must say which.
    case either(younger: Personnummer, older: Personnummer)
  }

  /// Takes the 12-digit form; nil when the date or the check digit is wrong.
  public init?(digits: String) {
    let numbers = digits.utf8.compactMap { (0x30...0x39).contains($0) ? Int($0 - 0x30) : nil }
    guard numbers.count == 12, digits.utf8.count == 12,
      Self.date(numbers) != nil, CheckSum.fits(numbers[2...])
    else { return nil }
    self.digits = digits
  }

  /// Reads `ÅÅMMDD-NNNN`, `ÅÅMMDD+NNNN`, `ÅÅMMDDNNNN`, `ÅÅÅÅMMDDNNNN`, `ÅÅÅÅMMDD-NNNN`. `-` means
  /// under 100 years of age this year, `+` 100 or more (K-21); without it the century may be open.
  public static func parse(_ typed: String, today: CivilDate) -> Result<Meaning, Fault> {
    do { return .success(try meaning(typed, today)) } catch { return .failure(error) }
  }

  private static func meaning(_ typed: String, _ today: CivilDate) throws(Fault) -> Meaning {
    guard !ForeignDigits.are(in: typed) else { throw .foreignDigits }
    var numbers: [Int] = []
    var separator: (sign: Unicode.Scalar, place: Int)?
    for scalar in typed.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "0"..."9": numbers.append(Int(scalar.value - 0x30))
      case "-", "+", "\u{2010}"..."\u{2015}", "\u{2212}":
        guard separator == nil else { throw .characters }
        separator = (scalar == "+" ? "+" : "-", numbers.count)
      default: throw .characters
      }
    }
    guard numbers.count == 10 || numbers.count == 12 else { throw .length(numbers.count) }
    if let separator, separator.place != numbers.count - 4 { throw .characters }
    if numbers.count == 12 {
      return .one(try checked(numbers, today))
    }
    return try century(for: numbers, sign: separator?.sign, today)
  }

  private static func checked(_ numbers: [Int], _ today: CivilDate) throws(Fault) -> Personnummer {
    if let fault = dateFault(numbers) { throw .noSuchDate(fault) }
    guard let date = date(numbers), date <= today else { throw .dateInFuture }
    let digits = numbers.map(String.init).joined()
    guard let number = Personnummer(digits: digits) else { throw .checkDigit }
    return number
  }

  private static func century(for ten: [Int], sign: Unicode.Scalar?, _ today: CivilDate)
    throws(Fault) -> Meaning
  {
    let fitting = [[2, 0], [1, 9], [1, 8]].map { $0 + ten }.filter { numbers in
      let age = today.year - numbers.prefix(4).reduce(0) { $0 * 10 + $1 }
      return switch sign {
      case "-": (0..<100).contains(age)
      case "+": (100..<200).contains(age)
      default: (0...oldest).contains(age)
      }
    }
    let candidates = fitting.filter { date($0).map { $0 <= today } ?? false }
    guard let younger = candidates.first else {
      // One century fits at least, and its date does not exist or has not come.
      throw fitting.lazy.compactMap(dateFault).first.map(Fault.noSuchDate) ?? .dateInFuture
    }
    let youngerNumber = try checked(younger, today)
    guard candidates.count > 1 else { return .one(youngerNumber) }
    return .either(younger: youngerNumber, older: try checked(candidates[1], today))
  }

  /// Nobody has been older; a century that would make someone so is not proposed.
  private static let oldest = 122

  /// True for a samordningsnummer: 60 is added to the day (K-23).
  public var isCoordinationNumber: Bool { (digits.dropFirst(6).first ?? "0") >= "6" }

  /// The date in the number; by K-21 not always the true birthday.
  public var birthDate: CivilDate? {
    Self.date(digits.utf8.map { Int($0) - 0x30 })
  }

  /// The number with the last four digits hidden, such as `19121212-****`.
  public var masked: String { digits.prefix(8) + "-****" }

  /// The date of the first eight of twelve digits.
  private static func date(_ numbers: [Int]) -> CivilDate? {
    let (year, month, day) = parts(numbers)
    return CivilDate(year: year, month: month, day: day)
  }

  /// What keeps the first eight of twelve digits from being a date of birth.
  private static func dateFault(_ numbers: [Int]) -> CivilDate.Fault? {
    let (year, month, day) = parts(numbers)
    return year < 1800 ? .year(year) : CivilDate.fault(year: year, month: month, day: day)
  }

  /// Year, month and day, 60 taken off a samordningsnummer's day.
  private static func parts(_ numbers: [Int]) -> (year: Int, month: Int, day: Int) {
    let value = numbers.prefix(8).reduce(0) { $0 * 10 + $1 }
    let day = value % 100
    return (value / 10_000, value / 100 % 100, day > 60 ? day - 60 : day)
  }
}
