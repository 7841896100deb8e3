import DowntimeModel
import TestSupport
import Testing

private func facts(_ change: (inout ClosingFacts) -> Void) -> ClosingFacts {
  var facts = ClosingFacts()
  facts.isSignedByManager = true
  change(&facts)
  return facts
}

private let changes: [(ClosingObstacle, @Sendable (inout ClosingFacts) -> Void)] = [
  (.stillRunning, { $0.isRunning = true }),
  (.startedTexts, { $0.startedTexts = 1 }),
  (.openItems, { $0.openItems = 1 }),
  (.coverageGaps, { $0.coverageGaps = 1 }),
  (.openPrints, { $0.openPrints = 1 }),
  (.openPapers, { $0.openPapers = 1 }),
  (.openLoans, { $0.openLoans = 1 }),
  (.openRefills, { $0.openRefills = 1 }),
  (.unregisteredDecisions, { ($0.listedDecisions, $0.registeredDecisions) = (12, 11) }),
  (.missingDeclarations, { $0.missingDeclarations = 1 }),
  (.openOrders, { $0.openOrders = 1 }),
  (.missingAnalysis, { $0.needsAnalysis = true }),
  (.unacknowledged, { $0.unacknowledged = 1 }),
  (.missingSignature, { $0.isSignedByManager = false }),
]

@Test(
  .rule("R004-12"), .rule("R004-35"), .rule("R004-54"), .rule("R004-63"), .rule("R002-18"),
  .rule("R002-29"))
func anOutageIsClosedOnlyWhenNothingStandsInTheWay() {
  #expect(changes.map(\.0) == ClosingObstacle.allCases)
  #expect(facts { _ in }.obstacles.isEmpty)
  // Every set of obstacles is told whole, in the order they are worked off.
  for bits in 0..<(1 << changes.count) {
    let chosen = changes.indices.filter { bits >> $0 & 1 == 1 }
    let found = facts { facts in for index in chosen { changes[index].1(&facts) } }
    #expect(found.obstacles == chosen.map { changes[$0].0 })
  }
}

@Test(.rule("R004-63")) func moreRegisteredThanListedDoesNotMatchEither() {
  #expect(facts { $0.registeredDecisions = 1 }.obstacles == [.unregisteredDecisions])
}

@Test(.rule("R004-12")) func anAnalysisThatIsThereIsEnough() {
  #expect(facts { ($0.needsAnalysis, $0.hasAnalysis) = (true, true) }.obstacles.isEmpty)
}
