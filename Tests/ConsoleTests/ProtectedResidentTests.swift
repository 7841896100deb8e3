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

  /// What was written before she was marked is there still; no list shows her name (K-51).
  @Test(.rule("R000-09"))
  func whatWasWrittenBeforeTheMarkIsListedWithoutHerName() throws {
    var known = hidden
    known.protection = .none
    var driver = ConsoleDriver.following("goteborg-boende")
    driver.write(.resident(known), outage: nil)
    let person = PersonReference(known)
    driver.write(
      .care(.dayNote(DayNote(person: person, text: "Sover.", nextShiftMustKnow: true))))
    driver.send(.clock(driver.state.now))
    func texts() -> [String] {
      var seen: [String] = []
      for keys in ["", "j", "i", "r", "o", "h"] {
        var driver = driver
        if !keys.isEmpty { driver.press(keys) }
        if keys == "h" { driver.press("19791110-9291") }
        seen.append(driver.text)
      }
      let unit = driver.state.unit
      seen += unit.entries.map { CareTable.fields($0, unit).joined(separator: ";") }
      return seen
    }
    #expect(texts().contains { $0.contains("Dolda Hemlig-Test") })
    driver.write(.resident(hidden), outage: nil)
    for text in texts() { #expect(!text.contains("Dolda"), "\(text)") }
    // Nor are her initials a name to go by where she has no room.
    var roomless = hidden
    roomless.room = ""
    driver.write(.resident(roomless), outage: nil)
    let label = PersonLabel(
      .resident(hidden.id, name: hidden.name, number: hidden.number, room: ""),
      in: driver.state.unit)
    #expect(label.discreet == "skyddad" && label.name == "Skyddade personuppgifter")
  }

  /// Asked where one person is added, without an answer beforehand; it leads to paper as the list's.
  @Test(.rule("R000-09"), arguments: [true, false])
  func addingOneByFieldsAsksForProtection(_ isProtected: Bool) throws {
    var driver = ConsoleDriver.following("goteborg-boende")
    driver.state.session = .staff(Sample.eva)
    driver.press("pb")
    func form() -> Form? {
      if case .addResidents(let screen) = driver.state.screen { screen.form } else { nil }
    }
    #expect(form()?.choice(.protection) == nil)
    #expect(form()?.isUnfolded == false)
    driver.press("Dolda Hemlig-Test")
    driver.press(.tab)
    driver.press("19791110-9291")
    for _ in 0..<20 where form()?.focus != .more { driver.press(.tab) }
    driver.press(.enter)
    for _ in 0..<3 where form()?.focus != .field(.protection) { driver.press(.tab) }
    if isProtected { driver.press("s") }
    for _ in 0..<9 where form()?.focus != .button(0) { driver.press(.tab) }
    driver.press(.enter)
    let added = try #require(
      driver.state.whole.residents.first { $0.name == "Dolda Hemlig-Test" })
    #expect(added.protection == (isProtected ? .secrecyMark : .none))
    driver.press(.escape)
    driver.press("d")
    driver.overwrite(.person, "Dolda")
    driver.press(.tab)
    #expect(isOnPaper(driver) == isProtected)
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
