/// Bodies of what is told about an outage itself: `type`, and the members of that type.
enum OutageEventPayload {
  static func write(_ event: OutageEvent) -> JSONValue {
    var members: MemberWriter
    switch event {
    case .reported(let to, let at, let ticket):
      members = MemberWriter(type: "reported")
      members.text("to", to)
      members.time("at", at)
      members.text("ticket", ticket)
    case .decided(let by, let role, let at):
      members = MemberWriter(type: "decided")
      members.text("by", by)
      members.text("role", role)
      members.time("at", at)
    case .level(let computer, let network, let system, let from):
      members = MemberWriter(type: "level")
      members.flag("computer", computer)
      members.flag("network", network)
      members.flag("system", system)
      members.time("from", from)
    case .informed(let channel, let to, let at):
      members = MemberWriter(type: "informed")
      members.word("channel", channel)
      members.text("to", to)
      members.time("at", at)
    case .forwarded(let informed, let at):
      members = MemberWriter(type: "forwarded")
      members.id("of", informed)
      members.time("at", at)
    case .premisesChecked(let at):
      members = MemberWriter(type: "premisesChecked")
      members.time("at", at)
    case .casesReviewed(let at):
      members = MemberWriter(type: "casesReviewed")
      members.time("at", at)
    case .storageDecided(let how):
      members = MemberWriter(type: "storageDecided")
      members.text("how", how)
    case .decisionsComplete(let officer):
      members = MemberWriter(type: "decisionsComplete")
      members.text("officer", officer)
    case .listKept(let list, let by, let place):
      members = MemberWriter(type: "listKept")
      members.word("list", list)
      members.text("by", by)
      members.text("place", place)
    case .cause(let cause):
      members = MemberWriter(type: "cause")
      members.text("cause", cause)
    case .printed(let what, let copies, let place):
      members = MemberWriter(type: "printed")
      members.text("what", what)
      members.number("copies", Int64(copies))
      members.text("place", place)
    case .printDone(let printed, let step):
      members = MemberWriter(type: "printDone")
      members.id("of", printed)
      members.add("step", OriginalPayload.write(step))
    case .paperReport(let kind, let place, let keeper, let at):
      members = MemberWriter(type: "paperReport")
      members.word("kind", kind)
      members.text("place", place)
      members.text("keeper", keeper)
      members.time("at", at)
    case .paperReportDone(let report, let outcome):
      members = MemberWriter(type: "paperReportDone")
      members.id("of", report)
      members.text("outcome", outcome)
    case .done(let duty, let at):
      members = MemberWriter(type: "done")
      members.word("duty", duty)
      members.time("at", at)
    case .waived(let duty, let reason):
      members = MemberWriter(type: "waived")
      members.word("duty", duty)
      members.text("reason", reason)
    case .ticked(let point, let at):
      members = MemberWriter(type: "ticked")
      add(point, to: &members)
      members.time("at", at)
    case .unticked(let point, let reason):
      members = MemberWriter(type: "unticked")
      add(point, to: &members)
      members.text("reason", reason)
    case .received(let text, let from, let at, let next):
      members = MemberWriter(type: "received")
      members.text("text", text)
      members.text("from", from)
      members.time("at", at)
      members.time("next", next)
    case .declarationCorrected(let correction):
      members = MemberWriter(type: "declarationCorrected")
      members.add("systems", .array(correction.systems.map { .text($0.name) }))
      members.time("startedAt", correction.startedAt)
      members.text("reason", correction.reason)
      OutagePayload.add(correction.details, to: &members)
    case .normalOperation(let at):
      members = MemberWriter(type: "normalOperation")
      members.time("at", at)
    case .normalState(let at):
      members = MemberWriter(type: "normalState")
      members.time("at", at)
    case .reopened(let reason):
      members = MemberWriter(type: "reopened")
      members.text("reason", reason)
    case .analysed(let on, let management, let unions, let findings):
      members = MemberWriter(type: "analysed")
      members.day("on", on)
      members.flag("management", management)
      members.flag("unions", unions)
      members.text("findings", findings)
    }
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> OutageEvent {
    switch try reader.string("type") {
    case "reported":
      return .reported(
        to: try reader.string("to"), at: try reader.time("at"), ticket: try reader.string("ticket"))
    case "decided":
      return .decided(
        by: try reader.string("by"), role: try reader.string("role"), at: try reader.time("at"))
    case "level":
      return .level(
        computer: try reader.bool("computer"), network: try reader.bool("network"),
        system: try reader.bool("system"), from: try reader.time("from"))
    case "informed":
      return .informed(
        try reader.word("channel"), to: try reader.string("to"), at: try reader.time("at"))
    case "forwarded":
      return .forwarded(of: try reader.identifier("of"), at: try reader.time("at"))
    case "premisesChecked": return .premisesChecked(at: try reader.time("at"))
    case "casesReviewed": return .casesReviewed(at: try reader.time("at"))
    case "storageDecided": return .storageDecided(try reader.string("how"))
    case "decisionsComplete": return .decisionsComplete(officer: try reader.string("officer"))
    case "listKept":
      return .listKept(
        try reader.word("list"), by: try reader.string("by"), place: try reader.string("place"))
    case "cause": return .cause(try reader.string("cause"))
    case "printed":
      return .printed(
        what: try reader.string("what"), copies: try reader.wholeNumber("copies"),
        place: try reader.string("place"))
    case "printDone":
      return .printDone(
        of: try reader.identifier("of"), try reader.object("step", OriginalPayload.readStep))
    case "paperReport":
      return .paperReport(
        try reader.word("kind"), place: try reader.string("place"),
        keeper: try reader.string("keeper"), at: try reader.time("at"))
    case "paperReportDone":
      return .paperReportDone(
        of: try reader.identifier("of"), outcome: try reader.string("outcome"))
    case "done": return .done(try reader.word("duty"), at: try reader.time("at"))
    case "waived": return .waived(try reader.word("duty"), reason: try reader.string("reason"))
    case "ticked": return .ticked(try readPoint(&reader), at: try reader.time("at"))
    case "unticked":
      return .unticked(try readPoint(&reader), reason: try reader.string("reason"))
    case "received":
      return .received(
        try reader.string("text"), from: try reader.string("from"), at: try reader.time("at"),
        next: try reader.timeIfAny("next"))
    case "declarationCorrected":
      return .declarationCorrected(
        DeclarationCorrection(
          systems: try OutagePayload.readSystems(&reader),
          startedAt: try reader.time("startedAt"), reason: try reader.string("reason"),
          details: try OutagePayload.readDetails(&reader)))
    case "normalOperation": return .normalOperation(try reader.time("at"))
    case "normalState": return .normalState(try reader.time("at"))
    case "reopened": return .reopened(reason: try reader.string("reason"))
    case "analysed":
      return .analysed(
        on: try reader.day("on"), management: try reader.bool("management"),
        unions: try reader.bool("unions"), findings: try reader.string("findings"))
    default: throw .invalid(reader.path("type"))
    }
  }

  private static func add(_ point: ChecklistPoint, to members: inout MemberWriter) {
    members.text("role", point.role)
    members.word("phase", point.phase)
    members.text("item", point.text)
  }

  private static func readPoint(_ reader: inout MemberReader) throws(PayloadError)
    -> ChecklistPoint
  {
    ChecklistPoint(
      role: try reader.string("role"), phase: try reader.word("phase"),
      text: try reader.string("item"))
  }
}
