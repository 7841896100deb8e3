import Crypto

/// A journal line in eight words, to be printed or read over the telephone. Kept elsewhere, it
/// tells what the journal alone cannot: that its end was cut off, or that all of it was computed
/// anew by somebody with the passphrase.
public struct Checkpoint: Hashable, Sendable {
  /// The line's number.
  public let number: Int
  /// Eight words of the passphrase list: about 86 bits over journal, number and the line's hash.
  public let words: [String]

  /// How many words.
  public static let wordCount = 8

  init(journal: Identifier<JournalEnd>, number: Int, hash: [UInt8]) {
    let text = "reserv/checkpoint/1:\(journal.text):\(number):"
    let digest = Array(SHA256.hash(data: Array(text.utf8) + hash))
    self.number = number
    words = (0..<Checkpoint.wordCount).map { place in
      let four = digest[place * 4..<place * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return PassphraseWords.all[Int(four) % PassphraseWords.all.count]
    }
  }

  /// Reads `123 ord ord …` as somebody types it; nil for anything else.
  public init?(_ typed: String) {
    let parts = NormalForm.composed(typed).lowercased().split { $0.isWhitespace || $0 == ":" }
    guard parts.count == Checkpoint.wordCount + 1, let number = Int(parts[0]), number > 0 else {
      return nil
    }
    self.number = number
    words = parts.dropFirst().map(String.init)
  }

  /// The first word that is in no checkpoint: misread or misspelt.
  public var firstUnknownWord: String? { words.first { !PassphraseWords.all.contains($0) } }

  /// The number and the words.
  public var text: String { "\(number) " + words.joined(separator: " ") }
}

extension Store {
  /// The last line on the medium, to be written down; nil before the first.
  public var checkpoint: Checkpoint? {
    guard !isClosed, end.last.number > 0 else { return nil }
    return Checkpoint(journal: end.id, number: end.last.number, hash: end.last.hash)
  }
}
