/// What is to be seen to on a list, as a fact.
public enum LedgerWarning: Hashable, Sendable {
  // Payments.
  /// A payment without its decision (R004-50).
  case noDecision
  /// Another payment has the same voucher.
  case sameVoucher(EntryNumber?)
  /// The total is so near the limit that a reconciliation is asked for (R004-47); what is left.
  case nearLimit(Money)
  /// The total is beyond the limit; by how much.
  case beyondLimit(Money)
  /// The total was reconciled, by whom it was written and when; the colour stays.
  case reconciled(LocalTime, Author)
  /// What was paid until the last reconciliation reads otherwise now than it did then.
  case changedSinceReconciliation(was: Money, now: Money)
  /// Struck, and why.
  case struck(String, LocalTime, Author)

  // Refills.
  /// Not returned, and the systems work again (R004-54).
  case notReturned
  /// Another amount was returned.
  case returnedOther(Money)

  // Decisions.
  /// Put on the list a later day than it was decided.
  case addedLate(CivilDate)
  /// There is no decision document (R004-33).
  case noDocument
  /// So many of the listed are not registered (R004-63).
  case notRegistered(listed: Int, registered: Int)
  /// A case officer has not said that all her decisions are here (R004-35).
  case notDeclared(String)

  // Sticks and laptops.
  /// Emptied before its data was entered: possible loss (DT-08).
  case emptiedTooSoon
  case dataNotEntered
  case notEmptied
  /// Given back although it was not entered or not emptied.
  case returnedUnfinished
  /// A breach may have to be reported within 72 hours (K-44).
  case lost
  /// Not new and encrypted (R004-25).
  case notNewAndEncrypted
  /// So many documents on it are not written in.
  case holdsDocuments(Int)

  // Documents.
  /// A health-care document not handed to the nurse (R004-87).
  case notHandedOver
  /// The last day has passed.
  case late(days: Int)

  // Orders.
  case order(OrderStatus, isOverdue: Bool)

  // Time.
  /// More than twelve hours: probably one of the times is wrong.
  case longVisit
  /// The visit did not take place (R001-18).
  case missedVisit
  /// Shifts not approved, and the time is registered (R004-100).
  case notApproved

  // Cash holders.
  /// Not found right since.
  case notCheckedSince(CivilDate)

  // Calls and faxes.
  /// What was said was not repeated.
  case notReadBack
  /// So many receivers have not confirmed.
  case notConfirmed(Int)

  /// How it is shown.
  public var tone: Tone {
    switch self {
    case .beyondLimit, .emptiedTooSoon, .lost, .late, .returnedUnfinished: .red
    case .order(let status, let isOverdue): status.tone(isOverdue: isOverdue)
    case .struck, .reconciled: .calm
    case .noDecision, .sameVoucher, .nearLimit, .changedSinceReconciliation, .notReturned,
      .returnedOther, .addedLate, .noDocument, .notRegistered, .notDeclared, .dataNotEntered,
      .notEmptied, .notNewAndEncrypted, .holdsDocuments, .notHandedOver, .longVisit,
      .missedVisit, .notApproved, .notCheckedSince, .notReadBack, .notConfirmed:
      .amber
    }
  }
}
