import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite struct SecondPlaceScreenTests {
  private func opened(
    _ place: String? = nil, rows: Int = 24, columns: Int = 80
  ) -> ConsoleDriver {
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns)
    driver.disk.secondPlace = place
    driver.press("pk")
    return driver
  }

  @Test func aFolderIsChosenAndGivenUp() {
    var driver = opened()
    driver.press("/media/usb")
    driver.press(.tab, .enter)
    #expect(driver.effects.last == .setSecondPlace("/media/usb"))
    #expect(driver.text.contains("Mappen används från nu."))
    driver.press(.right, .enter)
    #expect(driver.effects.last == .setSecondPlace(nil))
    #expect(driver.text.contains("Ingen kopia görs längre."))
  }

  @Test func aFolderOnTheSameDiskIsWarnedOf() {
    var driver = opened()
    driver.press("/samma")
    driver.press(.tab, .enter)
    #expect(driver.text.contains("Mappen ligger på samma disk som skåpet"))
  }

  @Test func aFolderThatCannotBeUsedIsSaidWhy() {
    var driver = opened()
    driver.disk.failure = .placeInsideStore
    driver.press("/home/skåp/kopia")
    driver.press(.tab, .enter)
    #expect(driver.text.contains("utanför skåpets mapp"))
  }

  /// Every state of the store, on the header's second line.
  private static let states: [(name: String, health: StoreHealth)] = [
    ("copied", StoreHealth(copy: .copied(at: moment("2026-11-10 05:14")))),
    (
      "not-copied",
      StoreHealth(
        copy: .failing(
          since: moment("2026-11-10 04:10"), .absent, retry: moment("2026-11-10 05:32").instant))
    ),
    ("full", StoreHealth(entriesLeft: 212)),
    ("second-place", StoreHealth(isInSecondPlace: true)),
  ]

  @Test(arguments: [(24, 80), (12, 40)])
  func howTheStoreStandsIsSaidInWords(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    for state in Self.states {
      var driver = ConsoleDriver.inOutage(rows: rows, columns: columns)
      driver.send(.health(state.health))
      expectGolden(driver.frame, named: "health-\(state.name)-\(size)")
    }
    var driver = opened("/media/usb", rows: rows, columns: columns)
    driver.send(.health(Self.states[1].health))
    expectGolden(driver.frame, named: "second-place-\(size)")
  }

  @Test func aCopyThatIsDueWakesTheLoop() {
    var driver = ConsoleDriver.inOutage()
    let due = driver.state.now.instant.advanced(bySeconds: 2)
    driver.send(.health(StoreHealth(copy: .behind(since: driver.state.now, due: due))))
    #expect(driver.state.nextDeadline == due)
    driver.wait(seconds: 2)
    #expect(driver.effects.contains(.prepare))
  }
}
