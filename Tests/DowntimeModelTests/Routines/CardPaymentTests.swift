import DowntimeModel
import TestSupport
import Testing

private let limits = RoutineLimits()

private func totals(_ kronor: [Int64]) -> CardTotals {
  CardTotals(kronor.map { (amount: Money(kronor: $0), isCard: true, comesAfterRefill: false) })
}

@Test(
  .rule("R004-47"), .rule("X-17"),
  arguments: [
    (Int64(0), Tone.calm), (5_999_999, .calm), (6_000_000, .amber), (7_499_999, .amber),
    (7_500_000, .red), (Int64.max, .red),
  ])
func theTotalGivesTheColour(öre: Int64, tone: Tone) {
  let one = CardTotals([(amount: Money(öre: öre), isCard: true, comesAfterRefill: false)])
  #expect(one.tone(limits) == tone)
}

@Test(.rule("R004-47"), .rule("X-29"))
func theNextPaymentAboveTheLimitAsksForAReconciliation() {
  TablePicture(
    """
    yes | *     | *     → record
    no  | red   | *     → reconciliationOrOverrideFirst
    no  | calm  | calm  → record
    no  | calm  | *     → recordAndAskForReconciliation
    no  | amber | *     → recordAndAskForReconciliation
    """
  ).holds(
    for: triples(bools, Tone.allCases, Tone.allCases), facts: { [word($0), "\($1)", "\($2)"] },
    answer: { "\(CardPaymentGate(before: $1, after: $2, isReconciled: $0))" })
}

@Test(.rule("R004-46"), .rule("R004-55"), .rule("X-18"))
func onlyCardsCountAndARefillStartsTheSecondFigureAnew() {
  let list = CardTotals([
    (amount: Money(kronor: 50_000), isCard: true, comesAfterRefill: false),
    (amount: Money(kronor: 900), isCard: false, comesAfterRefill: false),
    (amount: Money(öre: 14_350_50), isCard: true, comesAfterRefill: false),
    (amount: Money(kronor: 6_100), isCard: true, comesAfterRefill: true),
  ])
  #expect(list.total == Money(öre: 70_450_50))
  #expect(list.sinceRefill == Money(kronor: 6_100))
  #expect(list.remaining(limits) == Money(öre: 4_549_50))
  #expect(list.excess(limits) == .zero)
  #expect(totals([76_350]).excess(limits) == Money(kronor: 1_350))
  #expect(totals([76_350]).remaining(limits) == .zero)
}

@Test func amountsNeverStopTheProgram() {
  let most = Money(öre: .max)
  #expect(most + most == most)
  #expect(Money(öre: .min) - most == Money(öre: .min))
  #expect(Money(kronor: .max) == most && Money(kronor: .min) == Money(öre: .min))
  #expect(totals([1, 2, 3]).total == Money(kronor: 6))
}

@Test(.rule("R004-49"), .rule("R004-50"))
func aPaymentWithoutADecisionIsAmberAndNeverRefused() {
  #expect(PaymentDecisionState.allCases.map(\.tone) == [.amber, .calm, .calm])
}
