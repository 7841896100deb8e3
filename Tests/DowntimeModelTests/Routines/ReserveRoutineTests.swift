import DowntimeModel
import TestSupport
import Testing

private let scopes = ReserveRoutineFacts.Scope.allCases
private let everything = pairs(pairs(scopes, bools), pairs(bools, bools)).map {
  ReserveRoutineFacts(scope: $0.0, isLong: $0.1, touchesNoon: $1.0, hasDischarge: $1.1)
}

@Test(
  .rule("R002-04"), .rule("R002-05"), .rule("R002-06"), .rule("R002-07"), .rule("R002-08"),
  .rule("R002-09"), .rule("X-09"), .rule("X-30"))
func everyOutageOfPratorHasOneWayOfWorking() {
  TablePicture(
    """
    municipalityOnly             | *   | *   | *   → useInternetLink
    municipalityOnlyAndLinkFails | *   | *   | yes → usePhoneRoutineAndTellReceivers
    municipalityOnlyAndLinkFails | *   | *   | no  → usePhoneRoutine
    bothPrincipals               | *   | *   | yes → usePhoneRoutineAndTellReceivers
    bothPrincipals               | yes | *   | no  → usePhoneRoutine
    bothPrincipals               | *   | yes | no  → usePhoneRoutine
    bothPrincipals               | no  | no  | no  → mayWait
    """
  ).holds(
    for: everything,
    facts: { ["\($0.scope)", word($0.isLong), word($0.touchesNoon), word($0.hasDischarge)] },
    answer: { "\(ReserveRoutineDecision($0))" })
}

@Test(
  .rule("R004-12"),
  arguments: [
    (172_800_000 as Int64, false), (172_800_001, true), (0, false),
  ])
func moreThanFortyEightHoursIsStrict(milliseconds: Int64, isOver: Bool) {
  let start = Instant(milliseconds: 1_777_000_000_000)
  let end = Instant(milliseconds: start.milliseconds + milliseconds)
  #expect(OutageExtent.isOver48Hours(start: start, end: end) == isOver)
}

@Test(
  .rule("R002-07"),
  arguments: [
    ("2026-11-10T08:10", "2026-11-10T17:10", true),
    ("2026-11-10T11:00", "2026-11-10T11:30", false),
    ("2026-11-10T11:00", "2026-11-10T11:31", true),
    ("2026-11-10T12:30", "2026-11-10T13:00", true),
    ("2026-11-10T12:31", "2026-11-10T13:00", false),
    ("2026-11-10T13:00", "2026-11-11T11:00", false),
    ("2026-11-10T13:00", "2026-11-12T11:00", true),
    ("2026-11-10T12:00", "2026-11-10T12:00", false),
  ])
func anOutageTouchesNoonWithinItsMargin(start: String, end: String, touches: Bool) {
  #expect(
    OutageExtent.touchesNoon(
      start: time("\(start):00.000+01:00"), end: time("\(end):00.000+01:00"),
      limits: RoutineLimits()) == touches)
}

@Test(.rule("R002-06"), .rule("X-09")) func aCoupleOfHoursIsTwoAndNoMore() {
  let start = Instant(milliseconds: 0)
  let limits = RoutineLimits()
  #expect(!OutageExtent.isLong(start: start, end: start.advanced(bySeconds: 7200), limits: limits))
  #expect(OutageExtent.isLong(start: start, end: start.advanced(bySeconds: 7201), limits: limits))
}
