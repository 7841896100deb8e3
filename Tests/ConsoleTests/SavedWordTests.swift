import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «SPARAT» makes people stop writing on paper. It is said on the journal's own success and nowhere
/// else.
@Suite struct SavedWordTests {
  /// Keys that lead to a write, from the overview of a night, and what is written.
  static let writes: [(name: String, keys: @Sendable (inout ConsoleDriver) -> Void)] = [
    ("daganteckning", { Night.note(&$0, about: "Testa", "Sover.") }),
    ("avvikelse", { Night.deviation(&$0, about: "Fejk", "Föll.") }),
    ("samtal", { Night.call(&$0, about: "Prova", "Avvakta.") }),
    (
      "rättelse",
      {
        $0.press("j")
        $0.press(.home, .enter)
        $0.press("r")
        $0.press("fel")
        $0.press(.tab, .tab, .tab)
        $0.press("!")
        $0.press(.tab, .tab, .enter)
      }
    ),
    (
      "fel person",
      {
        $0.press("j")
        $0.press(.home, .enter)
        $0.press("p")
        $0.press("Prova")
        $0.press(.tab)
        $0.press("fel")
        $0.press(.tab, .enter)
      }
    ),
    (
      "ska inte skrivas in",
      {
        $0.press("j")
        $0.press(.home, .enter)
        $0.press("x")
        $0.press("dubblett")
        $0.press(.tab, .enter)
      }
    ),
    (
      "nästa pass",
      {
        $0.press("j")
        $0.press(.home, .enter)
        $0.press("n")
        $0.press("provtas klockan åtta")
        $0.press(.tab, .enter)
      }
    ),
    (
      "överlämning",
      {
        $0.press("ol")
        $0.press("dagpasset")
        $0.press(.tab, .tab, .enter)
      }
    ),
    (
      "starta driftstopp",
      {
        $0.press("np")
        $0.press(.enter)
      }
    ),
    (
      "systemet fungerar igen",
      {
        $0.press("f")
        $0.press(.enter)
      }
    ),
  ]

  @Test(arguments: writes.indices)
  func savedIsSaidOnlyAfterTheJournalsOwnSuccess(_ index: Int) throws {
    var driver = Night.written()
    driver.wait(seconds: 60)
    driver.press(.left)
    #expect(!driver.text.contains("SPARAT"))
    driver.disk.isHeldBack = true
    Self.writes[index].keys(&driver)
    let (purpose, _) = try #require(driver.disk.heldBack.last)
    #expect(!driver.text.contains("SPARAT"), "\(Self.writes[index].name)")
    driver.answerHeldBack()
    #expect(driver.text.contains("SPARAT 05:34:00"), "\(purpose)")
  }

  @Test(arguments: writes.indices)
  func aFailedSaveSaysPaperAndKeepsWhatWasTyped(_ index: Int) {
    var driver = Night.written()
    driver.wait(seconds: 60)
    let before = driver.disk.records.count
    driver.disk.failure = .system(operation: .sync, errno: 5)
    Self.writes[index].keys(&driver)
    #expect(driver.text.contains("EJ SPARAT – skriv på papper"))
    #expect(!driver.text.contains("SPARAT 0"))
    #expect(driver.disk.records.count == before)
    // The form is still there: the same key signs when the disk answers again.
    driver.disk.failure = nil
    driver.press(.enter)
    #expect(driver.disk.records.count == before + 1)
    #expect(driver.text.contains("SPARAT 05:34"))
  }

  @Test func markingAsWrittenInAndUndoingItAreSavedLikeEverythingElse() throws {
    var driver = Night.ended()
    driver.press("i")
    driver.disk.isHeldBack = true
    driver.press("i")
    driver.press(.enter)
    #expect(driver.text.contains("Ja, det är inskrivet"))
    driver.answerHeldBack()
    #expect(driver.text.contains("SPARAT"))
    #expect(driver.state.unit.waitingCount(in: driver.state.unit.outages[0].id) == 2)
    driver.disk.isHeldBack = false
    driver.press(.escape)
    driver.press("j")
    driver.press(.home, .enter)
    driver.press("o")
    driver.press("fel rad")
    driver.press(.tab, .enter)
    #expect(driver.state.unit.waitingCount(in: driver.state.unit.outages[0].id) == 3)
  }

  @Test(.rule("R000-24")) func closingIsRefusedUntilNothingWaitsAndThenSigned() throws {
    var driver = Night.ended()
    driver.press("v")
    driver.press(.enter)
    #expect(driver.state.screen.model.heading == "Att skriva in")
    Night.markAll(&driver)
    driver.press("v")
    driver.press(.enter)
    let closed = try #require(driver.submissions.last)
    guard case .outageClosed = closed.entry else {
      Issue.record("not closed: \(closed.entry)")
      return
    }
    #expect(closed.author == Sample.nils.author)
    #expect(driver.text.contains("Inget driftstopp pågår"))
  }

  @Test func aStartedTextKeepsTheOutageOpen() {
    var driver = Night.ended()
    driver.press("d")
    driver.press("Testa")
    driver.press(.escape)
    Night.markAll(&driver)
    driver.press("v")
    #expect(driver.text.contains("Signera den påbörjade texten: Daganteckning"))
    driver.press(.enter)
    #expect(driver.state.screen.model.heading == "Daganteckning – ny")
  }
}
