import DowntimeModel
import Terminal

/// Läs inför passet, and läs inför besök: what is new since one's own last reading, or everything
/// about one person; an entry a page. «Läst» is said only of what was shown to its end.
struct ReadingScreen: ScreenModel, Sendable {
  /// What is read.
  enum Scope: Hashable, Sendable {
    /// What is new since the reader's last reading.
    case shift
    /// Everything about one person.
    case person(PersonReference)
  }

  /// What a row stands for.
  enum RowID: Hashable, Sendable {
    case record(Identifier<Record>)
    case draft(Identifier<Draft>)
  }

  /// An entry that is open.
  struct Page: Hashable, Sendable {
    let entry: Identifier<Record>
    /// What was unread of it when it was opened.
    let fresh: Set<Identifier<Record>>
    /// The first line shown.
    var top = 0
  }

  let scope: Scope
  /// Whose reading it is.
  let reader: Signature?
  /// The rows, oldest first; what is read stays until the screen is left.
  private(set) var rows: [Readable] = []
  /// The rows still to be opened by the reader.
  private(set) var unread: Set<Identifier<Record>> = []
  /// The entries that the rows are about, in the order in which they first come up.
  private(set) var places: [Identifier<Record>: Int] = [:]
  private(set) var list = ListBox<RowID>()
  private(set) var page: Page?
  /// The records shown to their end here.
  private var opened: Set<Identifier<Record>> = []
  /// Readings that are not on their way to the journal yet: many are written at once.
  private var unsaved: [Submission] = []
  /// When they must be.
  private(set) var saveDue: Instant?

  /// Readings are at most this old before they are written.
  static let saveDelaySeconds: Int64 = 2
  /// So many are written without waiting.
  static let mostUnsaved = 8

  init(_ scope: Scope, _ context: ScreenContext) {
    self.scope = scope
    reader = context.session.member?.signature
    add(Self.rows(scope, reader, context.unit), context.unit)
  }

  /// Adds rows below those that are there.
  private mutating func add(_ new: [Readable], _ unit: UnitState) {
    rows += new
    for row in new {
      if places[row.entry] == nil { places[row.entry] = places.count + 1 }
      guard let reader, row.author.signature != reader else { continue }
      // A shift's rows are unread: that is what brought them here.
      let isOpened =
        scope != .shift && unit.entry(row.entry)?.opened(by: reader).contains(row.id) == true
      if !isOpened { unread.insert(row.id) }
    }
  }

  var keyContexts: [KeyContext] { [.reading] }
  var inSight: TrailPlace { .at(.reading, page.map { [.opened($0.entry)] } ?? []) }
  var heading: String {
    switch scope {
    case .shift: Action.readUp.rawValue
    case .person: Action.readBeforeVisit.rawValue
    }
  }

  private static func rows(_ scope: Scope, _ reader: Signature?, _ unit: UnitState) -> [Readable] {
    switch scope {
    case .shift: reader.map(unit.unread) ?? []
    case .person(let person): unit.readables(about: person)
    }
  }

  /// The rows, then the texts that colleagues have started.
  func ids(_ context: ScreenContext) -> [RowID] {
    rows.map { .record($0.id) } + drafts(context).map { .draft($0.id) }
  }

  /// Started texts of others: not entries yet, and perhaps what one must know.
  func drafts(_ context: ScreenContext) -> [Draft] {
    context.drafts.filter { draft in
      guard draft.author.signature != reader else { return false }
      switch scope {
      case .shift: return true
      case .person(let person):
        guard case .resident = person else { return false }
        return draft.fields[FieldName.person.rawValue] == PersonField(person).draftText
      }
    }.sorted { ($0.startedAt.instant, $0.id) < ($1.startedAt.instant, $1.id) }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    // Another person has signed in: it is her reading now.
    if context.session.member?.signature != reader { self = ReadingScreen(scope, context) }
    guard case .key(let key) = input else { return nil }
    let known = page != nil ? turn(key, context) : choose(key, context)
    guard let steps = known else { return nil }
    markOpened(context)
    return steps + (unsaved.count >= Self.mostUnsaved ? takeUnsaved().map(Step.perform) : [])
  }

  // MARK: The list

  private mutating func choose(_ key: Key, _ context: ScreenContext) -> [Step]? {
    let ids = ids(context)
    if list.move(key, in: ids, page: context.area.rows - 2) { return [] }
    guard key == .enter || key == .right, let id = list.current(in: ids) else { return nil }
    switch id {
    case .record(let id):
      guard let row = rows.first(where: { $0.id == id }) else { return [] }
      open(row)
      return []
    case .draft(let id): return [Drafts.step(id, context)]
    }
  }

  private mutating func open(_ row: Readable) {
    list.selected = .record(row.id)
    let fresh = rows.filter { $0.entry == row.entry && unread.contains($0.id) }.map(\.id)
    page = Page(entry: row.entry, fresh: Set(fresh))
  }

  // MARK: A page

  /// The last line that can stand on top.
  private func lastTop(_ page: Page, _ context: ScreenContext) -> Int {
    guard let entry = context.unit.entry(page.entry) else { return 0 }
    return max(0, lines(entry, page, context).count - pageRows(context))
  }

  private mutating func turn(_ key: Key, _ context: ScreenContext) -> [Step]? {
    guard var page else { return nil }
    let last = lastTop(page, context)
    switch key {
    case .escape:
      self.page = nil
      refresh(context)
      return []
    case .enter, .right, .character(" "), .pageDown:
      guard page.top >= last else {
        page.top = min(last, page.top + max(1, pageRows(context) - 1))
        self.page = page
        return []
      }
      return next(context)
    case .left, .backspace:
      return previous()
    default:
      guard
        let top = EntryPage.scrolled(page.top, by: key, last: last, page: pageRows(context))
      else { return nil }
      page.top = top
      self.page = page
      return []
    }
  }

  /// The next entry that has a row after this one's: in a shift's reading only unread ones.
  private mutating func next(_ context: ScreenContext) -> [Step] {
    guard let page, let index = selectedRow else { return [] }
    let later = rows[(index + 1)...].first { row in
      row.entry != page.entry && (scope != .shift || unread.contains(row.id))
    }
    if let later {
      open(later)
      return []
    }
    self.page = nil
    refresh(context)
    if let first = rows.first(where: { unread.contains($0.id) }) {
      list.selected = .record(first.id)
    } else if let draft = drafts(context).first {
      list.selected = .draft(draft.id)
    }
    return [.say(Notice(tone: .information, text: ReadingTexts.end(unread.count)))]
  }

  private mutating func previous() -> [Step] {
    guard let page, let index = selectedRow else { return [] }
    if let earlier = rows[..<index].last(where: { $0.entry != page.entry }) {
      open(earlier)
    }
    return []
  }

  private var selectedRow: Int? {
    guard case .record(let id) = list.selected else { return nil }
    return rows.firstIndex { $0.id == id }
  }

  /// Takes in what has been written since the list was made, below what is there.
  private mutating func refresh(_ context: ScreenContext) {
    guard let reader else { return }
    let underWay = unsaved.reduce(0) { $0 + $1.readCount }
    let isNew = context.unit.unreadCount(for: reader) != unread.count + underWay
    guard scope != .shift || isNew else { return }
    let known = Set(rows.map(\.id))
    add(
      Self.rows(scope, reader, context.unit).filter { !known.contains($0.id) }, context.unit)
  }

  // MARK: Läst

  /// What is shown to its end is read; by whom may write it.
  private mutating func markOpened(_ context: ScreenContext) {
    guard let page, page.top >= lastTop(page, context), let member = context.session.member,
      context.unit.allows(member, .write), let entry = context.unit.entry(page.entry)
    else { return }
    let read = entry.unread(by: member.signature).map(\.id).filter { !opened.contains($0) }
    guard !read.isEmpty else { return }
    opened.formUnion(read)
    unread.subtract(read)
    unsaved.append(
      Submission(
        outage: entry.outage, occurredAt: nil, author: member.author,
        entry: .addition(Addition(original: entry.id, said: .read(read)))))
    if saveDue == nil {
      saveDue = context.now.instant.advanced(bySeconds: Self.saveDelaySeconds)
    }
  }

  /// The readings to write, if there are any.
  mutating func takeUnsaved() -> [Effect] {
    saveDue = nil
    defer { unsaved = [] }
    return unsaved.compactMap { submission in
      guard case .addition(let reading) = submission.entry else { return nil }
      return .append(submission, .reading(reading.original))
    }
  }

  /// The journal does not have the reading of an entry: it is unread again.
  mutating func didNotSave(_ entry: Identifier<Record>) {
    let again = rows.filter { $0.entry == entry && opened.contains($0.id) }.map(\.id)
    opened.subtract(again)
    unread.formUnion(again)
  }
}

extension Submission {
  /// How many records a reading names.
  fileprivate var readCount: Int {
    if case .addition(let addition) = entry, case .read(let records) = addition.said {
      records.count
    } else {
      0
    }
  }
}
