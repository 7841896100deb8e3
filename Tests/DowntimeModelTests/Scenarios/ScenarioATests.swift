import DowntimeModel
import TestSupport
import Testing

/// A night at a care home with Treserva down while the October clock is put back
/// (Tests/Scenarios/A.jsonl).
@Suite struct ScenarioATests {
  private let file: FactFile
  private let profile = RoutineProfile.gothenburgCareHome

  init() throws {
    file = try FactFile(
      "A.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: FactFile.time("2026-10-26 08:00"))
  }

  private func october(_ clock: String) throws -> LocalTime {
    try FactFile.time("2026-10-25 " + clock)
  }

  private func outage(in unit: UnitState) throws -> Outage { try #require(unit.outages.first) }

  @Test func theOutageLastedFiveHoursAndThirtySixMinutes() throws {
    let now = try october("10:00").instant
    let outage = try outage(in: file.unit)
    #expect(outage.duration(at: now) == 20_160_000)
    #expect(SwedishDate.duration(milliseconds: outage.duration(at: now)) == "5 h 36 min")
    let second = try october("02:14 vintertid").instant
    let end = try #require(outage.endedAt).instant
    #expect(SwedishDate.duration(milliseconds: end.milliseconds(since: second)) == "4 h 36 min")
  }

  @Test(.rule("R000-24")) func theNightStandsInTheOrderItWasWrittenNotOfTheWallClock() throws {
    let unit = file.unit
    let rows = unit.chronology(of: try outage(in: unit).id)
    #expect(
      rows.map { $0.number?.text } == [
        "DA-0001", "AVV-0001", "DA-0002", "DA-0003", "AVV-0002", "RÄT-0001", "DA-0004",
      ])
  }
}
