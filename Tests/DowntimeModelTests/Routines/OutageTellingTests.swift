import DowntimeModel
import TestSupport
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
        == [.system, .startedAt])
  }

  @Test func `filling in a declaration needs no reason, changing it does`() throws {
    let story = try Story(.prator, from: "2026-10-25T02:14+02")
    let outage = try #require(story.unit.outage(story.outage))
    let now = try Story.clock("2026-10-25T02:40+02")
    var correction = DeclarationCorrection(
      systems: [.prator], startedAt: outage.startedAt, reason: "")
    correction.details.scope = .bothPrincipals
    func faults() -> [EntryFault] {
      SigningCheck.faults(
        of: correction, systems: outage.systems, startedAt: outage.startedAt, now: now)
    }
    #expect(faults().isEmpty)
    correction.systems = [.treserva]
    #expect(faults().map(\.field) == [.reason])
  }

  @Test(.rule("R002-04"), .rule("R002-05"), .rule("R002-06"), .rule("R002-09"), .rule("X-30"))
  func `whether the phone routine is used follows what is known so far`() throws {
    var story = try Story(.prator, from: "2026-11-10T13:00+01")
    func advice(_ now: String) throws -> ReserveRoutineDecision? {
      var unit = UnitState(story.records)
      var random = SeededGenerator(seed: 90)
      unit.apply(
        Record(
          id: Identifier(using: &random), outage: nil, number: nil,
          recordedAt: try Story.clock("2026-01-01T08:00+01"), occurredAt: nil,
          author: try #require(story.records.first?.author),
          entry: .profileAdopted(
            ProfileAdoption(of: [try #require(Profile.shipped("vasterbotten-prator"))]))))
      let outage = try #require(unit.outage(story.outage))
      return unit.reserveRoutine(of: outage, now: try Story.clock(now))
    }
    // Whom it has hit is not told yet: nobody guesses.
    #expect(try advice("2026-11-10T13:10+01") == nil)
    var filled = DeclarationCorrection(
      systems: [.prator], startedAt: try Story.clock("2026-11-10T13:00+01"), reason: "")
    filled.details.scope = .bothPrincipals
    try story.event("2026-11-10T13:11+01", .declarationCorrected(filled))
    #expect(try advice("2026-11-10T13:20+01") == .mayWait)
    #expect(try advice("2026-11-10T15:30+01") == .usePhoneRoutine)
    filled.details.scope = .municipalityOnly
    try story.event("2026-11-10T15:31+01", .declarationCorrected(filled))
    #expect(try advice("2026-11-10T15:40+01") == .useInternetLink)
  }
}
