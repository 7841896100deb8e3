/// A row of the decision list (RT-06, appendix 3; X-03).
public struct Decision: Hashable, Sendable {
  /// Whom it is about, by name and number (R004-36).
  public var person: PersonReference
  /// Purpose or service (R004-36).
  public var purpose: String
  /// The law it is made under.
  public var law: Law
  /// The case officer (R004-36).
  public var officer: String
  /// Who decided (R004-36).
  public var decisionMaker: String
  /// When it was decided; the record's own time is when it was put on the list.
  public var decidedOn: CivilDate
  /// Where the decision document is kept; nil while there is none (R004-33).
  public var documentPlace: String?

  /// A row.
  public init(
    person: PersonReference, purpose: String, law: Law, officer: String, decisionMaker: String,
    decidedOn: CivilDate, documentPlace: String? = nil
  ) {
    self.person = person
    self.purpose = purpose
    self.law = law
    self.officer = officer
    self.decisionMaker = decisionMaker
    self.decidedOn = decidedOn
    self.documentPlace = documentPlace
  }

  /// Whether it was put on the list a later day than it was decided («sent tillagd»).
  public func isAddedLate(recordedAt: LocalTime) -> Bool {
    StockholmTime.civil(of: recordedAt).date > decidedOn
  }
}
