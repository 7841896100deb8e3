import DowntimeModel
import Foundation
import Testing

private func date(_ iso: String) throws -> CivilDate { try #require(SwedishDate.date(iso: iso)) }

private func everyDay() throws -> [CivilDate] {
  let first = try date("2005-01-01").daysSince1970
  let last = try date("2100-12-31").daysSince1970
  return (first...last).map { CivilDate(daysSince1970: $0) }
}

@Suite struct SwedishCalendarTests {
  /// The list of date-holidays (its test fixture for Sweden 2026, types public and bank); the same
  /// dates as in python-holidays and in lag (1989:253).
  @Test func theHolidaysOf2026AreThoseOfThePublishedList() throws {
    let published = """
      2026-01-01 nyårsdagen
      2026-01-06 trettondedag jul
      2026-04-03 långfredagen
      2026-04-05 påskdagen
      2026-04-06 annandag påsk
      2026-05-01 första maj
      2026-05-14 Kristi himmelsfärdsdag
      2026-05-24 pingstdagen
      2026-06-06 nationaldagen
      2026-06-19 midsommarafton
      2026-06-20 midsommardagen
      2026-10-31 alla helgons dag
      2026-12-24 julafton
      2026-12-25 juldagen
      2026-12-26 annandag jul
      2026-12-31 nyårsafton
      """
    var found: [String] = []
    for day in try everyDay() where day.year == 2026 {
      let names = try SwedishCalendar.holidays(on: day).map(\.rawValue)
      let eve = try SwedishCalendar.eve(on: day).map { [$0.rawValue] } ?? []
      found += (names + eve).map { SwedishDate.iso(day) + " " + $0 }
    }
    #expect(found == published.split(separator: "\n").map(String.init))
  }

  /// Monday to Friday without work, of K-40 and K-41, and the number of working days.
  @Test(arguments: [
    (2026, "1/1 6/1 3/4 6/4 1/5 14/5 19/6 24/12 25/12 31/12", 251),
    (2027, "1/1 6/1 26/3 29/3 6/5 25/6 24/12 31/12", 253),
    (2028, "6/1 14/4 17/4 1/5 25/5 6/6 23/6 25/12 26/12", 251),
  ])
  func theWeekdaysWithoutWorkAreThoseOfTheDomainPage(
    _ year: Int, _ listed: String, _ working: Int
  ) throws {
    let weekdays = try everyDay().filter { $0.year == year && $0.weekday <= 5 }
    let free = try weekdays.filter { try !SwedishCalendar.isWorkingDay($0) }
    #expect(free.map { "\($0.day)/\($0.month)" }.joined(separator: " ") == listed)
    #expect(weekdays.count - free.count == working)
  }

  @Test func everyMovableHolidayAndEveryYearsWorkingDaysAreAsPublished() throws {
    let years = try PublishedYear.all()
    #expect(years.map(\.year) == Array(SwedishCalendar.years))
    var working: [Int: Int] = [:]
    for day in try everyDay() where try SwedishCalendar.isWorkingDay(day) {
      working[day.year, default: 0] += 1
    }
    for published in years {
      #expect(try SwedishCalendar.easter(published.year) == published.easter)
      #expect(try SwedishCalendar.holidays(on: published.midsummerDay).contains(.midsummerDay))
      #expect(try SwedishCalendar.holidays(on: published.allSaintsDay) == [.allSaintsDay])
      #expect(working[published.year] == published.workingDays, "\(published.year)")
    }
  }

  /// An independent reckoning: weekdays by Foundation, fixed dates by their text, movable ones
  /// counted from the published Easter.
  @Test func everyDayOf96YearsIsAWorkingDayOrNotAsReckonedOtherwise() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let years = Dictionary(uniqueKeysWithValues: try PublishedYear.all().map { ($0.year, $0) })
    let fixed = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"]
    for day in try everyDay() {
      let year = try #require(years[day.year])
      let moment = Date(timeIntervalSince1970: TimeInterval(day.daysSince1970) * 86_400)
      let isWeekend = calendar.isDateInWeekend(moment)
      let fromEaster = day.daysSince1970 - year.easter.daysSince1970
      let isFree =
        isWeekend || fixed.contains(String(SwedishDate.iso(day).suffix(5)))
        || [-2, 1, 39].contains(fromEaster)
        || day.daysSince1970 == year.midsummerDay.daysSince1970 - 1
      #expect(try SwedishCalendar.isWorkingDay(day) == !isFree, "\(SwedishDate.iso(day))")
      #expect(try SwedishCalendar.isBankDay(day) == !isFree)
    }
  }

  @Test func aYearHasThirteenNamedHolidaysAndThreeEves() throws {
    var names: [Int: Int] = [:]
    var eves: [Int: Set<SwedishCalendar.Eve>] = [:]
    for day in try everyDay() {
      names[day.year, default: 0] += try SwedishCalendar.holidays(on: day).count
      if let eve = try SwedishCalendar.eve(on: day) { eves[day.year, default: []].insert(eve) }
    }
    for year in SwedishCalendar.years {
      #expect(names[year] == 13)
      #expect(eves[year]?.count == 3)
    }
  }

  @Test func twoHolidaysCanMeet() throws {
    #expect(
      try SwedishCalendar.holidays(on: date("2008-05-01")) == [.mayDay, .ascensionDay])
    #expect(
      try SwedishCalendar.holidays(on: date("2049-06-06")) == [.whitSunday, .nationalDay])
  }

  @Test(arguments: ["2026-01-05", "2026-04-02", "2026-04-30", "2026-05-15", "2026-10-30"])
  func halfDaysAndSqueezedDaysAreWorkingDays(_ iso: String) throws {
    #expect(try SwedishCalendar.isWorkingDay(date(iso)))
  }

  @Test func annandagPingstIsAWorkingDay() throws {
    #expect(try SwedishCalendar.isWorkingDay(date("2026-05-25")))
  }

  @Test(arguments: ["2004-12-31", "2101-01-01", "0001-01-01", "9999-12-31"])
  func aYearOutsideTheRulesIsRefused(_ iso: String) throws {
    let day = try date(iso)
    let refusal = SwedishCalendar.YearOutOfRange(year: day.year)
    #expect(throws: refusal) { _ = try SwedishCalendar.isWorkingDay(day) }
    #expect(throws: refusal) { _ = try SwedishCalendar.isPublicHoliday(day) }
    #expect(throws: refusal) { _ = try SwedishCalendar.eve(on: day) }
    #expect(throws: refusal) { _ = try SwedishCalendar.easter(day.year) }
    #expect(throws: SwedishCalendar.YearOutOfRange.self) {
      _ = try Deadline.workingDays(10, after: date("2100-12-30"))
    }
  }
}
