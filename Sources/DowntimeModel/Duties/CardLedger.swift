/// The list of card payments with refills and reconciliations (RT-08, appendix 5), as the journal
/// tells it.
public struct CardLedger: Sendable {
  /// A row of the list.
  public struct Row: Sendable {
    /// The payment's record.
    public let id: Identifier<Record>
    /// The number that people say.
    public let number: EntryNumber?
    /// The payment as it reads now.
    public let payment: CardPayment
    /// When it was made.
    public let at: LocalTime
    /// Paid out since the outage began, this payment included.
    public let total: Money
    /// The decision that it follows from; nil while none is linked (R004-50).
    public let decision: Identifier<Record>?
    /// It shall follow from none.
    public let isDecisionWaived: Bool
    /// Why it counts for nothing, when and by whom that was said.
    public let struck: (reason: String, at: LocalTime, by: Author)?

    /// Whether it counts for nothing.
    public var isStruck: Bool { struck != nil }
  }

  /// A refill that has not been returned.
  public struct Refill: Sendable {
    /// The refill's record.
    public let id: Identifier<Record>
    /// How much.
    public let amount: Money
    /// When the order arrived at the bank.
    public let at: LocalTime
  }

  /// The payments, in the order made; corrections counted.
  public private(set) var rows: [Row] = []
  /// The figures.
  public private(set) var totals = CardTotals()
  /// When the total was last reconciled.
  public var reconciledAt: LocalTime? { reconciliations.last?.said.at }
  /// Every reconciliation, in the order written.
  public private(set) var reconciliations:
    [(said: CardReconciliation, id: Identifier<Record>, by: Author)] = []
  /// Refills not returned, in the order written.
  public private(set) var openRefills: [Refill] = []

  /// The account as an outage's lists and payments tell, the payments in the order they happened.
  init(listed: [Record], outage: Identifier<Outage>, payments: some Sequence<JournalEntry>) {
    var refills: [Instant] = []
    for record in listed where record.outage == outage {
      guard case .listed(let entry) = record.entry else { continue }
      switch entry {
      case .refill(.ordered(let amount, _, let at)):
        refills.append(at.instant)
        openRefills.append(Refill(id: record.id, amount: amount, at: at))
      case .refill(.returned(let id, _)): openRefills.removeAll { $0.id == id }
      case .reconciliation(let said): reconciliations.append((said, record.id, record.author))
      case .loan, .loanStep, .cashHolder, .preparedDocument, .selfCheck, .preparation, .contact,
        .outageEvent,
        .handover, .handoverConfirmed, .itemNote:
        break
      }
    }
    var before = Instant(milliseconds: .min)
    for entry in payments where entry.outage == outage {
      guard case .payment(let payment) = entry.current else { continue }
      let at = entry.occurredAt.instant
      let told = EntryFacts(entry)
      totals.add(
        (
          payment.amount, payment.kind == .card && !told.isStruck,
          refills.contains { before < $0 && $0 <= at }
        ))
      before = at
      rows.append(
        Row(
          id: entry.id, number: entry.number, payment: payment, at: entry.occurredAt,
          total: totals.total, decision: told.decision ?? payment.decision,
          isDecisionWaived: told.isWaived(.linkDecision),
          struck: told.isStruck ? entry.struck : nil))
    }
  }

  /// The payment that reached the limit from which a reconciliation is asked for, while none has
  /// been made since (R004-47).
  func reconciliationWanted(_ limits: RoutineLimits) -> Row? {
    guard let reached = rows.first(where: { $0.total >= limits.cardAmber }),
      reconciledAt.map({ $0.instant < reached.at.instant }) ?? true
    else { return nil }
    return reached
  }

  /// The figures with one more payment, or with this one in the place of one that is corrected.
  public func totals(with payment: CardPayment, correcting old: Identifier<Record>? = nil)
    -> CardTotals
  {
    var totals = totals
    if let old = rows.first(where: { $0.id == old }), old.payment.kind == .card, !old.isStruck {
      totals.total = totals.total - old.payment.amount
    }
    if payment.kind == .card { totals.total = totals.total + payment.amount }
    return totals
  }

  /// Another payment with the same voucher, which is to be unique in the outage.
  public func row(withVoucher voucher: String, except id: Identifier<Record>? = nil) -> Row? {
    let voucher = CleanText.line(voucher)
    return voucher.isEmpty
      ? nil
      : rows.first {
        $0.payment.voucher == voucher && $0.id != id && !$0.isStruck
      }
  }

  /// Whether the next payment may be recorded at once. One that is corrected is asked about
  /// where it stands on the list; what is no card never brings the account nearer its limit.
  public func gate(
    before payment: CardPayment, correcting old: Identifier<Record>? = nil, _ limits: RoutineLimits
  ) -> CardPaymentGate {
    guard payment.kind == .card else { return .record }
    var before = totals
    if let place = rows.firstIndex(where: { $0.id == old }) {
      before.total = place > 0 ? rows[place - 1].total : .zero
    }
    return CardPaymentGate(
      before: before.tone(limits), after: totals(with: payment, correcting: old).tone(limits),
      isReconciled: reconciliationWanted(limits) == nil && reconciledAt != nil)
  }
}

extension UnitState {
  /// The card account of an outage.
  public func card(of outage: Identifier<Outage>) -> CardLedger {
    CardLedger(listed: listed, outage: outage, payments: entries)
  }
}
