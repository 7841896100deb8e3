/// What a new store is told about itself; no personal data.
public struct Founding: Hashable, Sendable {
  /// What the unit calls itself, such as `Testgården plan 2`; stands unsealed in `store.json`.
  public var unitLabel: String
  /// True for a drill store: ÖVNING on every screen.
  public var isDrill: Bool

  /// A founding.
  public init(unitLabel: String, isDrill: Bool) {
    self.unitLabel = unitLabel
    self.isDrill = isDrill
  }
}

/// The parts of an unlocked store.
struct StoreParts {
  let folder: String
  let disk: any Disk
  let lock: DiskFile
  let random: any RandomNumberGenerator
  let description: StoreDescription
  let chest: KeyChest
  let tombstones: [Identifier<DataKey>: Tombstone]
  let unrecorded: [KeyChange]
  let end: JournalEnd
  let mustLeaveJournal: Bool
  /// Where the store lies; nil when that cannot be told.
  let place: String?
  let records: [Record]
  let geometry: SegmentGeometry
  let reserve: Reserve?
}

extension Store {
  /// What lies in a folder, told without a passphrase and without touching anything. A founding
  /// that a crash interrupted counts as absent: founding can be done again.
  public static func condition(at folder: String, disk: some Disk) -> StoreCondition {
    do throws(StoreError) {
      let description = try StoreDescription.read(at: folder, disk: disk)
      return .ready(unitLabel: description.unitLabel, isDrill: description.isDrill)
    } catch .absent {
      do throws(StoreError) {
        return try InterruptedFounding.isAll(of: folder, disk: disk) ? .absent : .unreadable
      } catch {
        return .unreadable
      }
    } catch .newer(let version) {
      return .newer(version: version)
    } catch {
      return .unreadable
    }
  }

  /// Founds a store and leaves it unlocked: folder, lock, slot, registers key, first journal and
  /// last `store.json`. Folders above that are missing are made.
  ///
  /// Throws `.alreadyExists`, `.locked`, `.system`, or `.unreadable` when the folder holds
  /// something else.
  public static func found(
    at folder: String, founding: Founding, passphrase: Secret, cost: KeyCost = .standard,
    disk: some Disk, random: some RandomNumberGenerator
  ) throws(StoreError) -> Store {
    try found(
      at: folder, founding: founding, passage: .passphrase(passphrase, cost), disk: disk,
      random: random, geometry: .standard)
  }

  /// Unlocks a store and reads everything in it. Writes nothing but the lock, unless keys that have
  /// been destroyed are still lying about.
  ///
  /// Throws `.absent`, `.newer`, `.unreadable`, `.locked`, `.wrongPassphrase` or `.system`.
  public static func unlock(
    at folder: String, passphrase: Secret, disk: some Disk, random: some RandomNumberGenerator
  ) throws(StoreError) -> (Store, Replay) {
    try unlock(
      at: folder, passage: .passphrase(passphrase, .standard), disk: disk, random: random,
      geometry: .standard)
  }

  package static func found(
    at folder: String, founding: Founding, passage: Passage, disk: some Disk,
    random: some RandomNumberGenerator, geometry: SegmentGeometry
  ) throws(StoreError) -> Store {
    switch condition(at: folder, disk: disk) {
    case .absent: break
    case .ready: throw .alreadyExists
    case .newer(let version): throw .newer(version: version)
    case .unreadable: throw .unreadable(file: StoreDescription.name)
    }
    var random: any RandomNumberGenerator = SharedRandomness(random)
    var geometry = geometry
    try InterruptedFounding.makeFolders(to: folder, disk: disk)
    let lock = try StoreLock.take(in: folder, disk: disk)
    do throws(StoreError) {
      try InterruptedFounding.clear(folder, disk: disk)
      geometry.grows = disk.isCopyOnWrite(folder)
      for name in ["keys", "j", "drafts", Letterbox.folder] {
        try disk.ensureFolder(folder + "/" + name)
      }
      try disk.syncFolder(folder)
      let reserve = Reserve(geometry, folder: folder, disk: disk)
      let chest = try KeyChest(
        founding: KeyFolder(path: folder + "/keys", disk: disk, reserved: reserve?.keys), passage,
        random: &random)
      var end = JournalEnd(
        id: Identifier(using: &random), last: .none, segment: nil, torn: nil,
        folder: folder + "/j", reserve: reserve, geometry: geometry, disk: disk, random: random)
      do throws(JournalFault) {
        try end.begin()
      } catch {
        throw error.fact
      }
      var description = StoreDescription(
        store: Identifier(using: &random), journal: end.id, letter: "",
        unitLabel: founding.unitLabel, isDrill: founding.isDrill,
        letterbox: try chest.ring.letterboxAddress())
      let place = Whereabouts.mark(of: folder, store: description.store, disk)
      description.remember(place)
      try disk.replace(StoreDescription.name, in: folder, with: description.bytes)
      return Store(
        StoreParts(
          folder: folder, disk: disk, lock: lock, random: random, description: description,
          chest: chest, tombstones: [:], unrecorded: [], end: end, mustLeaveJournal: false,
          place: place, records: [], geometry: geometry, reserve: reserve))
    } catch {
      disk.close(lock)
      throw error
    }
  }

  package static func unlock(
    at folder: String, passage: Passage, disk: some Disk, random: some RandomNumberGenerator,
    geometry: SegmentGeometry
  ) throws(StoreError) -> (Store, Replay) {
    try unlock(at: folder, disk: disk, random: random, geometry: geometry) {
      own, away, destroyed throws(StoreError) in
      try KeyChest(opening: own, passage, away: away, destroyed: destroyed)
    }
  }

  /// Unlocks with what opens the chest of a folder of keys, and of those made in the second place, but
  /// for keys that have been destroyed.
  static func unlock(
    at folder: String, disk: some Disk, random: some RandomNumberGenerator,
    geometry: SegmentGeometry,
    opening: (KeyFolder, KeyFolder?, Set<Identifier<DataKey>>) throws(StoreError) -> KeyChest
  ) throws(StoreError) -> (Store, Replay) {
    var geometry = geometry
    let random = SharedRandomness(random)
    // Nothing is touched, not even the lock, before the description has been understood.
    _ = try StoreDescription.read(at: folder, disk: disk)
    let lock = try StoreLock.take(in: folder, disk: disk)
    do throws(StoreError) {
      let description = try StoreDescription.read(at: folder, disk: disk)
      let second = description.secondPlace.flatMap { $0.isThere(disk) ? $0 : nil }
      geometry.grows = disk.isCopyOnWrite(folder)
      let reserve = Reserve(geometry, folder: folder, disk: disk)
      let stones = try Tombstones.known(
        in: [folder, second?.copy].compactMap(\.self), disk)
      var chest = try opening(
        KeyFolder(path: folder + "/keys", disk: disk, reserved: reserve?.keys),
        second.map { KeyFolder(path: $0.away + "/keys", disk: disk) }, Set(stones.keys))
      chest.destroy(stones.keys)
      let tail = try JournalTail(folder: folder + "/j", id: description.journal, disk: disk)
      let reading = try JournalReading.opened(with: &chest) { ring throws(StoreError) in
        try JournalReading(
          folders: [folder, second?.away].compactMap { $0.map { $0 + "/j" } },
          copy: second.map { $0.copy + "/j" }, disk: disk, keys: ring,
          current: description.journal)
      }
      let replay = try Replay(
        reading,
        drafts: DraftFolder.read(
          in: [folder, second?.away].compactMap(\.self), copy: second?.copy, chest.ring, disk),
        letters: Letterbox(folder, description, disk: disk).read(chest.ring))
      let unrecorded = try chest.check(recorded: replay.keyChanges)
      let own = reading.journals.first { $0.id == description.journal }
      let end = JournalEnd(
        id: description.journal, last: own?.last ?? .none,
        segment: tail.segment(own?.tail, journal: description.journal, geometry), torn: own?.torn,
        folder: folder + "/j", reserve: reserve, geometry: geometry, disk: disk, random: random)
      let store = Store(
        StoreParts(
          folder: folder, disk: disk, lock: lock, random: random, description: description,
          chest: chest,
          tombstones: reading.destroyed.merging(stones) { $1 }, unrecorded: unrecorded, end: end,
          mustLeaveJournal: own?.isDoubtful ?? true || tail.isDoubtful,
          place: Whereabouts.mark(of: folder, store: description.store, disk),
          records: replay.records, geometry: geometry, reserve: reserve))
      store.copying = description.secondPlace.map {
        Copying(
          from: folder, to: $0, disk: disk, now: replay.records.last?.recordedAt,
          destroyed: Set(store.tombstones.keys))
      }
      store.finishDestructions()
      return (store, replay)
    } catch {
      disk.close(lock)
      throw error
    }
  }
}

extension Replay {
  /// Every record once, in the order (recorded time, journal, line), and the drafts that have not
  /// become records.
  init(
    _ reading: JournalReading, drafts: (drafts: [Draft], findings: [Finding]),
    letters: (letters: [Letter], findings: [Finding])
  ) {
    // One terminal's journal is in order as it lies.
    var ordered = reading.records
    if !zip(ordered, ordered.dropFirst()).allSatisfy({ !$1.isBefore($0) }) {
      ordered.sort { $0.isBefore($1) }
    }
    var seen = Set<Identifier<Record>>(minimumCapacity: ordered.count)
    records = []
    records.reserveCapacity(ordered.count)
    for placed in ordered where seen.insert(placed.record.id).inserted {
      records.append(placed.record)
    }
    self.drafts = drafts.drafts.filter { !seen.contains(Identifier(retyping: $0.id)) }
    self.letters = letters.letters.filter { !seen.contains($0.id) }
    findings = reading.findings + drafts.findings + letters.findings.without(takenIn: seen)
  }

  /// The changes of passphrase that the journal knows of.
  var keyChanges: [KeyChange] {
    records.compactMap { if case .keyChange(let change) = $0.entry { change } else { nil } }
  }
}

extension JournalReading.Placed {
  /// The order of the replay.
  fileprivate func isBefore(_ other: Self) -> Bool {
    let (time, otherTime) = (record.recordedAt.instant, other.record.recordedAt.instant)
    return time == otherTime
      ? (journal, line) < (other.journal, other.line) : time < otherTime
  }
}

extension [Finding] {
  /// The same without those of letters that are records by now: one that could not be removed then
  /// may be half erased.
  func without(takenIn records: Set<Identifier<Record>>) -> [Finding] {
    filter { finding in
      guard finding.journal == Letterbox.folder else { return true }
      return Identifier<Record>(finding.segment.prefix(26)).map { !records.contains($0) } ?? true
    }
  }
}
