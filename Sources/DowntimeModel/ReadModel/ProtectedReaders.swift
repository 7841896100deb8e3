/// A list of who may read about somebody, and who decided it.
public struct AccessListNote: Hashable, Sendable {
  /// Who may.
  public let readers: Set<Identifier<StaffMember>>
  /// Who decided it.
  public let author: Author
  /// When.
  public let at: LocalTime
}

/// An emergency access as it was opened, and what a manager has said of it.
public struct EmergencyOpening: Hashable, Sendable {
  /// A manager's word.
  public struct Review: Hashable, Sendable {
    /// What she found.
    public let finding: String
    /// Who.
    public let author: Author
    /// When.
    public let at: LocalTime
  }

  /// The record.
  public let id: Identifier<Record>
  /// Whom, by whom and why.
  public let access: EmergencyAccess
  /// Who opened.
  public let author: Author
  /// When.
  public var at: LocalTime { access.at }
  /// What a manager has said; nil while it waits.
  public internal(set) var review: Review?

  init(_ id: Identifier<Record>, _ access: EmergencyAccess, _ author: Author) {
    (self.id, self.access, self.author) = (id, access, author)
  }

  /// Whether it gives leave now.
  public func holds(at now: LocalTime) -> Bool {
    AccessTime.holds(from: at.instant, at: now.instant)
  }

  /// When it ends.
  public var end: Instant { at.instant.advanced(bySeconds: AccessTime.minutes * 60) }
}

extension UnitState {
  /// Who may read about a protected resident; nobody before a manager has said.
  public func readers(of resident: Identifier<Resident>) -> Set<Identifier<StaffMember>> {
    accessList(of: resident)?.readers ?? []
  }

  /// The list as it was decided last; nil before anybody has.
  public func accessList(of resident: Identifier<Resident>) -> AccessListNote? {
    for note in oversight.reversed() {
      guard case .accessList(let list) = note.entry, list.person == resident,
        Rights.allows(note.author.role, .protect)
      else { continue }
      return AccessListNote(readers: list.readers, author: note.author, at: note.writtenAt)
    }
    return nil
  }

  /// Every emergency access, the oldest first.
  public var emergencies: [EmergencyOpening] {
    var openings: [EmergencyOpening] = []
    for note in oversight {
      guard case .emergencyOpened(let access) = note.entry else { continue }
      openings.append(EmergencyOpening(note.id, access, note.author))
    }
    // Her own word closes nothing; of several reviews the first holds.
    for note in oversight {
      guard case .emergencyReviewed(let review) = note.entry,
        let index = openings.firstIndex(where: { $0.id == review.opening }),
        openings[index].review == nil,
        note.author.signature != openings[index].author.signature,
        Rights.allows(note.author.role, .protect)
      else { continue }
      openings[index].review = EmergencyOpening.Review(
        finding: review.finding, author: note.author, at: note.writtenAt)
    }
    return openings
  }

  /// Emergency accesses that wait for another manager's review.
  public var emergenciesToReview: [EmergencyOpening] { emergencies.filter { $0.review == nil } }

  /// The emergency accesses of a member that run now.
  public func runningEmergencies(of member: StaffMember, at now: LocalTime) -> [EmergencyOpening] {
    emergencies.filter {
      $0.access.member == member.id && $0.holds(at: now) && !endedEmergencies.contains($0.id)
    }
  }

  /// Whether a member may review an emergency access: one who names readers, and not who opened it.
  public func mayReview(_ opening: EmergencyOpening, _ member: StaffMember) -> Bool {
    allows(member, .protect) && member.id != opening.access.member
      && member.signature != opening.author.signature
  }
}
