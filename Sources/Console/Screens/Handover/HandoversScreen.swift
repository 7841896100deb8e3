import DowntimeModel
import Terminal

/// Överlämning: the reports of an outage, a new one first.
struct HandoversScreen: ScreenModel, Sendable {
  /// What a row stands for.
  enum RowID: Hashable, Sendable {
    case new
    case report(Identifier<Record>)
  }

  /// What the list shows, as of a revision of the unit: not asked anew for every frame.
  private struct Shown {
    let revision: Int
    let reports: [HandoverReport]
    let untold: Int
    let flagged: Int

    init(_ outage: Identifier<Outage>, _ unit: UnitState) {
      revision = unit.revision
      reports = unit.handovers(in: outage).reversed()
      untold = unit.untold(in: outage).count
      flagged = unit.flagged(in: outage).count
    }

    /// The newest report first, after the row that makes a new one.
    var ids: [RowID] { [.new] + reports.map { .report($0.id) } }
  }

  let outage: Identifier<Outage>
  private var shown: Shown
  private(set) var list = ListBox<RowID>()

  init(_ outage: Identifier<Outage>, _ context: ScreenContext) {
    self.outage = outage
    shown = Shown(outage, context.unit)
    // What waits for somebody else's word is what she comes for.
    if let waiting = context.unit.waitingHandover(in: outage),
      waiting.author.signature != context.session.member?.signature
    {
      list.selected = .report(waiting.id)
    }
  }

  var keyContexts: [KeyContext] { [.handover] }
  var inSight: TrailPlace { .at(.handover) }
  var heading: String { Action.handOver.rawValue }

  private func shown(_ unit: UnitState) -> Shown {
    shown.revision == unit.revision ? shown : Shown(outage, unit)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    shown = shown(context.unit)
    let ids = shown.ids
    switch input {
    case .action(.signHandover): return [.open(.newHandover(outage))]
    case .action(.confirmHandover):
      return context.unit.waitingHandover(in: outage).map { [.open(.handover($0.id, outage))] }
    case .action, .paste, .answer: return nil
    case .key(let key): return press(key, ids, context)
    }
  }

  private mutating func press(_ key: Key, _ ids: [RowID], _ context: ScreenContext) -> [Step]? {
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    switch list.current(in: ids) {
    case .report(let id): return [.open(.handover(id, outage))]
    case .new, nil: return [.open(.newHandover(outage))]
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let shown = shown(context.unit)
    let ids = shown.ids
    let selected = list.index(in: ids)
    for (offset, index) in list.visible(in: ids, height: area.rows).enumerated() {
      let row = area.row + offset
      let report = index == 0 ? nil : shown.reports[index - 1]
      let text =
        report.map { HandoverTexts.row($0, now: context.now) }
        ?? HandoverTexts.newReport(shown.untold, shown.flagged)
      frame.putRow(
        text, row: row, columns: area.columns,
        style: report?.isWaiting == true ? .warning : .plain, isSelected: index == selected)
    }
  }
}
