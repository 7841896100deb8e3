/// What an entry was first written on, and what was done with that paper or file.
enum OriginalPayload {
  static func write(_ form: OriginalForm) -> JSONValue {
    switch form {
    case .screen: return MemberWriter(type: "screen").object
    case .handwritten: return MemberWriter(type: "handwritten").object
    case .printedForm(let number):
      var members = MemberWriter(type: "printedForm")
      members.text("number", number)
      return members.object
    case .fileInFolder: return MemberWriter(type: "fileInFolder").object
    case .fileOnStick(let number):
      var members = MemberWriter(type: "fileOnStick")
      members.text("number", number)
      return members.object
    }
  }

  static func readForm(_ reader: inout MemberReader) throws(PayloadError) -> OriginalForm {
    switch try reader.string("type") {
    case "screen": return .screen
    case "handwritten": return .handwritten
    case "printedForm": return .printedForm(try reader.string("number"))
    case "fileInFolder": return .fileInFolder
    case "fileOnStick": return .fileOnStick(try reader.string("number"))
    default: throw .invalid(reader.path("type"))
    }
  }

  static func write(_ step: PaperStep) -> JSONValue {
    switch step {
    case .scanned: return MemberWriter(type: "scanned").object
    case .shredded: return MemberWriter(type: "shredded").object
    case .confidentialBin: return MemberWriter(type: "confidentialBin").object
    case .filed(let place):
      var members = MemberWriter(type: "filed")
      members.text("place", place)
      return members.object
    case .erased: return MemberWriter(type: "erased").object
    case .notNeeded(let reason):
      var members = MemberWriter(type: "notNeeded")
      members.text("reason", reason)
      return members.object
    }
  }

  static func readStep(_ reader: inout MemberReader) throws(PayloadError) -> PaperStep {
    switch try reader.string("type") {
    case "scanned": return .scanned
    case "shredded": return .shredded
    case "confidentialBin": return .confidentialBin
    case "filed": return .filed(place: try reader.string("place"))
    case "erased": return .erased
    case "notNeeded": return .notNeeded(reason: try reader.string("reason"))
    default: throw .invalid(reader.path("type"))
    }
  }
}
