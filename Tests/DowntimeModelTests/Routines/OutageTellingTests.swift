import DowntimeModel
import Testing

/// What is told about an outage itself while it lasts.
@Suite struct OutageTellingTests {
  @Test func `a declaration on the wrong system is corrected and every entry follows`() throws {
    var story = try Story(.prator, from: "2026-10-25T02:14+02")
    let note = try story.care(
      "2026-10-25T02:31+02",
      .dayNote(DayNote(person: .testa, text: "Vaken.", nextShiftMustKnow: false)))
    let right = DeclarationCorrection(
      systems: [.treserva], startedAt: try Story.clock("2026-10-25T02:10+02"), reason: "fel val")
    try story.event("2026-10-25T02:40+02", .declarationCorrected(right))
    for records in [story.records, story.records.reversed()] {
      let unit = UnitState(records)
      let outage = try #require(unit.outage(story.outage))
      #expect(outage.systems == [.treserva])
      #expect(outage.startedAt == right.startedAt)
      #expect(outage.phase == .running)
      #expect(unit.entry(note)?.destination == .waiting(.treserva))
    }
    let told = story.unit.tellings(of: story.outage)
    #expect(told.map(\.event) == [.declarationCorrected(right)])
    #expect(told.first?.author.signature.text == "AAR")
  }

  @Test func `of two corrections of a declaration the later holds`() throws {
    var story = try Story(.prator, from: "2026-10-25T02:14+02")
    for system in [ITSystem.treserva, .minaPlaner] {
      try story.event(
        "2026-10-25T02:40+02",
        .declarationCorrected(
          DeclarationCorrection(
            systems: [system], startedAt: try Story.clock("2026-10-25T02:14+02"), reason: "fel")))
    }
    let last = story.unit.tellings(of: story.outage).last
    guard case .declarationCorrected(let correction) = last?.event else {
      Issue.record("no correction")
      return
    }
    #expect(story.unit.outage(story.outage)?.systems == correction.systems)
    #expect(UnitState(story.records.reversed()).outage(story.outage)?.systems == correction.systems)
  }

  @Test func `what is told about an outage says who and why and lies not in the future`() throws {
    let now = try Story.clock("2026-10-25T02:40+02")
    let later = try Story.clock("2026-10-25T05:00+01")
    func fields(_ event: OutageEvent) -> [EntryField] {
      SigningCheck.faults(of: event, now: now).map(\.field)
    }
    #expect(fields(.reported(to: "", at: later, ticket: "")) == [.who, .occurredAt])
    #expect(fields(.decided(by: "Eva", role: " ", at: now)) == [.counterpartRole])
    #expect(fields(.received("", from: "Testsupporten", at: now, next: nil)) == [.text])
    #expect(fields(.received("Ja.", from: "Testsupporten", at: now, next: later)) == [])
    let before = try Story.clock("2026-10-25T02:39+02")
    #expect(fields(.received("Ja.", from: "Testsupporten", at: now, next: before)) == [.next])
    let point = ChecklistPoint(role: "enhetschef", phase: .start, text: "Ring.")
    #expect(fields(.unticked(point, reason: "")) == [.reason])
    #expect(fields(.ticked(point, at: later)) == [.occurredAt])
    #expect(
      fields(
        .declarationCorrected(
          DeclarationCorrection(systems: [], startedAt: later, reason: "")))
        == [.system, .startedAt, .reason])
  }
}

/// Times that are still to come.
@Suite struct ComingTimeTests {
  @Test(arguments: [
    ("0500", "2026-11-11T05:00+01"), ("2300", "2026-11-10T23:00+01"),
    ("i morgon 0900", "2026-11-11T09:00+01"), ("imorgon kl 9.15", "2026-11-11T09:15+01"),
    ("24/12 0800", "2026-12-24T08:00+01"), ("igår 0900", "2026-11-09T09:00+01"),
    ("22.40", "2026-11-10T22:40+01"),
  ])
  func `a bare time that has passed is tomorrow's`(typed: String, meant: String) throws {
    let now = try Story.clock("2026-11-10T22:40+01")
    #expect(ComingTime.parse(typed, now: now) == .success(try Story.clock(meant)))
  }

  @Test func `the hour that comes twice is the first of the two`() throws {
    let now = try Story.clock("2026-10-24T22:40+02")
    #expect(ComingTime.parse("0230", now: now) == .success(try Story.clock("2026-10-25T02:30+02")))
  }

  @Test func `what is no time is said to be none`() throws {
    let now = try Story.clock("2026-11-10T22:40+01")
    #expect(ComingTime.parse("snart", now: now) == .failure(.notATime))
  }
}
