/// A unit's store, unlocked: everything that is written goes through it, on one thread. It is not
/// sendable on purpose: another thread's sync could swallow the error that an append must see.
public final class Store {
  /// Whether the last entry or draft could not be saved anywhere. The next one is tried anew, in a
  /// new journal.
  private(set) var hasFailed = false
  /// Whether the last rows of the access trail could not be written.
  var hasFailedTrail = false
  /// What an append shall tell of a write that nobody waited for.
  private var untold: AppendWarning?
  let folder: String
  let disk: any Disk
  private let lock: DiskFile
  var random: any RandomNumberGenerator
  var description: StoreDescription
  /// Copies to the second medium, where there is one.
  var copying: Copying?
  var chest: KeyChest
  /// Every data key that was destroyed, and how far that has come.
  var tombstones: [Identifier<DataKey>: Tombstone]
  /// Changes of passphrase that the journal does not know of yet.
  var unrecorded: [KeyChange]
  private(set) var end: JournalEnd
  private var mustLeaveJournal: Bool
  private let place: String?
  /// Whether the folder lies where the store has never been written to: it was moved there, or it is
  /// a copy, and what is written in the other is not in this one. What is written here goes to a
  /// journal of its own, and with the first of it the place is remembered.
  public let isElsewhere: Bool
  private var numbers: EntryNumbering
  private var lastRecorded: LocalTime?
  private let geometry: SegmentGeometry
  let reserve: Reserve?
  private var isReserveShort = false
  /// Folders for drafts that are on the medium.
  private var draftFolders: Set<String> = []
  private(set) var isClosed = false

  /// The parts of an unlocked store; `Store.found` and `Store.unlock` bring them together.
  init(_ parts: StoreParts) {
    folder = parts.folder
    disk = parts.disk
    lock = parts.lock
    random = parts.random
    description = parts.description
    chest = parts.chest
    tombstones = parts.tombstones
    unrecorded = parts.unrecorded
    end = parts.end
    mustLeaveJournal = parts.mustLeaveJournal
    place = parts.place
    isElsewhere = description.isElsewhere(place)
    numbers = EntryNumbering(terminal: parts.description.letter, records: parts.records)
    lastRecorded = parts.records.map(\.recordedAt).max { $0.instant < $1.instant }
    geometry = parts.geometry
    reserve = parts.reserve
  }

  deinit {
    close()
  }

  /// Seals an entry, writes it, syncs, then returns: when it returns, the record is on disk and
  /// stays there after any crash. When it throws, the entry is not saved as far as anyone may rely
  /// on, and may be tried again: after a failed write or sync that is in another new journal, here
  /// or in the second place.
  ///
  /// Gives the record its identity, its number (`DA-0001`, by outage and series; corrections are
  /// `RÄT`, other kinds have none) and its recorded time, never before the previous record's. An
  /// `.outageDeclared` entry first makes the outage's data key. When the record says that an outage
  /// is deleted for good, its key is destroyed at once, as far as can be reached (`health`).
  public func append(_ submission: Submission, now: LocalTime) throws(StoreError) -> Appended {
    guard !isClosed else { throw .poisoned }
    recordKeyChangesIfPossible(by: submission.author, now: now)
    if case .oversight(.outageDestroyed) = submission.entry { try clearLettersTakenIn() }
    let appended = try appendOne(submission, now: now)
    destroy(appended.record.tombstones)
    return appended
  }

  /// Appends without looking at what else waits to be recorded.
  func appendOne(_ submission: Submission, now: LocalTime) throws(StoreError) -> Appended {
    let record = record(submission, now: now)
    let content = Padding.added(RecordCodec.encode(record))
    guard JournalEnd.fits(contentCount: content.count, geometry: geometry) else {
      throw .tooLarge(bytes: content.count)
    }
    let key = try key(for: record)
    let warning = try write(content, key) ?? untold
    untold = nil
    numbers.take(record)
    lastRecorded = record.recordedAt
    copying?.note(now)
    return Appended(record: record, warning: warning)
  }

  /// Seals a draft and returns when it is on disk, here or in the second place. The draft's outage
  /// must have been declared.
  public func save(_ draft: Draft, now: LocalTime) throws(StoreError) {
    guard !isClosed else { throw .poisoned }
    let key = try chest.ring.key(for: draft.outage)
    do throws(StoreError) {
      try drafts(in: folder, reserve?.drafts).save(
        draft, key: key, proved: &draftFolders, random: &random)
    } catch {
      guard let second = description.secondPlace, second.isThere(disk) else {
        hasFailed = true
        throw error
      }
      try drafts(in: second.away, nil).save(
        draft, key: key, proved: &draftFolders, random: &random)
    }
    hasFailed = false
    copying?.note(now)
  }

  private func drafts(in place: String, _ reserved: ReservedFiles?) -> DraftFolder {
    DraftFolder(path: place + "/drafts", disk: disk, reserved: reserved)
  }

  /// Removes a draft. To be called after the entry signed from it has been appended; a crash in
  /// between leaves both, and unlocking drops the draft because the record has its identity.
  public func discardDraft(
    _ id: Identifier<Draft>, outage: Identifier<Outage>?, now: LocalTime
  ) throws(StoreError) {
    guard !isClosed else { throw .poisoned }
    // The key itself may be destroyed by now: only its name is needed.
    let named = outage.map { Identifier<DataKey>(retyping: $0) } ?? chest.ring.registers
    guard let key = named else { return }
    try drafts(in: folder, reserve?.drafts).discard(id, key: key)
    if let second = description.secondPlace, second.isThere(disk) {
      try drafts(in: second.away, nil).discard(id, key: key)
    }
    copying?.note(now)
  }

  /// Does a small step of what makes later appends quick and safe, for the loop's idle time:
  /// pre-fills the next segment, refills the reserve, copies to the second medium. Returns true
  /// while there is more to do at once. A failure shows in `health`, or when it matters.
  public func prepare(now: LocalTime) -> Bool {
    guard !isClosed else { return false }
    if end.prepare() { return true }
    guard !isInSecondPlace else { return false }
    do throws(StoreError) {
      if try reserve?.refill() == true { return true }
      isReserveShort = false
    } catch {
      // Tried again when there is more to prepare.
      isReserveShort = SystemError.isFull(error)
    }
    guard copying?.isDue(now) == true else { return false }
    finishOnSecondPlace()
    if copying?.step(now) == true { return true }
    if tombstones.values.contains(where: \.isOfRegisters) { finishOnSecondPlace() }
    return false
  }

  /// Writes records anew, as they are, under another key.
  func carry(_ content: [UInt8], under key: DataKey) throws(StoreError) {
    untold = try writeLine(content, key) ?? untold
  }

  /// Forgets what was sealed with a key that has been destroyed.
  func forget(_ kid: Identifier<DataKey>) {
    end.forget(kid)
    draftFolders = draftFolders.filter { !$0.hasSuffix("/" + kid.text) }
  }

  /// How the store stands.
  public var health: StoreHealth {
    var left: Int?
    if end.isDiskFull || isReserveShort {
      left =
        end.roomLeft + (reserve?.hasSegment == true ? geometry.bytes / SegmentGeometry.block : 0)
    }
    return StoreHealth(
      isInSecondPlace: isInSecondPlace, hasFailed: hasFailed, entriesLeft: left,
      copy: copying?.state ?? .none, hasFailedTrail: hasFailedTrail, undestroyed: undestroyed,
      trailYears: chest.ring.trailYears)
  }

  var isInSecondPlace: Bool { end.folder != folder + "/j" }

  /// Closes the files and gives up the lock. Nothing can be written afterwards.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    end.close()
    disk.close(lock)
  }

  private func record(_ submission: Submission, now: LocalTime) -> Record {
    var outage = submission.outage
    if case .outageDeclared(let declaration) = submission.entry { outage = declaration.outage }
    return Record(
      id: submission.id ?? Identifier(using: &random), outage: outage,
      number: numbers.next(for: submission.entry, outage: outage),
      recordedAt: now.after(lastRecorded),
      occurredAt: submission.occurredAt, author: submission.author, entry: submission.entry,
      letter: submission.letter, remarks: submission.remarks)
  }

  private func key(for record: Record) throws(StoreError) -> DataKey {
    guard case .outageDeclared(let declaration) = record.entry else {
      return try chest.ring.key(for: record.outage)
    }
    return try madeKey { place, chest, random throws(StoreError) in
      try chest.outageKey(declaration.outage, in: place, random: &random)
    }
  }

  /// A key that may have to be made, here or in the second place.
  func madeKey(
    _ make: (KeyFolder, inout KeyChest, inout any RandomNumberGenerator) throws(StoreError) ->
      DataKey
  ) throws(StoreError) -> DataKey {
    do throws(StoreError) {
      return try make(chest.folder, &chest, &random)
    } catch {
      guard let second = description.secondPlace, second.isThere(disk) else { throw error }
      return try make(KeyFolder(path: second.away + "/keys", disk: disk), &chest, &random)
    }
  }

  /// Whether content of this size has room on a line.
  func fitsLine(_ count: Int) -> Bool {
    JournalEnd.fits(contentCount: count, geometry: geometry)
  }

  /// Writes rows of the access trail. That they fail says nothing of the entries, which are tried
  /// for themselves.
  func writeTrail(_ content: [UInt8], _ key: DataKey) throws(StoreError) {
    untold = try writeLine(content, key) ?? untold
  }

  /// Writes content that somebody waits for.
  private func write(_ content: [UInt8], _ key: DataKey) throws(StoreError) -> AppendWarning? {
    do throws(StoreError) {
      let warning = try writeLine(content, key)
      hasFailed = false
      return warning
    } catch {
      hasFailed = true
      throw error
    }
  }

  /// Writes content to the journal; after a failed write or sync to a new journal instead, never
  /// again to the same file: a second sync reports success while the bytes are gone.
  private func writeLine(_ content: [UInt8], _ key: DataKey) throws(StoreError) -> AppendWarning? {
    var warning: AppendWarning?
    if mustLeaveJournal {
      warning = try leaveJournal()
    } else if description.isNew(to: place) {
      do throws(StoreError) {
        // No disk has failed: there is nothing to warn of.
        let moved = try leaveJournal()
        if moved == .savedInSecondPlace { warning = moved }
      } catch {
        // Nobody is kept from writing: what has no room there may have it here.
      }
    }
    do throws(JournalFault) {
      try end.append(content, key: key)
    } catch {
      // What had no room, or no key, was not begun: the journal is as it was, and is left only for
      // a second place that is there.
      guard error.isDoubt || description.secondPlace?.isThere(disk) == true else {
        throw error.fact
      }
      mustLeaveJournal = true
      warning = try leaveJournal()
      try appendOnce(content, key)
    }
    return warning
  }

  private func appendOnce(_ content: [UInt8], _ key: DataKey) throws(StoreError) {
    do throws(JournalFault) {
      try end.append(content, key: key)
    } catch {
      mustLeaveJournal = error.isDoubt
      throw error.fact
    }
  }

  /// Goes on in a new journal, here if that can be, else in the second place.
  private func leaveJournal() throws(StoreError) -> AppendWarning {
    do throws(JournalFault) {
      try end.startNewJournal(in: folder + "/j")
    } catch {
      guard let second = description.secondPlace, second.isThere(disk) else { throw error.fact }
      // The key of a line is on the medium before the line.
      try chest.wrapKeys(in: KeyFolder(path: second.away + "/keys", disk: disk), random: &random)
      do throws(JournalFault) {
        try end.startNewJournal(in: second.away + "/j")
      } catch {
        throw error.fact
      }
    }
    mustLeaveJournal = false
    var changed = description
    changed.journal = end.id
    changed.remember(place)
    do throws(StoreError) {
      try disk.replace(StoreDescription.name, in: folder, with: changed.bytes)
      description = changed
    } catch {
      // The journal is found without it: every journal is read. The next unlocking begins another.
      description.remember(place)
    }
    return isInSecondPlace ? .savedInSecondPlace : .movedToNewJournal
  }
}

/// What an append gave.
public struct Appended: Hashable, Sendable {
  /// The record as it is on disk.
  public let record: Record
  /// What the person must be told besides; nil when all is well.
  public let warning: AppendWarning?

  /// What an append gave.
  public init(record: Record, warning: AppendWarning?) {
    self.record = record
    self.warning = warning
  }
}

/// What to tell when an entry was saved, but not as usual.
public enum AppendWarning: Hashable, Sendable {
  /// Writing failed; the entry was saved in a new journal in the same store. The disk may be
  /// failing.
  case movedToNewJournal
  /// The store's disk takes nothing more; the entry was saved on the second medium.
  case savedInSecondPlace
}

extension JournalFault {
  /// The failure itself.
  var fact: StoreError {
    switch self {
    case .refused(let error), .doubt(let error): error
    }
  }

  /// Whether nobody knows what is on the medium.
  var isDoubt: Bool {
    switch self {
    case .refused: false
    case .doubt: true
    }
  }
}
