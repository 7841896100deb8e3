import DowntimeModel
import TestSupport
import Testing

private let core: [CareEntry.Kind] = [.dayNote, .deviation, .call]

@Test(
  .rule("X-25"),
  arguments: [
    (RoutineProfile(), []), (.gothenburgCareHome, []), (.gothenburgHomeCare, [.timeReport]),
    (.prator(.municipality), []), (.minaPlaner(.municipality), [.fax]),
    (.socialSystemsOrdering, [.decision, .payment, .order, .document]),
    (.socialSystemsProvider, [.order, .timeReport, .document]),
  ] as [(RoutineProfile, [CareEntry.Kind])])
func aUnitWritesWhatItsRoutineAsksForAndNothingElse(
  _ profile: RoutineProfile, _ own: [CareEntry.Kind]
) {
  #expect(profile.writtenKinds == core + own)
}

@Test(.rule("R004-50"))
func aPaymentWithItsDecisionAsksForNone() throws {
  var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
  var payment = CardPayment(
    person: .testa, kind: .card, voucher: "K01", purpose: "mat", amount: Money(kronor: 4800),
    decisionMaker: "Benny Beslut-Test", officer: "Hanna Handläggare-Test")
  let unlinked = try story.care("2026-04-28T08:00+02", .payment(payment))
  payment.decision = try story.care(
    "2026-04-28T08:10+02",
    .decision(
      Decision(
        person: .testa, purpose: "mat", law: .economicAid, officer: "Hanna Handläggare-Test",
        decisionMaker: "Benny Beslut-Test", decidedOn: CivilDate(daysSince1970: 20_571))))
  payment.voucher = "K02"
  let linked = try story.care("2026-04-28T08:20+02", .payment(payment))
  let subjects = try story.subjects(.socialSystemsOrdering, at: "2026-04-28T09:00+02")
  #expect(subjects.contains(.linkDecision(unlinked)))
  #expect(!subjects.contains(.linkDecision(linked)))
}

@Test(.rule("X-29"), .rule("R004-46"))
func aCorrectedPaymentIsNotCountedTwice() throws {
  var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
  var payment = CardPayment(
    person: .testa, kind: .card, voucher: "K01", purpose: "mat", amount: Money(kronor: 50_000),
    decisionMaker: "Benny Beslut-Test", officer: "Hanna Handläggare-Test")
  let id = try story.care("2026-04-28T08:00+02", .payment(payment))
  payment.amount = Money(kronor: 5_000)
  let card = story.unit.card(of: story.outage)
  #expect(card.totals(with: payment).total == Money(kronor: 55_000))
  #expect(card.totals(with: payment, correcting: id).total == Money(kronor: 5_000))
  payment.kind = .travelCoupon
  #expect(card.totals(with: payment, correcting: id).total == .zero)
  #expect(card.row(withVoucher: " K01 ")?.id == id)
  #expect(card.row(withVoucher: "K01", except: id) == nil)
  #expect(card.row(withVoucher: "") == nil)
}
