/// A refill of the card account (RT-08, R004-51 … R004-54). The record is the refill's identity.
public enum CardRefill: Hashable, Sendable {
  /// Ordered; arrival at the bank decides when the money is there (R004-53).
  case ordered(amount: Money, decidedBy: String, arrivedAt: LocalTime)
  /// Returned when the situation is normal (R004-54).
  case returned(refill: Identifier<Record>, amount: Money)
}

/// The total paid out was reconciled (R004-47).
public struct CardReconciliation: Hashable, Sendable {
  /// With whom.
  public enum Counterpart: String, CaseIterable, Hashable, Sendable {
    case accountingOfficer = "redovisningsansvarig"
    case financeManager = "ekonomichef"
  }

  /// With whom.
  public var with: Counterpart
  /// Her name.
  public var name: String
  /// When.
  public var at: LocalTime
  /// Whether a refill was decided.
  public var refills: Bool

  /// A reconciliation.
  public init(with: Counterpart, name: String, at: LocalTime, refills: Bool) {
    self.with = with
    self.name = name
    self.at = at
    self.refills = refills
  }
}
