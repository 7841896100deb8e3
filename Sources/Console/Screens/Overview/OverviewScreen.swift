import DowntimeModel
import Terminal

/// Översikt: the next step, what was started, what is left, what was written last. Names stay
/// hidden until something is opened.
struct OverviewScreen: ScreenModel, Sendable {
  /// What a row stands for.
  enum RowID: Hashable, Sendable {
    case action(Action)
    case draft(Identifier<Draft>)
    case entry(Identifier<Record>)
  }

  private(set) var list = ListBox<RowID>()

  var keyContexts: [KeyContext] { [.overview] }
  var heading: String { OverviewTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = rows(context).compactMap(\.id)
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    switch key {
    case .enter:
      switch list.current(in: ids) {
      case .action(let action): return [.act(action)]
      case .draft(let id): return [Drafts.step(id, context)]
      case .entry(let id): return [.open(.entry(id))]
      case nil: return []
      }
    // There is nothing below the overview: Esc stays.
    case .escape: return []
    default: return nil
    }
  }

  /// The actions that make sense now, the next step first.
  static func nextSteps(_ context: ScreenContext) -> [Action] {
    let outages = context.unit.openOutages
    guard !outages.isEmpty else { return [.declareOutage] }
    if outages.contains(where: { $0.phase == .running }) {
      return [.newDayNote, .newDeviation, .newCall, .endOutage]
    }
    let isWritten = outages.allSatisfy { context.unit.waitingCount(in: $0.id) == 0 }
    return isWritten
      ? [.closeOutage, .newDayNote, .newDeviation, .newCall]
      : [.writeIn, .newDayNote, .newDeviation, .newCall]
  }
}
