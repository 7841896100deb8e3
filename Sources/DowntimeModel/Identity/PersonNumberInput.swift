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

  /// Reads what was typed. What looks like a personnummer but is none is a fault, never taken for
  /// a reserve number in silence.
  public static func parse(_ typed: String, today: CivilDate) -> Result<Meaning, Personnummer.Fault>
  {
    let text = NormalForm.composed(typed).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    if text.isEmpty { return .success(.number(.unknown)) }
    if let date = birthDate(text, today: today) { return .success(.number(.birthDate(date))) }
    switch Personnummer.parse(text, today: today) {
    case .success(.one(let number)): return .success(.number(.personnummer(number)))
    case .success(.either(let younger, let older)):
      return .success(.either(younger: younger, older: older))
    case .failure(let fault):
      return looksLikePersonnummer(text) ? .failure(fault) : .success(.unchecked(.reserve(text)))
    }
  }

  private static func birthDate(_ text: String, today: CivilDate) -> CivilDate? {
    var iso = text
    if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      iso = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    }
    guard let date = SwedishDate.date(iso: iso), date.year >= 1850, date <= today else {
      return nil
    }
    return date
  }

  /// Ten digits, or twelve that begin with a century of birth and have no day 32 … 60, which
  /// reserve numbers use (K-26).
  private static func looksLikePersonnummer(_ text: String) -> Bool {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    guard text.utf8.count - digits.count <= 2,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || "-+ ".contains($0)) })
    else { return false }
    if digits.count == 10 { return true }
    let day = digits.dropFirst(6).prefix(2).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return digits.count == 12 && !(32...60).contains(day)
      && ["18", "19", "20"].contains(String(decoding: digits.prefix(2), as: UTF8.self))
  }
}
