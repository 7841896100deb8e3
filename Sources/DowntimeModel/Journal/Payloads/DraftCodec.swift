/// Drafts as the bytes that are sealed into draft files; docs/PAYLOADS.md is the format's page.
public enum DraftCodec {
  /// The compact JSON of a draft, text in normal form C, fields in the order of their names.
  public static func encode(_ draft: Draft) -> [UInt8] {
    var members = [JSONMember("id", .string(draft.id.text))]
    if let outage = draft.outage { members.append(JSONMember("ou", .string(outage.text))) }
    members.append(JSONMember("au", PersonPayload.write(draft.author)))
    members += subject(draft.subject)
    members += [
      JSONMember("fields", fields(draft.fields)),
      JSONMember("startedAt", .string(TimestampText.write(draft.startedAt))),
      JSONMember("changedAt", .string(TimestampText.write(draft.changedAt))),
    ]
    return JSONValue.object(members).bytes
  }

  /// Reads a draft, spaces around it allowed.
  public static func decode(_ bytes: some Collection<UInt8>) throws(PayloadError) -> Draft {
    var reader = try MemberReader(root: try RecordCodec.parsed(bytes))
    let id: Identifier<Draft> = try reader.identifier("id")
    let outage: Identifier<Outage>? = try reader.identifierIfAny("ou")
    let author = try reader.author("au")
    let subject = try subject(&reader)
    return Draft(
      id: id, outage: outage, author: author, subject: subject, fields: try fields(&reader),
      startedAt: try reader.time("startedAt"), changedAt: try reader.time("changedAt"))
  }

  /// Fields as typed, in the order of their names.
  static func fields(_ fields: [String: String]) -> JSONValue {
    let names = fields.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return .object(
      names.map { JSONMember(NormalForm.composed($0), .text(fields[$0] ?? "")) })
  }

  /// Reads the fields as typed.
  static func fields(_ reader: inout MemberReader) throws(PayloadError) -> [String: String] {
    guard case .object(let members) = try reader.required("fields") else {
      throw .invalid("fields")
    }
    var fields: [String: String] = [:]
    for member in members {
      guard case .string(let text) = member.value else { throw .invalid("fields") }
      fields[member.name] = text
    }
    return fields
  }

  private static func subject(_ subject: Draft.Subject) -> [JSONMember] {
    func kind(_ kind: CareEntry.Kind) -> JSONMember {
      JSONMember("ki", .string(PayloadKind(kind).rawValue))
    }
    return switch subject {
    case .entry(.new(let new)): [JSONMember("form", .string("new")), kind(new)]
    case .entry(.correction(let original, let corrected)):
      [
        JSONMember("form", .string("correction")), kind(corrected),
        JSONMember("re", .string(original.text)),
      ]
    case .short(let name):
      [JSONMember("form", .string("short")), JSONMember("name", .string(name))]
    }
  }

  private static func subject(_ reader: inout MemberReader) throws(PayloadError) -> Draft.Subject {
    func kind() throws(PayloadError) -> CareEntry.Kind {
      try reader.parsed("ki") { PayloadKind(rawValue: $0)?.careKind }
    }
    switch try reader.string("form") {
    case "new": return .entry(.new(try kind()))
    case "correction":
      let kind = try kind()
      return .entry(.correction(of: try reader.identifier("re"), kind))
    case "short": return .short(try reader.string("name"))
    default: throw .invalid("form")
    }
  }
}
