import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Letters that lie in the letterbox when everything else is closed stand in the way of deleting an
/// outage, and there is a way in for them.
@Suite struct WaitingLetterTests {
  /// The morning of `DestroyScene`, with a letter that somebody wrote without unlocking.
  private func withALetter() -> ConsoleDriver {
    var driver = DestroyScene.closed()
    var random = SeededGenerator(seed: 31)
    let note = DayNote(
      person: .unknown("man i hallen"), text: "Gick runt i korridoren.", nextShiftMustKnow: false)
    driver.disk.letters = [
      Letter(
        id: Identifier(using: &random), writtenAt: moment("2026-11-10 05:00"),
        author: Sample.mona.author,
        content: .signed(.dayNote(note), occurredAt: moment("2026-11-10 04:40")))
    ]
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.apply(.signIn(Sample.eva))
    return driver
  }

  private func ask(_ driver: inout ConsoleDriver) {
    DestroyScene.open(&driver)
    DestroyScene.choose(&driver, "Ta in texten i brevlådan först")
  }

  /// Ends the outage with nothing left in it, and signs «Avslutat».
  private func close(_ outage: Identifier<Outage>, _ driver: inout ConsoleDriver) {
    if driver.state.unit.outage(outage)?.phase == .running {
      driver.wait(seconds: 60)
      driver.press("f")
      driver.press(.enter)
    }
    driver.press("i")
    driver.press("i")
    driver.press(.enter)
    driver.press(.escape)
    driver.apply(.open(.closeOutage(outage)))
    driver.press(.enter)
    #expect(driver.state.unit.outage(outage)?.phase == .closed, "\(driver.text)")
    driver.press(.escape, .escape)
  }

  @Test func aLetterThatNoOpenOutageTakesStandsInTheWay() {
    var driver = withALetter()
    #expect(driver.text.contains("Starta driftstoppet, så tas den in."))
    #expect(driver.state.letters.count == 1)
    ask(&driver)
    for text in ["1 text ligger i brevlådan", "öppna det igen", "starta det i efterhand"] {
      #expect(driver.text.contains(text), "\(text) in \(driver.text)")
    }
    driver.press("n")
    #expect(driver.state.letters.count == 1)
    #expect(driver.text.contains("Ta in texten i brevlådan först"))
    #expect(!driver.text.contains("Gå vidare"))
  }

  @Test func itBelongsToThisOutageWhichIsOpenedAndClosedAgain() throws {
    var driver = withALetter()
    let outage = try #require(driver.state.unit.outages.first).id
    ask(&driver)
    driver.press("d")
    driver.go(to: .reason)
    driver.press("En text låg kvar i brevlådan")
    driver.sign()
    #expect(driver.state.letters.isEmpty, "\(driver.text)")
    let taken = try #require(driver.state.unit.entries.first { $0.letter != nil })
    #expect(taken.outage == outage)
    #expect(taken.letter?.takenInBy == Sample.eva.author)
    // What came in waits like everything else: nothing is deleted before it is written in.
    #expect(driver.state.unit.outage(outage)?.phase == .ended)
    driver.press(.escape, .escape)
    close(outage, &driver)
    DestroyScene.open(&driver)
    #expect(!driver.text.contains("brevlådan"))
    #expect(driver.text.contains("! Säkerhetskopia"))
    driver.press(.escape)
    DestroyScene.answer(&driver)
    #expect(driver.text.contains("Gå vidare"))
  }

  @Test func itBelongsToAnotherOutageWhichIsDeclaredAfterwards() throws {
    var driver = withALetter()
    let first = try #require(driver.state.unit.outages.first).id
    ask(&driver)
    driver.press("a")
    driver.press("t")
    driver.sign()
    #expect(driver.state.letters.isEmpty, "\(driver.text)")
    let taken = try #require(driver.state.unit.entries.first { $0.letter != nil })
    #expect(taken.outage != first)
    // The one that is to be deleted stays closed, and nothing stands in its way.
    #expect(driver.state.unit.outage(first)?.phase == .closed)
    driver.press(.escape, .escape)
    close(taken.outage, &driver)
    #expect(driver.state.unit.openOutages.isEmpty)
  }
}
