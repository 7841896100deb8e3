/// Bodies of what is said of things that wait.
enum ItemNotePayload {
  static func write(_ note: ItemNote) -> JSONValue {
    var members: MemberWriter
    switch note.said {
    case .taken: members = MemberWriter(type: "taken")
    case .released: members = MemberWriter(type: "released")
    case .waived(let reason):
      members = MemberWriter(type: "waived")
      members.text("reason", reason)
    case .wanted(let reason):
      members = MemberWriter(type: "wanted")
      members.text("reason", reason)
    }
    members.word("item", note.item.kind)
    members.id("record", note.item.record)
    members.text("detail", note.item.detail.isEmpty ? nil : note.item.detail)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> ItemNote {
    let said: ItemNote.Said
    switch try reader.string("type") {
    case "taken": said = .taken
    case "released": said = .released
    case "waived": said = .waived(reason: try reader.string("reason"))
    case "wanted": said = .wanted(reason: try reader.string("reason"))
    default: throw .invalid(reader.path("type"))
    }
    return ItemNote(
      ItemKey(
        try reader.word("item"), try reader.identifierIfAny("record"),
        detail: try reader.stringIfAny("detail") ?? ""), said)
  }
}
