/// Bodies of what is said of weeding by lifetimes.
enum WeedingPayload {
  static func write(_ weeding: TrailWeeding) -> JSONValue {
    var members = MemberWriter(type: "trailWeeded")
    members.objects("keys", weeding.keys) { key in
      var members = MemberWriter()
      members.number("year", Int64(key.year))
      members.id("id", key.id)
      return members.object
    }
    members.number("lifetime", Int64(weeding.lifetime))
    return members.object
  }

  static func readTrail(_ reader: inout MemberReader) throws(PayloadError) -> TrailWeeding {
    TrailWeeding(
      keys: try reader.objects("keys") { reader throws(PayloadError) in
        TrailWeeding.Key(year: try reader.wholeNumber("year"), id: try reader.identifier("id"))
      }, lifetime: try reader.wholeNumber("lifetime"))
  }

  static func write(_ weeding: RegisterWeeding) -> JSONValue {
    var members = MemberWriter(type: "registersWeeded")
    members.number("residents", Int64(weeding.residents))
    members.number("staff", Int64(weeding.staff))
    members.number("lifetime", Int64(weeding.lifetime))
    members.ids("keys", weeding.keys)
    return members.object
  }

  static func readRegisters(_ reader: inout MemberReader) throws(PayloadError)
    -> RegisterWeeding
  {
    RegisterWeeding(
      residents: try reader.wholeNumber("residents"), staff: try reader.wholeNumber("staff"),
      lifetime: try reader.wholeNumber("lifetime"), keys: try reader.identifiersIfAny("keys"))
  }
}
