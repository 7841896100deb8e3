import DowntimeModel
import Terminal

@testable import Console

/// A night typed at the console: the steps that many tests begin with.
enum Night {
  /// Writes and signs a daily note.
  static func note(_ driver: inout ConsoleDriver, about person: String, _ text: String) {
    driver.press("d")
    driver.press(person)
    driver.press(.tab, .tab)
    driver.press(text)
    driver.press(.tab, .tab, .enter)
  }

  /// Writes and signs a deviation: a fall, the nurse phoned.
  static func deviation(_ driver: inout ConsoleDriver, about person: String, _ text: String) {
    driver.press("a")
    driver.press(person)
    driver.press(.tab, .tab)
    driver.press("f")
    driver.press(.tab)
    driver.press(text)
    // The fall's own five questions, which may stay unanswered.
    driver.press(.tab, .tab, .tab, .tab, .tab, .tab)
    driver.press("Låg kvar, ssk kontaktad.")
    driver.press(.tab)
    driver.press("ssk Siv Sköterska-Test 02:47")
    driver.press(.tab, .tab, .enter)
  }

  /// Writes and signs a call: told by a ward, read back.
  static func call(_ driver: inout ConsoleDriver, about person: String, _ said: String) {
    driver.press("s")
    driver.press("Tess Testare")
    driver.press(.tab, .tab)
    driver.press("ssk")
    driver.press(.tab)
    driver.press("Avd. T1, Teststads lasarett")
    driver.press(.tab)
    driver.press(person)
    driver.press(.tab)
    driver.press("f")
    driver.press(.tab)
    driver.press(said)
    driver.press(.tab)
    driver.press("j")
    driver.press(.tab, .enter)
  }

  /// An outage with one entry of each kind.
  static func written(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver.inOutage(rows: rows, columns: columns)
    note(&driver, about: "Testa", "Vaken och orolig. Te, satt hos henne. Lugnare.")
    driver.wait(seconds: 60)
    deviation(&driver, about: "Fejk", "Hittad på golvet vid sängen 02:45.")
    driver.wait(seconds: 60)
    call(&driver, about: "Prova", "Ingen dos nu, avvakta till morgonen.")
    return driver
  }

  /// The same, the note's text corrected, and the entry open.
  static func corrected(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = written(rows: rows, columns: columns)
    driver.press("j")
    driver.press(.home, .enter)
    driver.press("r")
    driver.press("fel dryck")
    driver.press(.tab, .tab, .tab)
    driver.press(" Saft, inte te.")
    driver.press(.tab, .tab, .enter)
    return driver
  }

  /// The same as `written`, with the system working again.
  static func ended(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = written(rows: rows, columns: columns)
    driver.wait(seconds: 60)
    driver.press("f")
    driver.press(.enter)
    return driver
  }

  /// Marks everything that waits as written in; ends on the overview.
  static func markAll(_ driver: inout ConsoleDriver) {
    driver.press(.escape, .escape, .escape)
    driver.press("i")
    for _ in driver.state.unit.waiting(in: driver.state.unit.outages[0].id) {
      driver.press("i")
      driver.press(.enter)
    }
    driver.press(.escape)
  }
}
