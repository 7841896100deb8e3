/// The recovery code: what opens a store when every passphrase is forgotten, printed once and
/// locked away. 128 random bits and a check sign in seven groups of four, such as
/// `3D7K-J2QX-WB5V-0E8N-4R6T-9YAZ-CM4H`.
public struct RecoveryCode: Hashable, Sendable {
  private let code: Identifier<RecoveryCode>

  /// Draws a code.
  public init(using random: inout some RandomNumberGenerator) {
    code = Identifier(using: &random)
  }

  /// Reads a code as typed: capitals, spaces and dashes mean nothing, and letters that look like
  /// digits are taken for them. Nil for what is no code, or one with a slip in it.
  public init?(_ typed: some StringProtocol) {
    let signs = String(typed).uppercased().filter { !$0.isWhitespace && $0 != "-" }.map {
      switch $0 {
      case "O": "0"
      case "I", "L": "1"
      default: String($0)
      }
    }.joined()
    guard signs.count == 28, let code = Identifier<RecoveryCode>(signs.dropLast(2)) else {
      return nil
    }
    self.code = code
    guard signs == self.signs else { return nil }
  }

  /// What a text is, judged by its form alone: long enough and without a word in it.
  public static func resembles(_ typed: some StringProtocol) -> Bool {
    let groups = String(typed).split { $0.isWhitespace || $0 == "-" }
    return groups.count >= 5 && groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isASCII) }
      && groups.contains { $0.contains(where: \.isNumber) }
  }

  /// The code as printed.
  public var text: String {
    var groups: [Substring] = []
    var rest = signs[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: "-")
  }

  /// What the slot is opened with.
  public var secret: Secret { Secret(signs) }

  /// The 26 signs of the identity and two that tell a slip of the hand.
  private var signs: String {
    let sum = Checksum.of(code.bytes, 0..<16)
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    return code.text + [sum >> 5 & 31, sum & 31].map { String(alphabet[Int($0)]) }.joined()
  }
}
