/// A self-check, egenkontroll (RT-13).
public struct SelfCheck: Hashable, Sendable {
  /// An answer to a control question.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    case yes = "ja"
    case no = "nej"
    case notApplicable = "ej tillämpligt"
  }

  /// One prepared document checked (R000-17).
  public struct Row: Hashable, Sendable {
    /// Which one.
    public var document: String
    /// It is printed, and the print is the latest.
    public var isPrinted: Answer
    /// It lies where it shall.
    public var isStoredRight: Answer
    /// The old one is weeded.
    public var isOldWeeded: Answer
    /// What else is to be said; may be empty.
    public var comment: String

    /// A row.
    public init(
      document: String, isPrinted: Answer, isStoredRight: Answer, isOldWeeded: Answer,
      comment: String
    ) {
      self.document = document
      self.isPrinted = isPrinted
      self.isStoredRight = isStoredRight
      self.isOldWeeded = isOldWeeded
      self.comment = comment
    }
  }

  /// The last day of the period checked (R000-16, R001-12).
  public var periodEnds: CivilDate
  /// The appointed person (R000-15).
  public var appointed: String
  /// The documents checked.
  public var rows: [Row]
  /// The documents are known and reachable for those who need them (R000-18).
  public var isKnown: Answer
  /// How that was checked.
  public var howChecked: String
  /// What is to be done, by whom and when.
  public var actions: String

  /// A self-check.
  public init(
    periodEnds: CivilDate, appointed: String, rows: [Row], isKnown: Answer, howChecked: String,
    actions: String
  ) {
    self.periodEnds = periodEnds
    self.appointed = appointed
    self.rows = rows
    self.isKnown = isKnown
    self.howChecked = howChecked
    self.actions = actions
  }
}
