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
    case .addition(let addition):
      self.init(.addition, AdditionPayload.write(addition.said), of: addition.original)
    case .listed(let listed): self.init(listed)
    case .outageDeclared(let declaration):
      self.init(.outageDeclared, OutagePayload.write(declaration))
    case .outageEnded(let end): self.init(.outageEnded, OutagePayload.write(end))
    case .outageClosed(let closure): self.init(.outageClosed, OutagePayload.write(closure))
    case .unit(let unit): self.init(.unit, RegisterPayload.write(unit))
    case .staff(let member): self.init(.staff, RegisterPayload.write(member))
    case .resident(let resident): self.init(.resident, RegisterPayload.write(resident))
    case .personLink(let link): self.init(.personLink, RegisterPayload.write(link))
    case .pin(let setting): self.init(.pin, RegisterPayload.write(setting))
    case .signIn(let attempt): self.init(.signIn, RegisterPayload.write(attempt))
    case .backup(let note): self.init(.backup, RegisterPayload.write(note))
    case .keyChange(let change): self.init(.keyChange, RegisterPayload.write(change))
    case .profileAdopted(let adoption):
      self.init(.profileAdopted, ProfilePayload.write(adoption))
    case .oversight(let entry): self.init(.oversight, OversightPayload.write(entry))
    case .unrecognized(let kind):
      self.init(named: kind, .object([]))
    }
  }

  private init(_ listed: ListEntry) {
    switch listed {
    case .loan(let loan): self.init(.deviceLoan, LoanPayload.write(loan))
    case .loanStep(let step): self.init(.deviceLoanStep, LoanPayload.write(step))
    case .refill(let refill): self.init(.cardRefill, CardAccountPayload.write(refill))
    case .reconciliation(let reconciliation):
      self.init(.cardReconciliation, CardAccountPayload.write(reconciliation))
    case .cashHolder(let holder): self.init(.cashHolder, CardAccountPayload.write(holder))
    case .preparedDocument(let document):
      self.init(.preparedDocument, DocumentPayload.write(document))
    case .selfCheck(let check): self.init(.selfCheck, SelfCheckPayload.write(check))
    case .preparation(let event):
      self.init(.preparation, PreparationPayload.write(event))
    case .contact(let contact): self.init(.contact, ContactPayload.write(contact))
    case .outageEvent(let event): self.init(.outageEvent, OutageEventPayload.write(event))
    case .handover(let handover): self.init(.handover, HandoverPayload.write(handover))
    case .handoverConfirmed(let confirmation):
      self.init(.handoverConfirmed, HandoverPayload.write(confirmation))
    case .itemNote(let note): self.init(.itemNote, ItemNotePayload.write(note))
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
    case .dayNote, .deviation, .call, .fax, .decision, .payment, .order, .timeReport, .document:
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
    case .addition: return .addition(try followUp(&reader, AdditionPayload.read))
    case .deviceLoan: return .listed(.loan(try reader.object("body", LoanPayload.readLoan)))
    case .deviceLoanStep:
      return .listed(.loanStep(try reader.object("body", LoanPayload.readStep)))
    case .cardRefill:
      return .listed(.refill(try reader.object("body", CardAccountPayload.readRefill)))
    case .cardReconciliation:
      return .listed(
        .reconciliation(try reader.object("body", CardAccountPayload.readReconciliation)))
    case .cashHolder:
      return .listed(.cashHolder(try reader.object("body", CardAccountPayload.readHolder)))
    case .preparedDocument:
      return .listed(.preparedDocument(try reader.object("body", DocumentPayload.readPrepared)))
    case .selfCheck:
      return .listed(.selfCheck(try reader.object("body", SelfCheckPayload.read)))
    case .preparation:
      return .listed(.preparation(try reader.object("body", PreparationPayload.read)))
    case .contact: return .listed(.contact(try reader.object("body", ContactPayload.read)))
    case .outageEvent:
      return .listed(.outageEvent(try reader.object("body", OutageEventPayload.read)))
    case .handover: return .listed(.handover(try reader.object("body", HandoverPayload.read)))
    case .handoverConfirmed:
      return .listed(
        .handoverConfirmed(try reader.object("body", HandoverPayload.readConfirmation)))
    case .itemNote: return .listed(.itemNote(try reader.object("body", ItemNotePayload.read)))
    case .outageDeclared:
      return .outageDeclared(try reader.object("body", OutagePayload.readDeclaration))
    case .outageEnded: return .outageEnded(try reader.object("body", OutagePayload.readEnd))
    case .outageClosed: return .outageClosed(try reader.object("body", OutagePayload.readClosure))
    case .unit: return .unit(try reader.object("body", RegisterPayload.readUnit))
    case .staff: return .staff(try reader.object("body", RegisterPayload.readStaffMember))
    case .resident: return .resident(try reader.object("body", RegisterPayload.readResident))
    case .personLink:
      return .personLink(try reader.object("body", RegisterPayload.readLink))
    case .pin: return .pin(try reader.object("body", RegisterPayload.readPIN))
    case .signIn: return .signIn(try reader.object("body", RegisterPayload.readSignIn))
    case .backup: return .backup(try reader.object("body", RegisterPayload.readBackup))
    case .keyChange:
      return .keyChange(try reader.object("body", RegisterPayload.readKeyChange))
    case .profileAdopted:
      return .profileAdopted(try reader.object("body", ProfilePayload.read))
    case .oversight: return .oversight(try reader.object("body", OversightPayload.read))
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
