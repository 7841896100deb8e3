/// A calendar date without a time of day, proleptic Gregorian, such as 2026-10-25.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The year, such as 2026.
  public let year: Int
  /// The month, 1 … 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A date; nil when there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard CivilDate.fault(year: year, month: month, day: day) == nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Why three numbers are no date.
  public enum Fault: Hashable, Sendable {
    /// No year of that number, such as 0.
    case year(Int)
    /// No month of that number, such as 13.
    case month(Int)
    /// No month has a day of that number, such as 0 or 32.
    case day(Int)
    /// The month has fewer days that year.
    case monthHas(days: Int, month: Int, year: Int)
  }

  /// What keeps three numbers from being a date; nil when they are one.
  public static func fault(year: Int, month: Int, day: Int) -> Fault? {
    guard (1...9999).contains(year) else { return .year(year) }
    guard (1...12).contains(month) else { return .month(month) }
    guard (1...31).contains(day) else { return .day(day) }
    let days = days(inMonth: month, year: year)
    return day > days ? .monthHas(days: days, month: month, year: year) : nil
  }

  /// A date that is known to exist.
  init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date a number of days after 1970-01-01.
  public init(daysSince1970 days: Int) {
    // Counted in 400-year eras that begin on 1 March, so that the leap day comes last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1970-01-01; negative before.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 1 = Monday … 7 = Sunday.
  public var weekday: Int {
    let days = (daysSince1970 + 3) % 7
    return (days + 7) % 7 + 1
  }

  /// The date some days later (earlier when negative).
  public func adding(days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

  /// The same day of the month some months later (earlier when negative), or the last day of that
  /// month when it has no such day: 31 January and one month is 28 February.
  public func adding(months: Int) -> CivilDate {
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let last = CivilDate.days(inMonth: newMonth, year: newYear)
    return CivilDate(known: newYear, newMonth, min(day, last))
  }

  /// The last day of the date's month.
  public var lastOfMonth: CivilDate {
    CivilDate(known: year, month, CivilDate.days(inMonth: month, year: year))
  }

  /// The number of days in a month.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The earlier date first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A date and a time of day as a wall clock shows them, not yet tied to an instant: the same
/// reading can occur twice (October) or not at all (March).
public struct CivilDateTime: Hashable, Sendable {
  /// The date.
  public let date: CivilDate
  /// The hour, 0 … 23.
  public let hour: Int
  /// The minute, 0 … 59.
  public let minute: Int
  /// The second, 0 … 59.
  public let second: Int

  /// A reading; nil when the time of day does not exist on any clock.
  public init?(date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The reading a number of seconds after midnight, 0 … 86,399.
  init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    hour = secondOfDay / 3600
    minute = secondOfDay / 60 % 60
    second = secondOfDay % 60
  }
}
