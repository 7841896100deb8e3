/// Bodies of self-checks.
enum SelfCheckPayload {
  static func write(_ check: SelfCheck) -> JSONValue {
    var members = MemberWriter()
    members.day("periodEnds", check.periodEnds)
    members.text("appointed", check.appointed)
    members.objects("rows", check.rows, write)
    members.word("isKnown", check.isKnown)
    members.text("howChecked", check.howChecked)
    members.text("actions", check.actions)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> SelfCheck {
    SelfCheck(
      periodEnds: try reader.day("periodEnds"), appointed: try reader.string("appointed"),
      rows: try reader.objects("rows", readRow), isKnown: try reader.word("isKnown"),
      howChecked: try reader.string("howChecked"), actions: try reader.string("actions"))
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
