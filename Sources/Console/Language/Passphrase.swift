import DowntimeModel

/// A passphrase as a tired person types it. Founding and unlocking, on screen and on the command
/// line, all make their secret here: spaces at the ends and doubled ones mean nothing, nor do
/// capitals (caps lock at night), so that what opens today opens tomorrow.
enum Passphrase {
  /// The secret that a typed text means.
  static func secret(_ typed: String) -> Secret {
    Secret(words(typed).joined(separator: " "))
  }

  /// The text of a secret, for the one time it is shown.
  static func text(_ secret: Secret) -> String {
    String(decoding: secret.bytes, as: UTF8.self)
  }

  /// Why a passphrase of one's own is too easy to guess.
  enum Weakness: Hashable, Sendable {
    case empty
    /// Fewer than five words (of three letters or more) and fewer than sixteen characters.
    case short(words: Int, characters: Int)
    /// Fewer than six different characters.
    case monotonous
  }

  /// What is wrong with a passphrase of one's own; nil when it will do.
  static func weakness(_ typed: String) -> Weakness? {
    let words = words(typed)
    let characters = words.joined(separator: " ").count
    if words.isEmpty { return .empty }
    let whole = words.filter { $0.count > 2 }.count
    if whole < 5, characters < 16 { return .short(words: whole, characters: characters) }
    return Set(words.joined()).count < 6 ? .monotonous : nil
  }

  private static func words(_ typed: String) -> [String] {
    NormalForm.composed(typed).lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
