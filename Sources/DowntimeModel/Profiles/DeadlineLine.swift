/// A last day or a limit in time that applies in a routine, beside those of what is written in.
/// The code knows how each is counted (`Deadline`); the profile says that it applies.
public struct DeadlineLine: ProfilePart {
  /// What the code can count.
  public enum Kind: String, CaseIterable, ProfileWord {
    /// R004-12
    case longOutageAnalysis = "analys efter 48 timmar"
    /// K-16
    case admissionMessage = "inskrivning meddelas inom 24 timmar"
    /// K-19
    case planCall = "kallelse till SIP inom tre dagar"
    /// K-20: information only.
    case paymentLiability = "betalningsansvar efter klockan 12"
    /// E-B12
    case messageSeen = "meddelande syns nästa arbetsdag klockan 12"
    /// R004-53
    case refill = "påfyllning före klockan 12"
    /// R001-20
    case plannedVisitsKept = "planerade besök sparas sex veckor"
    /// R001-25
    case healthCareOrderKept = "beställningar sparas två år"

    /// What it is counted from, always.
    public var basis: Basis {
      switch self {
      case .longOutageAnalysis: .outageStart
      case .admissionMessage: .admission
      case .planCall, .paymentLiability: .readyNotice
      case .messageSeen: .outageEnd
      case .refill: .arrivalAtBank
      case .plannedVisitsKept, .healthCareOrderKept: .printing
      }
    }
  }

  /// Something that a last day is counted from.
  public enum Basis: String, CaseIterable, ProfileWord {
    case outageStart = "driftstoppets början"
    case outageEnd = "driftstoppets slut"
    case admission = "inskrivningen"
    case readyNotice = "beskedet utskrivningsklar"
    case arrivalAtBank = "när banken fått uppdraget"
    case printing = "utskriften"
  }

  /// Which.
  public var kind = Kind.longOutageAnalysis
  /// What it is counted from; always the kind's own, written out for who reads the profile.
  public var basis: Basis?
  /// The routine's own rule, or the law.
  public var source = ""

  /// Nothing.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("frist", \.kind, isRequired: true), ProfileField("räknas från", \.basis),
    ProfileField("källa", \.source),
  ]
}
