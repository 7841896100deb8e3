/// What the access trail tells of something that was written.
public struct TrailedEntry: Hashable, Sendable {
  /// What was done.
  public let action: TrailAction
  /// The entry that it was done to; nil where it was none.
  public let original: Identifier<Record>?
  /// Why, where that was said.
  public let reason: String
  /// The protected person whom it concerns, where it is about one.
  public let person: Identifier<Resident>?

  /// What the trail tells of an entry: nil for what is plainly written, which the journal tells itself.
  public init?(_ entry: Entry) {
    switch entry {
    case .correction(let correction):
      self.init(.corrected, correction.original, correction.reason)
    case .personMove(let move): self.init(.moved, move.original, move.reason)
    case .transfer(let transfer): self.init(.marked, transfer.original)
    case .exemption(let exemption): self.init(.marked, exemption.original, exemption.reason)
    case .reopening(let reopening): self.init(.marked, reopening.original, reopening.reason)
    case .addition(let addition):
      switch addition.said {
      case .struck(let reason): self.init(.struck, addition.original, reason)
      case .waived(_, let reason): self.init(.waived, addition.original, reason)
      default: return nil
      }
    case .listed(.itemNote(let note)):
      guard case .waived(let reason) = note.said else { return nil }
      self.init(.waived, note.item.record, reason)
    case .outageClosed: self.init(.closed)
    case .staff, .resident, .personLink: self.init(.registerChanged)
    case .profileAdopted: self.init(.routinesAdopted)
    case .backup: self.init(.backedUp)
    case .oversight(.trailReviewed): self.init(.trailReviewed)
    case .oversight(.outageDestroyed(let destruction)):
      self.init(.destroyed, nil, destruction.decision)
    case .oversight(.objectAnswered(let answer)): self.init(.marked, nil, answer.way.rawValue)
    case .oversight(.trailWeeded(let weeding)):
      self.init(.destroyed, nil, weeding.years.map(String.init).joined(separator: ", "))
    case .oversight(.registersWeeded): self.init(.destroyed)
    case .oversight(.accessList(let list)): self.init(.readersNamed, about: list.person)
    case .oversight(.emergencyOpened(let access)):
      self.init(.emergencyAccess, nil, access.reason, about: access.person)
    case .oversight(.emergencyReviewed(let review)):
      self.init(.emergencyReviewed, nil, review.finding)
    case .care, .listed, .outageDeclared, .outageEnded, .unit, .pin, .signIn, .keyChange,
      .unrecognized:
      return nil
    }
  }

  private init(
    _ action: TrailAction, _ original: Identifier<Record>? = nil, _ reason: String = "",
    about person: Identifier<Resident>? = nil
  ) {
    (self.action, self.original, self.reason) = (action, original, reason)
    self.person = person
  }
}
