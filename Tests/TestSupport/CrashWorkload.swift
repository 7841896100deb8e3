import DowntimeModel

/// A run of the store on the simulated disk that remembers what it was promised and when, so that
/// any moment of it can be crashed and held to the promises.
public final class CrashWorkload {
  /// The store's folder.
  public static let folder = "/store"
  /// Where the second medium is.
  public static let stick = "/stick"
  /// What the passphrase would be derived to.
  package static let passage = Passage.derived([UInt8](repeating: 7, count: 32))
  /// Small segments, so that short runs roll over.
  package static let geometry = SegmentGeometry(bytes: 32_768, lines: 6)

  /// An entry on its way.
  struct Promise {
    let submission: Submission
    let begun: Int
    var record: Record?
    var acknowledged: Int?
  }

  /// Bytes of a segment that are on the medium for good.
  struct Proved {
    let path: String
    let bytes: [UInt8]
    let acknowledged: Int
  }

  /// The disk of the run.
  public let disk: SimulatedDisk
  /// When the founding was acknowledged.
  public private(set) var founded: Int?
  private(set) var promises: [Promise] = []
  private(set) var drafts: [Identifier<Draft>: TextPromise<Draft>] = [:]
  private(set) var letters: [Identifier<Record>: TextPromise<Letter>] = [:]
  private(set) var proved: [Proved] = []
  private let hasSecondPlace: Bool
  private var random: SeededGenerator
  private var outage: Identifier<Outage>?
  private var clock: Int64 = 1_790_000_000_000

  /// A run on an empty disk.
  ///
  /// With a second medium the store is copied to it, and written on there when its disk fails.
  public init(
    seed: UInt64, fault: SimulatedDisk.Fault? = nil, hasSecondPlace: Bool = false,
    keepsHistory: Bool = true
  ) {
    disk = SimulatedDisk(keepsHistory: keepsHistory)
    self.hasSecondPlace = hasSecondPlace
    disk.fault = fault
    random = SeededGenerator(seed: seed)
    if random.next() % 4 == 0 { disk.largestWrite = 700 }
  }

  /// Founds a store and does some things with it; goes on after failures as a person would.
  public func run(steps: Int) {
    guard var store = found() else { return }
    if hasSecondPlace { chooseSecondPlace(store) }
    for _ in 0..<steps {
      clock += 1000
      switch random.next() % 15 {
      case 0..<5: append(note(characters: Int(random.next() % 300)), store)
      case 5: append(note(characters: 2000 + Int(random.next() % 6000)), store)
      case 6: declare(store)
      case 7...8: save(store)
      case 9: discard(store)
      case 10:
        clock += 3000
        while store.prepare(now: now) {}
      case 11...12: drop()
      case 13: disk.isFull.toggle()
      default:
        store.close()
        guard let again = reopened() else { return }
        store = again
      }
    }
    store.close()
  }

  private func chooseSecondPlace(_ store: Store) {
    do throws(StoreError) {
      try disk.makeFolder(Self.stick)
      try disk.syncFolder("/")
      _ = try store.setSecondPlace(Self.stick, now: now)
    } catch {
      return
    }
  }

  private func found() -> Store? {
    do throws(StoreError) {
      let store = try Store.found(
        at: Self.folder, founding: Founding(unitLabel: "Testgården", isDrill: true),
        passage: Self.passage, disk: disk, random: SeededGenerator(seed: random.next()),
        geometry: Self.geometry)
      founded = disk.operations
      return store
    } catch {
      return nil
    }
  }

  private func reopened() -> Store? {
    do throws(StoreError) {
      return try Self.reopen(disk, seed: random.next()).store
    } catch {
      return nil
    }
  }

  /// Unlocks the run's store on some disk.
  public static func reopen(_ disk: SimulatedDisk, seed: UInt64) throws(StoreError) -> (
    store: Store, replay: Replay
  ) {
    let (store, replay) = try Store.unlock(
      at: folder, passage: passage, disk: disk, random: SeededGenerator(seed: seed),
      geometry: geometry)
    return (store, replay)
  }

  /// A day note of some length.
  public func note(characters: Int) -> Entry {
    .care(
      .dayNote(
        DayNote(
          person: .unknown("påhittad"), text: String(repeating: "å", count: characters),
          nextShiftMustKnow: false)))
  }

  private func declare(_ store: Store) {
    let new = Identifier<Outage>(using: &random)
    let declaration = OutageDeclaration(
      outage: new, systems: [.treserva], startedAt: now, note: "")
    if append(.outageDeclared(declaration), store) { outage = new }
  }

  private var now: LocalTime {
    LocalTime(instant: Instant(milliseconds: clock), offsetMinutes: 120)
  }

  /// Appends an entry and remembers what came of it; true when it was acknowledged.
  @discardableResult
  public func append(_ entry: Entry, _ store: Store) -> Bool {
    let id = Identifier<Record>(using: &random)
    let submission = Submission(
      outage: outage, occurredAt: now, author: Self.author, entry: entry, id: id)
    promises.append(Promise(submission: submission, begun: disk.operations))
    do throws(StoreError) {
      let appended = try store.append(submission, now: now)
      promises[promises.count - 1].record = appended.record
      promises[promises.count - 1].acknowledged = disk.operations
      noteProved()
      return true
    } catch {
      return false
    }
  }

  private func save(_ store: Store) {
    guard let outage else { return }
    let known = drafts.filter { $0.value.discardBegun == nil }.keys.sorted()
    let id =
      known.isEmpty || random.next() % 3 == 0
      ? Identifier<Draft>(using: &random) : known[Int(random.next() % UInt64(known.count))]
    let draft = Draft(
      id: id, outage: drafts[id]?.versions.first?.text.outage ?? outage, author: Self.author,
      subject: .entry(.new(.dayNote)), fields: ["text": String(random.next())], startedAt: now,
      changedAt: now)
    drafts[id, default: TextPromise()].make(draft, at: disk) { () throws(StoreError) in
      try store.save(draft, now: now)
    }
  }

  private func discard(_ store: Store) {
    guard let id = drafts.filter({ $0.value.discardBegun == nil }).keys.min(),
      let outage = drafts[id]?.versions.first?.text.outage
    else { return }
    drafts[id]?.discardBegun = disk.operations
    do throws(StoreError) {
      try store.discardDraft(id, outage: outage, now: now)
    } catch {
      return
    }
  }

  /// Writes a letter or a new version of one, as another window would that has not been unlocked.
  private func drop() {
    let known = letters.keys.sorted()
    let id =
      known.isEmpty || random.next() % 3 == 0
      ? Identifier<Record>(using: &random) : known[Int(random.next() % UInt64(known.count))]
    let letter = Letter(
      id: id, writtenAt: now, author: Self.author,
      content: .started(.dayNote, fields: ["text": String(random.next())]))
    var random: any RandomNumberGenerator = SeededGenerator(seed: random.next())
    letters[id, default: TextPromise()].make(letter, at: disk) { () throws(StoreError) in
      try Letterbox(at: Self.folder, disk: disk).drop(letter, random: &random)
    }
  }

  /// Notes every byte of lines that an acknowledged sync has proved.
  private func noteProved() {
    for (path, node) in disk.state.mediumNames
    where path.hasSuffix(".jsonl") && !path.contains("/copy/") {
      guard case .file(let inode) = node else { continue }
      let medium = disk.state.inodes[inode].medium.all
      guard let last = medium.lastIndex(where: { $0 != 0x0A }) else { continue }
      if let known = proved.last(where: { $0.path == path }), known.bytes.count > last { continue }
      proved.append(
        Proved(path: path, bytes: Array(medium[...last]), acknowledged: disk.operations))
    }
  }

  /// Who writes in all runs.
  public static var author: Author {
    guard let signature = Signature("NPÅ") else { preconditionFailure("a fixed signature") }
    return Author(
      signature: signature, name: "Natt-Nils Påhittad", title: "undersköterska", role: .careStaff)
  }
}

/// How a crash held up against the promises.
public struct CrashVerdict: Hashable, Sendable {
  /// Acknowledged entries that are gone.
  public var lostEntries = 0
  /// Acknowledged drafts and letters that are gone or older than acknowledged.
  public var lostDrafts = 0
  /// Records, drafts and letters that nobody wrote, and records twice.
  public var invented = 0
  /// Segments whose proved bytes changed.
  public var changed = 0
  /// A founded store that could not be opened, or an entry that could not be appended afterwards.
  public var closed = 0

  /// A clean verdict.
  public init() {}

  /// Adds another verdict's counts.
  public mutating func add(_ other: CrashVerdict) {
    lostEntries += other.lostEntries
    lostDrafts += other.lostDrafts
    invented += other.invented
    changed += other.changed
    closed += other.closed
  }
}

extension CrashWorkload {
  /// Opens what a crash after some operation left, appends to it, opens it once more, and holds
  /// all of it to the promises.
  public func verdict(after operation: Int, state: SimulatedDisk.State, seed: UInt64)
    -> CrashVerdict
  {
    var verdict = CrashVerdict()
    let disk = SimulatedDisk(state)
    guard let founded, founded <= operation else { return foundedAgain(disk, seed) }
    do throws(StoreError) {
      let first = try CrashWorkload.reopen(disk, seed: seed)
      judge(first.replay, after: operation, extra: nil, &verdict)
      let submission = Submission(
        outage: nil, occurredAt: nil, author: CrashWorkload.author, entry: note(characters: 3))
      let appended = try first.store.append(submission, now: now)
      first.store.close()
      var random = SeededGenerator(seed: seed)
      let after = SimulatedDisk(disk.state.crashed(.lost, using: &random))
      let second = try CrashWorkload.reopen(after, seed: seed &+ 1)
      second.store.close()
      judge(second.replay, after: operation, extra: appended.record, &verdict)
      if !first.replay.findings.allSatisfy({ $0.problem == .tornTail }) { verdict.changed += 1 }
      for known in proved where known.acknowledged <= operation {
        if !after[known.path].starts(with: known.bytes) { verdict.changed += 1 }
      }
    } catch {
      verdict.closed += 1
    }
    return verdict
  }

  /// A founding that was not acknowledged is there, or can be done again.
  private func foundedAgain(_ disk: SimulatedDisk, _ seed: UInt64) -> CrashVerdict {
    var verdict = CrashVerdict()
    do throws(StoreError) {
      if Store.condition(at: Self.folder, disk: disk) == .absent {
        let store = try Store.found(
          at: Self.folder, founding: Founding(unitLabel: "Testgården", isDrill: true),
          passage: Self.passage, disk: disk, random: SeededGenerator(seed: seed),
          geometry: Self.geometry)
        store.close()
      }
      let again = try CrashWorkload.reopen(disk, seed: seed)
      again.store.close()
      if !again.replay.records.isEmpty || !again.replay.findings.isEmpty { verdict.invented += 1 }
    } catch {
      verdict.closed += 1
    }
    return verdict
  }

  private func judge(
    _ replay: Replay, after operation: Int, extra: Record?, _ verdict: inout CrashVerdict
  ) {
    var records: [Identifier<Record>: Record] = [:]
    for record in replay.records {
      if records.updateValue(record, forKey: record.id) != nil { verdict.invented += 1 }
    }
    if let extra, records.removeValue(forKey: extra.id) != extra { verdict.lostEntries += 1 }
    for promise in promises where promise.begun <= operation {
      guard let id = promise.submission.id else { continue }
      let found = records.removeValue(forKey: id)
      if let acknowledged = promise.acknowledged, acknowledged <= operation {
        if found != promise.record { verdict.lostEntries += 1 }
      } else if let found, found.entry != promise.submission.entry {
        verdict.invented += 1
      }
    }
    verdict.invented += records.count
    TextPromise.judge(
      drafts, found: replay.drafts.map { ($0.id, $0) }, after: operation, &verdict)
    TextPromise.judge(
      letters, found: replay.letters.map { ($0.id, $0) }, after: operation, &verdict)
  }
}
