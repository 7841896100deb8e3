import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// The short forms beside the entries keep what is typed as an entry does: a message that came on
/// the phone is as dear as a note.
@Suite struct ShortFormTests {
  /// A message about the outage, half written.
  private func message() -> ConsoleDriver {
    var driver = Night.written()
    driver.apply(.open(.tellOutage(.aspect(.received), driver.state.unit.outages[0].id)))
    driver.press("Klart vid sju")
    return driver
  }

  @Test func aMessageThatIsLeftWaitsAmongTheStartedTexts() {
    var driver = message()
    driver.press(.escape)
    #expect(driver.state.dialog == nil)
    #expect(driver.disk.drafts.values.map { $0.fields["text"] } == ["Klart vid sju"])
    #expect(driver.text.contains("Påbörjat"))
    driver.apply(.open(.draft(driver.state.drafts[0].id)))
    #expect(driver.text.contains("Klart vid sju"))
  }

  @Test func theFormThatIsOpenedAgainStillHasIt() {
    var driver = message()
    driver.press(.escape)
    driver.apply(.open(.tellOutage(.aspect(.received), driver.state.unit.outages[0].id)))
    #expect(driver.text.contains("Klart vid sju"))
    #expect(driver.text.contains("står kvar"))
    driver.apply(.open(.tellOutage(.aspect(.cause), driver.state.unit.outages[0].id)))
    #expect(!driver.text.contains("Klart vid sju"))
  }

  @Test func anotherPersonTakesItOverOnlyOnPurpose() {
    var driver = message()
    driver.press(.escape)
    driver.state.session = .staff(Sample.eva)
    driver.apply(.open(.tellOutage(.aspect(.received), driver.state.unit.outages[0].id)))
    #expect(!driver.text.contains("Klart vid sju"))
    driver.apply(.back, .open(.takeOver(driver.state.drafts[0].id)))
    #expect(driver.text.contains("Klart vid sju"))
  }

  @Test func whatIsWrittenUpIsNoLongerStarted() {
    var driver = message()
    driver.wait(seconds: 3)
    #expect(driver.disk.drafts.count == 1)
    driver.press(.tab)
    driver.press("IT-supporten")
    driver.press(.pageDown, .enter)
    #expect(driver.text.contains("SPARAT"))
    #expect(driver.disk.drafts.isEmpty)
    #expect(driver.state.drafts.isEmpty)
  }

  @Test func aTextThatWasErasedLeavesNothingBehind() {
    var driver = message()
    driver.wait(seconds: 3)
    for _ in 0..<20 { driver.press(.backspace) }
    driver.press(.escape)
    #expect(driver.disk.drafts.isEmpty)
    #expect(driver.state.saveDue == nil)
  }

  @Test func aRefusedTextComesBackAndIsTriedAgain() {
    var driver = message()
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.press(.escape)
    #expect(driver.text.contains("Klart vid sju"))
    #expect(driver.text.contains("EJ SPARAT"))
    driver.disk.failure = nil
    driver.wait(seconds: 10)
    #expect(driver.disk.drafts.values.map { $0.fields["text"] } == ["Klart vid sju"])
  }

  @Test func whatNobodyKeepsIsAskedAbout() {
    var driver = Night.written()
    let person = driver.state.unit.entries[0].current.person
    driver.apply(.open(.linkPersons(person, .unknown("en annan"))))
    driver.press("Legitimation")
    driver.press(.escape)
    #expect(driver.text.contains("Lämna utan att spara?"))
    driver.press("s")
    #expect(driver.text.contains("Legitimation"))
  }

  /// A running outage is gone to without the remark being lost on the way.
  @Test func theRemarkOfASecondOutageStaysUnderTheFirst() {
    var driver = ConsoleDriver.inOutage()
    driver.press("nt")
    driver.press(.up)
    driver.press("Hela huset")
    driver.press(.pageDown, .enter)
    #expect(driver.text.contains("pågår redan"))
    driver.press("g")
    driver.press(.escape)
    #expect(driver.text.contains("Hela huset"))
  }

  /// What is on disk is found again in every later version of the program.
  @Test func everyNameLeadsBackToItsPlace() {
    let driver = Night.written()
    let outage = driver.state.unit.outages[0].id
    let entry = driver.state.unit.entries[0].id
    let places: [Place] =
      OutageAspect.allCases.map { .tellOutage(.aspect($0), outage) }
      + Informed.Who.allCases.map { .sayDone(.inform(entry, $0), entry) }
      + [
        .sayDone(.tellOrally(entry), entry), .signHandover(outage), .move(entry),
        .markTransferred(entry), .markExempt(entry), .reopen(entry), .confirmFax(entry),
        .nextShift(entry),
      ]
    for place in places {
      let name = place.draftName ?? ""
      #expect(Place(draftName: name, in: outage) == place)
      #expect(place.outage(of: driver.state.unit) == outage)
    }
    #expect(Set(places.map(\.draftName)).count == places.count)
    for odd in ["", "handover x", "tell", "tell weather", "move", "move 12", "odd \(entry.text)"] {
      #expect(Place(draftName: odd, in: outage) == nil)
    }
  }
}
