import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Kom igång, Börja skriva nu, Lås upp.
@Suite struct BeginningTests {
  /// «Börja skriva nu» filled in, the box not ticked.
  static func startNow(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver(rows: rows, columns: columns)
    driver.press("b")
    driver.press("Natt-Nils Påhittad")
    driver.press(.enter)
    driver.press("undersköterska")
    driver.press(.enter)
    driver.press("Testgården plan 2")
    driver.press(.enter)
    return driver
  }

  @Test func `an unprepared person founds a store and is asked about the outage at once`() throws {
    var driver = Self.startNow()
    #expect(driver.text.contains("stege korg moln tavla vante"))
    driver.press(.enter, .character(" "), .enter, .enter)
    let effect = try #require(
      driver.effects.first { if case .found = $0 { true } else { false } })
    guard case .found(let label, let isDrill, let passphrase, let first) = effect else { return }
    #expect(label == "Testgården plan 2")
    #expect(!isDrill)
    #expect(passphrase == Secret("stege korg moln tavla vante"))
    #expect(first.map(\.author.signature.text) == ["NPÅ", "NPÅ"])
    #expect(first.first?.entry == .unit(UnitDescription(name: "Testgården plan 2", isDrill: false)))
    guard case .staff(let member) = first.last?.entry else {
      Issue.record("no staff")
      return
    }
    #expect(member.role == .careStaff)
    #expect(driver.state.session.member?.id == member.id)
    guard case .declareOutage = driver.state.screen else {
      Issue.record("not asked about the outage")
      return
    }
  }

  @Test func `nothing is founded before the passphrase is said to be written down`() {
    var driver = Self.startNow()
    driver.press(.enter, .enter, .enter)
    #expect(driver.effects == [.proposePassphrase])
    #expect(driver.text.contains(StartNowTexts.notNoted))
  }

  @Test func `another passphrase must be written down anew`() {
    var driver = Self.startNow()
    driver.press(.enter, .character(" "), .enter, .right, .enter)
    #expect(driver.effects == [.proposePassphrase, .proposePassphrase])
    #expect(driver.text.contains("[ ] Jag skrev upp den"))
  }

  @Test func `the signature is proposed from the name until one is typed`() {
    var driver = ConsoleDriver()
    driver.press("b")
    driver.press("Eva Ek")
    #expect(driver.text.contains("EEK"))
    driver.press(.tab, .tab, .tab, .backspace, .character("X"), .backTab, .backTab, .backTab)
    driver.press("berg")
    #expect(driver.text.contains("EEX"))
  }

  @Test func `a store that could not be founded keeps the form for another try`() {
    var driver = Self.startNow()
    driver.disk.failure = .system(operation: .makeFolder, errno: 13)
    driver.press(.enter, .character(" "), .enter, .enter)
    #expect(driver.text.contains("Natt-Nils Påhittad"))
    driver.disk.failure = nil
    driver.press(.enter)
    #expect(driver.state.session.member?.signature.text == "NPÅ")
  }

  @Test func `leaving a form that nothing keeps asks first`() {
    var driver = Self.startNow()
    driver.press(.escape)
    #expect(driver.text.contains("Lämna utan att spara?"))
    driver.press(.character("s"))
    #expect(driver.text.contains("Natt-Nils Påhittad"))
    driver.press(.escape, .character("l"))
    #expect(driver.text.contains("Förbered enheten"))
  }

  @Test func `leaving the program from a form that nothing keeps asks first`() {
    var driver = Self.startNow()
    driver.press(.control("q"))
    #expect(driver.text.contains("Lämna utan att spara?"))
    #expect(!driver.effects.contains(.quit))
  }

  @Test(arguments: ["stege korg moln tavla vante", "  STEGE  korg moln Tavla vante "])
  func `a passphrase opens however it is spaced and capitalised`(typed: String) {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    driver.press(typed)
    driver.press(.enter)
    #expect(driver.state.session == .open)
  }

  @Test func `a wrong passphrase keeps what was typed and says so`() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.press("stege korg moln")
    driver.press(.enter)
    #expect(driver.text.contains("Fel lösenfras"))
    #expect(!driver.text.contains("stege"))
    driver.press(.control("t"))
    #expect(driver.text.contains("stege korg moln"))
  }

  @Test func `the frame says that it unlocks before the answer has come`() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.press("stege korg moln")
    var state = driver.state
    #expect(update(&state, .key(.enter)) == [.unlock(Secret("stege korg moln"))])
    let frame = view(state)
    let shown = frame.cells.map(\.text).joined()
    #expect(shown.contains(UnlockTexts.unlocking))
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `the screens of beginning look right`(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    var driver = Self.startNow(rows: rows, columns: columns)
    driver.press(.enter)
    expectGolden(driver.frame, named: "start-now-box-\(size)")
    driver.press(.enter, .enter)
    expectGolden(driver.frame, named: "start-now-problem-\(size)")
  }
}
