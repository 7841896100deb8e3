/// Why bytes are not the JSON that payloads use, and where. Carries no content.
public enum JSONFault: Error, Hashable, Sendable {
  /// Not JSON, or something after the value.
  case syntax(offset: Int)
  /// A string is not UTF-8, or an escaped surrogate stands alone.
  case encoding(offset: Int)
  /// A number is not whole, or does not fit 64 bits.
  case number(offset: Int)
  /// An object names a member twice (canonically equal names are the same).
  case duplicateMember(offset: Int)
  /// More than `JSONParser.deepest` levels.
  case tooDeep(offset: Int)
}

/// A strict reader of one JSON value; spaces may stand around it, since journal lines are padded.
/// It never traps, whatever the bytes.
public struct JSONParser {
  /// Levels of arrays and objects that are accepted.
  public static let deepest = 32
  /// An object of more members than this has its names compared by a set.
  private static let few = 16

  private let bytes: [UInt8]
  private let isUTF8: Bool
  private var position = 0
  /// The place of every value read.
  private(set) var places: [JSONText.Place] = []
  /// The strings that were written with escapes.
  private(set) var unescaped: [String] = []

  /// Reads a value.
  public static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    try JSONText(bytes).value(JSONText.root)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Mostly all of it is, and then no string needs to be looked at again.
    isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    places.reserveCapacity(bytes.count / 12 + 1)
  }

  /// Reads a value and the spaces around it.
  mutating func read() throws(JSONFault) {
    skipSpace()
    try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw .syntax(offset: position) }
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Notes a value that holds no others.
  private mutating func note(_ kind: JSONText.Kind, first: Int, end: Int) {
    places.append(JSONText.Place(kind: kind, first: first, end: end, next: places.count + 1))
  }

  /// Notes that a value and all that it holds has been read.
  private mutating func close(_ index: Int) {
    places[index].end = position
    places[index].next = places.count
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    switch next {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try integer()
    }
  }

  private mutating func word(_ word: String, _ kind: JSONText.Kind) throws(JSONFault) {
    guard bytes[position...].starts(with: word.utf8) else { throw .syntax(offset: position) }
    note(kind, first: position, end: position + word.utf8.count)
    position += word.utf8.count
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    guard depth <= Self.deepest else { throw .tooDeep(offset: position) }
    let index = places.count
    note(.object, first: position, end: position)
    position += 1
    var names = Names(first: index + 1)
    skipSpace()
    if take(UInt8(ascii: "}")) { return close(index) }
    while true {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw .syntax(offset: position) }
      let name = places.count
      try string()
      guard isNew(name, among: &names) else { throw .duplicateMember(offset: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .syntax(offset: position) }
      skipSpace()
      try value(depth: depth)
      skipSpace()
      if take(UInt8(ascii: "}")) { return close(index) }
      guard take(UInt8(ascii: ",")) else { throw .syntax(offset: position) }
    }
  }

  /// The names of one object so far.
  private struct Names {
    let first: Int
    var count = 0
    var many: Set<String> = []
  }

  private func isNew(_ name: Int, among names: inout Names) -> Bool {
    defer { names.count += 1 }
    if names.count < Self.few {
      var other = names.first
      while other < name {
        if isSame(other, name) { return false }
        other = places[other + 1].next
      }
      return true
    }
    if names.many.isEmpty {
      var other = names.first
      while other < name {
        names.many.insert(text(other))
        other = places[other + 1].next
      }
    }
    return names.many.insert(text(name)).inserted
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (places[left], places[right])
    guard one.kind == .ascii, other.kind == .ascii else { return text(left) == text(right) }
    // Most differ in this.
    guard one.end - one.first == other.end - other.first, bytes[one.first] == bytes[other.first]
    else { return false }
    return unsafe bytes.withUnsafeBytes {
      unsafe $0.part(one.first..<one.end).isSame(as: $0.part(other.first..<other.end))
    }
  }

  private func text(_ index: Int) -> String {
    let place = places[index]
    return place.kind == .escaped
      ? unescaped[place.first] : String(decoding: bytes[place.first..<place.end], as: UTF8.self)
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    guard depth <= Self.deepest else { throw .tooDeep(offset: position) }
    let index = places.count
    note(.array, first: position, end: position)
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return close(index) }
    while true {
      skipSpace()
      try value(depth: depth)
      skipSpace()
      if take(UInt8(ascii: "]")) { return close(index) }
      guard take(UInt8(ascii: ",")) else { throw .syntax(offset: position) }
    }
  }

  private mutating func integer() throws(JSONFault) {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let firstDigit = position
    // Summed below zero, where there is one number more.
    var sum: Int64 = 0
    while let byte = next, (0x30...0x39).contains(byte) {
      let (product, tooBig) = sum.multipliedReportingOverflow(by: 10)
      let (difference, tooSmall) = product.subtractingReportingOverflow(Int64(byte - 0x30))
      guard !tooBig, !tooSmall else { throw .number(offset: start) }
      sum = difference
      position += 1
    }
    guard position > firstDigit else { throw .syntax(offset: start) }
    if bytes[firstDigit] == 0x30, position > firstDigit + 1 || isNegative {
      throw .number(offset: start)
    }
    if let byte = next, byte == UInt8(ascii: ".") || byte == 0x65 || byte == 0x45 {
      throw .number(offset: start)
    }
    guard isNegative || sum != .min else { throw .number(offset: start) }
    note(.integer, first: Int(isNegative ? sum : -sum), end: position)
  }

  private mutating func string() throws(JSONFault) {
    let start = position
    position += 1
    let first = position
    let isASCII = skipPlain()
    if next == UInt8(ascii: "\"") {
      guard isASCII || isUTF8 || String(validating: bytes[first..<position], as: UTF8.self) != nil
      else { throw .encoding(offset: start) }
      note(isASCII ? .ascii : .plain, first: first, end: position)
      position += 1
      return
    }
    var plain = Array(bytes[first..<position])
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: plain, as: UTF8.self) else {
          throw .encoding(offset: start)
        }
        note(.escaped, first: unescaped.count, end: position)
        unescaped.append(text)
        return
      case UInt8(ascii: "\\"): try escape(into: &plain)
      case 0..<0x20: throw .syntax(offset: position - 1)
      default: plain.append(byte)
      }
    }
    throw .syntax(offset: position)
  }

  /// Goes to the next quote, backslash or control character, or to the end; returns whether
  /// everything before it is ASCII. Eight bytes at a time, since most of a payload is such text.
  private mutating func skipPlain() -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones &* 0x80
    var seen: UInt64 = 0
    var at = position
    unsafe bytes.withUnsafeBytes { buffer in
      while at + 8 <= buffer.count {
        let word = unsafe UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
        let slashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
        // Taking one, or 0x20, from every byte sets the high bit of those that were less and had
        // none. A borrow may set it in later bytes too, never in earlier ones.
        let ends =
          ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
            | (word &- ones &* 0x20) & ~word) & highBits
        if ends != 0 {
          let plain = ends.trailingZeroBitCount / 8
          seen |= word & (1 << UInt64(plain * 8) &- 1)
          at += plain
          return
        }
        seen |= word
        at += 8
      }
      while at < buffer.count {
        let byte = unsafe buffer[at]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
        seen |= UInt64(byte)
        at += 1
      }
    }
    position = at
    return seen & highBits == 0
  }

  private mutating func escape(into plain: inout [UInt8]) throws(JSONFault) {
    let start = position - 1
    guard let byte = next else { throw .syntax(offset: position) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
    case UInt8(ascii: "b"): plain.append(0x08)
    case UInt8(ascii: "f"): plain.append(0x0C)
    case UInt8(ascii: "n"): plain.append(0x0A)
    case UInt8(ascii: "r"): plain.append(0x0D)
    case UInt8(ascii: "t"): plain.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexNumber()
      if (0xD800..<0xDC00).contains(code) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
          throw .encoding(offset: start)
        }
        let low = try hexNumber()
        guard (0xDC00..<0xE000).contains(low) else { throw .encoding(offset: start) }
        code = 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw .encoding(offset: start) }
      plain.append(contentsOf: UTF8.encode(scalar) ?? .init())
    default: throw .syntax(offset: start)
    }
  }

  private mutating func hexNumber() throws(JSONFault) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw .syntax(offset: position) }
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw .syntax(offset: position)
      }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }
}
