import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «Att skriva in» at the keys.
@Suite struct WriteInTests {
  private func transfers(_ driver: ConsoleDriver) -> [Transfer] {
    driver.submissions.compactMap {
      if case .transfer(let transfer) = $0.entry { transfer } else { nil }
    }
  }

  private func isWaiting(_ driver: ConsoleDriver, _ number: String) -> Bool {
    guard let entry = driver.state.unit.entries.first(where: { $0.number?.text == number }) else {
      return false
    }
    return !entry.destination.isReached
  }

  @Test func aRowIsMarkedByTwoKeysAndTheNextOneIsReached() {
    var driver = Night.ended()
    driver.press("i")
    #expect(driver.text.contains("3 att göra"))
    #expect(driver.text.contains("Treserva · 3"))
    driver.press(.down)
    driver.press("i")
    driver.press(.enter)
    #expect(driver.text.contains("SPARAT"))
    #expect(!isWaiting(driver, "AVV-0001"))
    let cursor = driver.frame.cursor.map { driver.rows[$0.row] } ?? ""
    #expect(cursor.contains("SAM-0001"), "\(driver.text)")
    #expect(driver.text.contains("2 att göra"))
  }

  @Test func theTextsComeOneAfterAnother() {
    var driver = Night.ended()
    driver.press("i")
    driver.press(.enter)
    #expect(driver.text.contains("Skriv av · 1 av 3"))
    #expect(driver.text.contains("Vaken och orolig"))
    driver.press("i")
    driver.press(.enter)
    #expect(driver.text.contains("2 av 3"), "\(driver.text)")
    #expect(driver.text.contains("Hittad på golvet"))
    driver.press(.right)
    #expect(driver.text.contains("Ingen dos nu"))
    driver.press("i")
    driver.press(.enter)
    // Behind it one is left.
    #expect(driver.text.contains("Hittad på golvet"))
    driver.press("i")
    driver.press(.enter)
    #expect(driver.text.contains("Allt på listan är inskrivet"))
    #expect(transfers(driver).count == 3)
    driver.press(.escape)
    #expect(driver.text.contains("Allt är inskrivet"))
  }

  /// The system's own order is the routine's.
  @Test func theTextStandsInTheOrderOfTheSystem() throws {
    let shipped = try #require(Profile.shipped("goteborg-boende"))
    var driver = Night.ended()
    driver.write(.profileAdopted(ProfileAdoption(forms: [shipped.stored])), outage: nil)
    driver.send(.clock(driver.state.now))
    driver.apply(.open(.writeInEntry(driver.state.unit.entries[1].id)))
    let rows = driver.rows
    func row(_ words: String) throws -> Int {
      try #require(rows.firstIndex { $0.contains(words) }, "\(words): \(driver.text)")
    }
    #expect(try row("Hände ") < row("Fejk Fejksson"))
    #expect(try row("Fejk Fejksson") < row("Sort: Fall"))
    #expect(try row("Sort: Fall") < row("Vad hände"))
    #expect(try row("Vad hände") < row("Åtgärd"))
    #expect(try row("Åtgärd") < row("Ringde"))
  }

  @Test func referenceAndWayAreThereAndNotAskedFor() {
    var driver = Night.ended()
    driver.press("ii")
    #expect(!driver.text.contains("Referens"))
    driver.form.map { #expect($0.focus == .button(0)) }
    driver.go(to: .when)
    for _ in 0..<10 where driver.form?.focus != .more { driver.press(.tab) }
    driver.press(.enter)
    driver.choose(.way, "r")
    driver.fill(.reference, "TR-77")
    driver.sign()
    #expect(transfers(driver).map(\.reference) == ["TR-77"])
    #expect(transfers(driver).map(\.way) == [.registeredAndAdjusted])
    driver.press(.escape)
    driver.openEntry(0)
    #expect(driver.words.contains("registrerad och justerad, referens TR-77"))
  }

  @Test func aWrongMarkIsTakenBackAndBothStay() {
    var driver = Night.ended()
    driver.press("ii")
    driver.press(.enter)
    #expect(!isWaiting(driver, "DA-0001"))
    driver.press("o")
    #expect(driver.text.contains("DA-0001"))
    driver.go(to: .reason)
    driver.press("fel rad")
    driver.sign()
    #expect(isWaiting(driver, "DA-0001"))
    #expect(driver.text.contains("Markeringen ångrad"))
    driver.press(.escape)
    driver.openEntry(0)
    driver.send(.resize(Size(rows: 40, columns: 100)))
    #expect(driver.words.contains("Inskrivet i Treserva"))
    #expect(driver.words.contains("Markeringen ångrad"))
    #expect(driver.words.contains("fel rad"))
  }

  @Test func nothingOfOnesOwnIsLeftToTakeBack() {
    var driver = Night.ended()
    driver.press("io")
    #expect(driver.text.contains("Du har inte markerat något"))
  }

  @Test(.rule("R000-24")) func severalAreMarkedByOneAnswerEachWithItsOwnRecord() {
    var driver = Night.ended()
    driver.press("i ")
    driver.press(.down)
    driver.press(" ")
    #expect(driver.text.contains("2 anteckningar valda"))
    driver.press("i")
    #expect(driver.text.contains("DA-0001, AVV-0001"))
    driver.press(.enter)
    #expect(Set(transfers(driver).map(\.original)).count == 2)
    #expect(driver.text.contains("2 av 2"))
    #expect(driver.text.contains("1 att göra"))
    // Each by itself.
    driver.apply(.open(.reopen(driver.state.unit.entries[0].id)))
    driver.go(to: .reason)
    driver.press("fel rad")
    driver.sign()
    #expect(isWaiting(driver, "DA-0001") && !isWaiting(driver, "AVV-0001"))
  }

  @Test func whatCouldNotBeSavedOfSeveralIsNotHidden() {
    var driver = Night.ended()
    driver.press("i ")
    driver.press(.down)
    driver.press(" i")
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.press(.enter)
    #expect(driver.text.contains("EJ SPARAT"))
    #expect(isWaiting(driver, "DA-0001") && isWaiting(driver, "AVV-0001"))
    driver.disk.failure = nil
    driver.press(.enter)
    #expect(!isWaiting(driver, "DA-0001") && !isWaiting(driver, "AVV-0001"))
    // The first of two fails, the other does not: what is said is that one is not saved.
    var other = Night.ended()
    other.disk.isHeldBack = true
    other.press("i ")
    other.press(.down)
    other.press(" i")
    other.press(.enter)
    let purposes = other.disk.heldBack.map(\.0)
    #expect(purposes.count == 2)
    other.send(.appended(purposes[0], .failure(.system(operation: .write, errno: 28))))
    var answers = other.disk.releaseHeldBack(now: other.state.now)
    other.send(answers.removeLast())
    #expect(other.text.contains("EJ SPARAT"), "\(other.text)")
  }

  @Test func whatIsCorrectedAfterItWasWrittenInSaysWhatToChange() {
    var driver = Night.ended()
    WriteInScenes.correctWrittenIn(&driver)
    #expect(driver.text.contains("3 att göra"))
    #expect(driver.text.contains("Rättad sedan den skrevs in: ändra i Treserva"))
    driver.press(.enter)
    #expect(driver.words.contains("Står redan i Treserva"))
    #expect(driver.words.contains("tillagt:") && driver.words.contains("Saft, inte te."))
  }

  @Test func whatIsMovedAfterItWasWrittenInIsTakenAwayThere() {
    var driver = Night.ended()
    driver.press("ii")
    driver.press(.enter)
    driver.press(.escape)
    driver.apply(.open(.move(driver.state.unit.entries[0].id)))
    driver.press("Prova")
    driver.go(to: .reason)
    driver.press("fel person")
    driver.sign()
    driver.press("i")
    #expect(
      driver.text.contains(
        "Flyttad sedan den skrevs in: ta bort den från fel person i Treserva"))
    for _ in 0..<3 where !(driver.frame.cursor.map { driver.rows[$0.row] } ?? "").contains("DA") {
      driver.press(.down)
    }
    driver.press(.enter)
    #expect(driver.words.contains("Ta bort den från Testa Testberg där"))
    #expect(driver.words.contains("nu: Prova Provsson"), "\(driver.text)")
  }

  @Test func aCorrectionOfSomethingUnknownHidesNothing() {
    var driver = Night.ended()
    var random = SeededGenerator(seed: 5)
    let stranger = Identifier<Record>(using: &random)
    driver.write(
      .correction(
        Correction(
          original: stranger, reason: "fel", occurredAt: driver.state.now,
          replacement: driver.state.unit.entries[0].current)),
      outage: driver.state.unit.outages[0].id)
    driver.press("i")
    #expect(driver.text.contains("3 att göra"))
    driver.apply(.back, .open(.writeInTexts([WriteInPlace(entry: stranger, target: nil)], from: 0)))
    driver.press("i")
    #expect(!driver.text.contains("Inskrivet i"))
  }

  /// Where it goes is what held when the outage ended.
  @Test func anotherRoutineAfterTheOutageChangesNothing() throws {
    var driver = Night.ended()
    let home = try #require(Profile.shipped("goteborg-boende"))
    let ward = try #require(Profile.shipped("vasterbotten-prator"))
    driver.write(.profileAdopted(ProfileAdoption(forms: [home.stored])), outage: nil)
    driver.wait(seconds: 60)
    driver.write(.profileAdopted(ProfileAdoption(forms: [ward.stored])), outage: nil)
    driver.wait(seconds: 60)
    driver.press("i")
    #expect(driver.text.contains("Treserva · "), "\(driver.text)")
    #expect(!driver.text.contains("Egen journal"))
  }

  @Test func whileItGoesOnNothingCanBeMarked() {
    var driver = Night.written()
    driver.press("i")
    #expect(driver.text.contains("Skrivs in när systemet fungerar igen"))
    for key in ["i", " "] {
      driver.press(key)
      #expect(driver.text.contains("Driftstoppet pågår"))
    }
    #expect(transfers(driver).isEmpty)
  }

  @Test func whatIsLateSaysSoInWords() {
    var driver = Night.ended()
    driver.press("i")
    #expect(driver.text.contains("väntat under en minut"))
    driver.send(.clock(moment("2026-11-10 08:00")))
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(driver.text.contains("väntat 2 h 26 min"), "\(driver.text)")
    driver.send(.clock(moment("2026-11-10 17:40")))
    #expect(driver.state.curtain != nil || driver.state.session == .locked)
  }

  @Test func everythingFitsTheSmallestScreenAndTheCursorStandsOnTheRow() {
    var driver = Night.ended(rows: 12, columns: 40)
    WriteInScenes.correctWrittenIn(&driver)
    for _ in 0..<6 {
      let row = driver.frame.cursor.map { driver.rows[$0.row] } ?? ""
      #expect(row.hasPrefix(">"), "\(driver.text)")
      driver.press(.down)
    }
    driver.press(.home, .enter)
    #expect(driver.text.contains("Hände"))
    driver.press(.end)
    #expect(driver.text.contains("▲"))
  }

  // E-C3
  @Test(.rule("R004-89")) func aDayTooLateIsSaidInWords() {
    for (day, words) in [
      (17, "senast 2026-11-17"), (18, "1 dag försenad"), (19, "2 dagar försenad"),
    ] {
      var driver = ConsoleDriver.following("spanga-tensta")
      driver.write(Sample.document(about: Sample.testa))
      driver.endOutage()
      driver.state.now = moment("2026-11-\(day) 09:00")
      driver.apply(.open(.writeIn))
      #expect(driver.text.contains("VODOK · 1"), "\(driver.text)")
      #expect(driver.text.contains(words), "\(driver.text)")
      #expect(driver.text.contains("Ska importeras"))
    }
  }
}
