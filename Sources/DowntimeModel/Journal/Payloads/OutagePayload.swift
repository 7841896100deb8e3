/// Bodies of an outage's own records.
enum OutagePayload {
  static func write(_ declaration: OutageDeclaration) -> JSONValue {
    var members = MemberWriter()
    members.id("outage", declaration.outage)
    members.add("systems", .array(declaration.systems.map { .text($0.name) }))
    members.time("startedAt", declaration.startedAt)
    members.text("note", declaration.note)
    add(declaration.details, to: &members)
    return members.object
  }

  static func add(_ details: OutageDetails, to members: inout MemberWriter) {
    members.flag("isPlanned", details.isPlanned)
    members.word("cause", details.cause)
    members.word("scope", details.scope)
    members.flag("emailWorks", details.emailWorks)
    members.flag("phonesWork", details.phonesWork)
    members.time("discoveredAt", details.discoveredAt)
  }

  static func readDetails(_ reader: inout MemberReader) throws(PayloadError) -> OutageDetails {
    var details = OutageDetails()
    details.isPlanned = try reader.boolIfAny("isPlanned")
    details.cause = try reader.wordIfAny("cause")
    details.scope = try reader.wordIfAny("scope")
    details.emailWorks = try reader.boolIfAny("emailWorks")
    details.phonesWork = try reader.boolIfAny("phonesWork")
    details.discoveredAt = try reader.timeIfAny("discoveredAt")
    return details
  }

  static func readDeclaration(_ reader: inout MemberReader) throws(PayloadError)
    -> OutageDeclaration
  {
    let outage: Identifier<Outage> = try reader.identifier("outage")
    let systems = try readSystems(&reader)
    let startedAt = try reader.time("startedAt")
    let note = try reader.string("note")
    return OutageDeclaration(
      outage: outage, systems: systems, startedAt: startedAt, note: note,
      details: try readDetails(&reader))
  }

  /// At least one system.
  static func readSystems(_ reader: inout MemberReader) throws(PayloadError) -> [ITSystem] {
    var systems: [ITSystem] = []
    for name in try reader.strings("systems") {
      guard let system = ITSystem(name) else { throw .invalid(reader.path("systems")) }
      systems.append(system)
    }
    guard !systems.isEmpty else { throw .invalid(reader.path("systems")) }
    return systems
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
