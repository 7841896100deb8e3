/// A deviation report, avvikelse (RT-03), in its night form: no grade, no law, no lex question
///
public struct Deviation: Hashable, Sendable {
  /// What kind of event; at least one to sign.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case fall = "fall"
    case medication = "läkemedel"
    case missedService = "utebliven insats"
    case other = "annat"
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

  /// A deviation report.
  public init(
    person: PersonReference, kinds: Set<Kind>, whatHappened: String, immediateAction: String,
    contacted: Contacted
  ) {
    self.person = person
    self.kinds = kinds
    self.whatHappened = whatHappened
    self.immediateAction = immediateAction
    self.contacted = contacted
  }
}
