/// Bodies of shift reports and of their confirmations.
enum HandoverPayload {
  static func write(_ handover: Handover) -> JSONValue {
    var members = MemberWriter()
    members.text("receiver", handover.receiver)
    members.text("note", handover.note.isEmpty ? nil : handover.note)
    members.ids("covers", handover.covers)
    members.ids("flagged", handover.flagged)
    members.objects("unsigned", handover.unsigned, write)
    members.flag("awaitsConfirmation", handover.awaitsConfirmation)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> Handover {
    Handover(
      receiver: try reader.string("receiver"), note: try reader.stringIfAny("note") ?? "",
      covers: try reader.identifiersIfAny("covers"),
      flagged: try reader.identifiersIfAny("flagged"),
      unsigned: try reader.objects("unsigned", readUnsigned),
      awaitsConfirmation: try reader.bool("awaitsConfirmation"))
  }

  static func write(_ confirmation: HandoverConfirmation) -> JSONValue {
    var members = MemberWriter()
    members.id("handover", confirmation.handover)
    members.text("repeated", confirmation.repeated)
    return members.object
  }

  static func readConfirmation(_ reader: inout MemberReader) throws(PayloadError)
    -> HandoverConfirmation
  {
    HandoverConfirmation(
      handover: try reader.identifier("handover"), repeated: try reader.string("repeated"))
  }

  private static func write(_ unsigned: Handover.Unsigned) -> JSONValue {
    var members = MemberWriter()
    members.id("draft", unsigned.draft)
    members.name("ki", PayloadKind(unsigned.kind).rawValue)
    members.add("au", PersonPayload.write(unsigned.author))
    members.time("startedAt", unsigned.startedAt)
    return members.object
  }

  private static func readUnsigned(_ reader: inout MemberReader) throws(PayloadError)
    -> Handover.Unsigned
  {
    Handover.Unsigned(
      draft: try reader.identifier("draft"),
      kind: try reader.parsed("ki") { PayloadKind(rawValue: $0)?.careKind },
      author: try reader.author("au"), startedAt: try reader.time("startedAt"))
  }
}
