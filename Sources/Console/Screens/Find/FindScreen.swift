import DowntimeModel
import Terminal

/// Sök and Hitta person: persons, started texts and entries, found letter by letter.
struct FindScreen: ScreenModel, Sendable {
  /// What is looked for.
  enum Purpose: Hashable, Sendable {
    /// Everything, to open it.
    case everything
    /// A person, to open her page.
    case person
    /// The person that another one is.
    case same(as: PersonReference)
  }

  /// What a row stands for.
  enum RowID: Hashable, Sendable {
    case person(PersonReference)
    case draft(Identifier<Draft>)
    case entry(Identifier<Record>)
    /// An entry found only by a person it was moved from.
    case movedAway(Identifier<Record>)
  }

  let purpose: Purpose
  private(set) var query = TextField()
  private(set) var list = ListBox<RowID>()
  private(set) var found = FoundEntries()
  private(set) var persons: [FoundPerson] = []
  private(set) var drafts: [Identifier<Draft>] = []
  /// The times of the query, in words.
  private(set) var spans: [SearchQuery.Span] = []
  /// Whether a row has been gone to since the last letter: the cursor follows.
  private(set) var isInList = false
  private var revision = -1

  init(_ purpose: Purpose, _ context: ScreenContext) {
    self.purpose = purpose
    refresh(context)
  }

  var keyContexts: [KeyContext] { [.search] }
  var inSight: TrailPlace { .at(.search) }
  var heading: String { FindTexts.heading(purpose) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    let before = query.text
    switch input {
    case .action(.search) where purpose == .everything: return []
    case .paste(let text): query.insert(CleanText.line(text), isPaste: true)
    case .action(.undo): _ = query.undo()
    case .action(.redo): _ = query.redo()
    case .key(let key):
      if list.move(key, in: rows(context), page: context.area.rows - 1) {
        isInList = true
        return []
      }
      switch key {
      case .character(let character): query.insert(String(character))
      case .backspace: query.eraseLeft()
      case .delete: query.eraseRight()
      case .left: _ = query.step(-1)
      case .right: _ = query.step(1)
      case .enter: return list.current(in: rows(context)).map { open($0, context) } ?? []
      default: return nil
      }
    case .action, .answer: return nil
    }
    isInList = false
    if query.text != before { look(context) }
    return []
  }

  /// Looks again when something was written, or when more of the journal can be searched.
  mutating func refresh(_ context: ScreenContext) {
    let count = context.index?.base.count ?? 0
    let hasMore =
      count > found.count && (count >= 2 * found.count || context.index?.isComplete == true)
    guard revision != context.unit.revision || hasMore else { return }
    let selected = isInList ? list.selected : nil
    look(context)
    list.selected = selected
  }

  private mutating func look(_ context: ScreenContext) {
    revision = context.unit.revision
    list = ListBox()
    let times = context.unit.profile?.combined.times ?? ProfileTimes()
    let asked = SearchQuery(query.text, times: times, now: context.now)
    spans = asked.spans
    persons = FoundPerson.matching(asked, purpose, context)
    drafts = []
    guard purpose == .everything, let index = context.index, !asked.isEmpty else {
      return found = FoundEntries(
        generation: context.index?.generation ?? 0, count: context.index?.base.count ?? 0)
    }
    found = index.find(asked, context.unit, last: found)
    drafts = FoundDraft.matching(asked, context)
  }

  /// The rows: persons, started texts, entries with the newest first.
  func rows(_ context: ScreenContext) -> FoundRows {
    FoundRows(
      first: persons.map { .person($0.person) } + drafts.map(RowID.draft), found,
      index: context.index)
  }

  private func open(_ row: RowID, _ context: ScreenContext) -> [Step] {
    switch row {
    case .person(let person):
      guard case .same(let other) = purpose else { return [.open(.person(person))] }
      return [.replace(.linkPersons(other, person))]
    case .draft(let id): return [Drafts.step(id, context)]
    case .entry(let id): return [.open(.entry(id))]
    case .movedAway:
      return [.say(Notice(tone: .information, text: JournalTexts.movedAway))]
    }
  }
}

/// The rows of a search: some that are made, then entries by their places in the index.
struct FoundRows: RandomAccessCollection {
  private let first: [FindScreen.RowID]
  private let found: FoundEntries
  private let index: JournalIndex?

  init(first: [FindScreen.RowID], _ found: FoundEntries, index: JournalIndex?) {
    self.first = first
    self.found = found
    // Places of another building mean nothing.
    self.index = index.flatMap { $0.generation == found.generation ? $0 : nil }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { first.count + (index == nil ? 0 : found.places.count) }

  subscript(row: Int) -> FindScreen.RowID {
    if row < first.count { return first[row] }
    let place = found.places[row - first.count]
    guard let id = index?.id(place, in: found) else { return .person(.nobody) }
    return found.movedAway.contains(place) ? .movedAway(id) : .entry(id)
  }
}
