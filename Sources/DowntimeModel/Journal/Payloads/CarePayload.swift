/// Bodies of care entries: day note, deviation, call.
enum CarePayload {
  static func write(_ entry: CareEntry) -> JSONValue {
    switch entry {
    case .dayNote(let note):
      .object([
        JSONMember("person", PersonPayload.write(note.person)),
        JSONMember("text", .text(note.text)),
        JSONMember("nextShiftMustKnow", .bool(note.nextShiftMustKnow)),
      ])
    case .deviation(let deviation):
      .object([
        JSONMember("person", PersonPayload.write(deviation.person)),
        JSONMember(
          "kinds",
          .array(
            Deviation.Kind.allCases.filter(deviation.kinds.contains).map { .string($0.rawValue) })),
        JSONMember("whatHappened", .text(deviation.whatHappened)),
        JSONMember("immediateAction", .text(deviation.immediateAction)),
        JSONMember("contacted", write(deviation.contacted)),
      ])
    case .call(let call):
      .object([
        JSONMember("direction", .string(call.direction.rawValue)),
        JSONMember("counterpart", write(call.counterpart)),
        JSONMember("counterpartRole", .text(call.counterpartRole)),
        JSONMember("counterpartUnit", .text(call.counterpartUnit)),
        JSONMember("person", PersonPayload.write(call.person)),
        JSONMember("said", .text(call.said)), JSONMember("readBack", .bool(call.readBack)),
      ])
    }
  }

  static func read(_ kind: CareEntry.Kind, _ reader: inout MemberReader) throws(PayloadError)
    -> CareEntry
  {
    switch kind {
    case .dayNote:
      return .dayNote(
        DayNote(
          person: try reader.person("person"),
          text: try reader.string("text"),
          nextShiftMustKnow: try reader.bool("nextShiftMustKnow")))
    case .deviation:
      let person = try reader.person("person")
      var kinds: Set<Deviation.Kind> = []
      for name in try reader.strings("kinds") {
        guard let kind = Deviation.Kind(rawValue: name) else {
          throw .invalid(reader.path("kinds"))
        }
        kinds.insert(kind)
      }
      return .deviation(
        Deviation(
          person: person, kinds: kinds, whatHappened: try reader.string("whatHappened"),
          immediateAction: try reader.string("immediateAction"),
          contacted: try readContacted(&reader)))
    case .call:
      return .call(
        Call(
          direction: try reader.parsed("direction") { Call.Direction(rawValue: $0) },
          counterpart: try readCounterpart(&reader),
          counterpartRole: try reader.string("counterpartRole"),
          counterpartUnit: try reader.string("counterpartUnit"),
          person: try reader.person("person"),
          said: try reader.string("said"), readBack: try reader.bool("readBack")))
    }
  }

  // «Ingen» and «uppgav inte namn» are said, never assumed: null, where a missing member is an
  // error.

  private static func write(_ contacted: Deviation.Contacted) -> JSONValue {
    switch contacted {
    case .someone(let who): .text(who)
    case .nobody: .null
    }
  }

  private static func readContacted(_ reader: inout MemberReader) throws(PayloadError)
    -> Deviation.Contacted
  {
    switch try reader.required("contacted") {
    case .string(let who): return .someone(who)
    case .null: return .nobody
    case .object, .array, .integer, .bool: throw .invalid(reader.path("contacted"))
    }
  }

  private static func write(_ name: Call.CounterpartName) -> JSONValue {
    switch name {
    case .given(let name): .text(name)
    case .withheld: .null
    }
  }

  private static func readCounterpart(_ reader: inout MemberReader) throws(PayloadError)
    -> Call.CounterpartName
  {
    switch try reader.required("counterpart") {
    case .string(let name): return .given(name)
    case .null: return .withheld
    case .object, .array, .integer, .bool: throw .invalid(reader.path("counterpart"))
    }
  }
}
