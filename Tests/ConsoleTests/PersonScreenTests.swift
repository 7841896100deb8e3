import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Allt om personen, as keys.
@Suite struct PersonScreenTests {
  /// A night with a note on a resident and one on the same person without a number.
  static func twoIdentities(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = Night.written(rows: rows, columns: columns)
    Night.note(&driver, about: "Testa Testbergg", "Hittad i trapphuset.")
    return driver
  }

  /// The page of the person a name finds.
  static func open(_ name: String, _ driver: inout ConsoleDriver) {
    driver.press("h")
    driver.press(name)
    driver.press(.enter)
  }

  /// The two of `twoIdentities` linked, on the page of one of them.
  static func linked(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = twoIdentities(rows: rows, columns: columns)
    open("testbergg", &driver)
    driver.press("l")
    driver.press("fejk")
    for _ in 0..<4 { driver.press(.backspace) }
    driver.press("testa 3")
    driver.press(.enter)
    driver.press("visade legitimation")
    driver.press(.tab, .enter)
    return driver
  }

  @Test func `two identities are linked with a reason and shown together`() throws {
    var driver = Self.linked()
    guard case .personLink(let link)? = driver.submissions.last?.entry else {
      Issue.record("nothing linked")
      return
    }
    #expect(link.isSame)
    #expect(link.reason == "visade legitimation")
    #expect(driver.text.contains("Allt om personen"))
    #expect(driver.text.contains("SPARAT"))
    #expect(driver.text.contains("Också: Testa Testbergg, utan nummer · 1 anteckning"))
    #expect(driver.text.contains("Anteckningar (2)"))
    #expect(driver.text.contains("utan nummer"))
    #expect(driver.text.contains("19301229-9263"))
    driver.press("u")
    driver.press("var någon annan")
    driver.press(.tab, .enter)
    #expect(driver.text.contains("Anteckningar (1)"))
    #expect(!driver.text.contains("Också:"))
    #expect(driver.state.unit.personLinks.count == 2)
    driver.press("u")
    #expect(driver.text.contains("inte hopkopplad"))
  }

  @Test func `a link without a reason is not written`() {
    var driver = Self.twoIdentities()
    Self.open("testbergg", &driver)
    driver.press("l")
    driver.press("fejk")
    driver.press(.enter, .tab, .enter)
    #expect(driver.text.contains("Skriv hur du vet det"))
    #expect(driver.state.unit.personLinks.isEmpty)
    driver.press(.escape)
    #expect(driver.text.contains("Allt om personen"))
  }

  @Test func `the person herself is not among those to link her with`() {
    var driver = Self.twoIdentities()
    Self.open("testbergg", &driver)
    driver.press("l")
    driver.press("testbergg")
    #expect(driver.text.contains("Ingen heter så"))
  }

  @Test func `the same name is asked about until it is linked`() {
    var driver = ConsoleDriver.inOutage()
    Self.open("14", &driver)
    #expect(!driver.text.contains("Kan vara samma"))
    driver.press(.escape, .escape)
    driver.disk.append(
      [
        Submission(
          outage: driver.state.unit.outages[0].id, occurredAt: driver.state.now,
          author: Sample.nils.author,
          entry: .care(
            .dayNote(
              DayNote(
                person: .described(name: "Fejk Fejksson", number: .unknown), text: "Sover.",
                nextShiftMustKnow: false))))
      ], at: driver.state.now)
    driver.state.whole = driver.disk.opened.unit
    Self.open("14", &driver)
    #expect(driver.text.contains("Kan vara samma person: Fejk Fejksson, utan nummer"))
  }

  @Test(arguments: [("d", CareEntry.Kind.dayNote), ("a", .deviation), ("s", .call)])
  func `something new is begun about her with her name filled in`(
    _ key: String, _ kind: CareEntry.Kind
  ) throws {
    var driver = Night.written()
    Self.open("testa", &driver)
    driver.press(key)
    guard case .entryForm(let form) = driver.state.screen else {
      Issue.record("no form")
      return
    }
    #expect(form.kind == kind)
    #expect(form.form.person(.person)?.chosen == PersonReference(Sample.testa))
    // Nothing was typed: leaving leaves nothing behind.
    driver.press(.escape)
    #expect(driver.state.drafts.isEmpty)
    #expect(driver.text.contains("Allt om personen"))
  }

  @Test func `a note about her takes six keys from the overview beside the text`() throws {
    var driver = Night.written()
    Self.open("testa", &driver)
    driver.press("d")
    driver.press("Sover.")
    driver.press(.tab, .tab, .enter)
    let written = try #require(driver.submissions.last)
    guard case .care(.dayNote(let note)) = written.entry else {
      Issue.record("not a note")
      return
    }
    #expect(note.person == PersonReference(Sample.testa))
    #expect(driver.text.contains("Anteckningar (2)"))
  }

  @Test func `an entry leads to its person and back, and what was moved away is closed`() {
    var driver = Night.written()
    driver.press("j")
    driver.press(.home, .enter)
    driver.press("h")
    #expect(driver.text.contains("Testa Testberg  19301229-9263  rum 3"))
    driver.press(.end, .enter)
    #expect(driver.text.contains("── Anteckning"))
    driver.press("p")
    driver.press("Prova")
    driver.press(.tab)
    driver.press("fel person")
    driver.press(.tab, .enter)
    driver.press(.escape)
    #expect(driver.text.contains("DA-0001  flyttad"))
    #expect(!driver.text.contains("orolig"))
    driver.press(.end, .enter)
    #expect(driver.text.contains("är flyttad"))
  }

  @Test func `an entry about no individual leads to nobody`() {
    var driver = ConsoleDriver.inOutage()
    let deviation = Deviation(
      person: .nobody, kinds: [.other], whatHappened: "Hal trappa.", immediateAction: "Sandade.",
      contacted: .nobody)
    driver.disk.append(
      [
        Submission(
          outage: driver.state.unit.outages[0].id, occurredAt: driver.state.now,
          author: Sample.nils.author, entry: .care(.deviation(deviation)))
      ], at: driver.state.now)
    driver.state.whole = driver.disk.opened.unit
    driver.press("j")
    driver.press(.end, .enter)
    driver.press("h")
    #expect(driver.text.contains("handlar inte om någon enskild"))
  }

  @Test func `a started text about her stands on her page with its age, and Enter goes on with it`()
  {
    var driver = Night.written()
    Self.open("testa", &driver)
    driver.press("d")
    driver.press("Vaken ige")
    driver.press(.escape)
    driver.wait(seconds: 61)
    #expect(driver.text.contains("Påbörjat"))
    #expect(driver.text.contains("Daganteckning  05:33  NPÅ · 1 min gammal"))
    driver.press(.tab, .down, .enter)
    #expect(driver.text.contains("Vaken ige"))
    driver.press(.escape, .escape, .escape)
    Self.open("fejk", &driver)
    #expect(!driver.text.contains("Påbörjat"))
  }

  @Test func `what was corrected says so also when it is written in`() {
    var driver = Night.corrected()
    driver.press(.escape, .escape, .escape)
    Self.open("testa", &driver)
    #expect(driver.text.contains("rättad, ej in"))
    driver.press(.escape, .escape)
    driver.press("f")
    driver.press(.enter)
    Night.markAll(&driver)
    Self.open("testa", &driver)
    #expect(driver.text.contains("(rättad) Vaken"))
    #expect(driver.text.contains("inskrivet"))
  }

  @Test func `tab goes from heading to heading`() {
    var driver = Night.ended()
    Self.open("fejk", &driver)
    func row() -> String { driver.rows[driver.frame.cursor.map(\.row) ?? 0] }
    driver.press(.tab)
    #expect(row().contains("Ska skrivas in"))
    driver.press(.tab)
    #expect(row().contains("Anteckningar (1)"))
    driver.press(.backTab)
    #expect(row().contains("Ska skrivas in"))
  }
}
