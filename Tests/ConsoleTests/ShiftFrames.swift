import Terminal
import TestSupport
import Testing

@testable import Console

/// What reading up and handing over look like at both sizes. A picture is the expectation.
@Suite struct ShiftFrames {
  static let sizes = [(24, 80), (12, 40)]

  @Test(arguments: sizes)
  func readingUp(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "reading-\(name)-\(columns)x\(rows)")
    }
    var driver = OctoberNight.morning(rows: rows, columns: columns)
    driver.press("r")
    golden(driver, "list")
    driver.press(.enter)
    golden(driver, "page")
    driver.press(.escape, .down, .down, .enter)
    golden(driver, "corrected")
    driver.press(.enter, .escape)
    golden(driver, "partly")
    driver.press(.function(1))
    golden(driver, "help")
    driver.press(.escape)
    driver.press("p")
    golden(driver, "choose-visit")
    driver.press("fejk")
    driver.press(.tab, .enter)
    golden(driver, "visit")
    driver.press(.function(10))
    golden(driver, "curtain")
    driver = OctoberNight.morning(rows: rows, columns: columns)
    driver.state.session = .staff(Sample.nils)
    driver.press("r")
    golden(driver, "nothing")
  }

  @Test(arguments: sizes)
  func handingOver(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "handover-\(name)-\(columns)x\(rows)")
    }
    var driver = OctoberNight.morning(rows: rows, columns: columns, confirmed: true)
    driver.press("d")
    driver.press("Prova")
    driver.press(.tab, .tab)
    driver.press("Orolig")
    driver.press(.escape)
    driver.press("o")
    golden(driver, "new")
    driver.press(.end)
    golden(driver, "new-end")
    driver.press("l")
    golden(driver, "sign")
    driver.press("dagpasset")
    driver.press(.tab, .tab, .enter)
    driver.press("o")
    golden(driver, "list")
    driver.press(.end, .enter)
    golden(driver, "signed")
    driver.press("b")
    golden(driver, "who-confirms")
    driver.signIn("npå", Sample.nilsPIN)
    driver.press("b")
    golden(driver, "confirm")
    driver.press(.escape, .escape, .escape)
    driver.press("j")
    driver.press(.enter)
    driver.press("n")
    golden(driver, "close-flag")
  }
}
