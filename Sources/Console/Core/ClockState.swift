import DowntimeModel

extension State {
  /// The clock says another time. Set back, nothing may wait until it has caught up: what is counted
  /// goes on from where it was.
  mutating func take(clock time: LocalTime) -> [Effect] {
    let back = now.instant.milliseconds(since: time.instant)
    let before = now
    now = time
    guard back > 0 else { return performDue() }
    lastInput = Instant(milliseconds: lastInput.milliseconds - back)
    openedAt = openedAt.map { Instant(milliseconds: $0.milliseconds - back) }
    copyAsked = nil
    // Forward, a machine that was busy looks the same; backward nothing else does.
    let isSet = back > Self.clockPlayMilliseconds
    if isSet { notice = Notice(tone: .warning, text: CoreTexts.clockSet(from: before, to: time)) }
    setClockBack(isSet)
    return saveStartedTexts() + [.prepare] + performDue()
  }

  /// The store was opened, and something in it was written later than it is now.
  mutating func comparesClock(_ lastRecordedAt: LocalTime?) {
    guard let last = lastRecordedAt else { return }
    let back = last.instant.milliseconds(since: now.instant)
    if back > 0 { setClockBack(back > Self.clockPlayMilliseconds) }
  }

  /// Nobody knows how much of an hour is left: leave to read about protected people is asked for anew.
  private mutating func setClockBack(_ isSet: Bool) {
    if isSet { grants = [] }
    whole.clockWasSetBack(to: now.instant, endsLeave: isSet)
  }

  /// How far clocks go wrong by themselves.
  private static let clockPlayMilliseconds: Int64 = 300_000
}
