import Paper
import TestSupport
import Testing

/// Pages of plain text: never wider or longer than the paper, and nothing left out.
@Suite struct PlainPagesTests {
  private static let frame = PaperFrame(
    title: "Läslista", unit: "Testgården", number: "DA-0001", secrecy: "SEKRETESS",
    drill: "ÖVNING – INGET ÄR PÅ RIKTIGT", printed: "Utskriven 2026-11-10 05:31 av NPÅ",
    checkpoint: "Kontrollrad 12: stege korg", page: "Sida # av #")

  private static func lines(_ blocks: [PaperBlock]) -> [[String]] {
    PaperDocument(frame, blocks).plainPages
  }

  private static func words(_ pages: [[String]]) -> String {
    pages.joined().joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test func everyPageTellsWhatItIs() {
    let pages = Self.lines((1...200).map { .text("Rad \($0)") })
    #expect(pages.count > 3)
    for (index, page) in pages.enumerated() {
      #expect(page.count <= 60)
      for word in [
        "ÖVNING", "LÄSLISTA", "DA-0001", "SEKRETESS", "Sida \(index + 1) av \(pages.count)",
        "05:31 av NPÅ", "Kontrollrad 12",
      ] {
        #expect(page.contains { PlainText.plain($0).contains(word) }, "\(word)")
      }
    }
  }

  /// Whatever stands in it, every word is on some page and no line is too wide.
  @Test func nothingIsLostAndNothingIsTooWide() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<40 {
      var count = 0
      // Each word has a name of its own; none is wider than a column.
      func text() -> String {
        (0..<Int.random(in: 1...40, using: &random)).map { _ in
          count += 1
          return "å\(count)" + String(repeating: "x", count: Int.random(in: 0...6, using: &random))
        }.joined(separator: " ")
      }
      let blocks: [PaperBlock] = (0..<12).map { number in
        switch number % 6 {
        case 0: .heading(text())
        case 1: .text(text())
        case 2: .field(label: text(), value: text())
        case 3: .tick(isTicked: number > 6, text(), beside: "kl. ____")
        case 4: .item(mark: "1.", text())
        default:
          .table(
            PaperTable(
              [PaperTable.Column("Vem", 2), PaperTable.Column("Vad", 5)],
              rows: (0..<6).map { _ in [text(), text()] }, blankRows: 1))
        }
      }
      let pages = Self.lines(blocks)
      #expect(pages.allSatisfy { $0.count <= 60 && $0.allSatisfy { $0.count <= 78 } })
      let all = pages.joined().joined(separator: " ").lowercased()
      let words = Set(all.split { " |".contains($0) }.map { $0.filter { $0 != "x" } })
      let lost = (1...count).filter { !words.contains("å\($0)") }
      #expect(lost.isEmpty, "\(lost.prefix(5))")
    }
  }

  @Test func aTablesHeadingsAreOnEveryPageThatItGoesOnTo() {
    let rows = (1...120).map { ["\($0)", "en rad"] }
    let pages = Self.lines([
      .table(PaperTable([PaperTable.Column("Nr", 1), PaperTable.Column("Vad", 4)], rows: rows))
    ])
    #expect(pages.count > 2)
    #expect(pages.allSatisfy { page in page.contains { $0.contains("|Nr") } })
    for row in 1...120 {
      #expect(pages.joined().count { $0.contains("|\(row) ") } == 1, "\(row)")
    }
  }

  @Test func aHeadingIsNotTheLastOfAPage() {
    for before in 30...50 {
      let pages = Self.lines(
        [.lines(before / 2), .heading("Rubriken"), .text("Texten under den.")])
      let heading = pages.firstIndex { $0.contains { $0.contains("RUBRIKEN") } }
      let text = pages.firstIndex { $0.contains { $0.contains("Texten") } }
      #expect(heading == text)
    }
  }

  @Test func aRowThatIsHigherThanAPageGoesOn() {
    let long = (1...400).map { "ord\($0)" }.joined(separator: " ")
    let pages = Self.lines([
      .table(
        PaperTable(
          [PaperTable.Column("A", 1), PaperTable.Column("B", 1)], rows: [[long, "kort"]]))
    ])
    #expect(pages.count > 1)
    #expect(pages.joined().contains { $0.contains("ord400") })
  }

  @Test(arguments: [
    ("a–b …", "a-b ..."), ("„citat”", "\"citat\""), ("日本", "??"), ("A\u{30A}", "?"),
    ("tab\tx", "tab x"), ("\u{1B}[31m", " [31m"), ("rad\r\nny", "rad\nny"),
    ("\u{E000}fet\u{E001}", "fet"),
  ])
  func whatAnOldPrinterCannotWriteIsSaidPlainly(_ text: String, _ plain: String) {
    #expect(PlainText.plain(text) == plain)
  }
}
