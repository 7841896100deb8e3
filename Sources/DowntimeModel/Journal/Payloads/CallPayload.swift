/// Bodies of calls.
enum CallPayload {
  static func write(_ call: Call) -> JSONValue {
    var members = MemberWriter()
    members.word("direction", call.direction)
    // «Uppgav inte namn» is said, never assumed: null, where a missing member is an error.
    switch call.counterpart {
    case .given(let name): members.text("counterpart", name)
    case .withheld: members.add("counterpart", .null)
    }
    members.text("counterpartRole", call.counterpartRole)
    members.text("counterpartUnit", call.counterpartUnit)
    members.person("person", call.person)
    members.text("said", call.said)
    members.flag("readBack", call.readBack)
    let details = call.details
    members.word("counterparty", details.counterparty)
    members.text("phone", details.phone)
    members.objects("attempts", details.attempts, write)
    members.objects("messages", details.messages, MessagePayload.write)
    members.add("sbar", details.sbar.map(write))
    members.add("prescription", details.prescription.map(write))
    members.add("form", details.form.map(OriginalPayload.write))
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> Call {
    var call = Call(
      direction: try reader.word("direction"),
      counterpart: try reader.stringOrNull("counterpart").map { .given($0) } ?? .withheld,
      counterpartRole: try reader.string("counterpartRole"),
      counterpartUnit: try reader.string("counterpartUnit"),
      person: try reader.person("person"), said: try reader.string("said"),
      readBack: try reader.bool("readBack"))
    call.details.counterparty = try reader.wordIfAny("counterparty")
    call.details.phone = try reader.stringIfAny("phone")
    call.details.attempts = try reader.objects("attempts", readAttempt)
    call.details.messages = try reader.objects("messages", MessagePayload.read)
    call.details.sbar = try reader.objectIfAny("sbar", readSBAR)
    call.details.prescription = try reader.objectIfAny("prescription", readPrescription)
    call.details.form = try reader.objectIfAny("form", OriginalPayload.readForm)
    return call
  }

  private static func write(_ attempt: CallDetails.Attempt) -> JSONValue {
    var members = MemberWriter()
    members.time("at", attempt.at)
    members.word("result", attempt.result)
    return members.object
  }

  private static func readAttempt(_ reader: inout MemberReader) throws(PayloadError)
    -> CallDetails.Attempt
  {
    CallDetails.Attempt(at: try reader.time("at"), result: try reader.word("result"))
  }

  private static func write(_ sbar: CallDetails.SBAR) -> JSONValue {
    var members = MemberWriter()
    members.text("situation", sbar.situation)
    members.text("background", sbar.background)
    members.text("assessment", sbar.assessment)
    members.text("recommendation", sbar.recommendation)
    return members.object
  }

  private static func readSBAR(_ reader: inout MemberReader) throws(PayloadError)
    -> CallDetails.SBAR
  {
    CallDetails.SBAR(
      situation: try reader.string("situation"), background: try reader.string("background"),
      assessment: try reader.string("assessment"),
      recommendation: try reader.string("recommendation"))
  }

  private static func write(_ prescription: CallDetails.OralPrescription) -> JSONValue {
    var members = MemberWriter()
    members.text("drug", prescription.drug)
    members.text("dose", prescription.dose)
    members.text("prescriber", prescription.prescriber)
    members.time("at", prescription.at)
    members.flag("isReadBack", prescription.isReadBack)
    return members.object
  }

  private static func readPrescription(_ reader: inout MemberReader) throws(PayloadError)
    -> CallDetails.OralPrescription
  {
    CallDetails.OralPrescription(
      drug: try reader.string("drug"), dose: try reader.string("dose"),
      prescriber: try reader.string("prescriber"), at: try reader.time("at"),
      isReadBack: try reader.bool("isReadBack"))
  }
}
