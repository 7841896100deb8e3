/// Messages of discharge co-ordination: `direction`, `kind`, and the members of that kind.
enum MessagePayload {
  static func write(_ message: PratorMessage) -> JSONValue {
    var members = MemberWriter()
    members.word("direction", message.direction)
    members.word("kind", message.kind)
    switch message.content {
    case .admission(let admittedAt, let ward, let form, let expectedDischarge, let assessedAt):
      members.time("admittedAt", admittedAt)
      members.text("ward", ward)
      members.word("form", form)
      members.day("expectedDischarge", expectedDischarge)
      members.time("assessedAt", assessedAt)
    case .currentServices(let text, let contact):
      members.text("text", text)
      members.text("contact", contact)
    case .permanentCareContact(let name, let role, let unit, let phone):
      members.text("name", name)
      members.text("role", role)
      members.text("unit", unit)
      members.text("phone", phone)
    case .preliminarilyReady(let at): members.time("at", at)
    case .changedDischargeTime(let before, let now):
      members.time("before", before)
      members.time("now", now)
    case .dischargeReport(let summary, let medicationList, let aids, let followUp):
      members.text("summary", summary)
      members.text("medicationList", medicationList)
      members.text("aids", aids)
      members.text("followUp", followUp)
    case .readyForDischarge(let assessedAt, let needsPlan):
      members.time("assessedAt", assessedAt)
      members.word("needsPlan", needsPlan)
    case .discharge(let at, let to, let receivingUnit):
      members.time("at", at)
      members.text("to", to)
      members.add("receivingUnit", write(receivingUnit))
    case .municipalityReady(let from, let condition):
      members.time("from", from)
      members.text("condition", condition)
    case .planInitiative(let by, let consent):
      members.text("by", by)
      members.word("consent", consent)
    case .planCall(let agreedAt, let place, let participants, let calledBy):
      members.time("agreedAt", agreedAt)
      members.text("place", place)
      members.objects("participants", participants, write)
      members.text("calledBy", calledBy)
    case .planHeld(let on, let formIsFilled, let copyToPatient, let originalWith):
      members.day("on", on)
      members.flag("formIsFilled", formIsFilled)
      members.flag("copyToPatient", copyToPatient)
      members.text("originalWith", originalWith)
    case .other(let text): members.text("text", text)
    }
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> PratorMessage {
    let direction: Call.Direction = try reader.word("direction")
    let kind: PratorMessageKind = try reader.word("kind")
    return PratorMessage(direction: direction, content: try content(of: kind, &reader))
  }

  private static func content(of kind: PratorMessageKind, _ reader: inout MemberReader)
    throws(PayloadError) -> PratorMessage.Content
  {
    switch kind {
    case .admission:
      .admission(
        admittedAt: try reader.time("admittedAt"), ward: try reader.string("ward"),
        form: try reader.word("form"), expectedDischarge: try reader.dayIfAny("expectedDischarge"),
        assessedAt: try reader.timeIfAny("assessedAt"))
    case .currentServices:
      .currentServices(text: try reader.string("text"), contact: try reader.string("contact"))
    case .permanentCareContact:
      .permanentCareContact(
        name: try reader.string("name"), role: try reader.string("role"),
        unit: try reader.string("unit"), phone: try reader.string("phone"))
    case .preliminarilyReady: .preliminarilyReady(at: try reader.time("at"))
    case .changedDischargeTime:
      .changedDischargeTime(before: try reader.timeIfAny("before"), now: try reader.time("now"))
    case .dischargeReport:
      .dischargeReport(
        summary: try reader.string("summary"),
        medicationList: try reader.string("medicationList"), aids: try reader.string("aids"),
        followUp: try reader.string("followUp"))
    case .readyForDischarge:
      .readyForDischarge(
        assessedAt: try reader.time("assessedAt"), needsPlan: try reader.word("needsPlan"))
    case .discharge:
      .discharge(
        at: try reader.time("at"), to: try reader.string("to"),
        receivingUnit: try reader.object("receivingUnit", readReceivingUnit))
    case .municipalityReady:
      .municipalityReady(
        from: try reader.time("from"), condition: try reader.string("condition"))
    case .planInitiative:
      .planInitiative(by: try reader.string("by"), consent: try reader.word("consent"))
    case .planCall:
      .planCall(
        agreedAt: try reader.time("agreedAt"), place: try reader.string("place"),
        participants: try reader.objects("participants", readParticipant),
        calledBy: try reader.string("calledBy"))
    case .planHeld:
      .planHeld(
        on: try reader.day("on"), formIsFilled: try reader.bool("formIsFilled"),
        copyToPatient: try reader.bool("copyToPatient"),
        originalWith: try reader.string("originalWith"))
    case .other: .other(text: try reader.string("text"))
    }
  }

  private static func write(_ participant: PratorMessage.Participant) -> JSONValue {
    var members = MemberWriter()
    members.text("name", participant.name)
    members.text("unit", participant.unit)
    members.text("phone", participant.phone)
    members.time("phonedAt", participant.phonedAt)
    return members.object
  }

  private static func readParticipant(_ reader: inout MemberReader) throws(PayloadError)
    -> PratorMessage.Participant
  {
    PratorMessage.Participant(
      name: try reader.string("name"), unit: try reader.string("unit"),
      phone: try reader.string("phone"), phonedAt: try reader.timeIfAny("phonedAt"))
  }

  private static func write(_ unit: PratorMessage.ReceivingUnit) -> JSONValue {
    switch unit {
    case .told(let name, let at):
      var members = MemberWriter(type: "told")
      members.text("name", name)
      members.time("at", at)
      return members.object
    case .notTold: return MemberWriter(type: "notTold").object
    case .notNeeded(let reason):
      var members = MemberWriter(type: "notNeeded")
      members.text("reason", reason)
      return members.object
    }
  }

  private static func readReceivingUnit(_ reader: inout MemberReader) throws(PayloadError)
    -> PratorMessage.ReceivingUnit
  {
    switch try reader.string("type") {
    case "told": return .told(name: try reader.string("name"), at: try reader.time("at"))
    case "notTold": return .notTold
    case "notNeeded": return .notNeeded(reason: try reader.string("reason"))
    default: throw .invalid(reader.path("type"))
    }
  }
}
