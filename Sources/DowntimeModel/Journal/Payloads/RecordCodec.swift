/// Records as the bytes that are sealed into journal lines; docs/PAYLOADS.md is the format's page.
public enum RecordCodec {
  /// The compact JSON of a record, text in normal form C.
  public static func encode(_ record: Record) -> [UInt8] {
    let entry = EntryPayload(record.entry)
    var members = envelope(record, entry)
    if let letter = record.letter {
      members.append(JSONMember("lb", PersonPayload.write(letter)))
    }
    if let remarks = RemarksPayload.write(record.remarks) {
      members.append(JSONMember("rm", remarks))
    }
    members.append(JSONMember("body", entry.body))
    return UnknownMembers.restored(record.unknownMembers, in: .object(members)).bytes
  }

  /// A record of which only that it is there may be given out: no body, and a mark instead.
  public static func encodeWithheld(_ record: Record) -> [UInt8] {
    JSONValue.object(
      envelope(record, EntryPayload(record.entry)) + [JSONMember("withheld", .bool(true))]
    ).bytes
  }

  private static func envelope(_ record: Record, _ entry: EntryPayload) -> [JSONMember] {
    var members = [
      JSONMember("id", .string(record.id.text)),
      JSONMember("ts", .string(TimestampText.write(record.recordedAt))),
    ]
    if let occurredAt = record.occurredAt {
      members.append(JSONMember("at", .string(TimestampText.write(occurredAt))))
    }
    members.append(JSONMember("au", PersonPayload.write(record.author)))
    members.append(JSONMember("ki", .text(entry.kind)))
    if let original = entry.original {
      members.append(JSONMember("re", .string(original.text)))
    }
    if let number = record.number { members.append(JSONMember("no", .text(number.text))) }
    if let outage = record.outage { members.append(JSONMember("ou", .string(outage.text))) }
    return members
  }

  /// Reads a record, spaces around it allowed.
  ///
  /// No policy is applied: what was once written can be read for ever. A kind that this version
  /// does not know becomes `unrecognized`, and so does a known kind whose body a newer version
  /// has given another shape: kept whole, never dropped. Only an envelope that cannot be read is
  /// an error.
  public static func decode(_ bytes: some Collection<UInt8>) throws(PayloadError) -> Record {
    try decode(bytes, PayloadMemory())
  }

  /// Reads one of many records: what they repeat is shared through the memory.
  package static func decode(_ bytes: some Collection<UInt8>, _ memory: PayloadMemory)
    throws(PayloadError) -> Record
  {
    var reader = try MemberReader(root: try parsed(bytes), memory: memory)
    let id: Identifier<Record> = try reader.identifier("id")
    let recordedAt = try reader.time("ts")
    let occurredAt = reader.has("at") ? try reader.time("at") : nil
    let author = try reader.author("au")
    let kind = try reader.string("ki")
    let entry = try entry(kind, &reader)
    let number = reader.has("no") ? try reader.parsed("no") { EntryNumber($0) } : nil
    let outage: Identifier<Outage>? = reader.has("ou") ? try reader.identifier("ou") : nil
    let letter = reader.has("lb") ? try reader.object("lb", PersonPayload.readLetter) : nil
    let remarks = try reader.objectIfAny("rm", RemarksPayload.read)
    reader.finish()
    return Record(
      id: id, outage: outage, number: number, recordedAt: recordedAt, occurredAt: occurredAt,
      author: author, entry: entry, letter: letter, remarks: remarks ?? EntryRemarks(),
      unknownMembers: reader.unknown)
  }

  private static func entry(_ name: String, _ reader: inout MemberReader) throws(PayloadError)
    -> Entry
  {
    if let kind = PayloadKind(rawValue: name) {
      var attempt = reader
      do {
        let entry = try EntryPayload.read(kind, &attempt)
        reader = attempt
        return entry
      } catch {
        return try unrecognized(name, &reader)
      }
    }
    return try unrecognized(name, &reader)
  }

  private static func unrecognized(_ name: String, _ reader: inout MemberReader)
    throws(PayloadError) -> Entry
  {
    guard reader.has("body") else { throw .missing("body") }
    // Read by nobody, so all of it is unknown and kept.
    try reader.object("body") { (_: inout MemberReader) throws(PayloadError) in }
    return .unrecognized(kind: name)
  }

  static func parsed(_ bytes: some Collection<UInt8>) throws(PayloadError) -> JSONText {
    do { return try JSONText(Array(bytes)) } catch { throw .json(error) }
  }
}
