import DowntimeModel
import TestSupport

/// Arbitrary records of oversight.
extension ArbitraryRecords {
  mutating func oversight() -> OversightEntry {
    .trailReviewed(
      TrailReview(
        from: maybe { $0.time() }, to: time(), rowCount: int(0...9_999),
        seed: Int64(int(0...9_999)), sample: some { $0.identifier() }, result: word(),
        note: text()))
  }
}
