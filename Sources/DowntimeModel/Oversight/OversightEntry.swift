/// A record of how the unit keeps watch over what it holds. All of them belong to the unit and not
/// to an outage, and name nobody but staff: they outlive what they tell of.
public enum OversightEntry: Hashable, Sendable {
  /// The access trail was gone through (K-07, K-08).
  case trailReviewed(TrailReview)
  /// Who may read about a protected person from now on (K-50).
  case accessList(AccessList)
  /// «Nödöppning»: what is about a protected person was opened for an hour.
  case emergencyOpened(EmergencyAccess)
  /// A manager has looked at an emergency access.
  case emergencyReviewed(EmergencyReview)
  /// An outage was deleted for good.
  case outageDestroyed(OutageDestruction)
  /// What has become of a backup, print or stick (DT-07, DT-08).
  case objectAnswered(ObjectAnswer)
  /// Years of the access trail had outlived their lifetime, and were deleted for good.
  case trailWeeded(TrailWeeding)
  /// Rows of the registers had.
  case registersWeeded(RegisterWeeding)
}

/// A check of the access trail: rows drawn at random were judged, by the author of the record.
public struct TrailReview: Hashable, Sendable {
  /// What the check came to. A word once written is never changed.
  public enum Result: String, CaseIterable, Hashable, Sendable {
    case nothingOdd = "inget att anmärka"
    case followUp = "ska utredas"
  }

  /// The first moment of the time gone through; nil for everything there was.
  public var from: LocalTime?
  /// The last moment of it.
  public var to: LocalTime
  /// How many rows the trail had in that time.
  public var rowCount: Int
  /// What the sample was drawn with: the same rows and the same seed give the same sample.
  public var seed: Int64
  /// The rows drawn, in the order of the trail.
  public var sample: [Identifier<TrailRow>]
  /// What it came to.
  public var result: Result
  /// What is to be looked into, or what was done; empty when there is nothing to say.
  public var note: String

  /// A check.
  public init(
    from: LocalTime?, to: LocalTime, rowCount: Int, seed: Int64, sample: [Identifier<TrailRow>],
    result: Result, note: String
  ) {
    self.from = from
    self.to = to
    self.rowCount = rowCount
    self.seed = seed
    self.sample = sample
    self.result = result
    self.note = note
  }
}
