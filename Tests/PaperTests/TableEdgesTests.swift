import Paper
import Testing

/// Columns share a width, and none is so narrow that a word in it must be broken, while there is room.
@Suite struct TableEdgesTests {
  private static let columns = [
    PaperTable.Column("Datum", 12), PaperTable.Column("Personnummer", 4),
    PaperTable.Column("Signering", 24),
  ]

  @Test func aPersonalNumberIsNeverBroken() throws {
    let row = ["ti 28 apr 11:00", "19301229-9263", "Arvid Arbetsledare-Test (AAR)"]
    let frame = PaperFrame(title: "Lista", unit: "Testgården", page: "Sida # av #")
    let page = try #require(
      PaperDocument(frame, [.table(PaperTable(Self.columns, rows: [row]))]).plainPages.first)
    #expect(page.contains { $0.contains("|19301229-9263") })
    #expect(page.contains { $0.contains("|Personnummer") })
    #expect(page.allSatisfy { $0.count <= 78 })
  }

  @Test func theSharesAreAsToldWhereEveryWordFits() {
    let table = PaperTable(Self.columns)
    #expect(table.edges(of: 400) == [0, 120, 160, 400])
    #expect(table.edges(of: 400, longest: [20, 40, 60]) == [0, 120, 160, 400])
    // The narrow one takes from the others what they can spare; the whole stays the whole.
    let edges = table.edges(of: 400, longest: [100, 80, 100])
    #expect(edges.first == 0 && edges.last == 400)
    #expect(zip(edges.dropFirst(), edges).map { $0 - $1 }[1] == 80)
    // Who lacks least is helped first, and words that no column has room for change nothing more.
    #expect(table.edges(of: 90, longest: [28, 30, 500]) == [0, 28, 50, 90])
    #expect(table.edges(of: 90, longest: [500, 500, 500]) == [0, 30, 50, 90])
  }

  @Test func theLongestWordIsFoundInHeadingAndCells() {
    let table = PaperTable(
      [PaperTable.Column("Inregistrerad i (datum/sign)", 1)],
      rows: [
        ["kort"], ["ett mycket längreord\nän", "än så länge som här"], [], ["070-000 00 01\noch"],
      ])
    #expect(table.longestWords.map(\.heading) == ["Inregistrerad"])
    #expect(table.longestWords.map(\.cell) == ["070-000 00 01"])
  }
}
