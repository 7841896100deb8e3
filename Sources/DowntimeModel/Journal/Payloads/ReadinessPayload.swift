/// Bodies of what is written about readiness: signatures, drills and what came of them.
enum ReadinessPayload {
  static func write(_ signature: ReadinessSignature) -> JSONValue {
    var members = MemberWriter()
    members.objects("seen", signature.seen) { seen in
      var members = MemberWriter()
      members.text("subject", seen.subject)
      members.word("outcome", seen.outcome)
      return members.object
    }
    return members.object
  }

  static func readSignature(_ reader: inout MemberReader) throws(PayloadError)
    -> ReadinessSignature
  {
    ReadinessSignature(
      seen: try reader.objects("seen") { (seen: inout MemberReader) throws(PayloadError) in
        ReadinessSignature.Seen(
          subject: try seen.string("subject"), outcome: try seen.word("outcome"))
      })
  }

  static func write(_ drill: DrillReport) -> JSONValue {
    var members = MemberWriter()
    members.word("kind", drill.kind)
    members.ids("participants", drill.participants)
    members.time("startedAt", drill.startedAt)
    members.number("minutes", Int64(drill.minutes))
    members.objects("steps", drill.steps) { step in
      var members = MemberWriter()
      members.text("text", step.text)
      members.flag("isDone", step.isDone)
      return members.object
    }
    members.text("wentWell", drill.wentWell.isEmpty ? nil : drill.wentWell)
    members.text("wentBadly", drill.wentBadly.isEmpty ? nil : drill.wentBadly)
    members.objects("actions", drill.actions) { action in
      var members = MemberWriter()
      members.text("text", action.text)
      members.text("responsible", action.responsible)
      members.day("lastDay", action.lastDay)
      return members.object
    }
    return members.object
  }

  static func readDrill(_ reader: inout MemberReader) throws(PayloadError) -> DrillReport {
    DrillReport(
      kind: try reader.word("kind"), participants: try reader.identifiersIfAny("participants"),
      startedAt: try reader.time("startedAt"), minutes: try reader.wholeNumber("minutes"),
      steps: try reader.objects("steps") { (step: inout MemberReader) throws(PayloadError) in
        DrillReport.Step(text: try step.string("text"), isDone: try step.bool("isDone"))
      },
      wentWell: try reader.stringIfAny("wentWell") ?? "",
      wentBadly: try reader.stringIfAny("wentBadly") ?? "",
      actions: try reader.objects("actions") { (action: inout MemberReader) throws(PayloadError) in
        DrillReport.Action(
          text: try action.string("text"), responsible: try action.string("responsible"),
          lastDay: try action.day("lastDay"))
      })
  }

  static func write(_ done: DrillActionDone) -> JSONValue {
    var members = MemberWriter()
    members.id("drill", done.drill)
    members.number("action", Int64(done.action))
    members.text("note", done.note.isEmpty ? nil : done.note)
    return members.object
  }

  static func readActionDone(_ reader: inout MemberReader) throws(PayloadError) -> DrillActionDone {
    DrillActionDone(
      drill: try reader.identifier("drill"), action: try reader.wholeNumber("action"),
      note: try reader.stringIfAny("note") ?? "")
  }
}
