import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// How many keys the three things take that must be quick; what is typed as text is not counted.
enum KeyCounts {
  /// One of them.
  struct Count: Sendable {
    var what: String
    var most: Int
    var keys: [String]
    /// Whether it was saved by them.
    var isDone: Bool
  }

  /// A person at the keys who counts.
  private struct Counted {
    var driver: ConsoleDriver
    var keys: [String] = []

    mutating func press(_ pressed: Key...) {
      for key in pressed {
        driver.press(key)
        keys.append(key.name)
      }
    }

    mutating func type(_ text: String) { driver.press(text) }

    /// Tab until a field has the focus.
    mutating func go(to name: FieldName) {
      for _ in 0..<40 where driver.form?.focus != .field(name) { press(.tab) }
    }

    mutating func sign() {
      for _ in 0..<40 where driver.form?.focus != .button(0) { press(.tab) }
      press(.enter)
    }
  }

  static var all: [Count] { [declared, note, call, writtenIn, urgent, short] }

  private static var declared: Count {
    var person = Counted(driver: .signedIn())
    person.press(.character("n"), .character("t"), .enter)
    return Count(
      what: "Starta driftstopp", most: 3, keys: person.keys,
      isDone: person.driver.state.unit.runningOutages.count == 1)
  }

  private static var note: Count {
    var person = Counted(driver: .inOutage())
    person.press(.character("d"))
    person.type("Testa")
    person.go(to: .text)
    person.type("Vaken och orolig.")
    person.sign()
    return Count(
      what: "Signerad daganteckning", most: 8, keys: person.keys,
      isDone: person.driver.disk.records.contains { $0.number?.text == "DA-0001" })
  }

  private static var call: Count {
    var person = Counted(driver: .inOutage())
    person.press(.character("s"))
    person.type("Tess Testare")
    person.go(to: .counterpartRole)
    person.type("ssk")
    person.go(to: .counterpartUnit)
    person.type("Avd. T1, Teststads lasarett")
    person.go(to: .person)
    person.type("Prova")
    person.go(to: .direction)
    person.press(.character("f"))
    person.go(to: .said)
    person.type("Utskrivningsklar.")
    person.go(to: .readBack)
    person.press(.character("j"))
    person.sign()
    return Count(
      what: "Signerat samtal, känd patient och kontakt", most: 14, keys: person.keys,
      isDone: person.driver.disk.records.contains { $0.number?.text == "SAM-0001" })
  }

  /// From the list: the row it stands on, and then the next one.
  private static var writtenIn: Count {
    var person = Counted(driver: Night.ended())
    person.driver.press("ii")
    person.driver.press(.enter)
    person.press(.character("i"), .enter)
    let marked = person.driver.disk.records.count {
      if case .transfer = $0.entry { true } else { false }
    }
    return Count(
      what: "Nästa på listan är inskrivet", most: 2, keys: person.keys, isDone: marked == 2)
  }

  private static var urgent: Count {
    var ended = Night.ended()
    ended.press(.escape)
    var person = Counted(driver: ended)
    person.press(.character("k"), .enter)
    let isThere = if case .largeText = person.driver.state.screen { true } else { false }
    return Count(
      what: "Till det mest brådskande", most: 2, keys: person.keys, isDone: isThere)
  }

  private static var short: Count {
    var ended = ConsoleDriver.inOutage()
    ended.press("f")
    ended.press(.enter)
    var person = Counted(driver: ended)
    person.press(.enter)
    return Count(
      what: "Avsluta ett kort stopp utan anteckningar", most: 1, keys: person.keys,
      isDone: person.driver.state.unit.outages[0].phase == .closed)
  }

  /// The part of docs/KEYS.md that tells it.
  static var page: String {
    """

    ## Så många tangenter

    Räknade av testerna från översikten, eller från listan; det som skrivs som text är inte medräknat.

    | gör | högst | nu | tangenter |
    |---|---|---|---|

    """
      + all.map { count in
        "| \(count.what) | \(count.most) | \(count.keys.count) | "
          + "\(count.keys.joined(separator: " ")) |\n"
      }.joined()
  }
}

@Test func whatMustBeQuickTakesFewKeys() {
  for count in KeyCounts.all {
    #expect(count.isDone, "\(count.what)")
    #expect(count.keys.count <= count.most, "\(count.what): \(count.keys)")
  }
}
