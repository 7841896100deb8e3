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

    /// When.
    public var at: LocalTime
    /// How it ended.
    public var result: Result

    /// An attempt.
    public init(at: LocalTime, result: Result) {
      self.at = at
      self.result = result
    }
  }

  /// Situation, background, present state, recommendation (K-35).
  public struct SBAR: Hashable, Sendable {
    /// What is going on now.
    public var situation: String
    /// What came before.
    public var background: String
    /// How the patient is.
    public var assessment: String
    /// What should be done.
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
    /// The medicine.
    public var drug: String
    /// The dose, as said.
    public var dose: String
    /// Who prescribed it.
    public var prescriber: String
    /// When.
    public var at: LocalTime
    /// Whether it was repeated and confirmed.
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
