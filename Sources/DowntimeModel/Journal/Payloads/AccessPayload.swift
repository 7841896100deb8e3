/// Who may read about protected people, and what was opened in an emergency.
enum AccessPayload {
  static func write(_ list: AccessList) -> JSONValue {
    var members = MemberWriter(type: "accessList")
    members.id("person", list.person)
    members.ids("readers", list.readers.sorted())
    return members.object
  }

  static func readList(_ reader: inout MemberReader) throws(PayloadError) -> AccessList {
    AccessList(
      person: try reader.identifier("person"),
      readers: Set(try reader.identifiersIfAny("readers")))
  }

  static func write(_ access: EmergencyAccess) -> JSONValue {
    var members = MemberWriter(type: "emergencyOpened")
    members.id("person", access.person)
    members.id("member", access.member)
    members.text("reason", access.reason)
    members.time("at", access.at)
    return members.object
  }

  static func readAccess(_ reader: inout MemberReader) throws(PayloadError) -> EmergencyAccess {
    EmergencyAccess(
      person: try reader.identifier("person"), member: try reader.identifier("member"),
      reason: try reader.string("reason"), at: try reader.time("at"))
  }

  static func write(_ review: EmergencyReview) -> JSONValue {
    var members = MemberWriter(type: "emergencyReviewed")
    members.id("of", review.opening)
    members.text("finding", review.finding)
    return members.object
  }

  static func readReview(_ reader: inout MemberReader) throws(PayloadError) -> EmergencyReview {
    EmergencyReview(of: try reader.identifier("of"), finding: try reader.string("finding"))
  }
}
