/// What must be so before a row of a list is written down.
extension SigningCheck {
  /// The faults of a loan (R004-104).
  public static func faults(of loan: DeviceLoan) -> [EntryFault] {
    line(loan.number, .number) + line(loan.borrower, .who) + line(loan.workplace, .workplace)
      + line(loan.place, .place) + line(loan.officer ?? "", .officer, mayBeEmpty: true)
  }

  /// The faults of what became of a loan, which happened then.
  public static func faults(of step: DeviceLoanStep.Step, at: LocalTime, now: LocalTime)
    -> [EntryFault]
  {
    let receiver = if case .returned(let who) = step { line(who, .who) } else { [EntryFault]() }
    return time(at, .occurredAt, now: now) + receiver
  }

  /// The faults of a refill or its return (R004-52, R004-54).
  public static func faults(of refill: CardRefill, now: LocalTime) -> [EntryFault] {
    switch refill {
    case .ordered(let amount, let decidedBy, let arrivedAt):
      positive(amount) + line(decidedBy, .decisionMaker) + time(arrivedAt, .occurredAt, now: now)
    case .returned(_, let amount): positive(amount)
    }
  }

  /// The faults of a reconciliation (R004-47).
  public static func faults(of reconciliation: CardReconciliation, now: LocalTime) -> [EntryFault] {
    line(reconciliation.name, .who) + time(reconciliation.at, .occurredAt, now: now)
  }

  /// The faults of a row of appendix 1 (R004-103).
  public static func faults(of holder: CashHolder) -> [EntryFault] {
    line(holder.name, .who) + line(holder.unit, .workplace) + line(holder.phone, .phone)
      + line(holder.email, .email, mayBeEmpty: true)
  }

  /// The faults of a row of the register of prepared documents (R001-28): an exception has a reason.
  public static func faults(of document: PreparedDocument) -> [EntryFault] {
    line(document.title, .title) + line(document.place, .place)
      + line(document.system, .system, mayBeEmpty: true)
      + line(document.purpose, .purpose, mayBeEmpty: true)
      + line(document.responsible, .officer, mayBeEmpty: true)
      + (document.weeding == .exception ? reason(document.exception) : [])
  }

  /// The faults of when something was done, such as a step of an order.
  public static func time(of at: LocalTime, now: LocalTime) -> [EntryFault] {
    time(at, .occurredAt, now: now)
  }

  private static func positive(_ amount: Money) -> [EntryFault] {
    amount <= .zero ? [EntryFault(.amount, .notPositive)] : []
  }
}
