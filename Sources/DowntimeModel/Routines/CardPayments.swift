/// The list of payments by ICA card (DT-09): figures counted, never typed (R004-46).
public struct CardTotals: Hashable, Sendable {
  /// Paid out since the outage began, corrections counted: what the colours follow.
  public var total: Money
  /// Paid out since the last refill: for information.
  public var sinceRefill: Money

  /// Totals of payments in the order made, each with whether a refill came between it and the one
  /// before. Requisitions and coupons do not count (R004-55).
  public init(_ payments: some Sequence<(amount: Money, isCard: Bool, comesAfterRefill: Bool)>) {
    self.init()
    for payment in payments { add(payment) }
  }

  /// Nothing paid yet.
  init() {
    total = .zero
    sinceRefill = .zero
  }

  /// Counts one more payment.
  mutating func add(_ payment: (amount: Money, isCard: Bool, comesAfterRefill: Bool)) {
    if payment.comesAfterRefill { sinceRefill = .zero }
    guard payment.isCard else { return }
    total = total + payment.amount
    sinceRefill = sinceRefill + payment.amount
  }

  /// What is left until the red limit; nothing when it is passed.
  public func remaining(_ limits: RoutineLimits) -> Money { max(.zero, limits.cardRed - total) }

  /// What has been paid beyond the red limit.
  public func excess(_ limits: RoutineLimits) -> Money { max(.zero, total - limits.cardRed) }

  /// How the list is shown.
  public func tone(_ limits: RoutineLimits) -> Tone {
    if total >= limits.cardRed { return .red }
    return total >= limits.cardAmber ? .amber : .calm
  }
}

/// Whether a payment may be recorded: one already made is never refused a record.
public enum CardPaymentGate: CaseIterable, Hashable, Sendable {
  case record
  /// Recorded, and a reconciliation is asked for (R004-47).
  case recordAndAskForReconciliation
  /// The limit was passed before: a reconciliation first, or an override with name and reason.
  case reconciliationOrOverrideFirst

  /// The one answer: `before` is the list's colour before this payment, `after` with it.
  public init(before: Tone, after: Tone, isReconciled: Bool) {
    switch (isReconciled, before, after) {
    case (true, _, _): self = .record
    case (false, .red, _): self = .reconciliationOrOverrideFirst
    case (false, .calm, .calm): self = .record
    case (false, .calm, .amber), (false, .calm, .red), (false, .amber, _):
      self = .recordAndAskForReconciliation
    }
  }
}

/// The state of a payment's decision (R004-49, R004-50).
public enum PaymentDecisionState: CaseIterable, Hashable, Sendable {
  /// No decision is linked: amber, and blocks closing.
  case missing
  /// The decision is on the list but not registered.
  case listed
  case registered

  /// How the payment's row is shown.
  public var tone: Tone {
    switch self {
    case .missing: .amber
    case .listed, .registered: .calm
    }
  }
}
