/// The day in front of a typed time: `igår`, `i förrgår`, `i natt`, `i lördags`, `lördag`, `24/12`,
/// `i morgon`, `24/12/2026`, `24 dec`, `lö 24 december 2026`, `2026-12-24`, `20261224`.
enum DayInput {
  /// The day that was named.
  enum Day {
    case date(CivilDate)
    /// `i natt`: this morning or yesterday evening, as the time of day tells.
    case night
  }

  /// Takes the words that name a day from the front; nil, and nothing taken, when there are none.
  ///
  /// A day without a year is this year's, but last year's when it lies more than half a year
  /// ahead: in January, `24/12` was a few days ago.
  /// Of what is coming, a weekday is the next one.
  static func take(
    from words: inout [String], today: CivilDate, isComing: Bool = false
  ) throws(TimeInput.Fault) -> Day? {
    if ["den", "på"].contains(words.first) { words.removeFirst() }
    if let day = relative(&words, today) { return day }
    guard let weekday = words.first.flatMap(weekday) else {
      return try date(&words, today).map { .date($0.atNextTurn(isComing, today)) }
    }
    words.removeFirst()
    guard let date = try date(&words, today)?.atNextTurn(isComing, today) else {
      let days = isComing ? (weekday - today.weekday + 7) % 7 : -((today.weekday - weekday + 7) % 7)
      return .date(today.adding(days: days))
    }
    guard date.weekday == weekday else { throw .wrongWeekday(date) }
    return .date(date)
  }

  /// `igår`, `idag`, `i förrgår`, `i natt`, `i morse`, `i lördags`, and `kväll` after them.
  private static func relative(_ words: inout [String], _ today: CivilDate) -> Day? {
    guard let first = words.first else { return nil }
    let isApart = first == "i" && words.count > 1
    let word = isApart ? words[1] : first.hasPrefix("i") ? String(first.dropFirst()) : first
    let day: Day
    switch word {
    case "går" where isApart || first == "igår": day = .date(today.adding(days: -1))
    case "dag" where isApart || first == "idag": day = .date(today)
    case "morgon": day = .date(today.adding(days: 1))
    case "övermorgon" where isApart: day = .date(today.adding(days: 2))
    case "förrgår": day = .date(today.adding(days: -2))
    case "morse", "kväll", "förmiddags", "eftermiddags": day = .date(today)
    case "natt": day = .night
    default:
      guard isApart, let weekday = SwedishDate.weekdays.firstIndex(where: { $0 + "s" == word })
      else { return nil }
      // `i lördags` is never today.
      day = .date(today.adding(days: -((today.weekday - weekday - 1 + 6) % 7 + 1)))
    }
    words.removeFirst(isApart ? 2 : 1)
    if let part = words.first, ["kväll", "morse", "förmiddag", "eftermiddag"].contains(part) {
      words.removeFirst()
    }
    return day
  }

  /// Monday 1 … Sunday 7 of `lördag`, `lördagen`, `lör`, `lö` or `lö.`.
  private static func weekday(_ word: String) -> Int? {
    var name = word.hasSuffix(".") ? String(word.dropLast()) : word
    if name.hasSuffix("dagen") { name.removeLast(2) }
    guard name.count >= 2 else { return nil }
    return SwedishDate.weekdays.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static func date(_ words: inout [String], _ today: CivilDate)
    throws(TimeInput.Fault) -> CivilDate?
  {
    guard let first = words.first else { return nil }
    if first.utf8.count == 8, let number = Int(first), first.utf8.allSatisfy(isDigit) {
      words.removeFirst()
      return try date(number % 100, number / 100 % 100, number / 10_000, today)
    }
    let dashed = first.split(separator: "-", omittingEmptySubsequences: false)
    if dashed.count == 3, dashed[0].count == 4, let numbers = numbers(dashed) {
      words.removeFirst()
      return try date(numbers[2], numbers[1], numbers[0], today)
    }
    let slashed = first.split(separator: "/", omittingEmptySubsequences: false)
    if (2...3).contains(slashed.count), let numbers = numbers(slashed) {
      words.removeFirst()
      return try date(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : nil, today)
    }
    guard words.count > 1, let day = numbers([first[...]])?.first, let month = month(words[1])
    else { return nil }
    words.removeFirst(2)
    // A year only where a time follows: `24 dec 2015` is a quarter past eight in the evening.
    guard words.count > 1, words[0].count == 4, let year = numbers([words[0][...]])?.first else {
      return try date(day, month, nil, today)
    }
    words.removeFirst()
    return try date(day, month, year, today)
  }

  private static func date(_ day: Int, _ month: Int, _ year: Int?, _ today: CivilDate)
    throws(TimeInput.Fault) -> CivilDate
  {
    if let year {
      if let fault = CivilDate.fault(year: year, month: month, day: day) {
        throw .noSuchDate(fault)
      }
      return CivilDate(known: year, month, day)
    }
    let thisYear = CivilDate(year: today.year, month: month, day: day)
    let lastYear = CivilDate(year: today.year - 1, month: month, day: day)
    if let thisYear, thisYear.daysSince1970 - today.daysSince1970 <= 183 { return thisYear }
    if let date = lastYear ?? thisYear { return date }
    throw .noSuchDate(CivilDate.fault(year: today.year, month: month, day: day) ?? .day(day))
  }

  private static func month(_ word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard name.count >= 3 else { return nil }
    return SwedishDate.months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static func numbers(_ parts: [Substring]) -> [Int]? {
    var numbers: [Int] = []
    for part in parts {
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isDigit),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension CivilDate {
  /// A day that was typed without a year and lies more than half a year back is next year's when it
  /// is of what is coming: at New Year, `2/1` is a few days ahead.
  fileprivate func atNextTurn(_ isComing: Bool, _ today: CivilDate) -> CivilDate {
    guard isComing, today.daysSince1970 - daysSince1970 > 183 else { return self }
    return CivilDate(year: year + 1, month: month, day: day) ?? self
  }
}
