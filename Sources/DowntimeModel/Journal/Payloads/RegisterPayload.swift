/// Bodies of the registers: unit, staff, residents, changes of passphrase.
enum RegisterPayload {
  static func write(_ unit: UnitDescription) -> JSONValue {
    .object([JSONMember("name", .text(unit.name)), JSONMember("isDrill", .bool(unit.isDrill))])
  }

  static func readUnit(_ reader: inout MemberReader) throws(PayloadError) -> UnitDescription {
    UnitDescription(name: try reader.string("name"), isDrill: try reader.bool("isDrill"))
  }

  static func write(_ member: StaffMember) -> JSONValue {
    .object([
      JSONMember("id", .string(member.id.text)),
      JSONMember("signature", .text(member.signature.text)),
      JSONMember("name", .text(member.name)), JSONMember("title", .text(member.title)),
      JSONMember("role", .string(member.role.rawValue)),
      JSONMember("isActive", .bool(member.isActive)),
    ])
  }

  static func readStaffMember(_ reader: inout MemberReader) throws(PayloadError) -> StaffMember {
    StaffMember(
      id: try reader.identifier("id"), signature: try reader.parsed("signature") { Signature($0) },
      name: try reader.string("name"), title: try reader.string("title"),
      role: try reader.parsed("role") { Role(rawValue: $0) },
      isActive: try reader.bool("isActive"))
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
