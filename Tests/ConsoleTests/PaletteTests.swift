import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// F9: every action by its name, a word near it, or a slip of the finger.
@Suite struct PaletteTests {
  private func palette(_ driver: ConsoleDriver) throws -> PaletteScreen {
    guard case .palette(let palette) = driver.state.screen else { throw NotThere() }
    return palette
  }

  private struct NotThere: Error {}

  @Test(arguments: PaletteScreen.all)
  func `an action is found by its name, shows its key, and Enter does it or says why not`(
    _ action: Action
  ) throws {
    var driver = Night.written()
    driver.press(.function(9))
    driver.press(action.rawValue)
    #expect(try palette(driver).actions.first == action)
    let contexts = [KeyContext.overview] + KeyContext.allCases
    let key = contexts.lazy.compactMap { KeyMap.key(for: action, in: [$0])?.name }.first
    let row = driver.rows[driver.frame.cursor.map(\.row) ?? 0]
    #expect(row.hasPrefix("> \(action.rawValue)"))
    #expect(row.hasSuffix(try #require(key)), "\(row)")
    let before = driver.effects.count
    driver.press(.enter)
    // Something has happened: another screen, a question, a word on the status line, an effect.
    let isElsewhere = if case .overview = driver.state.screen { false } else { true }
    #expect(
      isElsewhere || driver.state.dialog != nil || driver.state.notice != nil
        || driver.state.curtain != nil || driver.effects.count > before)
  }

  @Test func `every action but those of the palette itself and of texts is there`() {
    #expect(
      Set(Action.allCases).subtracting(PaletteScreen.all) == [.everything, .undo, .redo, .back])
  }

  @Test(arguments: [
    ("avbrott", Action.declareOutage), ("leta", .search), ("ändra", .correct),
    ("usb", .secondPlace),
    ("patient", .findPerson), ("telefon", .newCall), ("fall", .newDeviation),
    ("ny avv", .newDeviation),
    ("slå ihop", .linkPerson), ("dölj", .curtain), ("LÖSENORD", .passphrases), ("jurnal", .journal),
    ("daganteckninng", .newDayNote),
  ])
  func `an action is found by a near word or in spite of a slip`(_ typed: String, _ action: Action)
  {
    #expect(ActionWords.matching(typed, among: PaletteScreen.all).contains(action))
  }

  @Test func `what is no word of any action finds nothing`() {
    #expect(ActionWords.matching("xyzzyx", among: PaletteScreen.all).isEmpty)
  }

  @Test func `the name goes before near words`() {
    #expect(ActionWords.matching("sök", among: PaletteScreen.all).first == .search)
    #expect(ActionWords.matching("hitta", among: PaletteScreen.all).first == .findPerson)
  }

  @Test func `no near word is an action's own name`() {
    for (action, words) in ActionWords.near {
      #expect(!words.contains(action.rawValue.lowercased()))
      #expect(Set(words).count == words.count)
    }
  }

  @Test func `what cannot be done now says why, on the row and when it is chosen`() {
    var driver = ConsoleDriver.signedIn()
    driver.press(.function(9))
    driver.press("ny dag")
    #expect(driver.text.contains("– \(CoreTexts.noOutage.prefix(30))"))
    driver.press(.enter)
    #expect(driver.text.contains(CoreTexts.noOutage))
    driver.press(.function(9))
    driver.press("rätta")
    #expect(driver.text.contains("– \(CoreTexts.notHere)"))
    driver = Night.written()
    driver.press("j")
    driver.press(.enter, .function(9))
    driver.press("rätta")
    #expect(driver.rows.contains { $0.hasPrefix("> Rätta") && !$0.contains("–") })
    driver.press(.enter)
    #expect(driver.text.contains("── Rätta samtal"))
  }
}
