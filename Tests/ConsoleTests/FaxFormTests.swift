import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Faxes and messages of Mina planer at the keys.
@Suite struct FaxFormTests {
  /// The form of a sent message, opened with X.
  private func sending(_ message: MinaPlanerMessageKind, decided: Bool = true) -> ConsoleDriver {
    var driver = ConsoleDriver.following("skane-mina-planer")
    if decided {
      driver.write(
        .listed(
          .outageEvent(
            .decided(by: "Ines IT-Test", role: "IT-chef", at: moment("2026-11-10 03:00")))))
    }
    driver.press("x")
    driver.overwrite(.person, "Testa")
    driver.choose(.direction, "s")
    choose(message, &driver)
    return driver
  }

  private func choose(_ message: MinaPlanerMessageKind, _ driver: inout ConsoleDriver) {
    driver.reach(.message)
    for _ in MinaPlanerMessageKind.allCases
    where driver.shownForm?.choice(.message) != message.rawValue { driver.press(.right) }
  }

  private func choose(_ party: Counterparty, _ row: Int, _ driver: inout ConsoleDriver) {
    driver.reach(.receiverParty.row(row))
    for _ in Counterparty.allCases
    where driver.shownForm?.choice(.receiverParty.row(row)) != party.rawValue {
      driver.press(.right)
    }
  }

  private func checkAll(_ driver: inout ConsoleDriver) {
    driver.reach(.checks)
    driver.press("12345")
  }

  private func receive(
    _ row: Int, _ party: Counterparty, _ unit: String, _ driver: inout ConsoleDriver
  ) {
    choose(party, row, &driver)
    driver.overwrite(.receiver(row), unit)
    driver.overwrite(.faxNumber.row(row), "090-000 00 0\(row)")
  }

  @Test(.rule("R003-10"), .rule("R003-04"))
  func aFaxIsSignedWithItsReceiversAndItsChecks() {
    var driver = sending(.background)
    driver.overwrite(.versionOf, "Kommunens hemsjukvård")
    checkAll(&driver)
    receive(1, .somaticHospital, "Avd. T1", &driver)
    driver.reach(.receipt.row(1))
    driver.press(" ")
    receive(2, .primaryCare, "Testmottagningen", &driver)
    driver.overwrite(.pages.row(2), "3")
    driver.signForm()
    guard case .fax(let fax) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(fax.receivers.map(\.unit) == ["Avd. T1", "Testmottagningen"])
    #expect(fax.receivers.map(\.receiptIsGood) == [true, false])
    #expect(fax.receivers.map(\.pages) == [nil, 3])
    #expect(fax.isChecked && fax.versionOf == "Kommunens hemsjukvård")
  }

  @Test(.rule("R003-08"), .rule("R003-10"), .rule("R003-11"))
  func whoElseTheRoutineSendsItToStandsUnderTheNextRow() {
    var driver = sending(.positionBeforeDischarge)
    #expect(
      driver.shownForm?.notes[.receiverParty.row(1)]?.text.contains("slutenvård och öppenvård")
        == true)
    receive(1, .psychiatricHospital, "Avd. T2", &driver)
    driver.reach(.pages.row(1))
    #expect(driver.shownForm?.notes[.receiverParty.row(2)]?.text == "Ska också ha det: öppenvård.")
    receive(2, .primaryCare, "Testmottagningen", &driver)
    driver.reach(.pages.row(2))
    #expect(driver.shownForm?.notes.values.contains { $0.text.hasPrefix("Ska också") } == false)
  }

  @Test(.rule("R003-06"))
  func theChecklistIsNeverFaxed() {
    var driver = sending(.decisionChecklist)
    #expect(driver.text.contains("faxas aldrig vidare"))
    #expect(driver.shownForm?.openFields.contains { $0.name == .receiver } == false)
    driver.signForm()
    #expect(driver.signed == nil)
    #expect(driver.shownForm?.problems == [.message: "Det meddelandet får inte faxas så."])
  }

  @Test(.rule("R003-07"))
  func onlyTheAcuteSheetIsAskedWhetherItWentWithThePatient() {
    var driver = sending(.admission)
    #expect(driver.shownForm?.openFields.contains { $0.name == .way } == false)
    choose(.acuteSheet, &driver)
    driver.choose(.way, "m")
    #expect(driver.shownForm?.openFields.contains { $0.name == .receiver } == false)
    driver.signForm()
    guard case .fax(let fax) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(fax.way == .withPatient && fax.receivers.isEmpty)
  }

  @Test(.rule("R003-04"), .rule("X-22"))
  func whatIsNotCheckedNeedsAReason() {
    var driver = sending(.dischargeTime)
    driver.choose(.checks, "1")
    receive(1, .municipality, "Kommunens mottagning", &driver)
    driver.signForm()
    #expect(driver.signed == nil)
    #expect(driver.shownForm?.problems.keys.contains(.checkReason) == true)
    driver.overwrite(.checkReason, "Ingen svarar på avdelningens telefon.")
    driver.signForm()
    #expect(driver.signed != nil)
  }

  @Test(.rule("R003-02"), .rule("R003-04"), arguments: [true, false])
  func aFaxBeforeTheDecisionIsMarkedAndNeverRefused(_ isDecided: Bool) throws {
    var driver = sending(.planCallOutpatient, decided: isDecided)
    checkAll(&driver)
    receive(1, .municipality, "Kommunens mottagning", &driver)
    driver.overwrite(.sentAt.row(1), "0259")
    driver.reach(.pages.row(1))
    #expect(driver.text.contains("FÖRE BESLUT"))
    driver.signForm()
    #expect(driver.signed != nil)
    driver.apply(.open(.entry(try #require(driver.state.unit.entries.last).id)))
    #expect(driver.text.contains("FÖRE BESLUT: skickat innan"))
  }

  @Test(.rule("R003-02"))
  func aFaxAfterTheDecisionHasNoMark() throws {
    var driver = sending(.planCallOutpatient)
    checkAll(&driver)
    receive(1, .municipality, "Kommunens mottagning", &driver)
    driver.reach(.pages.row(1))
    #expect(!driver.text.contains("FÖRE BESLUT"))
    driver.signForm()
    driver.apply(.open(.entry(try #require(driver.state.unit.entries.last).id)))
    #expect(!driver.text.contains("FÖRE BESLUT"))
  }

  @Test(
    .rule("X-28"),
    arguments: [
      ("12/11", Fax.RelevantTime.day(CivilDate(daysSince1970: 20_769))),
      ("12/11 10:00", .time(moment("2026-11-12 10:00"))),
      ("2026-11-12", .day(CivilDate(daysSince1970: 20_769))),
    ])
  func theDateThatDecidesIsTakenWithOrWithoutItsTime(_ typed: String, _ meant: Fax.RelevantTime) {
    var driver = sending(.dischargeTime)
    checkAll(&driver)
    receive(1, .municipality, "Kommunens mottagning", &driver)
    #expect(driver.shownForm?.notes[.relevantTime] == FaxTexts.dateDecides)
    driver.overwrite(.relevantTime, typed)
    driver.signForm()
    guard case .fax(let fax) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(fax.relevantTime == meant)
  }

  @Test(.rule("R003-14"))
  func theSIPItselfSaysWhoSignedAndWhoHasOriginalAndCopies() {
    var driver = sending(.planDocumentInpatient)
    checkAll(&driver)
    receive(1, .somaticHospital, "Avd. T1", &driver)
    driver.overwrite(.signers, "Siv Sköterska-Test")
    driver.press(.enter)
    driver.press("Hanna Handläggare-Test")
    driver.overwrite(.originalWith, "hemsjukvården")
    driver.overwrite(.copiesTo, "den enskilde")
    driver.signForm()
    guard case .fax(let fax) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(fax.signers == ["Siv Sköterska-Test", "Hanna Handläggare-Test"])
    #expect(fax.originalWith == "hemsjukvården" && fax.copiesTo == ["den enskilde"])
  }

  @Test(.rule("R003-05"))
  func theNumberComesFromTheContactListAndAnotherIsSaid() {
    var driver = sending(.dischargeTime)
    var contact = Contact(
      id: Identifier(retyping: Sample.outage), name: "Mottagningen", party: .primaryCare,
      unit: "Testmottagningen", numbers: [], isSwitchboard: false, source: "faxlistan",
      updatedOn: CivilDate(daysSince1970: 20_700), isForManagerOnly: false)
    contact.fax = "090-000 00 77"
    driver.write(.listed(.contact(contact)))
    driver.overwrite(.receiver(1), "testmottagningen")
    driver.reach(.faxNumber.row(1))
    #expect(driver.shownForm?.text(.faxNumber.row(1)) == "090-000 00 77")
    #expect(driver.text.contains("Ur kontaktlistan"))
    driver.press("1")
    driver.reach(.pages.row(1))
    #expect(driver.text.contains("Kontaktlistan har 090-000 00 77."))
  }

  @Test func aReceivedFaxSaysFromWhomAndHasNoReceivers() {
    var driver = ConsoleDriver.following("skane-mina-planer")
    driver.press("x")
    driver.overwrite(.person, "Testa")
    driver.choose(.direction, "m")
    choose(.dischargeTime, &driver)
    driver.overwrite(.sender, "Avd. T1")
    driver.overwrite(.relevantTime, "12/11")
    driver.signForm()
    guard case .fax(let fax) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(fax.direction == .received && fax.sender == "Avd. T1" && fax.receivers.isEmpty)
  }

  @Test func aReceiptThatComesLaterIsToldOfTheFaxAndCorrectsNothing() throws {
    var driver = sending(.planCallOutpatient)
    checkAll(&driver)
    receive(1, .municipality, "Kommunens mottagning", &driver)
    driver.signForm()
    let id = try #require(driver.state.unit.entries.last).id
    driver.apply(.open(.entry(id)))
    #expect(
      driver.text.contains("Ingen vet ännu om det har kommit fram till: Kommunens"))
    driver.press("k")
    driver.press(.tab)
    driver.press("Mona Mottagning-Test")
    driver.press(.tab, .tab, .enter)
    let entry = try #require(driver.state.unit.entry(id))
    #expect(entry.unitsNotConfirmed.isEmpty && entry.original == entry.current)
    #expect(!driver.text.contains("Ingen vet ännu"))
    guard case .added(.faxArrived(let unit, let by, _)) = entry.history.last?.event else {
      Issue.record("nothing told")
      return
    }
    #expect(unit == "Kommunens mottagning" && by == "Mona Mottagning-Test")
    driver.press("k")
    #expect(driver.text.contains("Alla mottagare är bekräftade."))
  }
}
