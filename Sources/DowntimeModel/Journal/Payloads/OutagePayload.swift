/// Bodies of an outage's own records.
enum OutagePayload {
  static func write(_ declaration: OutageDeclaration) -> JSONValue {
    .object([
      JSONMember("outage", .string(declaration.outage.text)),
      JSONMember("systems", .array(declaration.systems.map { .text($0.name) })),
      JSONMember("startedAt", .string(TimestampText.write(declaration.startedAt))),
      JSONMember("note", .text(declaration.note)),
    ])
  }

  static func readDeclaration(_ reader: inout MemberReader) throws(PayloadError)
    -> OutageDeclaration
  {
    let outage: Identifier<Outage> = try reader.identifier("outage")
    var systems: [ITSystem] = []
    for name in try reader.strings("systems") {
      guard let system = ITSystem(name) else { throw .invalid(reader.path("systems")) }
      systems.append(system)
    }
    guard !systems.isEmpty else { throw .invalid(reader.path("systems")) }
    return OutageDeclaration(
      outage: outage, systems: systems, startedAt: try reader.time("startedAt"),
      note: try reader.string("note"))
  }

  static func write(_ end: OutageEnd) -> JSONValue {
    .object([
      JSONMember("outage", .string(end.outage.text)),
      JSONMember("endedAt", .string(TimestampText.write(end.endedAt))),
    ])
  }

  static func readEnd(_ reader: inout MemberReader) throws(PayloadError) -> OutageEnd {
    OutageEnd(outage: try reader.identifier("outage"), endedAt: try reader.time("endedAt"))
  }

  static func write(_ closure: OutageClosure) -> JSONValue {
    .object([JSONMember("outage", .string(closure.outage.text))])
  }

  static func readClosure(_ reader: inout MemberReader) throws(PayloadError) -> OutageClosure {
    OutageClosure(outage: try reader.identifier("outage"))
  }
}
