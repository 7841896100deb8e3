import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Writing without unlocking, and what comes of it when someone unlocks.
@Suite struct LetterboxTests {
  private static let store = StoreCondition.ready(unitLabel: "Testgården plan 2", isDrill: false)

  /// At the lock screen somebody without the passphrase has said who she is.
  private func atTheLetterbox(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver(rows: rows, columns: columns, store: Self.store)
    driver.press(.function(2))
    driver.press("Vera Vikarie-Test")
    driver.press(.tab)
    driver.press("undersköterska")
    driver.press(.tab, .tab, .enter)
    return driver
  }

  private func note(_ text: String, sign: Bool = true, in driver: inout ConsoleDriver) {
    driver.press("d")
    driver.press("okänd")
    driver.press(.tab, .tab)
    driver.press(text)
    if sign { driver.press(.tab, .tab, .enter) } else { driver.press(.escape) }
  }

  @Test func whoHasNoPassphraseCanWriteASignedNote() throws {
    var driver = atTheLetterbox()
    #expect(driver.state.session.isWritingOnly)
    note("Gick runt i korridoren.", in: &driver)
    let signed = try #require(driver.submissions.last)
    #expect(signed.author.name == "Vera Vikarie-Test")
    #expect(driver.text.contains("SPARAT 05:31:00  Ligger i brevlådan"))
    #expect(driver.text.contains("Gick runt i korridoren."))
  }

  @Test func nothingOfTheUnitCanBeReadWithoutUnlocking() {
    var driver = atTheLetterbox()
    for action in Action.allCases {
      var copy = driver
      copy.apply(.act(action))
      #expect(!copy.text.contains("Testberg") && !copy.text.contains("Natt-Nils"))
      if [.journal, .search, .writeIn, .registers, .declareOutage, .passphrases].contains(action) {
        #expect(copy.text.contains("Det går när skåpet är upplåst"), "\(action)")
      }
    }
    driver.press(.escape)
    driver.press("j")
    #expect(driver.state.session == .locked)
  }

  @Test func whatSheWroteIsReadableUntilSheLeaves() {
    var driver = atTheLetterbox()
    note("Gick runt i korridoren.", in: &driver)
    note("Börjar på nytt", sign: false, in: &driver)
    #expect(driver.text.contains("Påbörjat"))
    driver.press("l")
    #expect(driver.text.contains("Lämna brevlådan?"))
    driver.press("j")
    #expect(driver.state.session == .locked)
    #expect(driver.state.unit.entries.isEmpty && driver.state.drafts.isEmpty)
    #expect(!driver.text.contains("korridoren"))
    #expect(driver.effects.last == .closeLetterbox)
  }

  @Test func aTextThatTheDiskRefusesKeepsHerThere() {
    var driver = atTheLetterbox()
    driver.disk.failure = .system(operation: .write, errno: 5)
    note("Gick runt.", sign: false, in: &driver)
    driver.press(.escape)
    #expect(driver.text.contains("EJ SPARAT"))
    #expect(driver.state.session.isWritingOnly)
  }

  private func letter(_ seed: UInt64, at time: String, signed: Bool = true) -> Letter {
    var random = SeededGenerator(seed: seed)
    var vera = Sample.nils
    vera.name = "Vera Vikarie-Test"
    let note = DayNote(
      person: .unknown("man i hallen"), text: "Brev \(seed)", nextShiftMustKnow: false)
    return Letter(
      id: Identifier(using: &random), writtenAt: moment(time), author: vera.author,
      content: signed
        ? .signed(.dayNote(note), occurredAt: moment(time))
        : .started(.dayNote, fields: ["text": "Halvt brev"]))
  }

  /// Nils unlocks a store with letters in it, an outage running or not.
  private func unlocked(_ letters: [Letter], outageSince: String?) -> ConsoleDriver {
    var driver = ConsoleDriver(store: Self.store)
    driver.disk.append(Sample.unit, at: moment("2026-11-09 12:00"))
    if let outageSince {
      var random = SeededGenerator(seed: 99)
      driver.disk.append(
        [
          Submission(
            outage: nil, occurredAt: nil, author: Sample.nils.author,
            entry: .outageDeclared(
              OutageDeclaration(
                outage: Identifier(using: &random), systems: [.treserva],
                startedAt: moment(outageSince), note: "")))
        ], at: moment("2026-11-10 02:20"))
    }
    driver.disk.letters = letters
    driver.send(.unlocked(.success(driver.disk.opened)))
    return driver
  }

  @Test func lettersComeIntoTheJournalWhenSomeoneUnlocksAndSignsIn() throws {
    var driver = unlocked(
      [letter(1, at: "2026-11-10 02:40"), letter(2, at: "2026-11-10 03:00", signed: false)],
      outageSince: "2026-11-10 02:14")
    #expect(driver.state.unit.entries.isEmpty)
    driver.apply(.signIn(Sample.mona))
    #expect(driver.state.letters.isEmpty)
    #expect(driver.text.contains("2 texter ur brevlådan: läs i journalen."))
    let entry = try #require(driver.state.unit.entries.first)
    #expect(entry.letter?.takenInBy == Sample.mona.author)
    #expect(driver.state.drafts.count == 1)
    driver.press("j")
    #expect(driver.text.contains("ur brevlådan"))
    driver.press(.enter)
    #expect(driver.text.contains("Skrivet utan upplåsning"))
    #expect(driver.text.contains("Ingen har kontrollerat"))
  }

  @Test func withoutAnOutageTheLettersWaitAndComeInWhenItIsDeclared() {
    var driver = unlocked([letter(1, at: "2026-11-10 02:40")], outageSince: nil)
    driver.apply(.signIn(Sample.nils))
    #expect(driver.text.contains("En text i brevlådan. Starta driftstoppet, så tas den in."))
    #expect(driver.state.letters.count == 1)
    driver.press("nt")
    driver.press(.enter)
    #expect(driver.state.letters.isEmpty)
    #expect(driver.state.unit.entries.count == 1)
  }

  @Test func aLetterThatCannotBeTakenInStaysInTheLetterbox() {
    var driver = unlocked(
      [letter(1, at: "2026-11-10 02:40")], outageSince: "2026-11-10 02:14")
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.apply(.signIn(Sample.nils))
    #expect(driver.text.contains("Brevlådan kunde inte tömmas. Det som ligger där är kvar."))
    #expect(driver.state.letters.count == 1)
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func anEmptyLetterboxOnScreen(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    let driver = atTheLetterbox(rows: rows, columns: columns)
    expectGolden(driver.frame, named: "letters-empty-\(size)")
  }
}
