/// Amounts as people type them: `4 800`, `4800`, `3450,50`, `4 800:-`, `3 450 kr`.
public enum MoneyInput {
  /// Why an amount was not understood. A point is never guessed at: `1.234` may be a thousand or
  /// one.
  public enum Fault: Error, Hashable, Sendable {
    /// Nothing typed.
    case empty
    /// Something else than digits, spaces and one comma with two digits after it.
    case notAnAmount
    /// A point: öre stand after a comma, thousands after a space.
    case point
    /// Less than nothing.
    case negative
    /// More than a thousand million kronor: a mistyped amount.
    case tooLarge
  }

  /// The largest amount taken, in kronor.
  public static let largestKronor: Int64 = 1_000_000_000

  /// Reads what was typed.
  public static func parse(_ typed: String) -> Result<Money, Fault> {
    do { return .success(try money(typed)) } catch { return .failure(error) }
  }

  private static func money(_ typed: String) throws(Fault) -> Money {
    var text = typed.lowercased()
    for ending in ["kronor", "kr", ":-"] where text.hasSuffix(ending) {
      text.removeLast(ending.count)
      break
    }
    text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { throw .empty }
    if text.hasPrefix("-") || text.hasPrefix("−") { throw .negative }
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard !text.contains(".") else { throw .point }
    let digits = try kronor(parts[0])
    guard let kronor = Int64(digits), digits.utf8.count <= 12 else { throw .tooLarge }
    guard kronor <= largestKronor else { throw .tooLarge }
    guard parts.count == 2 else { return Money(kronor: kronor) }
    guard parts[1].utf8.count == 2, parts[1].utf8.allSatisfy(isDigit), let öre = Int64(parts[1])
    else { throw .notAnAmount }
    return Money(öre: kronor * 100 + öre)
  }

  /// The digits of whole kronor. Spaces stand only where they part thousands: `48 00` is a slip.
  private static func kronor(_ text: Substring) throws(Fault) -> String {
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1
      || (1...3).contains(groups[0].utf8.count)
        && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    guard isGrouped, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else {
      throw .notAnAmount
    }
    let digits = groups.joined().drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
