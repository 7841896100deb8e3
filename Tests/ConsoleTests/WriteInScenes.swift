import DowntimeModel
import Terminal
import TestSupport

@testable import Console

/// What several tests of writing in begin with.
enum WriteInScenes {
  /// The first note is written in, then its text is corrected; ends on the list.
  static func correctWrittenIn(_ driver: inout ConsoleDriver) {
    driver.press("ii")
    driver.press(.enter)
    driver.press(.escape)
    driver.apply(.open(.correct(driver.state.unit.entries[0].id)))
    driver.go(to: .reason)
    driver.press("fel dryck")
    driver.go(to: .text)
    driver.press(" Saft, inte te.")
    driver.sign()
    driver.press("i")
  }
}
