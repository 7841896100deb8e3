/// Which records of a journal are about people whose data are protected: what an export leaves out.
public struct RecordMask: Sendable {
  private let unit: UnitState
  private let veil: Veil
  private let closed: Set<Identifier<Record>>
  private let handovers: Set<Identifier<Record>>

  /// The mask of a unit and the records that it was folded from.
  public init(_ unit: UnitState, _ records: [Record]) {
    (self.unit, veil) = (unit, unit.veil())
    var closed: Set<Identifier<Record>> = []
    if !veil.people.isEmpty {
      for record in records {
        switch record.entry {
        case .care(let care):
          if veil.hides(care.person) { closed.insert(record.id) }
        case .correction(let correction):
          if veil.hides(correction.replacement.person) { closed.insert(correction.original) }
        case .personMove(let move):
          if veil.hides(move.person) { closed.insert(move.original) }
        default: break
        }
      }
    }
    self.closed = closed
    handovers = Set(
      records.filter { record in
        guard case .listed(.handover(let handover)) = record.entry else { return false }
        return handover.covers.contains(where: closed.contains)
      }.map(\.id))
  }

  /// Whether an entry is about somebody who is protected, or was.
  public func isClosed(_ entry: Identifier<Record>) -> Bool { closed.contains(entry) }

  /// Whether what a record says is left out; that it is there is not.
  public func withholds(_ record: Record) -> Bool {
    switch record.entry {
    case .care: closed.contains(record.id)
    case .correction(let correction): closed.contains(correction.original)
    case .personMove(let move): closed.contains(move.original)
    case .transfer(let transfer): closed.contains(transfer.original)
    case .exemption(let exemption): closed.contains(exemption.original)
    case .reopening(let reopening): closed.contains(reopening.original)
    case .addition(let addition): closed.contains(addition.original)
    case .listed(.preparedDocument(let document)): document.person.map(veil.hides) ?? false
    case .listed(.preparation(.printed(let key, _))),
      .listed(.preparation(.changed(let key, _, _))), .listed(.preparation(.known(let key, _, _))):
      veil.hides(key)
    case .listed(.itemNote(let note)): note.item.record.map(closed.contains) ?? false
    case .listed(.handoverConfirmed(let confirmed)): handovers.contains(confirmed.handover)
    case .personLink(let link): veil.hides(link.one) || veil.hides(link.other)
    case .resident(let resident): veil.people.ids.contains(resident.id)
    case .staff(let member): unit.staff.contains { $0.id == member.id && $0.isProtected }
    // Nobody can tell whom it is about.
    case .unrecognized: !veil.people.isEmpty
    case .listed, .outageDeclared, .outageEnded, .outageClosed, .unit, .pin, .signIn, .backup,
      .keyChange, .profileAdopted, .oversight:
      false
    }
  }

  /// A record as it may be given out: protected staff by signature.
  public func shown(_ record: Record) -> Record {
    var record = record
    (record.author, record.letter) = (veil.author(record.author), veil.letter(record.letter))
    if case .listed(let entry) = record.entry {
      record.entry = .listed(veil.listed(entry, closed.contains))
    }
    return record
  }
}

extension UnitState {
  /// Whether a member may take out everything, also what is about protected people: a manager who
  /// stands on the list of each (K-50).
  public func mayExportProtected(_ member: StaffMember, at now: LocalTime) -> Bool {
    allows(member, .export) && allows(member, .protect)
      && protectedPeople.ids.allSatisfy { mayRead(about: $0, member, at: now) }
  }
}
