import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite struct CheckpointTests {
  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 10, columns: 36)])
  func theEightWordsAreShownAndTheScreenBelowIsStillThere(size: Size) {
    var driver = ConsoleDriver.signedIn(rows: size.rows, columns: size.columns)
    driver.press("pr")
    #expect(driver.effects.last == .readCheckpoint)
    for word in ["212", "stege", "korg", "moln", "tavla", "vante", "fjord", "gitarr", "apa"] {
      #expect(driver.text.contains(word), "\(word)")
    }
    driver.press(.enter)
    #expect(!driver.text.contains("gitarr"))
    #expect(driver.text.contains("Personal"))
  }

  @Test func aStoreWithoutALineHasNone() {
    var driver = ConsoleDriver.signedIn()
    driver.disk.checkpoint = nil
    driver.press("pr")
    #expect(driver.text.contains(CheckpointTexts.none))
  }

  @Test func thePrintedOneCanBeTypedBack() throws {
    let checkpoint = try #require(Checkpoint("212 stege korg moln tavla vante fjord gitarr apa"))
    let printed = CheckpointTexts.printed(
      checkpoint, now: LocalTime(instant: Instant(milliseconds: 0), offsetMinutes: 60))
    let typed = printed.split(separator: "\"").map(String.init)
    #expect(printed.hasPrefix("Kontrollrad 1970-01-01 "))
    #expect(Checkpoint(typed[1]) == checkpoint)
  }
}
