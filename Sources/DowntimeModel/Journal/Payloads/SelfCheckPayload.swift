/// Bodies of self-checks.
enum SelfCheckPayload {
  static func write(_ check: SelfCheck) -> JSONValue {
    var members = MemberWriter()
    members.day("periodEnds", check.periodEnds)
    members.text("appointed", check.appointed)
    members.objects("rows", check.rows, write)
    members.word("isKnown", check.isKnown)
    members.word("isReachable", check.isReachable)
    members.text("howChecked", check.howChecked)
    members.text("actions", check.actions)
    members.objects("points", check.points) { point in
      var members = MemberWriter()
      members.text("text", point.text)
      members.word("answer", point.answer)
      return members.object
    }
    members.objects("findings", check.findings) { finding in
      var members = MemberWriter()
      members.text("text", finding.text)
      members.text("responsible", finding.responsible)
      members.day("lastDay", finding.lastDay)
      return members.object
    }
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> SelfCheck {
    SelfCheck(
      periodEnds: try reader.day("periodEnds"), appointed: try reader.string("appointed"),
      rows: try reader.objects("rows", readRow), isKnown: try reader.word("isKnown"),
      isReachable: try reader.wordIfAny("isReachable"),
      howChecked: try reader.string("howChecked"), actions: try reader.string("actions"),
      points: try reader.objects("points", readPoint),
      findings: try reader.objects("findings", readFinding))
  }

  private static func readPoint(_ reader: inout MemberReader) throws(PayloadError)
    -> SelfCheck.Point
  {
    SelfCheck.Point(text: try reader.string("text"), answer: try reader.word("answer"))
  }

  private static func readFinding(_ reader: inout MemberReader) throws(PayloadError)
    -> SelfCheck.Shortcoming
  {
    SelfCheck.Shortcoming(
      text: try reader.string("text"), responsible: try reader.string("responsible"),
      lastDay: try reader.day("lastDay"))
  }

  private static func write(_ row: SelfCheck.Row) -> JSONValue {
    var members = MemberWriter()
    members.text("document", row.document)
    members.word("isPrinted", row.isPrinted)
    members.word("isStoredRight", row.isStoredRight)
    members.word("isOldWeeded", row.isOldWeeded)
    members.text("comment", row.comment)
    return members.object
  }

  private static func readRow(_ reader: inout MemberReader) throws(PayloadError) -> SelfCheck.Row {
    SelfCheck.Row(
      document: try reader.string("document"), isPrinted: try reader.word("isPrinted"),
      isStoredRight: try reader.word("isStoredRight"), isOldWeeded: try reader.word("isOldWeeded"),
      comment: try reader.string("comment"))
  }
}
