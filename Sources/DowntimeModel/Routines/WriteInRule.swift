/// A thing that must reach a system, a person or a list when the outage is over (DT-02).
public enum WrittenItem: Hashable, Sendable, CaseIterable {
  case dayNote(Law)
  case deviation
  case comingVisitInformation
  case medicalInformation
  case otherSocialDocument
  case investigation
  case decision
  case paymentDecision
  case order
  case implementationPlan(Law)
  case providerReport
  case performedTime
  case workShiftApproval
  case fees
  case pratorMessage
  case minaPlanerMessage
  case ownCareDocumentation
  case longOutageAnalysis

  /// Every item under every law.
  public static let allCases: [WrittenItem] =
    Law.allCases.map(WrittenItem.dayNote) + [
      .deviation, .comingVisitInformation, .medicalInformation, .otherSocialDocument,
      .investigation, .decision, .paymentDecision, .order,
    ] + Law.allCases.map(WrittenItem.implementationPlan) + [
      .providerReport, .performedTime, .workShiftApproval, .fees, .pratorMessage,
      .minaPlanerMessage, .ownCareDocumentation, .longOutageAnalysis,
    ]
}

extension WrittenItem {
  /// The law it is written under, where that decides where it goes.
  public var law: Law? {
    switch self {
    case .dayNote(let law), .implementationPlan(let law): law
    case .deviation, .comingVisitInformation, .medicalInformation, .otherSocialDocument,
      .investigation, .decision, .paymentDecision, .order, .providerReport, .performedTime,
      .workShiftApproval, .fees, .pratorMessage, .minaPlanerMessage, .ownCareDocumentation,
      .longOutageAnalysis:
      nil
    }
  }

  /// The same thing under another law.
  public func under(_ law: Law) -> WrittenItem {
    switch self {
    case .dayNote: .dayNote(law)
    case .implementationPlan: .implementationPlan(law)
    default: self
    }
  }
}

/// Where a written thing goes (DT-02): one row of what a profile says.
public struct WriteInRule: Hashable, Sendable {
  /// Where it goes.
  public enum Target: Hashable, Sendable {
    /// Into a system.
    case system(ITSystem)
    /// To the units concerned, by word of mouth (R001-39).
    case toldOrally
    /// Into the unit's own record system (R002-14, R002-34).
    case ownRecord
    /// As a routine of its own says (R001-17, R001-43).
    case separateRoutine
    /// Into the system, or on form SF1006 to the service administration (R004-59 … R004-62).
    case systemOrPaymentForm
    /// To the management group and the unions (R004-12).
    case managementMeeting
  }

  /// Who writes it in.
  public enum Responsible: CaseIterable, Hashable, Sendable {
    /// The author before going home, else the morning's named person ([D], X-33).
    case author
    case staff
    case planner
    case teamLeader
    case teamLeaderAndNurse
    case caseOfficer
    case economicAidOfficer
    /// The case officer registers, then the provider activates (R004-41, R004-42).
    case caseOfficerThenProvider
    /// Each party as DT-03 or DT-04 says.
    case eachParty
    case managementAndUnions
  }

  /// The last day, where there is one.
  public enum Limit: CaseIterable, Hashable, Sendable {
    case none
    /// Seven calendar days after the end (R004-89, X-19).
    case oneWeek
    /// The tenth working day after the end (R004-90, X-20).
    case tenWorkingDays
    /// The same date as a goal of ours; shown as «ej i rutin».
    case tenWorkingDaysNotInRoutine
  }

  /// What is written in.
  public var item: WrittenItem
  /// Where it goes.
  public var target: Target
  /// Who does it.
  public var responsible: Responsible
  /// The routine's word for how soon.
  public var urgency: Urgency
  /// The last day, where there is one.
  public var limit: Limit

  /// A rule.
  public init(
    _ item: WrittenItem, _ target: Target, _ responsible: Responsible, _ urgency: Urgency,
    _ limit: Limit = .none
  ) {
    self.item = item
    self.target = target
    self.responsible = responsible
    self.urgency = urgency
    self.limit = limit
  }
}

extension WriteInRule {
  /// Whether another rule differs only in what is written in.
  public func saysTheSame(as other: WriteInRule) -> Bool {
    target == other.target && responsible == other.responsible && urgency == other.urgency
      && limit == other.limit
  }
}

extension RoutineProfile {
  /// What the unit's routines say of a written thing; more than one where it follows several
  /// routines that differ, none where no routine of its speaks of it.
  public func rules(for item: WrittenItem) -> [WriteInRule] {
    writeIn.filter { $0.item == item }
  }
}
