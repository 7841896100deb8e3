import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What a frame shows of somebody's data, found by reading it, to hold against what it says it shows.
struct ReadFrame {
  /// The entries whose number, or a piece of whose text, stands on the screen.
  var entries: Set<Identifier<Record>> = []
  /// The residents whose whole name stands there.
  var residents: Set<Identifier<Resident>> = []

  init(_ frame: Frame, _ unit: UnitState) {
    // The status line tells her what she herself has just written.
    let rows = (0..<max(0, frame.size.rows - 2)).map { row in
      (0..<frame.size.columns).map { frame[row, $0].text }.joined()
    }
    let text = rows.joined(separator: "\n")
    for entry in unit.entries {
      let isSeen =
        entry.number.map { text.contains($0.text) } ?? false
        || Self.pieces(of: entry).contains { text.contains($0) }
      if isSeen { entries.insert(entry.id) }
    }
    // Behind the veil a resident has no name.
    for resident in unit.residents where !resident.name.isEmpty && text.contains(resident.name) {
      residents.insert(resident.id)
    }
  }

  /// Three words after one another of what was written: nothing else on the screen says them.
  private static func pieces(of entry: JournalEntry) -> [String] {
    // Behind the veil every text reads alike, and nothing of it is anybody's.
    if case .veiled = entry.current.person { return [] }
    let texts =
      EntryText.parts(entry.original).map(\.text) + EntryText.parts(entry.current).map(\.text)
    return texts.filter { $0.count > 24 }.flatMap { text in
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.indices.dropLast(2).map { words[$0...$0 + 2].joined(separator: " ") }
    }
  }
}

/// What subjects of rows, or of a frame, cover.
struct Covered {
  private(set) var entries: Set<Identifier<Record>> = []
  private(set) var residents: Set<Identifier<Resident>> = []

  init() {}

  init(_ sightings: [Sighting], _ unit: UnitState) {
    for sighting in sightings {
      switch sighting {
      case .opened(let id), .listed(let id):
        entries.insert(id)
        if let entry = unit.entry(id) {
          add(entry.current.person)
          add(entry.original.person)
        }
      case .openedPerson(let person), .listedPerson(let person): add(person)
      case .started: break
      }
    }
  }

  mutating func add(_ rows: [TrailRow], _ unit: UnitState) {
    for subject in rows.flatMap(\.subjects) {
      if case .entry(let id, _, _) = subject {
        entries.insert(id)
        // «Fel person» is told in the entry: whom it stood on before.
        if let entry = unit.entry(id) { add(entry.original.person) }
      }
      if let person = subject.person { add(person) }
    }
  }

  private mutating func add(_ person: PersonReference) {
    switch person {
    case .resident(let id, _, _, _), .veiled(let id, _): residents.insert(id)
    case .described, .unknown, .nobody: break
    }
  }
}

@Suite struct SightingTests {
  /// The access trail is made of what a drawing says that it shows.
  @Test(arguments: Sights.all, [(24, 80), (12, 40), (40, 120)])
  func `a screen says of every entry and person that it shows that it shows them`(
    _ sight: Sights.Sight, _ size: (Int, Int)
  ) {
    let driver = sight.make(size.0, size.1)
    guard driver.state.session.member != nil, driver.state.curtain == nil else { return }
    let unit = driver.state.unit
    let read = ReadFrame(driver.frame, unit)
    let covered = Covered(driver.frame.sightings, unit)
    let entries = read.entries.subtracting(covered.entries)
    #expect(
      entries.isEmpty, "\(entries.compactMap { unit.entry($0)?.number?.text })\n\(driver.text)")
    let drafted = driver.frame.sightings.contains { if case .started = $0 { true } else { false } }
    let residents = read.residents.subtracting(covered.residents)
    #expect(
      residents.isEmpty || drafted,
      "\(unit.residents.filter { residents.contains($0.id) }.map(\.name))\n\(driver.text)")
  }

  @Test func `behind the curtain and before sign-in nothing is shown`() {
    var driver = Night.written()
    driver.press("j")
    #expect(!driver.frame.sightings.isEmpty)
    driver.press(.function(10))
    #expect(driver.state.curtain != nil)
    #expect(driver.frame.sightings.isEmpty)
  }

  @Test func `the sights show entries and people to hold it to`() {
    var (entries, residents) = (0, 0)
    for sight in Sights.all {
      let driver = sight.make(24, 80)
      let read = ReadFrame(driver.frame, driver.state.unit)
      entries += read.entries.isEmpty ? 0 : 1
      residents += read.residents.isEmpty ? 0 : 1
    }
    #expect(entries > 25)
    #expect(residents > 15)
  }
}
