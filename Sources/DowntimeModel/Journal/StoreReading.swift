/// A store that was read without taking its lock.
public struct ReadStore {
  /// Everything that could be read.
  public private(set) var replay: Replay
  /// Through which slot it was opened.
  public let slot: KeySlot
  fileprivate let folder: String
  fileprivate let disk: any Disk
  fileprivate var chest: KeyChest
  fileprivate let second: SecondPlace?
  fileprivate let current: Identifier<JournalEnd>?
  /// Whether the store was never written to in this place: that is said where somebody unlocks it.
  fileprivate let isElsewhere: Bool

  fileprivate init(
    replay: Replay, folder: String, disk: any Disk, chest: KeyChest, second: SecondPlace?,
    knownHealth: StoreHealth, current: Identifier<JournalEnd>?, isElsewhere: Bool
  ) {
    self.isElsewhere = isElsewhere
    self.knownHealth = knownHealth
    self.replay = replay
    slot = chest.slot
    self.folder = folder
    self.disk = disk
    self.chest = chest
    self.second = second
    self.current = current
  }

  /// Writes down something of the registers that must not be lost although somebody else has the
  /// lock, or the store is damaged: in a journal of its own, which the next unlocking reads with
  /// the others. When it returns, the record is on disk.
  ///
  /// Throws `.missingKey` or `.system`.
  public mutating func note(
    _ entry: Entry, by author: Author, now: LocalTime, random: some RandomNumberGenerator
  ) throws(StoreError) -> Record {
    let key = try chest.ring.key(for: nil)
    var random: any RandomNumberGenerator = SharedRandomness(random)
    let last = replay.records.map(\.recordedAt).max { $0.instant < $1.instant }
    let record = Record(
      id: Identifier(using: &random), outage: nil, number: nil, recordedAt: now.after(last),
      occurredAt: now, author: author, entry: entry)
    try write([Padding.added(RecordCodec.encode(record))], key, random)
    replay.records.append(record)
    return record
  }

  /// Writes down what came of reading, such as that something was printed of an outage: where nobody has
  /// the store open it goes where its own entries go, else in the same way as `note`.
  ///
  /// Throws `.missingKey` or `.system`.
  public mutating func tell(
    _ submission: Submission, now: LocalTime, random: some RandomNumberGenerator
  ) throws(StoreError) {
    do throws(StoreError) {
      let store = try unlockedAgain(random)
      defer { store.close() }
      _ = try store.append(submission, now: now)
      return
    } catch {
      // Somebody has it open, or it is damaged: a journal beside it takes it.
    }
    let key = try chest.ring.key(for: submission.outage)
    var random: any RandomNumberGenerator = SharedRandomness(random)
    let last = replay.records.map(\.recordedAt).max { $0.instant < $1.instant }
    let record = Record(
      id: Identifier(using: &random), outage: submission.outage, number: nil,
      recordedAt: now.after(last), occurredAt: submission.occurredAt, author: submission.author,
      entry: submission.entry)
    try write([Padding.added(RecordCodec.encode(record))], key, random)
  }

  private func unlockedAgain(_ random: some RandomNumberGenerator) throws(StoreError) -> Store {
    let chest = chest
    return try Store.unlock(at: folder, disk: disk, random: random, geometry: .standard) {
      _, _, destroyed throws(StoreError) in
      var chest = chest
      chest.destroy(destroyed)
      return chest
    }.0
  }

  /// Writes rows of the access trail down: what is read here is told like what is read in the
  /// console. Where nobody has the store open they go where its own go, so that a script that asks
  /// every minute does not leave a journal a minute; else in the same way as `note`.
  ///
  /// Throws `.system`.
  public mutating func note(
    trail rows: [TrailRow], now: LocalTime, random: some RandomNumberGenerator
  ) throws(StoreError) {
    guard !rows.isEmpty else { return }
    do throws(StoreError) {
      // The first who opens a copy in the console shall be told.
      if isElsewhere { throw .locked(processID: nil) }
      let store = try unlockedAgain(random)
      defer { store.close() }
      return try store.append(trail: rows, now: now)
    } catch {
      // Somebody has it open, it is damaged or a copy: a journal beside it takes them.
    }
    var random: any RandomNumberGenerator = SharedRandomness(random)
    let key = try chest.trailKey(
      of: StockholmTime.civil(of: now).date.year, in: chest.folder, random: &random)
    let contents = TrailLines.contents(rows) {
      JournalEnd.fits(contentCount: $0, geometry: .standard)
    }
    try write(contents, key, random)
  }

  /// What can be told of how the store stands by who only reads it: what is deleted and still lies
  /// somewhere, and the years of the trail.
  public let knownHealth: StoreHealth

  /// Reads the access trail.
  public func trail() throws(StoreError) -> Trail {
    try Trail(
      JournalReading(store: folder, second, opens: .trail, disk, chest.ring, current: current))
  }

  private func write(
    _ contents: [[UInt8]], _ key: DataKey, _ random: any RandomNumberGenerator
  ) throws(StoreError) {
    var end = JournalEnd(beside: folder + "/j", disk: disk, random: random)
    defer { end.close() }
    do throws(JournalFault) {
      try end.begin()
      for content in contents { try end.append(content, key: key) }
    } catch {
      throw error.fact
    }
  }
}

extension LocalTime {
  /// This time, or a millisecond after the last when that is not earlier: time alone gives the
  /// order of what one program writes.
  func after(_ last: LocalTime?) -> LocalTime {
    guard let last, instant <= last.instant else { return self }
    return LocalTime(
      instant: Instant(milliseconds: last.instant.milliseconds + 1),
      offsetMinutes: last.offsetMinutes)
  }
}

extension Store {
  /// Everything that can be read, from a damaged store too: no lock is taken, nothing is written,
  /// and one file that cannot be read stops no other. Through which slot it was opened is told.
  ///
  /// Throws `.wrongPassphrase`, `.supersededPassphrase`, or `.unreadable` when no slot is left.
  public static func readAll(at folder: String, passphrase: Secret, disk: some Disk)
    throws(StoreError) -> ReadStore
  {
    try readAll(at: folder, passage: .passphrase(passphrase, .standard), disk: disk)
  }

  package static func readAll(at folder: String, passage: Passage, disk: some Disk)
    throws(StoreError) -> ReadStore
  {
    // Without the keys there is nothing that could be opened.
    let (description, lost) = try described(folder, orHolding: "keys", disk: disk)
    let second = description?.secondPlace.flatMap { $0.isThere(disk) ? $0 : nil }
    let stones = try Tombstones.known(in: [folder, second?.copy].compactMap(\.self), disk)
    var chest = try KeyChest(
      opening: KeyFolder(path: folder + "/keys", disk: disk), passage,
      away: second.map { KeyFolder(path: $0.away + "/keys", disk: disk) },
      destroyed: Set(stones.keys))
    let reading = try JournalReading.opened(with: &chest) { ring throws(StoreError) in
      try JournalReading(store: folder, second, disk, ring, current: description?.journal)
    }
    var replay = try Replay(
      reading,
      drafts: DraftFolder.read(
        in: [folder, second?.away].compactMap(\.self), copy: second?.copy, chest.ring, disk),
      letters: letters(folder, description, disk).read(chest.ring))
    replay.findings += lost
    _ = try chest.check(recorded: replay.keyChanges)
    return ReadStore(
      replay: replay, folder: folder, disk: disk, chest: chest, second: second,
      knownHealth: StoreHealth(
        undestroyed: stones.values.left(second: description?.second),
        trailYears: chest.ring.trailYears),
      current: description?.journal,
      isElsewhere: description.map {
        $0.isElsewhere(Whereabouts.mark(of: folder, store: $0.store, disk))
      } ?? false)
  }

  static func letters(
    _ folder: String, _ description: StoreDescription?, _ disk: some Disk
  ) throws(StoreError) -> Letterbox {
    guard let description else { return Letterbox(readingAt: folder, disk: disk) }
    return try Letterbox(folder, description, disk: disk)
  }
}

extension JournalReading {
  /// Reads a store: its own journals, those that were written in the second place instead, and,
  /// when something is wrong, the copy.
  init(
    store folder: String, _ second: SecondPlace?, opens: SegmentLines.Opens = .records,
    _ disk: any Disk, _ keys: KeyRing, current: Identifier<JournalEnd>?
  ) throws(StoreError) {
    try self.init(
      folders: [folder, second?.away].compactMap { $0.map { $0 + "/j" } },
      copy: second.map { $0.copy + "/j" }, opens: opens, disk: disk, keys: keys, current: current)
  }
}
