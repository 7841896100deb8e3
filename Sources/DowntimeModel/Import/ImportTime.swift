/// Times of an import: `2026-10-25 02:31`, `2026-10-25T02:31`, with `sommartid` or `vintertid`
/// after it in the repeated hour, or with the offset (`2026-10-25 02:31 +02:00`, or as the journal
/// writes it). No clock is asked: what it says must be what it means, whenever it is read.
enum ImportTime {
  static func read(_ text: String) -> Result<LocalTime, ImportFault.MemberProblem> {
    do { return .success(try time(text)) } catch { return .failure(error) }
  }

  private static func time(_ text: String) throws(ImportFault.MemberProblem) -> LocalTime {
    if let exact = TimestampText.read(text) { return try checked(exact) }
    var words = text.replacing("T", with: " ", maxReplacements: 1)
      .split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    guard let last = words.last else { throw .time(.empty) }
    var season = StockholmTime.Season(rawValue: last)
    if season == nil, let offset = words.count == 3 ? words.last : nil {
      season = StockholmTime.Season.allCases.first { self.offset($0) == offset }
      guard season != nil else { throw .time(.notATime) }
    }
    if season != nil { words.removeLast() }
    guard let first = words.first else { throw .time(.notATime) }
    guard let date = try date(first) else { throw .time(.notATime) }
    guard words.count > 1 else { throw .time(.timeMissing) }
    guard words.count == 2, let clock = numbers(words[1], ":"), clock.count == 2 else {
      throw .time(.notATime)
    }
    guard let civil = CivilDateTime(date: date, hour: clock[0], minute: clock[1]) else {
      throw .time(.noSuchTimeOfDay(hour: clock[0], minute: clock[1]))
    }
    switch StockholmTime.reading(civil) {
    case .never: throw .time(.doesNotExist(civil))
    case .once(let only):
      if let season, season.offsetMinutes != only.offsetMinutes {
        throw .time(.wrongSeason(season))
      }
      return only
    case .twice(let summer, let winter):
      switch season {
      case .summer: return summer
      case .winter: return winter
      case nil: throw .saySeason
      }
    }
  }

  /// A time with an offset must be one that Stockholm's clocks showed.
  private static func checked(_ time: LocalTime) throws(ImportFault.MemberProblem) -> LocalTime {
    guard StockholmTime.local(time.instant) == time else {
      let season = StockholmTime.Season.allCases.first { $0.offsetMinutes == time.offsetMinutes }
      throw .time(season.map { .wrongSeason($0) } ?? .notATime)
    }
    return time
  }

  private static func date(_ text: String) throws(ImportFault.MemberProblem) -> CivilDate? {
    guard let parts = numbers(text, "-"), parts.count == 3, text.utf8.count == 10 else {
      return nil
    }
    if let fault = CivilDate.fault(year: parts[0], month: parts[1], day: parts[2]) {
      throw .time(.noSuchDate(fault))
    }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private static func numbers(_ text: String, _ separator: Character) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: separator, omittingEmptySubsequences: false) {
      guard part.utf8.count == 2 || part.utf8.count == 4,
        part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private static func offset(_ season: StockholmTime.Season) -> String {
    "+0\(season.offsetMinutes / 60):00"
  }
}
