import Testing

@testable import Terminal

@Suite("A paste")
struct PasteTests {
  private let begin = "\u{1b}[200~"
  private let end = "\u{1b}[201~"

  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    decoder.feed(Array(text.utf8))
    return decoder.take()
  }

  @Test(
    "is one piece of clean text",
    arguments: [
      ("åäö", "åäö"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\r\n\r\nb\r\r", "a\n\nb\n\n"),
      ("a\tb", "a\tb"), ("a\u{1b}[31mb", "a[31mb"), ("a\0\u{7}\u{7f}b", "ab"),
      ("a\u{9b}31mb\u{85}", "a31mb"), ("\u{1b}", ""), ("qwerty!\u{1a}", "qwerty!"),
      ("\u{1b}[200~x", "[200~x"), ("👩‍⚕️ e\u{301}", "👩‍⚕️ e\u{301}"),
    ])
  func cleaned(_ pasted: String, _ expected: String) {
    let wanted: [TerminalEvent] = expected.isEmpty ? [] : [.paste(expected)]
    #expect(events(begin + pasted + end + "x") == wanted + [.key(.character("x"))])
  }

  @Test("says with a replacement character that something was no text")
  func brokenBytes() {
    var decoder = KeyDecoder()
    decoder.feed(Array(begin.utf8) + [0x61, 0xe5, 0x62] + Array(end.utf8))
    #expect(decoder.take() == [.paste("a\u{fffd}b")])
  }

  @Test("whose end mark was lost is handed over after a silence, and keys are keys again")
  func lostEnd() {
    var decoder = KeyDecoder()
    decoder.feed(Array((begin + "viktigt").utf8))
    #expect(decoder.take() == [])
    #expect(decoder.patience == 2_000)
    decoder.silence()
    decoder.feed([0x61])
    #expect(decoder.take() == [.paste("viktigt"), .key(.character("a"))])
  }

  @Test("follows a paste as a new one")
  func two() {
    #expect(events(begin + "a" + end + begin + "b" + end) == [.paste("a"), .paste("b")])
  }
}
