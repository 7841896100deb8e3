import DowntimeModel

/// A plain reader of the JSON that payloads use, tree and all, to hold the product's quick one to.
struct ReferenceJSONParser {
  private let bytes: [UInt8]
  private var position = 0

  /// Reads a value.
  static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var parser = ReferenceJSONParser(bytes: bytes)
    parser.skipSpace()
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw .syntax(offset: parser.position) }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
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

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .integer(try integer())
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault)
    -> JSONValue
  {
    let letters = Array("\(word)".utf8)
    guard bytes[position...].starts(with: letters) else { throw .syntax(offset: position) }
    position += letters.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= JSONParser.deepest else { throw .tooDeep(offset: position) }
    position += 1
    var members: [JSONMember] = []
    var names: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw .syntax(offset: position) }
      let name = try string()
      guard names.insert(name).inserted else { throw .duplicateMember(offset: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .syntax(offset: position) }
      skipSpace()
      members.append(JSONMember(name, try value(depth: depth)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw .syntax(offset: position) }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= JSONParser.deepest else { throw .tooDeep(offset: position) }
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipSpace()
      values.append(try value(depth: depth))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw .syntax(offset: position) }
    }
  }

  private mutating func integer() throws(JSONFault) -> Int64 {
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
    if isNegative { return sum }
    guard sum != .min else { throw .number(offset: start) }
    return -sum
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = position
    position += 1
    let first = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    if next == UInt8(ascii: "\"") {
      guard let text = String(validating: bytes[first..<position], as: UTF8.self) else {
        throw .encoding(offset: start)
      }
      position += 1
      return text
    }
    var plain = Array(bytes[first..<position])
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: plain, as: UTF8.self) else {
          throw .encoding(offset: start)
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &plain)
      case 0..<0x20: throw .syntax(offset: position - 1)
      default: plain.append(byte)
      }
    }
    throw .syntax(offset: position)
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
