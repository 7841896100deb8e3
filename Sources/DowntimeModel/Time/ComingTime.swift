/// A time that is still to come, as people type it: `0500`, `i morgon 0900`, `24/12 08:00`.
public enum ComingTime {
  /// Reads what was typed; a bare time of day that has passed is tomorrow's. A time that occurs
  /// twice is the first of the two, so that nobody waits too long. A day that has passed is what
  /// it says: the caller judges it.
  public static func parse(_ typed: String, now: LocalTime) -> Result<LocalTime, TimeInput.Fault> {
    let tomorrow = SwedishDate.iso(StockholmTime.civil(of: now).date.adding(days: 1))
    if let clock = afterTomorrow(typed) { return one("\(tomorrow) \(clock)", now) }
    let meant = one(typed, now)
    guard case .success(let time) = meant, time.instant < now.instant,
      case .success(let later) = one("\(tomorrow) \(typed)", now)
    else { return meant }
    return .success(later)
  }

  private static func one(_ typed: String, _ now: LocalTime) -> Result<LocalTime, TimeInput.Fault> {
    switch TimeInput.parse(typed, now: now) {
    case .success(.time(let time)), .success(.ambiguous(let time, _)): .success(time)
    case .failure(.inFuture(let time, _)): .success(time)
    case .failure(let fault): .failure(fault)
    }
  }

  /// What stands after `i morgon`; nil when that does not stand first.
  private static func afterTomorrow(_ typed: String) -> String? {
    var words = typed.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words.first == "imorgon" {
      words.removeFirst()
    } else if words.prefix(2) == ["i", "morgon"] {
      words.removeFirst(2)
    } else {
      return nil
    }
    return words.joined(separator: " ")
  }
}
