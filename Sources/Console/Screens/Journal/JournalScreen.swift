import DowntimeModel
import Terminal

/// Journal: all entries by the time they happened, with a filter by kind and incremental search.
struct JournalScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<Identifier<Record>>()
  private(set) var kind: CareEntry.Kind?
  private(set) var query = TextField()
  private(set) var isSearching: Bool
  /// The entries that match the query; nil when there is none. Kept, because folding thousands of
  /// texts is for when a letter is typed, not for every frame.
  private var matches: [Identifier<Record>]?
  /// Those among them that match only by a person they were moved from: «Fel person» leaves that
  /// person the word «flyttad» and nothing else.
  private(set) var movedAway: Set<Identifier<Record>> = []
  /// All texts, from the first letter typed.
  private var texts: JournalSearch?

  init(isSearching: Bool = false) {
    self.isSearching = isSearching
  }

  var keyContexts: [KeyContext] { isSearching ? [.form] : [.journal] }
  var heading: String { JournalTexts.heading }

  /// The entries to show, oldest first.
  func ids(_ unit: UnitState) -> [Identifier<Record>] {
    if let matches { return matches }
    // By index: a copy of an entry counts up every text in it.
    let entries = unit.entries
    return entries.indices.compactMap {
      kind == nil || entries[$0].current.kind == kind ? entries[$0].id : nil
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if isSearching, let steps = search(input, context) { return steps }
    switch input {
    case .action(.search):
      isSearching = true
      return []
    case .action(.filter):
      let kinds: [CareEntry.Kind?] = [nil] + CareEntry.Kind.allCases
      kind = kinds[((kinds.firstIndex(of: kind) ?? 0) + 1) % kinds.count]
      refresh(context.unit)
      return []
    case .key(let key):
      let ids = ids(context.unit)
      if list.selected == nil { list.selected = ids.last }
      if list.move(key, in: ids, page: context.area.rows - 1) { return [] }
      if key == .enter {
        guard let id = list.current(in: ids) else { return [] }
        return movedAway.contains(id)
          ? [.say(Notice(tone: .information, text: JournalTexts.movedAway))] : [.open(.entry(id))]
      }
      if key == .escape, !query.isEmpty {
        query = TextField()
        refresh(context.unit)
        return []
      }
      return nil
    case .action, .paste, .answer: return nil
    }
  }

  private mutating func search(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch input {
    case .paste(let text): query.insert(CleanText.cleaned(text), isPaste: true)
    case .key(.character(let character)): query.insert(String(character))
    case .key(.backspace): query.eraseLeft()
    case .key(.left): _ = query.step(-1)
    case .key(.right): _ = query.step(1)
    case .key(.escape):
      isSearching = false
      if query.isEmpty { return [] }
      query = TextField()
    case .key(.enter), .key(.down), .key(.up), .key(.tab):
      isSearching = false
      return []
    default: return nil
    }
    refresh(context.unit)
    return []
  }

  private mutating func refresh(_ unit: UnitState) {
    let typed = SwedishOrder.folded(query.text)
    movedAway = []
    guard !typed.isEmpty else {
      matches = nil
      return
    }
    var texts = texts.flatMap { $0.isCurrent(unit) ? $0 : nil } ?? JournalSearch(unit)
    let found = texts.find(typed)
    self.texts = texts
    func ids(_ places: [Int]) -> [Identifier<Record>] {
      let entries = unit.entries
      return places.compactMap {
        kind == nil || entries[$0].current.kind == kind ? entries[$0].id : nil
      }
    }
    matches = ids(found.entries)
    movedAway = Set(ids(found.movedAway))
    list.selected = matches?.last
  }
}
