/// A shift report, överlämning: exactly what it tells, record by record, so that what is taken in
/// late, or written at another terminal, can never fall between two reports (decision 0088).
public struct Handover: Hashable, Sendable {
  /// A text that a colleague had started and not signed when the report was made.
  public struct Unsigned: Hashable, Sendable {
    /// The started text.
    public var draft: Identifier<Draft>
    /// What it would become.
    public var kind: CareEntry.Kind
    /// Who began it.
    public var author: Author
    /// When.
    public var startedAt: LocalTime

    /// A started text.
    public init(
      draft: Identifier<Draft>, kind: CareEntry.Kind, author: Author, startedAt: LocalTime
    ) {
      self.draft = draft
      self.kind = kind
      self.author = author
      self.startedAt = startedAt
    }
  }

  /// Whom it is for: a name, or a shift such as `dagpasset`.
  public var receiver: String
  /// What else is said; may be empty.
  public var note: String
  /// The records told: entries, and what was said of them afterwards. The cut.
  public var covers: [Identifier<Record>]
  /// The entries that the next shift must know of, those from earlier reports included.
  public var flagged: [Identifier<Record>]
  /// Texts that were started and not signed.
  public var unsigned: [Unsigned]
  /// Whether the unit wants the incoming person to confirm it.
  public var awaitsConfirmation: Bool

  /// Records that one report covers at most: a journal line has room for no more. What is left is
  /// in the next.
  public static let mostCovered = 5_000

  /// A report.
  public init(
    receiver: String, note: String = "", covers: [Identifier<Record>],
    flagged: [Identifier<Record>] = [], unsigned: [Unsigned] = [], awaitsConfirmation: Bool = false
  ) {
    self.receiver = receiver
    self.note = note
    self.covers = covers
    self.flagged = flagged
    self.unsigned = unsigned
    self.awaitsConfirmation = awaitsConfirmation
  }
}

/// The incoming person has taken a report over, and repeated a line of it.
public struct HandoverConfirmation: Hashable, Sendable {
  /// The report's record.
  public var handover: Identifier<Record>
  /// The line that she repeated.
  public var repeated: String

  /// A confirmation.
  public init(handover: Identifier<Record>, repeated: String) {
    self.handover = handover
    self.repeated = repeated
  }
}
