/// A staff member's short written signature, such as `NPÅ`: two to five Swedish capital letters,
/// unique in a unit (RT-00).
public struct Signature: Hashable, Sendable {
  /// The letters, in capitals.
  public let text: String

  /// Takes letters in either case, spaces around them ignored; nil unless two to five letters.
  public init?(_ typed: some StringProtocol) {
    let letters = NormalForm.composed(String(typed)).filter { !$0.isWhitespace }.uppercased()
    guard (2...5).contains(letters.count), letters.allSatisfy({ $0.isLetter }),
      letters.unicodeScalars.allSatisfy({ $0.value < 0x250 })
    else { return nil }
    text = letters
  }

  /// A proposal from a name: the first letter of each part, at least two letters; the last part
  /// gives its first two when there are fewer than three parts (`Natt-Nils Påhittad` → `NPÅ`).
  public static func proposal(for name: String) -> Signature? {
    let parts = name.split(whereSeparator: { $0.isWhitespace })
    guard let last = parts.last else { return nil }
    let letters = parts.dropLast().compactMap(\.first) + last.prefix(parts.count < 3 ? 2 : 1)
    return Signature(String(letters.prefix(5)))
  }
}
