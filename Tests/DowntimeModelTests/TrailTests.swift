import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct TrailTests {
  private static func rows(_ count: Int, seed: UInt64 = 1, subjects: Int = 2) -> [TrailRow] {
    var arbitrary = ArbitraryRecords(seed: seed)
    return (0..<count).map { number in
      TrailRow(
        id: arbitrary.identifier(), at: JournalFixture.time(Int64(number)),
        actor: .member(arbitrary.identifier(), CrashWorkload.author), action: .listed,
        page: .journal,
        subjects: (0..<subjects).map { _ in
          .entry(arbitrary.identifier(), number: "DA-0001", .unknown("påhittad"))
        })
    }
  }

  private static func rowsOfAnyKind(_ count: Int, seed: UInt64) -> [TrailRow] {
    var arbitrary = ArbitraryRecords(seed: seed)
    return (0..<count).map { _ in arbitrary.trailRow() }
  }

  @Test func `rows of any kind read as they were written`() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let rows = Self.rowsOfAnyKind(5, seed: seed)
      let bytes = TrailCodec.encode(rows)
      #expect(TrailCodec.encode(try TrailCodec.decode(bytes)) == bytes)
      #expect(try TrailCodec.decode(bytes).map(\.id) == rows.map(\.id))
    }
    let plain = Self.rows(3)
    #expect(try TrailCodec.decode(TrailCodec.encode(plain)) == plain)
  }

  @Test func `an action or page of a newer version hides no row`() throws {
    let text = """
      {"ki":"trail","persons":[],"rows":[{"id":"00000000000000000000000001",\
      "at":"2026-11-21T16:00:00.000+01:00","do":"något nytt","page":"ny sida","new":1}]}
      """
    let row = try #require(try TrailCodec.decode(Array(text.utf8)).first)
    #expect(row.action == .other)
    #expect(row.page == nil)
    #expect(row.actor == .nobody)
  }

  @Test func `rows are there after reopening and unlocking takes no notice of them`() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("ett"))
    let rows = Self.rows(3)
    try fixture.store.append(trail: rows, now: JournalFixture.time(61))
    try fixture.append(JournalFixture.note("två"), at: 62)
    let again = try fixture.reopened()
    #expect(again.replay.records == fixture.records)
    #expect(again.replay.findings.isEmpty)
    #expect(try again.store.trail().rows == rows)
    #expect(try again.store.trail().findings.isEmpty)
  }

  @Test func `verify opens the rows and counts them, and finds one that is forged`() throws {
    var fixture = try JournalFixture()
    try fixture.store.append(trail: Self.rows(4), now: JournalFixture.time(61))
    try fixture.append(JournalFixture.note("sist"))
    fixture.store.close()
    func verify() throws -> Verification {
      try Store.verify(at: "/store", passage: CrashWorkload.passage, disk: fixture.disk)
    }
    #expect(try verify().trailRows == 4)
    #expect(try verify().records == fixture.records.count)
    #expect(try verify().findings.isEmpty)
    #expect(
      try Store.verify(at: "/store", passage: nil, disk: fixture.disk).trailRows == nil)
    // A byte of the sealed text, and the checksum put right.
    let path = fixture.segments[0]
    var bytes = fixture.disk[path]
    let line = JournalFixture.lines(bytes)[2]
    let byte = line.upperBound - 60
    bytes[byte] = bytes[byte] == 0x41 ? 0x42 : 0x41
    let end = line.upperBound - Envelope.closingCount
    let sum = Checksum.hex(Checksum.of(bytes, line.lowerBound..<end))
    bytes.replaceSubrange(end + 6..<end + 14, with: sum)
    fixture.disk[path] = bytes
    #expect(try verify().findings.map(\.problem).contains(.forged))
  }

  @Test func `a year has a key of its own, and so has the next`() throws {
    let fixture = try JournalFixture()
    let rows = Self.rows(2)
    func keys() -> Set<String> { Set(fixture.disk.files.filter { $0.contains("/keys/") }) }
    let before = keys()
    try fixture.store.append(trail: [rows[0]], now: JournalFixture.time(0))
    let first = keys()
    #expect(first.count == before.count + 1)
    try fixture.store.append(trail: [rows[0]], now: JournalFixture.time(1))
    #expect(keys() == first)
    try fixture.store.append(trail: [rows[1]], now: JournalFixture.time(200 * 86_400))
    #expect(keys().count == first.count + 1)
    let key = try #require(first.subtracting(before).first)
    #expect(String(decoding: fixture.disk[key], as: UTF8.self).contains("\"year\":2026"))
    // Without the first year's key its rows are gone, and nothing else.
    #expect(try fixture.reopened().store.trail().rows == rows)
    try fixture.disk.remove(key)
    let (store, replay) = try fixture.reopened()
    #expect(try store.trail().rows == [rows[1]])
    #expect(replay.records == fixture.records)
  }

  @Test func `many rows lie on several lines and one with many subjects in several parts`() throws {
    let fixture = try JournalFixture()
    let rows = Self.rows(300) + Self.rows(1, seed: 2, subjects: 900)
    try fixture.store.append(trail: rows, now: JournalFixture.time(1))
    let trail = try fixture.reopened().store.trail().rows
    #expect(Set(trail.map(\.id)) == Set(rows.map(\.id)))
    #expect(trail.flatMap(\.subjects).count == 1500)
    #expect(try fixture.reopened().replay.findings.isEmpty)
  }

  @Test func `somebody described at too great length is left out of the row, not the row`() throws {
    let fixture = try JournalFixture()
    var row = Self.rows(1)[0]
    row.subjects = [.person(.unknown(String(repeating: "å", count: 60_000)))]
    try fixture.store.append(trail: [row], now: JournalFixture.time(1))
    #expect(try fixture.reopened().store.trail().rows.map(\.id) == [row.id])
  }

  @Test func `after a power cut at any moment rows that were written are there`() throws {
    let fixture = try JournalFixture(disk: SimulatedDisk(keepsHistory: true))
    var written: [(rows: [TrailRow], at: Int)] = []
    for batch in 0..<6 {
      let rows = Self.rows(3, seed: UInt64(batch + 1))
      try fixture.store.append(trail: rows, now: JournalFixture.time(Int64(batch)))
      written.append((rows, fixture.disk.operations))
      while batch % 2 == 0, fixture.store.prepare(now: JournalFixture.time(Int64(batch))) {}
    }
    fixture.store.close()
    var random = SeededGenerator(seed: 3)
    var count = 0
    for (operation, state) in fixture.disk.history.enumerated() {
      let due = written.filter { $0.at <= operation + 1 }.flatMap(\.rows)
      guard !due.isEmpty else { continue }
      for style in CrashStyle.allCases {
        let disk = SimulatedDisk(state.crashed(style, using: &random))
        let (store, replay) = try CrashWorkload.reopen(disk, seed: 5)
        let found = try store.trail().rows
        #expect(Set(due).isSubset(of: found), "operation \(operation), \(style)")
        #expect(Set(found).isSubset(of: written.flatMap(\.rows)))
        #expect(replay.findings.allSatisfy { $0.problem == .tornTail })
        count += 1
      }
    }
    #expect(count > 40)
  }

  @Test func `a failed write of rows keeps the entries going and is told until one succeeds`()
    throws
  {
    var fixture = try JournalFixture()
    fixture.disk.fault = SimulatedDisk.Fault(
      operation: fixture.disk.operations, isForEver: true, errno: 5)
    let rows = Self.rows(2)
    #expect(throws: StoreError.self) {
      try fixture.store.append(trail: rows, now: JournalFixture.time(1))
    }
    #expect(fixture.store.health.hasFailedTrail)
    #expect(!fixture.store.health.hasFailed)
    fixture.disk.fault = nil
    try fixture.append(JournalFixture.note("går"))
    #expect(fixture.store.health.hasFailedTrail)
    try fixture.store.append(trail: rows, now: JournalFixture.time(2))
    #expect(!fixture.store.health.hasFailedTrail)
    let again = try fixture.reopened()
    #expect(try again.store.trail().rows == rows)
    #expect(again.replay.records == fixture.records)
  }

  @Test func `that rows moved the journal is told with the next entry`() throws {
    var fixture = try JournalFixture()
    try fixture.store.append(trail: Self.rows(1), now: JournalFixture.time(1))
    fixture.disk.fault = SimulatedDisk.Fault(
      operation: fixture.disk.operations + 1, isForEver: false, errno: 5)
    try fixture.store.append(trail: Self.rows(1, seed: 9), now: JournalFixture.time(2))
    #expect(try fixture.append(JournalFixture.note("efter")).warning == .movedToNewJournal)
    #expect(try fixture.append(JournalFixture.note("sen")).warning == nil)
  }

  @Test func `who reads without the lock leaves rows beside the journal`() throws {
    let fixture = try JournalFixture()
    let rows = Self.rows(3)
    try fixture.store.append(trail: [rows[0]], now: JournalFixture.time(1))
    var read = try Store.readAll(
      at: "/store", passage: CrashWorkload.passage, disk: fixture.disk)
    try read.note(
      trail: [rows[1]], now: JournalFixture.time(2), random: SeededGenerator(seed: 4))
    #expect(try read.trail().rows == [rows[0], rows[1]])
    try fixture.store.append(trail: [rows[2]], now: JournalFixture.time(3))
    let again = try fixture.reopened()
    #expect(try again.store.trail().rows == rows)
    #expect(again.replay.findings.isEmpty)
  }
}
