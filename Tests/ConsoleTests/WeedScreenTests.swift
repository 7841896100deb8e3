import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «Gallra logg och register» on the screen, and its row on «Kvar att göra».
@Suite struct WeedScreenTests {
  /// A unit six years after its outage was deleted: one resident has moved, one of the staff left.
  static func due(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = DestroyScene.closed(rows: rows, columns: columns)
    DestroyScene.sign(&driver, decision: "SN 2026/117", second: "NPÅ")
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    driver.disk.dropOutages()
    var (left, moved) = (Sample.mona, Sample.testa)
    left.isActive = false
    moved.isActive = false
    driver.disk.append(
      [.register(.staff(left)), .register(.resident(moved))], at: driver.state.now)
    driver.send(.clock(moment("2033-02-01 09:00")))
    DestroyScene.unlockAgain(&driver)
    driver.send(.health(StoreHealth(trailYears: [2026, 2027, 2033])))
    return driver
  }

  private func weedings(_ driver: ConsoleDriver) -> [DoneWeeding] {
    UnitState(driver.disk.records).weedings
  }

  @Test(.rule("R000-10"), .rule("R001-08"))
  func whatHasOutlivedItsTimeIsOnTheListAndGoesWithTheManagersName() {
    var driver = Self.due()
    driver.apply(.open(.toDo(nil, nil)))
    #expect(driver.text.contains("Gallra åtkomstloggen och registren"))
    driver.press(.home)
    driver.press(.down) { $0.text.contains("tiden har gått ut") }
    driver.press(.enter)
    for text in [
      "Åtkomstloggen för 2026, 2027", "1 som har flyttat", "1 i personallistan", "2033-02-01",
      "går inte att ångra",
    ] { #expect(driver.text.contains(text), "\(text) in \(driver.text)") }
    driver.press(.home)
    driver.press(.enter)
    #expect(driver.text.contains("Gallra för gott?"))
    // What the cursor stands on first changes nothing.
    driver.press(.enter)
    #expect(weedings(driver).isEmpty)
    driver.press(.home)
    driver.press(.enter)
    driver.press("g")
    #expect(weedings(driver).count == 2)
    #expect(weedings(driver).allSatisfy { $0.by == Sample.eva.author })
    // Nothing of them is left in memory.
    #expect(driver.state.session == .locked)
    #expect(driver.text.contains("Gallrat. Skåpet stängdes"))
    DestroyScene.unlockAgain(&driver)
    driver.send(.health(StoreHealth(trailYears: [2033])))
    let unit = driver.state.unit
    #expect(!unit.residents.contains { $0.id == Sample.testa.id })
    #expect(!unit.staff.contains { $0.id == Sample.mona.id })
    driver.apply(.open(.toDo(nil, nil)))
    #expect(!driver.text.contains("Gallra"))
    driver.apply(.open(.weed))
    #expect(driver.text.contains("Inget har passerat sin tid."))
    driver.apply(.open(.destroyedOutages))
    #expect(driver.text.contains("GALLRAT åtkomstloggen för 2026, 2027"))
    #expect(driver.text.contains("GALLRAT registren: 1 som flyttat, 1 som slutat"))
  }

  @Test func whatCouldNotBeWeededIsSaidAndIsStillThere() {
    var driver = Self.due()
    driver.disk.failure = .unreadable(file: "j")
    driver.apply(.open(.weed))
    driver.press(.home)
    driver.press(.enter)
    driver.press("g")
    #expect(weedings(driver).isEmpty)
    #expect(driver.text.contains("journalen har skador"))
    #expect(driver.state.unit.residents.contains { $0.id == Sample.testa.id })
  }

  @Test func onlyAManagerIsShownItAndLetIn() {
    var driver = Self.due()
    driver.apply(.signIn(Sample.nils))
    driver.apply(.open(.toDo(nil, nil)))
    #expect(!driver.text.contains("Gallra"))
    driver.apply(.open(.weed))
    #expect(driver.text.contains("Det får bara"))
  }

  @Test func aMediumThatWasNotReachedIsOnTheListUntilItIs() {
    var driver = DestroyScene.closed()
    var health = StoreHealth()
    health.undestroyed = [driver.state.unit.outages[0].id]
    driver.send(.health(health))
    driver.apply(.open(.toDo(nil, nil)))
    #expect(driver.text.contains("Sätt i det andra mediet"))
    driver.press(.home)
    driver.press(.enter)
    guard case .secondPlace = driver.state.screen else {
      Issue.record("not where it is told how the medium stands")
      return
    }
    driver.press(.escape)
    driver.send(.health(StoreHealth()))
    #expect(!driver.text.contains("Sätt i det andra mediet"))
  }
}
