import DowntimeModel
import Terminal

/// Översikt: the next step, what was started, what is left, what was written last. Names stay
/// hidden until something is opened.
struct OverviewScreen: ScreenModel, Sendable {
  /// What can be chosen.
  enum CellID: Hashable, Sendable {
    case step(NextStep)
    case item(OpenItem)
    case allSteps
    case action(Action)
    case draft(Identifier<Draft>)
    case entry(Identifier<Record>)
  }

  /// The chosen cell; nil chooses the first.
  private(set) var selected: CellID?
  /// Whether more steps than usually fit are shown.
  private(set) var showsAllSteps = false

  var keyContexts: [KeyContext] { [.overview] }
  var inSight: TrailPlace { .at(.overview) }
  var heading: String { OverviewTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let rows = rows(context).map { $0.cells.compactMap(\.id) }.filter { !$0.isEmpty }
    if move(key, in: rows, page: context.area.rows) { return [] }
    switch key {
    case .enter: return choose(current(in: rows), context)
    // There is nothing below the overview: Esc stays.
    case .escape: return []
    default: return nil
    }
  }

  func current(in rows: [[CellID]]) -> CellID? {
    let all = rows.joined()
    return selected.flatMap { all.contains($0) ? $0 : nil } ?? all.first
  }

  private mutating func choose(_ cell: CellID?, _ context: ScreenContext) -> [Step] {
    switch cell {
    case .step(let step): return StepPlaces.steps(for: step, context)
    case .item(let item): return StepPlaces.steps(for: item)
    case .allSteps:
      showsAllSteps = true
      return []
    case .action(let action): return [.act(action)]
    case .draft(let id): return [Drafts.step(id, context)]
    case .entry(let id): return [.open(.entry(id))]
    case nil: return []
    }
  }

  /// Up and down go between lines, left and right between everything; false for other keys.
  private mutating func move(_ key: Key, in rows: [[CellID]], page: Int) -> Bool {
    guard let current = current(in: rows),
      let row = rows.firstIndex(where: { $0.contains(current) })
    else { return false }
    let all = Array(rows.joined())
    let index = all.firstIndex(of: current) ?? 0
    let column = rows[row].firstIndex(of: current) ?? 0
    func line(_ target: Int) -> CellID {
      let line = rows[min(max(0, target), rows.count - 1)]
      return line[min(column, line.count - 1)]
    }
    switch key {
    case .up: selected = line(row - 1)
    case .down: selected = line(row + 1)
    case .pageUp: selected = line(row - max(1, page - 1))
    case .pageDown: selected = line(row + max(1, page - 1))
    case .left: selected = all[max(0, index - 1)]
    case .right: selected = all[min(all.count - 1, index + 1)]
    case .home: selected = all.first
    case .end: selected = all.last
    default: return false
    }
    return true
  }
}
