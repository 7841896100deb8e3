import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// The search of the journal, letter by letter, held to going through every text anew.
@Suite struct JournalSearchTests {
  private var random = SeededGenerator(seed: 47)

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func person() -> PersonReference {
    let name = pick(["Testa Testberg", "Fejk Fejksson", "Åsa Påhittad"])
    return pick([
      .described(name: name, number: .unknown), .unknown("man i hallen"), .nobody,
    ])
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      pick(["vaken", "Vak", "orolig", "oro", "drack te", "ÄTER", "åter", "é", "va ken", "en"])
    }.joined(separator: " ")
  }

  private mutating func record(_ entry: Entry, _ minute: Int, in outage: Identifier<Outage>)
    -> Record
  {
    let author = Author(
      signature: Sample.signature("NPÅ"), name: "Natt-Nils Påhittad", title: "", role: .careStaff)
    let time = LocalTime(
      instant: moment("2026-11-10 05:31").instant.advanced(bySeconds: Int64(minute) * 60),
      offsetMinutes: 60)
    return Record(
      id: Identifier(using: &random), outage: outage,
      number: EntryNumber(series: "DA", ordinal: minute + 1), recordedAt: time, occurredAt: time,
      author: author, entry: entry)
  }

  /// Notes, some of them corrected, some moved from another person.
  private mutating func records(_ count: Int) -> [Record] {
    let outage = Identifier<Outage>(using: &random)
    var records = [
      record(
        .outageDeclared(
          OutageDeclaration(
            outage: outage, systems: [.treserva], startedAt: moment("2026-11-10 05:30"), note: "")),
        0, in: outage)
    ]
    for minute in 0..<count {
      let note = record(
        .care(.dayNote(DayNote(person: person(), text: text(), nextShiftMustKnow: false))),
        minute, in: outage)
      records.append(note)
      switch Int.random(in: 0...5, using: &random) {
      case 0:
        let move = PersonMove(original: note.id, person: person(), reason: "fel")
        records.append(record(.personMove(move), minute, in: outage))
      case 1:
        let correction = Correction(
          original: note.id, reason: "fel", occurredAt: note.recordedAt,
          replacement: .dayNote(
            DayNote(person: person(), text: text(), nextShiftMustKnow: false)))
        records.append(record(.correction(correction), minute, in: outage))
      default: break
      }
    }
    return records
  }

  /// What a query finds when every text is folded for it.
  private func plainly(_ query: String, in unit: UnitState) -> JournalSearch.Found {
    let words = query.split(separator: " ")
    func holds(_ text: String) -> Bool {
      words.allSatisfy { SwedishOrder.folded(text).contains($0) }
    }
    var found = JournalSearch.Found()
    for (index, entry) in unit.entries.enumerated() {
      let parts = EntryText.parts(entry.current).map(\.text)
      let text = [
        PersonLabel(entry.current.person).full, entry.number?.text ?? "",
        entry.author.signature.text, entry.author.name,
      ]
      let isMovedAway = entry.history.contains { item in
        guard case .moved(_, let former) = item.event else { return false }
        return holds(PersonLabel(former).full)
      }
      if holds((text + parts).joined(separator: " ")) {
        found.entries.append(index)
      } else if isMovedAway {
        found.entries.append(index)
        found.movedAway.append(index)
      }
    }
    return found
  }

  @Test mutating func `what is typed letter by letter is found as if it were typed at once`() {
    let unit = UnitState(records(120))
    var search = JournalSearch(unit)
    for query in ["vaken oro", "åter da-0012", "te påhittad", "fejk", "man hal", "xyz", "e n"] {
      // To the end, halfway back, and on again with a word before it.
      let letters = Array(query)
      let typed =
        (1...letters.count).map { String(letters.prefix($0)) }
        + (letters.count / 2..<letters.count).reversed().map { String(letters.prefix($0 + 1)) }
        + ["t " + query, query]
      for text in typed {
        let folded = SwedishOrder.folded(text)
        let (found, plain) = (search.find(folded), plainly(folded, in: unit))
        #expect(found.entries == plain.entries, "\(text)")
        #expect(found.movedAway == plain.movedAway, "\(text)")
      }
    }
  }

  @Test mutating func `texts are folded anew when anything was recorded`() {
    let records = records(10)
    var unit = UnitState(records.dropLast())
    let search = JournalSearch(unit)
    #expect(search.isCurrent(unit))
    #expect(!search.isCurrent(unit.withoutTexts))
    unit.apply(records[records.count - 1])
    #expect(!search.isCurrent(unit))
  }
}
