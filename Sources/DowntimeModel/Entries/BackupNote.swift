/// A backup was made: a place where everything lies sealed, with its keys. It is one of the objects
/// to destroy when an outage is deleted for good.
public struct BackupNote: Hashable, Sendable {
  /// The backup's identity, also in its own description.
  public var id: Identifier<BackupNote>
  /// Where it was put, as typed.
  public var place: String
  /// How far the journal had come: the backup holds this line and all before it. Nil in notes of
  /// earlier versions.
  public var position: JournalPosition?

  /// A note.
  public init(id: Identifier<BackupNote>, place: String, position: JournalPosition? = nil) {
    self.id = id
    self.place = place
    self.position = position
  }
}

/// A line of a journal, as it was.
public struct JournalPosition: Hashable, Sendable {
  /// The journal.
  public var journal: Identifier<JournalPosition>
  /// The line's number.
  public var line: Int
  /// The line's hash, 43 digits of base64url.
  public var hash: String

  /// A position.
  public init(journal: Identifier<JournalPosition>, line: Int, hash: String) {
    self.journal = journal
    self.line = line
    self.hash = hash
  }
}
