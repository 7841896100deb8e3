/// The formulas of DT-05: until when something is to be done. A last day lasts until midnight in
/// Stockholm; elapsed hours are counted in UTC (K-33).
public enum Deadline {
  /// The seventh calendar day after the outage's end; never moved to a working day (R004-89, X-19).
  public static func oneWeek(after end: CivilDate) -> CivilDate { end.adding(days: 7) }

  /// A number of working days after a day, the first of them the first working day after it; the
  /// day itself is never counted (R004-90, X-20).
  public static func workingDays(_ count: Int, after day: CivilDate)
    throws(SwedishCalendar.YearOutOfRange) -> CivilDate
  {
    var (last, left) = (day, max(1, count))
    while left > 0 {
      last = last.adding(days: 1)
      if try SwedishCalendar.isWorkingDay(last) { left -= 1 }
    }
    return last
  }

  /// How many working days lie after a day up to and including another; 0 when it is not later.
  /// The age of what is to be done «snarast» (rules.md 1.8).
  public static func workingDays(after day: CivilDate, through last: CivilDate)
    throws(SwedishCalendar.YearOutOfRange) -> Int
  {
    var (count, next) = (0, day)
    while next < last {
      next = next.adding(days: 1)
      if try SwedishCalendar.isWorkingDay(next) { count += 1 }
    }
    return count
  }

  /// The working day on which to warn of a last day that is none itself: the second one before it.
  /// Nil when the last day is a working day.
  public static func warningDay(before last: CivilDate) throws(SwedishCalendar.YearOutOfRange)
    -> CivilDate?
  {
    guard try !SwedishCalendar.isWorkingDay(last) else { return nil }
    var (day, left) = (last, 2)
    while left > 0 {
      day = day.adding(days: -1)
      if try SwedishCalendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The last day of the quarter that a day lies in (R000-16).
  public static func quarterEnd(_ date: CivilDate) -> CivilDate {
    date.adding(months: (12 - date.month) % 3).lastOfMonth
  }

  /// 30 June or 31 December, whichever comes next (R001-12).
  public static func halfYearEnd(_ date: CivilDate) -> CivilDate {
    date.adding(months: (12 - date.month) % 6).lastOfMonth
  }

  /// The last day that a print of planned visits is kept: six weeks (R001-20, R001-22).
  public static func plannedVisitsKept(printed: CivilDate) -> CivilDate {
    printed.adding(days: 42)
  }

  /// The last day that a health-care order is kept: two years from the print (R001-25, X-34).
  public static func healthCareOrderKept(printed: CivilDate) -> CivilDate {
    printed.adding(months: 24)
  }

  /// The day on which a refill is available: the same one when the order arrives at the bank on a
  /// bank day before 12:00:00, else the next bank day (R004-53).
  public static func refillAvailable(arrived: LocalTime)
    throws(SwedishCalendar.YearOutOfRange) -> CivilDate
  {
    let civil = StockholmTime.civil(of: arrived)
    if civil.hour < 12, try SwedishCalendar.isBankDay(civil.date) { return civil.date }
    return try workingDays(1, after: civil.date)
  }

  /// 24 elapsed hours after admission (K-16).
  public static func admissionMessage(admitted: Instant) -> Instant {
    admitted.advanced(bySeconds: 24 * 3600)
  }

  /// 72 elapsed hours after a personal-data breach was discovered (K-44).
  public static func breachNotice(discovered: Instant) -> Instant {
    discovered.advanced(bySeconds: 72 * 3600)
  }

  /// The third day after the notice that a patient is ready for discharge (K-19).
  public static func callToSIP(readyNotice: LocalTime) -> CivilDate {
    StockholmTime.civil(of: readyNotice).date.adding(days: 3)
  }

  /// The day from which the municipality pays, for information only: local agreements differ. Three
  /// days after the ready notice, four when it was sent after 12:00:00 (K-20).
  public static func paymentLiability(readyNotice: LocalTime) -> CivilDate {
    let civil = StockholmTime.civil(of: readyNotice)
    // Twelve sharp is still in time, to the millisecond, unlike the bank's rule.
    let isAfterNoon =
      (civil.hour, civil.minute, civil.second) > (12, 0, 0)
      || (civil.hour, civil.minute, civil.second) == (12, 0, 0)
        && readyNotice.instant.milliseconds % 1000 != 0
    return civil.date.adding(days: isAfterNoon ? 4 : 3)
  }

  /// 12:00 on the first working day after an outage's end: by then what another party enters should
  /// have been seen, else she is phoned ([D], E-B12).
  public static func seenInSystem(outageEnd: LocalTime) throws(SwedishCalendar.YearOutOfRange)
    -> Instant
  {
    let day = try workingDays(1, after: StockholmTime.civil(of: outageEnd).date)
    let noon = CivilDateTime(date: day, secondOfDay: 12 * 3600)
    switch StockholmTime.reading(noon) {
    case .once(let time), .twice(_, let time): return time.instant
    case .never: return outageEnd.instant  // No clock is changed at noon.
    }
  }

  /// Whether a last day is past: true from the midnight that ends it.
  public static func isPast(_ last: CivilDate, now: LocalTime) -> Bool {
    StockholmTime.civil(of: now).date > last
  }
}
