/// Bodies of the registers: unit, staff, residents and who is who, changes of passphrase.
enum RegisterPayload {
  static func write(_ unit: UnitDescription) -> JSONValue {
    .object([JSONMember("name", .text(unit.name)), JSONMember("isDrill", .bool(unit.isDrill))])
  }

  static func readUnit(_ reader: inout MemberReader) throws(PayloadError) -> UnitDescription {
    UnitDescription(name: try reader.string("name"), isDrill: try reader.bool("isDrill"))
  }

  static func write(_ member: StaffMember) -> JSONValue {
    var members = MemberWriter()
    members.id("id", member.id)
    members.text("signature", member.signature.text)
    members.text("name", member.name)
    members.text("title", member.title)
    members.word("role", member.role)
    members.flag("isActive", member.isActive)
    members.day("validFrom", member.validFrom)
    members.day("validTo", member.validTo)
    members.flag("isProtected", member.isProtected ? true : nil)
    members.flag("isConfirmed", member.isConfirmed ? nil : false)
    return members.object
  }

  static func readStaffMember(_ reader: inout MemberReader) throws(PayloadError) -> StaffMember {
    StaffMember(
      id: try reader.identifier("id"), signature: try reader.parsed("signature") { Signature($0) },
      name: try reader.string("name"), title: try reader.string("title"),
      role: try reader.parsed("role") { Role(rawValue: $0) },
      isActive: try reader.bool("isActive"),
      validFrom: try reader.dayIfAny("validFrom"), validTo: try reader.dayIfAny("validTo"),
      isProtected: try reader.boolIfAny("isProtected") ?? false,
      isConfirmed: try reader.boolIfAny("isConfirmed") ?? true)
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
    .object(
      [
        JSONMember("id", .string(resident.id.text)), JSONMember("name", .text(resident.name)),
        JSONMember("number", PersonPayload.write(resident.number)),
        JSONMember("room", .text(resident.room)), JSONMember("isActive", .bool(resident.isActive)),
      ]
        + (resident.protection == .none
          ? [] : [JSONMember("protection", .string(resident.protection.rawValue))]))
  }

  static func readResident(_ reader: inout MemberReader) throws(PayloadError) -> Resident {
    Resident(
      id: try reader.identifier("id"), name: try reader.string("name"),
      number: try reader.object("number", PersonPayload.readNumber),
      room: try reader.string("room"), isActive: try reader.bool("isActive"),
      protection: try readProtection(&reader))
  }

  /// A kind of protection of a newer version must not hide the resident: it counts as protection
  /// that nobody knows the kind of, and its name is kept.
  private static func readProtection(_ reader: inout MemberReader) throws(PayloadError)
    -> Protection
  {
    guard let written = try reader.stringIfAny("protection") else { return .none }
    let protection = Protection(rawValue: written)
    if protection == nil { reader.keep("protection", .string(written)) }
    return protection ?? .unknown
  }

  static func write(_ link: PersonLink) -> JSONValue {
    .object([
      JSONMember("one", PersonPayload.write(link.one)),
      JSONMember("other", PersonPayload.write(link.other)),
      JSONMember("isSame", .bool(link.isSame)), JSONMember("reason", .text(link.reason)),
    ])
  }

  static func readLink(_ reader: inout MemberReader) throws(PayloadError) -> PersonLink {
    PersonLink(
      one: try reader.person("one"), other: try reader.person("other"),
      isSame: try reader.bool("isSame"), reason: try reader.string("reason"))
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
