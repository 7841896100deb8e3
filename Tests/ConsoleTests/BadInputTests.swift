import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What people and terminals do wrong: a clear message, nothing lost, nothing crashes.
@Suite struct BadInputTests {
  private func note(_ text: String, paste: Bool = true) -> ConsoleDriver {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab, .tab)
    if paste { driver.paste(text) } else { driver.press(text) }
    return driver
  }

  private func signedText(_ driver: ConsoleDriver) -> String? {
    guard case .care(.dayNote(let note)) = driver.submissions.last?.entry else { return nil }
    return note.text
  }

  @Test(arguments: [
    ("Sov\u{1B}[31m gott\u{7}\u{0}\r\nhela natten", "Sov[31m gott\nhela natten"),
    ("a\u{30A}a\u{308}o\u{308}", "åäö"), ("Mår 👍🏽 bra", "Mår 👍🏽 bra"),
    ("vänd\u{202E}text", "vändtext"),
  ])
  func pastedTextIsCleanedAndOtherwiseKeptWhole(_ pasted: String, _ kept: String) {
    var driver = note(pasted)
    driver.press(.tab, .tab, .enter)
    #expect(signedText(driver).map { Array($0.utf8) } == Array(kept.utf8))
  }

  @Test func aHundredThousandCharactersAreADraftAndSigningSaysHowManyAreTooMany() {
    var driver = note(String(repeating: "Åt gröt. ", count: 11_112))
    driver.press(.tab)
    #expect(driver.disk.drafts.values.first?.fields["text"]?.count == 100_008)
    driver.press(.tab, .enter)
    #expect(signedText(driver) == nil)
    #expect(driver.text.contains("högst 20000"))
    #expect(driver.text.contains("För långt: 100007 tecken"))
  }

  @Test(.rule("R002-17"), .rule("X-27"))
  func aNameOfQuestionMarksIsRefusedAndNoNameNeedsRoleAndUnit() {
    var driver = ConsoleDriver.inOutage()
    driver.press("s")
    driver.press("?")
    driver.press(.tab) { driver in
      guard case .entryForm(let open) = driver.state.screen else { return true }
      return open.form.focus == .button(0)
    }
    driver.press(.enter)
    #expect(driver.text.contains("Skriv ett namn, eller kryssa «Uppgav inte namn»."))
    driver.press(.backspace, .tab)
    driver.press(" ")
    driver.press(.tab) { driver in
      guard case .entryForm(let open) = driver.state.screen else { return true }
      return open.form.focus == .button(0)
    }
    driver.press(.enter)
    #expect(driver.text.contains("Utan namn behövs både befattning och enhet."))
    #expect(driver.submissions.allSatisfy { if case .care = $0.entry { false } else { true } })
  }

  @Test(arguments: [
    ("2350", "Menar du igår 23:50?"), ("25/12 08:00", "Det har inte hänt än."),
    ("31/4 08:00", "I april finns 30 dagar."), ("2460", "Klockslaget 24:60 finns inte."),
    ("sent", "Förstår inte tiden."), ("", "Skriv en tid"),
  ])
  func aTimeThatCannotBeIsSaidSo(_ typed: String, _ said: String) {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab)
    for _ in 0..<5 { driver.press(.backspace) }
    driver.press(typed)
    driver.press(.tab)
    driver.press("Sover.")
    driver.press(.tab, .tab, .enter)
    #expect(signedText(driver) == nil)
    #expect(driver.text.contains(said))
  }

  @Test func theHourThatTheMarchNightLeavesOutIsRefused() {
    var driver = ConsoleDriver.inOutage(at: "2026-03-29 05:31", since: "0100")
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab)
    for _ in 0..<5 { driver.press(.backspace) }
    driver.press("0230")
    driver.press(.tab)
    #expect(driver.text.contains("Den tiden fanns inte"))
  }

  @Test(arguments: [
    ("Bo Ek 992004391013", false), ("Bo Ek 992004391019", true), ("Bo Ek 19121212-1213", true),
    ("Bo Ek 19121212-12122", true), ("Bo Ek 19121212-1212", false), ("Bo Ek 22380502AB12", false),
  ])
  func aDoubtfulNumberIsSaidToBeSoAndKept(_ typed: String, _ isDoubtful: Bool) {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press(typed)
    let said = "Någon annan\(isDoubtful ? ", kontrollera numret" : ""): Bo Ek"
    #expect(driver.text.contains(said))
  }

  @Test func anOutageCannotEndBeforeItBegan() {
    var driver = ConsoleDriver.inOutage(since: "0500")
    driver.press("f")
    driver.press(.backTab)
    for _ in 0..<5 { driver.press(.backspace) }
    driver.press("0400")
    driver.press(.tab, .enter)
    #expect(driver.text.contains("Det är inte efter att driftstoppet började."))
    #expect(driver.state.unit.runningOutages.count == 1)
  }

  /// Declares another outage from the overview: a letter of the form, or a name for «Annat».
  private func declare(_ letter: String, named name: String = "", _ driver: inout ConsoleDriver) {
    driver.press("n" + letter)
    driver.press(name)
    driver.sign()
  }

  @Test func twoOutagesAtOnceAreToldApartAndTheSameSystemIsNotDeclaredTwice() throws {
    var driver = ConsoleDriver.inOutage()
    declare("p", &driver)
    #expect(driver.state.unit.runningOutages.count == 2)
    declare("t", &driver)
    #expect(driver.state.unit.runningOutages.count == 2)
    #expect(driver.text.contains("Det driftstoppet pågår redan"))
    driver.press(.escape, .escape)
    // Every note asks which outage it belongs to.
    driver.press("d")
    #expect(driver.text.contains("Treserva sedan") && driver.text.contains("Prator sedan"))
    driver.press("2")
    driver.fill(.person, "okänd")
    driver.fill(.text, "Ringde avdelningen.")
    driver.sign()
    let signed = try #require(driver.submissions.last)
    let prator = driver.state.unit.outages.first { $0.systems.contains(.prator) }
    #expect(signed.outage == prator?.id)
  }

  @Test(arguments: [("s", "", "a", "ParaSoL"), ("a", "ParaSoL", "s", "")])
  func aGroupAndOneOfItsSystemsAreTwoOutagesOnlyOnPurpose(
    _ first: String, _ firstName: String, _ second: String, _ secondName: String
  ) {
    var driver = ConsoleDriver.signedIn()
    declare(first, named: firstName, &driver)
    #expect(driver.state.unit.runningOutages.count == 1)
    declare(second, named: secondName, &driver)
    #expect(driver.state.unit.runningOutages.count == 1)
    #expect(driver.text.contains("Det hör ihop med ett som pågår"))
    // The question can be left, and what was typed is still there.
    driver.press(.escape)
    #expect(secondName.isEmpty || driver.text.contains(secondName))
    driver.sign()
    driver.press("s")
    #expect(driver.state.unit.runningOutages.count == 2)
  }

  @Test func anOutageOnTheWrongSystemIsEndedAndClosedWithoutATrace() {
    var driver = ConsoleDriver.signedIn()
    declare("p", &driver)
    driver.wait(seconds: 60)
    driver.press("f")
    driver.press(.enter)
    driver.press("v")
    driver.press(.enter)
    #expect(driver.text.contains("Inget driftstopp pågår"))
    declare("t", &driver)
    #expect(driver.state.unit.runningOutages.map(\.systems) == [[.treserva]])
  }

  @Test func aCallBegunBeforeMidnightAndSignedAfterKeepsItsDay() throws {
    var driver = ConsoleDriver.inOutage(at: "2026-11-10 23:58", since: "2000")
    driver.press("s")
    driver.press("Tess Testare")
    driver.fill(.counterpartRole, "ssk")
    driver.fill(.counterpartUnit, "Avd. T1")
    driver.wait(seconds: 300)
    CallScenes.toldOf("Prova", "Kommer hem i morgon.", &driver)
    driver.sign()
    let signed = try #require(driver.submissions.last)
    #expect(signed.occurredAt == moment("2026-11-10 23:58"))
    #expect(driver.disk.records.last?.recordedAt.instant == moment("2026-11-11 00:03").instant)
    driver.press("j")
    #expect(driver.text.contains("23:58"))
  }

  @Test func aResidentWhoIsRemovedWhileADraftNamesHerIsStillNamedInIt() throws {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("Testa")
    driver.fill(.text, "Sover.")
    driver.press(.escape)
    var gone = Sample.testa
    gone.isActive = false
    driver.disk.append(
      [
        Submission(
          outage: nil, occurredAt: nil, author: Sample.mona.author, entry: .resident(gone))
      ],
      at: driver.state.now)
    driver.state.whole = driver.disk.opened.unit
    let draft = try #require(driver.disk.drafts.keys.first)
    driver.apply(.open(.draft(draft)))
    #expect(driver.text.contains("Testa Testberg"))
    driver.sign()
    guard case .care(.dayNote(let note)) = try #require(driver.submissions.last).entry else {
      Issue.record("not signed: \(driver.text)")
      return
    }
    #expect(PersonLabel(note.person).name == "Testa Testberg")
  }

  /// Keys, pastes, sizes and time at random, over everything that can be reached: the console never
  /// traps, and the cursor is always in sight.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func aRandomWalkNeverLosesTheCursor(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var driver = Night.written()
    let keys: [Key] =
      [
        .enter, .enter, .escape, .tab, .tab, .backTab, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown, .backspace, .delete, .control("s"), .control("u"), .control("y"),
      ] + (1...12).map(Key.function) + "dasjinfvpblrxot /12åö?".map(Key.character)
    let sizes = [(24, 80), (12, 40), (10, 36), (50, 132), (24, 80)].map(Size.init)
    for _ in 0..<1000 {
      switch random.next() % 40 {
      case 0: driver.send(.resize(sizes[Int(random.next() % 5)]))
      case 1: driver.paste("Åsa\tÖ\u{1B}[2J\n👩‍⚕️ a\u{30A}")
      case 2: driver.wait(seconds: Int64(random.next() % 400))
      case 3:
        let size = driver.state.size
        driver.send(
          .click(
            Position(
              row: Int(random.next() % UInt64(size.rows)),
              column: Int(random.next() % UInt64(size.columns)))))
      default: driver.press(keys[Int(random.next() % UInt64(keys.count))])
      }
      if driver.state.curtain != nil {
        #expect(!driver.text.contains("Testberg"))
        driver.press(Sample.nilsPIN)
        driver.press(.enter)
      }
      if driver.state.session.member == nil, !driver.state.hasEnded {
        // Locked or nobody here: come in again.
        driver = Night.written()
      }
      let frame = driver.frame
      let cursor = frame.cursor
      #expect(cursor != nil, "\(driver.state.screen.model.heading)")
      if let cursor {
        #expect((0..<frame.size.rows).contains(cursor.row))
        #expect((0..<frame.size.columns).contains(cursor.column))
      }
    }
  }
}
