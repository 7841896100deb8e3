/// A place in a file as an editor shows it; both count from 1.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The line.
  public var line: Int
  /// The character in the line, not the byte.
  public var column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The earlier place first.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// What a profile's file holds, before anybody has asked what it means. Every scalar is text: what
/// it means is decided by the key it stands under, never by how it looks (`no` is a word, and
/// `090-100000` a telephone number).
struct ProfileNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case mapping([Pair])
    case list([ProfileNode])
    case text(String)
    /// A key with nothing after it.
    case nothing
    /// Something that has been told as a fault already.
    case refused
  }

  struct Pair: Hashable, Sendable {
    var key: String
    var position: TextPosition
    var value: ProfileNode
  }

  var content: Content
  var position: TextPosition
}
