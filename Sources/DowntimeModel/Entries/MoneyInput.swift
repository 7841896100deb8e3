/// Amounts as people type them: `4800`, `4 800`, `4 800,50`, `4 800 kr`, `4 800:-`. Kronor in groups
/// of three or in one run, öre as two digits after a comma (RT-08).
public enum MoneyInput {
  /// Why a text is no amount.
  public enum Fault: Error, Hashable, Sendable {
    /// Nothing typed.
    case empty
    /// Something else than digits, spaces and one comma.
    case notAnAmount
    /// Digits of another script, or full-width ones.
    case foreignDigits
    /// A minus sign before it.
    case negative
    /// A point: it means thousands to some and öre to others, so it is never guessed.
    case point
    /// A colon before öre.
    case colon
    /// Another number of digits than two after the comma.
    case öre
    /// Spaces that do not part the kronor by threes.
    case grouping
    /// No money at all.
    case zero
    /// More than `largest`.
    case tooLarge
  }

  /// More is a slip of the hand: nobody pays ten million by card.
  public static let largest = Money(öre: 999_999_999)

  /// Reads what was typed.
  public static func parse(_ typed: String) -> Result<Money, Fault> {
    do { return .success(try money(typed)) } catch { return .failure(error) }
  }

  private static func money(_ typed: String) throws(Fault) -> Money {
    var text = NormalForm.composed(typed).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { throw .empty }
    guard !ForeignDigits.are(in: text) else { throw .foreignDigits }
    if let sign = text.unicodeScalars.first, ["-", "\u{2212}", "\u{2013}"].contains(sign) {
      throw .negative
    }
    for ending in ["kronor", "kr.", "kr", ":-", ",-"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
      if text.hasSuffix(" ") { text.removeLast() }
      break
    }
    guard !text.contains(".") else { throw .point }
    guard !text.contains(":") else { throw .colon }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, !first.isEmpty,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x20 })
    else { throw .notAnAmount }
    let kronor = try kronor(first)
    var öre = 0
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let number = Int(parts[1]) else { throw .öre }
      öre = number
    }
    let money = Money(öre: Int64(kronor * 100 + öre))
    guard money <= largest else { throw .tooLarge }
    guard money > .zero else { throw .zero }
    return money
  }

  private static func kronor(_ text: Substring) throws(Fault) -> Int {
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty,
      groups.count == 1
        || first.utf8.count <= 3 && groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { throw .grouping }
    let digits = groups.joined().drop { $0 == "0" }
    guard digits.utf8.count <= 9 else { throw .tooLarge }
    return digits.utf8.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Money {
  /// Such as `4 800` or `64 350,50`, `−5` below nothing; what is shown can be typed back.
  public var text: String {
    let magnitude = öre.magnitude
    let kronor = String(magnitude / 100)
    var grouped = ""
    for (place, digit) in kronor.enumerated() {
      if place > 0, (kronor.count - place) % 3 == 0 { grouped += " " }
      grouped.append(digit)
    }
    let rest = magnitude % 100
    let decimals = rest == 0 ? "" : rest < 10 ? ",0\(rest)" : ",\(rest)"
    return (öre < 0 ? "\u{2212}" : "") + grouped + decimals
  }
}
