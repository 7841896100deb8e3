import DowntimeModel
import TestSupport
import Testing

private let ended = time("2026-04-30T19:00:00.000+02:00")

private func tone(_ urgency: Urgency, _ last: LastDay?, hoursAfterEnd hours: Int64?) -> Tone {
  let now = LocalTime(
    instant: ended.instant.advanced(bySeconds: (hours ?? 0) * 3600), offsetMinutes: 120)
  return urgency.tone(
    endedAt: hours == nil ? nil : ended.instant, lastDay: last, now: now, limits: RoutineLimits())
}

/// The words of rules.md 1.8: while it runs, at the end, just before and after a full shift, and
/// the day after a last day.
@Test(.rule("R001-39"), .rule("R004-86"), .rule("R000-24"), .rule("R001-37"), .rule("R004-82"))
func everyUrgencyWordHasOneToneAtEveryTime() {
  let last = LastDay(day("2026-05-07"))
  let soft = LastDay(day("2026-05-07"), isInRoutine: false)
  let times: [(String, Int64?)] = [("running", nil), ("0 h", 0), ("12 h", 12), ("8 d", 192)]
  let days: [(String, LastDay?)] = [("none", nil), ("rule", last), ("goal", soft)]
  TablePicture(
    """
    omgående  | *       | *    → red
    *         | running | *    → calm
    *         | 8 d     | rule → red
    skyndsamt | 0 h     | *    → amber
    skyndsamt | *       | *    → red
    *         | *       | *    → amber
    """
  ).holds(
    for: triples(Urgency.allCases, times, days), facts: { [$0.rawValue, $1.0, $2.0] },
    answer: { "\(tone($0, $2.1, hoursAfterEnd: $1.1))" })
}

@Test func promptlyTurnsRedAfterAFullShiftAndNotASecondBefore() {
  let limits = RoutineLimits()
  func at(_ seconds: Int64) -> Tone {
    Urgency.promptly.tone(
      endedAt: ended.instant, lastDay: nil,
      now: LocalTime(instant: ended.instant.advanced(bySeconds: seconds), offsetMinutes: 120),
      limits: limits)
  }
  #expect(at(12 * 3600 - 1) == .amber)
  #expect(at(12 * 3600) == .red)
}
