import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Underlag and Egenkontroll at the keys.
@Suite struct DocumentScreenTests {
  private func entries(_ driver: ConsoleDriver) -> [ListEntry] {
    driver.state.whole.listed.compactMap { record in
      if case .listed(let entry) = record.entry { entry } else { nil }
    }
  }

  private func events(_ driver: ConsoleDriver) -> [PreparationEvent] {
    entries(driver).compactMap { if case .preparation(let event) = $0 { event } else { nil } }
  }

  private func sign(_ driver: inout ConsoleDriver) {
    driver.press(.tab) { $0.form?.focus == .button(0) }
    driver.press(.enter)
  }

  private func choose(_ title: String, _ driver: inout ConsoleDriver) {
    driver.press(.home)
    driver.press(.down) { driver in
      guard case .documents(let screen) = driver.state.screen else { return true }
      return screen.selected?.rows.first?.document.title.contains(title) ?? false
    }
  }

  @Test(.rule("R000-17"), .rule("R001-21")) func aPrintIsNotedWithReasonAndVersion() throws {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.documents(of: nil)))
    choose("Planerade besök", &driver)
    let before = events(driver).count
    driver.press("u")
    #expect(driver.words.contains("Fastställt, för i morgon"))
    sign(&driver)
    let event = try #require(events(driver).last)
    #expect(events(driver).count == before + 1)
    guard case .printed(DocumentKey("P4"), let printing) = event else {
      Issue.record("\(event)")
      return
    }
    #expect(printing.reason == .settled && printing.copies == 1)
    #expect(driver.words.contains("SPARAT"))
  }

  @Test(.rule("R000-19")) func allThatLackAPrintAreNotedAtOnce() {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.documents(of: nil)))
    choose("Personkort", &driver)
    driver.press("u")
    #expect(driver.words.contains("alla 3 som saknas"))
    #expect(driver.words.contains("Kontrollera samtycke"))
    sign(&driver)
    #expect(driver.words.contains("aktuella"))
  }

  @Test func aPrintInTheFutureIsRefusedAndAnOlderVersionIsWarnedOf() {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.prepare(.printed([DocumentKey("P12")]))))
    driver.overwrite(.when, "2027-01-01 08:00")
    driver.overwrite(.version, "2026-01-01")
    #expect(driver.words.contains("Äldre än 2026-06-01"))
    let before = events(driver).count
    sign(&driver)
    #expect(events(driver).count == before)
    driver.overwrite(.when, "nu")
    driver.overwrite(.copies, "0")
    sign(&driver)
    #expect(driver.words.contains(PreparationTexts.wholeNumber))
    driver.overwrite(.copies, "2")
    sign(&driver)
    #expect(events(driver).count == before + 1)
  }

  @Test(.rule("R000-13"), .rule("R001-10"), .rule("R001-09"))
  func weedingAsksWhichOfTwoWaysAndThereIsNoThird() throws {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.document(DocumentKey("P4"))))
    driver.press("s")
    let spec = try #require(driver.form?.spec[.paperStep])
    guard case .choice(let choices) = spec.kind else {
      Issue.record("no choice")
      return
    }
    #expect(
      choices.map(\.value) == [
        PaperWay.shredded.rawValue, PaperWay.bin.rawValue, PreparationTexts.kept,
      ])
    sign(&driver)
    #expect(driver.words.contains(EntryTexts.chooseOne))
    driver.state.screen.setChoice(.paperStep, PaperWay.bin.rawValue)
    sign(&driver)
    guard case .weeded(_, .confidentialBin)? = events(driver).last else {
      Issue.record("\(events(driver))")
      return
    }
  }

  @Test(.rule("R001-28")) func anExceptionNeedsAReason() {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.document(DocumentKey("P4"))))
    driver.press("s")
    driver.state.screen.setChoice(.paperStep, PreparationTexts.kept)
    let before = events(driver).count
    sign(&driver)
    #expect(events(driver).count == before)
    driver.overwrite(.reason, "frånvaro kontrolleras")
    sign(&driver)
    guard case .kept(_, "frånvaro kontrolleras", until: nil)? = events(driver).last else {
      Issue.record("\(events(driver))")
      return
    }
  }

  @Test(.rule("R001-33")) func onlyTheManagerKeepsARowToHerself() {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.prepare(.document(nil))))
    driver.overwrite(.title, "Portkoder")
    driver.overwrite(.place, "chefens skåp")
    driver.state.screen.setChoice(.access, PreparedDocument.Access.managerOnly.rawValue)
    sign(&driver)
    #expect(driver.words.contains(PreparationTexts.managerOnly))
    driver.state.screen.setChoice(.access, PreparedDocument.Access.everyone.rawValue)
    sign(&driver)
    #expect(
      entries(driver).contains {
        if case .preparedDocument(let document) = $0 {
          document.title == "Portkoder"
        } else {
          false
        }
      })
    driver.apply(.home, .open(.documents(of: nil)))
    #expect(driver.words.contains("Portkoder"))
    #expect(!driver.words.contains("privata telefoner"))
    driver.state.session = .staff(Sample.eva)
    driver.apply(.home, .open(.documents(of: nil)))
    driver.send(.resize(Size(rows: 40, columns: 100)))
    #expect(driver.words.contains("privata telefoner"))
  }

  @Test(.rule("R000-08"), .rule("R001-06")) func whatTheOutageNeedsIsShownByItself() {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.documents(of: nil)))
    driver.press("fff")
    #expect(driver.words.contains("det som behövs i stoppet"))
    #expect(driver.words.contains("Genomförandeplan"))
    #expect(!driver.words.contains("Planerade besök"))
  }

  @Test(.rule("R001-14")) func aPlannedOutageIsToldAndAsksForSchedules() {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.documents(of: nil)))
    driver.press("p")
    driver.overwrite(.system, "Treserva, Welfare")
    driver.overwrite(.startsAt, "14/11 20:00")
    sign(&driver)
    guard case .planned(let plan)? = events(driver).last else {
      Issue.record("\(events(driver))")
      return
    }
    #expect(plan.systems.map(\.name) == ["Treserva", "Welfare"])
    #expect(driver.words.contains("Planerat stopp: Treserva"))
    driver.apply(.home, .act(.toDo))
    // A system is down: what is not printed is one row among the night's duties.
    #expect(!driver.words.contains("Skriv ut inför"))
    #expect(
      driver.words.contains("Underlag: 5 saknas, 2 behöver ny utskrift, 2 ska strimlas"))
  }

  @Test(.rule("R000-15"), .rule("R000-17"), .rule("R000-18"), .rule("R001-13"))
  func aSelfCheckIsAnsweredWithAFewKeysAndSigned() throws {
    var driver = ReadyScene.homeCare()
    ReadyScene.answer(&driver)
    #expect(driver.form?.text(.shortcoming.row(2)).contains("lägg på rätt plats") == true)
    driver.overwrite(.howChecked, "frågade passet")
    sign(&driver)
    let checks = entries(driver).compactMap { entry -> SelfCheck? in
      if case .selfCheck(let check) = entry { check } else { nil }
    }
    let check = try #require(checks.last)
    #expect(checks.count == 2)
    #expect(check.faultCount == 1)
    #expect(check.findings.count == 1)
    #expect(check.periodEnds == ReadyScene.day("2026-12-31"))
    #expect(check.isKnown == .yes && check.isReachable == .yes)
    // The shortcoming waits, and is said to be put right from where it waits.
    driver.apply(.home, .act(.toDo))
    #expect(driver.words.contains("Efter egenkontrollen"))
  }

  @Test func aSelfCheckThatIsLeftIsGoneOnWith() {
    var driver = ReadyScene.homeCare()
    driver.apply(.open(.makeSelfCheck))
    driver.press("jjn")
    driver.press("n")
    driver.press(.escape)
    #expect(driver.disk.drafts.count == 1)
    #expect(driver.disk.drafts.values.first?.outage == nil)
    driver.apply(.home, .open(.makeSelfCheck))
    guard case .makeSelfCheck(let check) = driver.state.screen else {
      Issue.record("not there")
      return
    }
    #expect(check.answers.progress.given == 7)
    #expect(check.line == 2)
    // One that is signed leaves no draft.
    driver.press("jj")
    driver.press(.character("j")) { driver in
      guard case .makeSelfCheck(let check) = driver.state.screen else { return true }
      return check.line == check.answers.lines.count
    }
    driver.press(.enter)
    sign(&driver)
    #expect(driver.disk.drafts.isEmpty)
  }

  @Test(.rule("R000-15")) func onlyWhoWorksHereIsAppointed() {
    var driver = ReadyScene.homeCare()
    driver.state.session = .staff(Sample.eva)
    driver.apply(.open(.selfChecks))
    driver.press("u")
    driver.press("XYZ")
    sign(&driver)
    #expect(driver.words.contains(PreparationTexts.noOne))
    driver.overwrite(.signature, "npå")
    sign(&driver)
    #expect(driver.words.contains("Görs av Natt-Nils"))
  }

  @Test func enterGoesWhereTheSelfChecksLinesAreSettled() {
    var driver = ReadyScene.homeCare()
    driver.state.session = .staff(Sample.eva)
    driver.apply(.open(.selfChecks))
    driver.press(.enter)
    guard case .makeSelfCheck = driver.state.screen else {
      Issue.record("\(driver.text)")
      return
    }
    driver.press(.escape)
    driver.press(.down)
    driver.press(.enter)
    #expect(driver.text.contains(Action.appoint.rawValue))
    driver.press(.function(1))
    #expect(!driver.words.contains("Brytpunkt"))
    #expect(driver.words.contains("PgDn till knapparna"))
  }
}

extension Screen {
  /// Chooses in the form in sight.
  fileprivate mutating func setChoice(_ name: FieldName, _ value: String) {
    guard case .prepare(var screen) = self else { return }
    screen.form.set(name, .choice(value))
    self = .prepare(screen)
  }
}
