/// One line of a journal as it lies in a buffer: where its parts are. Nothing is copied.
///
/// `{"v":1,"j":"<jid>","n":12,"k":"<kid>","p":"<43>","c":"<base64url>","x":"<8 hex>"}` for sealed
/// lines, `{"v":1,"j":"<jid>","n":12,"p":"<43>","d":{…},"x":"<8 hex>"}` for control lines.
struct Line {
  /// What it carries.
  enum Content {
    /// Sealed content: the data key's identity and where the sealed text is.
    case sealed(key: Range<Int>, text: Range<Int>)
    /// A control line's object, braces included.
    case control(Range<Int>)
  }

  /// Why a stretch of bytes is not a line.
  enum Refusal: Error {
    /// Not a whole line, or its checksum is wrong.
    case damaged
    /// The checksum is right but the version is not 1.
    case unknownVersion
  }

  /// Bytes that a line may have, newline not counted (docs/decisions/0010).
  static let largest = 524_288
  /// The greatest line number: far out of reach, and safe to count on from.
  static let greatestNumber = 999_999_999_999

  /// From `{` to `}`.
  let range: Range<Int>
  /// The journal's identity.
  let journal: Range<Int>
  /// The line's number.
  let number: Int
  /// The hash of the line before.
  let previous: Range<Int>
  /// What it carries.
  let content: Content

  /// Reads a stretch of bytes that is meant to be one line, its newline not included.
  init(_ bytes: [UInt8], _ range: Range<Int>) throws(Refusal) {
    guard range.count <= Line.largest, Envelope.isWhole(bytes, range) else { throw .damaged }
    var cursor = Cursor(bytes: bytes, at: range.lowerBound, end: range.upperBound)
    guard cursor.take(Words.version), let version = cursor.number() else { throw .damaged }
    guard version == 1 else { throw .unknownVersion }
    guard cursor.take(Words.journal), let journal = cursor.skip(26), cursor.take(Words.number),
      let number = cursor.number(), (1...Line.greatestNumber).contains(number)
    else { throw .damaged }
    self.range = range
    self.journal = journal
    self.number = number
    let end = range.upperBound - Envelope.closingCount
    if cursor.take(Words.key) {
      guard let key = cursor.skip(26), cursor.take(Words.previousAfterKey),
        let previous = cursor.skip(43), cursor.take(Words.sealed), cursor.at < end,
        bytes[end - 1] == 0x22
      else { throw .damaged }
      self.previous = previous
      content = .sealed(key: key, text: cursor.at..<end - 1)
    } else {
      guard cursor.take(Words.previous), let previous = cursor.skip(43),
        cursor.take(Words.control), cursor.at < end
      else { throw .damaged }
      self.previous = previous
      content = .control(cursor.at..<end)
    }
  }

  private enum Words {
    static let version = Array("{\"v\":".utf8)
    static let journal = Array(",\"j\":\"".utf8)
    static let number = Array("\",\"n\":".utf8)
    static let key = Array(",\"k\":\"".utf8)
    static let previousAfterKey = Array("\",\"p\":\"".utf8)
    static let previous = Array(",\"p\":\"".utf8)
    static let sealed = Array("\",\"c\":\"".utf8)
    static let control = Array("\",\"d\":".utf8)
  }

  /// Walks along the fixed order.
  private struct Cursor {
    let bytes: [UInt8]
    var at: Int
    let end: Int

    mutating func take(_ word: [UInt8]) -> Bool {
      guard at + word.count <= end else { return false }
      for index in 0..<word.count where bytes[at + index] != word[index] { return false }
      at += word.count
      return true
    }

    mutating func skip(_ count: Int) -> Range<Int>? {
      guard at + count <= end else { return nil }
      defer { at += count }
      return at..<at + count
    }

    /// A whole number without sign or leading zero, of at most twelve digits.
    mutating func number() -> Int? {
      let start = at
      var number = 0
      while at < end, at - start < 12, bytes[at] >= 0x30, bytes[at] <= 0x39 {
        number = number * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      return at > start && bytes[start] != 0x30 ? number : nil
    }
  }
}
