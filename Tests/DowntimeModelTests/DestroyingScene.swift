import TestSupport
import Testing

@testable import DowntimeModel

/// A store with a second medium, passphrases that were changed, and two outages: of one everything
/// that can be written about anybody has its marker, and it is to be deleted for good.
struct DestroyingScene {
  /// In everything that belongs to the outage.
  static let marker = "GULDFISK"
  /// In what belongs to the other.
  static let other = "SOLROS"
  static let unit = CrashWorkload.passage
  static let newUnit = Passage.derived([UInt8](repeating: 8, count: 32))
  static let manager = Passage.derived([UInt8](repeating: 9, count: 32))
  static let burglar = Burglar(passages: [unit, newUnit, manager])
  static let author = CrashWorkload.author

  let disk: SimulatedDisk
  private(set) var store: Store
  let outage: Identifier<Outage>
  let kept: Identifier<Outage>

  /// With `isBroken` the store's disk failed for a while, so that keys, drafts and lines lie in
  /// `away` of the second medium too.
  init(keepsHistory: Bool = false, isBroken: Bool = false) throws {
    disk = SimulatedDisk(keepsHistory: keepsHistory)
    for path in ["/stick", "/usb", "/ny"] { try disk.makeFolder(path) }
    try disk.syncFolder("/")
    var fixture = try JournalFixture(disk: disk)
    store = fixture.store
    outage = fixture.outage
    var random = SeededGenerator(seed: 4)
    kept = Identifier(using: &random)
    _ = try store.setSecondPlace("/stick", now: JournalFixture.time(1))
    while store.prepare(now: JournalFixture.time(5)) {}
    _ = try store.changeManager(Self.manager, author: Self.author, now: JournalFixture.time(6))
    let draft = fixture.draft(Identifier(using: &random), text: "halv " + Self.marker)
    if isBroken {
      disk.fault = SimulatedDisk.Fault(
        operation: disk.operations, length: 1_000_000_000, errno: 5, place: "/store")
    }
    try fixture.append(JournalFixture.note(Self.marker), at: 60)
    try store.save(draft, now: JournalFixture.time(61))
    disk.fault = nil
    if isBroken {
      store.close()
      store = try Self.open(disk, Self.manager).0
    }
    let letter = Letter(
      id: Identifier(using: &random), writtenAt: JournalFixture.time(62), author: Self.author,
      content: .signed(
        JournalFixture.care("brev " + Self.marker), occurredAt: JournalFixture.time(50)))
    var seeded: any RandomNumberGenerator = SeededGenerator(seed: 5)
    try Letterbox(at: "/store", disk: disk).drop(letter, random: &seeded)
    while store.prepare(now: JournalFixture.time(66)) {}
    // The letter cannot be removed just then.
    disk.fault = SimulatedDisk.Fault(
      operation: disk.operations, length: 1_000_000_000, errno: 5, place: "/store/brevlada")
    _ = try store.takeIn(letter, outage: outage, by: Self.author, now: JournalFixture.time(67))
    disk.fault = nil
    try store.append(
      .outageDeclared(
        OutageDeclaration(
          outage: kept, systems: [.prator], startedAt: JournalFixture.time(68), note: "")), nil, 68)
    try store.append(JournalFixture.note(Self.other), kept, 69)
    try store.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(70))
    try store.append(JournalFixture.note("mer " + Self.marker), outage, 71)
    while store.prepare(now: JournalFixture.time(80)) {}
  }

  static func open(
    _ disk: SimulatedDisk, _ passage: Passage = newUnit, at folder: String = "/store"
  ) throws -> (Store, Replay) {
    try Store.unlock(
      at: folder, passage: passage, disk: disk, random: SeededGenerator(seed: 18),
      geometry: CrashWorkload.geometry)
  }

  /// The record that deletes an outage.
  static func destruction(of outage: Identifier<Outage>) -> OutageDestruction {
    OutageDestruction(
      outage: outage, systems: [.treserva], startedAt: JournalFixture.time(0),
      endedAt: JournalFixture.time(72), closedAt: JournalFixture.time(73), counts: [], objects: 0,
      sticks: [], decision: "TEST-4711", second: Self.author)
  }

  /// Deletes for good.
  func destroy(at seconds: Int64 = 100) throws {
    try store.append(.oversight(.outageDestroyed(Self.destruction(of: outage))), nil, seconds)
  }

  /// Whether nobody can read anything of the outage any more, on any medium, and the other is whole.
  static func isGone(_ disk: SimulatedDisk) -> Bool {
    let loot = burglar.loot(disk)
    return !loot.tell(marker) && loot.tell(other)
  }
}

extension Store {
  /// Appends an entry.
  @discardableResult
  func append(_ entry: Entry, _ outage: Identifier<Outage>?, _ seconds: Int64) throws -> Record {
    try append(
      Submission(
        outage: outage, occurredAt: JournalFixture.time(0), author: CrashWorkload.author,
        entry: entry), now: JournalFixture.time(seconds)
    ).record
  }
}

extension Replay {
  /// Whether a record, draft or letter says something.
  func tells(_ text: String) -> Bool {
    (records.map(RecordCodec.encode) + drafts.map(DraftCodec.encode)
      + letters.map(LetterCodec.encode)).tell(text)
  }
}
