/// Appendix 5 and what belongs to the account (RT-08).
extension UnitState {
  /// Payments by ICA card with the total that is counted, never typed (R004-46). A payment that was
  /// made is never refused a row.
  func paymentList(of outage: Outage, _ limits: RoutineLimits) -> Ledger {
    var list = Ledger(
      .payments,
      [
        "Datum", "Personnummer/namn", "Verifikationsnummer", "Ändamål", "Belopp till klient",
        "Beslutsfattare", "Totalt utbetalt från ICA-kontot",
      ], more: ["Nummer", "Typ", "Handläggare", "Beslut", "Skäl över gränsen"])
    let card = card(of: outage.id)
    var vouchers: [String: [Identifier<Record>]] = [:]
    for row in card.rows where !row.isStruck && !row.payment.voucher.isEmpty {
      vouchers[row.payment.voucher, default: []].append(row.id)
    }
    let numbers = Dictionary(card.rows.map { ($0.id, $0.number) }) { first, _ in first }
    for row in card.rows {
      let payment = row.payment
      let decision = row.decision.flatMap { entry($0) }
      var line = Ledger.Row(
        record: row.id, number: row.number,
        cells: [
          .time(row.at), .person(payment.person), .text(payment.voucher), .text(payment.purpose),
          .money(payment.amount), .text(payment.decisionMaker), .money(row.total),
        ],
        more: [
          .text(row.number?.text ?? ""), .text(payment.kind.rawValue), .text(payment.officer),
          .text(decision?.number?.text ?? payment.decisionNumber ?? ""),
          .text(payment.limitReason ?? ""),
        ])
      if let struck = row.struck {
        line.isStruck = true
        line.warnings.append(.struck(struck.reason, struck.at, struck.by))
      } else {
        if row.decision == nil, !row.isDecisionWaived { line.warnings.append(.noDecision) }
        if let other = vouchers[payment.voucher]?.first(where: { $0 != row.id }) {
          line.warnings.append(.sameVoucher(numbers[other] ?? nil))
        }
        if payment.kind == .card {
          if row.total >= limits.cardRed {
            line.warnings.append(.beyondLimit(row.total - limits.cardRed))
          } else if row.total >= limits.cardAmber {
            line.warnings.append(.nearLimit(limits.cardRed - row.total))
          }
        }
      }
      list.rows.append(line)
    }
    list.officers = card.rows.map(\.payment.officer).withoutRepeats
    list.totals = [
      Ledger.Total(.paidOut, .money(card.totals.total)),
      Ledger.Total(.sinceRefill, .money(card.totals.sinceRefill)),
    ]
    switch card.totals.tone(limits) {
    case .red:
      list.totals.append(Ledger.Total(.excess, .money(card.totals.excess(limits))))
      list.warnings.append(.beyondLimit(card.totals.excess(limits)))
    case .amber:
      list.totals.append(Ledger.Total(.remaining, .money(card.totals.remaining(limits))))
      list.warnings.append(.nearLimit(card.totals.remaining(limits)))
    case .calm:
      list.totals.append(Ledger.Total(.remaining, .money(card.totals.remaining(limits))))
    }
    if let last = card.reconciliations.last {
      list.warnings.append(.reconciled(last.said.at, last.by))
      let (was, now) = paid(until: last.said.at, in: outage.id)
      if was != now { list.warnings.append(.changedSinceReconciliation(was: was, now: now)) }
    }
    return list
  }

  /// Reconciliations with what was paid out when they were made, and what the same payments read now.
  func reconciliationList(of outage: Outage) -> Ledger {
    var list = Ledger(
      .reconciliations, ["Datum", "Med", "Namn", "Totalt utbetalt", "Påfyllning beslutad"],
      more: ["Antecknat av", "Samma utbetalningar nu"])
    for (said, id, by) in card(of: outage.id).reconciliations {
      let (was, now) = paid(until: said.at, in: outage.id)
      list.rows.append(
        Ledger.Row(
          record: id,
          cells: [
            .time(said.at), .text(said.with.rawValue), .text(said.name), .money(was),
            .flag(said.refills),
          ], more: [.author(by), .money(now)],
          warnings: was == now ? [] : [.changedSinceReconciliation(was: was, now: now)]))
    }
    list.totals = [Ledger.Total(.rows, .number(Int64(list.rows.count)))]
    return list
  }

  /// Refills with the bank day that the money came (R004-53), and their return (R004-54).
  func refillList(of outage: Outage, at now: LocalTime) -> Ledger {
    var list = Ledger(
      .refills, ["Uppdraget inkom", "Belopp", "Beslutad av", "Tillgängligt", "Återförd"],
      more: ["Återfört belopp", "Återförd av"])
    var places: [Identifier<Record>: Int] = [:]
    var (ordered, returned) = (Money.zero, Money.zero)
    for record in listed where record.outage == outage.id {
      guard case .listed(.refill(let refill)) = record.entry else { continue }
      switch refill {
      case .ordered(let amount, let decidedBy, let arrivedAt):
        places[record.id] = list.rows.count
        ordered = ordered + amount
        // Outside the calendar's years no bank day can be told.
        let day = try? Deadline.refillAvailable(arrived: arrivedAt)
        list.rows.append(
          Ledger.Row(
            record: record.id,
            cells: [
              .time(arrivedAt), .money(amount), .text(decidedBy),
              day.map(Ledger.Cell.day) ?? .none, .none,
            ], more: [.none, .none], warnings: outage.endedAt == nil ? [] : [.notReturned]))
      case .returned(let id, let amount):
        guard let place = places[id] else { continue }
        returned = returned + amount
        list.rows[place].cells[4] = .time(record.occurredAt ?? record.writtenAt)
        list.rows[place].more = [.money(amount), .author(record.author)]
        list.rows[place].warnings =
          list.rows[place].cells[1] == .money(amount) ? [] : [.returnedOther(amount)]
      }
    }
    list.totals = [
      Ledger.Total(.rows, .number(Int64(list.rows.count))),
      Ledger.Total(.sinceRefill, .money(card(of: outage.id).totals.sinceRefill)),
      Ledger.Total(.returnedAmount, .money(returned)),
    ]
    return list
  }

  /// What was paid by card until a moment: as it was known then, and as the same payments read now.
  private func paid(until time: LocalTime, in outage: Identifier<Outage>) -> (
    was: Money, now: Money
  ) {
    var (was, now) = (Money.zero, Money.zero)
    for entry in entries where entry.outage == outage {
      guard case .payment(let payment) = entry.current,
        entry.occurredAt.instant <= time.instant || entry.writtenAt.instant <= time.instant
      else { continue }
      if payment.kind == .card, entry.struck == nil, entry.occurredAt.instant <= time.instant {
        now = now + payment.amount
      }
      was = was + (entry.cardAmount(knownAt: time) ?? .zero)
    }
    return (was, now)
  }

  /// Cash holders, kassaförvaltare, as they are now (R004-103).
  public func cashHolderList(at now: LocalTime) -> Ledger {
    var list = Ledger(
      .cashHolders, ["Namn", "Enhet", "Telefonnummer", "E-post"], more: ["Senast kontrollerad"])
    var latest: [Identifier<CashHolder>: (record: Identifier<Record>, holder: CashHolder)] = [:]
    for record in listed {
      guard case .listed(.cashHolder(let holder)) = record.entry else { continue }
      latest[holder.id] = (record.id, holder)
    }
    let today = StockholmTime.civil(of: now).date
    let holders = latest.values.filter(\.holder.isActive).sorted { left, right in
      left.holder.name == right.holder.name
        ? left.record < right.record
        : SwedishOrder.precedes(left.holder.name, right.holder.name)
    }
    for (record, holder) in holders {
      // A list that nobody has looked at for half a year is not to be trusted ([D], X-34).
      let isOld = today.daysSince1970 - holder.checkedOn.daysSince1970 > 183
      list.rows.append(
        Ledger.Row(
          record: record,
          cells: [
            .text(holder.name), .text(holder.unit), .text(holder.phone), .text(holder.email),
          ],
          more: [.day(holder.checkedOn)],
          warnings: isOld ? [.notCheckedSince(holder.checkedOn)] : []))
    }
    list.totals = [Ledger.Total(.rows, .number(Int64(list.rows.count)))]
    return list
  }
}

extension JournalEntry {
  /// What a payment by card read at a moment; nil when it was not known then, or counted for nothing.
  fileprivate func cardAmount(knownAt time: LocalTime) -> Money? {
    guard writtenAt.instant <= time.instant else { return nil }
    var (read, at) = (original, originalOccurredAt)
    for item in history where item.writtenAt.instant <= time.instant {
      switch item.event {
      case .corrected(let correction): (read, at) = (correction.replacement, correction.occurredAt)
      case .added(.struck): return nil
      case .added, .moved, .transferred, .exempted, .reopened: break
      }
    }
    guard case .payment(let payment) = read, payment.kind == .card, at.instant <= time.instant
    else {
      return nil
    }
    return payment.amount
  }
}

extension [String] {
  /// Each text once, where it first stands; empty ones left out.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
