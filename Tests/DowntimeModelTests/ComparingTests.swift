import TestSupport
import Testing

@testable import DowntimeModel

/// The store held to what lies elsewhere: a backup, the note of one, the copy on the second medium.
@Suite struct ComparingTests {
  private static func fixture() throws -> JournalFixture {
    let disk = SimulatedDisk()
    for path in ["/usb", "/stick"] { try disk.makeFolder(path) }
    var fixture = try JournalFixture(disk: disk)
    for number in 0..<3 { try fixture.append(JournalFixture.note("nr \(number)")) }
    return fixture
  }

  private static func verify(_ disk: SimulatedDisk, opened: Bool = true) throws -> Verification {
    try Store.verify(at: "/store", passage: opened ? CrashWorkload.passage : nil, disk: disk)
  }

  /// Cuts whole lines off a segment's end: the rest of the journal shows nothing of it.
  private static func cut(_ count: Int, _ path: String, _ disk: SimulatedDisk) {
    let bytes = disk[path]
    let lines = JournalFixture.lines(bytes).dropLast(count)
    disk[path] = Array(bytes[..<(lines.last?.upperBound ?? 0)]) + [0x0A]
  }

  @Test func aBackupTellsThatTheEndOfTheJournalWasCutOff() throws {
    var fixture = try Self.fixture()
    let backup = try fixture.store.backUp(
      to: "/usb", author: CrashWorkload.author, now: JournalFixture.time(100))
    try fixture.append(JournalFixture.note("efter"), at: 101)
    fixture.store.close()
    let disk = fixture.disk
    let whole = try Self.verify(disk)
    #expect(whole.findings.isEmpty)
    #expect(try whole.findings(against: backup, disk: disk).isEmpty)
    // What came after the backup, its own note, and one line before it.
    let segments = fixture.segments.filter { $0.hasPrefix("/store/") }
    #expect(segments.count == 2)
    disk.move(segments[1], to: nil)
    Self.cut(2, segments[0], disk)
    for opened in [true, false] {
      let found = try Self.verify(disk, opened: opened)
      #expect(found.findings.isEmpty)
      let lost = try found.findings(against: backup, disk: disk)
      #expect(lost.map(\.problem) == [.lost])
      #expect(lost.map(\.missing) == [2])
    }
    #expect(throws: StoreError.absent) {
      try Self.verify(disk).findings(against: "/usb", disk: disk)
    }
  }

  @Test func aBackupThatIsDamagedIsToldAsThat() throws {
    let fixture = try Self.fixture()
    let backup = try fixture.store.backUp(
      to: "/usb", author: CrashWorkload.author, now: JournalFixture.time(100))
    fixture.store.close()
    let slot = backup + "/keys/slot-unit.json"
    fixture.disk[slot][90] ^= 1
    let found = try Self.verify(fixture.disk).findings(against: backup, disk: fixture.disk)
    #expect(found.map(\.problem) == [.checksum, .checksum])
    #expect(found.map(\.journal) == ["backup/keys", "backup"])
  }

  @Test func aStoreThatWentOnOtherwiseThanItsBackupIsAFork() throws {
    let fixture = try Self.fixture()
    let twin = SimulatedDisk(fixture.disk.state)
    fixture.store.close()
    let (store, _) = try CrashWorkload.reopen(twin, seed: 5)
    _ = try store.append(
      Submission(
        outage: fixture.outage, occurredAt: nil, author: CrashWorkload.author,
        entry: JournalFixture.note("en gren")), now: JournalFixture.time(90))
    store.close()
    let (other, _) = try CrashWorkload.reopen(fixture.disk, seed: 6)
    let backup = try other.backUp(
      to: "/usb", author: CrashWorkload.author, now: JournalFixture.time(91))
    other.close()
    for path in fixture.disk.files where path.hasPrefix("/store/") {
      if twin.files.contains(path) { fixture.disk[path] = twin[path] }
    }
    let found = try Self.verify(fixture.disk).findings(against: backup, disk: fixture.disk)
    #expect(Set(found.map(\.problem)) == [.fork, .lost] || found.map(\.problem) == [.fork])
  }

  @Test func theNoteOfABackupHoldsTheJournalToWhereItStood() throws {
    var fixture = try Self.fixture()
    _ = try fixture.store.backUp(
      to: "/usb", author: CrashWorkload.author, now: JournalFixture.time(100))
    let note = try #require(
      try Store.readAll(at: "/store", passage: CrashWorkload.passage, disk: fixture.disk)
        .replay.records.compactMap { record -> BackupNote? in
          if case .backup(let note) = record.entry { note } else { nil }
        }.last)
    let position = try #require(note.position)
    #expect(position.line == 5)
    #expect(try Self.verify(fixture.disk).findings.isEmpty)
    var other = note
    other.position?.hash = String(position.hash.reversed())
    try fixture.append(.backup(other), at: 101)
    fixture.store.close()
    let found = try Self.verify(fixture.disk).findings
    #expect(found.map(\.problem) == [.lost])
    #expect(found.map(\.line) == [5])
    #expect(try Self.verify(fixture.disk, opened: false).findings.isEmpty)
  }

  @Test func theCopyOnTheSecondMediumIsCompared() throws {
    var fixture = try Self.fixture()
    let disk = fixture.disk
    #expect(try Self.verify(disk).copy == CopyComparison.none)
    _ = try fixture.store.setSecondPlace("/stick", now: JournalFixture.time(1))
    while fixture.store.prepare(now: JournalFixture.time(70)) {}
    #expect(try Self.verify(disk).copy == .compared(behind: 0))
    try fixture.append(JournalFixture.note("inte kopierad än"), at: 80)
    let behind = try Self.verify(disk)
    #expect(behind.findings.isEmpty)
    #expect(behind.copy == .compared(behind: 1))
    while fixture.store.prepare(now: JournalFixture.time(90)) {}
    fixture.store.close()

    disk.pulled = ["/stick"]
    #expect(try Self.verify(disk).copy == .absent)
    disk.pulled = []
    let (own, copy) = try (
      #require(fixture.segments.first { $0.hasPrefix("/store/") }),
      #require(fixture.segments.first { $0.contains("/copy/j/") })
    )
    let whole = disk[copy]
    disk[copy][JournalFixture.lines(whole)[2].lowerBound + 200] ^= 1
    let rotten = try Self.verify(disk)
    #expect(rotten.findings.map(\.problem) == [.checksum])
    #expect(rotten.findings.allSatisfy { $0.journal.hasPrefix("copy/j/") })
    disk[copy] = whole
    let slot = try #require(disk.files.first { $0.hasSuffix("/copy/keys/slot-unit.json") })
    disk.move(slot, to: nil)
    let closed = try Self.verify(disk).findings
    #expect(closed.map(\.problem) == [.missing])
    #expect(closed.map(\.journal) == ["copy/keys"])
    Self.cut(1, own, disk)
    #expect(try Self.verify(disk, opened: false).findings.map(\.problem).contains(.lost))
  }

  @Test func whatIsCopiedWhileBothAreReadIsNotTakenForLost() throws {
    var fixture = try Self.fixture()
    let disk = fixture.disk
    _ = try fixture.store.setSecondPlace("/stick", now: JournalFixture.time(1))
    while fixture.store.prepare(now: JournalFixture.time(70)) {}
    let store = fixture.store
    let submission = Submission(
      outage: fixture.outage, occurredAt: nil, author: CrashWorkload.author,
      entry: JournalFixture.note("under tiden"))
    var hasReadStore = false
    disk.meanwhile = { operation, path in
      guard operation == .read, path.hasSuffix(".jsonl") else { return }
      if path.hasPrefix("/store/") { hasReadStore = true }
      // Something is written and copied after the store was read, if the copy is read after it.
      guard hasReadStore, path.hasPrefix("/stick/") else { return }
      disk.meanwhile = { _, _ in }
      _ = try? store.append(submission, now: JournalFixture.time(80))
      while store.prepare(now: JournalFixture.time(90)) {}
    }
    let found = try Self.verify(disk)
    #expect(found.findings.isEmpty, "\(found.findings)")
    try fixture.append(JournalFixture.note("efter"), at: 95)
  }

  @Test func aLineThatIsHalfWrittenWhileItIsReadIsReadAgain() throws {
    let fixture = try Self.fixture()
    fixture.store.close()
    let disk = fixture.disk
    let path = fixture.segments[0]
    let whole = disk[path]
    let last = try #require(JournalFixture.lines(whole).last)
    // Somebody is writing: its second half is not there yet.
    disk[path].replaceSubrange(
      last.lowerBound + last.count / 2..<last.upperBound,
      with: [UInt8](repeating: 0x0A, count: last.count - last.count / 2))
    #expect(try Self.verify(disk).findings.map(\.problem) == [.tornTail])
    var readings = 0
    disk.meanwhile = { operation, read in
      guard operation == .read, read == path else { return }
      readings += 1
      if readings == 2 { disk[path] = whole }
    }
    let found = try Self.verify(disk)
    #expect(found.findings.isEmpty)
    #expect(found.records == fixture.records.count)
  }
}
