/// What stands beside an entry, in the record's envelope.
enum RemarksPayload {
  /// Nil when nothing is said.
  static func write(_ remarks: EntryRemarks) -> JSONValue? {
    guard !remarks.isEmpty else { return nil }
    var members = MemberWriter()
    if !remarks.lateReason.isEmpty { members.text("late", remarks.lateReason) }
    members.objects("own", remarks.own) { answer in
      var members = MemberWriter()
      members.text("label", answer.label)
      members.text("text", answer.text)
      return members.object
    }
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> EntryRemarks {
    let lateReason = try reader.stringIfAny("late") ?? ""
    let own = try reader.objects("own") { (answer: inout MemberReader) throws(PayloadError) in
      EntryRemarks.OwnAnswer(label: try answer.string("label"), text: try answer.string("text"))
    }
    return EntryRemarks(lateReason: lateReason, own: own)
  }
}
