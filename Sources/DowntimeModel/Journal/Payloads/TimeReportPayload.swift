/// Bodies of time performed at a client's.
enum TimeReportPayload {
  static func write(_ report: TimeReport) -> JSONValue {
    var members = MemberWriter()
    members.person("person", report.person)
    members.time("startedAt", report.startedAt)
    members.time("endedAt", report.endedAt)
    members.text("service", report.service)
    members.word("outcome", report.outcome)
    members.flag("isDoubleStaffed", report.isDoubleStaffed)
    members.flag("hasReadBinder", report.hasReadBinder)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> TimeReport {
    TimeReport(
      person: try reader.person("person"), startedAt: try reader.time("startedAt"),
      endedAt: try reader.time("endedAt"), service: try reader.stringIfAny("service"),
      outcome: try reader.word("outcome"),
      isDoubleStaffed: try reader.boolIfAny("isDoubleStaffed"),
      hasReadBinder: try reader.boolIfAny("hasReadBinder"))
  }
}
