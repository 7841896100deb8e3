import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What the core screens look like at both sizes. A picture is the expectation: read the diff.
@Suite struct CoreFrames {
  static let sizes = [(24, 80), (12, 40)]

  @Test(arguments: sizes)
  func theOverviewFollowsTheOutage(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "overview-\(name)-\(columns)x\(rows)")
    }
    golden(.signedIn(rows: rows, columns: columns), "quiet")
    var driver = Night.written(rows: rows, columns: columns)
    driver.press("a")
    driver.press("Testa")
    driver.press(.tab, .escape)
    golden(driver, "running")
    driver = Night.ended(rows: rows, columns: columns)
    golden(driver, "ended")
    Night.markAll(&driver)
    golden(driver, "written-in")
  }

  @Test(arguments: sizes)
  func declaringAnOutage(rows: Int, columns: Int) {
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns)
    driver.press("n")
    expectGolden(driver.frame, named: "declare-empty-\(columns)x\(rows)")
    driver.press("t")
    expectGolden(driver.frame, named: "declare-chosen-\(columns)x\(rows)")
    driver.press(.escape)
    driver.press("na")
    driver.press(.pageDown, .enter)
    expectGolden(driver.frame, named: "declare-other-missing-\(columns)x\(rows)")
  }

  @Test(arguments: sizes)
  func theThreeForms(rows: Int, columns: Int) {
    for (key, name) in [("d", "note"), ("a", "deviation"), ("s", "call")] {
      var driver = ConsoleDriver.inOutage(rows: rows, columns: columns)
      driver.press(key)
      expectGolden(driver.frame, named: "\(name)-empty-\(columns)x\(rows)")
      driver.press(.backTab) { driver in
        guard case .entryForm(let open) = driver.state.screen else { return true }
        return open.form.focus == .button(0)
      }
      driver.press(.enter)
      expectGolden(driver.frame, named: "\(name)-missing-\(columns)x\(rows)")
    }
  }

  @Test(arguments: sizes)
  func searchingForAPerson(rows: Int, columns: Int) {
    var driver = ConsoleDriver.inOutage(rows: rows, columns: columns)
    driver.press("d")
    driver.press("fe")
    driver.press(.down)
    expectGolden(driver.frame, named: "person-found-\(columns)x\(rows)")
    driver.press(.tab)
    expectGolden(driver.frame, named: "person-taken-\(columns)x\(rows)")
  }

  @Test(arguments: sizes)
  func theJournalAndAnEntry(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "\(name)-\(columns)x\(rows)")
    }
    var driver = ConsoleDriver.inOutage(rows: rows, columns: columns)
    driver.press("j")
    golden(driver, "journal-empty")
    driver = Night.written(rows: rows, columns: columns)
    driver.press("j")
    golden(driver, "journal")
    driver.press("/")
    driver.press("fejk")
    golden(driver, "search")
    driver.press("zz")
    golden(driver, "search-nothing")
    driver.press(.escape, .home, .enter)
    golden(driver, "entry")
    driver.press("r")
    golden(driver, "correction")
    driver = Night.corrected(rows: rows, columns: columns)
    golden(driver, "entry-corrected")
    driver.press("p")
    golden(driver, "move")
  }

  @Test(arguments: sizes)
  func writingInAndClosing(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "\(name)-\(columns)x\(rows)")
    }
    var driver = Night.written(rows: rows, columns: columns)
    driver.press("f")
    golden(driver, "end-outage")
    driver = Night.ended(rows: rows, columns: columns)
    driver.press("v")
    golden(driver, "close-blocked")
    driver.press(.escape)
    driver.press("i")
    golden(driver, "write-in")
    driver.press(.enter)
    golden(driver, "large-text")
    driver.press("x")
    golden(driver, "exempt")
    driver.press(.escape)
    driver.press("i")
    golden(driver, "transfer")
    driver.press(.escape)
    Night.markAll(&driver)
    driver.press("v")
    golden(driver, "close-free")
  }

  @Test(arguments: sizes)
  func whatLiesOverTheScreen(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "\(name)-\(columns)x\(rows)")
    }
    var driver = Night.written(rows: rows, columns: columns)
    driver.press(.function(2))
    golden(driver, "new-entry-question")
    driver.press(.escape, .control("q"))
    golden(driver, "quit-question")
    driver.press(.escape, .function(1))
    golden(driver, "help-overview")
    driver.press(.escape, .function(9))
    driver.press("skriv")
    golden(driver, "palette")
    driver.press(.escape, .function(10))
    golden(driver, "curtain")
    driver.press("xx")
    driver.press(.enter)
    golden(driver, "curtain-unknown")
  }

  @Test(arguments: sizes)
  func aTextThatCannotBeSavedStaysOnScreen(rows: Int, columns: Int) {
    var driver = Night.written(rows: rows, columns: columns)
    driver.disk.failure = .system(operation: .write, errno: 28)
    Night.note(&driver, about: "Testa", "Sover.")
    expectGolden(driver.frame, named: "not-saved-\(columns)x\(rows)")
  }

  @Test func aWindowTooSmallSaysSo() {
    let driver = ConsoleDriver.inOutage(rows: 5, columns: 20)
    expectGolden(driver.frame, named: "too-small-20x5")
  }

  @Test(arguments: sizes)
  func theHourThatOccursTwiceIsAskedAbout(rows: Int, columns: Int) {
    var driver = ConsoleDriver.inOutage(
      rows: rows, columns: columns, at: "2026-10-25 05:31", since: "0100")
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab)
    for _ in 0..<5 { driver.press(.backspace) }
    driver.press("0231")
    driver.press(.tab)
    expectGolden(driver.frame, named: "october-question-\(columns)x\(rows)")
  }
}
