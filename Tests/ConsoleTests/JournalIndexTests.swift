import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// The search, letter by letter and record by record, held to going through every text anew.
@Suite struct JournalIndexTests {
  private var random = SeededGenerator(seed: 47)
  private let now = moment("2026-11-10 12:00")

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func person() -> PersonReference {
    let name = pick(["Testa Testberg", "Fejk Fejksson", "Åsa Påhittad"])
    return pick([
      .described(name: name, number: .unknown), .unknown("man i hallen"), .nobody,
      PersonReference(Sample.prova),
    ])
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      pick(["vaken", "Vak", "orolig", "oro", "drack te", "ÄTER", "åter", "é", "va ken", "en"])
    }.joined(separator: " ")
  }

  private mutating func care() -> CareEntry {
    let about = person()
    return pick([
      .dayNote(DayNote(person: about, text: text(), nextShiftMustKnow: false)),
      .deviation(
        Deviation(
          person: about, kinds: [.fall], whatHappened: text(), immediateAction: "",
          contacted: .nobody)),
    ])
  }

  private mutating func record(
    _ entry: Entry, _ minute: Int, in outage: Identifier<Outage>
  ) -> Record {
    let author = pick([Sample.nils.author, Sample.mona.author])
    let time = LocalTime(
      instant: moment("2026-11-10 05:31").instant.advanced(bySeconds: Int64(minute) * 60),
      offsetMinutes: 60)
    return Record(
      id: Identifier(using: &random), outage: outage,
      number: EntryNumber(series: "DA", ordinal: minute + 1), recordedAt: time, occurredAt: time,
      author: author, entry: entry)
  }

  /// Entries, some of them corrected, some moved from another person.
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
      let written = record(.care(care()), minute, in: outage)
      records.append(written)
      switch Int.random(in: 0...5, using: &random) {
      case 0:
        let move = PersonMove(original: written.id, person: person(), reason: "fel")
        records.append(record(.personMove(move), minute, in: outage))
      case 1:
        guard case .care(let care) = written.entry else { break }
        var corrected = care
        corrected.person = person()
        if case .dayNote(var note) = corrected {
          note.text = text()
          corrected = .dayNote(note)
        }
        // Sometimes it happened at another time, and stands elsewhere in the journal.
        let at = record(.care(care), Int.random(in: 0...count, using: &random), in: outage)
        let correction = Correction(
          original: written.id, reason: "fel", occurredAt: at.recordedAt, replacement: corrected)
        records.append(record(.correction(correction), minute, in: outage))
      default: break
      }
    }
    return records
  }

  /// What a query finds when every entry is looked at for it, the newest first.
  private func plainly(_ query: SearchQuery, in unit: UnitState) -> [FindScreen.RowID] {
    func holds(_ text: String, _ word: SearchQuery.Word) -> Bool {
      SwedishOrder.folded(text).contains(word.text)
    }
    return unit.entries.reversed().compactMap { entry in
      let civil = StockholmTime.civil(of: entry.ownTime)
      let known = [
        entry.current.person == .nobody ? "" : PersonLabel(entry.current.person).full,
        SwedishText.digits(entry.current.person),
        entry.author.signature.text, entry.author.name,
      ]
      let texts = [entry.number?.text ?? ""] + EntryText.parts(entry.current).map(\.text)
      let matches = query.words.allSatisfy { word in
        known.contains { holds($0, word) } || holds(texts.joined(separator: " "), word)
          || SwedishOrder.folded(SwedishText.kind(entry.current.kind)).hasPrefix(word.text)
          || word.minutes?.contains(civil.hour * 60 + civil.minute) ?? false
      }
      let isThen = query.spans.allSatisfy { $0.instants.contains(entry.ownTime.instant) }
      if matches, isThen { return .entry(entry.id) }
      let isMovedAway = entry.history.contains { item in
        guard case .moved(_, let former) = item.event, former != .nobody else { return false }
        return query.words.allSatisfy { holds(PersonLabel(former).full, $0) }
      }
      return isMovedAway && isThen && !query.words.isEmpty ? .movedAway(entry.id) : nil
    }
  }

  private func query(_ typed: String) -> SearchQuery {
    SearchQuery(typed, times: ProfileTimes(), now: now)
  }

  private static let queries = [
    "vaken oro", "åter da-0012", "te påhittad", "fejk", "man hal", "xyz", "e n", "avvikelse vak",
    "05:4", "05:45 npå", "prova 1944", "idag oro", "igår", "testa dagant",
  ]

  private func ids(_ found: FoundEntries, _ index: JournalIndex) -> [FindScreen.RowID] {
    Array(FoundRows(first: [], found, index: index))
  }

  @Test mutating func `what is typed letter by letter is found as if it were typed at once`() {
    let unit = UnitState(records(120))
    var index = JournalIndex(unit)
    index.build(unit)
    var last = FoundEntries()
    for query in Self.queries {
      // To the end, halfway back, and on again with a word before it.
      let letters = Array(query)
      let typed =
        (1...letters.count).map { String(letters.prefix($0)) }
        + (letters.count / 2..<letters.count).reversed().map { String(letters.prefix($0 + 1)) }
        + ["t " + query, query]
      for text in typed {
        let asked = self.query(text)
        guard !asked.isEmpty else { continue }
        last = index.find(asked, unit, last: last)
        #expect(ids(last, index) == plainly(asked, in: unit), "\(text)")
      }
    }
  }

  @Test mutating func `what is written while somebody searches is found, changed or moved`() {
    let records = records(90)
    for begun in [1, 40, 95] {
      var unit = UnitState(records.prefix(begun))
      var index = JournalIndex(unit)
      index.build(unit)
      for record in records.dropFirst(begun) {
        unit.apply(record)
        index.take(record, unit)
        index.build(unit)
      }
      #expect(index.isComplete)
      #expect(index.count == unit.entries.count)
      for query in Self.queries {
        let asked = self.query(query)
        let found = index.find(asked, unit, last: FoundEntries())
        #expect(ids(found, index) == plainly(asked, in: unit), "\(begun) \(query)")
      }
    }
  }

  @Test mutating func `a journal is made searchable a slice at a time, the newest first`() {
    let unit = UnitState(records(50))
    var index = JournalIndex(unit)
    #expect(!index.isComplete)
    index.build(unit, slice: 10)
    #expect(index.base.ids == unit.entries.reversed().prefix(10).map(\.id))
    // More of the journal is not a narrower query: all of it is looked through.
    let few = index.find(query("vak"), unit, last: FoundEntries())
    index.build(unit, slice: 1000)
    #expect(index.isComplete)
    let all = index.find(query("vak"), unit, last: few)
    #expect(ids(all, index) == plainly(query("vak"), in: unit))
    #expect(all.places.count > few.places.count)
  }

  @Test mutating func `an index of another unit begins anew, and its places mean nothing`() {
    let records = records(30)
    let unit = UnitState(records)
    var index = JournalIndex(unit)
    index.build(unit)
    let found = index.find(query("vak"), unit, last: FoundEntries())
    var more = unit
    for record in self.records(3) { more.apply(record) }
    index.build(more)
    #expect(index.count == more.entries.count)
    #expect(FoundRows(first: [], found, index: index).isEmpty)
    index.build(unit.withoutTexts)
    #expect(index.count == 0)
  }

  @Test mutating func `who is linked is found by each of her names`() {
    let reserve = PersonReference.described(
      name: "Okänd kvinna", number: .reserve("992004391013"))
    let outage = Identifier<Outage>(using: &random)
    var records = self.records(5)
    records.append(
      record(
        .outageDeclared(
          OutageDeclaration(
            outage: outage, systems: [.treserva], startedAt: now, note: "")), 0, in: outage))
    let note = record(
      .care(.dayNote(DayNote(person: reserve, text: "sover", nextShiftMustKnow: false))), 0,
      in: outage)
    records.append(note)
    var unit = UnitState(records)
    var index = JournalIndex(unit)
    index.build(unit)
    func finds() -> Bool {
      ids(index.find(query("sover testa"), unit, last: FoundEntries()), index)
        .contains(.entry(note.id))
    }
    #expect(!finds())
    let testa = PersonReference.described(name: "Testa Testberg", number: .unknown)
    let again = record(
      .care(.dayNote(DayNote(person: testa, text: "te", nextShiftMustKnow: false))), 1, in: outage)
    let link = record(
      .personLink(PersonLink(one: reserve, other: testa, isSame: true, reason: "leg")), 1,
      in: outage)
    for record in [again, link] {
      unit.apply(record)
      index.take(record, unit)
    }
    #expect(finds())
  }
}
