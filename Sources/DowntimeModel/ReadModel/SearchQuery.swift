/// What somebody typed in the search: words that must all be there, and times. A time may be half
/// typed: `igår k` is already yesterday evening.
public struct SearchQuery: Hashable, Sendable {
  /// A word, as search compares texts.
  public struct Word: Hashable, Sendable {
    /// What must stand in a text, or in what is known of the entry.
    public var text: String
    /// The minutes of the day that it means, where it is a time of day such as `02:31`.
    public var minutes: Range<Int>?
  }

  /// A part of the day, as the unit's profile has it.
  public enum PartOfDay: CaseIterable, Hashable, Sendable {
    case morning, forenoon, day, afternoon, evening, night
  }

  /// A time that was understood.
  public struct Span: Hashable, Sendable {
    /// The day it begins on.
    public var day: CivilDate
    /// The part of it; nil for the whole day.
    public var part: PartOfDay?
    /// From its first moment until before its last.
    public var instants: Range<Instant>
  }

  /// The words, in the order typed.
  public let words: [Word]
  /// The times; an entry must lie in all of them.
  public let spans: [Span]

  /// Reads what was typed.
  public init(_ typed: String, times: ProfileTimes, now: LocalTime) {
    var rest = SwedishOrder.folded(typed).split(separator: " ").map(String.init)[...]
    var words: [Word] = []
    var spans: [Span] = []
    let today = StockholmTime.civil(of: now)
    while let first = rest.first {
      if let (day, part, count) = Self.day(rest, today) {
        rest = rest.dropFirst(count)
        spans.append(Self.span(day, part, times))
      } else if let day = Self.night(&rest, today, times) {
        spans.append(Self.span(day, .night, times))
      } else {
        rest = rest.dropFirst()
        words.append(Word(text: first, minutes: Self.minutes(first)))
      }
    }
    self.words = words
    self.spans = spans
  }

  /// Nothing to look for.
  public var isEmpty: Bool { words.isEmpty && spans.isEmpty }

  /// Whether whatever this finds the other found too, so that only that need be gone through.
  public func narrows(_ other: SearchQuery) -> Bool {
    spans == other.spans
      && other.words.allSatisfy { old in
        words.contains {
          $0 == old || $0.minutes == nil && old.minutes == nil && $0.text.hasPrefix(old.text)
        }
      }
  }

  // MARK: Days

  /// The day that the words begin with, its part, and how many words they take. A weekday's
  /// beginning counts only before its date: `to` may become Torsten.
  private static func day(_ words: ArraySlice<String>, _ today: CivilDateTime)
    -> (day: CivilDate, part: PartOfDay?, count: Int)?
  {
    var rest = Array(words)
    guard let first = rest.first,
      case .date(let date)? = try? DayInput.take(from: &rest, today: today.date)
    else { return nil }
    let taken = Array(words.prefix(words.count - rest.count))
    if taken.count == 1 {
      // `kväll` alone is a word; `ikväll` is not.
      if part(first) != nil { return nil }
      if first != "idag", let part = first.afterI.flatMap(part) { return (date, part, 1) }
      let isWhole = SwedishDate.weekdays.contains { $0 == first || $0 + "en" == first }
      let begins = SwedishDate.weekdays.contains { $0.hasPrefix(first) || first.hasPrefix($0) }
      if begins, !isWhole { return nil }
    }
    if first == "i", taken.count == 2, taken[1] != "dag", let part = part(taken[1]) {
      return (date, part, 2)
    }
    if let last = taken.last, taken.count > 1, taken[1] != "dag", let part = part(last) {
      return (date, part, taken.count)
    }
    let next = rest.first.flatMap { part($0) }
    return (date, next, taken.count + (next == nil ? 0 : 1))
  }

  /// `i natt` and `inatt`: the night that goes on, else the last one.
  private static func night(
    _ words: inout ArraySlice<String>, _ now: CivilDateTime, _ times: ProfileTimes
  ) -> CivilDate? {
    let isOne = words.first == "inatt"
    guard isOne || words.prefix(2) == ["i", "natt"] else { return nil }
    words = words.dropFirst(isOne ? 1 : 2)
    let hasBegun = now.hour * 60 + now.minute >= times.nightBegins.minuteOfDay
    return hasBegun ? now.date : now.date.adding(days: -1)
  }

  /// The part of the day that a word, or its beginning, names.
  private static func part(_ word: String) -> PartOfDay? {
    let names: [(String, PartOfDay)] = [
      ("kvällen", .evening), ("natten", .night), ("morgonen", .morning), ("morse", .morning),
      ("förmiddagen", .forenoon), ("eftermiddagen", .afternoon), ("dagen", .day),
    ]
    return names.first { $0.0.hasPrefix(word) }?.1
  }

  private static func span(_ day: CivilDate, _ part: PartOfDay?, _ times: ProfileTimes) -> Span {
    let (begins, evening, night) = (
      times.dayBegins.minuteOfDay, times.eveningBegins.minuteOfDay, times.nightBegins.minuteOfDay
    )
    let noon = 12 * 60
    let minutes: (Int, Int) =
      switch part {
      case nil: (0, 24 * 60)
      case .morning: (max(0, begins - 180), min(noon, begins + 180))
      case .forenoon: (begins, noon)
      case .day: (begins, evening)
      case .afternoon: (noon, evening)
      case .evening: (evening, night)
      case .night: (night, 24 * 60 + begins)
      }
    let (start, end) = (moment(day, minutes.0), moment(day, minutes.1))
    return Span(day: day, part: part, instants: start..<max(start, end))
  }

  /// A minute of a day on the wall clock, the first of two; what the clock skipped is an hour on.
  private static func moment(_ day: CivilDate, _ minute: Int) -> Instant {
    let date = day.adding(days: minute / 1440)
    for later in [0, 60] {
      let minute = minute % 1440 + later
      guard let civil = CivilDateTime(date: date, hour: minute / 60, minute: minute % 60) else {
        break
      }
      switch StockholmTime.reading(civil) {
      case .once(let time), .twice(let time, _): return time.instant
      case .never: continue
      }
    }
    return Instant(milliseconds: Int64(date.daysSince1970) * 86_400_000)
  }

  // MARK: Times of day

  /// The minutes that `02:31`, or the beginning of it from the colon on, means.
  private static func minutes(_ word: String) -> Range<Int>? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), hour < 24
    else { return nil }
    switch parts[1].utf8.count {
    case 0: return hour * 60..<hour * 60 + 60
    case 1:
      guard let ten = Int(parts[1]), ten < 6 else { return nil }
      return hour * 60 + ten * 10..<hour * 60 + ten * 10 + 10
    default:
      guard let minute = Int(parts[1]), minute < 60 else { return nil }
      return hour * 60 + minute..<hour * 60 + minute + 1
    }
  }
}

extension String {
  /// What follows an `i` written together with it.
  fileprivate var afterI: String? { hasPrefix("i") ? String(dropFirst()) : nil }
}
