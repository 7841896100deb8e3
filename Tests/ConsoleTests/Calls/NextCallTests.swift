import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Who else must be rung when a call is signed, and the next call, filled in.
@Suite struct NextCallTests {
  @Test(.rule("R002-12"), .rule("R002-33"), .rule("X-39"))
  func whoIsLeftToRingIsAskedAndTheNextCallIsFilledIn() throws {
    var driver = Nurse.onDuty(at: "10:18")
    CallScenes.admissionAndAnswer(&driver)
    let question = try #require(driver.state.dialog)
    // The answer to the ward is told; the health centre is ours to ring, and the ward's own message
    // to it is the ward's.
    #expect(question.options.count == 2)
    #expect(question.lines.joined().contains("svar på inskrivning"))
    #expect(question.lines.joined().contains("Låtsasby hälsocentral  090-200"))
    #expect(!question.title.contains("Cilla"))
    #expect(driver.text.contains("SPARAT"))
    driver.press(.enter)
    let form = try #require(driver.form)
    #expect(form.focus == .field(.counterpart))
    #expect(form.person(.person)?.chosen == .resident(Nurse.cilla))
    #expect(form.choice(.direction) == Call.Direction.given.rawValue)
    #expect(form.choice(.counterparty) == Counterparty.primaryCare.rawValue)
    #expect(form.text(.counterpartUnit) == "Låtsasby hälsocentral")
    #expect(form.text(.phone) == "090-200")
    #expect(form.choices(.messages) == [PratorMessageKind.currentServices.rawValue])
    #expect(
      form.text(.message(.currentServices, .text)) == "Hemtjänst två gånger om dagen, larm.")
    driver.press("Hilda Låtsas")
    driver.fill(.said, "Samma besked.")
    driver.choose(.readBack, "j")
    driver.sign()
    #expect(driver.signedCalls.count == 2)
    #expect(driver.state.dialog == nil)
    let outage = try #require(driver.state.unit.outages.first)
    let chain = try #require(
      driver.state.unit.careChains(of: outage.id, own: .municipality).first)
    #expect(chain.owed.allSatisfy { $0.row.reach == .reached })
  }

  @Test(.rule("R002-12")) func anUnansweredAdmissionAsksForBothParties() throws {
    var driver = Nurse.onDuty()
    CallScenes.admission(&driver)
    let question = try #require(driver.state.dialog)
    #expect(question.options.count == 3)
    driver.press("s")
    #expect(driver.state.dialog == nil)
    let first = try #require(driver.state.unit.entries.last)
    driver.apply(.open(.callNext(first.id, .currentServices, .hospital)))
    #expect(driver.form?.text(.counterpartUnit) == "Avd. T1, Teststads lasarett")
    // Nothing typed, nothing left behind.
    driver.press(.escape)
    #expect(driver.state.drafts.isEmpty)
  }

  @Test(.rule("R002-47")) func aPartyThatDoesNotAnswerNowIsSaidToWithWhomToTry() throws {
    var driver = Nurse.onDuty(at: "18:30")
    CallScenes.admissionAndAnswer(&driver)
    let lines = try #require(driver.state.dialog).lines.joined()
    #expect(lines.contains("Låtsasby hälsocentral  svarar inte nu"))
  }

  @Test(.rule("R002-12")) func whileTheCallIsWrittenTheFormSaysWhoIsLeft() {
    var driver = Nurse.onDuty(rows: 70, columns: 100, at: "10:18")
    CallScenes.begin(&driver, "Cilla")
    driver.choose(.direction, "f")
    driver.tell(.admission)
    driver.press(.tab)
    #expect(
      driver.text.contains("Ring också: avdelningen (svar på inskrivning), hälsocentralen"))
  }

  @Test func whoHasNoSuchRoutineIsNotAsked() {
    var driver = Nurse.onDuty(profile: "goteborg-boende")
    CallScenes.begin(&driver, "Bo")
    driver.choose(.direction, "f")
    driver.fill(.said, "Besök i morgon.")
    driver.choose(.readBack, "j")
    driver.sign()
    #expect(driver.signedCalls.count == 1)
    #expect(driver.state.dialog == nil)
  }

  @Test(.rule("R002-17"), .rule("R002-49"))
  func aContactIsFoundByPartOfItsNameAndFillsTheRest() {
    var driver = Nurse.onDuty(at: "18:30")
    driver.press("s")
    driver.press("låts")
    // Nobody answers there at this hour: it is said, and who does comes first.
    #expect(driver.text.contains("svarar inte nu"))
    for _ in 0..<4 { driver.press(.backspace) }
    driver.press("test")
    driver.press(.down, .enter)
    let form = driver.form
    #expect(form?.text(.counterpart) == "Tess Testare")
    #expect(form?.text(.counterpartUnit) == "Avd. T1, Teststads lasarett")
    #expect(form?.text(.phone) == "090-100")
    #expect(form?.focus == .field(.counterpartRole))
  }

  @Test(.rule("R002-17")) func aFunctionIsNoNameOfWhoAnswers() {
    var driver = Nurse.onDuty()
    driver.press("s")
    driver.press("låts")
    driver.press(.down, .enter)
    #expect(driver.form?.text(.counterpart) == "")
    #expect(driver.form?.text(.counterpartUnit) == "Låtsasby hälsocentral")
    #expect(driver.form?.focus == .field(.counterpart))
  }

  /// Adds rows to the contact list.
  private static func list(_ contacts: [Contact], _ driver: inout ConsoleDriver) {
    driver.disk.append(
      contacts.map {
        Submission(
          outage: nil, occurredAt: nil, author: Nurse.kim.author, entry: .listed(.contact($0)))
      }, at: driver.state.now)
    driver.state.whole = driver.disk.opened.unit
  }

  @Test(.rule("R002-17")) func aFunctionWithAUnitGivesWhereItRingsAndTheNameWaits() {
    var driver = Nurse.onDuty()
    Self.list(
      [Nurse.contact(71, "BMSS Testköping", "Hemsjukvården", .municipality, "090-300", [.always])],
      &driver)
    driver.press("s")
    driver.press("bmss")
    driver.press(.down, .enter)
    #expect(driver.form?.text(.counterpart) == "")
    #expect(driver.form?.text(.counterpartUnit) == "BMSS Testköping, Hemsjukvården")
    #expect(driver.form?.text(.phone) == "090-300")
    #expect(driver.form?.focus == .field(.counterpart))
  }

  @Test(.rule("R002-12"), .rule("R002-46")) func whereSeveralCanBeMeantTheListIsShownAtOnce() throws
  {
    var driver = Nurse.onDuty(at: "10:18")
    Self.list(
      [Nurse.contact(72, "Påhittets hälsocentral", "", .primaryCare, "090-400", [.always])], &driver
    )
    CallScenes.admissionAndAnswer(&driver)
    #expect(
      try #require(driver.state.dialog).lines.joined().contains("2 i kontaktlistan svarar nu"))
    driver.press(.enter)
    #expect(driver.form?.text(.counterpartUnit) == "")
    #expect(driver.form?.text(.phone) == "")
    #expect(driver.text.contains("Låtsasby hälsocentral  090-200"))
    #expect(driver.text.contains("Påhittets hälsocentral  090-400"))
    driver.press(.down, .down, .enter)
    #expect(driver.form?.text(.counterpartUnit) == "Påhittets hälsocentral")
    #expect(driver.form?.text(.phone) == "090-400")
    #expect(!driver.text.contains("Låtsasby"))
  }

  @Test func whoBearsTheNameComesBeforeWhoBelongsToAUnitOfIt() throws {
    var driver = Nurse.onDuty(rows: 12, columns: 40)
    Self.list(
      [
        Nurse.contact(
          73, "Expeditionen", "Avd. M2, Teststads lasarett", .somaticHospital, "090-101", [.always])
      ], &driver)
    driver.press("s")
    driver.press("test")
    let rows = driver.rows.filter { $0.contains("Expe") || $0.contains("Tess") }
    #expect(rows.first?.contains("Tess") == true && rows.count == 2)
    // The row the cursor stands on is whole, whatever room there is.
    driver.press(.down, .down)
    #expect(driver.words.contains("> Expeditionen 090-101 Avd. M2, Teststads lasarett"))
    driver.press(.enter)
    #expect(driver.words.contains("Vem svarar? Skriv namnet."))
  }

  @Test(.rule("R002-31")) func whatWasSaidIsWhatTheNextPartyIsTold() throws {
    var driver = Nurse.onDuty(at: "10:18")
    CallScenes.begin(&driver, "Cilla")
    driver.choose(.direction, "b")
    driver.fill(.said, "Hemtjänst två gånger om dagen, larm.")
    driver.choose(.readBack, "j")
    driver.tell(.admission, .currentServices)
    #expect(driver.rows[22].contains("PgDn: till Signera"))
    driver.fill(.message(.admission, .at), "1005")
    driver.press(.pageDown, .enter)
    driver.press(.enter)
    #expect(
      driver.form?.text(.message(.currentServices, .text))
        == "Hemtjänst två gånger om dagen, larm.")
    driver.press(.escape)
    // Calls are written into the unit's own record: the system that is down is not named for them.
    #expect(driver.text.contains("1 anteckning att skriva in "))
    #expect(!driver.text.contains("att skriva in i"))
  }

  @Test(.rule("R002-12")) func anotherWardsNumberIsNotDialled() throws {
    var driver = Nurse.onDuty()
    driver.press("s")
    driver.press("Otto Överlämn")
    driver.fill(.counterpartUnit, "Avd. M2, Teststads lasarett")
    driver.fill(.person, "Alva")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.choose(.counterparty, "a")
    driver.tell(.admission)
    driver.fill(.message(.admission, .at), "0830")
    driver.sign()
    let lines = try #require(driver.state.dialog).lines.joined()
    #expect(lines.contains("Avd. M2, Teststads lasarett genom Region Västerbottens växel"))
    driver.press("1")
    #expect(driver.form?.text(.counterpartUnit) == "Avd. M2, Teststads lasarett")
    #expect(driver.form?.text(.phone) == "090-7850000")
  }

  @Test func aSignedCallWithAKnownPatientAndContactTakesFourteenKeysAtMost() {
    var driver = Nurse.onDuty()
    var keys = 0
    func press(_ pressed: Key...) {
      for key in pressed {
        driver.press(key)
        keys += 1
      }
    }
    press(.character("s"))
    driver.press("test")
    press(.down, .enter)
    while driver.form?.focus != .field(.person) { press(.tab) }
    driver.press("Bo B")
    while driver.form?.focus != .field(.direction) { press(.tab) }
    press(.character("f"), .tab)
    driver.press("Kommer hem i eftermiddag.")
    press(.tab, .character("j"))
    while driver.form.map({ $0.focus != .button(0) }) ?? false { press(.tab) }
    press(.enter)
    #expect(driver.signedCalls.count == 1)
    #expect(keys <= 14, "\(keys)")
  }
}
