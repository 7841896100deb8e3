/// Times of the same act, in the order they were taken.
struct Samples {
  private(set) var times: [Duration] = []

  /// Takes one more.
  mutating func add(_ time: Duration) { times.append(time) }

  /// Times an act and keeps the time.
  mutating func time(_ act: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    try act()
    add(.now - start)
  }

  /// Half took no longer.
  var median: Duration { percentile(50) }
  /// One of a hundred took longer.
  var p99: Duration { percentile(99) }

  private func percentile(_ percent: Int) -> Duration {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return .zero }
    return sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }
}

extension Duration {
  /// Milliseconds with fractions.
  var milliseconds: Double { self / .milliseconds(1) }

  /// Such as `97 µs`, `2.41 ms` or `341 ms`.
  var text: String {
    self < .milliseconds(1) ? "\((milliseconds * 1000).text) µs" : "\(milliseconds.text) ms"
  }
}

extension Double {
  /// Three figures, more or less: `0.24`, `12.3`, `341`.
  var text: String {
    let places = abs(self) < 10 ? 100.0 : abs(self) < 100 ? 10.0 : 1.0
    let rounded = (self * places).rounded() / places
    return places == 1 ? String(Int(rounded)) : String(rounded)
  }
}
