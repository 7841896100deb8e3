/// A personnummer or samordningsnummer with a right check digit, kept in its 12-digit form.
public struct Personnummer: Hashable, Sendable {
  /// Twelve digits, such as `191212121212`.
  public let digits: String

  /// The usual written form, such as `19121212-1212`.
  public var text: String { "\(digits.prefix(8))-\(digits.suffix(4))" }
}
