/// The numbers of one print of blank forms, such as `DA-PKRTM0001`: P for paper, four letters drawn
/// for this print, a running number. No register is asked and none is written, so that a print can
/// be made anywhere, before any store exists and while the console has it open; two prints differ
/// by their letters, and no terminal of the console has a letter of five.
public struct PaperNumbers: Sendable {
  /// The letters of this print, P first.
  public let letters: String
  private var given: [String: Int] = [:]

  /// Consonants that are not mistaken for a digit or for each other in handwriting: no word comes
  /// of them by chance.
  private static let alphabet = Array("BCDFGHJKLMNPRSTVXZ")

  /// Letters for another print.
  public init(using random: inout some RandomNumberGenerator) {
    var letters = "P"
    for _ in 0..<4 {
      letters.append(Self.alphabet[Int.random(in: Self.alphabet.indices, using: &random)])
    }
    self.letters = letters
  }

  /// The next number of a series such as `DA`.
  public mutating func next(_ series: String) -> EntryNumber {
    given[series, default: 0] += 1
    return EntryNumber(series: series, terminal: letters, ordinal: given[series] ?? 1)
  }
}

extension EntryNumber {
  /// Whether the number was printed on a blank form.
  public var isOfPaper: Bool { terminal.count == 5 && terminal.first == "P" }
}
