import DowntimeModel
import Terminal

/// «Listor»: the lists that the unit's routines have, each with how many rows it has and what is to be
/// seen to, and the ways to Slutkontroll, statistics and other outages.
struct ListsScreen: ScreenModel, Sendable {
  /// What can be chosen.
  enum Choice: Hashable, Sendable {
    case list(Ledger.Name)
    case proof, statistics
    case outage(Identifier<Outage>)
  }

  private let outage: Identifier<Outage>?
  private(set) var list = ListBox<Choice>()
  /// What is told of each list. Kept: every list is made anew to count it.
  private var rows: [(name: Ledger.Name, count: Int, tone: Tone)] = []
  private var moment: ListMoment?

  init(_ outage: Identifier<Outage>?, _ context: ScreenContext) {
    self.outage = outage
    refresh(context)
  }

  var keyContexts: [KeyContext] { [.lists] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.lists.rawValue }

  /// Counts the lists again when something was written or the minute is another.
  mutating func refresh(_ context: ScreenContext) {
    guard moment != ListMoment(context) else { return }
    moment = ListMoment(context)
    let unit = context.unit
    guard let outage = outage.flatMap(unit.outage) else {
      let names = unit.profile?.combined.routine.ledgers ?? []
      rows = names.filter { $0 == .cashHolders }.map {
        told($0, unit.cashHolderList(at: context.now))
      }
      return
    }
    rows = unit.routine(of: outage).ledgers.map {
      told($0, unit.ledger($0, of: outage, at: context.now))
    }
  }

  private func told(_ name: Ledger.Name, _ list: Ledger) -> (Ledger.Name, Int, Tone) {
    (name, list.rows.count, list.tone)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .action(.closingProof): return outage.map { [.open(.proof($0))] }
    case .key(let key):
      let ids = lines(context).ids
      if list.move(key, in: ids, page: context.area.rows) { return [] }
      guard key == .enter else { return nil }
      switch list.current(in: ids) {
      case .list(let name): return [.open(.ledger(name, outage, row: nil))]
      case .proof: return outage.map { [.open(.proof($0))] }
      case .statistics: return [.open(.statistics)]
      case .outage(let id): return [.replace(.lists(id))]
      case nil: return nil
      }
    case .action, .paste, .answer: return nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    var lines: [ChoiceLines<Choice>.Line] = []
    if let outage = outage.flatMap(context.unit.outage) {
      lines.append(ChoiceLines.Line(text: LedgerScreenTexts.outage(outage), style: .heading))
    }
    if rows.isEmpty { lines.append(ChoiceLines.Line(text: LedgerScreenTexts.noLists)) }
    for row in rows {
      lines.append(
        ChoiceLines.Line(
          id: .list(row.name), text: LedgerTexts.title(row.name),
          detail: LedgerScreenTexts.told(row.count, row.tone),
          style: row.tone == .red ? .warning : .plain))
    }
    if outage != nil { lines.append(ChoiceLines.Line(id: .proof, text: ProofTexts.heading)) }
    lines.append(ChoiceLines.Line(id: .statistics, text: Action.statistics.rawValue))
    let others = context.unit.outages.filter { $0.id != outage }
      .sorted { ($0.startedAt.instant, $0.id) > ($1.startedAt.instant, $1.id) }
    if !others.isEmpty {
      lines.append(ChoiceLines.Line(text: LedgerScreenTexts.others, style: .heading))
      lines += others.map {
        ChoiceLines.Line(id: .outage($0.id), text: LedgerScreenTexts.outage($0))
      }
    }
    return ChoiceLines(lines: lines)
  }
}

/// What something that was worked out is true of: the journal's last record and the minute.
struct ListMoment: Hashable, Sendable {
  private let revision: Int
  private let minute: Int64

  init(_ context: ScreenContext) {
    revision = context.unit.revision
    minute = context.now.instant.milliseconds / 60_000
  }
}
