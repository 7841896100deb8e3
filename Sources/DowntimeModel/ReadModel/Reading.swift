/// A record that one reads, with the entry that it is about: an entry, or what was said of it
/// afterwards.
public struct Readable: Hashable, Sendable {
  /// The record read.
  public let id: Identifier<Record>
  /// The entry it is about; itself for an entry.
  public let entry: Identifier<Record>
  /// Who wrote it: she need not read it.
  public let author: Author
  /// Its place in the night (E-A3): an entry's own time, else when it was written.
  public let time: LocalTime
}

extension Addition.Said {
  /// Whether the next shift reads it. What is done with papers and lists is for the morning.
  var isNews: Bool {
    switch self {
    case .toldOrally, .handedOver, .informed, .acknowledged, .sentAfterwards, .assessed,
      .orderStep, .waived, .nextShift, .faxArrived:
      true
    case .read, .paper, .follows, .struck: false
    }
  }
}

extension JournalEntry.Event {
  /// Whether the next shift reads it.
  var isNews: Bool {
    switch self {
    case .corrected, .moved: true
    case .added(let said): said.isNews
    case .transferred, .exempted, .reopened: false
    }
  }
}

extension JournalEntry {
  /// What there is to read: the entry itself, then corrections, moves and what else was told, in
  /// the order written.
  public var readables: [Readable] {
    [Readable(id: id, entry: id, author: author, time: ownTime)]
      + history.compactMap { item in
        guard item.event.isNews else { return nil }
        return Readable(id: item.id, entry: id, author: item.author, time: item.writtenAt)
      }
  }

  /// The records of it that somebody has opened.
  public func opened(by reader: Signature) -> Set<Identifier<Record>> {
    var opened: Set<Identifier<Record>> = []
    for (index, item) in history.enumerated() where item.author.signature == reader {
      guard case .added(.read(let records)) = item.event else { continue }
      opened.formUnion(records)
      // Readings from before records were named: all that was written by then.
      if records.isEmpty {
        opened.insert(id)
        opened.formUnion(history[..<index].map(\.id))
      }
    }
    return opened
  }

  /// What somebody has neither written nor opened of it.
  public func unread(by reader: Signature) -> [Readable] {
    guard !isVeiled else { return [] }
    let opened = opened(by: reader)
    return readables.filter { $0.author.signature != reader && !opened.contains($0.id) }
  }

  /// Whether the next shift must know of it («Nästa pass måste veta»): as the entry says, until
  /// somebody says otherwise. A correction says otherwise only when it changes the answer: closing
  /// is not undone by a spelling.
  public var nextShiftMustKnow: Bool {
    var says = original.nextShiftMustKnow
    var mustKnow = says
    for item in history {
      switch item.event {
      case .corrected(let correction):
        let now = correction.replacement.nextShiftMustKnow
        if now != says { mustKnow = now }
        says = now
      case .added(.nextShift(let now, _)): mustKnow = now
      case .added, .moved, .transferred, .exempted, .reopened: break
      }
    }
    return mustKnow
  }
}

extension CareEntry {
  /// The author's own tick; only daily notes have it.
  fileprivate var nextShiftMustKnow: Bool {
    if case .dayNote(let note) = self { note.nextShiftMustKnow } else { false }
  }
}

/// What there is to read and who has read it, counted while folding: every frame of the overview
/// asks, and ten thousand entries are many to go through.
struct ReadingLedger: Sendable {
  private struct Count {
    var all = 0
    /// Written or opened, by signature.
    var known: [Signature: Int] = [:]
  }

  private var counts: [Identifier<Outage>: Count] = [:]
  private var flagged: [Identifier<Outage>: Set<Identifier<Record>>] = [:]

  /// Counts an entry in, or out before it changes.
  mutating func count(_ entry: JournalEntry, _ change: Int) {
    if entry.nextShiftMustKnow {
      if change > 0 {
        flagged[entry.outage, default: []].insert(entry.id)
      } else {
        flagged[entry.outage]?.remove(entry.id)
      }
    }
    countReadings(of: entry, change)
  }

  /// What somebody may not open is not hers to read; that the next shift must know of it stays.
  mutating func leaveOut(_ entry: JournalEntry) { countReadings(of: entry, -1) }

  private mutating func countReadings(of entry: JournalEntry, _ change: Int) {
    guard !entry.history.isEmpty else {
      counts[entry.outage, default: Count()].all += change
      counts[entry.outage]?.known[entry.author.signature, default: 0] += change
      return
    }
    let readables = entry.readables
    counts[entry.outage, default: Count()].all += change * readables.count
    let people = Set([entry.author.signature] + entry.history.map(\.author.signature))
    for reader in people {
      let known = readables.count - entry.unread(by: reader).count
      if known > 0 {
        counts[entry.outage]?.known[reader, default: 0] += change * known
      }
    }
  }

  func unread(by reader: Signature, in outage: Identifier<Outage>) -> Int {
    counts[outage].map { $0.all - ($0.known[reader] ?? 0) } ?? 0
  }

  func flagged(in outage: Identifier<Outage>) -> Set<Identifier<Record>> {
    flagged[outage] ?? []
  }
}

extension UnitState {
  /// How much of the outages that are not closed somebody has neither written nor opened
  /// (R000-22, R001-36).
  public func unreadCount(for reader: Signature) -> Int {
    openOutages.reduce(0) { $0 + readings.unread(by: reader, in: $1.id) }
  }

  /// The same, one by one, oldest first.
  public func unread(for reader: Signature) -> [Readable] {
    let open = Set(openOutages.map(\.id).filter { readings.unread(by: reader, in: $0) > 0 })
    var left = unreadCount(for: reader)
    var unread: [[Readable]] = []
    // From the newest on until all that are counted are found: of many entries few are unread.
    for index in entries.indices.reversed() where left > 0 && open.contains(entries[index].outage) {
      let found = entries[index].unread(by: reader)
      left -= found.count
      if !found.isEmpty { unread.append(found) }
    }
    return unread.reversed().flatMap { $0 }.inOrder
  }

  /// Everything about one person, whatever identity it was written on, in the outages that are not
  /// closed, oldest first (R001-38). What was moved from her is not hers.
  public func readables(about person: PersonReference) -> [Readable] {
    let open = Set(openOutages.map(\.id))
    guard let key = PersonKey(person) else { return [] }
    let own = personGroups.members(key)
    var readables: [Readable] = []
    for index in entries.indices where open.contains(entries[index].outage) {
      guard let about = PersonKey(entries[index].current.person), own.contains(about) else {
        continue
      }
      readables += entries[index].readables
    }
    return readables.inOrder
  }

  /// The entries of an outage that the next shift must know of, oldest first.
  public func flagged(in outage: Identifier<Outage>) -> [JournalEntry] {
    readings.flagged(in: outage).compactMap(entry).sorted { EntryPlace($0) < EntryPlace($1) }
  }
}

extension [Readable] {
  /// In the order of the night; of the same instant entries first, as they stand.
  var inOrder: [Readable] {
    enumerated().sorted { left, right in
      (left.element.time.instant, left.offset) < (right.element.time.instant, right.offset)
    }.map(\.element)
  }
}
