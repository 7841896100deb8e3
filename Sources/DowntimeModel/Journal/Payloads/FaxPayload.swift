/// Bodies of faxes.
enum FaxPayload {
  static func write(_ fax: Fax) -> JSONValue {
    var members = MemberWriter()
    members.person("person", fax.person)
    members.word("message", fax.message)
    members.word("direction", fax.direction)
    members.word("way", fax.way)
    members.text("versionOf", fax.versionOf)
    members.text("sender", fax.sender)
    members.objects("receivers", fax.receivers, write)
    members.words("checks", fax.checks)
    members.text("checkReason", fax.checkReason)
    members.add("relevantTime", fax.relevantTime.map(write))
    members.time("planHeldAt", fax.planHeldAt)
    members.texts("signers", fax.signers)
    members.text("originalWith", fax.originalWith)
    members.texts("copiesTo", fax.copiesTo)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> Fax {
    let person = try reader.person("person")
    let message: MinaPlanerMessageKind = try reader.word("message")
    let direction: Fax.Direction = try reader.word("direction")
    let way: Fax.Way = try reader.word("way")
    let versionOf = try reader.stringIfAny("versionOf")
    let sender = try reader.stringIfAny("sender")
    let receivers = try reader.objects("receivers", readReceiver)
    let checks: Set<Fax.Precaution> = try reader.words("checks")
    let checkReason = try reader.stringIfAny("checkReason")
    let relevantTime = try reader.objectIfAny("relevantTime", readRelevantTime)
    var fax = Fax(
      person: person, message: message, direction: direction, way: way, receivers: receivers,
      checks: checks, relevantTime: relevantTime)
    fax.versionOf = versionOf
    fax.sender = sender
    fax.checkReason = checkReason
    fax.planHeldAt = try reader.timeIfAny("planHeldAt")
    fax.signers = try reader.stringsIfAny("signers")
    fax.originalWith = try reader.stringIfAny("originalWith")
    fax.copiesTo = try reader.stringsIfAny("copiesTo")
    return fax
  }

  private static func write(_ receiver: Fax.Receiver) -> JSONValue {
    var members = MemberWriter()
    members.word("party", receiver.party)
    members.text("unit", receiver.unit)
    members.text("faxNumber", receiver.faxNumber)
    members.time("at", receiver.at)
    members.number("pages", receiver.pages.map(Int64.init))
    members.flag("receiptIsGood", receiver.receiptIsGood)
    members.text("confirmedBy", receiver.confirmedBy)
    members.time("confirmedAt", receiver.confirmedAt)
    return members.object
  }

  private static func readReceiver(_ reader: inout MemberReader) throws(PayloadError)
    -> Fax.Receiver
  {
    Fax.Receiver(
      party: try reader.word("party"), unit: try reader.string("unit"),
      faxNumber: try reader.string("faxNumber"), at: try reader.time("at"),
      pages: try reader.wholeNumberIfAny("pages"),
      receiptIsGood: try reader.bool("receiptIsGood"),
      confirmedBy: try reader.stringIfAny("confirmedBy"),
      confirmedAt: try reader.timeIfAny("confirmedAt"))
  }

  private static func write(_ time: Fax.RelevantTime) -> JSONValue {
    switch time {
    case .time(let time):
      var members = MemberWriter(type: "time")
      members.time("value", time)
      return members.object
    case .day(let day):
      var members = MemberWriter(type: "day")
      members.day("value", day)
      return members.object
    }
  }

  private static func readRelevantTime(_ reader: inout MemberReader) throws(PayloadError)
    -> Fax.RelevantTime
  {
    switch try reader.string("type") {
    case "time": return .time(try reader.time("value"))
    case "day": return .day(try reader.day("value"))
    default: throw .invalid(reader.path("type"))
    }
  }
}
