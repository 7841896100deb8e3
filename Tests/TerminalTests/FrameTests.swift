import Terminal
import TestSupport
import Testing

@Suite("A frame")
struct FrameTests {
  /// A row as text, `<>` for the halves of a wide character that are whole, so that a torn one
  /// would be seen.
  private func row(_ frame: Frame, _ row: Int = 0) -> String {
    (0..<frame.size.columns).map { column in
      let text = frame[row, column].text
      return text.isEmpty ? ">" : text
    }.joined()
  }

  /// What must hold for every frame: a right half follows its left one, and nothing else is empty.
  private func expectWhole(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) {
    for row in 0..<frame.size.rows {
      var column = 0
      while column < frame.size.columns {
        let text = frame[row, column].text
        #expect(text.count == 1, "row \(row) column \(column)", sourceLocation: sourceLocation)
        let width = text.first.map { CharacterWidth.display($0).width } ?? 1
        if width == 2 {
          #expect(column + 1 < frame.size.columns, sourceLocation: sourceLocation)
          if column + 1 < frame.size.columns {
            #expect(frame[row, column + 1].text.isEmpty, sourceLocation: sourceLocation)
          }
        }
        column += width
      }
    }
  }

  @Test(
    "replaces what could steer the terminal",
    arguments: [
      ("\u{1b}[31mrött", "·[31mrött "), ("a\rb", "a·b       "), ("a\nb", "a·b       "),
      ("a\r\nb", "a·b       "), ("a\tb", "a·b       "), ("\u{9b}31m", "·31m      "),
      ("a\u{202e}b", "a·b       "), ("a\u{7f}b\u{0}", "a·b·      "), ("a\u{2028}b", "a·b       "),
    ])
  func controlCharacters(_ text: String, _ expected: String) {
    var frame = Frame(size: Size(rows: 1, columns: 10))
    frame.put(text, row: 0, column: 0)
    #expect(row(frame) == expected)
  }

  @Test(
    "cuts a text at its width",
    arguments: [
      (5, false, "abcde ", 5), (5, true, "abcd… ", 5), (6, true, "abcde…", 6),
      (1, true, "…     ", 1),
      (0, true, "      ", 0), (-3, true, "      ", 0), (Int.max, true, "abcde…", 6),
    ])
  func widths(_ width: Int, _ ellipsis: Bool, _ expected: String, _ end: Int) {
    var frame = Frame(size: Size(rows: 1, columns: 6))
    let after = frame.put("abcdefgh", row: 0, column: 0, width: width, ellipsis: ellipsis)
    #expect(row(frame) == expected)
    #expect(after == end)
  }

  @Test("leaves out a wide character that does not fit whole, and ends before it")
  func wideAtTheEdge() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    #expect(frame.put("ab本本", row: 0, column: 0, width: 3) == 2)
    #expect(row(frame) == "ab  ")
    #expect(frame.put("ab本本", row: 0, column: 0, width: 3, ellipsis: true) == 3)
    #expect(row(frame) == "ab… ")
    #expect(frame.put("a本本", row: 0, column: 0, ellipsis: true) == 4)
    #expect(row(frame) == "a本>…")
    expectWhole(frame)
  }

  @Test("starts a text left of its edge and shows what is inside")
  func negativeColumn() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    #expect(frame.put("abcdef", row: 0, column: -2) == 4)
    #expect(row(frame) == "cdef")
    frame = Frame(size: Size(rows: 1, columns: 4))
    #expect(frame.put("本本a", row: 0, column: -1) == 4)
    #expect(row(frame) == " 本>a")
    #expect(frame.put("abc", row: 0, column: -9) == -6)
    #expect(frame.put("a", row: 1, column: 0) == 0)
    #expect(row(frame) == " 本>a")
  }

  @Test("blanks the other half of what is overwritten, left and right")
  func halves() {
    var frame = Frame(size: Size(rows: 1, columns: 6))
    frame.put("本本本", row: 0, column: 0)
    frame.put("x", row: 0, column: 1)
    #expect(row(frame) == " x本>本>")
    frame.put("本", row: 0, column: 3)
    #expect(row(frame) == " x 本> ")
    frame[0, 3] = Cell("y")
    #expect(row(frame) == " x y  ")
    frame.put("本", row: 0, column: 2)
    frame.fill(Rect(row: 0, column: 3, rows: 1, columns: 1), style: .field, text: "_")
    #expect(row(frame) == " x _  ")
  }

  @Test("keeps both halves when only a style changes")
  func styles() {
    var frame = Frame(size: Size(rows: 1, columns: 3))
    frame.put("本a", row: 0, column: 0)
    frame[0, 1].style = .alarm
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: 3), style: .selected)
    #expect(row(frame) == "本>a")
    #expect(frame.cells.allSatisfy { $0.style == .selected })
  }

  @Test("clips a filled rectangle on every side")
  func fills() {
    for (rect, expected) in [
      (Rect(row: -1, column: -1, rows: 2, columns: 2), ["#   ", "    "]),
      (Rect(row: 1, column: 2, rows: 9, columns: Int.max), ["    ", "  ##"]),
      (Rect(row: 5, column: 9, rows: 1, columns: 1), ["    ", "    "]),
      (Rect(row: 0, column: 0, rows: -1, columns: 4), ["    ", "    "]),
    ] {
      var frame = Frame(size: Size(rows: 2, columns: 4))
      frame.fill(rect, style: .plain, text: "#")
      #expect([row(frame, 0), row(frame, 1)] == expected)
    }
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: 3), style: .plain, text: "本")
    #expect(row(frame) == "本>  ")
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: 4), style: .plain, text: "\u{1b}")
    #expect(row(frame) == "····")
  }

  @Test("has no size below nothing")
  func noSize() {
    var frame = Frame(size: Size(rows: -1, columns: 4))
    frame.put("a", row: 0, column: 0)
    #expect(frame.size == Size(rows: 0, columns: 4))
    #expect(frame.cells.isEmpty)
  }

  @Test("is whole after any drawing, wherever it falls")
  func anyDrawing() {
    var random = SeededGenerator(seed: 20_261_121)
    let texts = ["a", "本", "👩‍⚕️b", "e\u{301}本", "\u{1b}[2J", "", "🇸🇪x本", "\u{301}"]
    for _ in 0..<2_000 {
      var frame = Frame(size: Size(rows: 2, columns: Int.random(in: 1...7, using: &random)))
      for _ in 0..<6 {
        let text = texts[Int.random(in: 0..<texts.count, using: &random)]
        let at = Int.random(in: -3...8, using: &random)
        let width = Int.random(in: 0...8, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          frame.put(text + text, row: 1, column: at, width: width, ellipsis: at % 2 == 0)
        case 1: frame.put(text, row: 0, column: at)
        case 2:
          let rect = Rect(row: 0, column: at, rows: 2, columns: width)
          frame.fill(rect, style: .field, text: width % 3 == 0 ? nil : text)
        default:
          let column = min(max(0, at), frame.size.columns - 1)
          frame[0, column] = Cell(text, .key)
        }
      }
      expectWhole(frame)
    }
  }

  @Test("answers a click with the key of the last target drawn")
  func clicks() {
    var frame = Frame(size: Size(rows: 2, columns: 4))
    frame.targets = [
      ClickTarget(rect: Rect(row: 0, column: 0, rows: 2, columns: 4), key: .enter),
      ClickTarget(rect: Rect(row: 0, column: 1, rows: 1, columns: 2), key: .function(3)),
    ]
    #expect(frame.key(at: Position(row: 0, column: 2)) == .function(3))
    #expect(frame.key(at: Position(row: 0, column: 3)) == .enter)
    #expect(frame.key(at: Position(row: 2, column: 3)) == nil)
  }

  @Test("is pictured with its text, its meanings and its cursor")
  func picture() {
    var frame = Frame(size: Size(rows: 3, columns: 24))
    frame.put("RESERV  å ä ö 本 \u{1b}[2J", row: 0, column: 0, style: .title)
    frame.put("Vad hände", row: 1, column: 1)
    frame.put("Föll", row: 1, column: 12, style: .fieldFocused)
    frame.put("EJ SPARAT", row: 2, column: 15, style: .alarm)
    frame.cursor = Position(row: 1, column: 16)
    expectGolden(frame, named: "a-small-frame")
  }
}
