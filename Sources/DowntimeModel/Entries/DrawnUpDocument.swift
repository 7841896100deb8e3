/// A document drawn up during the outage, outside the console (RT-16, appendix 4).
public struct DrawnUpDocument: Hashable, Sendable {
  /// What was drawn up.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case journalNote = "journalanteckning"
    case order = "beställning"
    case investigation = "utredning"
    case implementationPlan = "genomförandeplan"
    case followUp = "uppföljning"
    case healthCareNote = "HSL-anteckning"
    case medicalInformation = "medicinsk information"
    case other = "annat"
  }

  /// Whom it is about.
  public var person: PersonReference
  /// What was drawn up.
  public var kind: Kind
  /// Said for other kinds.
  public var title: String
  /// The law it is written under.
  public var law: Law
  /// Where it is kept (R004-28, R004-91).
  public var place: String
  /// What it was written on (R004-21, R004-66).
  public var form: OriginalForm
  /// Whether statistics are needed: it decides the way in (R004-84).
  public var needsStatistics: Bool?

  /// A document.
  public init(
    person: PersonReference, kind: Kind, title: String, law: Law, place: String,
    form: OriginalForm, needsStatistics: Bool? = nil
  ) {
    self.person = person
    self.kind = kind
    self.title = title
    self.law = law
    self.place = place
    self.form = form
    self.needsStatistics = needsStatistics
  }
}
