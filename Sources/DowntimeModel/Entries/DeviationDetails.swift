/// What a deviation report may say beside its night form (RT-03); nil is «not said».
public struct DeviationDetails: Hashable, Sendable {
  /// How bad it was, graded by licensed staff or the manager (K-57, K-58).
  public enum Severity: Int, CaseIterable, Hashable, Sendable {
    case minor = 1
    case moderate, considerable, catastrophic
  }

  /// How likely it is to happen again (K-57).
  public enum Likelihood: Int, CaseIterable, Hashable, Sendable {
    case verySmall = 1
    case small, great, veryGreat
  }

  /// What came of it (K-53).
  public enum Consequence: String, CaseIterable, Hashable, Sendable {
    case none = "ingen skada"
    case discomfort = "obehag"
    case injury = "personskada"
    case extraSupervision = "extra tillsyn"
    case physician = "läkarvård"
    case hospital = "sjukhusvård"
    case death = "dödsfall"
    case riskOnly = "risk utan händelse"
  }

  /// Suspected malpractice (lex Sarah) or care injury (lex Maria); nobody is asked at night.
  public enum Suspicion: String, CaseIterable, Hashable, Sendable {
    case no = "nej"
    case suspected = "misstänkt"
    case risk = "risk"
  }

  /// The fall's own questions (K-55).
  public struct Fall: Hashable, Sendable {
    /// Whether the head was hit.
    public var hitHead: Bool?
    /// Whether the person takes blood thinners.
    public var takesBloodThinners: Bool?
    /// Whether the person was alone.
    public var wasAlone: Bool?
    /// What she was doing.
    public var activity: String?
    /// Why she fell, probably.
    public var probableCause: String?
    /// What she felt before.
    public var symptomsBefore: String?
    /// The aid she used, such as `rollator`.
    public var aidUsed: String?
    /// Whether the alarm worked.
    public var alarmWorked: Bool?
    /// How she was helped up.
    public var helpedUpBy: String?
    /// The injury that can be seen.
    public var visibleInjury: String?

    /// Nothing said.
    public init() {}
  }

  /// The medication's own questions (K-53, K-55).
  public struct Medication: Hashable, Sendable {
    /// Where it went wrong.
    public enum Phase: String, CaseIterable, Hashable, Sendable {
      case prescription = "ordination"
      case preparation = "iordningställande"
      case handingOver = "överlämnande"
    }

    /// What went wrong.
    public enum Fault: String, CaseIterable, Hashable, Sendable {
      case omitted = "utebliven"
      case doubled = "dubbel"
      case wrongDose = "fel dos"
      case wrongPerson = "fel person"
      case wrongTime = "fel tid"
      case wrongWay = "fel sätt"
    }

    /// Where it went wrong.
    public var phase: Phase?
    /// What went wrong.
    public var fault: Fault?
    /// What kind of medicine.
    public var kind: String?
    /// Whether who gave it has a delegation.
    public var hasDelegation: Bool?

    /// Nothing said.
    public init() {}
  }

  /// When it was found; not before it happened.
  public var discoveredAt: LocalTime?
  /// The unit or ward.
  public var unit: String?
  /// Where it happened (K-55).
  public var place: String?
  /// Seen by the author, or heard of another (K-53).
  public var isOwnObservation: Bool?
  /// The fall's own questions.
  public var fall: Fall?
  /// The medication's own questions.
  public var medication: Medication?
  /// What came of it.
  public var consequence: Consequence?
  /// How bad it was.
  public var severity: Severity?
  /// How likely it is to happen again.
  public var likelihood: Likelihood?
  /// Who is informed, or is to be (K-60).
  public var informed: [Informed] = []
  /// Probable causes, as chosen or typed.
  public var causes: [String] = []
  /// What could be done (K-54).
  public var proposal: String?
  /// The manager who was told at once, and when (K-59).
  public var toldManager: String?
  /// Suspected malpractice.
  public var malpractice: Suspicion?
  /// Suspected care injury.
  public var careInjury: Suspicion?
  /// What it was first written on.
  public var form: OriginalForm?

  /// Nothing said.
  public init() {}
}

extension DeviationDetails {
  /// Severity times likelihood, 1 … 16 (K-57); nil until both are graded.
  public var riskValue: Int? {
    severity.flatMap { severity in likelihood.map { severity.rawValue * $0.rawValue } }
  }

  /// Whether someone must judge lex Sarah or lex Maria: a suspicion or a grade of three alone is
  /// enough, a low product never hides it.
  public var asksForLexJudgement: Bool {
    let isSuspected = [malpractice, careInjury].contains { $0 == .suspected || $0 == .risk }
    return isSuspected || (severity.map { $0.rawValue >= 3 } ?? false)
  }
}

/// Whether someone is informed of what happened (RT-03).
public struct Informed: Hashable, Sendable {
  /// Who.
  public enum Who: String, CaseIterable, Hashable, Sendable {
    case person = "den enskilde"
    case relative = "närstående"
    case guardian = "god man"
  }

  /// Whether it is done.
  public enum State: Hashable, Sendable {
    /// Done then.
    case done(LocalTime)
    /// Will be done then: an open item until it is.
    case planned(LocalTime)
    case notDone
    case notNeeded
  }

  /// Who.
  public var who: Who
  /// Whether it is done.
  public var state: State

  /// Someone's information.
  public init(_ who: Who, _ state: State) {
    self.who = who
    self.state = state
  }
}
