import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Slutkontroll and statistics at the keys.
@Suite struct ProofScreenTests {
  private func proof(_ driver: ConsoleDriver) -> ConsoleDriver {
    var driver = driver
    driver.apply(.home, .open(.proof(driver.state.unit.outages[0].id)))
    return driver
  }

  @Test func theWayToTheEndIsShownWhenEverythingHasArrived() {
    let close = "Gå till Avsluta driftstoppet"
    var driver = Night.ended()
    #expect(!proof(driver).text.contains(close))
    #expect(proof(driver).text.contains("INTE KLART: 3 saker kvar."))
    Night.markAll(&driver)
    var complete = proof(driver)
    #expect(complete.text.contains(close))
    complete.press(.down)
    complete.press(.enter)
    #expect(complete.state.screen.model.heading == Action.closeOutage.rawValue)
    // A started text is the only thing left: it stands there, and leads to itself.
    driver.apply(.home)
    driver.openForm(.dayNote)
    driver.press("Testa")
    driver.press(.escape)
    var started = proof(driver)
    #expect(!started.text.contains(close))
    #expect(started.text.contains("INTE KLART: 1 sak kvar."))
    started.press(.down)
    started.press(.enter)
    #expect(started.shownForm != nil)
    #expect(started.text.contains("Testa"))
  }

  /// A text begun while it lies open changes no record, and still it is not complete.
  @Test func aTextBegunMeanwhileIsSaidWhenOneComesBack() {
    var driver = Night.ended()
    Night.markAll(&driver)
    driver = proof(driver)
    #expect(!driver.text.contains("INTE KLART"))
    driver.apply(.open(.newEntryIn(.dayNote, driver.state.unit.outages[0].id)))
    driver.press("Testa")
    driver.press(.escape)
    #expect(driver.state.screen.model.heading == ProofTexts.heading)
    #expect(driver.text.contains("INTE KLART: 1 sak kvar."))
  }

  /// It lies open on a screen that others pass: rooms, not names.
  @Test func whatIsLeftIsToldWithoutNames() {
    let driver = proof(Night.ended())
    for name in ["Testberg", "Fejksson", "Provsson"] {
      #expect(!driver.text.contains(name), "\(name)")
    }
    #expect(driver.text.contains("rum 3"))
  }

  @Test func theStatisticsOpenTheOutageThatTheCursorStandsOn() throws {
    var driver = ConsoleDriver.inOutage()
    driver.press("f")
    driver.press(.enter, .enter)
    driver.wait(seconds: 120)
    driver.press("nt")
    driver.sign()
    #expect(driver.state.unit.outages.count == 2)
    driver.apply(.home, .open(.statistics))
    var opened: Set<Identifier<Outage>> = []
    for row in 0..<2 {
      var there = driver
      for _ in 0..<row { there.press(.down) }
      there.press(.enter)
      if case .proof(let screen) = there.state.screen, let outage = screen.proof?.outage.id {
        opened.insert(outage)
      }
    }
    #expect(opened == Set(driver.state.unit.outages.map(\.id)))
  }
}
