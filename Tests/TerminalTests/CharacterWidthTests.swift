import Terminal
import Testing

@Suite("A character's width")
struct CharacterWidthTests {
  @Test(
    "is what libc gives its first part",
    arguments: [
      ("a", "a", 1), ("å", "å", 1), ("a\u{30a}", "a\u{30a}", 1), ("–", "–", 1), ("─", "─", 1),
      ("本", "本", 2), ("👩", "👩", 2), ("👩‍⚕️", "👩", 2), ("👍🏽", "👍", 2), ("한", "한", 2),
    ])
  func shown(_ text: String, _ expected: String, _ width: Int) throws {
    let shown = CharacterWidth.display(try #require(text.first))
    // Bytes: in Swift å equals a followed by a ring.
    #expect(Array(shown.text.utf8) == Array(expected.utf8))
    #expect(shown.width == width)
  }

  @Test(
    "is one, and a dot is shown, where nothing can be",
    arguments: [
      "\0", "\u{1b}", "\t", "\r\n", "\n", "\u{7f}", "\u{85}", "\u{9b}", "\u{200b}", "\u{200d}",
      "\u{202e}", "\u{2066}", "\u{feff}", "\u{301}", "\u{ad}", "\u{2028}", "\u{e000}", "\u{378}",
    ])
  func unshowable(_ text: String) throws {
    let shown = CharacterWidth.display(try #require(text.first))
    #expect(shown == ("·", 1))
  }

  @Test("a letter keeps at most the four marks that a cell holds")
  func manyMarks() throws {
    let text = "e" + String(repeating: "\u{301}", count: 9)
    let shown = CharacterWidth.display(try #require(text.first))
    #expect(Array(shown.text.unicodeScalars).count == 5)
    #expect(shown.width == 1)
  }

  @Test("adds up over a text")
  func columns() {
    #expect(CharacterWidth.columns("å ä ö") == 5)
    #expect(CharacterWidth.columns("本a👩‍⚕️") == 5)
    #expect(CharacterWidth.columns("\u{1b}[2J") == 4)
    #expect(CharacterWidth.columns("") == 0)
  }
}
