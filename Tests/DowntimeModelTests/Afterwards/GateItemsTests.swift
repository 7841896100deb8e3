import DowntimeModel
import TestSupport
import Testing

/// What keeps a gate shut is what is counted at it, thing by thing, through scenario C.
@Suite struct GateItemsTests {
  private let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)

  private func unit(at text: String) throws -> (unit: UnitState, now: LocalTime) {
    let file = try FactFile(
      "C.jsonl", typist: FactFile.manager("CCT", "Cleo Chef-Test"),
      now: FactFile.time("2026-05-21 08:00"))
    let now = try FactFile.time("2026-" + text)
    return (file.unit(at: now), now)
  }

  @Test(
    .rule("R004-12"),
    arguments: ["04-28 09:00", "04-30 19:00", "05-01 12:00", "05-05 10:00", "05-12 09:00"])
  func everyThingStandsBehindTheGateThatCountsIt(_ text: String) throws {
    let (unit, now) = try unit(at: text)
    let outage = try #require(unit.outages.first)
    let items = unit.openItems(of: outage.id, profile, now: now)
    let facts = unit.closingFacts(
      of: outage.id, profile, now: now, isSignedByManager: false)
    func count(_ gate: ClosingObstacle) -> Int { items.count { $0.subject.kind.gate == gate } }
    #expect(facts.openItems == count(.openItems))
    #expect(facts.coverageGaps == count(.coverageGaps))
    #expect(facts.openPrints == count(.openPrints))
    #expect(facts.openLoans == count(.openLoans))
    #expect(facts.openRefills == count(.openRefills))
    #expect(facts.openOrders == count(.openOrders))
    #expect(facts.missingDeclarations == count(.missingDeclarations))
    #expect(facts.unacknowledged == count(.unacknowledged))
    #expect(facts.openPapers >= count(.openPapers))
    #expect((count(.missingAnalysis) == 1) == facts.obstacles.contains(.missingAnalysis))
    let gates = facts.gates(profile)
    #expect(gates.filter(\.isOpen).map(\.obstacle) == facts.obstacles)
    #expect(items.allSatisfy { $0.subject.blocksClosing == ($0.subject.kind.gate != nil) })
  }

  @Test func aNameIsReadAsItIsWritten() throws {
    let (unit, now) = try unit(at: "04-30 19:00")
    let keys = unit.openItems(profile, now: now).map(\.subject.key)
    #expect(keys.count > 20)
    for key in keys { #expect(ItemKey(key.text) == key, "\(key.text)") }
    for text in ["", "x", "- lån", "x lån/", "- något/"] { #expect(ItemKey(text) == nil) }
  }

  /// What is waived is written down and no longer waits, whichever way its kind is waived.
  @Test func whateverIsWaivedNoLongerWaits() throws {
    let (unit, now) = try unit(at: "04-30 19:00")
    let outage = try #require(unit.outages.first)
    let author = try #require(unit.staff.first).author
    let items = unit.openItems(of: outage.id, profile, now: now)
    var kinds: Set<ItemKind> = []
    for item in items {
      let key = item.subject.key
      guard kinds.insert(key.kind).inserted, let entry = key.waived(reason: "prov") else {
        continue
      }
      var random = SeededGenerator(seed: UInt64(kinds.count))
      var after = unit
      after.apply(
        Record(
          id: Identifier(using: &random), outage: outage.id, number: nil, recordedAt: now,
          occurredAt: nil, author: author, entry: entry))
      let left = after.openItems(of: outage.id, profile, now: now).map(\.subject.key)
      #expect(!left.contains(key), "\(key.text)")
    }
    #expect(kinds.count > 5)
  }
}
