import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// The contact list on screen: new, changed, checked, taken away; what is wrong is said and nothing
/// that was typed is lost.
@Suite struct ContactScreenTests {
  private func contacts(_ driver: ConsoleDriver) -> [Contact] { driver.state.whole.ownContacts }

  @Test(.rule("R001-32"), .rule("R002-12"), .rule("R002-49"))
  func `a new contact is on the list and among those to ring`() throws {
    var driver = ReadinessScenes.manager()
    driver.press("gkn")
    driver.press("Jourläkaren")
    driver.go(to: .phone.row(1))
    driver.press("+46 8 465 004 20")
    driver.go(to: .phone.row(2))
    driver.press("08-465 004 21")
    driver.go(to: .hours.row(2))
    driver.press(" ")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
    let contact = try #require(contacts(driver).first)
    #expect(contact.name == "Jourläkaren")
    #expect(contact.numbers.map(\.number) == ["+46 8 465 004 20", "08-465 004 21"])
    #expect(contact.numbers.map(\.hours) == [[.always], [.weekdayDaytime]])
    #expect(SwedishDate.iso(contact.updatedOn) == "2026-11-10")
    #expect(Sights.caseName(driver.state.screen) == "contacts")
    driver.press("t")
    #expect(driver.text.contains("Jourläkaren  +46 8 465 004 20 eller 08-465 004 21"))
  }

  @Test func `letters in a number are objected to and stay in the field`() {
    var driver = ReadinessScenes.manager()
    driver.press("gkn")
    driver.press("Jouren")
    driver.go(to: .phone.row(1))
    driver.press("ring Siv 08")
    driver.sign()
    #expect(driver.text.contains("kan inte slås"))
    #expect(driver.form?.text(.phone.row(1)) == "ring Siv 08")
    #expect(driver.form?.text(.name) == "Jouren")
    #expect(contacts(driver).isEmpty)
    driver.overwrite(.phone.row(1), "08-465 004 20")
    driver.sign()
    #expect(contacts(driver).map(\.name) == ["Jouren"])
  }

  @Test func `a contact is not its own reserve, and a reserve must be on the list`() {
    var driver = ReadinessScenes.prepared()
    driver.apply(.open(.contactForm(ReadinessScenes.nurse.id)))
    driver.reach(.reserve)
    driver.press("Sjuksköterskan i jour")
    driver.sign()
    #expect(driver.text.contains("sin egen reserv"))
    driver.overwrite(.reserve, "Nina Ingenstans")
    driver.sign()
    #expect(driver.text.contains("Ingen på listan heter så"))
    // Jourläkaren has the nurse as its reserve.
    driver.overwrite(.reserve, "jourläkaren")
    driver.sign()
    #expect(driver.text.contains("Det går runt: Jourläkaren"))
    #expect(contacts(driver).first { $0.id == ReadinessScenes.nurse.id }?.reserve == nil)
    driver.overwrite(.reserve, "")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
  }

  @Test(.rule("R002-02"), .rule("R003-01"))
  func `one key says that a row is right today, and makes the routine's row the unit's own`() throws
  {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("gk")
    for _ in 0..<40 where !selected(driver).contains("Region Västerbottens växel") {
      driver.press(.down)
    }
    #expect(selected(driver).contains("OBS"))
    driver.press("k")
    #expect(driver.text.contains("SPARAT"))
    #expect(selected(driver).contains("OK   Region Västerbottens växel"))
    #expect(selected(driver).contains("kontrollerad 2026-11-10"))
    let own = try #require(contacts(driver).first { $0.name == "Region Västerbottens växel" })
    #expect(own.numbers.map(\.number) == ["090-7850000"])
    // Checked again it is the same row.
    driver.press("k")
    #expect(contacts(driver).count { $0.name == own.name } == 1)
  }

  @Test func `a row without a number is filled in before it is checked`() {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("gk")
    for _ in 0..<40 where !selected(driver).contains("Kommunens växel") { driver.press(.down) }
    driver.press("k")
    #expect(Sights.caseName(driver.state.screen) == "contactForm")
    #expect(driver.form?.text(.name) == "Kommunens växel")
    driver.reach(.phone.row(1))
    driver.press("0934-140 00")
    driver.go(to: .hours.row(1))
    driver.press(" ")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
    #expect(contacts(driver).contains { $0.name == "Kommunens växel" && $0.isSwitchboard })
  }

  @Test func `a row is taken away after a question, and does not come back from the routine`() {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("gk")
    for _ in 0..<40 where !selected(driver).contains("Regionens Servicedesk") {
      driver.press(.down)
    }
    driver.press("x")
    driver.press(.escape)
    #expect(driver.text.contains("Regionens Servicedesk"))
    driver.press("xj")
    #expect(!driver.text.contains("Regionens Servicedesk"))
  }

  @Test(.rule("R001-33"))
  func `a private number is on the manager's screens alone`() {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("gk")
    #expect(driver.text.contains("070-174 06 35"))
    #expect(driver.text.contains("Privat"))
    driver.state.session = .staff(Sample.nils)
    for place in [Place.contacts, .whomToRing, .contactForm(ReadinessScenes.privately.id)] {
      driver.state.screens = [.overview(OverviewScreen())]
      driver.apply(.open(place))
      driver.send(.clock(driver.state.now))
      #expect(!driver.text.contains("070-174"), "\(place)")
      #expect(driver.form?.texts.values.contains { $0.contains("070-174") } != true)
    }
    #expect(!"\(driver.state.unit.listed)".contains("070-174"))
    // Who may not see such numbers does not make any.
    driver.apply(.open(.contactForm(nil)))
    #expect(driver.form?.spec[.isForManagerOnly] == nil)
  }

  /// by signature, and what is kept from who looks is not written over with nothing.
  @Test(.rule("X-37"))
  func `a protected employee is on the list by signature`() {
    var driver = ReadinessScenes.manager(rows: 60, columns: 100)
    var row = ReadinessScenes.privately
    row.isForManagerOnly = false
    row.email = "mona@test.example"
    driver.write(.listed(.contact(row)), outage: nil, by: Sample.eva.author)
    var mona = Sample.mona
    mona.isProtected = true
    driver.write(.staff(mona), outage: nil, by: Sample.eva.author)
    driver.press("gk")
    #expect(!driver.text.contains("Mona"))
    for _ in 0..<40 where !selected(driver).contains("MMT") { driver.press(.down) }
    driver.press("k")
    #expect(driver.text.contains("dolt"))
    driver.press(.enter)
    #expect(Sights.caseName(driver.state.screen) == "contacts")
    #expect(contacts(driver).first?.email == "mona@test.example")
  }

  private func selected(_ driver: ConsoleDriver) -> String {
    driver.text.split(separator: "\n").first { $0.contains(" > ") }.map(String.init) ?? ""
  }
}
