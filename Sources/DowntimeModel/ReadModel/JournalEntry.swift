/// A care entry with everything that has happened to it since: what lists and detail views show.
public struct JournalEntry: Hashable, Sendable {
  /// What has been said about an entry after it was written, in the order written.
  public enum Event: Hashable, Sendable {
    case corrected(Correction)
    case moved(PersonMove, from: PersonReference)
    case transferred(Transfer)
    case exempted(Exemption)
    case reopened(Reopening)
  }

  /// An event with its record's number, time and author.
  public struct HistoryItem: Hashable, Sendable {
    /// The record's identity.
    public let id: Identifier<Record>
    /// The record's number, for corrections.
    public let number: EntryNumber?
    /// When it was written.
    public let recordedAt: LocalTime
    /// Who wrote it.
    public let author: Author
    /// What it says.
    public let event: Event
  }

  /// Whether the entry has reached its destination.
  public enum Destination: Hashable, Sendable {
    /// It waits to be written into the system.
    case waiting(ITSystem)
    /// «Inskrivet i …».
    case transferred(Transfer, by: Author)
    /// «Ska inte skrivas in».
    case exempt(Exemption, by: Author)
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
}
