/// Time performed at clients' and the shifts that it makes up (RT-10).
extension UnitState {
  /// Every visit, with minutes counted in UTC (K-33).
  func timeList(of outage: Outage) -> Ledger {
    var list = Ledger(
      .time, ["Personal", "Klient", "Datum", "Start", "Slut", "Minuter", "Insats"],
      more: ["Nummer", "Besöket", "Dubbelbemanning", "Läst HSL-pärm", "Registrerad"])
    var minutes: Int64 = 0
    var registered = 0
    for (entry, report) in timeReports(of: outage) {
      let performed = report.performedMinutes
      minutes += performed
      var row = Ledger.Row(
        record: entry.id, number: entry.number,
        cells: [
          .author(entry.author), .person(report.person),
          .day(StockholmTime.civil(of: report.startedAt).date), .time(report.startedAt),
          .time(report.endedAt), .minutes(performed), .text(report.service ?? ""),
        ],
        more: [
          .text(entry.number?.text ?? ""), .text(report.outcome.rawValue),
          report.isDoubleStaffed.map(Ledger.Cell.flag) ?? .none,
          report.hasReadBinder.map(Ledger.Cell.flag) ?? .none, .none,
        ])
      if case .transferred(let transfer, let author) = entry.destination {
        row.more[4] = .signed(transfer.at, author)
        registered += 1
      }
      if report.isLong { row.warnings.append(.longVisit) }
      if report.outcome == .missed { row.warnings.append(.missedVisit) }
      list.rows.append(row)
    }
    list.totals = [
      Ledger.Total(.rows, .number(Int64(list.rows.count))),
      Ledger.Total(.minutes, .minutes(minutes)),
      Ledger.Total(.registered, .number(Int64(registered))),
    ]
    return list
  }

  /// Work shifts: who worked which day, and whether they are approved (R004-100).
  func shiftList(of outage: Outage) -> Ledger {
    struct Key: Hashable {
      var signature: Signature
      var day: CivilDate
    }
    var list = Ledger(
      .shifts, ["Personal", "Datum", "Besök", "Minuter", "Godkänt (datum och sign.)"])
    let approval = tellings(of: outage.id).last { telling in
      switch telling.event {
      case .done(.workShiftApproval, _), .waived(.workShiftApproval, _): true
      default: false
      }
    }
    let approved: Ledger.Cell =
      switch approval.map(\.event) {
      case .done(_, let at)?: approval.map { .signed(at, $0.author) } ?? .none
      case .waived(_, let reason)?: .text(reason)
      default: .none
      }
    var order: [Key] = []
    var shifts: [Key: (author: Author, visits: Int64, minutes: Int64)] = [:]
    for (entry, report) in timeReports(of: outage) {
      let day = StockholmTime.civil(of: report.startedAt).date
      let key = Key(signature: entry.author.signature, day: day)
      if shifts[key] == nil { order.append(key) }
      shifts[key, default: (entry.author, 0, 0)].visits += 1
      shifts[key]?.minutes += report.performedMinutes
    }
    for key in order {
      guard let shift = shifts[key] else { continue }
      list.rows.append(
        Ledger.Row(
          cells: [
            .author(shift.author), .day(key.day), .number(shift.visits), .minutes(shift.minutes),
            approved,
          ]))
    }
    list.totals = [
      Ledger.Total(.rows, .number(Int64(list.rows.count))),
      Ledger.Total(.minutes, .minutes(shifts.values.reduce(0) { $0 + $1.minutes })),
    ]
    if outage.endedAt != nil, approval == nil { list.warnings = [.notApproved] }
    return list
  }

  private func timeReports(of outage: Outage) -> [(JournalEntry, TimeReport)] {
    entries.compactMap { entry in
      guard entry.outage == outage.id, case .timeReport(let report) = entry.current else {
        return nil
      }
      return (entry, report)
    }
  }
}

extension TimeReport {
  /// A visit that was declined or missed is no time performed.
  fileprivate var performedMinutes: Int64 { outcome == .performed ? minutes : 0 }
}
