/// Identity numbers as people type them: a personnummer, a birth date of eight digits, or the
/// reserve number of some authority.
public enum PersonNumberInput {
  /// What was meant.
  public enum Meaning: Hashable, Sendable {
    /// A checked personnummer, a birth date, or nothing.
    case number(PersonNumber)
    /// A reserve number: kept as typed, nothing can be checked (K-27). The person is warned.
    case unchecked(PersonNumber)
    /// Ten digits that fit two centuries: the person must say which.
    case either(younger: Personnummer, older: Personnummer)
  }

  /// Reads what was typed. What looks like a personnummer or a birth date but is none is a fault,
  /// never taken for a reserve number in silence.
  public static func parse(_ typed: String, today: CivilDate) -> Result<Meaning, Personnummer.Fault>
  {
    let text = NormalForm.composed(typed).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    if text.isEmpty { return .success(.number(.unknown)) }
    if ForeignDigits.are(in: text) { return .failure(.foreignDigits) }
    if let date = birthDate(text, today: today) {
      return date.map { .number(.birthDate($0)) }
    }
    switch Personnummer.parse(text, today: today) {
    case .success(.one(let number)): return .success(.number(.personnummer(number)))
    case .success(.either(let younger, let older)):
      return .success(.either(younger: younger, older: older))
    case .failure(let fault):
      return looksLikePersonnummer(text) ? .failure(fault) : .success(.unchecked(.reserve(text)))
    }
  }

  /// Eight digits that begin with a century of birth, or the same with hyphens; nil for all else.
  private static func birthDate(_ text: String, today: CivilDate)
    -> Result<CivilDate, Personnummer.Fault>?
  {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    let digits = digits(text)
    guard digits.count == 8, parts == [8] || parts == [4, 2, 2], hasCenturyOfBirth(digits) else {
      return nil
    }
    let value = digits.reduce(0) { $0 * 10 + $1 }
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard year >= 1850 else { return .failure(.noSuchDate(.year(year))) }
    if let fault = CivilDate.fault(year: year, month: month, day: day) {
      return .failure(.noSuchDate(fault))
    }
    let date = CivilDate(known: year, month, day)
    return date <= today ? .success(date) : .failure(.dateInFuture)
  }

  /// Digits only, nine to thirteen: the length of a personnummer give or take a slip. Twelve must
  /// begin with a century of birth and have no day 32 … 60, as reserve numbers may (K-26).
  private static func looksLikePersonnummer(_ text: String) -> Bool {
    let digits = digits(text)
    guard (9...13).contains(digits.count), text.utf8.count - digits.count <= 2,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2D, 0x2B, 0x20].contains($0) })
    else { return false }
    guard digits.count == 12 else { return true }
    return hasCenturyOfBirth(digits) && !(32...60).contains(digits[6] * 10 + digits[7])
  }

  private static func hasCenturyOfBirth(_ digits: [Int]) -> Bool {
    (18...20).contains(digits[0] * 10 + digits[1])
  }

  private static func digits(_ text: String) -> [Int] {
    text.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0 - 0x30) }
  }
}
