/// Europe/Stockholm: from instants to wall-clock readings and back.
///
/// Summer time lasts from the last Sunday of March 01:00 UTC to the last Sunday of October 01:00
/// UTC (K-31, K-32), the rule since 1996; instants before that year read as winter time.
/// docs/decisions/0003-stockholm-time.md says why the rule is in code.
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

  /// The two seasons of the clock.
  public enum Season: String, CaseIterable, Hashable, Sendable {
    case summer = "sommartid"
    case winter = "vintertid"

    /// Minutes east of UTC.
    public var offsetMinutes: Int { self == .summer ? 120 : 60 }
  }

  /// The wall clock's reading at an instant.
  public static func local(_ instant: Instant) -> LocalTime {
    LocalTime(instant: instant, offsetMinutes: season(at: instant).offsetMinutes)
  }

  /// The season at an instant.
  public static func season(at instant: Instant) -> Season {
    let day = Int(instant.milliseconds.floorDivided(by: 86_400_000))
    let year = CivilDate(daysSince1970: day).year
    guard year >= 1996, let start = change(year: year, month: 3),
      let end = change(year: year, month: 10)
    else { return .winter }
    return instant >= start && instant < end ? .summer : .winter
  }

  /// What a wall-clock reading means.
  public static func reading(_ civil: CivilDateTime) -> Reading {
    // A clock out of its mind can show years that no `CivilDate` can be made of otherwise.
    guard (1...9999).contains(civil.date.year) else { return .never }
    let seconds =
      civil.date.daysSince1970 * 86_400 + civil.hour * 3600 + civil.minute * 60 + civil.second
    let summer = time(secondsOnWall: seconds, .summer)
    let winter = time(secondsOnWall: seconds, .winter)
    return switch (summer, winter) {
    case (let summer?, let winter?): .twice(summer: summer, winter: winter)
    case (let only?, nil), (nil, let only?): .once(only)
    case (nil, nil): .never
    }
  }

  /// What the wall clock showed, milliseconds left out.
  public static func civil(of time: LocalTime) -> CivilDateTime {
    let seconds =
      time.instant.milliseconds.floorDivided(by: 1000) + Int64(time.offsetMinutes) * 60
    let days = seconds.floorDivided(by: 86_400)
    return CivilDateTime(
      date: CivilDate(daysSince1970: Int(days)), secondOfDay: Int(seconds - days * 86_400))
  }

  /// The season that must be said with a time because the wall clock shows the same reading twice
  /// that night; nil on all other times (K-34, E-A4).
  public static func seasonToSay(with time: LocalTime) -> Season? {
    guard case .twice = reading(civil(of: time)) else { return nil }
    return time.offsetMinutes == Season.summer.offsetMinutes ? .summer : .winter
  }

  private static func time(secondsOnWall seconds: Int, _ season: Season) -> LocalTime? {
    let instant = Instant(milliseconds: Int64(seconds - season.offsetMinutes * 60) * 1000)
    guard self.season(at: instant) == season else { return nil }
    return LocalTime(instant: instant, offsetMinutes: season.offsetMinutes)
  }

  /// 01:00 UTC on the last Sunday of a month with 31 days.
  private static func change(year: Int, month: Int) -> Instant? {
    guard let last = CivilDate(year: year, month: month, day: 31) else { return nil }
    let sunday = last.daysSince1970 - last.weekday % 7
    return Instant(milliseconds: Int64(sunday) * 86_400_000 + 3_600_000)
  }
}
