/// A care entry with everything that has happened to it since: what lists and detail views show.
public struct JournalEntry: Hashable, Sendable {
  /// What has been said about an entry after it was written, in the order written.
  public enum Event: Hashable, Sendable {
    case corrected(Correction)
    case moved(PersonMove, from: PersonReference)
    case transferred(Transfer)
    case exempted(Exemption)
    case reopened(Reopening)
    case added(Addition.Said)
  }

  /// An event with its record's number, time and author.
  public struct HistoryItem: Hashable, Sendable {
    /// The record's identity.
    public let id: Identifier<Record>
    /// The record's number, for corrections.
    public let number: EntryNumber?
    /// When its author wrote it, on whatever it was.
    public let writtenAt: LocalTime
    /// When it was taken down here.
    public let recordedAt: LocalTime
    /// Who wrote it.
    public let author: Author
    /// What stands beside it.
    public let remarks: EntryRemarks
    /// What it says.
    public internal(set) var event: Event
  }

  /// Whether the entry has reached its destination.
  public enum Destination: Hashable, Sendable {
    /// It waits to be written into the system.
    case waiting(ITSystem)
    /// «Inskrivet i …».
    indirect case transferred(Transfer, by: Author)
    /// «Ska inte skrivas in».
    indirect case exempt(Exemption, by: Author)
    /// It stands on a list of its own and is not written in by itself: payments, orders.
    case onList
  }

  /// The original record's identity.
  public let id: Identifier<Record>
  /// The number people say.
  public let number: EntryNumber?
  /// The outage it belongs to.
  public let outage: Identifier<Outage>
  /// When it was written.
  public let recordedAt: LocalTime
  /// Who wrote it.
  public let author: Author
  /// Set when it was written without unlocking and taken in later.
  public let letter: LetterMark?
  /// The entry as first written.
  public let original: CareEntry
  /// When it happened, as first written.
  public let originalOccurredAt: LocalTime
  /// The entry as it reads now, corrections and moves applied.
  public internal(set) var current: CareEntry
  /// When it happened, as it reads now.
  public internal(set) var occurredAt: LocalTime
  /// Everything since, in the order written.
  public internal(set) var history: [HistoryItem]
  /// Whether it has reached its destination.
  public internal(set) var destination: Destination
  /// What stands beside it, as it reads now.
  public internal(set) var remarks: EntryRemarks
  /// What stood beside it first.
  public let originalRemarks: EntryRemarks

  /// When its author wrote it, on whatever it was.
  public var writtenAt: LocalTime { letter?.writtenAt ?? recordedAt }

  /// Its place in the night (E-A3): when it happened; a deviation when it was found or written, for
  /// what it tells of may have happened the day before.
  public var ownTime: LocalTime {
    guard case .deviation(let deviation) = current else { return occurredAt }
    return deviation.details.discoveredAt ?? writtenAt
  }
}

extension JournalEntry {
  /// An entry nothing has been said about yet.
  init(_ record: Record, _ care: CareEntry, outage: Identifier<Outage>, destination: ITSystem) {
    let occurredAt = record.occurredAt ?? record.writtenAt
    self.init(
      id: record.id, number: record.number, outage: outage, recordedAt: record.recordedAt,
      author: record.author, letter: record.letter, original: care, originalOccurredAt: occurredAt,
      current: care,
      occurredAt: occurredAt, history: [], destination: .waiting(destination),
      remarks: record.remarks,
      originalRemarks: record.remarks)
  }

  /// Takes a record about this entry into the history, at its place in the order written;
  /// `retell` must follow.
  mutating func add(_ record: Record) {
    let event: Event
    switch record.entry {
    case .correction(let correction): event = .corrected(correction)
    case .personMove(let move): event = .moved(move, from: move.person)
    case .transfer(let transfer): event = .transferred(transfer)
    case .exemption(let exemption): event = .exempted(exemption)
    case .reopening(let reopening): event = .reopened(reopening)
    case .addition(let addition): event = .added(addition.said)
    case .care, .listed, .outageDeclared, .outageEnded, .outageClosed, .unit, .staff, .resident,
      .personLink, .pin, .signIn, .backup, .keyChange, .profileAdopted, .oversight, .unrecognized:
      return
    }
    let item = HistoryItem(
      id: record.id, number: record.number, writtenAt: record.writtenAt,
      recordedAt: record.recordedAt, author: record.author, remarks: record.remarks, event: event)
    history.insert(
      item,
      inOrder: {
        ($0.writtenAt.instant, $0.recordedAt.instant, $0.id)
          < ($1.writtenAt.instant, $1.recordedAt.instant, $1.id)
      })
  }

  /// Works out how the entry reads and where it stands, from the original and the history.
  ///
  /// What is changed after it was written in, or after it was exempted, waits again: the system
  /// holds the old text, and the reason was given for the old text.
  mutating func retell(destination system: ITSystem) {
    current = original
    occurredAt = originalOccurredAt
    remarks = originalRemarks
    let beginning: Destination = original.writtenItem == nil ? .onList : .waiting(system)
    destination = beginning
    for index in history.indices {
      switch history[index].event {
      case .corrected(let correction):
        current = correction.replacement
        occurredAt = correction.occurredAt
        let own = history[index].remarks.own
        if !own.isEmpty {
          remarks = EntryRemarks(lateReason: originalRemarks.lateReason, own: own)
        }
        destination = destination.changed(beginning)
      case .moved(let move, _):
        history[index].event = .moved(move, from: current.person)
        current.person = move.person
        destination = destination.changed(beginning)
      case .transferred(let transfer):
        destination = .transferred(transfer, by: history[index].author)
      case .exempted(let exemption):
        destination = .exempt(exemption, by: history[index].author)
      case .reopened: destination = beginning
      case .added: break
      }
    }
  }
}

extension JournalEntry.Destination {
  /// Where an entry stands whose text has changed: it waits for the system that holds the old text,
  /// or that it waited for.
  fileprivate func changed(_ beginning: JournalEntry.Destination) -> JournalEntry.Destination {
    switch self {
    case .waiting(let system): .waiting(system)
    case .transferred(let transfer, _): .waiting(transfer.system)
    case .exempt: beginning
    case .onList: .onList
    }
  }

  /// Whether nothing more is to be written in.
  public var isReached: Bool {
    switch self {
    case .waiting: false
    case .transferred, .exempt, .onList: true
    }
  }
}
