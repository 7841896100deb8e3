/// Bodies of what is told about a care entry afterwards: `type`, and the members of that type. The
/// entry itself is the envelope's `re`.
enum AdditionPayload {
  static func write(_ said: Addition.Said) -> JSONValue {
    var members: MemberWriter
    switch said {
    case .read(let records):
      members = MemberWriter(type: "read")
      members.ids("of", records)
    case .nextShift(let mustKnow, let reason):
      members = MemberWriter(type: "nextShift")
      members.flag("mustKnow", mustKnow)
      members.text("reason", reason)
    case .toldOrally(let told):
      members = MemberWriter(type: "toldOrally")
      members.text("unit", told.unit)
      members.text("receiver", told.receiver)
      members.time("at", told.at)
    case .handedOver(let to, let at):
      members = MemberWriter(type: "handedOver")
      members.text("to", to)
      members.time("at", at)
    case .informed(let informed):
      members = MemberWriter(type: "informed")
      DeviationDetailsPayload.write(informed, to: &members)
    case .paper(let step):
      members = MemberWriter(type: "paper")
      members.add("step", OriginalPayload.write(step))
    case .acknowledged(let message, let at):
      members = MemberWriter(type: "acknowledged")
      members.word("message", message)
      members.time("at", at)
    case .sentAfterwards(let message, let to, let at):
      members = MemberWriter(type: "sentAfterwards")
      members.word("message", message)
      members.word("to", to)
      members.time("at", at)
    case .assessed(let assessment):
      members = MemberWriter(type: "assessed")
      members.text("text", assessment.text)
      members.text("actions", assessment.actions)
      members.text("responsible", assessment.responsible)
      members.grade("severity", assessment.severity)
      members.grade("likelihood", assessment.likelihood)
    case .orderStep(let step, let at, let counterpart):
      members = MemberWriter(type: "orderStep")
      members.word("step", step)
      members.time("at", at)
      members.text("counterpart", counterpart)
    case .follows(let decision):
      members = MemberWriter(type: "follows")
      members.id("decision", decision)
    case .faxArrived(let unit, let by, let at):
      members = MemberWriter(type: "faxArrived")
      members.text("unit", unit)
      members.text("by", by)
      members.time("at", at)
    case .struck(let reason):
      members = MemberWriter(type: "struck")
      members.text("reason", reason)
    case .waived(let duty, let reason):
      members = MemberWriter(type: "waived")
      members.word("duty", duty)
      members.text("reason", reason)
    }
    return members.object
  }

  static func read(of original: Identifier<Record>, _ reader: inout MemberReader)
    throws(PayloadError) -> Addition
  {
    Addition(original: original, said: try said(&reader))
  }

  private static func said(_ reader: inout MemberReader) throws(PayloadError) -> Addition.Said {
    switch try reader.string("type") {
    case "read": return .read(try reader.identifiersIfAny("of"))
    case "nextShift":
      return .nextShift(
        mustKnow: try reader.bool("mustKnow"), reason: try reader.string("reason"))
    case "toldOrally":
      return .toldOrally(
        Addition.OralInformation(
          unit: try reader.string("unit"), receiver: try reader.string("receiver"),
          at: try reader.time("at")))
    case "handedOver":
      return .handedOver(to: try reader.string("to"), at: try reader.time("at"))
    case "informed": return .informed(try DeviationDetailsPayload.readInformed(&reader))
    case "paper": return .paper(try reader.object("step", OriginalPayload.readStep))
    case "acknowledged":
      return .acknowledged(try reader.wordIfAny("message"), at: try reader.time("at"))
    case "sentAfterwards":
      return .sentAfterwards(
        try reader.word("message"), to: try reader.word("to"), at: try reader.time("at"))
    case "assessed":
      return .assessed(
        Addition.Assessment(
          text: try reader.string("text"), actions: try reader.string("actions"),
          responsible: try reader.string("responsible"),
          severity: try reader.gradeIfAny("severity"),
          likelihood: try reader.gradeIfAny("likelihood")))
    case "orderStep":
      return .orderStep(
        try reader.word("step"), at: try reader.time("at"),
        counterpart: try reader.string("counterpart"))
    case "follows": return .follows(decision: try reader.identifier("decision"))
    case "faxArrived":
      return .faxArrived(
        unit: try reader.string("unit"), by: try reader.string("by"), at: try reader.time("at"))
    case "struck": return .struck(reason: try reader.string("reason"))
    case "waived": return .waived(try reader.word("duty"), reason: try reader.string("reason"))
    default: throw .invalid(reader.path("type"))
    }
  }
}
