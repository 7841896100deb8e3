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

  /// Something else that the routine has checked (R004-15 … R004-18, R004-23).
  public struct Point: Hashable, Sendable {
    /// What, in the routine's words.
    public var text: String
    /// Whether it is so.
    public var answer: Answer

    /// A point.
    public init(text: String, answer: Answer) {
      self.text = text
      self.answer = answer
    }
  }

  /// Something that was not as it should be, and what is done about it.
  public struct Shortcoming: Hashable, Sendable {
    /// What is to be done.
    public var text: String
    /// By whom.
    public var responsible: String
    /// The last day.
    public var lastDay: CivilDate

    /// A shortcoming.
    public init(text: String, responsible: String, lastDay: CivilDate) {
      self.text = text
      self.responsible = responsible
      self.lastDay = lastDay
    }
  }

  /// The last day of the period checked (R000-16, R001-12).
  public var periodEnds: CivilDate
  /// The appointed person (R000-15).
  public var appointed: String
  /// The documents checked.
  public var rows: [Row]
  /// Those who need the documents know of them (R000-18, R001-13).
  public var isKnown: Answer
  /// And reach them; nil in what was written before 2026-11-21, where one answer was both.
  public var isReachable: Answer?
  /// How that was checked.
  public var howChecked: String
  /// What is to be done, in words; what is told in `findings` is not told here.
  public var actions: String
  /// What else was checked.
  public var points: [Point]
  /// What is to be done, each with a name and a last day.
  public var findings: [Shortcoming]

  /// A self-check.
  public init(
    periodEnds: CivilDate, appointed: String, rows: [Row], isKnown: Answer,
    isReachable: Answer? = nil, howChecked: String, actions: String = "", points: [Point] = [],
    findings: [Shortcoming] = []
  ) {
    self.periodEnds = periodEnds
    self.appointed = appointed
    self.rows = rows
    self.isKnown = isKnown
    self.isReachable = isReachable
    self.howChecked = howChecked
    self.actions = actions
    self.points = points
    self.findings = findings
  }

  /// How many answers are no.
  public var faultCount: Int {
    let inRows = rows.flatMap { [$0.isPrinted, $0.isStoredRight, $0.isOldWeeded] }
    return (inRows + points.map(\.answer) + [isKnown, isReachable ?? .yes]).count { $0 == .no }
  }
}
