import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «Radera för gott» on the screen: what blocks, who must be there, and what is left.
@Suite struct DestroyScreenTests {
  private func destructions(_ driver: ConsoleDriver) -> [DestroyedOutage] {
    UnitState(driver.disk.records).destroyed
  }

  @Test(.rule("X-35")) func anOutageThatIsNotClosedIsNotDeleted() {
    var driver = Night.ended()
    driver.apply(.open(.registers))
    driver.state.session = .staff(Sample.eva)
    driver.press("x")
    #expect(driver.text.contains("Inget driftstopp") || driver.text.contains("avslutat"))
    let outage = driver.state.unit.outages[0].id
    driver.apply(.open(.destroyOutage(outage, KeptOutside())))
    #expect(driver.text.contains("Signera Avslutat"))
    #expect(!driver.text.contains("Gå vidare"))
    // Not even with everything filled in.
    driver.apply(.open(.signDestruction(outage, KeptOutside())))
    driver.go(to: .reference)
    driver.press("SN 2026/117")
    driver.go(to: .signature)
    driver.press("NPÅ")
    driver.sign()
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(destructions(driver).isEmpty)
  }

  @Test(.rule("X-35"), .rule("X-23"), .rule("R000-10"), .rule("R001-08"))
  func twoPeopleADecisionAndAnAnswerForTheBackupDeleteIt() throws {
    var driver = DestroyScene.closed()
    DestroyScene.open(&driver)
    #expect(driver.text.contains("Det går inte att ångra"))
    #expect(driver.text.contains("! Säkerhetskopia"))
    #expect(!driver.text.contains("Gå vidare"))
    driver.press(.escape)
    DestroyScene.sign(&driver, decision: "SN 2026/117", second: "NPÅ")
    #expect(driver.text.contains("skriv din PIN"))
    driver.press("000000")
    driver.press(.enter)
    #expect(destructions(driver).isEmpty)
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    let destroyed = try #require(destructions(driver).first)
    #expect(destroyed.by == Sample.eva.author)
    #expect(destroyed.destruction.second == Sample.nils.author)
    #expect(destroyed.destruction.decision == "SN 2026/117")
    #expect(destroyed.destruction.objects == 1)
    #expect(!destroyed.destruction.counts.isEmpty)
    // Nothing of it is left in memory.
    #expect(driver.state.session == .locked)
    #expect(driver.state.unit.entries.isEmpty)
    #expect(driver.text.contains("Raderat för gott"))
    DestroyScene.unlockAgain(&driver)
    driver.apply(.open(.destroyedOutages))
    for word in ["GALLRAT", "SN 2026/117", "Eva E och Natt-Nils P", "nyckeln förstörd"] {
      #expect(driver.text.contains(word), "\(word) in \(driver.text)")
    }
  }

  @Test(
    .rule("X-35"),
    arguments: [
      ("", "NPÅ", "diarienummer"), ("nämnden", "NPÅ", "siffror"),
      ("19301229-9263", "NPÅ", "personnummer"), ("SN 2026/117", "EEX", "en annan person än du"),
      ("SN 2026/117", "MMT", "har ingen PIN"), ("SN 2026/117", "XYZ", "personallistan"),
      ("SN 2026/117", "", "personallistan"),
    ])
  func whatIsMissingIsSaidAndNothingIsDeleted(_ decision: String, _ second: String, _ word: String)
  {
    var driver = DestroyScene.closed()
    DestroyScene.sign(&driver, decision: decision, second: second)
    #expect(driver.text.contains(word), "\(word) in \(driver.text)")
    #expect(!driver.text.contains("skriv din PIN"))
    #expect(destructions(driver).isEmpty)
  }

  @Test func escapeAtThePINDeletesNothing() {
    var driver = DestroyScene.closed()
    DestroyScene.sign(&driver, decision: "SN 2026/117", second: "NPÅ")
    driver.press(.escape)
    driver.press(.escape)
    #expect(destructions(driver).isEmpty)
    #expect(driver.state.unit.outages.count == 1)
  }

  @Test func onlyAManagerIsLetIn() {
    var driver = DestroyScene.closed()
    driver.state.session = .staff(Sample.nils)
    DestroyScene.open(&driver)
    #expect(driver.text.contains("Det får bara"))
    let outage = driver.state.unit.outages[0].id
    driver.apply(.open(.signDestruction(outage, KeptOutside())))
    #expect(driver.text.contains("Det får bara"))
  }

  @Test func whatCouldNotBeReachedIsToldUntilItIs() {
    var driver = DestroyScene.closed()
    driver.state.health.undestroyed = [driver.state.unit.outages[0].id]
    driver.apply(.home)
    #expect(driver.text.contains("EJ RADERAT"))
  }
}
