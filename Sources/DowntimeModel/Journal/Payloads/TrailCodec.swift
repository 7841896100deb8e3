/// Rows of the access trail as the bytes that are sealed into journal lines; docs/PAYLOADS.md is the
/// format's page. Whom rows are about stands once in a line, however often they are named.
public enum TrailCodec {
  /// The compact JSON of rows, text in normal form C.
  public static func encode(_ rows: [TrailRow]) -> [UInt8] {
    var persons = KnownPersons()
    let written = rows.map { write($0, &persons) }
    return JSONValue.object([
      JSONMember("ki", .string("trail")),
      JSONMember("persons", .array(persons.all.map(PersonPayload.write))),
      JSONMember("rows", .array(written)),
    ]).bytes
  }

  /// Reads rows, spaces around them allowed. An action or page of a newer version hides no row.
  public static func decode(_ bytes: some Collection<UInt8>) throws(PayloadError) -> [TrailRow] {
    var reader = try MemberReader(root: try RecordCodec.parsed(bytes))
    guard try reader.string("ki") == "trail" else { throw .invalid("ki") }
    let persons = try reader.objects("persons", PersonPayload.read)
    return try reader.objects("rows") { (row: inout MemberReader) throws(PayloadError) in
      try read(&row, persons)
    }
  }

  private struct KnownPersons {
    private(set) var all: [PersonReference] = []
    private var places: [PersonReference: Int] = [:]

    mutating func place(_ person: PersonReference) -> Int64 {
      if let known = places[person] { return Int64(known) }
      places[person] = all.count
      all.append(person)
      return Int64(all.count - 1)
    }
  }

  private static func write(_ row: TrailRow, _ persons: inout KnownPersons) -> JSONValue {
    var members = MemberWriter()
    members.id("id", row.id)
    members.time("at", row.at)
    if case .member(let id, let author) = row.actor {
      members.id("by", id)
      members.add("au", PersonPayload.write(author))
    }
    members.word("do", row.action)
    members.word("page", row.page)
    members.text("command", row.command.isEmpty ? nil : row.command)
    members.text("reason", row.reason.isEmpty ? nil : row.reason)
    var subjects: [JSONValue] = []
    for subject in row.subjects { subjects.append(write(subject, &persons)) }
    if !subjects.isEmpty { members.add("on", .array(subjects)) }
    return members.object
  }

  private static func write(_ subject: TrailSubject, _ persons: inout KnownPersons) -> JSONValue {
    var members = MemberWriter()
    switch subject {
    case .entry(let id, let number, let person):
      members.id("entry", id)
      members.text("no", number.isEmpty ? nil : number)
      members.number("person", persons.place(person))
    case .person(let person): members.number("person", persons.place(person))
    case .outage(let id): members.id("outage", id)
    }
    return members.object
  }

  private static func read(_ reader: inout MemberReader, _ persons: [PersonReference])
    throws(PayloadError) -> TrailRow
  {
    let id: Identifier<TrailRow> = try reader.identifier("id")
    let at = try reader.time("at")
    var actor = TrailActor.nobody
    if reader.has("by") { actor = .member(try reader.identifier("by"), try reader.author("au")) }
    let action = TrailAction(rawValue: try reader.string("do")) ?? .other
    let page = try reader.stringIfAny("page").flatMap { TrailPage(rawValue: $0) }
    return TrailRow(
      id: id, at: at, actor: actor, action: action, page: page,
      command: try reader.stringIfAny("command") ?? "",
      subjects: try reader.objects("on") { (subject: inout MemberReader) throws(PayloadError) in
        try readSubject(&subject, persons)
      }, reason: try reader.stringIfAny("reason") ?? "")
  }

  private static func readSubject(_ reader: inout MemberReader, _ persons: [PersonReference])
    throws(PayloadError) -> TrailSubject
  {
    if let outage: Identifier<Outage> = try reader.identifierIfAny("outage") {
      return .outage(outage)
    }
    let place = try reader.wholeNumber("person")
    guard persons.indices.contains(place) else { throw .invalid(reader.path("person")) }
    guard reader.has("entry") else { return .person(persons[place]) }
    return .entry(
      try reader.identifier("entry"), number: try reader.stringIfAny("no") ?? "", persons[place])
  }
}
