import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// A protected employee writes a note: her name is nowhere a colleague or a reader of lists looks.
@Suite struct ProtectedStaffTests {
  private func note(isProtected: Bool) throws -> JournalEntry {
    var nils = Sample.nils
    nils.isProtected = isProtected
    var random = SeededGenerator(seed: 37)
    let time = StockholmTime.local(Instant(milliseconds: 1_796_185_860_000))
    let outage = Identifier<Outage>(using: &random)
    let declaration = OutageDeclaration(
      outage: outage, systems: [.treserva], startedAt: time, note: "")
    let note = DayNote(
      person: .described(name: "Testa Testberg", number: .unknown), text: "vaken",
      nextShiftMustKnow: false)
    let records = [Entry.outageDeclared(declaration), .care(.dayNote(note))].map { entry in
      Record(
        id: Identifier(using: &random), outage: outage, number: nil, recordedAt: time,
        occurredAt: time, author: nils.author, entry: entry)
    }
    return try #require(UnitState(records).entries.first)
  }

  private func said(_ entry: JournalEntry) -> [String] {
    [
      EntryScreenTexts.who(entry.author), EntryScreenTexts.written(entry),
      SwedishText.shortName(entry.author),
      CareTable.fields(entry, UnitState()).joined(separator: ";"),
    ]
  }

  @Test(.rule("X-37")) func noListDetailOrTableTellsHerName() throws {
    for text in try said(note(isProtected: true)) {
      #expect(!text.contains("Nils") && !text.contains("Påhittad"), "\(text)")
      #expect(text.contains("NPÅ"))
    }
    #expect(EntryScreenTexts.who(try note(isProtected: true).author) == "NPÅ, undersköterska")
    #expect(
      EntryScreenTexts.who(try note(isProtected: false).author)
        == "Natt-Nils Påhittad, undersköterska (NPÅ)")
  }

  @Test(.rule("X-37")) func sheSignsInByHerSignature() throws {
    var nils = Sample.nils
    nils.isProtected = true
    let field = try #require(
      PINField(nils, UnitState(), now: Instant(milliseconds: 0), isDrill: false))
    #expect(PINTexts.about(field).hasPrefix("NPÅ"))
    for text in [PINTexts.about(field), SignInTexts.row(nils)] {
      #expect(!text.contains("Nils") && !text.contains("Påhittad"))
    }
  }
}
