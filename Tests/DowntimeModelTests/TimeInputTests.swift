import DowntimeModel
import Testing

private let october = "2026-10-25T"

/// Ordinary nights: a clock at 2026-12-02 05:31, winter time.
@Test(arguments: [
  ("0214", "2026-12-02T02:14"), ("214", "2026-12-02T02:14"), ("02:14", "2026-12-02T02:14"),
  ("2.14", "2026-12-02T02:14"), ("02.14", "2026-12-02T02:14"), (" kl 02.14 ", "2026-12-02T02:14"),
  ("nu", "2026-12-02T05:31"), ("Nu", "2026-12-02T05:31"), ("0533", "2026-12-02T05:33"),
  ("igår 2215", "2026-12-01T22:15"), ("i går 22.15", "2026-12-01T22:15"),
  ("IGA\u{30A}R kl. 2215", "2026-12-01T22:15"), ("idag 0001", "2026-12-02T00:01"),
  ("1/12 08:00", "2026-12-01T08:00"),
  ("30/11/2026 0800", "2026-11-30T08:00"), ("24 nov 08:00", "2026-11-24T08:00"),
  ("24 november 0800", "2026-11-24T08:00"), ("24 nov. 2025 08:00", "2025-11-24T08:00"),
  ("24 nov 2025", "2026-11-24T20:25"), ("2026-11-24 08:00", "2026-11-24T08:00"),
  ("i förrgår 1340", "2026-11-30T13:40"), ("förrgår 13.40", "2026-11-30T13:40"),
  ("iförrgår kl 13:40", "2026-11-30T13:40"), ("igår kväll 22.15", "2026-12-01T22:15"),
  ("i morse 0514", "2026-12-02T05:14"), ("inatt 0214", "2026-12-02T02:14"),
  ("i natt 2350", "2026-12-01T23:50"), ("klockan 2.14", "2026-12-02T02:14"),
  ("onsdag 0214", "2026-12-02T02:14"), ("tisdag 0214", "2026-12-01T02:14"),
  ("to 0214", "2026-11-26T02:14"), ("tors. 0214", "2026-11-26T02:14"),
  ("lördagen 2215", "2026-11-28T22:15"), ("i onsdags 0214", "2026-11-25T02:14"),
  ("i tisdags 0214", "2026-12-01T02:14"), ("i söndags kväll 2215", "2026-11-29T22:15"),
  ("ti 24 nov 08:00", "2026-11-24T08:00"), ("söndag 29/11 0800", "2026-11-29T08:00"),
  ("den 24/11 kl 08:00", "2026-11-24T08:00"), ("20261124 0800", "2026-11-24T08:00"),
  ("2/7 0800 sommartid", "2026-07-02T08:00"), ("0214 vintertid", "2026-12-02T02:14"),
])
func timesAreReadAsPeopleTypeThem(_ typed: String, _ expected: String) throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  let offset = typed.contains("7") ? "+02:00" : "+01:00"
  let meant = try #require(TimestampText.read(expected + ":00.000" + offset))
  #expect(TimeInput.parse(typed, now: now) == .success(.time(meant)))
}

@Test(arguments: [
  ("", TimeInput.Fault.empty), ("   ", .empty), ("snart", .notATime), ("2", .notATime),
  ("02:1", .notATime), ("02:14:30", .notATime), ("0214 0215", .notATime), ("٠٢١٤", .foreignDigits),
  ("2460", .noSuchTimeOfDay(hour: 24, minute: 60)),
  ("2400", .noSuchTimeOfDay(hour: 24, minute: 0)),
  ("1275", .noSuchTimeOfDay(hour: 12, minute: 75)),
  ("igår", .timeMissing), ("24/11", .timeMissing), ("24 nov", .timeMissing),
  ("31/4 0800", .noSuchDate(.monthHas(days: 30, month: 4, year: 2026))),
  ("2026-13-01 0800", .noSuchDate(.month(13))), ("1/13 0800", .noSuchDate(.month(13))),
  ("30 feb 0800", .noSuchDate(.monthHas(days: 28, month: 2, year: 2026))),
  ("29/2/2025 0800", .noSuchDate(.monthHas(days: 28, month: 2, year: 2025))),
  ("32/1 0800", .noSuchDate(.day(32))), ("1/1/0 0800", .noSuchDate(.year(0))),
  ("0214 sommartid", .wrongSeason(.summer)), ("2/7 0800 vintertid", .wrongSeason(.winter)),
  ("sommartid", .notATime), ("lördag", .timeMissing), ("i natt", .timeMissing),
  ("i förrgår", .timeMissing), ("i 0214", .notATime),
  ("i lördag 0214", .notATime), ("s 0214", .notATime), ("år 0214", .notATime),
  ("20261324 0800", .noSuchDate(.month(13))),
  ("25:61", .noSuchTimeOfDay(hour: 25, minute: 61)), ("-5", .notATime),
  ("０２１４", .foreignDigits), ("0/12 0800", .noSuchDate(.day(0))),
  ("00/1 0800", .noSuchDate(.day(0))),
  ("12345678901234567890", .notATime), ("24/12/99999 0800", .notATime),
])
func whatIsNoTimeIsToldWhy(_ typed: String, _ fault: TimeInput.Fault) throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  #expect(TimeInput.parse(typed, now: now) == .failure(fault))
}

@Test(arguments: ["29/3 0230", "2026-03-29 02:30", "sö 29 mars 02.30 sommartid"])
func theHourThatTheMarchNightLeavesOutIsRefused(_ typed: String) throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  let date = try #require(CivilDate(year: 2026, month: 3, day: 29))
  let skipped = try #require(CivilDateTime(date: date, hour: 2, minute: 30))
  #expect(TimeInput.parse(typed, now: now) == .failure(.doesNotExist(skipped)))
}

@Test(arguments: [
  ("0800", "2026-12-02T08:00"), ("0214", "2026-12-03T02:14"), ("nu", "2026-12-02T05:31"),
  ("i morgon 0800", "2026-12-03T08:00"), ("imorgon 0214", "2026-12-03T02:14"),
  ("i övermorgon 1000", "2026-12-04T10:00"), ("torsdag 1000", "2026-12-03T10:00"),
  ("på måndag 1000", "2026-12-07T10:00"), ("2/1 0800", "2027-01-02T08:00"),
  ("12/12 10:00", "2026-12-12T10:00"), ("2026-12-01 0800", "2026-12-01T08:00"),
])
func whatIsComingIsReadAheadOfTheClock(_ typed: String, _ expected: String) throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  let meant = try #require(TimestampText.read(expected + ":00.000+01:00"))
  #expect(TimeInput.parse(typed, now: now, tense: .coming) == .success(.time(meant)))
}

@Test func aComingTimeIsRefusedWhereOnlyWhatHasHappenedCanBeTold() throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  let tomorrow = try #require(TimestampText.read("2026-12-03T02:14:00.000+01:00"))
  let fault = TimeInput.Fault.inFuture(tomorrow, isBareTimeOfDay: false)
  #expect(TimeInput.parse("imorgon 0214", now: now) == .failure(fault))
  #expect(TimeInput.parse("imorgon 0214", now: now, tense: .any) == .success(.time(tomorrow)))
}

@Test(arguments: [
  ("12/11", "2026-11-12"), ("igår", "2026-12-01"), ("2026-11-30", "2026-11-30"),
  ("20261130", "2026-11-30"), ("måndag", "2026-11-30"),
])
func aDayIsReadWithoutATimeOfDay(_ typed: String, _ expected: String) throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  #expect(TimeInput.parseDay(typed, now: now) == .success(try Corpus.day(expected)))
  #expect(TimeInput.parseDay("12/11 0800", now: now) == .failure(.notATime))
  #expect(
    TimeInput.parseDay("i morgon", now: now)
      == .failure(.inFuture(now, isBareTimeOfDay: false)))
}

@Test func theLeapDayWithoutYearIsLastYearsWhenThisYearHasNone() throws {
  let now = try #require(TimestampText.read("2029-01-02T05:31:00.000+01:00"))
  let leap = try #require(TimestampText.read("2028-02-29T08:00:00.000+01:00"))
  #expect(TimeInput.parse("29/2 0800", now: now) == .success(.time(leap)))
}

@Test func aWeekdayThatTheDateDoesNotHaveIsToldWithTheRightOne() throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  let date = try #require(CivilDate(year: 2026, month: 11, day: 24))
  #expect(TimeInput.parse("lö 24 nov 08:00", now: now) == .failure(.wrongWeekday(date)))
}

@Test func theEveningOfTheNightIsTodaysAfterNoon() throws {
  let now = try #require(TimestampText.read("2026-12-02T23:55:00.000+01:00"))
  for (typed, expected) in [("i natt 2350", "23:50"), ("i natt 0214", "02:14")] {
    let meant = try #require(TimestampText.read("2026-12-02T\(expected):00.000+01:00"))
    #expect(TimeInput.parse(typed, now: now) == .success(.time(meant)))
  }
}

/// What the console shows of a time can be typed back: every seventh minute of a year.
@Test func whatIsShownIsUnderstoodWhenTyped() throws {
  let start = try #require(TimestampText.read("2026-06-01T00:00:00.000+02:00")).instant
  for minute in stride(from: 0, to: 525_600, by: 37) {
    let meant = StockholmTime.local(start.advanced(bySeconds: Int64(minute) * 60))
    let now = StockholmTime.local(meant.instant.advanced(bySeconds: 90 * 60))
    let iso = SwedishDate.iso(StockholmTime.civil(of: meant).date) + " " + SwedishDate.clock(meant)
    for typed in [iso, SwedishDate.dayAndClock(meant)] {
      #expect(TimeInput.parse(typed, now: now) == .success(.time(meant)), "\(typed)")
    }
  }
}

@Test func aBareTimeAheadOfTheClockIsNeverGuessedToBeYesterdays() throws {
  let now = try #require(TimestampText.read("2026-12-02T05:31:00.000+01:00"))
  let later = try #require(TimestampText.read("2026-12-02T05:34:00.000+01:00"))
  #expect(
    TimeInput.parse("0534", now: now) == .failure(.inFuture(later, isBareTimeOfDay: true)))
  let christmas = try #require(TimestampText.read("2026-12-24T08:00:00.000+01:00"))
  #expect(
    TimeInput.parse("24/12 08:00", now: now)
      == .failure(.inFuture(christmas, isBareTimeOfDay: false)))
}

@Test func aDayWithoutYearInJanuaryMayBeLastYears() throws {
  let now = try #require(TimestampText.read("2027-01-02T05:31:00.000+01:00"))
  let christmas = try #require(TimestampText.read("2026-12-24T08:00:00.000+01:00"))
  #expect(TimeInput.parse("24/12 0800", now: now) == .success(.time(christmas)))
}

/// E-A2: rows 2, 4, 5, 6 and 7 of scenario A, and the start typed after three o'clock.
@Test(arguments: [
  ("0214", "02:16:00.000+02:00", "02:14:00.000+02:00", nil),
  ("0231", "02:31:40.000+02:00", "02:31:00.000+02:00", nil),
  ("0245", "02:50:00.000+02:00", "02:45:00.000+02:00", nil),
  ("0205", "02:05:10.000+01:00", "02:05:00.000+02:00", "02:05:00.000+01:00"),
  ("0231", "02:33:00.000+01:00", "02:31:00.000+02:00", "02:31:00.000+01:00"),
  ("0214", "03:10:00.000+01:00", "02:14:00.000+02:00", "02:14:00.000+01:00"),
  ("0214 sommartid", "03:10:00.000+01:00", "02:14:00.000+02:00", nil),
  ("0214 vintertid", "03:10:00.000+01:00", "02:14:00.000+01:00", nil),
  ("nu", "02:05:00.000+01:00", "02:05:00.000+01:00", nil),
])
func aRepeatedTimeIsAskedForOnlyWhenBothHavePassed(
  _ typed: String, _ now: String, _ first: String, _ second: String?
) throws {
  let now = try #require(TimestampText.read(october + now))
  let first = try #require(TimestampText.read(october + first))
  if let second {
    let winter = try #require(TimestampText.read(october + second))
    #expect(
      TimeInput.parse(typed, now: now) == .success(.ambiguous(summer: first, winter: winter)))
  } else {
    #expect(TimeInput.parse(typed, now: now) == .success(.time(first)))
  }
}

@Test func theSecondReadingCannotBeSaidBeforeItComes() throws {
  let now = try #require(TimestampText.read(october + "02:16:00.000+02:00"))
  let winter = try #require(TimestampText.read(october + "02:14:00.000+01:00"))
  #expect(
    TimeInput.parse("0214 vintertid", now: now)
      == .failure(.inFuture(winter, isBareTimeOfDay: true)))
}
