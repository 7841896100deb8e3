import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// The small forms of the lists at the keys, each with what is typed wrong.
@Suite struct LedgerFormTests {
  /// A list of an outage in which something has been written already.
  private func opened(_ name: Ledger.Name, _ entries: Entry...) -> ConsoleDriver {
    var driver = ConsoleDriver.following("spanga-tensta")
    for entry in entries { driver.write(entry) }
    driver.openList(name)
    return driver
  }

  private func listed(_ driver: ConsoleDriver) -> ListEntry? {
    if case .listed(let entry) = driver.submissions.last?.entry { entry } else { nil }
  }

  private func row(_ driver: ConsoleDriver) -> Ledger.Row? {
    if case .ledger(let screen) = driver.state.screen { screen.selectedRow } else { nil }
  }

  // MARK: Sticks (DT-08)

  private static let stick = Entry.listed(
    .loan(
      DeviceLoan(
        device: .stick, number: "USB-7", isNewAndEncrypted: true, borrower: "Vera Vikarie-Test",
        workplace: "Testgatan", place: "aktskåp")))

  private func step(_ driver: ConsoleDriver) -> DeviceLoanStep.Step? {
    if case .loanStep(let step)? = listed(driver) { step.step } else { nil }
  }

  @Test(.rule("R004-64"), .rule("R004-65"), .rule("R004-70"), .rule("R004-99"))
  func aStickGoesBackOnlyWhenItIsEnteredAndEmptiedAndToSomebodyByName() {
    var driver = opened(.devices, Self.stick)
    driver.press("s")
    // Given back before anything else: refused, and what is typed stays.
    driver.choose(.step, "å")
    driver.fill(.counterpart, "Ines Info-Test")
    driver.sign()
    #expect(driver.form?.problems[.step] == "Data är inte införd. Intyga det först.")
    #expect(driver.form?.text(.counterpart) == "Ines Info-Test")
    #expect(driver.submissions.isEmpty)
    driver.choose(.step, "d")
    driver.sign()
    #expect(step(driver) == .dataEntered)
    // Entered and not emptied: still refused.
    driver.press("s")
    #expect(driver.form?.choice(.step) == "tömt")
    driver.choose(.step, "å")
    driver.sign()
    #expect(driver.form?.problems[.step] == "Minnet är inte tömt. Töm det först.")
    #expect(driver.form?.problems[.counterpart] == "Skriv vem.")
    driver.choose(.step, "t")
    driver.overwrite(.when, "2571")
    driver.sign()
    #expect(driver.form?.problems[.when] != nil)
    #expect(step(driver) == .dataEntered)
    driver.overwrite(.when, "nu")
    driver.sign()
    #expect(step(driver) == .emptied)
    driver.press("s")
    driver.fill(.counterpart, "Ines Info-Test")
    driver.sign()
    #expect(step(driver) == .returned(receiver: "Ines Info-Test"))
    #expect(driver.words.contains("Återlämnade: 1"))
    #expect(row(driver)?.warnings == [])
    driver.press("s")
    #expect(driver.text.contains("Raden har inget nästa steg nu."))
  }

  @Test(.rule("R004-70")) func aStickEmptiedTooSoonOrLostIsWrittenDownAndRed() {
    var driver = opened(.devices, Self.stick)
    driver.press("s")
    driver.choose(.step, "t")
    driver.sign()
    #expect(step(driver) == .emptied)
    #expect(row(driver)?.tone == .red)
    #expect(driver.words.contains("tömt innan allt var infört"))
    var lost = opened(.devices, Self.stick)
    lost.press("s")
    lost.choose(.step, "f")
    lost.sign()
    #expect(step(lost) == .lost(discoveredAt: lost.state.now))
    #expect(lost.words.contains("förlorat: anmäl"))
  }

  @Test(.rule("R004-25")) func oneStickIsNotLentToTwo() {
    var driver = opened(.devices, Self.stick)
    driver.press("n")
    driver.fill(.number, "USB-7")
    driver.choose(.isEncrypted, " ")
    driver.sign()
    #expect(driver.form?.problems[.number]?.contains("redan utlånat") == true)
    #expect(driver.form?.problems[.counterpart] == "Skriv vem.")
    #expect(driver.form?.problems[.place] != nil)
    #expect(driver.submissions.isEmpty)
  }

  // MARK: Refills

  private static let refill = Entry.listed(
    .refill(
      .ordered(
        amount: Money(kronor: 40_000), decidedBy: "Rune Redovisning-Test",
        arrivedAt: moment("2026-11-10 05:00"))))

  @Test(.rule("R004-54"), arguments: ["", "0", "-40 000", "fyrtio", "40.000"])
  func noAmountThatIsNoneIsReturned(_ typed: String) {
    var driver = opened(.refills, Self.refill)
    driver.press("s")
    #expect(driver.words.contains("Påfyllt 40 000 kr."))
    driver.overwrite(.amount, typed)
    driver.sign()
    #expect(driver.form?.problems[.amount] != nil)
    #expect(driver.form?.text(.amount) == typed)
    #expect(driver.submissions.isEmpty)
  }

  @Test(.rule("R004-54")) func aRefillIsReturnedOnceAndAnotherAmountIsSaid() {
    var driver = opened(.refills, Self.refill)
    driver.press("s")
    #expect(driver.form?.text(.amount) == "40 000")
    driver.overwrite(.amount, "39 000")
    driver.sign()
    guard case .refill(.returned(_, let amount))? = listed(driver) else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(amount == Money(kronor: 39_000))
    #expect(driver.words.contains("ett annat belopp är återfört: 39 000 kr"))
    driver.press("s")
    #expect(driver.text.contains("Raden har inget nästa steg nu."))
  }

  @Test(.rule("R004-52")) func aRefillNeedsAmountAndWhoDecided() {
    var driver = opened(.refills)
    driver.press("n")
    driver.sign()
    #expect(driver.form?.problems[.amount] != nil)
    #expect(driver.form?.problems[.decisionMaker] == "Skriv beslutsfattarens namn.")
    driver.fill(.amount, "40 000")
    driver.fill(.decisionMaker, "Rune Redovisning-Test")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
  }

  // MARK: Cash holders

  @Test(.rule("R004-103")) func aCashHolderIsChangedAndLeavesTheList() throws {
    var random = SeededGenerator(seed: 9)
    let holder = CashHolder(
      id: Identifier(using: &random), name: "Kajsa Kassa-Test", unit: "Testgården",
      phone: "08-000 00 00", email: "", checkedOn: CivilDate(daysSince1970: 20_000))
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.write(.listed(.cashHolder(holder)), outage: nil)
    driver.openList(.cashHolders)
    #expect(driver.words.contains("inte kontrollerad sedan"))
    driver.press("s")
    #expect(driver.form?.text(.counterpart) == "Kajsa Kassa-Test")
    driver.overwrite(.phone, "")
    driver.overwrite(.unit, "")
    driver.sign()
    #expect(driver.form?.problems[.phone] == "Skriv telefonnumret.")
    #expect(driver.form?.problems[.unit] == "Skriv vilken enhet.")
    driver.fill(.unit, "Testgården")
    driver.fill(.phone, "08-000 00 01")
    driver.sign()
    guard case .cashHolder(let changed)? = listed(driver) else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(changed.id == holder.id && changed.phone == "08-000 00 01")
    // Appendix 1 is of no outage, and what was checked today is not old.
    #expect(driver.submissions.last?.outage == nil)
    #expect(driver.words.contains("1 rad"))
    #expect(!driver.words.contains("inte kontrollerad sedan"))
    driver.press("s")
    driver.choose(.hasLeft, " ")
    driver.sign()
    #expect(driver.text.contains("Listan är tom."))
  }

  // MARK: Payments

  @Test(.rule("R004-44"), .rule("R004-45"), .rule("R004-48"))
  func whereThePaymentsBeginTheRoutineSaysWhenTheyAreMade() {
    let driver = opened(.payments)
    for text in ["betala med kontantkort", "alla få akuta utbetalningar", "Ingen automatisk"] {
      #expect(driver.words.contains(text), "\(text)")
    }
  }

  // MARK: Reconciliation

  @Test(.rule("R004-47")) func aReconciliationNeedsWithWhomAndNotAComingTime() {
    var driver = opened(.payments, Sample.payment("K1", kronor: 70_000))
    driver.press("a")
    #expect(driver.words.contains("Totalt utbetalt från ICA-kontot: 70 000 kr"))
    driver.overwrite(.when, "i morgon 0900")
    driver.sign()
    #expect(driver.form?.problems[.counterpartRole] != nil)
    #expect(driver.form?.problems[.counterpart] == "Skriv vem.")
    #expect(driver.form?.problems[.when] != nil)
    #expect(driver.submissions.isEmpty)
    driver.overwrite(.when, "0530")
    driver.choose(.counterpartRole, "e")
    driver.fill(.counterpart, "Elsa Ekonomi-Test")
    driver.choose(.refills, " ")
    driver.sign()
    guard case .reconciliation(let said)? = listed(driver) else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(said.with == .financeManager && said.refills)
    #expect(said.at == moment("2026-11-10 05:30"))
  }

  @Test(arguments: ["a", "i", "x", "f"]) func whatIsNotDoneOnAListIsSaid(_ key: Character) {
    var driver = opened(.devices, Self.stick)
    driver.press(.character(key))
    #expect(driver.text.contains("Det görs inte på den här listan."))
    #expect(driver.state.screen.model.heading == "USB-minnen")
  }

  // MARK: The officer's own word

  private static func decision(_ officer: String) -> Entry {
    .care(
      .decision(
        Decision(
          person: .resident(Sample.testa), purpose: "mat", law: .economicAid, officer: officer,
          decisionMaker: "Benny Beslut-Test", decidedOn: CivilDate(daysSince1970: 20_766))))
  }

  @Test(.rule("R004-35")) func eachOfficerSaysItForHerselfAndNotBeforeTheEnd() {
    var driver = opened(.decisions, Self.decision("Hanna H-Test"), Self.decision("Olle O-Test"))
    driver.press("i")
    #expect(driver.text.contains("Det intygas när stoppet är slut"))
    driver.endOutage(at: moment("2026-11-10 05:30"))
    driver.send(.clock(driver.state.now))
    driver.press("i")
    #expect(driver.state.dialog?.options.map(\.label) == ["Hanna H-Test", "Olle O-Test"])
    driver.press("2")
    driver.sign()
    #expect(listed(driver) == .outageEvent(.decisionsComplete(officer: "Olle O-Test")))
    #expect(!driver.words.contains("Olle O-Test har inte intygat"))
    #expect(driver.words.contains("Hanna H-Test har inte intygat"))
    // The one who is left is not asked for among several.
    driver.press("i")
    #expect(driver.state.dialog == nil)
    driver.sign()
    driver.press("i")
    #expect(driver.text.contains("Alla handläggare har intygat"))
  }

  // MARK: Who answers for a list

  @Test(.rule("R004-37"), .rule("R004-28"))
  func somebodyByNameAnswersForTheListAndItLiesLockedIn() {
    var driver = opened(.decisions, Self.decision("Hanna H-Test"))
    #expect(driver.words.contains("Ansvarig för listan: inte uppskriven (V)"))
    driver.press("v")
    driver.sign()
    #expect(driver.form?.problems[.counterpart] == "Skriv vem.")
    #expect(driver.form?.problems[.place] == "Skriv var den förvaras.")
    #expect(driver.submissions.isEmpty)
    driver.fill(.counterpart, "Arvid Arbetsledare-Test")
    driver.fill(.place, "aktskåpet, rum 2")
    driver.sign()
    #expect(
      driver.words.contains(
        "Ansvarig för listan: Arvid Arbetsledare-Test, låst i aktskåpet, rum 2"))
    // The last word holds, and begins where the one before ended.
    driver.press("v")
    #expect(driver.form?.text(.counterpart) == "Arvid Arbetsledare-Test")
    driver.overwrite(.place, "kassaskåpet")
    driver.sign()
    #expect(driver.words.contains("låst i kassaskåpet"))
    // Each list has its own.
    driver.openList(.payments)
    #expect(driver.words.contains("Ansvarig för listan: inte uppskriven (V)"))
    driver.openList(.orders)
    #expect(!driver.words.contains("Ansvarig för listan"))
    driver.press("v")
    #expect(driver.text.contains("Det görs inte på den här listan."))
  }
}
