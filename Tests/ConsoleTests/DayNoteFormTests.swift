import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Who has been told when a note is written: each unit a row of its own.
@Suite struct DayNoteFormTests {
  @Test(.rule("R001-40")) func whoWasToldStaysThoughTheUnitBeforeIsTakenAway() throws {
    var driver = ConsoleDriver.following("goteborg-hemtjanst")
    driver.press("d")
    driver.overwrite(.person, "okänd")
    driver.overwrite(.text, "Vill äta 09:00.")
    driver.choose(.affectsComingVisits, "j")
    driver.choose(.toldUnit.row(1), "d")
    driver.overwrite(.toldReceiver.row(1), "Mona Morgon-Test")
    driver.overwrite(.toldAt.row(1), "0520")
    driver.choose(.toldUnit.row(2), "k")
    driver.overwrite(.toldReceiver.row(2), "Kalle Kväll-Test")
    driver.overwrite(.toldAt.row(2), "0525")
    // The first was not told after all.
    driver.reach(.toldUnit.row(1))
    driver.press(.backspace)
    driver.signForm()
    guard case .dayNote(let note)? = driver.signed else {
      Issue.record("not signed")
      return
    }
    #expect(note.details.toldOrally.map(\.receiver) == ["Kalle Kväll-Test"])
    #expect(note.details.toldOrally.map(\.unit) == ["kvällsenhet"])
  }
}
