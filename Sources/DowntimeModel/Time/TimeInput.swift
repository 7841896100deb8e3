/// Times as people type them: `0214`, `02.14`, `nu`, `igår 2215`, `i natt 23:50`, `i lördags 0814`,
/// `24/12 08:00`, `24 dec 08:00`, `2026-12-24 08:00`, with `sommartid` or `vintertid` after it when
/// needed.
public enum TimeInput {
  /// What was meant.
  public enum Meaning: Hashable, Sendable {
    /// One time.
    case time(LocalTime)
    /// The repeated October hour, both readings already past: the person must say which (E-A2).
    case ambiguous(summer: LocalTime, winter: LocalTime)
  }

  /// Which times a field is about.
  public enum Tense: Hashable, Sendable {
    /// What has happened: nothing ahead of the clock.
    case past
    /// What is agreed or planned: a bare time of day that has passed is tomorrow's, and a weekday the
    /// next one.
    case coming
    /// Either: told of afterwards or beforehand.
    case any
  }

  /// Why nothing was meant.
  public enum Fault: Error, Hashable, Sendable {
    /// Nothing typed.
    case empty
    /// Not a date and time in any of the forms.
    case notATime
    /// Digits of another script, or full-width ones.
    case foreignDigits
    /// A date without a time of day.
    case timeMissing
    /// No such date, such as 31 April.
    case noSuchDate(CivilDate.Fault)
    /// Another weekday was typed before the date than it has.
    case wrongWeekday(CivilDate)
    /// No such time of day, such as 24:10.
    case noSuchTimeOfDay(hour: Int, minute: Int)
    /// The clock skipped it (the March night).
    case doesNotExist(CivilDateTime)
    /// `sommartid` was typed of a time in winter time or the other way round.
    case wrongSeason(StockholmTime.Season)
    /// More than two minutes ahead. A bare time of day may mean yesterday's: it is for the person
    /// to say so.
    case inFuture(LocalTime, isBareTimeOfDay: Bool)
  }

  /// How far ahead of the clock a time may be, in seconds (RT-00 `handelse_tid`).
  public static let toleranceSeconds: Int64 = 120

  /// Reads what was typed. A repeated reading is asked about only when neither of the two is in
  /// the future; else it is the first, which is the only one that can have happened.
  public static func parse(
    _ typed: String, now: LocalTime, tense: Tense = .past
  ) -> Result<Meaning, Fault> {
    do { return .success(try meaning(typed, now, tense)) } catch { return .failure(error) }
  }

  /// Reads a day without a time of day: `12/11`, `i morgon`, `torsdag`, `2026-11-12`.
  public static func parseDay(
    _ typed: String, now: LocalTime, tense: Tense = .past
  ) -> Result<CivilDate, Fault> {
    do { return .success(try day(typed, now, tense)) } catch { return .failure(error) }
  }

  private static func day(_ typed: String, _ now: LocalTime, _ tense: Tense) throws(Fault)
    -> CivilDate
  {
    var words = try words(typed)
    guard !words.isEmpty else { throw .empty }
    let today = StockholmTime.civil(of: now).date
    let day = try DayInput.take(from: &words, today: today, isComing: tense == .coming)
    guard case .date(let date)? = day, words.isEmpty else { throw .notATime }
    if tense == .past, date > today { throw .inFuture(now, isBareTimeOfDay: false) }
    return date
  }

  private static func words(_ typed: String) throws(Fault) -> [String] {
    guard !ForeignDigits.are(in: typed) else { throw .foreignDigits }
    return NormalForm.composed(typed).lowercased().split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  private static func meaning(
    _ typed: String, _ now: LocalTime, _ tense: Tense
  ) throws(Fault) -> Meaning {
    var words = try words(typed)
    guard let last = words.last else { throw .empty }
    let season = StockholmTime.Season(rawValue: last)
    if season != nil { words.removeLast() }
    if words == ["nu"] && season == nil { return .time(now) }
    let today = StockholmTime.civil(of: now).date
    let day = try DayInput.take(from: &words, today: today, isComing: tense == .coming)
    words.removeAll { ["kl", "kl.", "klockan"].contains($0) }
    guard let clock = words.first else { throw day == nil ? .notATime : .timeMissing }
    guard words.count == 1, let (hour, minute) = timeOfDay(clock) else { throw .notATime }
    let clockNow = StockholmTime.civil(of: now)
    var date = date(of: day, hour: hour, now: clockNow)
    if tense == .coming, day == nil, (hour, minute) < (clockNow.hour, clockNow.minute) {
      date = date.adding(days: 1)
    }
    guard let civil = CivilDateTime(date: date, hour: hour, minute: minute) else {
      throw .noSuchTimeOfDay(hour: hour, minute: minute)
    }
    let latest = now.instant.advanced(bySeconds: toleranceSeconds)
    let meant: LocalTime
    switch StockholmTime.reading(civil) {
    case .never: throw .doesNotExist(civil)
    case .once(let only):
      if let season, season.offsetMinutes != only.offsetMinutes { throw .wrongSeason(season) }
      meant = only
    case .twice(let summer, let winter):
      switch season {
      case .summer?: meant = summer
      case .winter?: meant = winter
      case nil where winter.instant <= latest: return .ambiguous(summer: summer, winter: winter)
      case nil: meant = summer
      }
    }
    guard tense != .past || meant.instant <= latest else {
      throw .inFuture(meant, isBareTimeOfDay: day == nil)
    }
    return .time(meant)
  }

  /// The date meant by the day in front; the evening of `i natt` is yesterday's until noon.
  private static func date(of day: DayInput.Day?, hour: Int, now: CivilDateTime) -> CivilDate {
    switch day {
    case .date(let date): date
    case .night where hour >= 12 && now.hour < 12: now.date.adding(days: -1)
    case .night, nil: now.date
    }
  }

  /// `0214`, `214`, `02:14`, `2.14`; nil for other shapes. The numbers may be out of range.
  private static func timeOfDay(_ text: String) -> (hour: Int, minute: Int)? {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    if parts.count == 2, digits == text.utf8.count - 1, (1...2).contains(parts[0].count),
      parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1])
    {
      return (hour, minute)
    }
    guard digits == text.utf8.count, (3...4).contains(digits), let number = Int(text) else {
      return nil
    }
    return (number / 100, number % 100)
  }
}
