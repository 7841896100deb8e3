import DowntimeModel
import TestSupport
import Testing

/// A print that somebody has dealt with in its outage is not asked about once more before the outage is
/// deleted for good; one that nobody has written down is.
@Suite struct AnsweredPrintTests {
  private var story: Story
  private var random = SeededGenerator(seed: 8)

  init() throws { story = try Story(.treserva, from: "2026-11-10T02:14+01") }

  private mutating func row(_ at: String, _ author: Author) throws -> TrailRow {
    TrailRow(
      id: Identifier(using: &random), at: try Story.clock(at),
      actor: .member(Identifier(using: &random), author), action: .printed,
      subjects: [.outage(story.outage)])
  }

  /// Who prints, and the record of it.
  private mutating func printed(_ at: String) throws -> Record {
    try story.event(at, .printed(what: "läslista", copies: 1, place: "expeditionen"))
    return try #require(story.records.last)
  }

  private func asked(_ trail: [TrailRow]) throws -> [KeptObject] {
    let outage = try #require(story.unit.outage(story.outage))
    return story.unit.keptObjects(of: outage, formerPlaces: [], trail: trail).map(\.object)
  }

  @Test(.rule("R000-13")) mutating func whatIsShreddedIsNotAskedAboutAgain() throws {
    let first = try printed("2026-11-10T03:00+01")
    let second = try printed("2026-11-10T04:00+01")
    let trail = [
      try row("2026-11-10T03:00+01", first.author), try row("2026-11-10T04:00+01", first.author),
    ]
    #expect(try asked(trail) == trail.map { .output($0.id) })
    try story.event("2026-11-10T05:00+01", .printDone(of: second.id, .shredded))
    #expect(try asked(trail) == [.output(trail[0].id)])
    // Scanning is not the end of it.
    try story.event("2026-11-10T05:01+01", .printDone(of: first.id, .scanned))
    #expect(try asked(trail) == [.output(trail[0].id)])
    try story.event("2026-11-10T05:02+01", .printDone(of: first.id, .filed(place: "pärm 1")))
    #expect(try asked(trail) == [])
  }

  @Test(.rule("R000-13")) mutating func whatNobodyWroteDownOrSomebodyElsePrintedIsAskedAbout()
    throws
  {
    let print = try printed("2026-11-10T03:00+01")
    try story.event("2026-11-10T05:00+01", .printDone(of: print.id, .confidentialBin))
    let other = Author(
      signature: try #require(Signature("NPÅ")), name: "Natt-Nils Påhittad",
      title: "undersköterska", role: .careStaff)
    // Another's, one hours later, and a second one in the same minute that has no record.
    let trail = [
      try row("2026-11-10T03:00+01", other), try row("2026-11-10T06:00+01", print.author),
      try row("2026-11-10T03:00+01", print.author), try row("2026-11-10T03:00+01", print.author),
    ]
    #expect(try asked(trail) == [0, 1, 3].map { .output(trail[$0].id) })
  }
}
