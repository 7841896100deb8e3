import Testing

@testable import Terminal

@Suite("Keys")
struct KeyDecoderTests {
  /// What bytes mean that arrive in one piece, followed by silence.
  private func events(_ bytes: String, described: [String: Key] = [:]) -> [TerminalEvent] {
    events(Array(bytes.utf8), described: described)
  }

  private func events(_ bytes: [UInt8], described: [String: Key] = [:]) -> [TerminalEvent] {
    let keys = described.map { (Array($0.key.utf8), $0.value) }
    var decoder = KeyDecoder(described: Dictionary(uniqueKeysWithValues: keys))
    decoder.feed(bytes)
    if decoder.patience != nil { decoder.silence() }
    #expect(decoder.patience == nil)
    return decoder.take()
  }

  private func keys(_ bytes: String) -> [Key] {
    events(bytes).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test("are letters, å ä ö among them, one by one")
  func letters() {
    #expect(
      keys("aÅö本a\u{30a}") == [
        .character("a"), .character("Å"), .character("ö"), .character("本"), .character("a"),
        .character("\u{30a}"),
      ])
  }

  @Test(
    "have one meaning whatever the terminal sends",
    arguments: [
      (["\r", "\n", "\u{1b}OM"], Key.enter), (["\u{8}", "\u{7f}"], .backspace),
      (["\t", "\u{1b}OI"], .tab), (["\u{1b}[Z"], .backTab), (["\u{13}"], .control("s")),
      (["\u{1a}"], .control("z")), (["\u{3}"], .control("c")), (["\u{1b}x"], .alt("x")),
      (["\u{1b}å"], .alt("å")), (["\u{1b} "], .alt(" ")), (["\u{1b}["], .alt("[")),
      (["\u{1b}O"], .alt("O")), (["\u{1b}]"], .alt("]")), (["\u{1b}P"], .alt("P")),
      (["\u{1b}[A", "\u{1b}OA", "\u{1b}[1;5A", "\u{1b}[a", "\u{1b}\u{1b}[A", "\u{9b}A"], .up),
      (["\u{1b}[B", "\u{1b}OB", "\u{1b}[1;2B"], .down),
      (["\u{1b}[C", "\u{1b}OC", "\u{1b}[1;5C"], .right),
      (["\u{1b}[D", "\u{1b}OD", "\u{1b}O5D", "\u{8f}D"], .left),
      (["\u{1b}[H", "\u{1b}OH", "\u{1b}[1~", "\u{1b}[7~"], .home),
      (["\u{1b}[F", "\u{1b}OF", "\u{1b}[4~", "\u{1b}[8~"], .end), (["\u{1b}[2~"], .insert),
      (["\u{1b}[3~"], .delete), (["\u{1b}[5~", "\u{1b}[5;5~"], .pageUp), (["\u{1b}[6~"], .pageDown),
      (["\u{1b}OP", "\u{1b}[[A", "\u{1b}[11~", "\u{1b}[P"], .function(1)),
      (["\u{1b}OS", "\u{1b}[[D", "\u{1b}[14~"], .function(4)),
      (["\u{1b}[15~", "\u{1b}[[E"], .function(5)), (["\u{1b}[17~"], .function(6)),
      (["\u{1b}[21~"], .function(10)), (["\u{1b}[23~"], .function(11)),
      (["\u{1b}[24~"], .function(12)), (["\u{1b}Oq"], .character("1")),
      (["\u{1b}On"], .character(".")),
    ])
  func oneMeaning(_ forms: [String], _ key: Key) {
    for form in forms { #expect(events(form) == [.key(key)], "\(form.debugDescription)") }
  }

  @Test(
    "that are unknown are swallowed to their last byte",
    arguments: [
      "\u{1b}[99~", "\u{1b}[1;5P", "\u{1b}[15;2~", "\u{1b}[3;5~", "\u{1b}[25~", "\u{1b}[I",
      "\u{1b}[O", "\u{1b}[?1;2c", "\u{1b}[24;80R", "\u{1b}[27;5;65~", "\u{1b}[97;5u",
      "\u{1b}[>0;276;0c", "\u{1b}OZ", "\u{1b}[[Z", "\u{1b}]11;rgb:0000/0000/0000\u{7}",
      "\u{1b}]11;rgb:0000\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}\r", "\u{1b}\u{7f}", "\0",
      "\u{1c}", "\u{85}", "\u{1b}[M#!!", "\u{1b}[<35;4;5M", "\u{1b}[<0;4;5m", "\u{1b}[<0;0;5M",
      "\u{1b}[" + String(repeating: "1;", count: 200) + "A",
    ])
  func unknown(_ sequence: String) {
    #expect(events(sequence + "x") == [.key(.character("x"))])
  }

  @Test(
    "that never end are swallowed when silence falls",
    arguments: ["\u{1b}[12;", "\u{1b}[3$", "\u{1b}[M", "\u{1b}[M !", "\u{1b}O5", "\u{1b}]11;rgb"])
  func unfinished(_ sequence: String) {
    #expect(events(sequence) == [])
  }

  @Test("that are not UTF-8 are dropped, and the next one counts")
  func brokenBytes() {
    for bytes: [UInt8] in [
      [0xe5], [0xff], [0xc0], [0xe2, 0x82], [0xf0, 0x9f], [0xed, 0xa0, 0x80],
    ] {
      #expect(events(bytes + [0x61]) == [.key(.character("a"))], "\(bytes)")
    }
  }

  @Test("are what the terminal's own description says before anything else")
  func described() {
    let vt100 = ["\u{1b}Ot": Key.function(5), "\u{1b}A": .up, "\u{1b}[M": .function(1)]
    #expect(events("\u{1b}Ot", described: vt100) == [.key(.function(5))])
    #expect(events("\u{1b}A", described: vt100) == [.key(.up)])
    #expect(events("\u{1b}[M", described: vt100) == [.key(.function(1))])
    #expect(events("\u{1b}Ot") == [.key(.character("4"))])
  }

  @Test("Esc alone waits a moment; with a letter after the silence they are two")
  func escape() {
    var decoder = KeyDecoder()
    decoder.feed([0x1b])
    #expect(decoder.take() == [])
    #expect(decoder.patience == 25)
    decoder.silence()
    decoder.feed([0x64])
    #expect(decoder.take() == [.key(.escape), .key(.character("d"))])
    #expect(events("\u{1b}\u{1b}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1b}\u{1b}x") == [.key(.escape), .key(.alt("x"))])
  }

  @Test("a sequence cut in two pieces is still one key")
  func pieces() {
    for sequence in ["\u{1b}[1;5C", "\u{1b}OP", "\u{1b}[[A", "å", "\u{1b}[<0;3;2M"] {
      var decoder = KeyDecoder()
      var pieces: [TerminalEvent] = []
      for byte in sequence.utf8 {
        #expect(pieces.isEmpty)
        decoder.feed([byte])
        pieces += decoder.take()
      }
      #expect(pieces.count == 1)
    }
  }

  @Test("an interrupted sequence does not take the next key with it")
  func interrupted() {
    #expect(keys("\u{1b}[12\r") == [.enter])
    #expect(keys("\u{1b}[1;\u{1b}[A") == [.up])
    #expect(keys("\u{1b}[å") == [.character("å")])
    #expect(keys("\u{1b}O\u{1b}OP") == [.function(1)])
  }

  @Test("clicks and the wheel are told in cells from 0, in the new form and the old")
  func mouse() {
    #expect(events("\u{1b}[<0;4;5M\u{1b}[<0;4;5m") == [.click(Position(row: 4, column: 3))])
    #expect(events("\u{1b}[<0;223;999M") == [.click(Position(row: 998, column: 222))])
    #expect(events("\u{1b}[M $%") == [.click(Position(row: 4, column: 3))])
    #expect(events("\u{1b}[<64;4;5M\u{1b}[<65;4;5M") == [.wheel(-1), .wheel(1)])
    #expect(events("\u{1b}[<2;4;5M") == [])
  }
}
