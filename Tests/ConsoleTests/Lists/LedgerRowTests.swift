import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What can be done with a row of a list, and what cannot.
@Suite struct LedgerRowTests {
  private func opened(_ name: Ledger.Name, _ entries: Entry...) -> ConsoleDriver {
    var driver = ConsoleDriver.following("spanga-tensta")
    for entry in entries { driver.write(entry) }
    driver.openList(name)
    return driver
  }

  @Test(
    arguments: Ledger.Name.allCases.filter { $0 != .cashHolders && $0 != .calls && $0 != .faxes })
  func nothingIsAddedToTheListOfAClosedOutage(_ name: Ledger.Name) {
    var driver = SixtyHours.console()
    driver.openList(name)
    driver.press("n")
    #expect(driver.text.contains("Driftstoppet är avslutat."))
    guard case .ledger = driver.state.screen else {
      Issue.record("a form: \(driver.text)")
      return
    }
  }

  @Test func aPaymentIsStruckOnceAndOnlyWithAReason() {
    var driver = opened(.payments, Sample.payment("K1", kronor: 4800))
    driver.press("x")
    driver.sign()
    #expect(driver.form?.problems[.reason] == "Skriv varför.")
    #expect(driver.submissions.isEmpty)
    driver.fill(.reason, "betalades aldrig ut")
    driver.sign()
    #expect(driver.words.contains("struken"))
    driver.press("x")
    #expect(driver.text.contains("Det görs inte på den här listan."))
    driver.press("s")
    #expect(driver.text.contains("Raden har inget nästa steg nu."))
  }

  private static let order = Entry.care(
    .order(
      Order(
        person: .resident(Sample.testa), service: "Trygghetslarm", isUrgent: true,
        provider: "Testhemtjänsten", startsOn: nil, dataGiven: "Portkod.", decision: nil)))

  @Test(.rule("R004-38")) func aStepOfAnOrderHasNotHappenedYet() {
    var driver = opened(.orders, Self.order)
    driver.press("s")
    #expect(driver.form?.choice(.step) == Order.Step.contacted.rawValue)
    driver.overwrite(.when, "i morgon 0900")
    driver.sign()
    #expect(driver.form?.problems[.when] != nil)
    #expect(driver.submissions.isEmpty)
    driver.overwrite(.when, "nu")
    driver.fill(.counterpart, "Utföraren")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
  }

  @Test func theListsOfAnotherOutageAreOneKeyAway() {
    var driver = opened(.orders, Self.order)
    var random = SeededGenerator(seed: 77)
    let other = Identifier<Outage>(using: &random)
    driver.write(
      .outageDeclared(
        OutageDeclaration(
          outage: other, systems: [.vodok], startedAt: moment("2026-11-10 04:00"), note: "")),
      outage: other)
    driver.apply(.home, .open(.lists(Sample.outage)))
    driver.press(.end)
    driver.press(.enter)
    driver.press(.home)
    driver.press(.enter)
    guard case .ledger(let screen) = driver.state.screen else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(screen.outage == other)
  }

  /// A list shows what the clock says, not what it said when the list was opened.
  @Test(.rule("R004-89")) func theListIsMadeAnewWhenTheMinuteIsAnother() {
    var driver = ConsoleDriver.following("spanga-tensta", at: "2026-11-17 23:59")
    driver.write(Sample.document(about: Sample.testa))
    driver.endOutage(at: moment("2026-11-10 05:30"))
    driver.openList(.documents)
    func isLate() -> Bool {
      guard case .ledger(let screen) = driver.state.screen else { return false }
      return screen.ledger?.rows.first?.warnings.contains(.late(days: 1)) == true
    }
    #expect(!isLate())
    driver.send(.clock(moment("2026-11-18 00:01")))
    #expect(isLate())
  }
}
