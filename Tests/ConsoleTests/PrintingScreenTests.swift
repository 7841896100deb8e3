import Paper
import Terminal
import TestSupport
import Testing

@testable import Console
@testable import DowntimeModel

/// Ctrl-P at the keys: what is sent, what is written down of it, and what is said when nothing comes.
@Suite struct PrintingScreenTests {
  private func entryOpen() -> ConsoleDriver {
    var driver = Night.written()
    driver.apply(.open(.entry(driver.state.unit.entries[0].id)))
    driver.press(.control("p"))
    return driver
  }

  @Test(.rule("R000-11"), .rule("R000-13")) func aPrintAboutSomebodyIsWrittenDownAndWaits() {
    var driver = entryOpen()
    #expect(driver.text.contains("Kontoret"))
    driver.sign()
    #expect(driver.disk.printed.count == 1 && driver.text.contains("Skickat till skrivaren"))
    #expect(
      driver.disk.records.contains {
        $0.entry
          == .listed(
            .outageEvent(
              .printed(what: "Daganteckning DA-0001", copies: 1, place: "skrivaren Kontoret")))
      })
    let outage = driver.state.unit.outages[0].id
    #expect(driver.state.unit.facts(of: outage).openPrints.count == 1)
  }

  @Test func whatGoesNowhereIsSaidAndNothingIsWrittenDown() {
    var driver = entryOpen()
    let before = driver.disk.records.count
    driver.disk.paperOutcome = { _ in .failed(.noPrinter("Kontoret")) }
    driver.sign()
    #expect(driver.text.contains("EJ UTSKRIVET") && driver.text.contains("spara som fil"))
    #expect(driver.disk.records.count == before)
    guard case .printPaper = driver.state.screen else {
      Issue.record("the form is gone")
      return
    }
  }

  @Test func aKeyPressedTwicePrintsOnce() {
    var driver = entryOpen()
    driver.disk.paperOutcome = nil
    driver.sign()
    driver.sign()
    #expect(driver.disk.printed.count == 1)
  }

  /// Also when the person's door stands open: the paper would not be asked what it is read for.
  @Test(.rule("R000-09")) func whatIsOpenInAnEmergencyIsNotPrinted() {
    var driver = ProtectedNight.written()
    ProtectedNight.openInEmergency(&driver)
    driver.press(.control("p"))
    driver.sign()
    #expect(driver.disk.printed.isEmpty)
    #expect(driver.text.contains("skyddade"))
  }
}
