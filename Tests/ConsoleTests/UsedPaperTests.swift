import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// A form that was filled in on paper is keyed in: whose words they are, when they were written, on
/// which paper, and who typed.
@Suite struct UsedPaperTests {
  @Test(arguments: ["papper", "ifylld blankett", "skriv in ett papper", "blankett"])
  func aWordInThePaletteFindsIt(_ typed: String) {
    #expect(ActionWords.matching(typed, among: PaletteScreen.all).prefix(3).contains(.newEntry))
  }

  private func filledIn(_ number: String) -> ConsoleDriver {
    var driver = ConsoleDriver.following("goteborg-boende")
    driver.press("d")
    driver.overwrite(.person, "Testa")
    driver.overwrite(.text, "Vaken och orolig.")
    driver.choose(.law, "s")
    driver.overwrite(.when, "0231")
    driver.overwrite(.writtenFor, "MMT")
    driver.overwrite(.writtenAt, "0245")
    driver.choose(.originalForm, "f")
    driver.overwrite(.paperNumber, number)
    driver.signForm()
    return driver
  }

  @Test
  func theNumberTheAuthorTheTypistAndTheTimeOfThePaperAreKept() throws {
    let driver = filledIn("da-pkrtm0001")
    guard case .dayNote(let note)? = driver.signed else {
      Issue.record("not signed:\n\(driver.text)")
      return
    }
    #expect(note.details.form == .printedForm("DA-PKRTM0001"))
    let entry = try #require(driver.state.unit.entries.last)
    #expect(entry.author.signature.text == "MMT")
    #expect(entry.letter?.takenInBy.signature.text == "HHT" && entry.letter?.way == .typed)
    #expect(entry.letter?.writtenAt == moment("2026-11-10 02:45"))
    #expect(entry.occurredAt == moment("2026-11-10 02:31"))
    // It has a number of its own in the journal, which no paper can have.
    let number = try #require(entry.number)
    #expect(!number.isOfPaper && number.text != "DA-PKRTM0001")
  }

  @Test(arguments: ["DA-0001", "PKRTM0001", "DA-PKRT0001", "papper 3"])
  func whatIsNoPapersNumberIsSaid(_ number: String) {
    let driver = filledIn(number)
    #expect(driver.signed == nil)
    #expect(driver.shownForm?.problems[.paperNumber] == EntryTexts.noPaperNumber)
  }
}
