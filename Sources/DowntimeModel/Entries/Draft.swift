/// A started text («Påbörjat»): not yet an entry, but sealed on disk and never lost. It takes any
/// text; only signing judges it.
public struct Draft: Hashable, Sendable {
  /// What is being written.
  public enum Subject: Hashable, Sendable {
    /// An entry of care.
    case entry(Form)
    /// A short form beside the entries (a message about the outage, a reason, a handover), by the
    /// name that the console knows it by.
    case short(String)
  }

  /// An entry that is being written.
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
  /// The outage it belongs to; nil for the unit's own registers.
  public var outage: Identifier<Outage>?
  /// Who is writing.
  public var author: Author
  /// What is being written.
  public var subject: Subject
  /// The fields as typed, by the form's field name.
  public var fields: [String: String]
  /// When it was begun, by the clock.
  public var startedAt: LocalTime
  /// When it was last changed, by the clock.
  public var changedAt: LocalTime

  /// The entry that is being written; nil for a short form.
  public var form: Form? {
    if case .entry(let form) = subject { form } else { nil }
  }

  /// A draft.
  public init(
    id: Identifier<Draft>, outage: Identifier<Outage>?, author: Author, subject: Subject,
    fields: [String: String], startedAt: LocalTime, changedAt: LocalTime
  ) {
    self.id = id
    self.outage = outage
    self.author = author
    self.subject = subject
    self.fields = fields
    self.startedAt = startedAt
    self.changedAt = changedAt
  }
}
