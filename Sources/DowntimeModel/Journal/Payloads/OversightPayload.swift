/// Bodies of the records of oversight: `type`, and the members of that type.
enum OversightPayload {
  static func write(_ entry: OversightEntry) -> JSONValue {
    switch entry {
    case .trailReviewed(let review): write(review)
    case .accessList(let list): AccessPayload.write(list)
    case .emergencyOpened(let access): AccessPayload.write(access)
    case .emergencyReviewed(let review): AccessPayload.write(review)
    case .outageDestroyed(let destruction): DestructionPayload.write(destruction)
    case .objectAnswered(let answer): DestructionPayload.write(answer)
    case .trailWeeded(let weeding): WeedingPayload.write(weeding)
    case .registersWeeded(let weeding): WeedingPayload.write(weeding)
    }
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> OversightEntry {
    switch try reader.string("type") {
    case "trailReviewed": .trailReviewed(try readReview(&reader))
    case "accessList": .accessList(try AccessPayload.readList(&reader))
    case "emergencyOpened": .emergencyOpened(try AccessPayload.readAccess(&reader))
    case "emergencyReviewed": .emergencyReviewed(try AccessPayload.readReview(&reader))
    case "outageDestroyed": .outageDestroyed(try DestructionPayload.readDestruction(&reader))
    case "objectAnswered": .objectAnswered(try DestructionPayload.readAnswer(&reader))
    case "trailWeeded": .trailWeeded(try WeedingPayload.readTrail(&reader))
    case "registersWeeded": .registersWeeded(try WeedingPayload.readRegisters(&reader))
    default: throw .invalid(reader.path("type"))
    }
  }

  private static func write(_ review: TrailReview) -> JSONValue {
    var members = MemberWriter(type: "trailReviewed")
    members.time("from", review.from)
    members.time("to", review.to)
    members.number("rows", Int64(review.rowCount))
    members.number("seed", review.seed)
    members.ids("sample", review.sample)
    members.word("result", review.result)
    members.text("note", review.note.isEmpty ? nil : review.note)
    return members.object
  }

  private static func readReview(_ reader: inout MemberReader) throws(PayloadError) -> TrailReview {
    TrailReview(
      from: try reader.timeIfAny("from"), to: try reader.time("to"),
      rowCount: try reader.wholeNumber("rows"), seed: Int64(try reader.wholeNumber("seed")),
      sample: try reader.identifiersIfAny("sample"), result: try reader.word("result"),
      note: try reader.stringIfAny("note") ?? "")
  }
}
