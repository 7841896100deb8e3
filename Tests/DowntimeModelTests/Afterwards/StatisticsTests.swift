import DowntimeModel
import TestSupport
import Testing

@Suite struct StatisticsTests {
  private func scenario(_ name: String, until now: String) throws -> (
    unit: UnitState, now: LocalTime
  ) {
    let now = try FactFile.time(now)
    let file = try FactFile(
      name, typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: FactFile.time("2026-12-01 08:00"))
    return (file.unit(at: now), now)
  }

  // E-A1, E-A6, E-A7; without adopted routines everything waits all the same.
  @Test(.rule("R000-24")) func theNightIsCountedAsItWasWorkedOff() throws {
    let (unit, now) = try scenario("A.jsonl", until: "2026-10-25 10:00")
    let night = try #require(unit.statistics(at: now).first)
    #expect(night.duration == 20_160_000)
    #expect(night.counts == [.dayNote: 4, .deviation: 2])
    #expect(night.standings == [.writtenIn: 6])
    #expect(night.corrected == 1)
    let age = try #require(night.untilAllWrittenIn)
    #expect(SwedishDate.duration(milliseconds: age) == "2 h 20 min")
    let (before, then) = try scenario("A.jsonl", until: "2026-10-25 07:40")
    let waiting = try #require(before.statistics(at: then).first)
    #expect(waiting.standings == [.writtenIn: 5, .waiting: 1])
    #expect(waiting.waiting == 1)
    if let time = waiting.untilAllWrittenIn { Issue.record("all is written in after \(time)") }
  }

  // E-C1, E-C3, E-C4
  @Test(.rule("R004-89"), .rule("R004-90")) func nothingOfTheSixtyHoursWasLate() throws {
    let (unit, now) = try scenario("C.jsonl", until: "2026-05-21 08:00")
    let outage = try #require(unit.outages.first)
    let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)
    let days = try #require(unit.statistics(at: now, profile).first)
    #expect(days.duration == 60 * 3_600_000)
    #expect(
      days.counts == [.decision: 12, .payment: 10, .order: 2, .timeReport: 6, .document: 14])
    #expect(days.standings == [.writtenIn: 32, .onList: 12])
    #expect(days.overdue == 0)
    // Until 18 May 15:10.
    let end = try #require(outage.endedAt)
    let last = try FactFile.time("2026-05-18 15:10")
    let wait = try #require(days.untilAllWrittenIn)
    #expect(wait == last.instant.milliseconds(since: end.instant))
  }

  @Test(.rule("R000-24"), .rule("R004-89")) func whatIsWrittenInAfterItsTimeIsOverdue() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    func note() throws -> Identifier<Record> {
      try story.care(
        "2026-10-25T05:15+01",
        .dayNote(DayNote(person: .testa, text: "vaken", nextShiftMustKnow: false)))
    }
    let (first, second) = (try note(), try note())
    _ = try note()
    try story.end("2026-10-25T06:50+01")
    try story.writeIn("2026-10-25T18:49+01", first, .treserva)
    try story.writeIn("2026-10-25T18:50+01", second, .treserva)
    func overdue(_ now: String) throws -> Int? {
      story.unit.statistics(at: try Story.clock(now), .gothenburgCareHome).first?.overdue
    }
    #expect(try overdue("2026-10-25T18:49+01") == 1)
    #expect(try overdue("2026-10-25T18:50+01") == 2)
  }

  @Test func severalOutagesAddUp() throws {
    let night = try scenario("A.jsonl", until: "2026-10-25 10:00")
    let days = try scenario("C.jsonl", until: "2026-05-21 08:00")
    let all = night.unit.statistics(at: night.now) + days.unit.statistics(at: days.now)
    let sum = StatisticsSum(all)
    #expect(sum.outages == 2)
    #expect(sum.duration == 20_160_000 + 60 * 3_600_000)
    #expect(sum.longest == 60 * 3_600_000)
    #expect(sum.count == 50)
    let (slowest, second) = (try #require(sum.slowest), try #require(all[1].untilAllWrittenIn))
    #expect(slowest == second)
    #expect(StatisticsSum([]).outages == 0)
  }

  /// The figures are those of the proof, whatever the records.
  @Test(arguments: 0..<40) func theFiguresAgreeWithTheProof(seed: UInt64) throws {
    let worked = try WorkedOff(seed: seed)
    let now = try Story.clock(WorkedOff.now)
    let unit = worked.story.unit
    let outage = try #require(unit.outage(worked.story.outage))
    let proof = unit.proof(of: outage, WorkedOff.profile, at: now)
    let one = try #require(unit.statistics(at: now, WorkedOff.profile).first)
    #expect(one.count == proof.count)
    for standing in EntryStanding.allCases {
      let rows = proof.rows.reduce(0) { $0 + ($1.counts[standing] ?? 0) }
      #expect((one.standings[standing] ?? 0) == rows, "\(standing)")
    }
  }
}
