/// Dates, times and durations as Swedish text.
public enum SwedishDate {
  /// Monday first.
  public static let weekdays = [
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
  ]
  /// January first.
  public static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]

  /// The weekday's name, such as `söndag`.
  public static func weekday(_ date: CivilDate) -> String { weekdays[date.weekday - 1] }

  /// The month's short name, such as `okt`.
  public static func shortMonth(_ month: Int) -> String { String(months[month - 1].prefix(3)) }

  /// Such as `sö 25 okt 05:31`, with the season where the clock shows that time twice.
  public static func dayAndClock(_ time: LocalTime) -> String {
    day(StockholmTime.civil(of: time).date) + " " + clock(time)
  }

  /// Such as `sö 25 okt`.
  public static func day(_ date: CivilDate) -> String {
    "\(weekday(date).prefix(2)) \(date.day) \(shortMonth(date.month))"
  }

  /// Such as `söndag 25 oktober 2026`.
  public static func longDay(_ date: CivilDate) -> String {
    "\(weekday(date)) \(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// Such as `05:31`, and `02:31 sommartid` where the clock shows that time twice (E-A4).
  public static func clock(_ time: LocalTime) -> String {
    let season = StockholmTime.seasonToSay(with: time).map { " " + $0.rawValue } ?? ""
    return bareClock(time) + season
  }

  /// Such as `05:31`, whatever the night.
  public static func bareClock(_ time: LocalTime) -> String {
    let civil = StockholmTime.civil(of: time)
    return "\(twoDigits(civil.hour)):\(twoDigits(civil.minute))"
  }

  /// Such as `05:31:07`, for when something was saved.
  public static func clockWithSeconds(_ time: LocalTime) -> String {
    bareClock(time) + ":" + twoDigits(StockholmTime.civil(of: time).second)
  }

  /// Such as `2026-10-25`.
  public static func iso(_ date: CivilDate) -> String {
    let year = String(date.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-"
      + twoDigits(date.month) + "-" + twoDigits(date.day)
  }

  /// Reads `2026-10-25`; nil for anything else.
  public static func date(iso text: String) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Elapsed time, rounded down to minutes: `5 h 36 min`, `11 h 00 min`, `17 min`, `under en
  /// minut`. Negative counts as nothing.
  public static func duration(milliseconds: Int64) -> String {
    let minutes = max(0, milliseconds) / 60_000
    if minutes == 0 { return "under en minut" }
    if minutes < 60 { return "\(minutes) min" }
    return "\(minutes / 60) h \(twoDigits(Int(minutes % 60))) min"
  }

  /// Elapsed time that tells seconds below one minute: `45 s`, then as `duration`.
  public static func durationFromSeconds(milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    return seconds < 60 ? "\(seconds) s" : duration(milliseconds: milliseconds)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
