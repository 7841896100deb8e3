/// People in payloads: whom an entry is about, identity numbers, authors.
enum PersonPayload {
  static func write(_ person: PersonReference) -> JSONValue {
    switch person {
    case .resident(let id, let name, let number, let room):
      .object([
        JSONMember("type", .string("resident")), JSONMember("id", .string(id.text)),
        JSONMember("name", .text(name)), JSONMember("number", write(number)),
        JSONMember("room", .text(room)),
      ])
    case .described(let name, let number):
      .object([
        JSONMember("type", .string("described")), JSONMember("name", .text(name)),
        JSONMember("number", write(number)),
      ])
    case .unknown(let description):
      .object([
        JSONMember("type", .string("unknown")), JSONMember("description", .text(description)),
      ])
    case .nobody: .object([JSONMember("type", .string("nobody"))])
    case .veiled(let id, let room):
      .object([
        JSONMember("type", .string("veiled")), JSONMember("id", .string(id.text)),
        JSONMember("room", .text(room)),
      ])
    }
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> PersonReference {
    switch try reader.string("type") {
    case "resident":
      return .resident(
        try reader.identifier("id"), name: try reader.string("name"),
        number: try reader.object("number", readNumber), room: try reader.string("room"))
    case "described":
      return .described(
        name: try reader.string("name"), number: try reader.object("number", readNumber))
    case "unknown": return .unknown(try reader.string("description"))
    case "nobody": return .nobody
    case "veiled":
      return .veiled(try reader.identifier("id"), room: try reader.string("room"))
    default: throw .invalid(reader.path("type"))
    }
  }

  static func write(_ number: PersonNumber) -> JSONValue {
    let (type, value): (String, JSONValue?) =
      switch number {
      case .personnummer(let personnummer): ("personnummer", .string(personnummer.digits))
      case .reserve(let typed): ("reserve", .text(typed))
      case .birthDate(let date): ("birthDate", .string(SwedishDate.iso(date)))
      case .unknown: ("unknown", nil)
      }
    return .object(
      [JSONMember("type", .string(type))] + (value.map { [JSONMember("value", $0)] } ?? []))
  }

  static func readNumber(_ reader: inout MemberReader) throws(PayloadError) -> PersonNumber {
    switch try reader.string("type") {
    case "personnummer":
      return .personnummer(try reader.parsed("value") { Personnummer(digits: $0) })
    case "reserve": return .reserve(try reader.string("value"))
    case "birthDate": return .birthDate(try reader.day("value"))
    case "unknown": return .unknown
    default: throw .invalid(reader.path("type"))
    }
  }

  static func write(_ author: Author) -> JSONValue {
    .object([
      JSONMember("si", .text(author.signature.text)), JSONMember("na", .text(author.name)),
      JSONMember("ti", .text(author.title)), JSONMember("ro", .string(author.role.rawValue)),
    ])
  }

  static func readAuthor(_ reader: inout MemberReader) throws(PayloadError) -> Author {
    let signature = try reader.parsed("si") { Signature($0) }
    let name = try reader.string("na")
    let title = try reader.string("ti")
    let written = try reader.string("ro")
    // A role of a newer version must not hide who wrote the record: it counts as the role with
    // the fewest rights, and its name is kept.
    let role = Role(rawValue: written)
    if role == nil { reader.keep("ro", .string(written)) }
    return Author(signature: signature, name: name, title: title, role: role ?? .careStaff)
  }

  static func write(_ letter: LetterMark) -> JSONValue {
    .object(
      [
        JSONMember("wr", .string(TimestampText.write(letter.writtenAt))),
        JSONMember("by", write(letter.takenInBy)),
      ] + (letter.way == .letterbox ? [] : [JSONMember("wa", .string(letter.way.rawValue))]))
  }

  static func readLetter(_ reader: inout MemberReader) throws(PayloadError) -> LetterMark {
    let writtenAt = try reader.time("wr")
    let takenInBy = try reader.author("by")
    guard let written = try reader.stringIfAny("wa") else {
      return LetterMark(writtenAt: writtenAt, takenInBy: takenInBy)
    }
    // A way of a newer version must not hide the record.
    let way = LetterMark.Way(rawValue: written)
    if way == nil { reader.keep("wa", .string(written)) }
    return LetterMark(
      writtenAt: writtenAt, takenInBy: takenInBy, way: way ?? .letterbox)
  }
}

extension JSONValue {
  /// A string in normal form C: for everything that somebody typed.
  static func text(_ typed: String) -> JSONValue { .string(NormalForm.composed(typed)) }
}
