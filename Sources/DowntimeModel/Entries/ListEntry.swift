/// What stands on a list or in a register of the unit, and has no destination in a record system.
public enum ListEntry: Hashable, Sendable {
  /// A stick or laptop is lent (RT-07).
  case loan(DeviceLoan)
  /// What became of a loan.
  case loanStep(DeviceLoanStep)
  /// The card account is refilled, or the refill returned (RT-08).
  case refill(CardRefill)
  /// The total is reconciled (R004-47).
  case reconciliation(CardReconciliation)
  /// A cash holder as she is from now on (RT-09).
  case cashHolder(CashHolder)
  /// A prepared document as it is from now on (RT-12).
  case preparedDocument(PreparedDocument)
  /// A self-check was made (RT-13).
  case selfCheck(SelfCheck)
  /// Something has happened to what is kept ready.
  case preparation(PreparationEvent)
  /// A contact as it is from now on (RT-14).
  case contact(Contact)
  /// Something about the outage itself (RT-15).
  case outageEvent(OutageEvent)
  /// A shift report.
  case handover(Handover)
  /// A shift report is confirmed.
  case handoverConfirmed(HandoverConfirmation)
  /// Somebody takes something that waits, or says that it shall not be done.
  case itemNote(ItemNote)
}
