/// Bodies of the registers: unit, staff, residents, changes of passphrase.
enum RegisterPayload {
  static func write(_ unit: UnitDescription) -> JSONValue {
    .object([JSONMember("name", .text(unit.name)), JSONMember("isDrill", .bool(unit.isDrill))])
  }

  static func readUnit(_ reader: inout MemberReader) throws(PayloadError) -> UnitDescription {
    UnitDescription(name: try reader.string("name"), isDrill: try reader.bool("isDrill"))
  }

  static func write(_ member: StaffMember) -> JSONValue {
    var members = [
      JSONMember("id", .string(member.id.text)),
      JSONMember("signature", .text(member.signature.text)),
      JSONMember("name", .text(member.name)), JSONMember("title", .text(member.title)),
      JSONMember("role", .string(member.role.rawValue)),
      JSONMember("isActive", .bool(member.isActive)),
    ]
    if let from = member.validFrom {
      members.append(JSONMember("validFrom", .string(SwedishDate.iso(from))))
    }
    if let to = member.validTo {
      members.append(JSONMember("validTo", .string(SwedishDate.iso(to))))
    }
    if member.isProtected { members.append(JSONMember("isProtected", .bool(true))) }
    if !member.isConfirmed { members.append(JSONMember("isConfirmed", .bool(false))) }
    return .object(members)
  }

  static func readStaffMember(_ reader: inout MemberReader) throws(PayloadError) -> StaffMember {
    StaffMember(
      id: try reader.identifier("id"), signature: try reader.parsed("signature") { Signature($0) },
      name: try reader.string("name"), title: try reader.string("title"),
      role: try reader.parsed("role") { Role(rawValue: $0) },
      isActive: try reader.bool("isActive"),
      validFrom: reader.has("validFrom") ? try reader.date("validFrom") : nil,
      validTo: reader.has("validTo") ? try reader.date("validTo") : nil,
      isProtected: reader.has("isProtected") ? try reader.bool("isProtected") : false,
      isConfirmed: reader.has("isConfirmed") ? try reader.bool("isConfirmed") : true)
  }

  static func write(_ setting: PINSetting) -> JSONValue {
    var members = [JSONMember("member", .string(setting.member.text))]
    if let hash = setting.hash {
      members += [
        JSONMember("salt", .string(String(decoding: Base64URL.text(hash.salt), as: UTF8.self))),
        JSONMember("hash", .string(String(decoding: Base64URL.text(hash.hash), as: UTF8.self))),
      ]
    }
    return .object(members)
  }

  static func readPIN(_ reader: inout MemberReader) throws(PayloadError) -> PINSetting {
    let member: Identifier<StaffMember> = try reader.identifier("member")
    guard reader.has("hash") else { return PINSetting(member: member, hash: nil) }
    func bytes(_ text: String) -> [UInt8]? {
      Base64URL.bytes(Array(text.utf8), 0..<text.utf8.count)
    }
    let salt = try reader.parsed("salt", bytes)
    let hash = try reader.parsed("hash") { text in
      bytes(text).flatMap { PINHash(salt: salt, hash: $0) }
    }
    return PINSetting(member: member, hash: hash)
  }

  static func write(_ attempt: SignInTry) -> JSONValue {
    .object([
      JSONMember("member", .string(attempt.member.text)),
      JSONMember("isRight", .bool(attempt.isRight)),
    ])
  }

  static func readSignIn(_ reader: inout MemberReader) throws(PayloadError) -> SignInTry {
    SignInTry(member: try reader.identifier("member"), isRight: try reader.bool("isRight"))
  }

  static func write(_ resident: Resident) -> JSONValue {
    .object([
      JSONMember("id", .string(resident.id.text)), JSONMember("name", .text(resident.name)),
      JSONMember("number", PersonPayload.write(resident.number)),
      JSONMember("room", .text(resident.room)), JSONMember("isActive", .bool(resident.isActive)),
    ])
  }

  static func readResident(_ reader: inout MemberReader) throws(PayloadError) -> Resident {
    Resident(
      id: try reader.identifier("id"), name: try reader.string("name"),
      number: try reader.object("number", PersonPayload.readNumber),
      room: try reader.string("room"), isActive: try reader.bool("isActive"))
  }

  static func write(_ note: BackupNote) -> JSONValue {
    var members = [
      JSONMember("id", .string(note.id.text)), JSONMember("place", .text(note.place)),
    ]
    if let position = note.position {
      members += [
        JSONMember("journal", .string(position.journal.text)),
        JSONMember("line", .integer(Int64(position.line))),
        JSONMember("hash", .text(position.hash)),
      ]
    }
    return .object(members)
  }

  static func readBackup(_ reader: inout MemberReader) throws(PayloadError) -> BackupNote {
    var note = BackupNote(id: try reader.identifier("id"), place: try reader.string("place"))
    if reader.has("journal") {
      note.position = JournalPosition(
        journal: try reader.identifier("journal"), line: try reader.wholeNumber("line"),
        hash: try reader.string("hash"))
    }
    return note
  }

  static func write(_ change: KeyChange) -> JSONValue {
    .object([
      JSONMember("slot", .string(change.slot.rawValue)),
      JSONMember("generation", .integer(Int64(change.generation))),
    ])
  }

  static func readKeyChange(_ reader: inout MemberReader) throws(PayloadError) -> KeyChange {
    KeyChange(
      slot: try reader.parsed("slot") { KeySlot(rawValue: $0) },
      generation: try reader.wholeNumber("generation"))
  }
}
