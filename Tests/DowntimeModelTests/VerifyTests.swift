import TestSupport
import Testing

@testable import DowntimeModel

/// Every kind of damage, and how it is told.
@Suite struct VerifyTests {
  private struct Specimen {
    let fixture: JournalFixture
    let path: String
    var disk: SimulatedDisk { fixture.disk }

    init(entries: Int = 4) throws {
      var fixture = try JournalFixture()
      for number in 0..<entries {
        try fixture.append(JournalFixture.note("nr \(number)"), at: Int64(60 + number))
      }
      fixture.store.close()
      self.fixture = fixture
      path = fixture.segments[0]
    }

    func verify(opened: Bool = true, now: Int64? = nil) throws -> Verification {
      try Store.verify(
        at: "/store", passage: opened ? CrashWorkload.passage : nil, disk: disk,
        now: now.map(JournalFixture.time))
    }

    /// The lines in another order, or not all.
    func put(_ order: [Int]) {
      let bytes = disk[path]
      let lines = JournalFixture.lines(bytes)
      disk[path] = order.flatMap { bytes[lines[$0]] + [0x0A] }
    }
  }

  @Test func aWholeStoreHasNothingToTell() throws {
    for opened in [true, false] {
      let found = try Specimen().verify(opened: opened, now: 100)
      #expect(found.findings.isEmpty)
      #expect(found.lines == 6)
      #expect(found.records == (opened ? 5 : nil))
    }
  }

  @Test func aRemovedLineIsAGapAndHowManyAreMissingIsTold() throws {
    let specimen = try Specimen()
    specimen.put([0, 1, 4, 5])
    for opened in [true, false] {
      let found = try specimen.verify(opened: opened).findings
      #expect(found.map(\.problem) == [.sequence])
      #expect(found.map(\.missing) == [2])
    }
  }

  @Test func reorderedLinesAreTold() throws {
    let specimen = try Specimen()
    specimen.put([0, 1, 3, 2, 4, 5])
    #expect(try specimen.verify().findings.map(\.problem).contains(.reordered))
  }

  @Test func twoLinesOfOneNumberAreAFork() throws {
    let specimen = try Specimen(entries: 1)
    // The same store twice, and both went on.
    let twin = SimulatedDisk(specimen.disk.state)
    for (disk, seed) in [(specimen.disk, 5), (twin, 6)] {
      let (store, _) = try CrashWorkload.reopen(disk, seed: UInt64(seed))
      _ = try store.append(
        Submission(
          outage: specimen.fixture.outage, occurredAt: nil, author: CrashWorkload.author,
          entry: JournalFixture.note("gren \(seed)")), now: JournalFixture.time(90))
      store.close()
    }
    let bytes = twin[specimen.path]
    let other = try #require(JournalFixture.lines(bytes).last)
    let end = try #require(JournalFixture.lines(specimen.disk[specimen.path]).last).upperBound
    let place = SegmentGeometry.room(end)
    let line = Array(bytes[other])
    specimen.disk[specimen.path].replaceSubrange(place..<place + line.count, with: line)
    let found = try specimen.verify()
    #expect(found.findings.map(\.problem) == [.fork, .clock])
    // Both are kept and shown.
    #expect(found.records == 4)
  }

  @Test func aLineFromTheFutureIsTheClocksFault() throws {
    let specimen = try Specimen()
    #expect(try specimen.verify(now: 100).findings.isEmpty)
    let found = try specimen.verify(now: -400).findings
    #expect(found.map(\.problem).allSatisfy { $0 == .clock })
    #expect(found.count == 5)
  }

  @Test func aForeignNameIsTold() throws {
    let specimen = try Specimen()
    for path in ["/store/keys/nyckel.txt", "/store/läsmig", "/store/j/journal", "/store/drafts/x"] {
      specimen.disk.close(try specimen.disk.open(path, .new))
    }
    let found = try specimen.verify(opened: false).findings
    #expect(found.map(\.problem) == [.oddFile, .oddFile, .oddFile, .oddFile])
    #expect(Set(found.map(\.segment)) == ["nyckel.txt", "läsmig", "journal", "x"])
  }

  @Test func theCheckpointIsEightWordsAndFindsACutEnd() throws {
    let specimen = try Specimen()
    let checkpoint = try #require(try specimen.verify(opened: false).checkpoint)
    #expect(checkpoint.words.count == 8)
    #expect(checkpoint.number == 6)
    let typed = try #require(
      Checkpoint("  6 " + checkpoint.words.joined(separator: "  ").uppercased()))
    #expect(typed == checkpoint)
    #expect(try specimen.verify(opened: false).holds(checkpoint))
    let whole = specimen.disk[specimen.path]
    specimen.put([0, 1, 2, 3, 4])
    // Nothing else tells that the end is gone.
    let cut = try specimen.verify()
    #expect(cut.findings.isEmpty)
    #expect(!cut.holds(checkpoint))
    specimen.disk[specimen.path] = whole
    let (store, _) = try CrashWorkload.reopen(specimen.disk, seed: 4)
    _ = try store.append(
      Submission(
        outage: nil, occurredAt: nil, author: CrashWorkload.author,
        entry: .unit(UnitDescription(name: "Testgården", isDrill: false))),
      now: JournalFixture.time(99))
    store.close()
    let grown = try specimen.verify(opened: false)
    #expect(grown.holds(checkpoint))
    #expect(grown.checkpoint != checkpoint)
    #expect(Checkpoint("6 för få ord") == nil)
  }

  @Test func aDamagedStoreStillGivesEverythingThatCanBeRead() throws {
    let specimen = try Specimen()
    let all = specimen.fixture.records
    let description = specimen.disk["/store/store.json"]
    func read() throws -> [Record] {
      try Store.readAll(at: "/store", passage: CrashWorkload.passage, disk: specimen.disk).replay
        .records
    }
    #expect(try read() == all)
    specimen.disk.move("/store/store.json", to: nil)
    #expect(try read() == all)
    let lines = JournalFixture.lines(specimen.disk[specimen.path])
    specimen.disk[specimen.path][lines[3].lowerBound + 200] ^= 1
    #expect(try read().count == all.count - 1)
    specimen.disk.close(try specimen.disk.open("/store/store.json", .new))
    specimen.disk["/store/store.json"] = Array(description.dropLast(9))
    #expect(try read().count == all.count - 1)
  }

  @Test func oddFilesAmongDraftsLettersAndKeysAreMovedAsideAndJournalsAreNot() throws {
    let fixture = try JournalFixture()
    var random = SeededGenerator(seed: 3)
    let draft = Identifier<Draft>(using: &random)
    try fixture.store.save(fixture.draft(draft, text: "halv"), now: JournalFixture.time(2))
    fixture.store.close()
    let rotten = try #require(
      fixture.disk.files.first { $0.hasPrefix("/store/drafts/") && $0.hasSuffix(".json") })
    fixture.disk[rotten][80] ^= 1
    for path in ["/store/keys/främmande", "/store/brevlada/x.json"] {
      fixture.disk.close(try fixture.disk.open(path, .new))
    }
    fixture.disk[fixture.segments[0]][4096 + 300] ^= 1
    let segment = fixture.disk[fixture.segments[0]]
    let (store, replay) = try CrashWorkload.reopen(fixture.disk, seed: 8)
    #expect(try store.clearOdd(replay.findings) == 3)
    let moved = fixture.disk.files.filter { $0.hasPrefix("/store/quarantine/") }
    #expect(moved.count == 3)
    #expect(fixture.disk[fixture.segments[0]] == segment)
    #expect(try store.clearOdd([]) == 0)
    store.close()
    #expect(try CrashWorkload.reopen(fixture.disk, seed: 9).replay.drafts.isEmpty)
  }
}
