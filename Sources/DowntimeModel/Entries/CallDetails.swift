/// What a call may say beside its minimal form (RT-04); nil is «not said».
public struct CallDetails: Hashable, Sendable {
  /// An attempt that did not get through: shown when a call came late because of it.
  public struct Attempt: Hashable, Sendable {
    /// How it ended.
    public enum Result: String, CaseIterable, Hashable, Sendable {
      case busy = "upptaget"
      case noAnswer = "ej svar"
      case wrongNumber = "fel nummer"
    }

    public var at: LocalTime
    public var result: Result

    /// An attempt.
    public init(at: LocalTime, result: Result) {
      self.at = at
      self.result = result
    }
  }

  /// Situation, background, present state, recommendation (K-35).
  public struct SBAR: Hashable, Sendable {
    public var situation: String
    public var background: String
    public var assessment: String
    public var recommendation: String

    /// The four texts.
    public init(
      situation: String, background: String, assessment: String, recommendation: String
    ) {
      self.situation = situation
      self.background = background
      self.assessment = assessment
      self.recommendation = recommendation
    }
  }

  /// A prescription taken by phone; nurses only (K-38).
  public struct OralPrescription: Hashable, Sendable {
    public var drug: String
    public var dose: String
    public var prescriber: String
    public var at: LocalTime
    public var isReadBack: Bool

    /// A prescription.
    public init(drug: String, dose: String, prescriber: String, at: LocalTime, isReadBack: Bool) {
      self.drug = drug
      self.dose = dose
      self.prescriber = prescriber
      self.at = at
      self.isReadBack = isReadBack
    }
  }

  /// Which party the counterpart belongs to: it drives the coverage.
  public var counterparty: Counterparty?
  /// The number used.
  public var phone: String?
  /// Attempts that did not get through.
  public var attempts: [Attempt] = []
  /// The messages told; one call may carry several, each either way.
  public var messages: [PratorMessage] = []
  /// A clinical report.
  public var sbar: SBAR?
  /// A prescription by phone.
  public var prescription: OralPrescription?
  /// What it was first written on: a support form is scanned and destroyed afterwards (R002-18).
  public var form: OriginalForm?

  /// Nothing said.
  public init() {}
}
