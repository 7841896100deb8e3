import DowntimeModel
import TestSupport
import Testing

@Test func theListIsTheSameWhateverOrderItWasGatheredIn() {
  var arbitrary = ArbitraryRecords(seed: 31)
  let outages: [Identifier<Outage>] = [arbitrary.identifier()]
  func item() -> OpenItem {
    let id: Identifier<Record> = arbitrary.identifier()
    let subject: OpenSubject = arbitrary.pick([
      .tellOrally(id), .inform(id, .relative), .order(id, .notSent), .linkDecision(id),
      .loan(id, .accepted), .writeInUnruled(id), .phone(id, .admission, .hospital),
      .phone(id, .admission, .primaryCare), .declareDecisions(officer: "B"), .analysis,
    ])
    let last = arbitrary.pick([
      nil, LastDay(day("2026-05-07")), LastDay(day("2026-05-18")),
      LastDay(day("2026-05-01"), isInRoutine: false),
    ])
    return OpenItem(
      subject: subject, outage: arbitrary.pick(outages), urgency: arbitrary.pick(Urgency.allCases),
      since: LocalTime(
        instant: Instant(milliseconds: Int64(arbitrary.int(0...3))), offsetMinutes: 60),
      lastDay: last, tone: arbitrary.pick(Tone.allCases))
  }
  let items = (0..<300).map { _ in item() }
  let sorted = items.sorted(by: OpenItem.precedes)
  for _ in 0..<20 {
    #expect(items.shuffled(using: &arbitrary.random).sorted(by: OpenItem.precedes) == sorted)
  }
  // Red first; among equals the routine's own dates first, the earliest first.
  for (left, right) in zip(sorted, sorted.dropFirst()) {
    #expect(left.tone >= right.tone)
    #expect(!OpenItem.precedes(right, left))
  }
}

@Test(.rule("X-06")) func aGoalOfOursNeverGoesBeforeADateOfTheRoutine() {
  func item(_ last: LastDay?, _ urgency: Urgency, _ digit: String) throws -> OpenItem {
    OpenItem(
      subject: .writeInUnruled(
        try #require(Identifier<Record>(String(repeating: "0", count: 25) + digit))),
      outage: try #require(Identifier<Outage>(String(repeating: "0", count: 26))),
      urgency: urgency, since: time("2026-04-30T19:00:00.000+02:00"), lastDay: last, tone: .amber)
  }
  do {
    let dated = try item(LastDay(day("2026-05-18")), .soonest, "1")
    let goal = try item(LastDay(day("2026-05-07"), isInRoutine: false), .soonest, "2")
    let prompt = try item(nil, .promptly, "3")
    #expect([goal, prompt, dated].sorted(by: OpenItem.precedes) == [dated, prompt, goal])
  } catch {
    Issue.record("an identity cannot be read")
  }
}
