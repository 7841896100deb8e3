import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What may be chosen together on «Att skriva in», and what is left to those who may.
@Suite struct WriteInChoiceTests {
  private func chosen(_ driver: ConsoleDriver) -> [WriteInPlace] {
    if case .writeIn(let screen) = driver.state.screen { screen.chosen } else { [] }
  }

  /// Two documents that go to two systems, and two more about the first one's person.
  private func documents() -> ConsoleDriver {
    var driver = ConsoleDriver.following("spanga-tensta")
    for entry in [
      Sample.document(about: Sample.testa), Sample.document(about: Sample.testa),
      Sample.document(about: Sample.fejk),
      Sample.document(about: Sample.testa, .other, .socialServices),
    ] {
      driver.write(entry)
    }
    driver.endOutage()
    driver.send(.clock(driver.state.now))
    driver.apply(.open(.writeIn))
    return driver
  }

  @Test func whatGoesToTwoPlacesIsNotMarkedAtOnce() {
    var driver = documents()
    driver.press(.home)
    driver.press(" ")
    #expect(chosen(driver).count == 1)
    driver.press(.end)
    driver.press(" ")
    #expect(chosen(driver).count == 1)
    #expect(driver.text.contains("Välj det som ska till samma ställe."))
    // Chosen again, it is let go.
    driver.press(.home)
    driver.press(" ")
    #expect(chosen(driver).isEmpty)
  }

  @Test func everythingAboutOnePersonIsThatPersonsAtThatPlace() throws {
    var driver = documents()
    guard case .writeIn(let screen) = driver.state.screen,
      let group = screen.rows.list.groups.first(where: { $0.count == 3 })
    else {
      Issue.record("\(driver.text)")
      return
    }
    let testa = try #require(group.people.first { $0.rows.count == 2 })
    let places = testa.rows.map { WriteInPlace(entry: $0.entry, target: group.target) }
    driver.press(.home)
    driver.press(.down) { driver in
      guard case .writeIn(let screen) = driver.state.screen,
        let index = screen.list.index(in: screen.rows.ids),
        case .place(let place) = screen.rows.choice(screen.rows.choices[index].what)
      else { return false }
      return places.contains(place)
    }
    driver.press("a")
    #expect(Set(chosen(driver)) == Set(places))
  }

  @Test func aMarkOfAnothersIsNotTakenBackByTheKey() {
    var driver = Night.ended()
    driver.press("ii")
    driver.press(.enter)
    driver.state.session = .staff(Sample.mona)
    driver.send(.clock(driver.state.now))
    driver.press("o")
    #expect(driver.text.contains("Du har inte markerat något"))
  }

  @Test(.rule("R000-23")) func aPaperIsSeenToByWhoMayClose() {
    var driver = Night.ended()
    driver.write(.staff(Sample.eva), outage: nil)
    driver.write(
      .listed(
        .outageEvent(
          .paperReport(.deviation, place: "kassaskåpet", keeper: "", at: driver.state.now))),
      outage: driver.state.unit.outages[0].id)
    driver.send(.clock(driver.state.now))
    driver.press("i")
    driver.press(.end)
    driver.press(.enter)
    guard case .writeIn = driver.state.screen else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(driver.text.contains("Det får bara"))
    driver.state.session = .staff(Sample.eva)
    driver.press(.enter)
    #expect(driver.state.screen.model.heading != WriteInTexts.heading)
  }
}
