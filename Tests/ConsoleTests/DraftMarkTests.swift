import DowntimeModel
import Terminal
import Testing

@testable import Console

/// Principle 2: a text says that it is saved only after the disk has it, also in the frame that is
/// painted while it is being written.
@Test func aTextThatIsBeingWrittenDoesNotSayThatItIsSaved() throws {
  var driver = ConsoleDriver.inOutage()
  driver.press("dTesta")
  driver.press(.tab, .tab)
  #expect(driver.text.contains("påbörjat, sparat"))
  driver.press("Lugn.")
  var state = driver.state
  let due = try #require(state.saveDue)
  let effects = update(&state, .clock(StockholmTime.local(due)))
  guard case .saveDraft(let draft)? = effects.first else {
    Issue.record("nothing is saved")
    return
  }
  #expect(text(state).contains("påbörjat, sparat 05:31:00 …"))
  _ = update(&state, .draftSaved(draft, at: StockholmTime.local(due)))
  #expect(text(state).contains("påbörjat, sparat 05:31:02"))
  #expect(!text(state).contains("…"))
}

private func text(_ state: State) -> String {
  view(state).cells.map(\.text).joined()
}
