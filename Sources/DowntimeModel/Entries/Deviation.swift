/// A deviation report, avvikelse (RT-03), in its night form: no grade, no law, no lex question
///
public struct Deviation: Hashable, Sendable {
  /// What kind of event; at least one to sign.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case fall = "fall"
    case medication = "läkemedel"
    case missedService = "utebliven insats"
    case treatment = "bemötande"
    case pressureSore = "trycksår"
    case nutrition = "nutrition"
    case alarm = "larm"
    case informationTransfer = "informationsöverföring"
    case documentation = "dokumentation"
    case equipment = "medicinteknisk produkt"
    case violence = "hot, våld eller övergrepp"
    case infection = "smitta"
    case fireSafety = "brand och säkerhet"
    case theft = "stöld och ekonomi"
    case confidentiality = "sekretess och IT"
    case other = "annat"

    /// The four that the night form asks for.
    public static let nightForm: [Kind] = [.fall, .medication, .missedService, .other]
  }

  /// Who was phoned; «ingen» must be said, never assumed (RT-03 `kontaktade`).
  public enum Contacted: Hashable, Sendable {
    /// Somebody, as typed (`ssk Siv Sköterska-Test 02:47`).
    case someone(String)
    /// Nobody, said explicitly.
    case nobody
  }

  /// Whom it concerns.
  public var person: PersonReference
  /// The kinds of event.
  public var kinds: Set<Kind>
  /// What happened.
  public var whatHappened: String
  /// What was done at once; «ingen» allowed but written (K-54).
  public var immediateAction: String
  /// Who was phoned.
  public var contacted: Contacted
  /// What else it says.
  public var details: DeviationDetails

  /// A deviation report.
  public init(
    person: PersonReference, kinds: Set<Kind>, whatHappened: String, immediateAction: String,
    contacted: Contacted, details: DeviationDetails = DeviationDetails()
  ) {
    self.person = person
    self.kinds = kinds
    self.whatHappened = whatHappened
    self.immediateAction = immediateAction
    self.contacted = contacted
    self.details = details
  }
}
