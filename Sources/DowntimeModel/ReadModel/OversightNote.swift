/// A record of oversight as it was written.
public struct OversightNote: Hashable, Sendable {
  /// The record.
  public let id: Identifier<Record>
  /// What it says.
  public let entry: OversightEntry
  /// Who answers for it.
  public let author: Author
  /// When.
  public let writtenAt: LocalTime
  let stamp: RecordStamp

  init(_ entry: OversightEntry, _ record: Record) {
    id = record.id
    self.entry = entry
    author = record.author
    writtenAt = record.writtenAt
    stamp = RecordStamp(record)
  }
}
