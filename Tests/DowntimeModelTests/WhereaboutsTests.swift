import TestSupport
import Testing

@testable import DowntimeModel

/// A store's folder that was copied or moved, and is opened in another place.
@Suite struct WhereaboutsTests {
  private static let copy = "/annan/store"

  /// Copies the folder as it lies, as `cp -r` does.
  private static func copied(_ disk: SimulatedDisk) throws {
    var made: Set<String> = ["/annan", copy]
    try disk.makeFolder("/annan")
    try disk.makeFolder(copy)
    for path in disk.files where path.hasPrefix(JournalFixture.folder + "/") {
      let target = copy + path.dropFirst(JournalFixture.folder.count)
      let parts = target.split(separator: "/").dropLast()
      for count in 1...parts.count {
        let folder = "/" + parts.prefix(count).joined(separator: "/")
        if made.insert(folder).inserted { try disk.makeFolder(folder) }
      }
      let file = try disk.open(target, .new)
      try disk.writeAll(disk[path], to: file, at: 0)
      try disk.sync(file)
      disk.close(file)
    }
  }

  private static func open(_ folder: String, _ disk: SimulatedDisk, seed: UInt64 = 40) throws
    -> (store: Store, replay: Replay)
  {
    try Store.unlock(
      at: folder, passage: CrashWorkload.passage, disk: disk, random: SeededGenerator(seed: seed),
      geometry: CrashWorkload.geometry)
  }

  /// No disk has failed: there is nothing to warn of.
  private static func write(_ text: String, _ store: Store, _ outage: Identifier<Outage>) throws {
    let warning = try store.append(
      Submission(
        outage: outage, occurredAt: JournalFixture.time(0), author: CrashWorkload.author,
        entry: JournalFixture.note(text)), now: JournalFixture.time(100)
    ).warning
    #expect(warning == nil)
  }

  /// What is asked of a store, without the store: a failed expectation would print its whole disk.
  private static func expect(_ store: Store, isElsewhere expected: Bool) {
    let isElsewhere = store.isElsewhere
    #expect(isElsewhere == expected)
  }

  private static func expect(_ store: Store, writesTo expected: Identifier<JournalEnd>) {
    let journal = store.end.id
    #expect(journal == expected)
  }

  private static func verified(_ folder: String, _ disk: SimulatedDisk) throws -> Verification {
    try Store.verify(at: folder, passage: CrashWorkload.passage, disk: disk)
  }

  @Test func aCopyIsKnownAndWritesInAJournalOfItsOwn() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    fixture.store.close()
    try Self.copied(fixture.disk)

    let first = try Self.open(JournalFixture.folder, fixture.disk).store
    Self.expect(first, isElsewhere: false)
    try Self.write("i den ena", first, fixture.outage)
    first.close()
    let (second, replay) = try Self.open(Self.copy, fixture.disk, seed: 41)
    Self.expect(second, isElsewhere: true)
    let counts = (replay.records.count, fixture.records.count)
    #expect(counts.0 == counts.1)
    try Self.write("i den andra", second, fixture.outage)
    second.close()

    // Each is whole, and no line of the one stands otherwise in the other.
    let (own, other) = (
      try Self.verified(JournalFixture.folder, fixture.disk),
      try Self.verified(Self.copy, fixture.disk)
    )
    let faults = own.findings + other.findings
    #expect(faults.isEmpty)
    for findings in [
      try own.findings(against: Self.copy, disk: fixture.disk),
      try other.findings(against: JournalFixture.folder, disk: fixture.disk),
    ] {
      #expect(!findings.isEmpty)
      #expect(findings.allSatisfy { $0.problem == .lost }, "\(findings)")
    }
  }

  @Test func whatWasSaidOnceAndWrittenInIsKnownFromThen() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    fixture.store.close()
    try Self.copied(fixture.disk)
    for _ in 0..<2 {
      // Until something is written nothing is remembered: whoever comes next is told too.
      let store = try Self.open(Self.copy, fixture.disk).store
      Self.expect(store, isElsewhere: true)
      store.close()
    }
    let store = try Self.open(Self.copy, fixture.disk).store
    try Self.write("här", store, fixture.outage)
    let journal = store.end.id
    try Self.write("igen", store, fixture.outage)
    Self.expect(store, writesTo: journal)
    store.close()
    let again = try Self.open(Self.copy, fixture.disk, seed: 42).store
    Self.expect(again, isElsewhere: false)
    try Self.write("och igen", again, fixture.outage)
    Self.expect(again, writesTo: journal)
    again.close()
  }

  @Test func aCommandThatOnlyReadsLeavesItToBeSaid() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    fixture.store.close()
    try Self.copied(fixture.disk)
    var read = try Store.readAll(
      at: Self.copy, passage: CrashWorkload.passage, disk: fixture.disk)
    var random = SeededGenerator(seed: 50)
    try read.note(
      trail: [
        TrailRow(
          id: Identifier(using: &random), at: JournalFixture.time(90), actor: .nobody,
          action: .readOut)
      ], now: JournalFixture.time(90), random: random)
    let store = try Self.open(Self.copy, fixture.disk).store
    Self.expect(store, isElsewhere: true)
    let rows = try store.trail().rows.count
    #expect(rows == 1)
    store.close()
  }

  @Test func aFullDiskKeepsNobodyFromWritingInACopy() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    while fixture.store.prepare(now: JournalFixture.time(70)) {}
    fixture.store.close()
    try Self.copied(fixture.disk)
    let store = try Self.open(Self.copy, fixture.disk).store
    fixture.disk.isFull = true
    try Self.write("ändå", store, fixture.outage)
    store.close()
    fixture.disk.isFull = false
    let (again, replay) = try Self.open(Self.copy, fixture.disk, seed: 43)
    let counts = (replay.records.count, fixture.records.count)
    #expect(counts.0 == counts.1 + 1)
    Self.expect(again, isElsewhere: true)
    again.close()
  }

  @Test func whatAnOlderVersionWroteSaysNothing() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    let path = JournalFixture.folder + "/" + StoreDescription.name
    var description = try StoreDescription.read(at: JournalFixture.folder, disk: fixture.disk)
    #expect(!description.places.isEmpty)
    description.places = []
    fixture.disk[path] = description.bytes
    try Self.copied(fixture.disk)
    let store = try Self.open(Self.copy, fixture.disk).store
    Self.expect(store, isElsewhere: false)
    try Self.write("här", store, fixture.outage)
    store.close()
    let places = try StoreDescription.read(at: Self.copy, disk: fixture.disk).places
    #expect(places.count == 1)
  }

  @Test func onlyTheLatestPlacesAreRemembered() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    var description = try StoreDescription.read(at: JournalFixture.folder, disk: fixture.disk)
    for number in 0..<40 { description.remember("plats\(number)") }
    #expect(description.places.count == Whereabouts.most)
    #expect(description.places.last == "plats39")
    #expect(!description.isNew(to: nil))
  }
}
