import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Sök and Hitta person, as keys.
@Suite struct FindTests {
  private func find(_ driver: ConsoleDriver) throws -> FindScreen {
    guard case .find(let find) = driver.state.screen else { throw NotThere() }
    return find
  }

  private struct NotThere: Error {}

  @Test(arguments: [Key.function(3), .character("/")])
  func `the search opens from everywhere and finds text, author, number, kind and time`(_ key: Key)
    throws
  {
    for (typed, number) in [
      ("golvet", "AVV-0001"), ("orolig lugn", "DA-0001"), ("sam-0001", "SAM-0001"),
      ("avvik", "AVV-0001"), ("npå dos", "SAM-0001"), ("rum 14 sängen", "AVV-0001"),
      ("05:33", "SAM-0001"), ("idag henne", "DA-0001"),
    ] {
      var driver = Night.written()
      driver.press(key)
      driver.press(typed)
      driver.press(.down, .up)
      let rows = try find(driver).rows(driver.state.context(driver.state.identities))
      let entries = rows.compactMap(\.entry).compactMap {
        driver.state.unit.entry($0)?.number?.text
      }
      #expect(entries == [number], "\(typed)")
      driver.press(.end, .enter)
      #expect(driver.text.contains("── Anteckning"), "\(typed)")
      #expect(driver.text.contains(number), "\(typed)")
      driver.press(.escape)
      #expect(try find(driver).query.text == typed)
    }
  }

  @Test func `å, ä and ö are letters of their own`() throws {
    var driver = ConsoleDriver.inOutage()
    Night.note(&driver, about: "Testa", "Åt lite gröt.")
    driver.press(.function(3))
    driver.press("grot")
    #expect(driver.text.contains("Inget passar"))
    for _ in 0..<4 { driver.press(.backspace) }
    driver.press("GRÖT")
    #expect(driver.text.contains("1 anteckning"))
  }

  @Test func `persons and started texts are found beside entries`() throws {
    var driver = Night.written()
    driver.press("a")
    driver.press("Testa")
    driver.press(.tab, .escape)
    driver.press(.function(3))
    driver.press("testb")
    let found = try find(driver)
    #expect(found.persons.map(\.person) == [PersonReference(Sample.testa)])
    #expect(found.drafts.count == 1)
    #expect(found.found.places.count == 1)
    driver.press(.down, .enter)
    #expect(driver.text.contains("Avvikelse"))
    driver.press(.escape, .home, .enter)
    #expect(driver.text.contains("Allt om personen"))
  }

  @Test func `what is written while the search stands open is found when one comes back`() throws {
    var driver = Night.written()
    driver.press(.function(3))
    driver.press("orolig")
    #expect(try find(driver).found.places.count == 1)
    driver.press(.enter)
    driver.press("r")
    driver.press("fel")
    driver.press(.tab, .tab, .tab)
    driver.press(" Somnade.")
    driver.press(.tab, .tab, .enter)
    driver.press(.escape)
    #expect(try find(driver).found.places.count == 1)
    for _ in 0..<6 { driver.press(.backspace) }
    driver.press("somnade")
    #expect(try find(driver).found.places.count == 1)
  }

  @Test func `a person is found by name, room and number, and everybody who has entries`() throws {
    var driver = Night.written()
    Night.note(&driver, about: "Bengt Bortrest", "På besök.")
    Night.note(&driver, about: "okänd man i hallen", "Gick ut.")
    driver.press("h")
    #expect(try find(driver).persons.count == 5)
    for (typed, name) in [
      ("14", "Fejk Fejksson"), ("fej fe", "Fejk Fejksson"), ("301229", "Testa Testberg"),
      ("193012299263", "Testa Testberg"), ("bort", "Bengt Bortrest"), ("hallen", "hallen"),
    ] {
      driver.press(typed)
      #expect(try find(driver).persons.count == 1, "\(typed)")
      #expect(driver.text.contains(name), "\(typed)")
      for _ in typed { driver.press(.backspace) }
    }
    driver.press("finns inte")
    #expect(driver.text.contains("Ingen heter så"))
  }

  @Test func `a person an entry was moved from finds only that it was moved`() throws {
    var driver = Night.written()
    driver.press("j")
    driver.press(.home, .enter)
    driver.press("p")
    driver.press("Prova")
    driver.press(.tab)
    driver.press("fel person")
    driver.press(.tab, .enter)
    driver.press(.function(3))
    driver.press("testberg")
    #expect(driver.text.contains("DA-0001  flyttad"))
    #expect(!driver.text.contains("orolig"))
    driver.press(.end, .enter)
    #expect(driver.text.contains("är flyttad"))
  }

  @Test func `who only writes, and who keeps the machine, has no search`() throws {
    var driver = Night.written()
    driver.press(.function(3))
    #expect(driver.state.index != nil)
    driver.press(.escape)
    var technician = Sample.nils
    technician.role = .technician
    driver.state.session = .staff(technician)
    driver.press(.function(3))
    #expect(driver.state.context(driver.state.identities).index == nil)
    #expect(driver.text.contains("── Översikt"))
    driver.state.lock()
    #expect(driver.state.index == nil)
  }

  @Test func `a large journal is searched from the first letter and to its end when idle`() throws {
    var driver = Night.written()
    var records: [Submission] = []
    let outage = driver.state.unit.outages[0].id
    for number in 0..<(JournalIndex.slice * 2) {
      let note = DayNote(
        person: PersonReference(Sample.testa), text: "Anteckning \(number).",
        nextShiftMustKnow: false)
      records.append(
        Submission(
          outage: outage, occurredAt: driver.state.now, author: Sample.nils.author,
          entry: .care(.dayNote(note))))
    }
    driver.state.whole = driver.disk.with(records, at: driver.state.now).opened.unit
    _ = update(&driver.state, .key(.function(3)))
    _ = update(&driver.state, .key(.character("a")))
    #expect(driver.state.wantsIdle)
    #expect(try find(driver).found.count == JournalIndex.slice)
    #expect(driver.text.contains("söker …"))
    while driver.state.wantsIdle { _ = update(&driver.state, .idle) }
    #expect(try find(driver).found.count == driver.state.unit.entries.count)
    #expect(!driver.text.contains("söker …"))
    // Elsewhere nothing is done in idle time.
    driver.state.index = JournalIndex(driver.state.unit)
    driver.press(.escape)
    #expect(!driver.state.wantsIdle)
  }
}
