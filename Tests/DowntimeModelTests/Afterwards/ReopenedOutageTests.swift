import DowntimeModel
import TestSupport
import Testing

@Test func aClosedOutageThatIsOpenedAgainShowsBoth() throws {
  var story = try Story(.treserva, from: "2026-10-25T02:14+02")
  try story.end("2026-10-25T06:50+01")
  try story.write("2026-10-25T07:00+01", .outageClosed(OutageClosure(outage: story.outage)))
  #expect(story.unit.outages.map(\.phase) == [.closed])
  try story.event("2026-10-25T08:00+01", .reopened(reason: "ett papper i fickan"))
  let open = try #require(story.unit.outages.first)
  #expect(open.phase == .ended)
  #expect(open.reopenings.map(\.reason) == ["ett papper i fickan"])
  try story.write("2026-10-25T09:00+01", .outageClosed(OutageClosure(outage: story.outage)))
  let closed = try #require(story.unit.outages.first)
  #expect(closed.phase == .closed)
  #expect(closed.reopenings.count == 1)
  // In whatever order they arrive.
  var arbitrary = ArbitraryRecords(seed: 7)
  for _ in 0..<20 {
    let shuffled = story.records.shuffled(using: &arbitrary.random)
    #expect(UnitState(shuffled).outages == story.unit.outages)
  }
}

@Test func aLetterReadInAfterTheClosingIsWorkedOffWhenItIsOpenedAgain() throws {
  let lines = [
    #"{"typ":"öppnat igen","orsak":"ett papper i fickan","händelse_tid":"2026-10-25 10:00","#
      + #""skriven_av":"EEX"}"#,
    #"{"typ":"daganteckning","ref":"DA5","person":"19301229-9263","text":"Sov gott.","#
      + #""händelse_tid":"2026-10-25 05:00","skriven_tid":"2026-10-25 10:02","skriven_av":"NPÅ"}"#,
    #"{"typ":"inskrivet","gäller":"DA5","system":"Treserva","sätt":"inskriven","#
      + #""händelse_tid":"2026-10-25 10:10","skriven_av":"EEX"}"#,
    #"{"typ":"avslutat","händelse_tid":"2026-10-25 10:20","skriven_av":"EEX"}"#,
  ]
  let file = try FactFile.lines(
    lines, after: "A.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
    now: FactFile.time("2026-10-26 08:00"))
  func complete(_ clock: String) throws -> Bool {
    let now = try FactFile.time("2026-10-25 " + clock)
    let unit = file.unit(at: now)
    let outage = try #require(unit.outages.first)
    return unit.proof(of: outage, .gothenburgCareHome, at: now).isComplete
  }
  #expect(try complete("09:21"))
  #expect(try !complete("10:05"))
  #expect(try complete("10:10"))
  #expect(file.unit.outages.first?.phase == .closed)
}
