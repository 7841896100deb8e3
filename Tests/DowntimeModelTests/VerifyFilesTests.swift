import TestSupport
import Testing

@testable import DowntimeModel

/// What `verify` tells of the files beside the journals: keys, slots, drafts, letters, store.json.
@Suite struct VerifyFilesTests {
  /// A store with every sort of file.
  private static func disk() throws -> SimulatedDisk {
    let fixture = try JournalFixture()
    var random: any RandomNumberGenerator = SeededGenerator(seed: 3)
    let draft = fixture.draft(Identifier(using: &random), text: "halv")
    try fixture.store.save(draft, now: JournalFixture.time(61))
    _ = try fixture.store.changeManager(
      .derived(Array(repeating: 7, count: 32)), author: CrashWorkload.author,
      now: JournalFixture.time(62))
    fixture.store.close()
    try Letterbox(at: "/store", disk: fixture.disk).drop(
      Letter(
        id: Identifier(using: &random), writtenAt: JournalFixture.time(63),
        author: CrashWorkload.author,
        content: .started(.dayNote, fields: ["text": "utanför"])), random: &random)
    return fixture.disk
  }

  private static func findings(_ disk: SimulatedDisk, opened: Bool) throws -> [Finding] {
    try Store.verify(
      at: "/store", passage: opened ? CrashWorkload.passage : nil, disk: disk
    ).findings
  }

  /// The files that hold something, `lock` left out.
  private static func files(_ disk: SimulatedDisk) -> [String] {
    disk.files.filter { path in
      !path.hasSuffix("/lock") && disk[path].contains { $0 != 0x0A && $0 != 0 }
    }
  }

  @Test(arguments: [false, true]) func aFlippedBitInAnyFileIsToldAndNamesTheFile(opened: Bool)
    throws
  {
    let disk = try Self.disk()
    #expect(try Self.findings(disk, opened: opened).isEmpty)
    let files = Self.files(disk)
    #expect(files.count >= 9, "\(files)")
    for path in files {
      let whole = disk[path]
      let end = (whole.lastIndex { $0 != 0x0A && $0 != 0 } ?? 0) + 1
      disk[path][end / 2] ^= 1
      let told = try Self.findings(disk, opened: opened)
      #expect(told.contains { path.hasSuffix($0.segment) }, "\(path) \(told)")
      disk[path] = whole
    }
  }

  @Test(arguments: [false, true]) func aMissingKeySlotOrDescriptionIsTold(opened: Bool) throws {
    for path in Self.files(try Self.disk())
    where path.hasPrefix("/store/keys/") || path.hasSuffix("/store.json") {
      // Only the recovery code can be done without.
      if path.hasSuffix("slot-recovery.json") { continue }
      let disk = try Self.disk()
      disk.move(path, to: nil)
      #expect(try !Self.findings(disk, opened: opened).isEmpty, "\(path)")
    }
  }

  @Test func aSlotOfAnOlderGenerationThatWasPutBackIsToldWithAndWithoutThePassphrase() throws {
    let fixture = try JournalFixture()
    let slot = "/store/keys/slot-unit.json"
    let old = fixture.disk[slot]
    try fixture.store.changeUnit(
      .derived(Array(repeating: 9, count: 32)), author: CrashWorkload.author,
      now: JournalFixture.time(70))
    fixture.store.close()
    fixture.disk[slot] = old
    let told = try Self.findings(fixture.disk, opened: false)
    #expect(told.map(\.problem) == [.olderKey])
    #expect(told.map(\.segment) == ["slot-unit.json"])
    let opened = try Self.findings(fixture.disk, opened: true)
    #expect(opened.contains { $0.problem == .olderKey })
  }

  @Test func aKeyFileSealedUnderSomethingElseIsForged() throws {
    let disk = try Self.disk()
    let other = try JournalFixture(seed: 77)
    other.store.close()
    let path = try #require(
      disk.files.first { DataKeyName(String($0.dropFirst("/store/keys/".count))) != nil })
    let foreign = try #require(
      other.disk.files.first { DataKeyName(String($0.dropFirst("/store/keys/".count))) != nil })
    disk[path] = other.disk[foreign]
    #expect(try Self.findings(disk, opened: false).contains { $0.problem == .forged })
  }

  @Test func foreignFilesAmongSegmentsAndDraftsAreTold() throws {
    let disk = try Self.disk()
    let segment = try #require(disk.files.first { $0.hasSuffix(".jsonl") })
    let draft = try #require(disk.files.first { $0.hasPrefix("/store/drafts/") })
    for path in [segment, draft] {
      let folder = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
      disk.close(try disk.open(folder + "/kopia.jsonl.txt", .new))
    }
    let told = try Self.findings(disk, opened: false)
    #expect(told.map(\.problem) == [.oddFile, .oddFile])
    #expect(told.map(\.segment) == ["kopia.jsonl.txt", "kopia.jsonl.txt"])
  }

  @Test func lettersComeOutAlsoWhenTheDescriptionIsGone() throws {
    let disk = try Self.disk()
    disk.move("/store/store.json", to: nil)
    let read = try Store.readAll(at: "/store", passage: CrashWorkload.passage, disk: disk)
    #expect(read.replay.letters.count == 1)
    #expect(read.replay.drafts.count == 1)
    #expect(read.replay.findings.map(\.problem) == [.missing])
  }
}
