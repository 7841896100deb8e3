/// A point in time: milliseconds since 1970-01-01 00:00 UTC, leap seconds not counted. All
/// arithmetic on elapsed time is done here, never on wall clocks (K-33).
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC; negative before.
  public let milliseconds: Int64

  /// An instant by its milliseconds since 1970-01-01 00:00 UTC.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The earlier instant first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant some seconds later (earlier when negative).
  public func advanced(bySeconds seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1000)
  }

  /// Whole milliseconds from another instant to this one.
  public func milliseconds(since other: Instant) -> Int64 {
    milliseconds - other.milliseconds
  }
}

/// An instant together with what the wall clock showed, so that a repeated hour stays told apart
/// (K-31…K-34).
public struct LocalTime: Hashable, Sendable {
  /// The instant.
  public let instant: Instant
  /// Minutes east of UTC that the wall clock showed: 60 in winter time, 120 in summer time.
  public let offsetMinutes: Int

  /// A wall-clock reading.
  public init(instant: Instant, offsetMinutes: Int) {
    self.instant = instant
    self.offsetMinutes = offsetMinutes
  }
}
