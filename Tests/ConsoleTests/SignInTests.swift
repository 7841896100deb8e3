import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Logga in.
@Suite struct SignInTests {
  static func unlocked(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver(
      rows: rows, columns: columns, store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    return driver
  }

  @Test(arguments: ["npå", "NPÅ", "natt", "påh"])
  func `a signature or a part of the name finds the person`(typed: String) {
    var driver = Self.unlocked()
    driver.signIn(typed, Sample.nilsPIN)
    #expect(driver.state.session.member?.id == Sample.nils.id)
  }

  @Test func `the list is walked with the arrows`() {
    var driver = Self.unlocked()
    driver.press(.down, .enter)
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(driver.state.session.member?.id == Sample.nils.id)
  }

  @Test func `someone who is not in the list enters herself and can write at once`() {
    var driver = Self.unlocked()
    driver.press("Vera Vikarie-Test")
    driver.press(.enter, .enter)
    driver.press("vårdbiträde")
    driver.press(.enter, .enter, .enter)
    #expect(driver.submissions.count == 1)
    #expect(driver.submissions.first?.author.name == "Vera Vikarie-Test")
    for _ in 0..<2 {
      driver.press("418 273")
      driver.press(.enter)
    }
    #expect(driver.state.session.member?.isConfirmed == false)
    #expect(driver.state.session.member?.signature.text == "VVI")
    #expect(driver.state.unit.activeStaff.count == 3)
  }

  @Test func `a taken signature is refused with the name of who has it`() {
    var driver = Self.unlocked()
    driver.press("Nora Påhitt")
    driver.press(.enter, .enter)
    driver.press("undersköterska")
    driver.press(.enter, .backspace, .backspace, .backspace)
    driver.press("npå")
    driver.press(.enter, .enter)
    #expect(driver.submissions.isEmpty)
    #expect(driver.text.contains("Natt-Nils Påhittad"))
  }

  @Test func `whoever could not be entered is not signed in`() {
    var driver = Self.unlocked()
    driver.disk.failure = .system(operation: .sync, errno: 5)
    driver.press("Vera Vikarie-Test")
    driver.press(.enter, .enter)
    driver.press("vårdbiträde")
    driver.press(.enter, .enter, .enter)
    #expect(driver.state.session == .open)
    #expect(driver.text.contains("Vera Vikarie-Test"))
    #expect(driver.text.contains("EJ SPARAT"))
  }

  @Test func `Esc goes back to the one who was signed in`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("b")
    driver.press("mmt")
    driver.press(.escape)
    #expect(driver.state.session.member?.id == Sample.nils.id)
    guard case .overview = driver.state.screen else {
      Issue.record("not back")
      return
    }
  }

  @Test func `looking in the list again keeps what was typed about oneself`() {
    var driver = Self.unlocked()
    driver.press("Vera Vikarie-Test")
    driver.press(.enter, .enter)
    driver.press("vårdbiträde")
    driver.press(.escape)
    #expect(driver.text.contains(SignInTexts.prompt))
    driver.press(.enter)
    #expect(driver.text.contains("vårdbiträde"))
  }

  @Test func `nobody is passed by with Esc when nobody is signed in`() {
    var driver = Self.unlocked()
    driver.press("mm")
    driver.press(.escape, .escape)
    #expect(driver.state.session == .open)
    #expect(driver.text.contains("NPÅ"))
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `signing in looks right`(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    var driver = Self.unlocked(rows: rows, columns: columns)
    driver.press("nat")
    expectGolden(driver.frame, named: "sign-in-filtered-\(size)")
    driver.press(.end, .enter)
    expectGolden(driver.frame, named: "sign-in-not-listed-\(size)")
  }
}
