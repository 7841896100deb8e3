import DowntimeModel
import TestSupport
import Testing

private let ordering = RoutineProfile.socialSystemsOrdering
private let provider = RoutineProfile.socialSystemsProvider

/// Rules that live in what the records of an outage add up to.
@Suite struct RoutineRecordTests {
  @Test(
    .rule("R002-01"), .rule("R003-01"), .rule("R001-07"), .rule("R003-02"), .rule("R004-14"),
    .rule("R004-29"), .rule("R004-75"), .rule("R004-80"), .rule("X-25"))
  func whatIsAskedWhenAnOutageBeginsHangsOnTheProfile() throws {
    let story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    TablePicture(
      """
      000   → felanmälan
      001   → felanmälan, lokaler och nycklar
      002   → felanmälan
      003   → felanmälan, plan i kraft
      004 o → felanmälan, plan i kraft, pågående ärenden
      004 p → felanmälan, plan i kraft, pågående ärenden, hur handlingar sparas
      """
    ).holds(
      for: routineProfiles, facts: { [$0.name] },
      answer: { profile in
        let items = (try? story.items(profile.profile, at: "2026-04-28T07:10+02")) ?? []
        let asked = items.compactMap { item in
          if case .begin(let task) = item.subject { task } else { nil }
        }
        return BeginningTask.allCases.filter(asked.contains).map(\.rawValue)
          .joined(separator: ", ")
      })
  }

  @Test(.rule("R004-87")) func healthCareNotesWaitForTheNurseWhereTheRoutineHasHer() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    func document(_ kind: DrawnUpDocument.Kind, _ law: Law) -> CareEntry {
      .document(
        DrawnUpDocument(
          person: .testa, kind: kind, title: "", law: law, place: "aktskåp", form: .handwritten))
    }
    let note = try story.care("2026-04-28T15:00+02", document(.healthCareNote, .healthCare))
    let list = try story.care("2026-04-28T15:05+02", document(.medicalInformation, .healthCare))
    let social = try story.care("2026-04-28T15:10+02", document(.journalNote, .socialServices))
    let waiting = try story.subjects(provider, at: "2026-04-28T15:30+02")
    #expect(waiting.isSuperset(of: [.handOver(note), .handOver(list)]))
    #expect(!waiting.contains(.handOver(social)))
    #expect(!(try story.subjects(ordering, at: "2026-04-28T15:30+02")).contains(.handOver(note)))
    try story.say(
      "2026-04-28T16:00+02", of: note,
      .handedOver(to: "Stina Sjuksköterska-Test", at: try Story.clock("2026-04-28T16:00+02")))
    let left = try story.subjects(provider, at: "2026-04-28T16:01+02")
    #expect(!left.contains(.handOver(note)) && left.contains(.handOver(list)))
  }

  @Test(.rule("R004-51"), .rule("R004-54")) func aRefillWaitsUntilItIsReturned() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let amount = Money(kronor: 40_000)
    let refill = try story.list(
      "2026-04-30T09:30+02",
      .refill(
        .ordered(
          amount: amount, decidedBy: "Rune Redovisning-Test",
          arrivedAt: try Story.clock("2026-04-30T09:30+02"))))
    #expect(try story.tone(.refill(refill), ordering, at: "2026-04-30T09:31+02") == .calm)
    #expect(try story.tone(.refill(refill), provider, at: "2026-04-30T09:31+02") == nil)
    try story.end("2026-04-30T19:00+02")
    #expect(try story.tone(.refill(refill), ordering, at: "2026-04-30T19:00+02") == .amber)
    try story.list("2026-05-05T10:00+02", .refill(.returned(refill: refill, amount: amount)))
    #expect(try story.tone(.refill(refill), ordering, at: "2026-05-05T10:00+02") == nil)
  }

  private func decision(officer: String, by maker: String, _ purpose: String = "mat") -> CareEntry {
    .decision(
      Decision(
        person: .testa, purpose: purpose, law: .economicAid, officer: officer,
        decisionMaker: maker, decidedOn: day("2026-04-29")))
  }

  @Test(.rule("R004-36"), .rule("X-03")) func aDecisionIsListedWithItsOfficerAndDecisionMaker()
    throws
  {
    let now = try Story.clock("2026-04-30T16:10+02")
    func missing(_ entry: CareEntry) -> [EntryField] {
      SigningCheck.faults(of: entry, occurredAt: now, now: now).map(\.field)
    }
    let whole = decision(officer: "Hanna Handläggare-Test", by: "Benny Beslut-Test")
    #expect(missing(whole).isEmpty)
    #expect(missing(decision(officer: "", by: "", " ")) == [.purpose, .officer, .decisionMaker])
    #expect(missing(decision(officer: "?", by: "??")) == [.officer, .decisionMaker])
  }

  @Test(.rule("R004-35")) func eachOfficerSaysThatAllHerDecisionsAreListed() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    try story.care("2026-04-29T15:10+02", decision(officer: "Hanna", by: "Benny"))
    try story.care("2026-04-29T15:20+02", decision(officer: "Hanna", by: "Benny"))
    let asked = OpenSubject.declareDecisions(officer: "Hanna")
    #expect(!(try story.subjects(ordering, at: "2026-04-30T18:00+02")).contains(asked))
    try story.end("2026-04-30T19:00+02")
    #expect(try story.items(ordering, at: "2026-05-04T09:00+02").count { $0.subject == asked } == 1)
    #expect(!(try story.subjects(provider, at: "2026-05-04T09:00+02")).contains(asked))
    try story.event("2026-05-06T09:00+02", .decisionsComplete(officer: "Hanna"))
    #expect(!(try story.subjects(ordering, at: "2026-05-06T09:01+02")).contains(asked))
  }

  /// The systems answer at nine, operation is normal at noon: a SIP at ten falls between.
  @Test(.rule("X-24"), .rule("R003-12")) func aSIPIsComparedWithNormalOperationAndNotWithTheEnd()
    throws
  {
    let profile = RoutineProfile.minaPlaner(.outpatientCare)
    var story = try Story(.minaPlaner, from: "2026-05-04T07:00+02")
    let id = try story.care(
      "2026-05-04T08:00+02",
      .fax(
        Fax(
          person: .testa, message: .planCallInpatient, direction: .sent, way: .fax, receivers: [],
          checks: [], relevantTime: .time(try Story.clock("2026-05-04T10:00+02")))))
    try story.end("2026-05-04T09:00+02")
    let register = OpenSubject.fax(id, .register(.coordinatingUnit))
    #expect(try story.subjects(profile, at: "2026-05-04T12:30+02") == [register])
    try story.event(
      "2026-05-04T12:30+02", .normalOperation(try Story.clock("2026-05-04T12:00+02")))
    #expect(
      try story.subjects(profile, at: "2026-05-04T12:31+02") == [.fax(id, .rebookOrFinishByFax)])
  }
}
