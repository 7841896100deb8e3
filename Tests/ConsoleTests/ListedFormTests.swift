import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Decisions, payments, orders, time and documents at the keys.
@Suite struct ListedFormTests {
  private func labels(_ driver: ConsoleDriver) -> [String] {
    driver.state.dialog?.options.map(\.label) ?? []
  }

  @Test(
    .rule("X-25"), .rule("R000-06"),
    arguments: [
      ("goteborg-boende", []), ("goteborg-hemtjanst", ["Utförd tid"]),
      ("vasterbotten-prator", []), ("skane-mina-planer", ["Fax eller meddelande"]),
      (
        "spanga-tensta",
        ["Beslut", "Utbetalning", "Beställning", "Utförd tid", "Upprättad handling"]
      ),
    ])
  func onlyTheFormsOfTheRoutineAreOffered(_ profile: String, _ own: [String]) {
    var driver = ConsoleDriver.following(profile)
    driver.press(.function(2))
    #expect(labels(driver) == ["Daganteckning", "Avvikelse", "Samtal"] + own)
    driver.press(.escape, .character("m"))
    #expect(labels(driver) == ["Daganteckning", "Avvikelse", "Samtal"] + own)
  }

  @Test func aUnitThatFollowsNoRoutineWritesTheThreeFormsAndIsToldWhyNotAnother() {
    var driver = ConsoleDriver.inOutage()
    driver.press(.function(2))
    #expect(labels(driver) == ["Daganteckning", "Avvikelse", "Samtal"])
    driver.press(.escape, .character("x"))
    #expect(driver.text.contains("Den blanketten finns inte i er rutin."))
  }

  @Test(.rule("R004-33"), .rule("R004-36"))
  func aDecisionIsPutOnTheListWithWhoDecidedItAndWhen() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.function(2), .character("b"))
    driver.overwrite(.person, "Testa")
    driver.overwrite(.purpose, "mat")
    driver.choose(.law, "e")
    driver.overwrite(.decisionMaker, "Benny Beslut-Test")
    driver.overwrite(.decidedOn, "igår")
    driver.overwrite(.documentPlace, "pärm B12")
    driver.signForm()
    #expect(
      driver.signed
        == .decision(
          Decision(
            person: .resident(Sample.testa), purpose: "mat", law: .economicAid,
            officer: "Hanna Handläggare-Test", decisionMaker: "Benny Beslut-Test",
            decidedOn: CivilDate(daysSince1970: 20_766), documentPlace: "pärm B12")))
  }

  @Test(.rule("R004-107"), .rule("R004-49"))
  func aPaymentIsSignedWithoutDecisionNumberAndUserNumber() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.character("m"), .character("u"))
    driver.overwrite(.person, "Testa")
    driver.choose(.paymentKind, "k")
    driver.overwrite(.amount, "4 800,50")
    driver.overwrite(.voucher, "K01")
    driver.overwrite(.purpose, "mat")
    driver.overwrite(.decisionMaker, "Benny Beslut-Test")
    driver.signForm()
    guard case .payment(let payment) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(payment.amount == Money(öre: 480_050) && payment.kind == .card)
    #expect(payment.officer == "Hanna Handläggare-Test" && payment.decisionNumber == nil)
  }

  @Test(arguments: [
    ("1.234,50", "utan punkt"), ("-5", "utan minus"), ("4 80", "delar inte in i tusental"),
    ("0", "Beloppet är noll"), ("", "Skriv ett belopp"),
  ])
  func anAmountThatIsNoneIsToldPrecisely(_ typed: String, _ said: String) {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.function(2), .character("u"))
    driver.overwrite(.amount, typed)
    driver.signForm()
    #expect(driver.signed == nil)
    #expect(driver.shownForm?.problems[.amount]?.contains(said) == true)
  }

  @Test(
    .rule("R004-47"), .rule("X-29"),
    arguments: [
      (50_000, "9000", "Kvar till gränsen 16 000 kr"), (50_000, "10000", "GUL: "),
      (74_000, "1000", "RÖD: "), (90_000, "1", "RÖD: "),
    ])
  func theTotalIsToldWithThePaymentAndNoPaymentIsRefused(
    _ before: Int64, _ amount: String, _ said: String
  ) {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.write(Sample.payment("K01", kronor: before))
    driver.press(.function(2), .character("u"))
    driver.overwrite(.person, "Testa")
    driver.choose(.paymentKind, "k")
    driver.overwrite(.amount, amount)
    #expect(driver.shownForm?.notes[.amount]?.text.contains(said) == true)
    if before > 75_000 { driver.fill(.limitReason, "Familjen är utan mat.") }
    driver.overwrite(.voucher, "K02")
    driver.overwrite(.purpose, "mat")
    driver.overwrite(.decisionMaker, "Benny Beslut-Test")
    driver.signForm()
    #expect(driver.signed != nil)
  }

  @Test func aVoucherThatIsOnTheListAlreadyIsSaid() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.write(Sample.payment("K01", kronor: 100))
    driver.press(.function(2), .character("u"))
    driver.overwrite(.voucher, "K01")
    #expect(driver.text.contains("Numret står redan på UTB-0001"))
  }

  @Test(.rule("R004-50"))
  func aPaymentIsLinkedToADecisionAboutTheSamePerson() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.write(Sample.decision(about: Sample.testa, "mat"))
    driver.write(Sample.decision(about: Sample.fejk, "hyra"))
    driver.press(.function(2), .character("u"))
    #expect(driver.text.contains("BES-0002 Fejk Fejksson hyra"))
    driver.overwrite(.person, "Testa")
    driver.reach(.decision)
    #expect(driver.text.contains("BES-0001 Testa Testberg mat"))
    #expect(!driver.text.contains("BES-0002"))
    driver.press(" ")
    #expect(driver.shownForm?.choice(.decision) == driver.state.unit.entries.first?.id.text)
  }

  @Test func aFormWithoutDecisionsToChooseAmongDoesNotAskForOne() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.function(2), .character("o"))
    #expect(driver.shownForm?.openFields.contains { $0.name == .decision } == false)
  }

  @Test(.rule("R004-38"))
  func anUrgentOrderAsksWhatTheProviderWasTold() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.function(2), .character("o"))
    driver.overwrite(.person, "Testa")
    driver.overwrite(.service, "Trygghetslarm")
    driver.overwrite(.provider, "Testhemtjänsten")
    driver.choose(.urgent, "j")
    driver.signForm()
    #expect(driver.shownForm?.problems[.dataGiven] == "Skriv vilka uppgifter utföraren fick.")
    driver.overwrite(.dataGiven, "Namn, adress, portkod.")
    driver.overwrite(.startsOn, "i morgon")
    driver.signForm()
    guard case .order(let order) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(order.isUrgent && order.dataGiven == "Namn, adress, portkod.")
    #expect(order.startsOn == CivilDate(year: 2026, month: 11, day: 11))
  }

  @Test(.rule("R004-93"))
  func timeOverTheOctoberHourIsCountedAsItPassed() {
    var driver = ConsoleDriver.following("spanga-tensta", at: "2026-11-10 05:31")
    driver.send(.clock(moment("2026-10-25 05:31")))
    driver.press(.function(2), .character("t"))
    driver.overwrite(.person, "Testa")
    driver.overwrite(.when, "0250 sommartid")
    driver.overwrite(.finishedAt, "0210 vintertid")
    driver.reach(.outcome)
    #expect(driver.shownForm?.notes[.finishedAt]?.text == "20 min")
    driver.press("utf")
    driver.signForm()
    guard case .timeReport(let report) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(report.minutes == 20)
    #expect(driver.submissions.last?.occurredAt == report.startedAt)
  }

  @Test func timeThatEndsBeforeItBeginsIsTold() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.function(2), .character("t"))
    driver.overwrite(.person, "Testa")
    driver.overwrite(.when, "0400")
    driver.overwrite(.finishedAt, "0330")
    driver.choose(.outcome, "u")
    driver.signForm()
    #expect(driver.signed == nil)
    #expect(driver.shownForm?.problems[.finishedAt] == "Slutet är inte efter början.")
  }

  @Test(.rule("R004-28"), .rule("R004-106"))
  func aDocumentSaysWhereItLiesAndWhatItIsWrittenOn() {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.function(2), .character("h"))
    driver.overwrite(.person, "Testa")
    driver.choose(.documentKind, "a")
    driver.choose(.law, "s")
    driver.choose(.originalForm, "f")
    driver.signForm()
    #expect(driver.shownForm?.problems[.title] == "Skriv vad det är.")
    #expect(driver.shownForm?.problems[.place] == "Skriv var den förvaras.")
    driver.overwrite(.title, "Brev från hyresvärden")
    driver.overwrite(.place, "aktskåpet")
    driver.signForm()
    guard case .document(let document) = driver.signed else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    #expect(document.form == .handwritten && document.place == "aktskåpet")
  }

  @Test(arguments: [CareEntry.Kind.decision, .payment, .order, .timeReport, .document])
  func everyKindIsCorrectedInItsForm(_ kind: CareEntry.Kind) throws {
    var driver = ConsoleDriver.following("spanga-tensta")
    var arbitrary = Expressible(seed: 3)
    let care = arbitrary.care(kind)
    driver.write(.care(try #require(care)))
    let entry = try #require(driver.state.unit.entries.last)
    driver.apply(.open(.correct(entry.id)))
    driver.overwrite(.reason, "fel person")
    driver.overwrite(.person, "Fejk")
    driver.signForm()
    guard case .correction(let correction) = driver.submissions.last?.entry else {
      Issue.record("nothing signed:\n\(driver.text)")
      return
    }
    var expected = entry.current
    expected.person = .resident(Sample.fejk)
    #expect(correction.replacement == expected)
  }

  /// A line of a list has no room for who began it: that is told beside the entry.
  @Test func aColleaguesStartedRowIsTakenOverWithoutWordsInItsColumns() throws {
    var driver = ConsoleDriver.following("spanga-tensta")
    driver.press(.function(2), .character("b"))
    driver.overwrite(.purpose, "mat")
    driver.press(.escape)
    let draft = try #require(driver.state.drafts.first)
    driver.state.session = .staff(Sample.mona)
    driver.apply(.open(.takeOver(draft.id)))
    #expect(driver.shownForm?.text(.purpose) == "mat")
    #expect(driver.shownForm?.text(.own("Påbörjat av")).contains("Hanna Handläggare-Test") == true)
  }
}
