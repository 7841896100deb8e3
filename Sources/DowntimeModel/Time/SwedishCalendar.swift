/// Public holidays, the three eves and working days in Sweden, by rule for the years 2005 … 2100.
///
/// Holidays follow lag (1989:253) (K-39), which has had its present form since 2005. What a working
/// day is stands in docs/decisions/0050-working-days.md.
public enum SwedishCalendar {
  /// The years that the rules hold for; every function refuses others.
  public static let years = 2005...2100

  /// A year before the present law, or one too far ahead to be anything but a mistyped date.
  public struct YearOutOfRange: Error, Hashable, Sendable {
    /// The year that was asked about.
    public let year: Int

    /// A refusal of a year.
    public init(year: Int) {
      self.year = year
    }
  }

  /// The public holidays beside ordinary Sundays, by name.
  public enum Holiday: String, CaseIterable, Hashable, Sendable {
    case newYearsDay = "nyårsdagen"
    case epiphany = "trettondedag jul"
    case goodFriday = "långfredagen"
    case easterDay = "påskdagen"
    case easterMonday = "annandag påsk"
    case mayDay = "första maj"
    case ascensionDay = "Kristi himmelsfärdsdag"
    case whitSunday = "pingstdagen"
    case nationalDay = "nationaldagen"
    case midsummerDay = "midsommardagen"
    case allSaintsDay = "alla helgons dag"
    case christmasDay = "juldagen"
    case boxingDay = "annandag jul"
  }

  /// The eves that count as holidays where days are counted (K-40, K-41); no others do.
  public enum Eve: String, CaseIterable, Hashable, Sendable {
    case midsummerEve = "midsommarafton"
    case christmasEve = "julafton"
    case newYearsEve = "nyårsafton"
  }

  /// The named holidays of a day: none on an ordinary Sunday, two on 1 May 2008 and the like.
  public static func holidays(on date: CivilDate) throws(YearOutOfRange) -> [Holiday] {
    try check(date)
    let easter = easterDay(date.year)
    return Holiday.allCases.filter { day(of: $0, in: date.year, easter: easter) == date }
  }

  /// True on Sundays and the named holidays.
  public static func isPublicHoliday(_ date: CivilDate) throws(YearOutOfRange) -> Bool {
    let named = try holidays(on: date)
    return date.weekday == 7 || !named.isEmpty
  }

  /// Which of the three eves a day is; nil on all others.
  public static func eve(on date: CivilDate) throws(YearOutOfRange) -> Eve? {
    try check(date)
    switch (date.month, date.day) {
    case (12, 24): return .christmasEve
    case (12, 31): return .newYearsEve
    case (6, 19...25) where date.weekday == 5: return .midsummerEve
    default: return nil
    }
  }

  /// Monday to Friday, no public holiday and none of the three eves. Half days and days squeezed
  /// between holidays are working days.
  public static func isWorkingDay(_ date: CivilDate) throws(YearOutOfRange) -> Bool {
    guard try !isPublicHoliday(date), try eve(on: date) == nil else { return false }
    return date.weekday <= 5
  }

  /// Days on which banks book payments: the banks close on the same days as the three eves and the
  /// holidays (R004-53).
  public static func isBankDay(_ date: CivilDate) throws(YearOutOfRange) -> Bool {
    try isWorkingDay(date)
  }

  /// The date of Easter Sunday in a year.
  public static func easter(_ year: Int) throws(YearOutOfRange) -> CivilDate {
    guard years.contains(year) else { throw YearOutOfRange(year: year) }
    return easterDay(year)
  }

  private static func check(_ date: CivilDate) throws(YearOutOfRange) {
    guard years.contains(date.year) else { throw YearOutOfRange(year: date.year) }
  }

  /// The first Sunday after the church's full moon on or after 21 March, by the Gregorian computus
  /// that holds for every year (the anonymous one of 1876, as Meeus gives it).
  private static func easterDay(_ year: Int) -> CivilDate {
    let cycle = year % 19
    let (century, inCentury) = (year / 100, year % 100)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * cycle + century - century / 4 - moonCorrection + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7
    let exception = (cycle + 11 * moon + 22 * sunday) / 451
    let days = moon + sunday - 7 * exception + 114
    return CivilDate(known: year, days / 31, days % 31 + 1)
  }

  private static func day(of holiday: Holiday, in year: Int, easter: CivilDate) -> CivilDate {
    switch holiday {
    case .newYearsDay: CivilDate(known: year, 1, 1)
    case .epiphany: CivilDate(known: year, 1, 6)
    case .goodFriday: easter.adding(days: -2)
    case .easterDay: easter
    case .easterMonday: easter.adding(days: 1)
    case .mayDay: CivilDate(known: year, 5, 1)
    case .ascensionDay: easter.adding(days: 39)
    case .whitSunday: easter.adding(days: 49)
    case .nationalDay: CivilDate(known: year, 6, 6)
    case .midsummerDay: firstSaturday(from: CivilDate(known: year, 6, 20))
    case .allSaintsDay: firstSaturday(from: CivilDate(known: year, 10, 31))
    case .christmasDay: CivilDate(known: year, 12, 25)
    case .boxingDay: CivilDate(known: year, 12, 26)
    }
  }

  private static func firstSaturday(from date: CivilDate) -> CivilDate {
    date.adding(days: (13 - date.weekday) % 7)
  }
}
