/// Bodies of what is said about an entry afterwards. The entry itself is the envelope's `re`.
enum FollowUpPayload {
  static func write(_ correction: Correction) -> JSONValue {
    .object([
      JSONMember("reason", .text(correction.reason)),
      JSONMember("at", .string(TimestampText.write(correction.occurredAt))),
      JSONMember("ki", .string(PayloadKind(correction.replacement.kind).rawValue)),
      JSONMember("entry", CarePayload.write(correction.replacement)),
    ])
  }

  static func readCorrection(of original: Identifier<Record>, _ reader: inout MemberReader)
    throws(PayloadError) -> Correction
  {
    let reason = try reader.string("reason")
    let occurredAt = try reader.time("at")
    let kind = try reader.parsed("ki") { PayloadKind(rawValue: $0)?.careKind }
    let replacement = try reader.object("entry") {
      (entry: inout MemberReader) throws(PayloadError) in try CarePayload.read(kind, &entry)
    }
    return Correction(
      original: original, reason: reason, occurredAt: occurredAt, replacement: replacement)
  }

  static func write(_ move: PersonMove) -> JSONValue {
    .object([
      JSONMember("person", PersonPayload.write(move.person)),
      JSONMember("reason", .text(move.reason)),
    ])
  }

  static func readMove(of original: Identifier<Record>, _ reader: inout MemberReader)
    throws(PayloadError) -> PersonMove
  {
    PersonMove(
      original: original, person: try reader.person("person"),
      reason: try reader.string("reason"))
  }

  static func write(_ transfer: Transfer) -> JSONValue {
    var members = MemberWriter()
    members.text("system", transfer.system.name)
    members.time("at", transfer.at)
    members.text("reference", transfer.reference)
    members.word("way", transfer.way)
    return members.object
  }

  static func readTransfer(of original: Identifier<Record>, _ reader: inout MemberReader)
    throws(PayloadError) -> Transfer
  {
    Transfer(
      original: original, system: try reader.parsed("system") { ITSystem($0) },
      at: try reader.time("at"), reference: try reader.string("reference"),
      way: try reader.wordIfAny("way"))
  }

  static func write(reason: String) -> JSONValue {
    .object([JSONMember("reason", .text(reason))])
  }
}
