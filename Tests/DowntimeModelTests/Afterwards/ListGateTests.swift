import DowntimeModel
import TestSupport
import Testing

/// What must be so before a row of a list is written down, and who may see to what waits.
@Suite struct ListGateTests {
  private let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)
  private let limits = RoutineLimits()
  private let start = "2026-04-28T07:00+02"

  // MARK: Sticks (DT-08)

  private func stick(_ number: String, isNew: Bool = true) -> DeviceLoan {
    DeviceLoan(
      device: .stick, number: number, isNewAndEncrypted: isNew, borrower: "Arvid",
      workplace: "Testgatan", place: "aktskåp")
  }

  @Test(.rule("R004-64"), .rule("R004-65"), .rule("R004-70"), .rule("R004-99"))
  func aStepOfALoanIsAcceptedInItsOrderAndALossAlways() throws {
    var story = try Story(.socialSystems, from: start)
    let loan = try story.list("2026-04-28T08:00+02", .loan(stick("USB-1")))
    let document = try story.care(
      "2026-04-28T09:00+02",
      .document(
        DrawnUpDocument(
          person: .testa, kind: .other, title: "brev", law: .socialServices, place: "aktskåp",
          form: .fileOnStick("USB-1"))))
    try story.end("2026-04-30T19:00+02")
    func gate(_ step: DeviceLoanStep.Step) -> DeviceStepGate? {
      story.unit.gate(before: step, of: loan, in: story.outage)
    }
    let returned = DeviceLoanStep.Step.returned(receiver: "Ines")
    let lost = DeviceLoanStep.Step.lost(discoveredAt: try Story.clock("2026-04-28T10:00+02"))
    func next() -> DeviceLedger.Loan.NextStep? {
      story.unit.devices(of: story.outage).loans.first?.nextStep
    }
    #expect(gate(.dataEntered) == .refusedWaiting(1))
    #expect(gate(.emptied) == .acceptedAsLoss)
    #expect(gate(returned) == .refusedDataNotEntered)
    #expect(gate(lost) == .accepted)
    #expect(next() == .dataEntered)
    try story.writeIn("2026-05-04T09:00+02", document, .socialSystems)
    #expect(gate(.dataEntered) == .accepted)
    func take(_ at: String, _ step: DeviceLoanStep.Step) throws {
      try story.list(at, .loanStep(DeviceLoanStep(loan: loan, step: step)))
    }
    try take("2026-05-04T10:00+02", .dataEntered)
    #expect(next() == .emptied)
    #expect(gate(returned) == .refusedNotEmptied)
    #expect(gate(.emptied) == .accepted)
    try take("2026-05-04T11:00+02", .emptied)
    #expect(next() == .returned)
    #expect(gate(returned) == .accepted)
    try take("2026-05-04T12:00+02", returned)
    #expect(next() == nil)
    // A loan that the list does not have answers nothing.
    #expect(story.unit.gate(before: .emptied, of: document, in: story.outage) == nil)
  }

  @Test(.rule("R004-25"), .rule("R004-104")) func aNumberIsFreeAgainWhenItsLoanIsClosed() throws {
    var story = try Story(.socialSystems, from: start)
    let loan = try story.list("2026-04-28T08:00+02", .loan(stick("USB-1")))
    func lending(_ device: DeviceLoan) -> DeviceLending {
      story.unit.lending(device, in: story.outage)
    }
    #expect(lending(stick("USB-1")) == .refusedAlreadyLent)
    #expect(lending(stick("USB-2")) == .accepted)
    #expect(lending(stick("USB-2", isNew: false)) == .refusedNotNewAndEncrypted)
    for step in [DeviceLoanStep.Step.dataEntered, .emptied, .returned(receiver: "Ines")] {
      try story.list("2026-04-28T10:00+02", .loanStep(DeviceLoanStep(loan: loan, step: step)))
    }
    #expect(lending(stick("USB-1")) == .accepted)
  }

  // MARK: What a row must say

  private func fields(_ faults: [EntryFault]) -> [EntryField] { faults.map(\.field) }

  @Test(.rule("R004-104"), .rule("R004-65")) func aReceiptSaysWhatToWhomAndWhere() throws {
    let now = try Story.clock("2026-04-28T10:00+02")
    let later = try Story.clock("2026-04-28T11:00+02")
    #expect(SigningCheck.faults(of: stick("USB-1")).isEmpty)
    let empty = DeviceLoan(
      device: .stick, number: " ", isNewAndEncrypted: true, borrower: "", workplace: "", place: "")
    #expect(fields(SigningCheck.faults(of: empty)) == [.number, .who, .workplace, .place])
    let returned = DeviceLoanStep.Step.returned(receiver: "")
    #expect(fields(SigningCheck.faults(of: returned, at: now, now: now)) == [.who])
    #expect(fields(SigningCheck.faults(of: .emptied, at: later, now: now)) == [.occurredAt])
    #expect(SigningCheck.faults(of: .emptied, at: now, now: now).isEmpty)
  }

  @Test(.rule("R004-47"), .rule("R004-52"), .rule("R004-54"), .rule("R004-103"))
  func anAmountIsMoreThanNothingAndEveryNameIsThere() throws {
    let now = try Story.clock("2026-04-28T10:00+02")
    let later = try Story.clock("2026-04-28T11:00+02")
    func ordered(_ kronor: Int64, _ by: String, _ at: LocalTime) -> [EntryField] {
      let refill = CardRefill.ordered(amount: Money(kronor: kronor), decidedBy: by, arrivedAt: at)
      return fields(SigningCheck.faults(of: refill, now: now))
    }
    #expect(ordered(1, "Rune", now).isEmpty)
    #expect(ordered(0, "", later) == [.amount, .decisionMaker, .occurredAt])
    var random = SeededGenerator(seed: 4)
    let id = Identifier<Record>(using: &random)
    #expect(
      fields(
        SigningCheck.faults(of: .returned(refill: id, amount: Money(kronor: -1)), now: now))
        == [.amount])
    let said = CardReconciliation(with: .financeManager, name: "", at: later, refills: false)
    #expect(fields(SigningCheck.faults(of: said, now: now)) == [.who, .occurredAt])
    let holder = CashHolder(
      id: Identifier(using: &random), name: "", unit: "", phone: "", email: "",
      checkedOn: CivilDate(daysSince1970: 20_000))
    #expect(fields(SigningCheck.faults(of: holder)) == [.who, .workplace, .phone])
    let kept = OutageEvent.listKept(.decisions, by: "", place: " ")
    #expect(fields(SigningCheck.faults(of: kept, now: now)) == [.who, .place])
  }

  // MARK: The card's limit

  private func payment(_ kronor: Int64, _ kind: CardPayment.Kind = .card) -> CardPayment {
    CardPayment(
      person: .testa, kind: kind, voucher: "K", purpose: "mat", amount: Money(kronor: kronor),
      decisionMaker: "Benny", officer: "Hanna")
  }

  @Test(.rule("X-29"), .rule("R004-55"))
  func aPaymentIsAskedAboutWhereItStandsOnTheList() throws {
    var story = try Story(.socialSystems, from: start)
    let first = try story.care("2026-04-28T10:00+02", .payment(payment(74_000)))
    func gate(_ payment: CardPayment, correcting old: Identifier<Record>? = nil)
      -> CardPaymentGate
    {
      story.unit.card(of: story.outage).gate(before: payment, correcting: old, limits)
    }
    // It passes the limit, and is recorded all the same.
    #expect(gate(payment(2_000)) == .recordAndAskForReconciliation)
    let second = try story.care("2026-04-28T11:00+02", .payment(payment(2_000)))
    let third = try story.care("2026-04-28T12:00+02", .payment(payment(100)))
    #expect(gate(payment(1)) == .reconciliationOrOverrideFirst)
    #expect(gate(payment(1, .foodRequisition)) == .record)
    #expect(gate(payment(73_000), correcting: first) == .recordAndAskForReconciliation)
    // Put right to what brings the whole list below the limits, it asks for nothing.
    #expect(gate(payment(100), correcting: first) == .record)
    #expect(gate(payment(2_500), correcting: second) == .recordAndAskForReconciliation)
    #expect(gate(payment(150), correcting: third) == .reconciliationOrOverrideFirst)
    let at = try Story.clock("2026-04-28T13:00+02")
    try story.list(
      "2026-04-28T13:00+02",
      .reconciliation(
        CardReconciliation(with: .accountingOfficer, name: "Rune", at: at, refills: false)))
    #expect(gate(payment(1)) == .record)
  }

  @Test(.rule("X-29")) func whyAPaymentWasMadeAboveTheLimitStandsOnTheList() throws {
    var story = try Story(.socialSystems, from: start)
    try story.care("2026-04-28T10:00+02", .payment(payment(80_000)))
    var more = payment(100)
    more.limitReason = "Familjen är utan mat."
    try story.care("2026-04-28T11:00+02", .payment(more))
    let list = story.unit.ledger(
      .payments, of: try #require(story.unit.outage(story.outage)), profile,
      at: try Story.clock("2026-04-28T12:00+02"))
    #expect(list.rows.map { $0.more.last } == [.text(""), .text("Familjen är utan mat.")])
    #expect(list.rows.map(\.tone) == [.red, .red])
    #expect(list.moreColumns.last == "Skäl över gränsen")
  }

  // MARK: Who answers for a list

  @Test(.rule("R004-28"), .rule("R004-37"), .rule("R004-46"))
  func theLastWordAboutWhoAnswersForAListHolds() throws {
    var story = try Story(.socialSystems, from: start)
    func keeper(_ name: Ledger.Name) throws -> ListKeeper? {
      story.unit.ledger(
        name, of: try #require(story.unit.outage(story.outage)), profile,
        at: try Story.clock("2026-04-28T12:00+02")
      ).keeper
    }
    #expect(try Ledger.Name.allCases.allSatisfy { try keeper($0) == nil })
    try story.event("2026-04-28T08:00+02", .listKept(.decisions, by: "Arvid", place: "skåp 1"))
    try story.event("2026-04-28T08:01+02", .listKept(.payments, by: "Eva", place: "skåp 2"))
    try story.event("2026-04-28T09:00+02", .listKept(.decisions, by: "Berit", place: "skåp 3"))
    #expect(try keeper(.decisions)?.by == "Berit")
    #expect(try keeper(.decisions)?.place == "skåp 3")
    #expect(try keeper(.payments)?.by == "Eva")
    #expect(try keeper(.documents) == nil)
    #expect(Ledger.Name.allCases.filter(\.asksForKeeper) == [.decisions, .payments])
    #expect(
      Ledger.Name.allCases.compactMap(\.kept) == [.devices, .decisions, .documents, .payments])
  }

  // MARK: Gates and rights

  @Test(.rule("R004-12"), .rule("X-25")) func aGateIsShownWhereTheRoutineAsksForIt() {
    func shown(_ profile: RoutineProfile) -> Set<ClosingObstacle> {
      Set(ClosingFacts().gates(profile).map(\.obstacle))
    }
    let always: Set<ClosingObstacle> = [
      .stillRunning, .startedTexts, .openItems, .missingSignature,
    ]
    #expect(shown(.gothenburgCareHome) == always)
    #expect(shown(.prator(.municipality)) == always.union([.coverageGaps, .unacknowledged]))
    #expect(
      shown(profile)
        == always.union([
          .openLoans, .openRefills, .unregisteredDecisions, .missingDeclarations,
        ]))
    var facts = ClosingFacts()
    facts.openPrints = 1
    facts.needsAnalysis = true
    let open = facts.gates(.gothenburgCareHome).filter(\.isOpen).map(\.obstacle)
    #expect(open == [.openPrints, .missingAnalysis, .missingSignature])
  }

  private func member(_ signature: String, _ role: Role) throws -> StaffMember {
    var random = SeededGenerator(seed: UInt64(signature.unicodeScalars.first?.value ?? 1))
    return StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature(signature)),
      name: "Påhittad Test", title: "", role: role)
  }

  @Test(.rule("R000-23")) func whoCannotCloseAThingIsToldWhy() throws {
    var story = try Story(.socialSystems, from: start)
    let manager = try member("EEX", .unitManager)
    try story.write("2026-04-28T07:01+02", .staff(manager))
    var deviation = Deviation(
      person: .testa, kinds: [.fall], whatHappened: "Föll.", immediateAction: "Hjälpte upp.",
      contacted: .nobody)
    deviation.details.careInjury = .suspected
    try story.care("2026-04-28T08:00+02", .deviation(deviation))
    try story.event(
      "2026-04-28T09:00+02",
      .paperReport(
        .deviation, place: "kassaskåp", keeper: "Eva", at: Story.clock("2026-04-28T09:00+02")))
    try story.end("2026-04-28T12:00+02")
    let unit = story.unit
    let nils = try member("NPÅ", .careStaff)
    let nurse = try member("SST", .nurse)
    let technician = try member("IIT", .technician)
    let now = try Story.clock("2026-04-28T13:00+02")
    let todos = unit.toDoList(
      unit.openItems(.gothenburgCareHome, now: now), for: nils, now: now)
    var seen: Set<ItemKind> = []
    for todo in todos {
      seen.insert(todo.kind)
      #expect(unit.hindrance(to: technician, closing: todo) == .right(todo.closing.act))
      if todo.kind != .paperReport {
        #expect(unit.hindrance(to: nurse, closing: todo) == nil, "\(todo.kind)")
      }
      #expect(unit.hindrance(to: manager, closing: todo) == nil, "\(todo.kind)")
      switch todo.kind {
      case .judge: #expect(unit.hindrance(to: nils, closing: todo) == .assessment)
      case .paperReport:
        #expect(unit.hindrance(to: nils, closing: todo) == .right(.close))
      default: #expect(unit.hindrance(to: nils, closing: todo) == nil, "\(todo.kind)")
      }
    }
    #expect(seen.isSuperset(of: [.judge, .paperReport, .writeIn]))
  }
}
