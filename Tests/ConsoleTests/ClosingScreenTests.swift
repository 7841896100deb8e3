import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// After the end: the gates, the phases, the signature, and what opens an outage again.
@Suite struct ClosingScreenTests {
  private func choose(_ driver: inout ConsoleDriver, _ text: String) {
    driver.press(.home)
    driver.press(.down) { $0.text.contains("> " + text) }
    driver.press(.enter)
  }

  @Test(.rule("R004-12"))
  func aLongOutageShowsEveryGateAndEachIsOneKeyFromWhereItIsPassed() throws {
    var driver = AfterLongOutage.morning()
    driver.press("v")
    for text in [
      "Skriv in 1 anteckning", "Strimla", "Be kollegan signera", "Analysera", "Normalläge",
    ] {
      #expect(driver.text.contains(text), "\(text) in \(driver.text)")
    }
    #expect(!driver.text.contains("Signera Avslutat"))
    choose(&driver, "Strimla")
    #expect(driver.state.screen.model.heading == "Utskriften")
    driver.press(.escape)
    choose(&driver, "Normalläge")
    driver.sign()
    #expect(driver.state.unit.facts(of: driver.state.unit.outages[0].id).normalState != nil)
  }

  @Test(.rule("R004-12")) func managementAndUnionsMayAnalyseItEachAtItsOwnMeeting() {
    var driver = AfterLongOutage.morning()
    let outage = driver.state.unit.outages[0].id
    for field in [FieldName.management, .unions] {
      #expect(!driver.state.unit.facts(of: outage).isAnalysed)
      driver.apply(.open(.tellOutage(.aspect(.analysis), outage)))
      driver.go(to: field)
      driver.press(" ")
      driver.go(to: .text)
      driver.press("Nätet delas upp.")
      driver.sign()
    }
    #expect(driver.state.unit.facts(of: outage).isAnalysed)
  }

  @Test func aGateOfManyThingsOpensTheListOfJustThose() throws {
    var driver = Night.ended()
    let outage = driver.state.unit.outages[0].id
    for copy in 1...2 {
      driver.apply(
        .perform(
          .append(
            Submission(
              outage: outage, occurredAt: nil, author: Sample.eva.author,
              entry: .listed(.outageEvent(.printed(what: "lista", copies: copy, place: "exp")))),
            .registering)))
    }
    driver.press(.escape)
    driver.press("v")
    #expect(driver.text.contains("2 utskrifter finns kvar"))
    choose(&driver, "2 utskrifter")
    guard case .toDo(let list) = driver.state.screen else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(list.ids.count == 2)
    #expect(list.ids.allSatisfy { $0.key.kind == .printedCopy })
    #expect(driver.text.contains("bara utskrifter"))
  }

  /// A person without the right reads who signs; the key does nothing.
  @Test func onlyWhoMayCloseSigns() throws {
    var driver = AfterLongOutage.morning()
    let outage = driver.state.unit.outages[0].id
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: Sample.eva.author, entry: .staff(Sample.eva)),
          .registering)))
    driver.state.session = .staff(Sample.mona)
    driver.press("v")
    #expect(driver.text.contains("Det får bara"))
    driver.apply(.open(.closeOutage(outage)))
    let context = driver.state.context(driver.state.identities)
    let steps = CloseOutageScreen.sign(outage, context)
    guard case .say = steps.first else {
      Issue.record("\(steps)")
      return
    }
    // Nor does the manager sign while a gate is shut.
    driver.state.session = .staff(Sample.eva)
    let early = CloseOutageScreen.sign(outage, driver.state.context(driver.state.identities))
    #expect(early == [.open(.closeOutage(outage))])
  }

  @Test func aColleaguesStartedTextKeepsItOpenAndIsNeverThrownAway() throws {
    var driver = Night.ended()
    driver.state.session = .staff(Sample.mona)
    driver.press("d")
    driver.press("Testa")
    driver.press(.escape)
    driver.state.session = .staff(Sample.nils)
    Night.markAll(&driver)
    driver.press("v")
    #expect(driver.text.contains("Be kollegan signera, eller ta över: Daganteckning"))
    #expect(!driver.text.contains("Signera Avslutat"))
    driver.press(.home, .enter)
    #expect(driver.state.dialog != nil)
    driver.press(.escape)
    #expect(driver.disk.drafts.count == 1)
    #expect(driver.state.unit.outages[0].phase == .ended)
  }

  @Test func otherRoutinesSinceAreSaidAndTheOutageKeepsItsOwn() throws {
    var driver = AfterLongOutage.morning()
    let before = driver.state.waiting?.all.parts
    driver.send(.clock(moment("2026-11-12 14:16")))
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: Sample.eva.author,
            entry: .profileAdopted(
              ProfileAdoption(of: [Profile.shipped("goteborg-boende")].compactMap(\.self)))),
          .registering)))
    driver.press("v")
    #expect(driver.words.contains("Enheten följer andra rutiner sedan"))
    #expect(driver.text.contains("Analysera"))
    #expect(driver.state.waiting?.all.parts.mapValues(\.closing) == before?.mapValues(\.closing))
  }

  @Test func aShortOutageWithoutEntriesIsClosedByOneKeyAndALongOneIsNot() {
    var driver = ConsoleDriver.inOutage()
    driver.press("f")
    driver.press(.enter)
    #expect(driver.text.contains("inget skrevs"))
    driver.press(.enter)
    #expect(driver.state.unit.outages[0].phase == .closed)
    #expect(driver.text.contains("SPARAT"))
    var written = Night.ended()
    Night.markAll(&written)
    #expect(!written.text.contains("inget skrevs"))
    written.press(.enter)
    #expect(written.state.unit.outages[0].phase == .ended)
  }

  @Test func aClosedOutageIsOpenedAgainWithAReasonAndBothStayReadable() throws {
    var driver = Night.ended()
    AfterLongOutage.closeAndReopen(&driver)
    let outage = try #require(driver.state.unit.outages.first)
    #expect(outage.phase == .ended)
    #expect(outage.reopenings.map(\.reason) == ["En lapp låg kvar i fickan."])
    #expect(driver.words.contains("En lapp låg kvar i fickan."))
    driver.apply(.home)
    driver.press("v")
    driver.press(.enter)
    #expect(driver.state.unit.outages.first?.phase == .closed)
  }

  @Test func openingAgainTakesAReason() {
    var driver = Night.ended()
    Night.markAll(&driver)
    driver.press("v")
    driver.press(.enter)
    driver.apply(.open(.tellOutage(.reopened, driver.state.unit.outages[0].id)))
    driver.sign()
    #expect(driver.state.unit.outages[0].phase == .closed)
  }
}
