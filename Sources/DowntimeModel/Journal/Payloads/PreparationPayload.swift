/// Bodies of what has happened to what a unit keeps ready: `type`, and the members of that type.
enum PreparationPayload {
  static func write(_ event: PreparationEvent) -> JSONValue {
    var members: MemberWriter
    switch event {
    case .printed(let key, let printing):
      members = MemberWriter(type: "printed")
      add(key, to: &members)
      members.add("printing", DocumentPayload.write(printing))
    case .changed(let key, let at, let version):
      members = MemberWriter(type: "changed")
      add(key, to: &members)
      members.time("at", at)
      members.text("version", version)
    case .weeded(let one, let step):
      members = MemberWriter(type: "weeded")
      members.id("of", one)
      members.add("step", OriginalPayload.write(step))
    case .kept(let one, let reason, let until):
      members = MemberWriter(type: "kept")
      members.id("of", one)
      members.text("reason", reason)
      members.day("until", until)
    case .known(let key, let at, let how):
      members = MemberWriter(type: "known")
      add(key, to: &members)
      members.time("at", at)
      members.text("how", how)
    case .planned(let plan):
      members = MemberWriter(type: "planned")
      members.id("plan", plan.id)
      members.add("systems", .array(plan.systems.map { .text($0.name) }))
      members.time("startsAt", plan.startsAt)
      members.time("endsAt", plan.endsAt)
      members.text("note", plan.note)
    case .planCancelled(let plan, let reason):
      members = MemberWriter(type: "planCancelled")
      members.id("plan", plan)
      members.text("reason", reason)
    case .appointed(let member, let name):
      members = MemberWriter(type: "appointed")
      members.id("member", member)
      members.text("name", name)
    case .findingDone(let check, let finding, let how):
      members = MemberWriter(type: "findingDone")
      members.id("check", check)
      members.number("finding", Int64(finding))
      members.text("how", how)
    }
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> PreparationEvent {
    switch try reader.string("type") {
    case "printed":
      return .printed(
        try readKey(&reader), try reader.object("printing", DocumentPayload.readPrinting))
    case "changed":
      return .changed(
        try readKey(&reader), at: try reader.time("at"), version: try reader.string("version"))
    case "weeded":
      return .weeded(
        of: try reader.identifier("of"), try reader.object("step", OriginalPayload.readStep))
    case "kept":
      return .kept(
        of: try reader.identifier("of"), reason: try reader.string("reason"),
        until: try reader.dayIfAny("until"))
    case "known":
      return .known(
        try readKey(&reader), at: try reader.time("at"), how: try reader.string("how"))
    case "planned":
      return .planned(
        PlannedOutage(
          id: try reader.identifier("plan"), systems: try OutagePayload.readSystems(&reader),
          startsAt: try reader.time("startsAt"), endsAt: try reader.timeIfAny("endsAt"),
          note: try reader.string("note")))
    case "planCancelled":
      return .planCancelled(
        try reader.identifier("plan"), reason: try reader.string("reason"))
    case "appointed":
      return .appointed(try reader.identifier("member"), name: try reader.string("name"))
    case "findingDone":
      return .findingDone(
        check: try reader.identifier("check"), finding: try reader.wholeNumber("finding"),
        how: try reader.string("how"))
    default: throw .invalid(reader.path("type"))
    }
  }

  private static func add(_ key: DocumentKey, to members: inout MemberWriter) {
    members.text("row", key.name)
    members.id("resident", key.resident)
    members.id("employee", key.employee)
  }

  private static func readKey(_ reader: inout MemberReader) throws(PayloadError) -> DocumentKey {
    let name = try reader.string("row")
    if let id: Identifier<Resident> = try reader.identifierIfAny("resident") {
      return DocumentKey(name, of: .resident(id))
    }
    let employee: Identifier<StaffMember>? = try reader.identifierIfAny("employee")
    return DocumentKey(name, of: employee.map { .employee($0) })
  }
}
