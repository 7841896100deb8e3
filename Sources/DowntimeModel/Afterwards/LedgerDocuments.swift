/// Appendix 4: what was drawn up during the outage, kept per unit.
extension UnitState {
  /// Documents, orders and journal notes; notes made here appear by themselves (R004-81, R004-88). A
  /// unit that both orders and provides keeps two lists, which `filter` tells apart.
  func documentList(
    of outage: Outage, _ profile: RoutineProfile, at now: LocalTime, filter: Ledger.Filter?
  ) -> Ledger {
    var list = Ledger(
      .documents, ["Datum", "Vad har upprättats", "Klientens namn", "Personnummer", "Signering"],
      more: [
        "Nummer", "Lagrum", "Förvaring", "Överlämnad till sjuksköterska", "Registrerad", "Sätt",
      ])
    var gathering = OpenItemGathering(outage, profile, now: now)
    gathering.returnedAt = facts(of: outage.id).normalOperation
    for entry in entries where entry.outage == outage.id {
      guard let drawnUp = DrawnUp(entry), drawnUp.isOn(filter) else { continue }
      let handedOver = entry.handedOver
      var row = Ledger.Row(
        record: entry.id, number: entry.number,
        cells: [
          .time(entry.ownTime), .text(drawnUp.title), .personName(entry.current.person),
          .personNumber(entry.current.person), .author(entry.author),
        ],
        more: [
          .text(entry.number?.text ?? ""), .text(drawnUp.law?.rawValue ?? ""),
          .text(drawnUp.place), handedOver.map { .step($0.at, $0.to) } ?? .none, .none, .none,
        ])
      switch entry.destination {
      case .transferred(let transfer, let author):
        row.more[4] = .signed(transfer.at, author)
        row.more[5] = .text(transfer.way?.rawValue ?? "")
      case .exempt(let exemption, _): row.more[5] = .text(exemption.reason)
      case .waiting, .onList: break
      }
      if drawnUp.isForTheNurse, handedOver == nil, profile.unitKinds.contains(.healthCare) {
        row.warnings.append(.notHandedOver)
      }
      let late = gathering.targets(of: entry).compactMap { target -> Int? in
        guard let rule = target.rule, let last = gathering.lastDay(rule), last.isInRoutine else {
          return nil
        }
        guard case .transferred(let transfer, _) = entry.destination else {
          return target.standing == .waiting ? last.daysLate(at: now) : nil
        }
        return last.daysLate(at: transfer.at)
      }.max()
      if let late, late > 0 { row.warnings.append(.late(days: late)) }
      list.rows.append(row)
    }
    list.totals = [
      Ledger.Total(.rows, .number(Int64(list.rows.count))),
      Ledger.Total(
        .registered,
        .number(Int64(list.rows.count { if case .signed = $0.more[4] { true } else { false } }))),
    ]
    return list
  }
}

/// An entry as appendix 4 lists it.
private struct DrawnUp {
  let title: String
  let law: Law?
  let place: String
  let isForTheNurse: Bool
  /// Whether the ordering unit keeps it, not the provider.
  let isOrderers: Bool

  /// Nil for what stands on other lists.
  init?(_ entry: JournalEntry) {
    switch entry.current {
    case .document(let document):
      title =
        document.title.isEmpty
        ? document.kind.rawValue : "\(document.kind.rawValue), \(document.title)"
      law = document.law
      place = document.place
      isForTheNurse = document.isForTheNurse
      isOrderers = document.kind == .order || document.kind == .investigation
    case .dayNote(let note):
      title = DrawnUpDocument.Kind.journalNote.rawValue
      law = note.details.law
      place = ""
      isForTheNurse = note.details.law == .healthCare
      isOrderers = false
    case .order(let order):
      title = "\(DrawnUpDocument.Kind.order.rawValue), \(order.service)"
      (law, place, isForTheNurse, isOrderers) = (nil, "", false, true)
    case .deviation, .call, .fax, .decision, .payment, .timeReport: return nil
    }
  }

  func isOn(_ filter: Ledger.Filter?) -> Bool {
    switch filter {
    case nil: true
    case .healthCare: isForTheNurse || law == .healthCare
    case .socialServices: law == .socialServices
    case .disability: law == .disability
    case .ordering: isOrderers
    case .provider: !isOrderers
    }
  }
}

extension JournalEntry {
  /// To whom it was handed and when (R004-87): as first written, or told since.
  fileprivate var handedOver: (to: String, at: LocalTime)? {
    for item in history.reversed() {
      if case .added(.handedOver(let to, let at)) = item.event { return (to, at) }
    }
    guard case .dayNote(let note) = current else { return nil }
    return note.details.handedOver.map { ($0.to, $0.at) }
  }
}
