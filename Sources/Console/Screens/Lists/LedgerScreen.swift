import DowntimeModel
import Terminal

/// One list as the routine's appendix has it: a table where there is room, else a row at a time as a
/// card; figures and warnings in words under it.
struct LedgerScreen: ScreenModel, Sendable {
  /// A row: its record, or its place where it comes of several.
  enum RowID: Hashable, Sendable {
    case record(Identifier<Record>)
    case place(Int)
  }

  let name: Ledger.Name
  let outage: Identifier<Outage>?
  private(set) var list: ListBox<RowID>
  private(set) var filter: Ledger.Filter?
  /// Which columns of the table, or lines of the card, are shown.
  private(set) var page = 0
  /// The list as it stands. Kept: it is made of every entry of the outage.
  private(set) var ledger: Ledger?
  private var moment: ListMoment?

  init(
    _ name: Ledger.Name, _ outage: Outage?, row: Identifier<Record>?, _ context: ScreenContext
  ) {
    self.name = name
    self.outage = outage?.id
    list = ListBox(selected: row.map(RowID.record))
    refresh(context)
  }

  var keyContexts: [KeyContext] { [.ledger] }
  var inSight: TrailPlace { .at(.lists) }
  var heading: String { LedgerTexts.word(name) }
  var prints: PaperChoice? { .ledger(name, outage) }

  /// Makes the list again when something was written or the minute is another.
  mutating func refresh(_ context: ScreenContext) {
    guard moment != ListMoment(context) else { return }
    moment = ListMoment(context)
    if let outage = outage.flatMap(context.unit.outage) {
      ledger = context.unit.ledger(name, of: outage, at: context.now, filter: filter)
    } else {
      ledger = name == .cashHolders ? context.unit.cashHolderList(at: context.now) : nil
    }
  }

  var ids: [RowID] {
    (ledger?.rows ?? []).enumerated().map { place, row in
      row.record.map(RowID.record) ?? .place(place)
    }
  }

  /// The row that the cursor stands on.
  var selectedRow: Ledger.Row? { list.index(in: ids).flatMap { ledger?.rows[$0] } }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .action(.newRow): return newRow(context)
    case .action(.nextOnRow): return nextStep(context) ?? [Self.say(LedgerScreenTexts.noStep)]
    case .action(.reconcile):
      guard [.payments, .reconciliations, .refills].contains(name) else {
        return [Self.say(LedgerScreenTexts.notOnThisList)]
      }
      return [.open(.ledgerForm(.reconcile, outage))]
    case .action(.declareDecisions): return declare(context)
    case .action(.keepList):
      guard let outage, let kept = name.kept else {
        return [Self.say(LedgerScreenTexts.notOnThisList)]
      }
      return [.open(.ledgerForm(.keep(kept), outage))]
    case .action(.strikeRow):
      guard name == .payments, let row = selectedRow, !row.isStruck, let id = row.record else {
        return [Self.say(LedgerScreenTexts.notOnThisList)]
      }
      return [.open(.ledgerForm(.strike(id), outage))]
    case .action(.filter):
      guard name == .documents else { return [Self.say(LedgerScreenTexts.notOnThisList)] }
      let filters: [Ledger.Filter?] = [nil] + Ledger.Filter.allCases
      filter = filters[((filters.firstIndex(of: filter) ?? 0) + 1) % filters.count]
      moment = nil
      refresh(context)
      return []
    case .key(let key): return press(key, context)
    case .action, .paste, .answer: return nil
    }
  }

  private mutating func press(_ key: Key, _ context: ScreenContext) -> [Step]? {
    if list.move(key, in: ids, page: context.area.rows / 2) {
      // The next card is read from its beginning.
      if LedgerLayout.isCard(context) { page = 0 }
      return []
    }
    switch key {
    case .right:
      page = min(page + 1, LedgerLayout.pages(of: self, context) - 1)
      return []
    case .left:
      page = max(0, page - 1)
      return []
    case .enter: return open(context)
    default: return nil
    }
  }

  private static func say(_ text: String) -> Step {
    .say(Notice(tone: .information, text: text))
  }

  // MARK: What is done with a row

  /// The row's entry, else everything that the row holds.
  private func open(_ context: ScreenContext) -> [Step] {
    guard let row = selectedRow, let ledger else { return [] }
    if let id = row.record, context.unit.entry(id) != nil { return [.open(.entry(id))] }
    var options = [
      Dialog.Option(letter: "S", label: LedgerScreenTexts.close, steps: [])
    ]
    if let next = nextStep(context) {
      options.insert(
        Dialog.Option(letter: "N", label: Action.nextOnRow.rawValue, steps: next), at: 0)
    }
    return [
      .ask(
        Dialog(
          title: LedgerTexts.word(name),
          lines: LedgerScreenTexts.whole(row, in: ledger, context.unit), options: options))
    ]
  }

  private func newRow(_ context: ScreenContext) -> [Step] {
    if name == .cashHolders { return [.open(.ledgerForm(.cashHolder(nil), outage))] }
    guard let outage, context.unit.openOutages.contains(where: { $0.id == outage }) else {
      return [Self.say(LedgerScreenTexts.isClosed)]
    }
    switch name {
    case .devices: return [.open(.ledgerForm(.lend, outage))]
    case .refills: return [.open(.ledgerForm(.orderRefill, outage))]
    case .reconciliations: return [.open(.ledgerForm(.reconcile, outage))]
    case .cashHolders: return []
    case .decisions: return [.open(.newEntryIn(.decision, outage))]
    case .documents: return [.open(.newEntryIn(.document, outage))]
    case .payments: return [.open(.newEntryIn(.payment, outage))]
    case .orders: return [.open(.newEntryIn(.order, outage))]
    case .time, .shifts: return [.open(.newEntryIn(.timeReport, outage))]
    case .calls: return [.open(.newEntryIn(.call, outage))]
    case .faxes: return [.open(.newEntryIn(.fax, outage))]
    }
  }

  /// What is done next with the row; nil where nothing is.
  private func nextStep(_ context: ScreenContext) -> [Step]? {
    guard let row = selectedRow, let ledger else { return nil }
    if name == .shifts {
      return ledger.warnings.contains(.notApproved)
        ? outage.map { [.open(.tellOutage(.unitDuty(.workShiftApproval), $0))] } : nil
    }
    guard let id = row.record else { return nil }
    switch name {
    case .devices:
      let loans = outage.map { context.unit.devices(of: $0).loans } ?? []
      return loans.first { $0.id == id }?.nextStep == nil
        ? nil : [.open(.ledgerForm(.device(id), outage))]
    case .refills:
      return row.cells.last == Ledger.Cell.none
        ? [.open(.ledgerForm(.returnRefill(id), outage))] : nil
    case .cashHolders: return [.open(.ledgerForm(.cashHolder(id), outage))]
    case .orders:
      let isDone = row.cells.last == .order(.done)
      return isDone ? nil : [.open(.ledgerForm(.orderStep(id), outage))]
    case .reconciliations, .shifts: return nil
    case .decisions, .documents, .payments, .time, .calls, .faxes:
      guard let entry = context.unit.entry(id), !row.isStruck else { return nil }
      if row.warnings.contains(.noDecision) || row.warnings.contains(.notHandedOver) {
        return [.open(.entry(id))]
      }
      if name == .faxes, !entry.unitsNotConfirmed.isEmpty { return [.open(.confirmFax(id))] }
      let hasEnded = context.unit.outage(entry.outage)?.endedAt != nil
      guard hasEnded, case .waiting = entry.destination else { return nil }
      return [.open(.writeInEntry(id))]
    }
  }

  /// The officer's own word that all her decisions are on the list (R004-35).
  private func declare(_ context: ScreenContext) -> [Step] {
    guard name == .decisions, let ledger, let outage else {
      return [Self.say(LedgerScreenTexts.notOnThisList)]
    }
    let missing = ledger.warnings.compactMap { warning in
      if case .notDeclared(let officer) = warning { officer } else { nil }
    }
    guard let first = missing.first else {
      let hasEnded = context.unit.outage(outage)?.endedAt != nil
      return [
        Self.say(hasEnded ? LedgerScreenTexts.allDeclared : LedgerScreenTexts.declaredAtTheEnd)
      ]
    }
    func step(_ officer: String) -> Step { .open(.tellOutage(.officer(officer), outage)) }
    guard missing.count > 1 else { return [step(first)] }
    return [
      .ask(
        Dialog(
          title: LedgerScreenTexts.whichOfficer, lines: [],
          options: zip("123456789", missing).map {
            Dialog.Option(letter: $0, label: $1, steps: [step($1)])
          }))
    ]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard let ledger else { return }
    LedgerLayout(self, ledger, context).draw(in: &frame)
  }
}
