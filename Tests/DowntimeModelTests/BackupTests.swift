import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct BackupTests {
  private static let author = CrashWorkload.author

  private static func fixture(keepsHistory: Bool = false) throws -> JournalFixture {
    let disk = SimulatedDisk(keepsHistory: keepsHistory)
    for path in ["/usb", "/ny"] { try disk.makeFolder(path) }
    for path in ["/"] { try disk.syncFolder(path) }
    var fixture = try JournalFixture(disk: disk)
    for number in 0..<9 { try fixture.append(JournalFixture.note("nr \(number)"), at: 60) }
    return fixture
  }

  private static func restore(
    _ disk: SimulatedDisk, _ backup: String, to folder: String = "/ny/skåp", damaged: Bool = false
  ) throws -> Restored {
    try Store.restore(
      from: backup, to: folder, allowsDamage: damaged, disk: disk,
      random: SeededGenerator(seed: 17), geometry: CrashWorkload.geometry)
  }

  private static func open(_ disk: SimulatedDisk, _ folder: String = "/ny/skåp") throws -> (
    Store, Replay
  ) {
    try Store.unlock(
      at: folder, passage: CrashWorkload.passage, disk: disk, random: SeededGenerator(seed: 18),
      geometry: CrashWorkload.geometry)
  }

  @Test func aBackupIsRegisteredAndRestoredToAStoreThatGoesOnInANewJournal() throws {
    let fixture = try Self.fixture()
    var random = SeededGenerator(seed: 3)
    let draft = fixture.draft(Identifier(using: &random), text: "halv")
    try fixture.store.save(draft, now: JournalFixture.time(61))
    let backup = try fixture.store.backUp(
      to: "/usb", author: Self.author, now: JournalFixture.time(100))
    fixture.store.close()
    #expect(backup.hasPrefix("/usb/reserv-backup-2026-09-21-"))
    let restored = try Self.restore(fixture.disk, backup)
    #expect(restored.missing.isEmpty)
    let (store, replay) = try Self.open(fixture.disk)
    #expect(replay.findings.isEmpty)
    #expect(replay.records.prefix(fixture.records.count) == fixture.records[...])
    #expect(replay.drafts == [draft])
    let unit = UnitState(replay.records)
    #expect(unit.backups.map(\.place) == ["/usb"])
    _ = try store.append(
      Submission(
        outage: fixture.outage, occurredAt: nil, author: Self.author,
        entry: JournalFixture.note("efter")), now: JournalFixture.time(200))
    store.close()
    let verification = try Store.verify(at: "/ny/skåp", passage: nil, disk: fixture.disk)
    #expect(verification.findings.isEmpty)
    #expect(verification.journals == 2)
  }

  @Test func aFlippedBitInAnyFileOfABackupIsFoundBeforeAnythingIsWritten() throws {
    let fixture = try Self.fixture()
    let backup = try fixture.store.backUp(
      to: "/usb", author: Self.author, now: JournalFixture.time(100))
    fixture.store.close()
    let files = fixture.disk.files.filter { $0.hasPrefix(backup) }
    #expect(files.count > 6)
    for path in files {
      let whole = fixture.disk[path]
      for place in [0, whole.count / 2, whole.count - 1] {
        fixture.disk[path][place] ^= 16
        #expect(throws: StoreError.self, "\(path) \(place)") {
          try Self.restore(fixture.disk, backup)
        }
        #expect(!fixture.disk.files.contains { $0.hasPrefix("/ny/") })
        fixture.disk[path] = whole
      }
    }
  }

  @Test func whatIsWholeIsRestoredWhenThatIsAskedFor() throws {
    let fixture = try Self.fixture()
    let backup = try fixture.store.backUp(
      to: "/usb", author: Self.author, now: JournalFixture.time(100))
    fixture.store.close()
    let segment = try #require(
      fixture.disk.files.last { $0.hasPrefix(backup) && $0.hasSuffix(".jsonl") })
    fixture.disk[segment][70] ^= 1
    let restored = try Self.restore(fixture.disk, backup, damaged: true)
    #expect(restored.missing == [String(segment.dropFirst(backup.count + 1))])
    let (store, replay) = try Self.open(fixture.disk)
    store.close()
    #expect(!replay.records.isEmpty)
    #expect(Set(replay.records).isSubset(of: Set(fixture.records)))
  }

  @Test func aStoreIsNeverWrittenOver() throws {
    let fixture = try Self.fixture()
    let backup = try fixture.store.backUp(
      to: "/usb", author: Self.author, now: JournalFixture.time(100))
    fixture.store.close()
    #expect(throws: StoreError.alreadyExists) {
      try Self.restore(fixture.disk, backup, to: "/store")
    }
    #expect(throws: StoreError.absent) { try Self.restore(fixture.disk, "/usb") }
  }

  @Test func aPowerCutWhileABackupIsMadeLeavesTheStoreWholeAndNoHalfBackup() throws {
    let fixture = try Self.fixture(keepsHistory: true)
    let start = fixture.disk.history.count
    let backup = try fixture.store.backUp(
      to: "/usb", author: Self.author, now: JournalFixture.time(100))
    fixture.store.close()
    var random = SeededGenerator(seed: 5)
    var whole = 0
    for state in fixture.disk.history[start...] {
      let disk = SimulatedDisk(state.crashed(.mixed, using: &random))
      let replay = try CrashWorkload.reopen(disk, seed: 3).replay
      #expect(replay.records.prefix(fixture.records.count) == fixture.records[...])
      do {
        _ = try Self.restore(disk, backup)
        whole += 1
        #expect(try Self.open(disk).1.records.count > fixture.records.count)
      } catch let error as StoreError {
        #expect(error == .absent, "\(error)")
      }
    }
    #expect(whole > 0 && whole < fixture.disk.history.count - start)
  }

  @Test func aPowerCutWhileItIsRestoredLeavesNothingOrAllAndItCanBeDoneAgain() throws {
    let fixture = try Self.fixture(keepsHistory: true)
    let backup = try fixture.store.backUp(
      to: "/usb", author: Self.author, now: JournalFixture.time(100))
    fixture.store.close()
    let start = fixture.disk.history.count
    _ = try Self.restore(fixture.disk, backup)
    var random = SeededGenerator(seed: 5)
    for (step, state) in fixture.disk.history[start...].enumerated() {
      for style in [CrashStyle.lost, .mixed] {
        let disk = SimulatedDisk(state.crashed(style, using: &random))
        if case .ready = Store.condition(at: "/ny/skåp", disk: disk) {
          // A whole one, or one whose mark of being unfinished is still there.
        } else {
          _ = try Self.restore(disk, backup)
        }
        let (store, replay) = try Self.open(disk)
        store.close()
        #expect(replay.findings.isEmpty, "step \(step) \(style)")
        #expect(replay.records.prefix(fixture.records.count) == fixture.records[...])
      }
    }
  }
}

@Suite struct RestoreTests {
  /// A restored store as a power cut leaves it that came before its mark was gone for good.
  private static func restored() throws -> (disk: SimulatedDisk, backup: String) {
    let disk = SimulatedDisk()
    for path in ["/usb", "/ny"] { try disk.makeFolder(path) }
    var fixture = try JournalFixture(disk: disk)
    try fixture.append(JournalFixture.note("före"))
    let backup = try fixture.store.backUp(
      to: "/usb", author: CrashWorkload.author, now: JournalFixture.time(100))
    fixture.store.close()
    try restore(disk, backup)
    disk.close(try disk.open("/ny/skåp/" + Restoring.mark, .new))
    return (disk, backup)
  }

  private static func restore(_ disk: SimulatedDisk, _ backup: String) throws {
    _ = try Store.restore(
      from: backup, to: "/ny/skåp", allowsDamage: false, disk: disk,
      random: SeededGenerator(seed: 17), geometry: CrashWorkload.geometry)
  }

  @Test func aRestoredStoreIsNotWrittenOverThoughItsMarkIsStillThere() throws {
    let (disk, backup) = try Self.restored()
    let files = disk.files
    let bytes = files.map { disk[$0] }
    #expect(throws: StoreError.alreadyExists) { try Self.restore(disk, backup) }
    #expect(disk.files == files)
    #expect(files.map { disk[$0] } == bytes)
  }

  @Test func aRestoredStoreThatWasWrittenInIsNotWrittenOverThoughItsDescriptionIsGone() throws {
    let (disk, backup) = try Self.restored()
    let (store, replay) = try Store.unlock(
      at: "/ny/skåp", passage: CrashWorkload.passage, disk: disk,
      random: SeededGenerator(seed: 7), geometry: CrashWorkload.geometry)
    let saved = try store.append(
      Submission(
        outage: replay.records.first?.outage, occurredAt: nil, author: CrashWorkload.author,
        entry: JournalFixture.note("skriven efter återställningen")),
      now: JournalFixture.time(200))
    store.close()
    disk.move("/ny/skåp/store.json", to: nil)
    #expect(throws: StoreError.alreadyExists) { try Self.restore(disk, backup) }
    let read = try Store.readAll(at: "/ny/skåp", passage: CrashWorkload.passage, disk: disk)
    #expect(read.replay.records.contains(saved.record))
  }

  @Test func anUnfinishedRestoreThatNobodyWroteInIsBegunAgain() throws {
    let (disk, backup) = try Self.restored()
    disk.move("/ny/skåp/store.json", to: nil)
    try Self.restore(disk, backup)
    #expect(!disk.files.contains("/ny/skåp/" + Restoring.mark))
    #expect(try Store.verify(at: "/ny/skåp", passage: nil, disk: disk).findings.isEmpty)
  }

  @Test func whenTheStoresDiskIsGoneTheSecondMediumBecomesAStore() throws {
    let disk = SimulatedDisk()
    for path in ["/stick", "/ny"] { try disk.makeFolder(path) }
    var fixture = try JournalFixture(disk: disk)
    _ = try fixture.store.setSecondPlace("/stick", now: JournalFixture.time(1))
    while fixture.store.prepare(now: JournalFixture.time(5)) {}
    // An outage is declared, and the disk dies before its key has been copied.
    var random = SeededGenerator(seed: 3)
    let other = Identifier<Outage>(using: &random)
    try fixture.append(
      .outageDeclared(
        OutageDeclaration(
          outage: other, systems: [.prator], startedAt: JournalFixture.time(60), note: "")),
      at: 60)
    disk.fault = SimulatedDisk.Fault(
      operation: disk.operations, length: 1_000_000_000, errno: 5, place: "/store")
    let last = try fixture.store.append(
      Submission(
        outage: other, occurredAt: nil, author: CrashWorkload.author,
        entry: JournalFixture.note("på stickan")), now: JournalFixture.time(70))
    disk.pulled = ["/store"]
    let place = try #require(disk.files.first { $0.hasSuffix("/copy.json") }).dropLast(10)
    let restored = try Store.restore(
      from: String(place), to: "/ny/skåp", allowsDamage: false, disk: disk,
      random: SeededGenerator(seed: 6), geometry: CrashWorkload.geometry)
    #expect(restored.missing.isEmpty)
    let (store, replay) = try Store.unlock(
      at: "/ny/skåp", passage: CrashWorkload.passage, disk: disk,
      random: SeededGenerator(seed: 7), geometry: CrashWorkload.geometry)
    store.close()
    #expect(replay.records.contains(last.record))
    // What was written after the last copy was on the dead disk alone; that it is missing is told.
    #expect(replay.findings.allSatisfy { $0.problem == .sequence })
  }
}
