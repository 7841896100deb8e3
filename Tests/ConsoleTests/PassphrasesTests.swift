import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite struct PassphrasesTests {
  private func opened(
    _ keys: KeyCondition, rows: Int = 24, columns: Int = 80
  ) -> ConsoleDriver {
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns)
    driver.disk.keys = keys
    driver.press("pl")
    return driver
  }

  private static let bare = KeyCondition(slot: .unit, hasManager: false, hasRecoveryCode: false)
  private static let managed = KeyCondition(slot: .manager, hasManager: true, hasRecoveryCode: true)

  @Test func theManagerGetsAPassphraseAndARecoveryCode() throws {
    var driver = opened(Self.bare)
    driver.press(.down, .enter)
    #expect(driver.text.contains("stege korg moln tavla vante"))
    driver.press(.tab, .enter)
    #expect(driver.text.contains("Skriv upp lösenfrasen."))
    driver.press(.up, .character(" "), .tab, .enter)
    #expect(
      driver.effects.contains(
        .changePassphrase(
          .manager, Secret("stege korg moln tavla vante"), by: Sample.nils.author)))
    var random = SeededGenerator(seed: 31)
    let code = RecoveryCode(using: &random).text
    for group in code.split(separator: "-") { #expect(driver.text.contains(group)) }
    // Neither Esc nor Enter leads away before it has been written down.
    driver.press(.escape, .tab, .enter)
    #expect(driver.text.contains("Återställningskod. Den visas bara nu."))
    driver.press(.up, .character(" "), .tab, .enter)
    #expect(driver.text.contains("Byt chefens lösenfras och återställningskod"))
    for group in code.split(separator: "-") { #expect(!driver.text.contains(group)) }
  }

  @Test func theUnitsPassphraseIsChangedByWhoMay() {
    var driver = opened(Self.managed)
    driver.press(.enter)
    driver.press(.character(" "), .tab, .enter)
    #expect(driver.text.contains("Den gamla öppnar inte längre."))
    driver = opened(KeyCondition(slot: .unit, hasManager: true, hasRecoveryCode: true))
    driver.press(.enter)
    #expect(driver.text.contains("Det kräver chefens lösenfras eller återställningskoden."))
    #expect(!driver.effects.contains(.proposePassphrase))
  }

  @Test func aDiskThatFailsSaysToKeepBothPassphrases() {
    var driver = opened(Self.managed)
    driver.disk.failure = .system(operation: .sync, errno: 5)
    driver.press(.enter)
    driver.press(.character(" "), .tab, .enter)
    #expect(driver.text.contains("behåll båda lapparna"))
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func passphrasesOnScreen(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    var driver = opened(Self.bare, rows: rows, columns: columns)
    expectGolden(driver.frame, named: "passphrases-none-\(size)")
    driver.press(.down, .enter)
    expectGolden(driver.frame, named: "passphrases-change-\(size)")
    driver.press(.character(" "), .tab, .enter)
    expectGolden(driver.frame, named: "passphrases-code-\(size)")
    driver.press(.character(" "), .tab, .enter)
    expectGolden(driver.frame, named: "passphrases-\(size)")
  }
}

@Suite struct KeyLifeTests {
  @Test func theKeysGoAfterAShiftWhenNobodyIsAtTheKeys() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.apply(.signIn(Sample.nils))
    driver.wait(seconds: 12 * 3600 - 1)
    #expect(driver.state.session != .locked)
    driver.wait(seconds: 2)
    #expect(driver.state.session == .locked)
    #expect(driver.effects.last == .lock)
    #expect(driver.text.contains("låste sig efter 12 timmar"))
  }

  @Test func theKeysDoNotGoFromUnderSomebodysHands() {
    var driver = ConsoleDriver.inOutage()
    driver.state.openedAt = driver.state.now.instant
    driver.wait(seconds: 12 * 3600 - 170)
    driver.state.curtain = nil
    driver.press("d")
    driver.press("okänd")
    driver.wait(seconds: 171)
    #expect(driver.state.session == .staff(Sample.nils))
    driver.wait(seconds: 200)
    #expect(driver.state.session == .locked)
    #expect(driver.disk.opened.drafts.count == 1)
  }

  @Test func aTextThatTheDiskRefusesKeepsTheStoreOpen() {
    var driver = ConsoleDriver.inOutage()
    driver.state.openedAt = driver.state.now.instant
    driver.press("d")
    driver.press("okänd")
    driver.disk.failure = .system(operation: .write, errno: 5)
    driver.send(.slept)
    #expect(driver.state.session == .staff(Sample.nils))
    #expect(driver.text.contains("EJ SPARAT"))
  }

  @Test func controlZTakesTheKeysAndSavesWhatIsTyped() {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("okänd")
    driver.press(.control("z"))
    #expect(driver.effects.suffix(2) == [.lock, .suspend])
    #expect(driver.disk.opened.drafts.count == 1)
    #expect(driver.state.session == .locked)
  }
}
