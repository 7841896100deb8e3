/// Bodies of deviation reports.
enum DeviationPayload {
  static func write(_ deviation: Deviation) -> JSONValue {
    var members = MemberWriter()
    members.person("person", deviation.person)
    members.words("kinds", deviation.kinds)
    members.text("whatHappened", deviation.whatHappened)
    members.text("immediateAction", deviation.immediateAction)
    // «Ingen» is said, never assumed: null, where a missing member is an error.
    switch deviation.contacted {
    case .someone(let who): members.text("contacted", who)
    case .nobody: members.add("contacted", .null)
    }
    DeviationDetailsPayload.write(deviation.details, to: &members)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> Deviation {
    Deviation(
      person: try reader.person("person"), kinds: try reader.words("kinds"),
      whatHappened: try reader.string("whatHappened"),
      immediateAction: try reader.string("immediateAction"),
      contacted: try reader.stringOrNull("contacted").map { .someone($0) } ?? .nobody,
      details: try DeviationDetailsPayload.read(&reader))
  }
}
