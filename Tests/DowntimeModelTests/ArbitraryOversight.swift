import DowntimeModel
import TestSupport

/// Arbitrary records of oversight.
extension ArbitraryRecords {
  mutating func oversight() -> OversightEntry {
    switch int(0...7) {
    case 0: .outageDestroyed(destruction())
    case 1:
      .objectAnswered(
        ObjectAnswer(
          outage: identifier(), object: keptObject(), way: word(), note: maybe { $0.text() } ?? ""))
    case 2: .accessList(AccessList(person: identifier(), readers: Set(some { $0.identifier() })))
    case 3:
      .emergencyOpened(
        EmergencyAccess(person: identifier(), member: identifier(), reason: text(), at: time()))
    case 4: .emergencyReviewed(EmergencyReview(of: identifier(), finding: text()))
    case 5:
      .trailWeeded(
        TrailWeeding(
          keys: some { TrailWeeding.Key(year: $0.int(2026...2099), id: $0.identifier()) },
          lifetime: int(5...10)))
    case 6:
      .registersWeeded(
        RegisterWeeding(
          residents: int(0...99), staff: int(0...99), lifetime: int(5...10),
          keys: some { $0.identifier() }))
    default: .trailReviewed(review())
    }
  }

  private mutating func destruction() -> OutageDestruction {
    OutageDestruction(
      outage: identifier(), systems: [.treserva, .prator], startedAt: time(),
      endedAt: maybe { $0.time() }, closedAt: time(),
      counts: some(3) {
        OutageDestruction.Count(kind: $0.word(), entries: $0.int(1...9_999))
      },
      objects: int(0...99), sticks: some(2) { $0.text() }, decision: text(), second: author())
  }

  private mutating func keptObject() -> KeptObject {
    switch int(0...4) {
    case 0: .backup(identifier())
    case 1: .medium(text())
    case 2: .device(text())
    case 3: .original(identifier())
    default: .output(identifier())
    }
  }

  private mutating func review() -> TrailReview {
    TrailReview(
      from: maybe { $0.time() }, to: time(), rowCount: int(0...9_999),
      seed: Int64(int(0...9_999)), sample: some { $0.identifier() }, result: word(),
      note: text())
  }
}

/// Arbitrary rows of the access trail.
extension ArbitraryRecords {
  mutating func trailRow() -> TrailRow {
    TrailRow(
      id: identifier(), at: time(),
      actor: maybe { $0.author() }.map { .member(identifier(), $0) } ?? .nobody, action: word(),
      page: maybe { $0.word() }, command: maybe { $0.text() } ?? "",
      subjects: some(4) { $0.trailSubject() }, reason: maybe { $0.text() } ?? "")
  }

  private mutating func trailSubject() -> TrailSubject {
    switch int(0...2) {
    case 0: .entry(identifier(), number: text(), person())
    case 1: .person(person())
    default: .outage(identifier())
    }
  }
}
