import DowntimeModel
import Testing

/// What the corpus files of oversight say, by file.
extension Corpus {
  static func oversight() throws -> [String: OversightEntry] {
    let at = try time("2026-11-21T16:00:00.000+01:00")
    return [
      "oversightTrailReviewed": .trailReviewed(
        TrailReview(
          from: try time("2026-10-21T16:00:00.000+02:00"), to: at, rowCount: 412, seed: 20_261_121,
          sample: [try identifier(301), try identifier(302)], result: .followUp,
          note: "Två öppningar av rum 3 utan synligt skäl.")),
      "oversightTrailReviewedPlain": .trailReviewed(
        TrailReview(
          from: nil, to: at, rowCount: 0, seed: 7, sample: [], result: .nothingOdd, note: "")),
      "oversightAccessList": .accessList(
        AccessList(
          person: try identifier(311), readers: [try identifier(312), try identifier(313)])
      ),
      "oversightAccessListEmpty": .accessList(AccessList(person: try identifier(311), readers: [])),
      "oversightEmergencyOpened": .emergencyOpened(
        EmergencyAccess(
          person: try identifier(311), member: try identifier(312),
          reason: "Hittad medvetslös, ambulansen frågar.", at: at)),
      "oversightEmergencyReviewed": .emergencyReviewed(
        EmergencyReview(of: try identifier(314), finding: "Befogad.")),
    ]
  }
}
