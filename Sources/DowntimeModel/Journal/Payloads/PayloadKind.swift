/// The names of the kinds in the journal. A name once written is never changed or used again.
enum PayloadKind: String, CaseIterable {
  case dayNote, deviation, call
  case correction, personMove, transfer, exemption, reopening
  case outageDeclared, outageEnded, outageClosed
  case unit, staff, resident, pin, signIn, backup, keyChange
  case profileAdopted

  init(_ kind: CareEntry.Kind) {
    switch kind {
    case .dayNote: self = .dayNote
    case .deviation: self = .deviation
    case .call: self = .call
    }
  }

  /// The kind of care entry, where it is one.
  var careKind: CareEntry.Kind? {
    switch self {
    case .dayNote: .dayNote
    case .deviation: .deviation
    case .call: .call
    case .correction, .personMove, .transfer, .exemption, .reopening, .outageDeclared,
      .outageEnded, .outageClosed, .unit, .staff, .resident, .pin, .signIn, .backup, .keyChange,
      .profileAdopted:
      nil
    }
  }
}

/// The three members of a payload that say what a record says: `ki`, `re` and `body`.
struct EntryPayload {
  var kind: String
  var original: Identifier<Record>?
  var body: JSONValue

  init(_ entry: Entry) {
    switch entry {
    case .care(let care): self.init(PayloadKind(care.kind), CarePayload.write(care))
    case .correction(let correction):
      self.init(.correction, FollowUpPayload.write(correction), of: correction.original)
    case .personMove(let move):
      self.init(.personMove, FollowUpPayload.write(move), of: move.original)
    case .transfer(let transfer):
      self.init(.transfer, FollowUpPayload.write(transfer), of: transfer.original)
    case .exemption(let exemption):
      self.init(
        .exemption, FollowUpPayload.write(reason: exemption.reason), of: exemption.original)
    case .reopening(let reopening):
      self.init(
        .reopening, FollowUpPayload.write(reason: reopening.reason), of: reopening.original)
    case .outageDeclared(let declaration):
      self.init(.outageDeclared, OutagePayload.write(declaration))
    case .outageEnded(let end): self.init(.outageEnded, OutagePayload.write(end))
    case .outageClosed(let closure): self.init(.outageClosed, OutagePayload.write(closure))
    case .unit(let unit): self.init(.unit, RegisterPayload.write(unit))
    case .staff(let member): self.init(.staff, RegisterPayload.write(member))
    case .resident(let resident): self.init(.resident, RegisterPayload.write(resident))
    case .pin(let setting): self.init(.pin, RegisterPayload.write(setting))
    case .signIn(let attempt): self.init(.signIn, RegisterPayload.write(attempt))
    case .backup(let note): self.init(.backup, RegisterPayload.write(note))
    case .keyChange(let change): self.init(.keyChange, RegisterPayload.write(change))
    case .profileAdopted(let adoption):
      self.init(.profileAdopted, ProfilePayload.write(adoption))
    case .unrecognized(let kind):
      self.init(named: kind, .object([]))
    }
  }

  private init(_ kind: PayloadKind, _ body: JSONValue, of original: Identifier<Record>? = nil) {
    self.init(named: kind.rawValue, body, of: original)
  }

  private init(named kind: String, _ body: JSONValue, of original: Identifier<Record>? = nil) {
    self.kind = kind
    self.original = original
    self.body = body
  }

  /// Reads `re`, where the kind has one, and `body`.
  static func read(_ kind: PayloadKind, _ reader: inout MemberReader) throws(PayloadError) -> Entry
  {
    switch kind {
    case .dayNote, .deviation, .call:
      guard let careKind = kind.careKind else { throw .invalid("ki") }
      return .care(
        try reader.object("body") { (body: inout MemberReader) throws(PayloadError) in
          try CarePayload.read(careKind, &body)
        })
    case .correction:
      return .correction(try followUp(&reader, FollowUpPayload.readCorrection))
    case .personMove: return .personMove(try followUp(&reader, FollowUpPayload.readMove))
    case .transfer: return .transfer(try followUp(&reader, FollowUpPayload.readTransfer))
    case .exemption:
      return .exemption(
        try followUp(&reader) { original, body throws(PayloadError) in
          Exemption(original: original, reason: try body.string("reason"))
        })
    case .reopening:
      return .reopening(
        try followUp(&reader) { original, body throws(PayloadError) in
          Reopening(original: original, reason: try body.string("reason"))
        })
    case .outageDeclared:
      return .outageDeclared(try reader.object("body", OutagePayload.readDeclaration))
    case .outageEnded: return .outageEnded(try reader.object("body", OutagePayload.readEnd))
    case .outageClosed: return .outageClosed(try reader.object("body", OutagePayload.readClosure))
    case .unit: return .unit(try reader.object("body", RegisterPayload.readUnit))
    case .staff: return .staff(try reader.object("body", RegisterPayload.readStaffMember))
    case .resident: return .resident(try reader.object("body", RegisterPayload.readResident))
    case .pin: return .pin(try reader.object("body", RegisterPayload.readPIN))
    case .signIn: return .signIn(try reader.object("body", RegisterPayload.readSignIn))
    case .backup: return .backup(try reader.object("body", RegisterPayload.readBackup))
    case .keyChange:
      return .keyChange(try reader.object("body", RegisterPayload.readKeyChange))
    case .profileAdopted:
      return .profileAdopted(try reader.object("body", ProfilePayload.read))
    }
  }

  private static func followUp<Value>(
    _ reader: inout MemberReader,
    _ read: (Identifier<Record>, inout MemberReader) throws(PayloadError) -> Value
  ) throws(PayloadError) -> Value {
    let original: Identifier<Record> = try reader.identifier("re")
    return try reader.object("body") { (body: inout MemberReader) throws(PayloadError) in
      try read(original, &body)
    }
  }
}
