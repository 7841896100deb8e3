import DowntimeModel
import TestSupport
import Testing

/// What is said of a list when something was done in the wrong order, or changed afterwards.
@Suite struct LedgerWarningTests {
  private let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)

  private func payment(_ kronor: Int64, _ voucher: String) -> CareEntry {
    .payment(
      CardPayment(
        person: .testa, kind: .card, voucher: voucher, purpose: "mat",
        amount: Money(kronor: kronor), decisionMaker: "Benny Beslut-Test",
        officer: "Hanna Handläggare-Test"))
  }

  private func list(_ name: Ledger.Name, _ story: Story, at now: String) throws -> Ledger {
    let unit = story.unit
    return unit.ledger(
      name, of: try #require(unit.outage(story.outage)), profile, at: try Story.clock(now))
  }

  private func reconcile(_ at: String, in story: inout Story) throws {
    try story.list(
      at,
      .reconciliation(
        CardReconciliation(
          with: .financeManager, name: "Rune Redovisning-Test", at: Story.clock(at), refills: true))
    )
  }

  @Test(.rule("R004-46"), .rule("R004-47")) func aPaymentStruckAfterTheReconciliationIsSaid() throws
  {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let first = try story.care("2026-04-28T10:00+02", payment(40_000, "K1"))
    try story.care("2026-04-28T11:00+02", payment(30_000, "K2"))
    try reconcile("2026-04-28T12:00+02", in: &story)
    func changed() throws -> [LedgerWarning] {
      try list(.payments, story, at: "2026-04-28T14:00+02").warnings.filter { warning in
        if case .changedSinceReconciliation = warning { true } else { false }
      }
    }
    #expect(try changed().isEmpty)
    try story.say("2026-04-28T13:00+02", of: first, .struck(reason: "betalades aldrig ut"))
    let said = LedgerWarning.changedSinceReconciliation(
      was: Money(kronor: 70_000), now: Money(kronor: 30_000))
    #expect(try changed() == [said])
    let payments = try list(.payments, story, at: "2026-04-28T14:00+02")
    #expect(payments.rows.map(\.isStruck) == [true, false])
    #expect(payments.rows.map { $0.cells[6] } == [.money(.zero), .money(Money(kronor: 30_000))])
    #expect(payments.totals.first?.cell == .money(Money(kronor: 30_000)))
    #expect(try list(.reconciliations, story, at: "2026-04-28T14:00+02").rows[0].warnings == [said])
    // A struck payment asks for nothing, and its voucher may be used again.
    #expect(
      try !story.subjects(profile, at: "2026-04-28T14:00+02").contains(.linkDecision(first)))
    #expect(story.unit.card(of: story.outage).row(withVoucher: "K1") == nil)
    try reconcile("2026-04-28T15:00+02", in: &story)
    #expect(try changed().isEmpty)
  }

  @Test(.rule("R004-46")) func aPaymentCorrectedOrAddedAfterTheReconciliationIsSaidToo() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let first = try story.care("2026-04-28T10:00+02", payment(3540, "K1"))
    try reconcile("2026-04-28T12:00+02", in: &story)
    try story.write(
      "2026-04-28T12:30+02",
      .correction(
        Correction(
          original: first, reason: "siffror omkastade",
          occurredAt: Story.clock("2026-04-28T10:00+02"), replacement: payment(3450, "K1"))))
    let row = try #require(try list(.reconciliations, story, at: "2026-04-28T13:00+02").rows.first)
    #expect(
      row.warnings == [
        .changedSinceReconciliation(was: Money(kronor: 3540), now: Money(kronor: 3450))
      ])
  }

  @Test(.rule("R004-107")) func twoPaymentsWithOneVoucherSayWhichTheOtherIs() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    try story.care("2026-04-28T10:00+02", payment(100, "K1"))
    try story.care("2026-04-28T10:05+02", payment(100, "K1"))
    try story.care("2026-04-28T10:10+02", payment(100, "K2"))
    let rows = try list(.payments, story, at: "2026-04-28T13:00+02").rows
    #expect(rows.map { $0.warnings.contains(.sameVoucher(nil)) } == [true, true, false])
  }

  @Test(.rule("R004-70")) func aStickEmptiedBeforeItsDataWereEnteredStaysRed() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let stick = try story.list(
      "2026-04-28T08:15+02",
      .loan(
        DeviceLoan(
          device: .stick, number: "USB-101", isNewAndEncrypted: false, borrower: "Arvid",
          workplace: "Testgatan", place: "aktskåp")))
    func step(_ at: String, _ step: DeviceLoanStep.Step) throws {
      try story.list(at, .loanStep(DeviceLoanStep(loan: stick, step: step)))
    }
    try story.end("2026-04-30T19:00+02")
    func warnings() throws -> [LedgerWarning] {
      try list(.devices, story, at: "2026-05-05T10:00+02").rows[0].warnings
    }
    #expect(try warnings() == [.dataNotEntered, .notNewAndEncrypted])
    try step("2026-05-04T10:00+02", .emptied)
    #expect(try warnings().first == .emptiedTooSoon)
    try step("2026-05-04T10:30+02", .returned(receiver: "Ines Info-Test"))
    #expect(try warnings() == [.emptiedTooSoon, .returnedUnfinished, .notNewAndEncrypted])
    // Entered from somewhere else afterwards: what may be lost stays said.
    try step("2026-05-04T11:00+02", .dataEntered)
    #expect(try warnings() == [.emptiedTooSoon, .notNewAndEncrypted])
    #expect(try list(.devices, story, at: "2026-05-05T10:00+02").tone == .red)
  }

  @Test(.rule("R004-103")) func aCashHolderNotCheckedForHalfAYearIsSaid() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    var random = SeededGenerator(seed: 3)
    func holder(_ name: String, _ day: CivilDate, isActive: Bool = true) -> ListEntry {
      .cashHolder(
        CashHolder(
          id: Identifier(using: &random), name: name, unit: "Testgården", phone: "08-000 00 00",
          email: "", checkedOn: day, isActive: isActive))
    }
    try story.list("2026-04-28T08:00+02", holder("Östen Kassa-Test", CivilDate(2025, 9, 1)))
    try story.list("2026-04-28T08:01+02", holder("Åsa Kassa-Test", CivilDate(2026, 4, 1)))
    try story.list(
      "2026-04-28T08:02+02", holder("Bo Kassa-Test", CivilDate(2026, 4, 1), isActive: false))
    let rows = try list(.cashHolders, story, at: "2026-04-28T09:00+02").rows
    #expect(rows.map { $0.cells[0] } == [.text("Åsa Kassa-Test"), .text("Östen Kassa-Test")])
    #expect(rows.map(\.warnings) == [[], [.notCheckedSince(CivilDate(2025, 9, 1))]])
  }

  @Test(.rule("R004-93")) func aMissedVisitIsNoTimeAndALongOneIsDoubted() throws {
    var story = try Story(.socialSystems, from: "2026-10-25T00:00+02")
    func visit(_ from: String, _ to: String, _ outcome: TimeReport.Outcome) throws {
      try story.care(
        from,
        .timeReport(
          TimeReport(
            person: .testa, startedAt: Story.clock(from), endedAt: Story.clock(to),
            outcome: outcome)))
    }
    // Across the clock change: two hours by the wall clock, three in time.
    try visit("2026-10-25T01:00+02", "2026-10-25T03:00+01", .performed)
    try visit("2026-10-25T08:00+01", "2026-10-25T09:00+01", .missed)
    try visit("2026-10-25T09:00+01", "2026-10-25T22:00+01", .performed)
    let list = try list(.time, story, at: "2026-10-26T09:00+01")
    #expect(list.rows.map { $0.cells[5] } == [.minutes(180), .minutes(0), .minutes(780)])
    #expect(list.rows.map(\.warnings) == [[], [.missedVisit], [.longVisit]])
  }

  @Test(.rule("R002-15")) func theCallsOfScenarioBAreAList() throws {
    let file = try FactFile(
      "B.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: FactFile.time("2026-11-13 08:00"))
    let unit = file.unit
    let list = unit.ledger(
      .calls, of: try #require(unit.outages.first), .prator(.municipality),
      at: try FactFile.time("2026-11-13 08:00"))
    // E-B2
    #expect(list.totals.map(\.cell) == [.number(6), .number(8)])
    #expect(RoutineProfile.prator(.municipality).ledgers == [.calls])
    #expect(RoutineProfile.gothenburgCareHome.ledgers.isEmpty)
    #expect(profile.ledgers.count == 10)
  }
}
