/// What a unit's routines say, as plain values: the facts that every rule here is asked with.
/// Profiles of a unit that follows several routines add up.
public struct RoutineProfile: Hashable, Sendable {
  /// What the routines ask beyond writing things in.
  public var duties: Set<RoutineDuty>
  /// Where each written thing is to go afterwards (DT-02).
  public var writeIn: [WriteInRule]
  /// The party the unit is in discharge co-ordination; nil outside it.
  public var ownParty: Party?
  /// How the unit writes while the social systems are down (DT-01).
  public var unitKinds: Set<SocialUnitKind>
  /// What happens to filled-in papers afterwards (DT-07).
  public var filledForms: FilledFormRule
  /// How often the unit checks itself; nil when no routine says.
  public var selfCheck: SelfCheckPeriod?
  /// The figures that are compared with.
  public var limits: RoutineLimits

  /// A profile.
  public init(
    duties: Set<RoutineDuty> = [], writeIn: [WriteInRule] = [], ownParty: Party? = nil,
    unitKinds: Set<SocialUnitKind> = [], filledForms: FilledFormRule = .managerDecides,
    selfCheck: SelfCheckPeriod? = nil, limits: RoutineLimits = RoutineLimits()
  ) {
    self.duties = duties
    self.writeIn = writeIn
    self.ownParty = ownParty
    self.unitKinds = unitKinds
    self.filledForms = filledForms
    self.selfCheck = selfCheck
    self.limits = limits
  }

  /// Both profiles at once: duties and rules of both, the more careful of two ways with paper, the
  /// more frequent self-check, and this profile's figures.
  public func adding(_ other: RoutineProfile) -> RoutineProfile {
    var sum = self
    sum.duties.formUnion(other.duties)
    sum.writeIn += other.writeIn.filter { !writeIn.contains($0) }
    sum.ownParty = ownParty ?? other.ownParty
    sum.unitKinds.formUnion(other.unitKinds)
    sum.filledForms = filledForms == other.filledForms ? filledForms : .managerDecides
    sum.selfCheck = [selfCheck, other.selfCheck].compactMap(\.self).min()
    return sum
  }
}

/// How often a unit checks its own readiness; the more frequent first.
public enum SelfCheckPeriod: Int, CaseIterable, Comparable, Hashable, Sendable {
  case quarter
  case halfYear

  /// The more frequent first.
  public static func < (left: SelfCheckPeriod, right: SelfCheckPeriod) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The units of the social systems' plan (chapters 2, 3 and 3.4 of routine 004).
public enum SocialUnitKind: CaseIterable, Hashable, Sendable {
  /// Investigates and orders (chapter 2).
  case ordering
  /// Provides care in own management (chapter 3).
  case provider
  /// Keeps health-care documents (3.4).
  case healthCare
}

/// What a routine says of filled-in forms once their content is written in.
public enum FilledFormRule: CaseIterable, Hashable, Sendable {
  /// Nothing is said, or two routines differ: the manager decides, kept locked until then (R000-25).
  case managerDecides
  /// Scanned, then destroyed; the same for each party (R002-18, R002-24, R002-35, R002-41).
  case scanThenDestroy
  /// The paper is an original: into the paper file, never destroyed (R004-66).
  case originalToPaperFile
}

/// Figures that rules compare with. Where no routine gives one the figure is ours ([D]).
public struct RoutineLimits: Hashable, Sendable {
  /// An outage is close to 12:00 within this many minutes ([D], R002-07).
  public var noonMarginMinutes = 30
  /// The phone routine is used above this many hours ([D], X-09).
  public var shortOutageHours = 2
  /// «Skyndsamt» turns red after this many hours: a full shift ([D]).
  public var promptlyRedHours = 12
  /// An urgent order is unconfirmed for too long after this many minutes ([D]).
  public var urgentOrderMinutes = 120
  /// Total paid out by card from which a reconciliation is asked for ([D], X-17).
  public var cardAmber = Money(kronor: 60_000)
  /// Total paid out by card at which the next payment needs it (R004-47).
  public var cardRed = Money(kronor: 75_000)

  /// The figures of the five routines.
  public init() {}
}

extension RoutineProfile {
  /// The party that messages are phoned from; nil where none are.
  var messagesFrom: Party? { duties.contains(.phoneMessages) ? ownParty : nil }
}
