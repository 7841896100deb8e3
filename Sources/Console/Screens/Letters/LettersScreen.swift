import DowntimeModel
import Terminal

/// What one can do without unlocking: write, go on with what one has begun, and read one's own
/// until one leaves. Nothing else of the unit is known here.
struct LettersScreen: ScreenModel, Sendable {
  /// What a row stands for.
  enum Row: Hashable, Sendable {
    case action(Action)
    case draft(Identifier<Draft>)
    case entry(Identifier<Record>)
  }

  private(set) var list = ListBox<Row>()

  var keyContexts: [KeyContext] { [.letters] }
  var inSight: TrailPlace { .at(.letterbox) }
  var heading: String { LetterTexts.heading }

  /// The rows in order: what can be done, what was begun, what has been written.
  func rows(_ context: ScreenContext) -> [Row] {
    let drafts = context.drafts.sorted { $0.startedAt.instant < $1.startedAt.instant }
    return [.action(.newDayNote), .action(.newDeviation), .action(.newCall), .action(.lock)]
      + drafts.map { .draft($0.id) } + context.unit.latestEntries(200).map { .entry($0.id) }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let rows = rows(context)
    if list.move(key, in: rows, page: context.area.rows) { return [] }
    switch key {
    case .enter:
      switch list.current(in: rows) {
      case .action(let action): return [.act(action)]
      case .draft(let id): return [.open(.draft(id))]
      case .entry(let id): return [.open(.ownLetter(id))]
      case nil: return []
      }
    case .escape: return [.act(.lock)]
    default: return nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    var top = area.row
    for line in TextLayout(LetterTexts.about, width: area.columns - 2).rows {
      frame.put(line.text, row: top, column: 1)
      top += 1
    }
    top += context.isSmall ? 0 : 1
    let rows = rows(context)
    let selected = list.index(in: rows)
    let visible = list.visible(in: rows, height: area.row + area.rows - top)
    for (offset, index) in visible.enumerated() {
      if let sighting = rows[index].sighting { frame.shows(sighting) }
      frame.putRow(
        text(rows[index], context),
        in: Rect(row: top + offset, column: 1, rows: 1, columns: area.columns - 2), style: .plain,
        isSelected: index == selected)
    }
    if visible.upperBound < rows.count {
      frame.put(
        "▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }

  private func text(_ row: Row, _ context: ScreenContext) -> String {
    switch row {
    case .action(let action):
      let key = KeyMap.key(for: action, in: keyContexts)?.name ?? ""
      return "\(key)  \(action == .lock ? LetterTexts.leave : action.rawValue)"
    case .draft(let id):
      return context.drafts.first { $0.id == id }.map {
        LetterTexts.started($0, now: context.now)
      } ?? ""
    case .entry(let id):
      return context.unit.entry(id).map { LetterTexts.written($0, now: context.now) } ?? ""
    }
  }
}

extension LettersScreen.Row {
  /// Whose data it shows.
  fileprivate var sighting: Sighting? {
    switch self {
    case .action: nil
    case .draft(let id): .started(id)
    case .entry(let id): .listed(id)
    }
  }
}
