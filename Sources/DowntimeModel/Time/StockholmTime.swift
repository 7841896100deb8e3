/// Europe/Stockholm: from instants to wall-clock readings and back.
public enum StockholmTime {
  /// What a wall-clock reading can mean.
  public enum Reading: Hashable, Sendable {
    /// It occurs once.
    case once(LocalTime)
    /// It occurs twice, first in summer time, then in winter time (the October night).
    case twice(summer: LocalTime, winter: LocalTime)
    /// It does not occur (the March night).
    case never
  }

  /// The wall clock's reading at an instant.
  public static func local(_ instant: Instant) -> LocalTime {
    LocalTime(instant: instant, offsetMinutes: 60)
  }

  /// What a wall-clock reading means.
  public static func reading(_ civil: CivilDateTime) -> Reading { .never }
}
