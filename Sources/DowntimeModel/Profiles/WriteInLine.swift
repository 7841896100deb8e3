/// A row of «skriva in»: what is to go where afterwards, by whom and by when (DT-02). It chooses
/// among what the code knows; the arithmetic is `WriteInRule`'s.
public struct WriteInLine: ProfilePart {
  /// Something written during the outage, whatever the law.
  public enum Item: String, CaseIterable, ProfileWord {
    case dayNote = "daganteckning"
    case deviation = "avvikelse"
    case comingVisitInformation = "händelse som påverkar kommande besök"
    case medicalInformation = "medicinsk information"
    case otherSocialDocument = "annan social handling"
    case investigation = "utredning"
    case decision = "beslut"
    case paymentDecision = "beslut bakom utbetalning"
    case order = "beställning"
    case implementationPlan = "genomförandeplan"
    case providerReport = "utförarrapportering"
    case performedTime = "utförd tid"
    case workShiftApproval = "godkännande av arbetspass"
    case fees = "arvode och omkostnader"
    case pratorMessage = "meddelande i Prator"
    case minaPlanerMessage = "meddelande i Mina planer"
    case ownCareDocumentation = "egen vårddokumentation"
    case longOutageAnalysis = "analys efter långt stopp"

    /// Whether the law makes a difference for it.
    public var dependsOnLaw: Bool { self == .dayNote || self == .implementationPlan }
  }

  /// Where it goes when that is no system.
  public enum Place: String, CaseIterable, ProfileWord {
    case toldOrally = "sägs muntligt"
    case ownRecord = "egen journal"
    case separateRoutine = "enligt egen rutin"
    case systemOrPaymentForm = "systemet eller blankett SF1006"
    case managementMeeting = "ledningsmöte"
  }

  /// A last day that the code can count.
  public enum Limit: String, CaseIterable, ProfileWord {
    case oneWeek = "en vecka"
    case tenWorkingDays = "tio arbetsdagar"
    case tenWorkingDaysNotInRoutine = "tio arbetsdagar, ej i rutin"
  }

  /// What is written in; at least one.
  public var items: [Item] = []
  /// The laws it concerns; empty for all.
  public var laws: [Law] = []
  /// The system it goes into; empty where `place` says.
  public var system = ""
  /// Where it goes when that is no system.
  public var place: Place?
  /// Who writes it in.
  public var responsible = WriteInRule.Responsible.author
  /// The routine's word for how soon.
  public var urgency = Urgency.undated
  /// The last day, where there is one.
  public var limit: Limit?
  /// What the last day is counted from.
  public var basis: DeadlineLine.Basis?
  /// The units of the plan that it concerns; empty for all.
  public var unitKinds: [SocialUnitKind] = []
  /// The routine's own rule.
  public var source = ""

  /// An empty row.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("vad", \.items, isRequired: true), ProfileField("lagrum", \.laws),
    ProfileField("system", \.system), ProfileField("till", \.place),
    ProfileField("vem", \.responsible, isRequired: true),
    ProfileField("hur snart", \.urgency, isRequired: true), ProfileField("frist", \.limit),
    ProfileField("räknas från", \.basis), ProfileField("för", \.unitKinds),
    ProfileField("källa", \.source),
  ]

  /// The rules that the row stands for: one for each thing under each law.
  var rules: [WriteInRule] {
    guard let target else { return [] }
    return items.flatMap(written).map { item in
      WriteInRule(item, target, responsible, urgency, ruleLimit)
    }
  }

  private var target: WriteInRule.Target? {
    switch place {
    case nil: ITSystem(system).map(WriteInRule.Target.system)
    case .toldOrally: .toldOrally
    case .ownRecord: .ownRecord
    case .separateRoutine: .separateRoutine
    case .systemOrPaymentForm: .systemOrPaymentForm
    case .managementMeeting: .managementMeeting
    }
  }

  private var ruleLimit: WriteInRule.Limit {
    switch limit {
    case nil: .none
    case .oneWeek: .oneWeek
    case .tenWorkingDays: .tenWorkingDays
    case .tenWorkingDaysNotInRoutine: .tenWorkingDaysNotInRoutine
    }
  }

  private func written(_ item: Item) -> [WrittenItem] {
    let concerned = laws.isEmpty ? Law.allCases : laws
    switch item {
    case .dayNote: return concerned.map(WrittenItem.dayNote)
    case .implementationPlan: return concerned.map(WrittenItem.implementationPlan)
    case .deviation: return [.deviation]
    case .comingVisitInformation: return [.comingVisitInformation]
    case .medicalInformation: return [.medicalInformation]
    case .otherSocialDocument: return [.otherSocialDocument]
    case .investigation: return [.investigation]
    case .decision: return [.decision]
    case .paymentDecision: return [.paymentDecision]
    case .order: return [.order]
    case .providerReport: return [.providerReport]
    case .performedTime: return [.performedTime]
    case .workShiftApproval: return [.workShiftApproval]
    case .fees: return [.fees]
    case .pratorMessage: return [.pratorMessage]
    case .minaPlanerMessage: return [.minaPlanerMessage]
    case .ownCareDocumentation: return [.ownCareDocumentation]
    case .longOutageAnalysis: return [.longOutageAnalysis]
    }
  }
}
