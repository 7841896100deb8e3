/// One JSON object of text, whole numbers and truth values, without spaces: the description of a
/// store, key files and control lines. None of them holds personal data.
struct FlatObject: Hashable {
  /// A member's value.
  enum Value: Hashable {
    case text(String)
    case number(Int)
    case flag(Bool)
  }

  /// The members in the order written.
  var members: [(name: String, value: Value)] = []

  static func == (left: FlatObject, right: FlatObject) -> Bool {
    left.members.elementsEqual(right.members) { $0.name == $1.name && $0.value == $1.value }
  }

  func hash(into hasher: inout Hasher) {
    for member in members { hasher.combine(member.name) }
  }

  /// The text of a member.
  func text(_ name: String) -> String? {
    guard case .text(let text) = value(name) else { return nil }
    return text
  }

  /// The number of a member.
  func number(_ name: String) -> Int? {
    guard case .number(let number) = value(name) else { return nil }
    return number
  }

  /// The truth value of a member.
  func flag(_ name: String) -> Bool? {
    guard case .flag(let flag) = value(name) else { return nil }
    return flag
  }

  private func value(_ name: String) -> Value? {
    members.first { $0.name == name }?.value
  }

  /// The bytes from `{` up to the last value, the closing `}` left out.
  var openBytes: [UInt8] {
    var bytes: [UInt8] = [0x7B]
    for member in members {
      if bytes.count > 1 { bytes.append(0x2C) }
      FlatObject.append(member.name, to: &bytes)
      bytes.append(0x3A)
      switch member.value {
      case .text(let text): FlatObject.append(text, to: &bytes)
      case .number(let number): bytes.append(contentsOf: String(number).utf8)
      case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
      }
    }
    return bytes
  }

  /// The bytes of the whole object.
  var bytes: [UInt8] { openBytes + [0x7D] }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: Checksum.hex(UInt32(byte)).suffix(2))
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// Reads what `bytes` writes; nil for anything else.
  init?(reading bytes: some Sequence<UInt8>) {
    var reader = FlatReader(bytes: Array(bytes))
    guard let members = reader.object() else { return nil }
    self.members = members
  }

  /// An object of members.
  init(_ members: [(name: String, value: Value)]) {
    self.members = members
  }
}

private struct FlatReader {
  let bytes: [UInt8]
  var at = 0

  mutating func object() -> [(name: String, value: FlatObject.Value)]? {
    guard take(0x7B) else { return nil }
    var members: [(name: String, value: FlatObject.Value)] = []
    repeat {
      guard let name = text(), take(0x3A), let value = value() else { return nil }
      members.append((name, value))
    } while take(0x2C)
    guard take(0x7D), at == bytes.count else { return nil }
    return members
  }

  private mutating func value() -> FlatObject.Value? {
    if let text = text() { return .text(text) }
    let start = at
    while at < bytes.count, bytes[at] != 0x2C, bytes[at] != 0x7D { at += 1 }
    switch String(decoding: bytes[start..<at], as: UTF8.self) {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case let word: return Int(word).map { .number($0) }
    }
  }

  private mutating func text() -> String? {
    guard take(0x22) else { return nil }
    var content: [UInt8] = []
    while at < bytes.count, bytes[at] != 0x22 {
      guard bytes[at] == 0x5C else {
        content.append(bytes[at])
        at += 1
        continue
      }
      if at + 1 < bytes.count, bytes[at + 1] == 0x22 || bytes[at + 1] == 0x5C {
        content.append(bytes[at + 1])
        at += 2
      } else {
        guard at + 6 <= bytes.count, bytes[at + 1] == 0x75,
          let code = UInt8(String(decoding: bytes[at + 2..<at + 6], as: UTF8.self), radix: 16)
        else { return nil }
        content.append(code)
        at += 6
      }
    }
    guard take(0x22) else { return nil }
    return String(validating: content, as: UTF8.self)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }
}
