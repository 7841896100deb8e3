import TestSupport
import Testing

@testable import DowntimeModel

/// Passphrases of a store on the simulated disk. `.derived` stands for what a passphrase would be
/// derived to, so that hundreds of openings take no time.
@Suite struct KeyTests {
  private static let unit = CrashWorkload.passage
  private static let newUnit = Passage.derived([UInt8](repeating: 8, count: 32))
  private static let manager = Passage.derived([UInt8](repeating: 9, count: 32))
  private static let author = CrashWorkload.author

  private static func open(_ disk: SimulatedDisk, _ passage: Passage) throws -> (Store, Replay) {
    try Store.unlock(
      at: JournalFixture.folder, passage: passage, disk: disk,
      random: SeededGenerator(seed: 3), geometry: CrashWorkload.geometry)
  }

  /// A store with an entry, closed.
  private static func closed(_ work: (Store) throws -> Void = { _ in }) throws -> JournalFixture {
    var fixture = try JournalFixture(disk: SimulatedDisk(keepsHistory: true))
    try fixture.append(JournalFixture.note("före"))
    try work(fixture.store)
    fixture.store.close()
    return fixture
  }

  private static func notes(_ replay: Replay) -> Int {
    replay.records.count { if case .care = $0.entry { true } else { false } }
  }

  @Test func theManagersPassphraseOpensTheSameStore() throws {
    let fixture = try Self.closed {
      _ = try $0.changeManager(Self.manager, author: Self.author, now: JournalFixture.time(70))
    }
    for passage in [Self.unit, Self.manager] {
      let (store, replay) = try Self.open(fixture.disk, passage)
      #expect(Self.notes(replay) == 1)
      #expect(replay.findings.isEmpty)
      #expect(try store.keyCondition().hasManager)
      #expect(try store.keyCondition().hasRecoveryCode)
      store.close()
    }
  }

  @Test func onlyTheManagerChangesPassphrasesOnceThereIsOne() throws {
    let fixture = try Self.closed {
      #expect(try $0.keyCondition().mayChange)
      _ = try $0.changeManager(Self.manager, author: Self.author, now: JournalFixture.time(70))
    }
    let (store, _) = try Self.open(fixture.disk, Self.unit)
    #expect(try !store.keyCondition().mayChange)
    #expect(throws: StoreError.managersOnly) {
      try store.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(80))
    }
    #expect(throws: StoreError.managersOnly) {
      _ = try store.changeManager(Self.newUnit, author: Self.author, now: JournalFixture.time(80))
    }
    store.close()
    _ = try Self.open(fixture.disk, Self.unit).0
  }

  @Test(arguments: [false, true])
  func aNewPassphraseOpensAndTheOldOneDoesNot(_ hasManager: Bool) throws {
    let fixture = try Self.closed {
      if hasManager {
        _ = try $0.changeManager(Self.manager, author: Self.author, now: JournalFixture.time(70))
      }
      try $0.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(71))
      _ = try $0.append(
        Submission(
          outage: nil, occurredAt: nil, author: Self.author,
          entry: .outageDeclared(
            OutageDeclaration(
              outage: Identifier(retyping: Self.second), systems: [.prator],
              startedAt: JournalFixture.time(0), note: ""))), now: JournalFixture.time(72))
    }
    #expect(throws: StoreError.wrongPassphrase) { _ = try Self.open(fixture.disk, Self.unit) }
    for passage in hasManager ? [Self.newUnit, Self.manager] : [Self.newUnit] {
      let (store, replay) = try Self.open(fixture.disk, passage)
      #expect(replay.findings.isEmpty)
      #expect(Self.notes(replay) == 1)
      store.close()
    }
  }

  private static let second: Identifier<Outage> = {
    var random = SeededGenerator(seed: 77)
    return Identifier(using: &random)
  }()

  @Test func anOlderSlotPutBackIsRefused() throws {
    let fixture = try Self.closed()
    let old = fixture.disk.files.filter { $0.contains("/keys/") }.map { ($0, fixture.disk[$0]) }
    let (store, _) = try Self.open(fixture.disk, Self.unit)
    try store.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(90))
    store.close()
    // The slot alone opens no data key; with all the old key files the journal knows better.
    let slot = try #require(old.first { $0.0.hasSuffix("slot-unit.json") })
    fixture.disk[slot.0] = slot.1
    let (_, replay) = try Self.open(fixture.disk, Self.unit)
    #expect(Self.notes(replay) == 0)
    #expect(replay.findings.allSatisfy { $0.problem == .keyMissing })
    for (path, bytes) in old {
      if !fixture.disk.files.contains(path) {
        fixture.disk.close(try fixture.disk.open(path, .new))
      }
      fixture.disk[path] = bytes
    }
    #expect(throws: StoreError.supersededPassphrase) {
      _ = try Self.open(fixture.disk, Self.unit)
    }
  }

  @Test(arguments: [KeySlot.unit, .manager])
  func aPowerCutWhileAPassphraseIsChangedLocksNobodyOut(_ slot: KeySlot) throws {
    let fixture = try Self.closed {
      _ = try $0.changeManager(Self.manager, author: Self.author, now: JournalFixture.time(70))
    }
    let (store, _) = try Self.open(fixture.disk, Self.manager)
    let start = fixture.disk.history.count
    switch slot {
    case .unit:
      try store.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(90))
    case .manager, .recovery:
      _ = try store.changeManager(Self.newUnit, author: Self.author, now: JournalFixture.time(90))
    }
    store.close()
    let history = fixture.disk.history[start...]
    #expect(history.count > 12)
    var random = SeededGenerator(seed: 4)
    var opened: Set<Bool> = []
    for state in history {
      for style in CrashStyle.allCases {
        let disk = SimulatedDisk(state.crashed(style, using: &random))
        let old = slot == .unit ? Self.unit : Self.manager
        let isOld = Self.works(disk, old)
        let isNew = Self.works(disk, Self.newUnit)
        #expect(isOld != isNew, "\(style)")
        #expect(Self.works(disk, slot == .unit ? Self.manager : Self.unit), "\(style)")
        opened.insert(isNew)
      }
    }
    #expect(opened == [true, false])
  }

  /// Whether a passphrase opens everything, and lets one write on.
  private static func works(_ disk: SimulatedDisk, _ passage: Passage) -> Bool {
    do {
      let (store, replay) = try open(disk, passage)
      defer { store.close() }
      _ = try store.append(
        Submission(
          outage: nil, occurredAt: nil, author: author,
          entry: .unit(UnitDescription(name: "Testgården", isDrill: false))),
        now: JournalFixture.time(200))
      return notes(replay) == 1 && replay.findings.allSatisfy { $0.problem == .tornTail }
    } catch {
      return false
    }
  }

  @Test(arguments: [5, 28] as [Int32])
  func aDiskThatFailsWhileAPassphraseIsChangedLocksNobodyOut(_ errno: Int32) throws {
    var step = 0
    while true {
      let fixture = try Self.closed()
      let (store, _) = try Self.open(fixture.disk, Self.unit)
      fixture.disk.fault = SimulatedDisk.Fault(
        operation: fixture.disk.operations + step, isForEver: false, errno: errno)
      var hasFailed = false
      do {
        try store.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(90))
      } catch {
        hasFailed = true
      }
      guard fixture.disk.hasFailed else { break }
      fixture.disk.fault = nil
      // Work goes on, with a new outage whose key must open with whichever passphrase holds.
      _ = try? store.append(
        Submission(
          outage: nil, occurredAt: nil, author: Self.author,
          entry: .outageDeclared(
            OutageDeclaration(
              outage: Self.second, systems: [.prator], startedAt: JournalFixture.time(0),
              note: ""))), now: JournalFixture.time(100))
      store.close()
      let works = [Self.unit, Self.newUnit].filter { Self.works(fixture.disk, $0) }
      #expect(works.count == 1, "step \(step)")
      if !hasFailed { #expect(!Self.works(fixture.disk, Self.unit)) }
      step += 1
    }
    #expect(step > 12)
  }

  /// The slot's last sync fails, the program is started anew while the machine stays up, and the
  /// power goes afterwards: the journal must not know of a slot that the medium does not hold.
  @Test func aChangeThatFailedAndWasWorkedOnWithOutlivesAPowerCut() throws {
    var random = SeededGenerator(seed: 9)
    var step = 0
    while true {
      let fixture = try Self.closed()
      let (store, _) = try Self.open(fixture.disk, Self.unit)
      fixture.disk.fault = SimulatedDisk.Fault(
        operation: fixture.disk.operations + step, isForEver: false, errno: 5)
      _ = try? store.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(90))
      guard fixture.disk.hasFailed else { break }
      fixture.disk.fault = nil
      store.close()
      #expect([Self.newUnit, Self.unit].contains { Self.works(fixture.disk, $0) }, "step \(step)")
      for style in [CrashStyle.lost, .kept, .contentsOnly] {
        let cut = SimulatedDisk(fixture.disk.state.crashed(style, using: &random))
        #expect([Self.newUnit, Self.unit].contains { Self.works(cut, $0) }, "\(step) \(style)")
      }
      step += 1
    }
    #expect(step > 12)
  }

  @Test func aChangeThatACrashKeptFromBeingRecordedIsRecordedByTheNextEntry() throws {
    let fixture = try Self.closed()
    let (store, _) = try Self.open(fixture.disk, Self.unit)
    let start = fixture.disk.history.count
    try store.changeUnit(Self.newUnit, author: Self.author, now: JournalFixture.time(90))
    store.close()
    var random = SeededGenerator(seed: 4)
    let opening = fixture.disk.history[start...].lazy.map {
      SimulatedDisk($0.crashed(.kept, using: &random))
    }.first { Self.works($0, Self.newUnit) }
    let disk = try #require(opening)
    let (_, replay) = try Self.open(disk, Self.newUnit)
    #expect(replay.keyChanges == [KeyChange(slot: .unit, generation: 2)])
  }

  @Test func aRecoveryCodeIsReadAsAPersonTypesIt() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<50 {
      let code = RecoveryCode(using: &random)
      #expect(code.text.count == 34)
      #expect(RecoveryCode(code.text) == code)
      let typed = code.text.lowercased().replacing("-", with: " ").replacing("0", with: "o")
        .replacing("1", with: "l")
      #expect(RecoveryCode(typed) == code)
      #expect(RecoveryCode.resembles(typed))
    }
    #expect(RecoveryCode("stege korg moln tavla vante") == nil)
    #expect(!RecoveryCode.resembles("stege korg moln tavla vante"))
  }

  @Test func aSlipInARecoveryCodeIsToldFromAWrongCode() throws {
    var random = SeededGenerator(seed: 13)
    let code = RecoveryCode(using: &random)
    let signs = Array(code.text)
    var missed = 0
    for place in signs.indices where signs[place] != "-" {
      for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != signs[place] {
        var slipped = signs
        slipped[place] = other
        if RecoveryCode(String(slipped)) != nil { missed += 1 }
      }
    }
    // Two check signs: about one slip in a thousand goes unseen, and then opens nothing.
    #expect(missed <= 3)
  }

  @Test func theRecoveryCodeOpensTheStoreWhenThePassphrasesAreForgotten() throws {
    let disk = SimulatedDisk()
    let passphrase = Secret("stege korg moln tavla vante")
    let store = try Store.found(
      at: "/s", founding: Founding(unitLabel: "Testgården", isDrill: false),
      passphrase: passphrase, cost: .light, disk: disk, random: SeededGenerator(seed: 1))
    let code = try store.changeManagerPassphrase(
      Secret("en lugn fjord under vintern"), cost: .light, author: Self.author,
      now: JournalFixture.time(0))
    store.close()
    let (again, _) = try Store.unlock(
      at: "/s", passphrase: Secret(code.text.lowercased()), disk: disk,
      random: SeededGenerator(seed: 2))
    #expect(try again.keyCondition().slot == .recovery)
    let new = try again.changeManagerPassphrase(
      Secret("sju snabba svalor seglar söderut"), cost: .light, author: Self.author,
      now: JournalFixture.time(1))
    again.close()
    #expect(new != code)
    #expect(throws: StoreError.wrongPassphrase) {
      _ = try Store.unlock(
        at: "/s", passphrase: code.secret, disk: disk, random: SeededGenerator(seed: 2))
    }
  }
}
