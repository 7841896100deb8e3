import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

private func civil(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) throws
  -> CivilDateTime
{
  let date = try #require(CivilDate(year: year, month: month, day: day))
  return try #require(CivilDateTime(date: date, hour: hour, minute: minute))
}

@Test func everyQuarterOfAnHourAroundEveryChangeIsAsFoundationHasIt() throws {
  let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
  for year in 1996...2037 {
    for month in [1, 3, 4, 7, 9, 10, 11] {
      let days = CivilDate.days(inMonth: month, year: year)
      let first = try #require(CivilDate(year: year, month: month, day: 1)).daysSince1970
      for quarter in 0..<(days * 96) where month % 2 == 1 || month == 10 || month == 4 {
        // Around the changes every quarter of an hour; elsewhere one a day.
        guard (month == 3 || month == 10) && quarter > (days - 8) * 96 || quarter % 96 == 50
        else { continue }
        let seconds = Int64(first) * 86_400 + Int64(quarter) * 900
        let local = StockholmTime.local(Instant(milliseconds: seconds * 1000))
        let expected = zone.secondsFromGMT(
          for: Date(timeIntervalSince1970: TimeInterval(seconds)))
        #expect(local.offsetMinutes * 60 == expected, "\(year) \(month) \(quarter)")
        switch StockholmTime.reading(StockholmTime.civil(of: local)) {
        case .once(let time): #expect(time == local)
        case .twice(let summer, let winter):
          #expect(local == summer || local == winter)
          #expect(winter.instant.milliseconds(since: summer.instant) == 3_600_000)
        case .never: Issue.record("\(year) \(month) \(quarter)")
        }
      }
    }
  }
}

/// Every minute of the 192 days on which the clock is changed, and of the days around them.
@Test func everyMinuteOfTheDaysOfChangeIsAsFoundationHasItUntil2100() throws {
  let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
  var missing = 0
  var repeated = 0
  for year in 2005...2100 {
    for (month, hours) in [(3, 23), (10, 25)] {
      let last = try #require(CivilDate(year: year, month: month, day: 31))
      let sunday = CivilDate(daysSince1970: last.daysSince1970 - last.weekday % 7)
      let midnight = try #require(CivilDateTime(date: sunday, hour: 0, minute: 0))
      guard case .once(let start) = StockholmTime.reading(midnight) else {
        Issue.record("\(year)")
        continue
      }
      for minute in 0..<(hours * 60) {
        let instant = start.instant.advanced(bySeconds: Int64(minute) * 60)
        let local = StockholmTime.local(instant)
        let moment = Date(timeIntervalSince1970: TimeInterval(instant.milliseconds / 1000))
        #expect(local.offsetMinutes * 60 == zone.secondsFromGMT(for: moment))
        let civil = StockholmTime.civil(of: local)
        #expect(civil.date == sunday)
        switch StockholmTime.reading(civil) {
        case .once(let time): #expect(time == local && civil.hour != 2)
        case .twice(let summer, let winter):
          #expect(month == 10 && civil.hour == 2 && (local == summer || local == winter))
          repeated += 1
        case .never: Issue.record("\(year) \(month) \(minute)")
        }
      }
      for minute in 0..<60 where month == 3 {
        let skipped = try #require(CivilDateTime(date: sunday, hour: 2, minute: minute))
        #expect(StockholmTime.reading(skipped) == .never)
        missing += 1
      }
    }
  }
  #expect(missing == 96 * 60 && repeated == 96 * 120)
}

@Test func aMillionInstantsComeBackFromTheirLocalText() throws {
  var random = SeededGenerator(seed: 2026)
  let years = Instant(milliseconds: 1_104_534_000_000).milliseconds..<4_133_977_200_000
  for _ in 0..<1_000_000 {
    let local = StockholmTime.local(
      Instant(milliseconds: Int64.random(in: years, using: &random)))
    let text = TimestampText.write(local)
    guard TimestampText.read(text) == local else {
      Issue.record("\(text)")
      return
    }
  }
}

@Test func theChangeIsAtTheSecond() {
  // 25 October 2026 01:00:00 UTC.
  let change = Instant(milliseconds: 1_792_890_000_000)
  #expect(StockholmTime.local(change.advanced(bySeconds: -1)).offsetMinutes == 120)
  #expect(StockholmTime.local(Instant(milliseconds: change.milliseconds - 1)).offsetMinutes == 120)
  #expect(StockholmTime.local(change).offsetMinutes == 60)
}

@Test func noClockReadingStopsTheProgram() {
  for milliseconds in [Int64.min, -1, 0, Int64.max] {
    let local = StockholmTime.local(Instant(milliseconds: milliseconds))
    _ = StockholmTime.civil(of: local)
    _ = SwedishDate.dayAndClock(local)
  }
}

@Test func theMissingHourNeverOccurs() throws {
  #expect(StockholmTime.reading(try civil(2026, 3, 29, 2, 30)) == .never)
  #expect(StockholmTime.reading(try civil(2026, 3, 29, 2, 0)) == .never)
  for hour in [1, 3] {
    guard case .once = StockholmTime.reading(try civil(2026, 3, 29, hour, 59)) else {
      Issue.record("\(hour)")
      continue
    }
  }
}

@Test func theRepeatedHourSaysItsSeasonAndNoOtherDoes() throws {
  guard case .twice(let summer, let winter) = StockholmTime.reading(try civil(2026, 10, 25, 2, 31))
  else {
    Issue.record("read once")
    return
  }
  #expect(SwedishDate.clock(summer) == "02:31 sommartid")
  #expect(SwedishDate.clock(winter) == "02:31 vintertid")
  #expect(SwedishDate.dayAndClock(winter) == "sö 25 okt 02:31 vintertid")
  let later = StockholmTime.local(winter.instant.advanced(bySeconds: 3 * 3600))
  #expect(SwedishDate.dayAndClock(later) == "sö 25 okt 05:31")
  #expect(StockholmTime.seasonToSay(with: later) == nil)
}

@Test func elapsedTimeIsCountedInUTC() throws {
  func time(_ text: String) throws -> Instant { try #require(TimestampText.read(text)).instant }
  func between(_ start: String, _ end: String) throws -> String {
    SwedishDate.duration(milliseconds: try time(end).milliseconds(since: try time(start)))
  }
  // E-A1, E-A4, E-A5 and K-33.
  #expect(
    try between("2026-10-25T02:14:00.000+02:00", "2026-10-25T06:50:00.000+01:00") == "5 h 36 min")
  #expect(
    try between("2026-10-25T02:50:00.000+02:00", "2026-10-25T02:05:00.000+01:00") == "15 min")
  #expect(
    try between("2026-10-24T21:00:00.000+02:00", "2026-10-25T07:00:00.000+01:00") == "11 h 00 min")
  #expect(
    try between("2026-10-24T22:00:00.000+02:00", "2026-10-25T03:40:00.000+01:00") == "6 h 40 min")
  #expect(
    try between("2026-03-28T21:00:00.000+01:00", "2026-03-29T07:00:00.000+02:00") == "9 h 00 min")
}

@Test(arguments: [
  (-5, "under en minut", "0 s"), (59_999, "under en minut", "59 s"), (60_000, "1 min", "1 min"),
  (3_599_999, "59 min", "59 min"), (3_600_000, "1 h 00 min", "1 h 00 min"),
  (15_420_000, "4 h 17 min", "4 h 17 min"), (216_000_000, "60 h 00 min", "60 h 00 min"),
])
func durationsAreSaidInHoursAndMinutes(
  _ milliseconds: Int64, _ text: String, _ fromSeconds: String
) {
  #expect(SwedishDate.duration(milliseconds: milliseconds) == text)
  #expect(SwedishDate.durationFromSeconds(milliseconds: milliseconds) == fromSeconds)
}

@Test func everyDayOfAYearIsNamedAsFoundationNamesIt() throws {
  let formatter = DateFormatter()
  formatter.locale = Locale(identifier: "sv_SE")
  formatter.timeZone = TimeZone(identifier: "UTC")
  formatter.dateFormat = "EEEE d MMMM y"
  let first = try #require(CivilDate(year: 2026, month: 1, day: 1)).daysSince1970
  for day in first..<(first + 366) {
    let date = CivilDate(daysSince1970: day)
    #expect(
      SwedishDate.longDay(date)
        == formatter.string(from: Date(timeIntervalSince1970: TimeInterval(day) * 86_400)))
    #expect(SwedishDate.date(iso: SwedishDate.iso(date)) == date)
  }
}

@Test func theMachinesZoneDataAgreeWithTheRule() throws {
  let file = URL(filePath: "/usr/share/zoneinfo/Europe/Stockholm")
  guard FileManager.default.fileExists(atPath: file.path()) else {
    #expect(StockholmTime.zoneData == .missing)
    return
  }
  #expect(StockholmTime.zoneData == .agree)
}

/// A year-round winter time, a country's own rule, a file of the first version, a torn one.
@Test(arguments: [
  ("2", "CET-1CEST,M3.5.0,M10.5.0/3\n", StockholmTime.ZoneData.agree),
  ("4", "CET-1CEST,M3.5.0,M10.5.0/3\n", .agree), ("2", "CET-1\n", .differ),
  ("2", "CET-1CEST,M4.1.0,M10.5.0/3\n", .differ), ("2", "\n", .missing), ("\0", "\n", .missing),
  ("2", "CET-1CEST,M3.5", .missing),
])
func aZoneFileAgreesDiffersOrSaysNothing(
  version: String, rule: String, expected: StockholmTime.ZoneData
) {
  let head = Array("TZif\(version)".utf8) + [UInt8](repeating: 0, count: 80)
  #expect(StockholmTime.zoneData(head + Array("\n\(rule)".utf8)) == expected)
  #expect(StockholmTime.zoneData(Array(rule.utf8)) == .missing)
  #expect(StockholmTime.zoneData([]) == .missing)
}
