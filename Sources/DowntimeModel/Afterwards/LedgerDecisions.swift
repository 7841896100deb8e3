/// Appendices 2, 3 and the orders that follow from decisions.
extension UnitState {
  /// The list of decisions, with the officer of each row and both dates, reconciled with what is
  /// registered (R004-63).
  func decisionList(of outage: Outage) -> Ledger {
    var list = Ledger(
      .decisions,
      [
        "Klientens namn", "Personnummer", "Ändamål/insats", "Beslutsfattare", "Beslutsdatum",
        "Inregistrerad i Paraplyet (datum och sign.)",
      ], more: ["Löpnr", "Nummer", "Handläggare", "Lagrum", "Beslutsdokument", "Skrivet"])
    var (registered, exempt) = (0, 0)
    for entry in entries where entry.outage == outage.id {
      guard case .decision(let decision) = entry.current else { continue }
      var row = Ledger.Row(
        record: entry.id, number: entry.number,
        cells: [
          .personName(decision.person), .personNumber(decision.person), .text(decision.purpose),
          .text(decision.decisionMaker), .day(decision.decidedOn), .none,
        ],
        more: [
          .number(Int64(list.rows.count + 1)), .text(entry.number?.text ?? ""),
          .text(decision.officer), .text(decision.law.rawValue),
          .text(decision.documentPlace ?? ""), .signed(entry.writtenAt, entry.author),
        ])
      switch entry.destination {
      case .transferred(let transfer, let author):
        row.cells[5] = .signed(transfer.at, author)
        registered += 1
      case .exempt(let exemption, let author):
        row.cells[5] = .text("\(exemption.reason) (\(author.signature.text))")
        exempt += 1
      case .waiting, .onList: break
      }
      if decision.isAddedLate(recordedAt: entry.writtenAt) {
        row.warnings.append(.addedLate(decision.decidedOn))
      }
      if decision.documentPlace == nil { row.warnings.append(.noDocument) }
      list.rows.append(row)
    }
    let officers = list.rows.compactMap { row -> String? in
      if case .text(let officer) = row.more[2] { officer } else { nil }
    }
    list.officers = officers.withoutRepeats
    let listedCount = list.rows.count - exempt
    list.totals = [
      Ledger.Total(.listed, .number(Int64(listedCount))),
      Ledger.Total(.registered, .number(Int64(registered))),
    ]
    if outage.endedAt != nil {
      if registered != listedCount {
        list.warnings.append(.notRegistered(listed: listedCount, registered: registered))
      }
      let declared = facts(of: outage.id).officersDeclared
      list.warnings += list.officers.filter { !declared.contains($0) }.map(
        LedgerWarning.notDeclared)
    }
    return list
  }

  /// Receipts of sticks and laptops, with the gate of DT-08.
  func deviceList(of outage: Outage) -> Ledger {
    var list = Ledger(
      .devices,
      [
        "Datum utlämning", "Namn och signatur", "Arbetsplats",
        "All data införd och rensad (datum/signatur)", "USB-minnets nummer",
      ],
      more: [
        "Sort", "Nytt och krypterat", "Förvaring", "Data införd", "Tömt", "Återlämnat",
      ])
    let ledger = devices(of: outage.id)
    for loan in ledger.loans {
      let device = loan.device
      var cleared = Ledger.Cell.none
      if let entered = loan.entered, let emptied = loan.emptied {
        let last = entered.at.instant > emptied.at.instant ? entered : emptied
        cleared = .signed(last.at, last.by)
      }
      var row = Ledger.Row(
        record: loan.id,
        cells: [
          .time(loan.lentAt), .text(device.borrower), .text(device.workplace), cleared,
          .text(device.number),
        ],
        more: [
          .text(device.device.rawValue), .flag(device.isNewAndEncrypted), .text(device.place),
          loan.entered.map { .signed($0.at, $0.by) } ?? .none,
          loan.emptied.map { .signed($0.at, $0.by) } ?? .none,
          loan.returned.map { .step($0.at, $0.receiver) } ?? .none,
        ])
      if loan.isEmptiedTooSoon { row.warnings.append(.emptiedTooSoon) }
      if loan.isLost { row.warnings.append(.lost) }
      if loan.returned != nil {
        if !(loan.facts.isDataEntered && loan.facts.isEmptied) {
          row.warnings.append(.returnedUnfinished)
        }
      } else if outage.endedAt != nil, !loan.isLost {
        if !loan.facts.isDataEntered {
          row.warnings.append(.dataNotEntered)
        } else if !loan.facts.isEmptied {
          row.warnings.append(.notEmptied)
        }
      }
      if device.device == .stick, !device.isNewAndEncrypted {
        row.warnings.append(.notNewAndEncrypted)
      }
      let waiting = waitingOnStick(device.number, in: outage.id)
      if waiting > 0, outage.endedAt != nil { row.warnings.append(.holdsDocuments(waiting)) }
      list.rows.append(row)
    }
    list.officers = ledger.loans.compactMap(\.device.officer).withoutRepeats
    list.totals = [
      Ledger.Total(.lent, .number(Int64(ledger.loans.count))),
      Ledger.Total(.returned, .number(Int64(ledger.loans.count - ledger.openLoans.count))),
    ]
    return list
  }

  /// Orders and their five steps (R004-38 … R004-42).
  func orderList(of outage: Outage, _ limits: RoutineLimits, at now: LocalTime) -> Ledger {
    var list = Ledger(
      .orders,
      ["Klientens namn", "Insats", "Akut", "Utförare"]
        + Order.Step.allCases.map { $0.heading } + ["Läge"],
      more: ["Nummer", "Från", "Lämnade uppgifter", "Beslut"])
    var done = 0
    for entry in entries where entry.outage == outage.id {
      guard case .order(let order) = entry.current else { continue }
      let told = EntryFacts(entry)
      let steps = entry.orderSteps
      let status = OrderStatus(told.orderFacts(order, isSystemBack: outage.endedAt != nil))
      let decision = (order.decision ?? told.decision).flatMap { self.entry($0)?.number?.text }
      var row = Ledger.Row(
        record: entry.id, number: entry.number,
        cells: [
          .personName(order.person), .text(order.service), .flag(order.isUrgent),
          .text(order.provider),
        ]
          + Order.Step.allCases.map { step in
            steps[step].map { .step($0.at, $0.counterpart) } ?? .none
          } + [.order(status)],
        more: [
          .text(entry.number?.text ?? ""), order.startsOn.map(Ledger.Cell.day) ?? .none,
          .text(order.dataGiven ?? ""), .text(decision ?? ""),
        ])
      if told.isWaived(.order) {
        done += 1
      } else {
        switch status {
        case .done: done += 1
        case .waitingForSystem: break
        case .contactNow, .notSent, .notConfirmed, .toRegister, .toActivate:
          row.warnings.append(
            .order(status, isOverdue: told.isOverdue(order, now: now, limits: limits)))
        }
      }
      list.rows.append(row)
    }
    list.totals = [
      Ledger.Total(.rows, .number(Int64(list.rows.count))),
      Ledger.Total(.done, .number(Int64(done))),
    ]
    return list
  }
}

extension Order.Step {
  fileprivate var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension JournalEntry {
  /// The steps that an order has taken, the last word of each.
  fileprivate var orderSteps: [Order.Step: (at: LocalTime, counterpart: String)] {
    var steps: [Order.Step: (at: LocalTime, counterpart: String)] = [:]
    for item in history {
      if case .added(.orderStep(let step, let at, let counterpart)) = item.event {
        steps[step] = (at, counterpart)
      }
    }
    return steps
  }
}
