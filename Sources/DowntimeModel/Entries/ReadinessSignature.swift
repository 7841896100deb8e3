/// «Signera att vi är redo»: what somebody saw when she looked, and answers for, once a shift.
public struct ReadinessSignature: Hashable, Sendable {
  /// How one thing was. A word once written is never changed.
  public enum Outcome: String, CaseIterable, Comparable, Hashable, Sendable {
    case good = "OK"
    case notice = "OBS"
    case fault = "FEL"

    /// The worse is the greater.
    public static func < (left: Outcome, right: Outcome) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .good: 0
      case .notice: 1
      case .fault: 2
      }
    }
  }

  /// One thing that was looked at.
  public struct Seen: Hashable, Sendable {
    /// What, by the word that `reserv doctor` has for it.
    public var subject: String
    /// How it was.
    public var outcome: Outcome

    /// A thing and how it was.
    public init(subject: String, outcome: Outcome) {
      self.subject = subject
      self.outcome = outcome
    }
  }

  /// What was looked at, each once.
  public var seen: [Seen]

  /// How many were so.
  public func count(_ outcome: Outcome) -> Int { seen.count { $0.outcome == outcome } }

  /// A signature.
  public init(seen: [Seen]) {
    self.seen = seen
  }
}
