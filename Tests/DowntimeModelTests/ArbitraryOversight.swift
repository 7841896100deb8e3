import DowntimeModel
import TestSupport

/// Arbitrary records of oversight.
extension ArbitraryRecords {
  mutating func oversight() -> OversightEntry {
    switch int(0...3) {
    case 0:
      .trailReviewed(
        TrailReview(
          from: maybe { $0.time() }, to: time(), rowCount: int(0...9_999),
          seed: Int64(int(0...9_999)), sample: some { $0.identifier() }, result: word(),
          note: text()))
    case 1: .accessList(AccessList(person: identifier(), readers: Set(some { $0.identifier() })))
    case 2:
      .emergencyOpened(
        EmergencyAccess(person: identifier(), member: identifier(), reason: text(), at: time()))
    default: .emergencyReviewed(EmergencyReview(of: identifier(), finding: text()))
    }
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
