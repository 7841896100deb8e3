/// A drill that was held: who practised, for how long, what of the script was done, and what was
/// learnt. The drill itself lies in a store of its own and is never mixed with what is real.
public struct DrillReport: Hashable, Sendable {
  /// Which drill. A word once written is never changed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Ten minutes, one person.
    case person = "egen övning"
    /// The unit together, guided.
    case unit = "enhetens övning"
  }

  /// A step of the script.
  public struct Step: Hashable, Sendable {
    /// What was to be done.
    public var text: String
    /// Whether it was.
    public var isDone: Bool

    /// A step.
    public init(text: String, isDone: Bool) {
      self.text = text
      self.isDone = isDone
    }
  }

  /// Something that is to be done better.
  public struct Action: Hashable, Sendable {
    /// What.
    public var text: String
    /// Who sees to it.
    public var responsible: String
    /// By when.
    public var lastDay: CivilDate

    /// An action.
    public init(text: String, responsible: String, lastDay: CivilDate) {
      self.text = text
      self.responsible = responsible
      self.lastDay = lastDay
    }
  }

  /// Which drill it was.
  public var kind: Kind
  /// Who practised: staff of the register, in the order told; at least one.
  public var participants: [Identifier<StaffMember>]
  /// When it began.
  public var startedAt: LocalTime
  /// How long it took, in whole minutes.
  public var minutes: Int
  /// The steps of the script; none where somebody has written it up without them.
  public var steps: [Step]
  /// What went well; may be empty.
  public var wentWell: String
  /// What did not; may be empty.
  public var wentBadly: String
  /// What is to be done.
  public var actions: [Action]

  /// A drill.
  public init(
    kind: Kind, participants: [Identifier<StaffMember>], startedAt: LocalTime, minutes: Int,
    steps: [Step], wentWell: String, wentBadly: String, actions: [Action]
  ) {
    self.kind = kind
    self.participants = participants
    self.startedAt = startedAt
    self.minutes = minutes
    self.steps = steps
    self.wentWell = wentWell
    self.wentBadly = wentBadly
    self.actions = actions
  }
}

/// An action of a drill is done.
public struct DrillActionDone: Hashable, Sendable {
  /// The record of the drill.
  public var drill: Identifier<Record>
  /// Which of its actions, from 0.
  public var action: Int
  /// What was done; may be empty.
  public var note: String

  /// It is done.
  public init(drill: Identifier<Record>, action: Int, note: String) {
    self.drill = drill
    self.action = action
    self.note = note
  }
}
