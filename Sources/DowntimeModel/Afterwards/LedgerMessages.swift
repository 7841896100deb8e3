/// The lists of routines 002 and 003: the support form of the phone, and the log of the fax.
extension UnitState {
  /// Calls with their messages (R002-15 … R002-17).
  func callList(of outage: Outage) -> Ledger {
    var list = Ledger(
      .calls,
      [
        "Datum och tid", "Signatur", "Fick/lämnade", "Pratade med", "Enhet", "Patient",
        "Meddelande",
      ],
      more: ["Nummer", "Upprepat", "Försök före", "I egen journal"])
    for entry in entries where entry.outage == outage.id {
      guard case .call(let call) = entry.current else { continue }
      let name =
        switch call.counterpart {
        case .given(let name): name
        case .withheld: ""
        }
      var row = Ledger.Row(
        record: entry.id, number: entry.number,
        cells: [
          .time(entry.occurredAt), .author(entry.author), .text(call.direction.rawValue),
          .text([name, call.counterpartRole].filter { !$0.isEmpty }.joined(separator: ", ")),
          .text(call.counterpartUnit), .person(call.person),
          .text(call.details.messages.map(\.kind.rawValue).joined(separator: ", ")),
        ],
        more: [
          .text(entry.number?.text ?? ""), .flag(call.readBack),
          .number(Int64(call.details.attempts.count)), .none,
        ])
      if case .transferred(let transfer, let author) = entry.destination {
        row.more[3] = .signed(transfer.at, author)
      }
      if !call.readBack { row.warnings.append(.notReadBack) }
      list.rows.append(row)
    }
    let messages = list.rows.isEmpty ? 0 : messageCount(of: outage)
    list.totals = [
      Ledger.Total(.rows, .number(Int64(list.rows.count))),
      Ledger.Total(.listed, .number(Int64(messages))),
    ]
    return list
  }

  private func messageCount(of outage: Outage) -> Int {
    entries.reduce(0) { count, entry in
      guard entry.outage == outage.id, case .call(let call) = entry.current else { return count }
      return count + call.details.messages.count
    }
  }

  /// Faxes with their receivers (R003-04, R003-06 … R003-15).
  func faxList(of outage: Outage) -> Ledger {
    var list = Ledger(
      .faxes,
      ["Datum och tid", "Signatur", "Meddelande", "Skickat/mottaget", "Patient", "Till/från"],
      more: ["Nummer", "Sätt", "Kontrollerat", "I Mina planer"])
    for entry in entries where entry.outage == outage.id {
      guard case .fax(let fax) = entry.current else { continue }
      let units = fax.direction == .sent ? fax.receivers.map(\.unit) : [fax.sender ?? ""]
      var row = Ledger.Row(
        record: entry.id, number: entry.number,
        cells: [
          .time(entry.occurredAt), .author(entry.author), .text(fax.message.rawValue),
          .text(fax.direction.rawValue), .person(fax.person),
          .text(units.filter { !$0.isEmpty }.joined(separator: ", ")),
        ],
        more: [
          .text(entry.number?.text ?? ""), .text(fax.way.rawValue), .flag(fax.isChecked), .none,
        ])
      if case .transferred(let transfer, let author) = entry.destination {
        row.more[3] = .signed(transfer.at, author)
      }
      let unknown = entry.unitsNotConfirmed.count
      if unknown > 0, !entry.destination.isReached { row.warnings.append(.notConfirmed(unknown)) }
      list.rows.append(row)
    }
    list.totals = [Ledger.Total(.rows, .number(Int64(list.rows.count)))]
    return list
  }
}
