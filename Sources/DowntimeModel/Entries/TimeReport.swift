/// Time performed at a client's, «totaltidsregistrering» (RT-10).
public struct TimeReport: Hashable, Sendable {
  /// What became of the planned visit; a missed one suggests a deviation.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case performed = "utfört"
    case declined = "avböjt"
    case missed = "uteblivet"
  }

  /// At whose home.
  public var person: PersonReference
  /// From when.
  public var startedAt: LocalTime
  /// After the start, in UTC.
  public var endedAt: LocalTime
  /// What was done (R001-14).
  public var service: String?
  /// What became of the visit.
  public var outcome: Outcome
  /// Whether two worked there.
  public var isDoubleStaffed: Bool?
  /// The health-care binder at the client's was read (R001-31).
  public var hasReadBinder: Bool?

  /// A report.
  public init(
    person: PersonReference, startedAt: LocalTime, endedAt: LocalTime, service: String? = nil,
    outcome: Outcome, isDoubleStaffed: Bool? = nil, hasReadBinder: Bool? = nil
  ) {
    self.person = person
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.service = service
    self.outcome = outcome
    self.isDoubleStaffed = isDoubleStaffed
    self.hasReadBinder = hasReadBinder
  }

  /// More than twelve hours: probably one of the times is wrong (RT-10).
  public var isLong: Bool { minutes > 12 * 60 }

  /// Whole minutes performed, counted in UTC so that October's hour counts (K-33).
  public var minutes: Int64 {
    max(0, endedAt.instant.milliseconds(since: startedAt.instant)) / 60_000
  }
}
