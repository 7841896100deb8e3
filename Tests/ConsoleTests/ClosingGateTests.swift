import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Closing on screen is refused exactly when a gate of DT-12 is open, and by nothing else.
@Suite struct ClosingGateTests {
  private static let manager = StaffMember(
    id: Sample.eva.id, signature: Sample.signature("CCT"), name: "Cleo Chef-Test",
    title: "enhetschef", role: .unitManager)

  /// What the model says stands in the way of the manager's name, asked anew and not as it is kept.
  private func open(_ driver: ConsoleDriver, _ outage: Outage) -> [ClosingObstacle] {
    let unit = driver.state.unit
    let facts = unit.closingFacts(
      of: outage.id, unit.routine(of: outage), now: driver.state.now, isSignedByManager: true)
    return facts.gates(unit.routine(of: outage)).filter(\.isOpen).map(\.obstacle)
  }

  /// What is chosen and asked of the disk when the manager goes to sign.
  private func signing(_ driver: ConsoleDriver, _ outage: Outage) -> (isShown: Bool, isSigned: Bool)
  {
    var driver = driver
    driver.apply(.open(.closeOutage(outage.id)))
    guard case .closeOutage(let screen) = driver.state.screen else { return (false, false) }
    let context = driver.state.context(driver.state.identities)
    let isShown = screen.lines(context).ids.contains(.sign)
    driver.apply(contentsOf: CloseOutageScreen.sign(outage.id, context))
    let isSigned = driver.submissions.contains {
      if case .outageClosed = $0.entry { true } else { false }
    }
    return (isShown, isSigned)
  }

  /// Every record of scenario C after the end, one at a time: some gates close, the last of them
  /// before the manager signed.
  @Test(.rule("R004-12"), .rule("R004-63"), .rule("R004-65"), .rule("R004-54"))
  func itIsSignedExactlyWhenEveryGateIsPassed() throws {
    var passed = 0
    var seen: Set<ClosingObstacle> = []
    let moments = SixtyHours.moments(from: "2026-04-30 13:00", until: "2026-05-20 10:59")
    #expect(moments.count > 20)
    for moment in moments {
      var driver = SixtyHours.console(at: moment)
      driver.state.session = .staff(Self.manager)
      driver.send(.clock(driver.state.now))
      let outage = try #require(driver.state.unit.outages.first)
      let open = open(driver, outage)
      seen.formUnion(open)
      let signing = signing(driver, outage)
      #expect(signing.isShown == open.isEmpty, "\(driver.state.now): \(open)")
      #expect(signing.isSigned == open.isEmpty, "\(driver.state.now): \(open)")
      if open.isEmpty { passed += 1 }
    }
    #expect(passed > 0)
    #expect(
      seen.isSuperset(of: [
        .stillRunning, .openItems, .openLoans, .openRefills, .openOrders, .unregisteredDecisions,
        .missingDeclarations, .missingAnalysis,
      ]), "\(seen)")
  }

  /// The only gate that lies on the disk and not in the journal.
  @Test func aStartedTextAloneKeepsItOpen() throws {
    var driver = Night.ended()
    Night.markAll(&driver)
    let outage = try #require(driver.state.unit.outages.first)
    #expect(open(driver, outage).isEmpty)
    #expect(signing(driver, outage) == (true, true))
    driver.apply(.home)
    driver.openForm(.dayNote)
    driver.press("Testa")
    driver.press(.escape)
    #expect(driver.disk.drafts.count == 1)
    #expect(open(driver, outage).isEmpty)
    #expect(signing(driver, outage) == (false, false))
    driver.apply(.open(.closeOutage(outage.id)))
    #expect(driver.text.contains("Daganteckning"))
  }
}
