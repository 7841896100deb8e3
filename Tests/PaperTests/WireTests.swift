import Paper
import TestSupport
import Testing

/// Documents on their way to the program that makes PDF of them: nothing is lost, and nothing odd is
/// taken for a document.
@Suite struct WireTests {
  /// Texts with everything that a line could trip over.
  private static let texts = [
    "", "Åsa", "a\tb", "rad 1\nrad 2", "\\t är inte \t", "\r\n", "\u{301}lös accent", "end",
    "reserv-paper 1", "☐ … – ”", "\u{85}\u{2028}",
  ]

  private static func document(_ random: inout SeededGenerator) -> PaperDocument {
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func block() -> PaperBlock {
      switch Int.random(in: 0..<11, using: &random) {
      case 0: .heading(text())
      case 1: .subheading(text())
      case 2: .text(text())
      case 3: .item(mark: text(), text())
      case 4: .strong(text())
      case 5: .note(text())
      case 6: .field(label: text(), value: text())
      case 7: .tick(isTicked: Bool.random(using: &random), text(), beside: text())
      case 8: .lines(Int.random(in: 0...5, using: &random))
      case 9: .pageBreak
      default:
        .table(
          PaperTable(
            (1...3).map { PaperTable.Column(text(), $0, isNumber: $0 == 2) },
            rows: (0..<Int.random(in: 0...3, using: &random)).map { _ in [text(), text(), text()] },
            blankRows: Int.random(in: 0...2, using: &random)))
      }
    }
    let frame = PaperFrame(
      title: text(), unit: text(), number: text(), secrecy: text(), drill: text(),
      printed: text(), checkpoint: text(), page: text())
    let layout = PaperDocument.Layout.allCases.randomElement(using: &random) ?? .portrait
    return Bool.random(using: &random)
      ? PaperDocument(frame, layout, (0..<6).map { _ in block() })
      : PaperDocument(frame: frame, layout: layout, content: .grid([[text(), text()], []]))
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let documents = (0..<3).map { _ in Self.document(&random) }
      #expect(try PaperWire.read(PaperWire.write(documents)) == documents)
    }
  }

  @Test(arguments: [
    "", "reserv-paper 1\n", "reserv-paper 2\nend\n", "reserv-paper 1\nheading\tx\nend\n",
    "reserv-paper 1\ndocument\tsideways\nend\n", "reserv-paper 1\ndocument\tportrait\nend\nmer\n",
    "reserv-paper 1\ndocument\tportrait\ncells\ta\nend\n",
    "reserv-paper 1\ndocument\tportrait\nrow\ta\nend\n",
    "reserv-paper 1\ndocument\tportrait\nlines\t-1\nend\n",
    "reserv-paper 1\ndocument\tportrait\ntable\t0\ncolumn\ta\t0\t\nend\n",
  ])
  func aTextThatIsNoneOfOursIsRefused(_ text: String) {
    #expect(throws: PaperWireFault.self) { _ = try PaperWire.read(text) }
  }

  @Test func aTextThatWasCutOffAnywhereIsRefused() throws {
    var random = SeededGenerator(seed: 12)
    let whole = PaperWire.write([Self.document(&random)])
    for length in 0..<(whole.unicodeScalars.count - 1) {
      let part = String(String.UnicodeScalarView(whole.unicodeScalars.prefix(length)))
      #expect(throws: PaperWireFault.self) { _ = try PaperWire.read(part) }
    }
  }
}
