/// Letters as the bytes that are sealed into the letterbox; docs/PAYLOADS.md is the format's page.
public enum LetterCodec {
  /// The compact JSON of a letter, text in normal form C.
  public static func encode(_ letter: Letter) -> [UInt8] {
    var members = [
      JSONMember("id", .string(letter.id.text)),
      JSONMember("wr", .string(TimestampText.write(letter.writtenAt))),
      JSONMember("au", PersonPayload.write(letter.author)),
    ]
    switch letter.content {
    case .started(let kind, let fields):
      members += [
        JSONMember("form", .string("started")),
        JSONMember("ki", .string(PayloadKind(kind).rawValue)),
        JSONMember("fields", DraftCodec.fields(fields)),
      ]
    case .signed(let care, let occurredAt, let remarks):
      members += [
        JSONMember("form", .string("signed")),
        JSONMember("ki", .string(PayloadKind(care.kind).rawValue)),
        JSONMember("at", .string(TimestampText.write(occurredAt))),
        JSONMember("body", CarePayload.write(care)),
      ]
      if let remarks = RemarksPayload.write(remarks) { members.append(JSONMember("rm", remarks)) }
    }
    return JSONValue.object(members).bytes
  }

  /// Reads a letter, spaces around it allowed.
  public static func decode(_ bytes: some Collection<UInt8>) throws(PayloadError) -> Letter {
    var reader = try MemberReader(root: try RecordCodec.parsed(bytes))
    let id: Identifier<Record> = try reader.identifier("id")
    let writtenAt = try reader.time("wr")
    let author = try reader.author("au")
    let kind = try reader.parsed("ki") { PayloadKind(rawValue: $0)?.careKind }
    let content: Letter.Content
    switch try reader.string("form") {
    case "started": content = .started(kind, fields: try DraftCodec.fields(&reader))
    case "signed":
      let occurredAt = try reader.time("at")
      let care = try reader.object("body") { (body: inout MemberReader) throws(PayloadError) in
        try CarePayload.read(kind, &body)
      }
      let remarks = try reader.objectIfAny("rm", RemarksPayload.read)
      content = .signed(care, occurredAt: occurredAt, remarks: remarks ?? EntryRemarks())
    default: throw .invalid("form")
    }
    return Letter(id: id, writtenAt: writtenAt, author: author, content: content)
  }
}
