import TestSupport
import Testing

@testable import DowntimeModel

/// The second medium: copies, going on there when the disk fails, and coming home.
@Suite struct SecondPlaceTests {
  private static func fixture(keepsHistory: Bool = false) throws -> JournalFixture {
    let disk = SimulatedDisk(keepsHistory: keepsHistory)
    try disk.makeFolder("/stick")
    let fixture = try JournalFixture(disk: disk)
    _ = try fixture.store.setSecondPlace("/stick", now: JournalFixture.time(1))
    return fixture
  }

  private static func copyAll(_ store: Store, at seconds: Int64) {
    while store.prepare(now: JournalFixture.time(seconds)) {}
  }

  /// Everything the store's disk takes from now on fails.
  private static func broken(_ fixture: JournalFixture) -> SimulatedDisk.Fault {
    SimulatedDisk.Fault(
      operation: fixture.disk.operations, length: 1_000_000_000, errno: 5, place: "/store")
  }

  private static func copy(_ disk: SimulatedDisk) throws -> String {
    let mark = try #require(disk.files.first { $0.hasSuffix("/copy.json") })
    return String(mark.dropLast("/copy.json".count)) + "/copy"
  }

  @Test func savedAndCopiedAreToldApart() throws {
    var fixture = try Self.fixture()
    Self.copyAll(fixture.store, at: 5)
    #expect(fixture.store.health.copy == .copied(at: JournalFixture.time(5)))
    try fixture.append(JournalFixture.note("ny"), at: 60)
    let due = JournalFixture.time(62).instant
    #expect(fixture.store.health.copy == .behind(since: JournalFixture.time(60), due: due))
    #expect(!fixture.store.prepare(now: JournalFixture.time(61)))
    Self.copyAll(fixture.store, at: 62)
    #expect(fixture.store.health.copy == .copied(at: JournalFixture.time(62)))
  }

  @Test func theCopyIsAStoreThatOpensWithThePassphrase() throws {
    var fixture = try Self.fixture()
    for number in 0..<20 { try fixture.append(JournalFixture.note("nr \(number)"), at: 60) }
    var random = SeededGenerator(seed: 3)
    let draft = fixture.draft(Identifier(using: &random), text: "halv")
    try fixture.store.save(draft, now: JournalFixture.time(61))
    Self.copyAll(fixture.store, at: 90)
    let (store, replay) = try Store.unlock(
      at: try Self.copy(fixture.disk), passage: CrashWorkload.passage, disk: fixture.disk,
      random: SeededGenerator(seed: 4), geometry: CrashWorkload.geometry)
    store.close()
    #expect(replay.records == fixture.records)
    #expect(replay.drafts == [draft])
    #expect(replay.findings.isEmpty)
  }

  @Test func aPulledMediumFailsNoSaveAndIsCaughtUpWhenItIsBack() throws {
    var fixture = try Self.fixture()
    Self.copyAll(fixture.store, at: 5)
    fixture.disk.pulled = ["/stick"]
    #expect(try fixture.append(JournalFixture.note("utan sticka"), at: 60).warning == nil)
    Self.copyAll(fixture.store, at: 70)
    guard case .failing(let since, _, let retry) = fixture.store.health.copy else {
      Issue.record("not failing: \(fixture.store.health.copy)")
      return
    }
    #expect(since == JournalFixture.time(70))
    #expect(retry == JournalFixture.time(72).instant)
    // Each try that fails makes the pause longer, up to a minute.
    var pauses: [Int64] = []
    var now: Int64 = 72
    for _ in 0..<8 {
      Self.copyAll(fixture.store, at: now)
      let next = try #require(fixture.store.health.copy.due)
      pauses.append(next.milliseconds(since: JournalFixture.time(now).instant) / 1000)
      now += pauses[pauses.count - 1]
    }
    #expect(pauses == [4, 8, 16, 32, 60, 60, 60, 60])
    fixture.disk.pulled = []
    Self.copyAll(fixture.store, at: now)
    #expect(fixture.store.health.copy == .copied(at: JournalFixture.time(now)))
    let copied =
      try Self.copy(fixture.disk)
      + fixture.segments.filter {
        $0.hasPrefix("/store")
      }[0].dropFirst("/store".count)
    #expect(fixture.disk[copied].starts(with: fixture.disk[fixture.segments[0]].prefix(8192)))
  }

  @Test func whenTheDiskFailsForGoodWritingGoesOnInTheSecondPlace() throws {
    var fixture = try Self.fixture()
    Self.copyAll(fixture.store, at: 5)
    try fixture.append(JournalFixture.note("före"), at: 60)
    fixture.disk.fault = Self.broken(fixture)
    #expect(
      try fixture.append(JournalFixture.note("under"), at: 61).warning == .savedInSecondPlace)
    #expect(try fixture.append(JournalFixture.note("mer"), at: 62).warning == nil)
    #expect(fixture.store.health.isInSecondPlace)
    var random = SeededGenerator(seed: 3)
    let draft = fixture.draft(Identifier(using: &random), text: "halv")
    try fixture.store.save(draft, now: JournalFixture.time(63))
    // A new outage gets its key there, too.
    let other = Identifier<Outage>(using: &random)
    let declared = try fixture.store.append(
      Submission(
        outage: nil, occurredAt: nil, author: CrashWorkload.author,
        entry: .outageDeclared(
          OutageDeclaration(
            outage: other, systems: [.prator], startedAt: JournalFixture.time(64), note: ""))),
      now: JournalFixture.time(64))
    fixture.disk.fault = nil

    // The disk works again: everything is read, and brought home.
    let again = try fixture.reopened()
    #expect(again.replay.records == fixture.records + [declared.record])
    #expect(again.replay.drafts == [draft])
    Self.copyAll(again.store, at: 70)
    again.store.close()
    fixture.disk.pulled = ["/stick"]
    let alone = try CrashWorkload.reopen(fixture.disk, seed: 12)
    #expect(alone.replay.records == fixture.records + [declared.record])
    #expect(alone.replay.findings.isEmpty)
    _ = try alone.store.append(
      Submission(
        outage: other, occurredAt: nil, author: CrashWorkload.author,
        entry: JournalFixture.note("hemma")), now: JournalFixture.time(80))
  }

  @Test func withoutASecondPlaceTheEntryIsNotSavedAndTheNextIsTriedAnew() throws {
    var fixture = try JournalFixture()
    fixture.disk.fault = Self.broken(fixture)
    #expect(throws: StoreError.self) { try fixture.append(JournalFixture.note("papper"), at: 60) }
    #expect(fixture.store.health.hasFailed)
    fixture.disk.fault = nil
    #expect(
      try fixture.append(JournalFixture.note("igen"), at: 61).warning == .movedToNewJournal)
  }

  @Test func aMountPointWithoutItsMediumIsNotWrittenTo() throws {
    var fixture = try Self.fixture()
    Self.copyAll(fixture.store, at: 5)
    // The stick is gone, its empty folder is left on the disk.
    for path in fixture.disk.files where path.hasPrefix("/stick") {
      fixture.disk.move(path, to: nil)
    }
    let files = fixture.disk.files
    try fixture.append(JournalFixture.note("x"), at: 60)
    Self.copyAll(fixture.store, at: 70)
    #expect(fixture.disk.files.filter { $0.hasPrefix("/stick") }.isEmpty)
    #expect(Set(fixture.disk.files).isSubset(of: Set(files)))
  }

  @Test func whatIsDamagedInTheStoreIsReadFromTheCopyAndStillTold() throws {
    var fixture = try Self.fixture()
    for number in 0..<3 { try fixture.append(JournalFixture.note("nr \(number)"), at: 60) }
    var random = SeededGenerator(seed: 3)
    let draft = fixture.draft(Identifier(using: &random), text: "halv")
    try fixture.store.save(draft, now: JournalFixture.time(61))
    Self.copyAll(fixture.store, at: 90)
    let segment = try #require(fixture.segments.first { $0.hasPrefix("/store") })
    fixture.disk[segment][JournalFixture.lines(fixture.disk[segment])[3].lowerBound + 200] ^= 1
    let path = try #require(
      fixture.disk.files.first { $0.hasPrefix("/store/drafts/") && $0.hasSuffix(".json") })
    fixture.disk[path][90] ^= 1
    let replay = try fixture.reopened().replay
    #expect(replay.records == fixture.records)
    #expect(replay.drafts == [draft])
    #expect(Set(replay.findings.map(\.problem)) == [.checksum])
  }

  @Test func aCopyThatDiffersIsKeptAndWrittenAnew() throws {
    var fixture = try Self.fixture()
    try fixture.append(JournalFixture.note("ett"), at: 60)
    Self.copyAll(fixture.store, at: 90)
    let copied = try #require(
      fixture.disk.files.first { $0.contains("/copy/j/") && $0.hasSuffix(".jsonl") })
    fixture.disk[copied][100] ^= 1
    let rotten = fixture.disk[copied]
    let again = try fixture.reopened()
    Self.copyAll(again.store, at: 100)
    let segment = try #require(fixture.segments.first { $0.hasPrefix("/store") })
    #expect(fixture.disk[copied].prefix(4096) == fixture.disk[segment].prefix(4096))
    #expect(fixture.disk[copied + ".avvikande"] == rotten)
  }

  @Test(arguments: ["/store", "/store/kopia", "/", "stick", ""])
  func aPlaceInsideTheStoreOrAroundItIsRefused(_ path: String) throws {
    let fixture = try JournalFixture()
    #expect(throws: StoreError.placeInsideStore) {
      try fixture.store.setSecondPlace(path, now: JournalFixture.time(1))
    }
    #expect(fixture.store.secondPlace == nil)
  }

  @Test func aPlaceOnTheSameMediumIsTold() throws {
    let disk = SimulatedDisk()
    for path in ["/stick", "/data", "/data/kopia"] { try disk.makeFolder(path) }
    let store = try Store.found(
      at: "/data/skåp", founding: Founding(unitLabel: "Testgården", isDrill: false),
      passage: CrashWorkload.passage, disk: disk, random: SeededGenerator(seed: 1),
      geometry: CrashWorkload.geometry)
    let now = JournalFixture.time(1)
    #expect(try store.setSecondPlace("/data/kopia", now: now)?.isSameMedium == true)
    #expect(try store.setSecondPlace("/stick", now: now)?.isSameMedium == false)
  }

  @Test func theCopyTellsNothingAboutAnybody() throws {
    var fixture = try Self.fixture()
    try fixture.append(JournalFixture.note(JournalFixture.marker), at: 60)
    Self.copyAll(fixture.store, at: 90)
    for path in fixture.disk.files where path.hasPrefix("/stick") {
      #expect(!String(decoding: fixture.disk[path], as: UTF8.self).contains("GULDFISK"))
    }
  }

  @Test(arguments: 1...2)
  func afterAPowerCutAtAnyMomentWithTwoPlacesNothingIsLost(_ seed: UInt64) {
    let workload = CrashWorkload(seed: seed &+ 40, hasSecondPlace: true)
    workload.run(steps: 8)
    var random = SeededGenerator(seed: seed)
    for (operation, state) in workload.disk.history.enumerated() {
      for style in CrashStyle.allCases {
        let crashed = state.crashed(style, using: &random)
        let verdict = workload.verdict(after: operation + 1, state: crashed, seed: random.next())
        #expect(verdict == CrashVerdict(), "operation \(operation), \(style)")
      }
    }
  }

  @Test func anOutagesKeyIsTheSameInBothPlacesWhenTheFirstFails() throws {
    for call in 0..<8 {
      let disk = SimulatedDisk()
      try disk.makeFolder("/stick")
      var fixture = try JournalFixture(disk: disk)
      _ = try fixture.store.setSecondPlace("/stick", now: JournalFixture.time(1))
      var random = SeededGenerator(seed: 5)
      let outage = Identifier<Outage>(using: &random)
      // The key is written, but the sync of its name fails: it is made in the second place too.
      disk.fault = SimulatedDisk.Fault(
        operation: disk.operations + call, length: 1, errno: 5, place: "/store")
      let declared = try fixture.append(
        .outageDeclared(
          OutageDeclaration(
            outage: outage, systems: [.treserva], startedAt: JournalFixture.time(2), note: "")))
      disk.fault = nil
      let (store, replay) = try fixture.reopened()
      store.close()
      #expect(replay.records.contains(declared.record), "call \(call)")
      #expect(replay.findings.isEmpty, "call \(call)")
    }
  }

  @Test(arguments: [5, 28] as [Int32], [1, 1_000_000])
  func whenTheDiskFailsAtAnyCallNothingSavedInEitherPlaceIsLost(_ errno: Int32, _ length: Int) {
    var random = SeededGenerator(seed: UInt64(errno))
    let whole = CrashWorkload(seed: 41, hasSecondPlace: true)
    whole.run(steps: 14)
    var operation = whole.disk.operations / 3
    var failed = 0
    while operation < whole.disk.operations {
      let workload = CrashWorkload(
        seed: 41,
        fault: SimulatedDisk.Fault(
          operation: operation, length: length, errno: errno, place: "/store"),
        hasSecondPlace: true)
      workload.run(steps: 14)
      if workload.disk.hasFailed { failed += 1 }
      for style in [CrashStyle.lost, .kept, .mixed] {
        let crashed = workload.disk.state.crashed(style, using: &random)
        let verdict = workload.verdict(
          after: workload.disk.operations, state: crashed, seed: random.next())
        #expect(verdict == CrashVerdict(), "operation \(operation), \(style)")
      }
      operation += 4
    }
    #expect(failed > 20, "\(whole.disk.operations) operations")
  }
}
