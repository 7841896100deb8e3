import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Nothing about somebody with protected data is written here: only that a paper exists.
@Suite struct ProtectedResidentTests {
  private let hidden: Resident = {
    var random = SeededGenerator(seed: 77)
    return Resident(
      id: Identifier(using: &random), name: "Dolda Hemlig-Test",
      number: Sample.number("19791110-9291"), room: "5", protection: .secrecyMark)
  }()

  private func inOutage(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver.following("goteborg-boende", rows: rows, columns: columns)
    driver.write(.resident(hidden), outage: nil)
    return driver
  }

  private func isOnPaper(_ driver: ConsoleDriver) -> Bool {
    if case .paperReport = driver.state.screen { true } else { false }
  }

  @Test(
    .rule("R000-09"), .rule("R001-04"),
    arguments: ["skyddad", "Skydd", "Dolda", "19791110-9291", "5"]
  )
  func whoIsProtectedLeadsToPaperHoweverSheIsTyped(_ typed: String) {
    var driver = inOutage()
    driver.press("a")
    driver.overwrite(.person, typed)
    driver.press(.tab)
    #expect(isOnPaper(driver))
    #expect(
      driver.text.contains("Följ den särskilda rutinen för skyddade personuppgifter."))
    #expect(driver.text.contains("Ring Enhetschef i tjänst."))
    #expect(!driver.text.contains("Dolda"))
  }

  @Test func theLineStandsLastInTheListWithoutATypedLetter() {
    var driver = inOutage()
    driver.press("d")
    #expect(driver.text.contains("Skyddade personuppgifter: på papper"))
    #expect(!driver.text.contains("Dolda"))
    driver.press(.down, .down, .down, .down, .tab)
    #expect(isOnPaper(driver))
  }

  @Test(.rule("R000-09"))
  func theLogSaysThatAPaperExistsAndNothingOfWhom() throws {
    var driver = inOutage()
    driver.press("a")
    driver.overwrite(.person, "Dolda")
    driver.wait(seconds: 3)
    driver.press(.tab)
    driver.press("låst skåp hos chefen")
    driver.press(.tab)
    driver.press("Cleo Chef-Test")
    driver.press(.tab, .tab, .enter)
    guard
      case .listed(.outageEvent(.paperReport(let kind, let place, let keeper, _))) =
        driver.submissions.last?.entry
    else {
      Issue.record("nothing told:\n\(driver.text)")
      return
    }
    #expect(kind == .deviation && place == "låst skåp hos chefen" && keeper == "Cleo Chef-Test")
    #expect(driver.disk.drafts.isEmpty && driver.state.drafts.isEmpty)
    #expect(driver.state.unit.entries.isEmpty)
    if case .overview = driver.state.screen {} else { Issue.record("not back") }
  }

  @Test func whatWasTypedIsThrownAwayOnlyWhenThatIsSaid() {
    var driver = inOutage()
    driver.press("d")
    driver.overwrite(.text, "Ropade på hjälp.")
    driver.wait(seconds: 3)
    driver.overwrite(.person, "skyddad")
    driver.press(.tab)
    #expect(driver.disk.drafts.values.first?.fields["person"] == nil)
    driver.press("kuvert i skåpet")
    driver.press(.tab)
    driver.press("NPÅ")
    driver.press(.tab, .tab, .enter)
    #expect(driver.state.dialog?.title == "Kasta texten i formuläret?")
    #expect(driver.submissions.isEmpty)
    driver.press("s")
    #expect(driver.disk.drafts.count == 1 && isOnPaper(driver))
    driver.press(.enter)
    driver.press("k")
    #expect(driver.disk.drafts.isEmpty && driver.submissions.count == 1)
  }

  @Test func goingBackLeavesTheTextAndNoPerson() {
    var driver = inOutage()
    driver.press("d")
    driver.overwrite(.text, "Ropade på hjälp.")
    driver.overwrite(.person, "skyddad")
    driver.press(.tab, .escape)
    #expect(driver.shownForm?.text(.text) == "Ropade på hjälp.")
    #expect(driver.shownForm?.person(.person) == PersonField())
  }

  /// By whatever way her name got into the field.
  @Test func noEntryAboutHerIsSigned() {
    var driver = inOutage()
    driver.press("d")
    driver.overwrite(.person, "Dolda Hemlig-Test 19450202-4732")
    driver.press(.tab)
    driver.overwrite(.text, "Sover.")
    driver.signForm()
    #expect(driver.submissions.isEmpty)
  }

  @Test(.rule("R000-09"))
  func thePaperWaitsUntilAManagerSaysWhatBecameOfIt() throws {
    var driver = inOutage()
    driver.write(
      .listed(
        .outageEvent(
          .paperReport(
            .deviation, place: "låst skåp", keeper: "Cleo Chef-Test", at: driver.state.now))))
    var chef = Sample.mona
    chef.role = .unitManager
    driver.write(.staff(chef), outage: nil)
    driver.press("i")
    #expect(driver.text.contains("PAPPER avvikelse, låst skåp, hos Cleo Chef-Test"))
    driver.press(.end, .enter)
    #expect(!isOnPaper(driver))
    driver.state.session = .staff(chef)
    driver.press(.end, .enter)
    driver.press("Lämnad till MAS.")
    driver.press(.tab, .enter)
    #expect(driver.state.unit.facts(of: Sample.outage).openPaperReports.isEmpty)
    #expect(!driver.text.contains("PAPPER"))
  }

  @Test func listsShowHerWithoutName() {
    var driver = inOutage()
    driver.press("p")
    #expect(driver.text.contains("Skyddade personuppgifter  rum 5"))
    #expect(!driver.text.contains("Dolda"))
  }

  @Test(arguments: CoreFrames.sizes)
  func thePaper(_ rows: Int, _ columns: Int) {
    var driver = inOutage(rows: rows, columns: columns)
    driver.press("a")
    driver.overwrite(.person, "skyddad")
    driver.press(.tab)
    expectGolden(driver.frame, named: "paper-report-empty-\(columns)x\(rows)")
    driver.press("låst skåp hos chefen")
    driver.press(.tab, .tab, .tab, .enter)
    expectGolden(driver.frame, named: "paper-report-missing-\(columns)x\(rows)")
  }
}
