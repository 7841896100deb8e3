/// A payment of economic aid outside the system (RT-08, appendix 5).
public struct CardPayment: Hashable, Sendable {
  /// What was handed out; only cards count in the total (R004-55).
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case card = "kontantkort"
    case foodRequisition = "rekvisition mat"
    case travelCoupon = "SL-kupong"
  }

  /// To whom.
  public var person: PersonReference
  /// What was handed out.
  public var kind: Kind
  /// Unique in the outage.
  public var voucher: String
  /// For what, such as `mat`.
  public var purpose: String
  /// How much; above zero.
  public var amount: Money
  /// Who decided.
  public var decisionMaker: String
  /// The case officer.
  public var officer: String
  /// Not required (R004-49).
  public var decisionNumber: String?
  /// Not required (R004-49).
  public var userNumber: String?
  /// The decision it follows from, where that was on the list already (R004-50).
  public var decision: Identifier<Record>?
  /// Why it was made although the list stood above the limit and was not reconciled.
  public var limitReason: String?

  /// A payment.
  public init(
    person: PersonReference, kind: Kind, voucher: String, purpose: String, amount: Money,
    decisionMaker: String, officer: String
  ) {
    self.person = person
    self.kind = kind
    self.voucher = voucher
    self.purpose = purpose
    self.amount = amount
    self.decisionMaker = decisionMaker
    self.officer = officer
  }
}
