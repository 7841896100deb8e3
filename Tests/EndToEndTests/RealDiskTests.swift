import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// The store on real file systems that are filled, fail and lose power: `make faults`.
@Suite(.serialized) struct RealDiskTests {
  /// A store on such a disk, and everything that was acknowledged.
  private final class Run {
    let folder: String
    var store: Store
    let outage: Identifier<Outage>
    var records: [Record] = []
    private var random = SeededGenerator(seed: 11)
    private var clock: Int64 = 0

    init(on disk: RealDisk) throws {
      folder = disk.place + "/skåp"
      outage = Identifier(using: &random)
      store = try Store.found(
        at: folder, founding: Founding(unitLabel: "Testgården plan 2", isDrill: false),
        passage: CrashWorkload.passage, disk: PosixDisk(),
        random: SystemRandomNumberGenerator(), geometry: .standard)
      try declare(outage)
    }

    var now: LocalTime {
      clock += 1
      return LocalTime(
        instant: Instant(milliseconds: 1_790_000_000_000 + clock * 1000), offsetMinutes: 120)
    }

    /// A new identity.
    func identity<Subject>() -> Identifier<Subject> { Identifier(using: &random) }

    func declare(_ outage: Identifier<Outage>) throws {
      try append(
        .outageDeclared(
          OutageDeclaration(outage: outage, systems: [.treserva], startedAt: now, note: "")),
        outage)
    }

    @discardableResult
    func append(_ entry: Entry, _ outage: Identifier<Outage>) throws -> AppendWarning? {
      let appended = try store.append(
        Submission(
          outage: outage, occurredAt: now, author: CrashWorkload.author, entry: entry), now: now)
      records.append(appended.record)
      return appended.warning
    }

    @discardableResult
    func note() throws -> AppendWarning? {
      try append(
        .care(
          .dayNote(
            DayNote(
              person: .unknown("påhittad"), text: "Anteckning \(records.count)",
              nextShiftMustKnow: false))), outage)
    }

    /// What the loop does when nobody writes.
    func rest() { while store.prepare(now: now) {} }

    func draft(_ id: Identifier<Draft>, _ text: String) -> Draft {
      Draft(
        id: id, outage: outage, author: CrashWorkload.author, subject: .entry(.new(.dayNote)),
        fields: ["text": text], startedAt: now, changedAt: now)
    }

    /// Locks, and unlocks again.
    func reopen() throws -> Replay {
      store.close()
      let (store, replay) = try Store.unlock(
        at: folder, passage: CrashWorkload.passage, disk: PosixDisk(),
        random: SystemRandomNumberGenerator(),
        geometry: .standard)
      self.store = store
      return replay
    }

    /// Writes until nothing more is taken; why.
    func noteUntilRefused(most: Int) -> StoreError? {
      for _ in 0..<most {
        do {
          try note()
        } catch {
          return error as? StoreError
        }
        _ = store.prepare(now: now)
      }
      return nil
    }

    /// Holds the entries that are found to those that were acknowledged, in the same order.
    func expectRecords(_ replay: Replay, sourceLocation: SourceLocation = #_sourceLocation) {
      let (found, saved) = (replay.records.map(\.id), records.map(\.id))
      #expect(Set(saved).subtracting(found) == [], "lost", sourceLocation: sourceLocation)
      #expect(Set(found).subtracting(saved) == [], "invented", sourceLocation: sourceLocation)
      let changed = zip(replay.records, records).filter { $0 != $1 }
      #expect(changed.map(\.1.number?.text) == [], sourceLocation: sourceLocation)
    }

    /// Holds what is found to what was acknowledged.
    func expectAll(_ replay: Replay, sourceLocation: SourceLocation = #_sourceLocation) throws {
      expectRecords(replay, sourceLocation: sourceLocation)
      #expect(replay.findings.isEmpty, sourceLocation: sourceLocation)
      let found = try Store.verify(
        at: folder, passage: CrashWorkload.passage, disk: PosixDisk())
      #expect(found.findings.isEmpty, sourceLocation: sourceLocation)
    }
  }

  private static func isFull(_ error: StoreError?) -> Bool {
    if case .system(_, errno: ENOSPC)? = error { true } else { false }
  }

  private static func drop(_ text: String, _ id: Identifier<Record>, _ run: Run) throws {
    var random: any RandomNumberGenerator = SeededGenerator(seed: 3)
    try Letterbox(at: run.folder, disk: PosixDisk()).drop(
      Letter(
        id: id, writtenAt: run.now, author: CrashWorkload.author,
        content: .started(.dayNote, fields: ["text": text])), random: &random)
  }

  private static func filled(_ kind: RealDisk.Kind) throws {
    let disk = try RealDisk(kind)
    let run = try Run(on: disk)
    for _ in 0..<1500 { try run.note() }
    run.rest()
    try disk.fill()
    // XFS keeps a few blocks that nobody can take.
    #expect(disk.bytesLeft <= (kind == .ext4 ? 0 : 1 << 19))

    // A text that is saved again and again, and another; an outage; letters; and the lock.
    let (one, two): (Identifier<Draft>, Identifier<Draft>) = (run.identity(), run.identity())
    for second in 1...20 {
      try run.store.save(run.draft(one, "Efter \(second) s"), now: run.now)
    }
    try run.store.save(run.draft(two, "en till"), now: run.now)
    try run.declare(run.identity())
    for number in 1...7 { try drop("Brev \(number)", run.identity(), run) }
    let locked = try run.reopen()
    run.expectRecords(locked)
    #expect(locked.letters.count == 7)
    #expect(Set(locked.drafts.map(\.fields)) == [["text": "Efter 20 s"], ["text": "en till"]])

    // The room that was promised is there, and nothing is said to be saved that is not.
    let before = run.records.count
    _ = run.store.prepare(now: run.now)
    let refused = run.noteUntilRefused(most: 3000)
    #expect(isFull(refused), "\(String(describing: refused))")
    #expect(run.records.count >= 2000)
    #expect(run.records.count - before >= 500)
    #expect(run.store.health.hasFailed)

    try disk.makeRoom()
    #expect(try run.note() == nil)
    #expect(!run.store.health.hasFailed)
    run.rest()
    #expect(run.store.health.entriesLeft == nil)
    run.store.close()
    try disk.remount()
    let replay = try run.reopen()
    try run.expectAll(replay)
    #expect(replay.letters.count == 7)
    #expect(replay.drafts.count == 2)
    run.store.close()
    try disk.check()
  }

  @Test(.enabled(if: RealDisk.lack(.ext4) == nil, Comment(rawValue: RealDisk.lack(.ext4) ?? "")))
  func anExt4FilledToItsLastBlockTakesWhatItPromisedAndLosesNothing() throws {
    try Self.filled(.ext4)
  }

  @Test(.enabled(if: RealDisk.lack(.xfs) == nil, Comment(rawValue: RealDisk.lack(.xfs) ?? "")))
  func anXFSFilledToItsLastBlockTakesWhatItPromisedAndLosesNothing() throws {
    try Self.filled(.xfs)
  }

  @Test(.enabled(if: RealDisk.lack(.btrfs) == nil, Comment(rawValue: RealDisk.lack(.btrfs) ?? "")))
  func aFullBtrfsGivesNoReserveSaysSoAndLosesNothing() throws {
    let disk = try RealDisk(.btrfs)
    let run = try Run(on: disk)
    for number in 0..<2000 {
      try run.note()
      if number % 100 == 0 { run.rest() }
    }
    #expect(PosixDisk().isCopyOnWrite(run.folder))
    #expect(!FileManager.default.fileExists(atPath: run.folder + "/reserve"))
    try disk.fill()
    let refused = run.noteUntilRefused(most: 3000)
    #expect(Self.isFull(refused), "\(String(describing: refused))")
    try disk.makeRoom()
    for _ in 0..<10 { try run.note() }
    #expect(!run.store.health.hasFailed)
    run.store.close()
    try disk.remount()
    let replay = try run.reopen()
    try run.expectAll(replay)
    run.store.close()
    try disk.check()
  }

  private static func powerless(_ kind: RealDisk.Kind) throws {
    let disk = try RealDisk(kind)
    let run = try Run(on: disk)
    let draft: Identifier<Draft> = run.identity()
    for number in 0..<300 {
      try run.note()
      if number % 10 == 0 { _ = run.store.prepare(now: run.now) }
    }
    try run.store.save(run.draft(draft, "halv"), now: run.now)
    let letter: Identifier<Record> = run.identity()
    try drop("ett brev", letter, run)
    try disk.cutPower()
    #expect(throws: StoreError.self) { try run.note() }
    run.store.close()
    try disk.remount()
    let replay = try run.reopen()
    try run.expectAll(replay)
    #expect(replay.drafts.map(\.id) == [draft])
    #expect(replay.letters.map(\.id) == [letter])
    try run.note()
    run.store.close()
    try disk.check()
  }

  @Test(.enabled(if: RealDisk.lack(.ext4) == nil, Comment(rawValue: RealDisk.lack(.ext4) ?? "")))
  func aPowerCutOnExt4LosesNothingThatWasSaved() throws { try Self.powerless(.ext4) }

  @Test(.enabled(if: RealDisk.lack(.xfs) == nil, Comment(rawValue: RealDisk.lack(.xfs) ?? "")))
  func aPowerCutOnXFSLosesNothingThatWasSaved() throws { try Self.powerless(.xfs) }

  @Test(.enabled(if: RealDisk.lack(.ext4) == nil, Comment(rawValue: RealDisk.lack(.ext4) ?? "")))
  func whenTheDiskCanOnlyBeReadWritingGoesOnOnTheSecondMedium() throws {
    let (disk, stick) = (try RealDisk(.ext4), try RealDisk(.ext4))
    let run = try Run(on: disk)
    _ = try run.store.setSecondPlace(stick.place, now: run.now)
    for _ in 0..<50 { try run.note() }
    try disk.becomeReadOnly()
    #expect(try run.note() == .savedInSecondPlace)
    for _ in 0..<50 { #expect(try run.note() == nil) }
    let draft: Identifier<Draft> = run.identity()
    try run.store.save(run.draft(draft, "på stickan"), now: run.now)
    run.store.close()
    try disk.remount()
    try stick.remount()
    let replay = try run.reopen()
    run.expectRecords(replay)
    #expect(replay.drafts.map(\.id) == [draft])
    run.store.close()
    try stick.check()
  }

  @Test(.enabled(if: RealDisk.lack(.ext4) == nil, Comment(rawValue: RealDisk.lack(.ext4) ?? "")))
  func theScreenSaysThatTheDiskIsFullAndThatItCanOnlyBeRead() throws {
    let disk = try RealDisk(.ext4)
    let folder = try TestFolder()
    let store = disk.place + "/skåp"
    let night = try folder.night(environment: ["RESERV_STORE": store])
    let passphrase = try night.begin()
    try night.note("okänd", "När disken hade plats")
    // The last of the room that is kept.
    let kept = store + "/drafts/reserve-folder"
    let deadline = ContinuousClock.now + .seconds(60)
    while access(kept, F_OK) != 0, ContinuousClock.now < deadline { _ = poll(nil, 0, 10) }
    try disk.fill()
    #expect(disk.bytesLeft == 0)
    try night.type("d")
    try night.see("Daganteckning – ny")
    try night.type("okänd\t\tNär disken var full")
    try night.see("DISKEN FULL: plats för cirka")
    try night.type("\t\t\r")
    try night.see("DA-0002")
    try night.console.wait(for: "it is saved") { screen in
      screen.rows.contains { $0.hasPrefix(" SPARAT") }
    }
    try disk.becomeReadOnly()
    try night.type("d")
    try night.see("Daganteckning – ny")
    try night.type("okänd\t\tNär disken bara gick att läsa\t\t\r")
    try night.see("EJ SPARAT – skriv på papper")
    try night.see("Disken går bara att läsa.")
    night.console.signal(SIGKILL)
    #expect(try night.console.waitForEnd() == .killed(SIGKILL))
    try disk.remount()
    let replay = try Store.readAll(
      at: store, passphrase: Secret(passphrase), disk: PosixDisk()
    ).replay
    #expect(replay.findings.isEmpty)
    let texts = replay.records.compactMap { record -> String? in
      if case .care(.dayNote(let note)) = record.entry { note.text } else { nil }
    }
    #expect(texts == ["När disken hade plats", "När disken var full"])
  }
}
