/// Whether the phone routine of Prator is used (DT-11).
public struct ReserveRoutineFacts: Hashable, Sendable {
  /// Whom the outage has hit (R002-04, R002-05).
  public enum Scope: CaseIterable, Hashable, Sendable {
    case municipalityOnly
    /// The same, and the internet link of the local routine fails too.
    case municipalityOnlyAndLinkFails
    case bothPrincipals
  }

  /// Whom it has hit.
  public var scope: Scope
  /// More than a couple of hours so far.
  public var isLong: Bool
  /// It touches 12:00 (R002-07).
  public var touchesNoon: Bool
  /// Somebody is discharged during it (R002-08).
  public var hasDischarge: Bool

  /// Facts of an outage.
  public init(scope: Scope, isLong: Bool, touchesNoon: Bool, hasDischarge: Bool) {
    self.scope = scope
    self.isLong = isLong
    self.touchesNoon = touchesNoon
    self.hasDischarge = hasDischarge
  }
}

/// The answer of DT-11. Logging is always allowed, whatever it says.
public enum ReserveRoutineDecision: CaseIterable, Hashable, Sendable {
  /// The municipality works through the internet link (R002-04).
  case useInternetLink
  /// Negligible so far: a hint (R002-06).
  case mayWait
  /// Long, or close to 12:00 (R002-07, R002-09).
  case usePhoneRoutine
  /// The same, and receiving units are always told (R002-08).
  case usePhoneRoutineAndTellReceivers

  /// The one answer for the facts.
  public init(_ facts: ReserveRoutineFacts) {
    switch (facts.scope, facts.hasDischarge, facts.touchesNoon || facts.isLong) {
    case (.municipalityOnly, _, _): self = .useInternetLink
    case (.municipalityOnlyAndLinkFails, true, _), (.bothPrincipals, true, _):
      self = .usePhoneRoutineAndTellReceivers
    case (.municipalityOnlyAndLinkFails, false, _): self = .usePhoneRoutine
    case (.bothPrincipals, false, true): self = .usePhoneRoutine
    case (.bothPrincipals, false, false): self = .mayWait
    }
  }
}

/// What an outage's length and place in the day mean.
public enum OutageExtent {
  /// More than 48 hours have passed; at 48 hours exactly they have not (R004-12).
  public static func isOver48Hours(start: Instant, end: Instant) -> Bool {
    end.milliseconds(since: start) > 48 * 3_600_000
  }

  /// More than a couple of hours (R002-09, X-09).
  public static func isLong(start: Instant, end: Instant, limits: RoutineLimits) -> Bool {
    end.milliseconds(since: start) > Int64(limits.shortOutageHours) * 3_600_000
  }

  /// Whether a moment lies within the margin around 12:00, both ends included (R002-07).
  public static func isNearNoon(_ time: LocalTime, limits: RoutineLimits) -> Bool {
    let civil = StockholmTime.civil(of: time)
    let seconds = (civil.hour - 12) * 3600 + civil.minute * 60 + civil.second
    return abs(seconds) <= limits.noonMarginMinutes * 60
  }

  /// Whether the outage has any time in common with 12:00 and its margin, on any day it covers
  /// (R002-07).
  public static func touchesNoon(start: LocalTime, end: LocalTime, limits: RoutineLimits) -> Bool {
    guard end.instant > start.instant else { return false }
    if end.instant.milliseconds(since: start.instant) >= 25 * 3_600_000 { return true }
    let margin = Int64(limits.noonMarginMinutes) * 60
    let first = StockholmTime.civil(of: start).date.daysSince1970
    let last = StockholmTime.civil(of: end).date.daysSince1970
    return (first...max(first, last)).contains { day in
      guard
        let civil = CivilDateTime(date: CivilDate(daysSince1970: day), hour: 12, minute: 0),
        case .once(let noon) = StockholmTime.reading(civil)
      else { return false }
      return start.instant <= noon.instant.advanced(bySeconds: margin)
        && end.instant > noon.instant.advanced(bySeconds: -margin)
    }
  }
}
