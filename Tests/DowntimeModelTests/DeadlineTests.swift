import DowntimeModel
import TestSupport
import Testing

private func date(_ iso: String) throws -> CivilDate { try #require(SwedishDate.date(iso: iso)) }

private func time(_ iso: String, _ clock: String, _ offset: Int = 2) throws -> LocalTime {
  let parts = clock.split(whereSeparator: { ":.".contains($0) }).compactMap { Int64($0) }
  let seconds = Int64(try date(iso).daysSince1970) * 86_400 + parts[0] * 3600 + parts[1] * 60
  let milliseconds = (seconds + (parts.count > 2 ? parts[2] : 0) - Int64(offset) * 3600) * 1000
  return LocalTime(
    instant: Instant(milliseconds: milliseconds + (parts.count > 3 ? parts[3] : 0)),
    offsetMinutes: offset * 60)
}

/// DT-05, row by row, and its boundaries.
@Suite struct DeadlineTests {
  @Test(
    .rule("R004-89"), .rule("R004-90"), .rule("X-19"), .rule("X-20"),
    arguments: [
      ("2026-04-30", "2026-05-07", "2026-05-18"), ("2026-06-11", "2026-06-18", "2026-06-26"),
      // Ended on a Saturday, on Christmas Eve, on the last day of a year.
      ("2026-10-24", "2026-10-31", "2026-11-06"), ("2026-12-24", "2026-12-31", "2027-01-13"),
      ("2027-12-31", "2028-01-07", "2028-01-17"),
    ])
  func healthCareNotesHaveAWeekAndOthersTenWorkingDays(
    _ end: String, _ week: String, _ tenth: String
  ) throws {
    #expect(Deadline.oneWeek(after: try date(end)) == (try date(week)))
    #expect(try Deadline.workingDays(10, after: date(end)) == date(tenth))
  }

  @Test(
    .rule("X-19"),
    arguments: [
      ("2026-05-07", nil), ("2026-10-31", "2026-10-29"), ("2026-12-31", "2026-12-29"),
      ("2027-01-01", "2026-12-29"), ("2026-06-20", "2026-06-17"),
    ])
  func aLastDayThatIsNoWorkingDayIsWarnedOfTwoWorkingDaysBefore(
    _ last: String, _ warning: String?
  ) throws {
    #expect(try Deadline.warningDay(before: date(last)) == (try warning.map(date)))
  }

  /// Monotone, after the end, on a working day, with exactly ten working days up to it.
  @Test(.rule("R004-90"), .rule("X-20")) func tenWorkingDaysHoldForEveryEndOf95Years() throws {
    var last: CivilDate?
    let days = try date("2005-01-01").daysSince1970...date("2099-12-31").daysSince1970
    for end in days.map({ CivilDate(daysSince1970: $0) }) {
      let tenth = try Deadline.workingDays(10, after: end)
      #expect(tenth > end && last.map { tenth >= $0 } ?? true)
      #expect(try SwedishCalendar.isWorkingDay(tenth))
      if end.day == 1 || end.month == 12 {
        #expect(try Deadline.workingDays(after: end, through: tenth) == 10)
      }
      last = tenth
    }
    #expect(try Deadline.workingDays(after: date("2026-05-07"), through: date("2026-05-01")) == 0)
  }

  /// Every formula on every day of 95 years, late in the day: none lies before what it is counted
  /// from, and none goes back when that goes forward.
  @Test func noDeadlineLiesBeforeItsBeginningAndNoneGoesBack() throws {
    var last: [CivilDate] = []
    let days = try date("2005-02-01").daysSince1970...date("2099-12-01").daysSince1970
    for day in days.map({ CivilDate(daysSince1970: $0) }) {
      let evening = try #require(CivilDateTime(date: day, hour: 23, minute: 59))
      guard case .once(let time) = StockholmTime.reading(evening) else {
        Issue.record("\(SwedishDate.iso(day))")
        continue
      }
      let due = [
        Deadline.oneWeek(after: day), try Deadline.workingDays(10, after: day),
        Deadline.quarterEnd(day), Deadline.halfYearEnd(day),
        Deadline.plannedVisitsKept(printed: day), Deadline.healthCareOrderKept(printed: day),
        try Deadline.refillAvailable(arrived: time), Deadline.callToSIP(readyNotice: time),
        Deadline.paymentLiability(readyNotice: time),
        StockholmTime.civil(
          of: StockholmTime.local(Deadline.admissionMessage(admitted: time.instant))
        ).date,
        StockholmTime.civil(
          of: StockholmTime.local(Deadline.breachNotice(discovered: time.instant))
        ).date,
      ]
      #expect(due.allSatisfy { $0 >= day })
      #expect(zip(last, due).allSatisfy { $0 <= $1 })
      if let warning = try Deadline.warningDay(before: day) {
        #expect(try warning < day && SwedishCalendar.isWorkingDay(warning))
      }
      last = due
    }
  }

  @Test(
    .rule("R000-16"), .rule("R001-12"), .rule("X-01"),
    arguments: [
      ("2026-01-01", "2026-03-31", "2026-06-30"), ("2026-03-31", "2026-03-31", "2026-06-30"),
      ("2026-04-01", "2026-06-30", "2026-06-30"), ("2026-06-30", "2026-06-30", "2026-06-30"),
      ("2026-07-01", "2026-09-30", "2026-12-31"), ("2026-09-30", "2026-09-30", "2026-12-31"),
      ("2026-10-31", "2026-12-31", "2026-12-31"), ("2026-12-31", "2026-12-31", "2026-12-31"),
      ("2028-02-29", "2028-03-31", "2028-06-30"),
    ])
  func selfChecksAreDueOnTheLastDayOfTheirPeriod(
    _ today: String, _ quarter: String, _ half: String
  ) throws {
    #expect(Deadline.quarterEnd(try date(today)) == (try date(quarter)))
    #expect(Deadline.halfYearEnd(try date(today)) == (try date(half)))
  }

  @Test(
    .rule("R001-20"), .rule("R001-22"), .rule("R001-25"), .rule("X-34"),
    arguments: [
      ("2026-10-01", "2026-11-12", "2028-10-01"), ("2028-02-29", "2028-04-11", "2030-02-28"),
      ("2026-02-28", "2026-04-11", "2028-02-28"), ("2026-03-15", "2026-04-26", "2028-03-15"),
    ])
  func printsAreKeptSixWeeksOrTwoYears(_ printed: String, _ weeks: String, _ years: String) throws {
    #expect(Deadline.plannedVisitsKept(printed: try date(printed)) == (try date(weeks)))
    #expect(Deadline.healthCareOrderKept(printed: try date(printed)) == (try date(years)))
  }

  @Test(
    .rule("R004-53"),
    arguments: [
      ("2026-04-30", "11:59:59.999", "2026-04-30"), ("2026-04-30", "12:00", "2026-05-04"),
      ("2026-05-01", "09:00", "2026-05-04"), ("2026-05-02", "11:00", "2026-05-04"),
      ("2026-06-18", "12:01", "2026-06-22"), ("2026-06-19", "08:00", "2026-06-22"),
    ])
  func aRefillIsThereTheSameDayOnlyBeforeNoonOnABankDay(
    _ day: String, _ clock: String, _ available: String
  ) throws {
    #expect(try Deadline.refillAvailable(arrived: time(day, clock)) == date(available))
  }

  /// The two rules about noon have opposite boundaries.
  @Test(arguments: [
    ("11:59:59.999", 3), ("12:00", 3), ("12:00:00.001", 4), ("12:00:01", 4), ("12:07", 4),
    ("23:59:59", 4), ("00:00", 3),
  ])
  func aReadyNoticeAtTwelveSharpIsStillInTime(_ clock: String, _ days: Int) throws {
    let notice = try time("2026-11-10", clock, 1)
    #expect(
      Deadline.paymentLiability(readyNotice: notice) == (try date("2026-11-10").adding(days: days)))
    #expect(Deadline.callToSIP(readyNotice: notice) == (try date("2026-11-13")))
  }

  @Test func elapsedHoursAreNotTheClocksHours() throws {
    let admitted = try time("2026-10-24", "14:00")
    let due = StockholmTime.local(Deadline.admissionMessage(admitted: admitted.instant))
    #expect(SwedishDate.dayAndClock(due) == "sö 25 okt 13:00")
    let notice = StockholmTime.local(Deadline.breachNotice(discovered: admitted.instant))
    #expect(SwedishDate.dayAndClock(notice) == "ti 27 okt 13:00")
  }

  @Test func aLastDayLastsUntilMidnight() throws {
    let last = try date("2026-05-07")
    #expect(!Deadline.isPast(last, now: try time("2026-05-07", "23:59:59.999")))
    #expect(Deadline.isPast(last, now: try time("2026-05-08", "00:00")))
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-12-31", 2, "2027-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2028-02-29", 12, "2029-02-28"),
    ("2028-02-29", 48, "2032-02-29"), ("2026-08-31", 1, "2026-09-30"),
    ("2026-10-25", 0, "2026-10-25"),
  ])
  func aMonthLaterIsTheSameDayOrTheMonthsLast(_ start: String, _ months: Int, _ end: String) throws
  {
    #expect(try date(start).adding(months: months) == date(end))
  }
}
