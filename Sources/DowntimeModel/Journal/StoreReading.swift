/// A store that was read without taking its lock.
public struct ReadStore {
  /// Everything that could be read.
  public private(set) var replay: Replay
  /// Through which slot it was opened.
  public let slot: KeySlot
  fileprivate let folder: String
  fileprivate let disk: any Disk
  fileprivate let ring: KeyRing

  fileprivate init(
    replay: Replay, slot: KeySlot, folder: String, disk: any Disk, ring: KeyRing
  ) {
    self.replay = replay
    self.slot = slot
    self.folder = folder
    self.disk = disk
    self.ring = ring
  }

  /// Writes down something of the registers that must not be lost although somebody else has the
  /// lock, or the store is damaged: in a journal of its own, which the next unlocking reads with
  /// the others. When it returns, the record is on disk.
  ///
  /// Throws `.missingKey` or `.system`.
  public mutating func note(
    _ entry: Entry, by author: Author, now: LocalTime, random: some RandomNumberGenerator
  ) throws(StoreError) -> Record {
    let key = try ring.key(for: nil)
    var random: any RandomNumberGenerator = SharedRandomness(random)
    let last = replay.records.map(\.recordedAt).max { $0.instant < $1.instant }
    let record = Record(
      id: Identifier(using: &random), outage: nil, number: nil, recordedAt: now.after(last),
      occurredAt: nil, author: author, entry: entry)
    var end = JournalEnd(beside: folder + "/j", disk: disk, random: random)
    defer { end.close() }
    do throws(JournalFault) {
      try end.begin()
      try end.append(Padding.added(RecordCodec.encode(record)), key: key)
    } catch {
      throw error.fact
    }
    replay.records.append(record)
    return record
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
      try JournalReading(
        folders: [folder, second?.away].compactMap { $0.map { $0 + "/j" } },
        copy: second.map { $0.copy + "/j" }, disk: disk, keys: ring,
        current: description?.journal)
    }
    var replay = try Replay(
      reading,
      drafts: DraftFolder.read(
        in: [folder, second?.away].compactMap(\.self), copy: second?.copy, chest.ring, disk),
      letters: letters(folder, description, disk).read(chest.ring))
    replay.findings += lost
    _ = try chest.check(recorded: replay.keyChanges)
    return ReadStore(
      replay: replay, slot: chest.slot, folder: folder, disk: disk, ring: chest.ring)
  }

  static func letters(
    _ folder: String, _ description: StoreDescription?, _ disk: some Disk
  ) throws(StoreError) -> Letterbox {
    guard let description else { return Letterbox(readingAt: folder, disk: disk) }
    return try Letterbox(folder, description, disk: disk)
  }
}
