/// A stick or laptop lent against a receipt (RT-07, appendix 2). The record is the loan's identity.
public struct DeviceLoan: Hashable, Sendable {
  /// What is lent.
  public enum Device: String, CaseIterable, Hashable, Sendable {
    case stick = "USB"
    case laptop = "bärbar dator"
  }

  /// What is lent (R004-69).
  public var device: Device
  /// Unique among open loans.
  public var number: String
  /// Must be so for a stick (R004-25).
  public var isNewAndEncrypted: Bool
  /// Who signs for it (R004-104).
  public var borrower: String
  /// Where she works (R004-104).
  public var workplace: String
  /// Where it is locked in; it never leaves the workplace (R004-26).
  public var place: String
  /// The officer at the foot of the list (R004-104).
  public var officer: String?

  /// A loan.
  public init(
    device: Device, number: String, isNewAndEncrypted: Bool, borrower: String, workplace: String,
    place: String, officer: String? = nil
  ) {
    self.device = device
    self.number = number
    self.isNewAndEncrypted = isNewAndEncrypted
    self.borrower = borrower
    self.workplace = workplace
    self.place = place
    self.officer = officer
  }
}

/// What became of a loan; the author attests it (R004-104).
public struct DeviceLoanStep: Hashable, Sendable {
  /// What became of it.
  public enum Step: Hashable, Sendable {
    /// Everything on it is written in (R004-70).
    case dataEntered
    case emptied
    /// Given back to the information-security co-ordinator (R004-65).
    case returned(receiver: String)
    /// Lost: a personal-data breach may have to be reported within 72 hours (K-44).
    case lost(discoveredAt: LocalTime)
  }

  /// The loan's record.
  public var loan: Identifier<Record>
  /// What became of it.
  public var step: Step

  /// A step.
  public init(loan: Identifier<Record>, step: Step) {
    self.loan = loan
    self.step = step
  }
}
