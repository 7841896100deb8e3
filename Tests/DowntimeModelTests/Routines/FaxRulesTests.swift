import DowntimeModel
import TestSupport
import Testing

/// What waits because of a fax, and what stands against it.
@Suite struct FaxRulesTests {
  private let profile = RoutineProfile.minaPlaner(.municipality)

  private func story() throws -> Story {
    try Story(.minaPlaner, from: "2026-04-28T07:00+02")
  }

  private func fax(_ units: [String], at: String, good: Bool = false) throws -> Fax {
    var fax = Fax(
      person: .testa, message: .background, direction: .sent, way: .fax,
      receivers: try units.map {
        Fax.Receiver(
          party: .primaryCare, unit: $0, faxNumber: "090-000 00 01", at: try Story.clock(at),
          receiptIsGood: good)
      }, checks: Set(Fax.Precaution.allCases))
    fax.versionOf = "Hemsjukvården"
    return fax
  }

  @Test(.rule("R003-02"), .rule("R003-04"))
  func aFaxIsBeforeTheDecisionUntilTheTimeThatSomebodyDecided() throws {
    var story = try story()
    let early = try fax(["A"], at: "2026-04-28T07:59+02")
    let late = try fax(["A"], at: "2026-04-28T08:00+02")
    let at = try Story.clock("2026-04-28T09:00+02")
    func isBefore(_ fax: Fax, _ profile: RoutineProfile) -> Bool {
      fax.isBeforeDecision(occurredAt: at, story.unit.facts(of: story.outage), profile)
    }
    #expect(isBefore(late, profile))
    try story.event(
      "2026-04-28T09:00+02",
      .decided(by: "Ines IT-Test", role: "IT-chef", at: try Story.clock("2026-04-28T08:00+02")))
    // Told again later: the first decision stands.
    try story.event(
      "2026-04-28T09:30+02",
      .decided(by: "Ines IT-Test", role: "IT-chef", at: try Story.clock("2026-04-28T08:30+02")))
    #expect(isBefore(early, profile))
    #expect(!isBefore(late, profile))
    var received = early
    received.direction = .received
    #expect(!isBefore(received, profile))
    // A routine without the duty has no such mark.
    #expect(!isBefore(early, .gothenburgCareHome))
  }

  @Test func aSentFaxWaitsUntilItIsKnownToHaveCome() throws {
    var story = try story()
    let id = try story.care(
      "2026-04-28T08:00+02", .fax(try fax(["A", "B"], at: "2026-04-28T08:00+02")))
    let certain = try story.care(
      "2026-04-28T08:00+02", .fax(try fax(["A"], at: "2026-04-28T08:00+02", good: true)))
    let now = "2026-04-28T10:00+02"
    #expect(try story.subjects(profile, at: now).contains(.faxArrival(id)))
    #expect(try !story.subjects(profile, at: now).contains(.faxArrival(certain)))
    #expect(try story.tone(.faxArrival(id), profile, at: now) == .amber)
    let at = try Story.clock("2026-04-28T08:20+02")
    try story.say("2026-04-28T08:20+02", of: id, .faxArrived(unit: "A", by: "", at: at))
    #expect(story.unit.entry(id)?.unitsNotConfirmed == ["B"])
    try story.say("2026-04-28T08:21+02", of: id, .faxArrived(unit: "B", by: "Bo", at: at))
    #expect(try !story.subjects(profile, at: now).contains(.faxArrival(id)))
  }

  @Test func aFaxThatIsRegisteredAfterwardsNeedsNoReceipt() throws {
    var story = try story()
    let id = try story.care("2026-04-28T08:00+02", .fax(try fax(["A"], at: "2026-04-28T08:00+02")))
    try story.end("2026-04-28T12:00+02")
    #expect(try story.subjects(profile, at: "2026-04-28T13:00+02").contains(.faxArrival(id)))
    try story.writeIn("2026-04-28T13:00+02", id, .minaPlaner)
    #expect(try !story.subjects(profile, at: "2026-04-28T13:30+02").contains(.faxArrival(id)))
  }

  @Test func aReceiptThatNeverComesCanBeWaived() throws {
    var story = try story()
    let id = try story.care("2026-04-28T08:00+02", .fax(try fax(["A"], at: "2026-04-28T08:00+02")))
    try story.say("2026-04-28T09:00+02", of: id, .waived(.faxArrival, reason: "kom med posten"))
    #expect(try !story.subjects(profile, at: "2026-04-28T10:00+02").contains(.faxArrival(id)))
  }

  @Test(.rule("R003-08"), .rule("R003-10"))
  func theRoutineSaysWhoIsLeft() {
    let kind = MinaPlanerMessageKind.positionBeforeDischarge
    #expect(kind.partiesLeft(from: .municipality, reached: []) == [.hospital, .outpatientCare])
    #expect(
      kind.partiesLeft(from: .municipality, reached: [.psychiatricOutpatientCare]) == [.hospital])
    #expect(kind.partiesLeft(from: .municipality, reached: [.somaticHospital, .primaryCare]) == [])
    #expect(MinaPlanerMessageKind.admission.partiesLeft(from: .municipality, reached: []) == [])
  }
}
