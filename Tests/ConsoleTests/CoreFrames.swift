import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What core screens look like on the way, at both sizes; SightFrames has each as it opens. A picture
/// is the expectation: read the diff.
@Suite struct CoreFrames {
  static let sizes = [(24, 80), (12, 40)]

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
  func aSearchInVainAndACorrectedEntryMoved(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "\(name)-\(columns)x\(rows)")
    }
    var driver = Night.written(rows: rows, columns: columns)
    driver.press("j")
    driver.press("/")
    driver.press("fejkzz")
    golden(driver, "search-nothing")
    driver = Night.corrected(rows: rows, columns: columns)
    driver.press("p")
    golden(driver, "move-corrected")
  }

  @Test(arguments: sizes)
  func whatLiesOverTheScreen(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "\(name)-\(columns)x\(rows)")
    }
    var driver = Night.written(rows: rows, columns: columns)
    driver.press(.function(9))
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
