/// The day in front of a typed time: `igår`, `24/12`, `24/12/2026`, `24 dec`, `24 december 2026`,
/// `2026-12-24`.
enum DayInput {
  /// Takes the words that name a day from the front; nil, and nothing taken, when there are none.
  ///
  /// A day without a year is this year's, but last year's when it lies more than half a year
  /// ahead: in January, `24/12` was a few days ago.
  static func take(from words: inout [String], today: CivilDate) throws(TimeInput.Fault)
    -> CivilDate?
  {
    if words.count > 1, words[0] == "i", words[1] == "går" || words[1] == "dag" {
      words.replaceSubrange(0..<2, with: ["i" + words[1]])
    }
    guard let first = words.first else { return nil }
    switch first {
    case "igår":
      words.removeFirst()
      return CivilDate(daysSince1970: today.daysSince1970 - 1)
    case "idag":
      words.removeFirst()
      return today
    default: break
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
      guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDate }
      return date
    }
    let thisYear = CivilDate(year: today.year, month: month, day: day)
    let lastYear = CivilDate(year: today.year - 1, month: month, day: day)
    if let thisYear, thisYear.daysSince1970 - today.daysSince1970 <= 183 { return thisYear }
    guard let date = lastYear ?? thisYear else { throw .noSuchDate }
    return date
  }

  private static func month(_ word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard name.count >= 3 else { return nil }
    return SwedishDate.months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static func numbers(_ parts: [Substring]) -> [Int]? {
    var numbers: [Int] = []
    for part in parts {
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
