/// A started text («Påbörjat»): not yet an entry, but sealed on disk and never lost. It takes any
/// text; only signing judges it.
public struct Draft: Hashable, Sendable {
  /// What is being written.
  public enum Form: Hashable, Sendable {
    /// A new entry.
    case new(CareEntry.Kind)
    /// A correction of a record.
    case correction(of: Identifier<Record>, CareEntry.Kind)

    /// The kind of entry.
    public var kind: CareEntry.Kind {
      switch self {
      case .new(let kind), .correction(_, let kind): kind
      }
    }
  }

  /// The draft's identity.
  public var id: Identifier<Draft>
  /// The outage it belongs to.
  public var outage: Identifier<Outage>
  /// Who is writing.
  public var author: Author
  /// What is being written.
  public var form: Form
  /// The fields as typed, by the form's field name.
  public var fields: [String: String]
  /// When it was begun, by the clock.
  public var startedAt: LocalTime
  /// When it was last changed, by the clock.
  public var changedAt: LocalTime

  /// A draft.
  public init(
    id: Identifier<Draft>, outage: Identifier<Outage>, author: Author, form: Form,
    fields: [String: String], startedAt: LocalTime, changedAt: LocalTime
  ) {
    self.id = id
    self.outage = outage
    self.author = author
    self.form = form
    self.fields = fields
    self.startedAt = startedAt
    self.changedAt = changedAt
  }
}
