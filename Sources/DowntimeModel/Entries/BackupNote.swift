/// A backup was made: a place where everything lies sealed, with its keys. It is one of the objects
/// to destroy when an outage is deleted for good.
public struct BackupNote: Hashable, Sendable {
  /// The backup's identity, also in its own description.
  public var id: Identifier<BackupNote>
  /// Where it was put, as typed.
  public var place: String

  /// A note.
  public init(id: Identifier<BackupNote>, place: String) {
    self.id = id
    self.place = place
  }
}
