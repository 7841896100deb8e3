/// A unit's store, unlocked: everything that is written goes through it, on one thread. It is not
/// sendable on purpose: another thread's sync could swallow the error that an append must see.
public final class Store {
  /// Whether nothing can be written any more: a write failed and no new journal could be begun.
  public private(set) var isReadOnly = false

  let folder: String
  let disk: any Disk
  private let lock: DiskFile
  var random: any RandomNumberGenerator
  private var description: StoreDescription
  var chest: KeyChest
  /// Changes of passphrase that the journal does not know of yet.
  var unrecorded: [KeyChange]
  private var end: JournalEnd
  private var mustLeaveJournal: Bool
  private var numbers: EntryNumbering
  private var lastRecorded: LocalTime?
  private let geometry: SegmentGeometry
  private(set) var isClosed = false

  /// The parts of an unlocked store; `Store.found` and `Store.unlock` bring them together.
  init(_ parts: StoreParts) {
    folder = parts.folder
    disk = parts.disk
    lock = parts.lock
    random = parts.random
    description = parts.description
    chest = parts.chest
    unrecorded = parts.unrecorded
    end = parts.end
    mustLeaveJournal = parts.mustLeaveJournal
    numbers = EntryNumbering(terminal: parts.description.letter, records: parts.records)
    lastRecorded = parts.records.map(\.recordedAt).max { $0.instant < $1.instant }
    geometry = parts.geometry
  }

  deinit {
    close()
  }

  /// Seals an entry, writes it, syncs, then returns: when it returns, the record is on disk and
  /// stays there after any crash. When it throws, the entry is not saved as far as anyone may rely
  /// on; `isReadOnly` tells whether it can be tried again (too large, no key, no room for a new
  /// segment) or nothing can be written any more (a write or sync failed, a new journal too).
  ///
  /// Gives the record its identity, its number (`DA-0001`, by outage and series; corrections are
  /// `RÄT`, other kinds have none) and its recorded time, never before the previous record's. An
  /// `.outageDeclared` entry first makes the outage's data key.
  public func append(_ submission: Submission, now: LocalTime) throws(StoreError) -> Appended {
    guard !isReadOnly, !isClosed else { throw .poisoned }
    try recordKeyChanges(by: submission.author, now: now)
    return try appendOne(submission, now: now)
  }

  /// Appends without looking at what else waits to be recorded.
  func appendOne(_ submission: Submission, now: LocalTime) throws(StoreError) -> Appended {
    let record = record(submission, now: now)
    let content = Padding.added(RecordCodec.encode(record))
    guard JournalEnd.fits(contentCount: content.count, geometry: geometry) else {
      throw .tooLarge(bytes: content.count)
    }
    let key = try key(for: record)
    let warning = try write(content, key)
    numbers.take(record)
    lastRecorded = record.recordedAt
    return Appended(record: record, warning: warning)
  }

  /// Seals a draft and returns when it is on disk. The draft's outage must have been declared.
  public func save(_ draft: Draft) throws(StoreError) {
    guard !isClosed else { throw .poisoned }
    try DraftFolder(path: folder + "/drafts", disk: disk).save(
      draft, key: try chest.ring.key(for: draft.outage), random: &random)
  }

  /// Removes a draft. To be called after the entry signed from it has been appended; a crash in
  /// between leaves both, and unlocking drops the draft because the record has its identity.
  public func discardDraft(_ id: Identifier<Draft>, outage: Identifier<Outage>) throws(StoreError) {
    guard !isClosed else { throw .poisoned }
    try DraftFolder(path: folder + "/drafts", disk: disk).discard(id, outage: outage)
  }

  /// Does a small step of what makes later appends quick, for the loop's idle time: pre-fills the
  /// next segment. Returns true while there is more to do. A failure shows when it matters.
  public func prepare() -> Bool {
    guard !isReadOnly, !isClosed else { return false }
    return end.prepare()
  }

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
    var recordedAt = now
    // Always later than the one before, so that time alone gives the order within a journal.
    if let last = lastRecorded, now.instant <= last.instant {
      recordedAt = LocalTime(
        instant: Instant(milliseconds: last.instant.milliseconds + 1),
        offsetMinutes: last.offsetMinutes)
    }
    return Record(
      id: submission.id ?? Identifier(using: &random), outage: outage,
      number: numbers.next(for: submission.entry, outage: outage), recordedAt: recordedAt,
      occurredAt: submission.occurredAt, author: submission.author, entry: submission.entry,
      letter: submission.letter)
  }

  private func key(for record: Record) throws(StoreError) -> DataKey {
    guard case .outageDeclared(let declaration) = record.entry else {
      return try chest.ring.key(for: record.outage)
    }
    return try chest.outageKey(declaration.outage, random: &random)
  }

  /// Writes content to the journal; after a failed write or sync to a new journal instead, never
  /// again to the same file: a second sync reports success while the bytes are gone.
  private func write(_ content: [UInt8], _ key: DataKey) throws(StoreError) -> AppendWarning? {
    if mustLeaveJournal { try leaveJournal() }
    do throws(JournalFault) {
      try end.append(content, key: key)
      return nil
    } catch {
      guard case .doubt = error else { throw error.fact }
      do throws(StoreError) {
        try leaveJournal()
        try appendOnce(content, key)
      } catch {
        isReadOnly = true
        throw error
      }
      return .movedToNewJournal
    }
  }

  private func appendOnce(_ content: [UInt8], _ key: DataKey) throws(StoreError) {
    do throws(JournalFault) {
      try end.append(content, key: key)
    } catch {
      throw error.fact
    }
  }

  /// Goes on in a new journal and makes it the store's.
  private func leaveJournal() throws(StoreError) {
    do throws(JournalFault) {
      try end.startNewJournal()
    } catch {
      if case .doubt = error { isReadOnly = true }
      throw error.fact
    }
    var changed = description
    changed.journal = end.id
    do throws(StoreError) {
      try disk.replace(StoreDescription.name, in: folder, with: changed.bytes)
    } catch {
      isReadOnly = true
      throw error
    }
    description = changed
    mustLeaveJournal = false
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
}

extension JournalFault {
  /// The failure itself.
  var fact: StoreError {
    switch self {
    case .refused(let error), .doubt(let error): error
    }
  }
}
