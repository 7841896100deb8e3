import DowntimeModel
import Terminal

/// Journal: all entries by the time they happened, with a filter by kind.
struct JournalScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<Identifier<Record>>()
  private(set) var kind: CareEntry.Kind?
  /// The entries of the kind; nil when all are shown. Kept, because going through thousands is for
  /// when the kind is chosen, not for every frame.
  private var ofKind: [Identifier<Record>]?
  private var revision = 0

  init() {}

  var keyContexts: [KeyContext] { [.journal] }
  var inSight: TrailPlace { .at(.journal) }
  var heading: String { JournalTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .action(.filter):
      let kinds: [CareEntry.Kind?] = [nil] + CareEntry.Kind.allCases
      kind = kinds[((kinds.firstIndex(of: kind) ?? 0) + 1) % kinds.count]
      revision = -1
      refresh(context)
      return []
    case .key(let key):
      if let ofKind { return press(key, in: ofKind, context) }
      return press(key, in: EntryIDs(context.unit), context)
    case .action, .paste, .answer: return nil
    }
  }

  private mutating func press(
    _ key: Key, in ids: some RandomAccessCollection<Identifier<Record>>, _ context: ScreenContext
  ) -> [Step]? {
    if list.selected == nil { list.selectLast(in: ids) }
    if list.move(key, in: ids, page: context.area.rows - 1) { return [] }
    guard key == .enter else { return nil }
    return list.current(in: ids).map { [.open(.entry($0))] } ?? []
  }

  /// Finds the entries of the kind anew when something was written.
  mutating func refresh(_ context: ScreenContext) {
    guard revision != context.unit.revision else { return }
    revision = context.unit.revision
    guard let kind else { return ofKind = nil }
    // By index: a copy of an entry counts up every text in it.
    let entries = context.unit.entries
    ofKind = entries.indices.compactMap {
      entries[$0].current.kind == kind ? entries[$0].id : nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    if let ofKind { return draw(ofKind, in: &frame, context) }
    draw(EntryIDs(context.unit), in: &frame, context)
  }

  private func draw(
    _ ids: some RandomAccessCollection<Identifier<Record>>, in frame: inout Frame,
    _ context: ScreenContext
  ) {
    var area = context.area
    frame.put(
      JournalTexts.top(kind, short: area.columns < 60), row: area.row, column: 1, style: .faint,
      width: area.columns - 2)
    area.row += 1
    area.rows -= 1
    guard !ids.isEmpty else {
      frame.put(JournalTexts.empty(isFiltered: kind != nil), row: area.row + 1, column: 1)
      frame.cursor = Position(row: area.row + 1, column: 1)
      return
    }
    var list = list
    if list.selected == nil { list.selectLast(in: ids) }
    let selected = list.index(in: ids)
    let visible = list.visible(in: ids, height: area.rows)
    let entries = ids[list: visible].compactMap(context.unit.entry)
    let timeWidth = EntryRow.timeWidth(entries, now: context.now)
    for (offset, entry) in entries.enumerated() {
      EntryRow(entry: entry, in: context.unit).draw(
        in: &frame, row: area.row + offset,
        isSelected: visible.lowerBound + offset == selected, timeWidth: timeWidth, context)
    }
  }
}
