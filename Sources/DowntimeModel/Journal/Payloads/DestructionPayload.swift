/// Bodies of what is said of deleting for good.
enum DestructionPayload {
  static func write(_ destruction: OutageDestruction) -> JSONValue {
    var members = MemberWriter(type: "outageDestroyed")
    members.id("outage", destruction.outage)
    members.add("systems", .array(destruction.systems.map { .text($0.name) }))
    members.time("startedAt", destruction.startedAt)
    members.time("endedAt", destruction.endedAt)
    members.time("closedAt", destruction.closedAt)
    members.objects("counts", destruction.counts) { count in
      var members = MemberWriter()
      members.word("kind", count.kind)
      members.number("entries", Int64(count.entries))
      return members.object
    }
    members.number("objects", Int64(destruction.objects))
    members.texts("sticks", destruction.sticks)
    members.word("method", destruction.method)
    members.text("decision", destruction.decision)
    members.add("second", PersonPayload.write(destruction.second))
    return members.object
  }

  static func readDestruction(_ reader: inout MemberReader) throws(PayloadError)
    -> OutageDestruction
  {
    OutageDestruction(
      outage: try reader.identifier("outage"), systems: try OutagePayload.readSystems(&reader),
      startedAt: try reader.time("startedAt"), endedAt: try reader.timeIfAny("endedAt"),
      closedAt: try reader.time("closedAt"),
      counts: try reader.objects("counts") { reader throws(PayloadError) in
        OutageDestruction.Count(
          kind: try reader.word("kind"), entries: try reader.wholeNumber("entries"))
      },
      objects: try reader.wholeNumber("objects"), sticks: try reader.stringsIfAny("sticks"),
      method: try reader.word("method"), decision: try reader.string("decision"),
      second: try reader.author("second"))
  }

  static func write(_ answer: ObjectAnswer) -> JSONValue {
    var members = MemberWriter(type: "objectAnswered")
    members.id("outage", answer.outage)
    members.add("object", write(answer.object))
    members.word("way", answer.way)
    members.text("note", answer.note.isEmpty ? nil : answer.note)
    return members.object
  }

  static func readAnswer(_ reader: inout MemberReader) throws(PayloadError) -> ObjectAnswer {
    ObjectAnswer(
      outage: try reader.identifier("outage"),
      object: try reader.object("object", readObject), way: try reader.word("way"),
      note: try reader.stringIfAny("note") ?? "")
  }

  private static func write(_ object: KeptObject) -> JSONValue {
    switch object {
    case .backup(let id): return identified("backup", id)
    case .original(let id): return identified("original", id)
    case .output(let id): return identified("output", id)
    case .medium(let folder):
      var members = MemberWriter(type: "medium")
      members.text("folder", folder)
      return members.object
    case .device(let number):
      var members = MemberWriter(type: "device")
      members.text("number", number)
      return members.object
    }
  }

  private static func identified<Subject>(_ type: String, _ id: Identifier<Subject>) -> JSONValue {
    var members = MemberWriter(type: type)
    members.id("id", id)
    return members.object
  }

  private static func readObject(_ reader: inout MemberReader) throws(PayloadError) -> KeptObject {
    switch try reader.string("type") {
    case "backup": .backup(try reader.identifier("id"))
    case "original": .original(try reader.identifier("id"))
    case "output": .output(try reader.identifier("id"))
    case "medium": .medium(try reader.string("folder"))
    case "device": .device(try reader.string("number"))
    default: throw .invalid(reader.path("type"))
    }
  }
}
