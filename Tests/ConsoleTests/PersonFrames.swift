import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What a person's page and the search look like at both sizes. A picture is the expectation: read
/// the diff.
@Suite struct PersonFrames {
  static let sizes = [(24, 80), (12, 40)]

  private func golden(_ driver: ConsoleDriver, _ name: String) {
    let size = driver.state.size
    expectGolden(driver.frame, named: "\(name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes)
  func findingSomebodyAndSomething(rows: Int, columns: Int) {
    var driver = PersonScreenTests.twoIdentities(rows: rows, columns: columns)
    driver.press("a")
    driver.press("Testa")
    driver.press(.tab, .escape)
    driver.press("h")
    golden(driver, "find-person")
    driver.press("test")
    golden(driver, "find-person-typed")
    driver.press(.escape, .function(3))
    golden(driver, "search-empty")
    driver.press("test")
    golden(driver, "search-all")
    driver.press(.down, .down, .down)
    golden(driver, "search-in-list")
    for _ in 0..<4 { driver.press(.backspace) }
    driver.press("igår n")
    golden(driver, "search-time")
    driver.press(.function(10))
    golden(driver, "search-hidden")
  }

  @Test(arguments: sizes)
  func aPersonAndHerTwoIdentities(rows: Int, columns: Int) {
    var driver = PersonScreenTests.twoIdentities(rows: rows, columns: columns)
    PersonScreenTests.open("testbergg", &driver)
    driver.press("l")
    driver.press("testa 3")
    golden(driver, "person-same")
    driver.press(.enter, .tab, .enter)
    golden(driver, "person-link")
    driver = PersonScreenTests.linked(rows: rows, columns: columns)
    golden(driver, "person-linked")
    driver.press(.function(1))
    golden(driver, "help-person")
    driver.press(.escape)
    driver.press("u")
    golden(driver, "person-unlink")
  }

  @Test(arguments: sizes)
  func whoHasBeenToldWhat(rows: Int, columns: Int) throws {
    var driver = try Ward.afternoon(rows: rows, columns: columns)
    for (name, file) in [("cilla", "told-gap"), ("bo", "told-liability"), ("david", "told-plan")] {
      PersonScreenTests.open(name, &driver)
      golden(driver, "person-\(file)")
      if rows < 20 {
        driver.press(.pageDown)
        driver.press(.down, .down, .down, .down, .down)
        golden(driver, "person-\(file)-below")
      }
      driver.press(.escape, .escape)
    }
    driver.press(.function(10))
    golden(driver, "person-hidden")
  }
}

/// Scenario B as far as a person's page shows it: calls written as the scenario has them, without
/// their forms.
enum Ward {
  /// The afternoon, before the system is back.
  static func afternoon(rows: Int = 24, columns: Int = 80) throws -> ConsoleDriver {
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns, at: "2026-11-10 15:57")
    let profile = try #require(Profile.shipped("vasterbotten-prator"))
    var random = SeededGenerator(seed: 77)
    let outage = Identifier<Outage>(using: &random)
    func time(_ clock: String) -> LocalTime { moment("2026-11-10 " + clock) }
    func submit(_ entry: Entry, at: LocalTime? = nil, in outage: Identifier<Outage>? = nil) {
      driver.disk.append(
        [
          Submission(
            outage: outage, occurredAt: at, author: Sample.nils.author, entry: entry)
        ], at: at ?? time("08:00"))
    }
    submit(.profileAdopted(ProfileAdoption(forms: [profile.stored])))
    submit(
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: [.prator], startedAt: time("08:10"), note: "")),
      at: time("08:12"))
    func call(
      _ clock: String, _ person: PersonReference, _ party: Counterparty,
      _ messages: [(Call.Direction, PratorMessage.Content)],
      attempts: [CallDetails.Attempt] = []
    ) {
      var call = Call(
        direction: .received, counterpart: .given("Tess Testare"), counterpartRole: "ssk",
        counterpartUnit: "Avd. T1", person: person, said: "", readBack: true)
      call.details.counterparty = party
      call.details.messages = messages.map { PratorMessage(direction: $0.0, content: $0.1) }
      call.details.attempts = attempts
      submit(.care(.call(call)), at: time(clock), in: outage)
    }
    func admission(_ clock: String) -> PratorMessage.Content {
      .admission(
        admittedAt: time(clock), ward: "Avd. T1", form: .somatic, expectedDischarge: nil,
        assessedAt: nil)
    }
    let answer = PratorMessage.Content.currentServices(text: "hemtjänst, larm", contact: "KPÅ")
    call("08:42", patient("Alva Avbrottsson"), .somaticHospital, [(.received, admission("08:30"))])
    call(
      "10:18", patient("Cilla Cykeltest"), .somaticHospital,
      [(.received, admission("10:05")), (.given, answer)])
    call(
      "12:07", patient("Bo Backupsson"), .somaticHospital,
      [(.received, .readyForDischarge(assessedAt: time("11:40"), needsPlan: .no))],
      attempts: [CallDetails.Attempt(at: time("11:56"), result: .busy)])
    let participants = ["avdelningen", "kommunens ssk", "biståndshandläggaren", "patienten"].map {
      PratorMessage.Participant(name: $0, unit: "", phone: "", phonedAt: nil)
    }
    call(
      "14:10", patient("David Driftman"), .primaryCare,
      [
        (
          .received,
          .planCall(
            agreedAt: moment("2026-11-09 10:00"), place: "avdelningen",
            participants: participants, calledBy: "Vera Vårdtest")
        )
      ])
    call(
      "15:55", patient("Alva Avbrottsson"), .somaticHospital,
      [
        (
          .received,
          .discharge(
            at: time("15:50"), to: "hem", receivingUnit: .notNeeded(reason: "inga insatser"))
        )
      ])
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(Sample.nils)
    driver.state.screens = [.overview(OverviewScreen())]
    driver.state.notice = nil
    return driver
  }

  static func patient(_ name: String) -> PersonReference {
    .described(name: name, number: .unknown)
  }
}

@Suite struct PersonTableWordTests {
  private func page(_ name: String) throws -> String {
    var driver = try Ward.afternoon()
    PersonScreenTests.open(name, &driver)
    return driver.text
  }

  // E-B6
  @Test(.rule("R002-12"), .rule("X-39")) func `our gap is said, and the ward's is not known`()
    throws
  {
    let text = try page("cilla")
    #expect(text.contains("Inskrivning                   avsändare      uppringd 10:18 vet ej"))
    #expect(
      text.contains("Svar på inskrivning (vårt)    uppringd 10:18 vi             INTE UPPRINGD"))
    #expect(text.contains("! Ring"))
  }

  @Test(.rule("R002-27")) func `who came and left is no gap, and it says why`() throws {
    let text = try page("alva")
    #expect(text.contains("Svar på inskrivning (vårt)    ej aktuell     vi             ej aktuell"))
    #expect(text.contains("Ej aktuell – utskriven 15:50, registreras ej."))
    #expect(!text.contains("INTE UPPRINGD"))
  }

  // E-B5
  @Test func `the day of payment is information, beside the try that failed`() throws {
    let text = try page("bo")
    #expect(text.contains("Försök 11:56: upptaget"))
    #expect(text.contains("Betalningsansvar från lö 14 nov"))
    #expect(text.contains("information – lokal"))
    #expect(text.contains("överenskommelse kan gälla"))
  }

  // E-B9
  @Test(.rule("R002-25"), .rule("R002-27")) func `what is done in Prator is said when it is back`()
    throws
  {
    var driver = try Ward.afternoon()
    driver.wait(seconds: 60)
    driver.press("f")
    driver.press(.enter)
    func page(_ name: String) -> String {
      PersonScreenTests.open(name, &driver)
      let text = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      driver.press(.escape, .escape)
      return text
    }
    #expect(page("alva").contains("I Prator: registreras inte"))
    let cilla = page("cilla")
    #expect(cilla.contains("I Prator: slutenvården skriver in"))
    #expect(cilla.contains("Skrivs inte in igen: svar på inskrivning"))
    #expect(cilla.contains("väntar på att avdelningen registrerar"))
    #expect(page("david").contains("I Prator: öppenvården skickar kallelsen till SIP"))
    #expect(page("bo").contains("I Prator: inget registreras i efterhand"))
  }

  // E-B8
  @Test(.rule("R002-42")) func `that nobody knows whether participants are phoned is said`() throws
  {
    let text = try page("david")
    #expect(text.contains("biståndshandläggaren: vet ej"))
    #expect(text.contains("Fråga öppenvården"))
  }
}
