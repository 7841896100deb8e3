/// A passphrase to propose when a store is made: five words such as
/// `apelsin verkstad moln gitarr tomat`, shown once, to be written down and locked in.
///
/// Each word is drawn uniformly from 1,722, so five have 54 bits (1,722⁵ ≈ 1.5 · 10¹⁶). At the third
/// of a second that one try costs (scrypt, N = 2¹⁷), a thousand machines need on average 80
/// thousand years.
public enum PassphraseProposal {
  /// How many words a proposal has.
  public static let wordCount = 5

  /// Draws a proposal: words in small letters with single spaces between.
  public static func draw(using random: inout some RandomNumberGenerator) -> String {
    let words = PassphraseWords.all
    return (0..<wordCount).map { _ in words[Int.random(in: words.indices, using: &random)] }
      .joined(separator: " ")
  }
}
