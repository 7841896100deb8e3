import DowntimeModel
import Terminal

/// Allt om personen: her identities, what waits, who has been told what, and every entry, the newest
/// first. Every line can be gone to; Enter opens what it tells of.
struct PersonScreen: ScreenModel, Sendable {
  /// A row: a line of what stands above, or an entry.
  enum RowID: Hashable, Sendable {
    case line(Int)
    case entry(PersonHistory.Row)
  }

  /// Whom it was opened for.
  let person: PersonReference
  private(set) var list = ListBox<RowID>()
  private(set) var history: PersonHistory
  private(set) var lines: [PersonLines.Line] = []
  private var revision: Int
  private var minute: Int64 = 0
  private var columns = 0
  private var isIndexed = false
  private var drafts = 0

  init(_ person: PersonReference, _ context: ScreenContext) {
    self.person = person
    history = context.unit.history(of: person)
    revision = context.unit.revision
    tell(context)
  }

  var keyContexts: [KeyContext] { [.person] }
  var inSight: TrailPlace { .at(.person, [.openedPerson(person)]) }
  var heading: String { PersonTexts.heading }
  var prints: PaperChoice? { .person(person) }

  /// Whom a new entry is about: the identity in the register, where there is one.
  var subject: PersonReference { history.identities.first?.person ?? person }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .action(.readBeforeVisit): return [.open(.readAbout(person))]
    case .action(.linkPerson): return [.open(.findSame(as: person))]
    case .action(.unlinkPerson): return unlink(context)
    case .key(.tab): return go(to: lines.indices.first { $0 > line && lines[$0].isHeading })
    case .key(.backTab): return go(to: lines.indices.last { $0 < line && lines[$0].isHeading })
    case .key(let key):
      if list.move(key, in: rows, page: context.area.rows) { return [] }
      guard key == .enter else { return nil }
      return list.current(in: rows).map { open($0, context) } ?? []
    case .action, .paste, .answer: return nil
    }
  }

  /// Tells again when something was written, when the minute has passed, when others have been found
  /// that may be she, or when the window has another width.
  mutating func refresh(_ context: ScreenContext) {
    if revision != context.unit.revision {
      revision = context.unit.revision
      history = context.unit.history(of: person)
    } else if minute == Self.minute(context), columns == context.area.columns,
      isIndexed == (context.index?.isComplete ?? false), drafts == context.drafts.count
    {
      return
    }
    tell(context)
  }

  private mutating func tell(_ context: ScreenContext) {
    (minute, columns) = (Self.minute(context), context.area.columns)
    (isIndexed, drafts) = (context.index?.isComplete ?? false, context.drafts.count)
    lines = PersonLines.lines(history, person, context)
  }

  private static func minute(_ context: ScreenContext) -> Int64 {
    context.now.instant.milliseconds / 60_000
  }

  /// All rows, without a list of a person's every entry.
  var rows: PersonRows { PersonRows(lines: lines.count, entries: history.rows) }

  private var line: Int {
    switch list.selected {
    case .line(let line): line
    case .entry: lines.count
    case nil: 0
    }
  }

  private mutating func go(to line: Int?) -> [Step] {
    if let line { list.selected = .line(line) }
    return []
  }

  func hint(_ context: ScreenContext) -> String? {
    guard case .line(let line) = list.current(in: rows), lines.indices.contains(line) else {
      return nil
    }
    return lines[line].hint
  }

  private func open(_ row: RowID, _ context: ScreenContext) -> [Step] {
    switch row {
    case .line(let line):
      if !lines[line].steps.isEmpty { return lines[line].steps }
      if let draft = lines[line].draft { return [Drafts.step(draft, context)] }
      return lines[line].entry.map { [.open(.entry($0))] } ?? []
    case .entry(.entry(let id)): return [.open(.entry(id))]
    case .entry(.movedAway):
      return [.say(Notice(tone: .information, text: JournalTexts.movedAway))]
    }
  }

  /// Asks which link is taken back when there are several.
  private func unlink(_ context: ScreenContext) -> [Step] {
    func step(_ note: PersonLinkNote) -> Step {
      .open(.unlinkPersons(note.link.one, note.link.other))
    }
    guard let only = history.links.first else {
      return [.say(Notice(tone: .information, text: PersonTexts.noLinks))]
    }
    if history.links.count == 1 { return [step(only)] }
    return [
      .ask(
        Dialog(
          title: PersonTexts.whichLink, lines: [],
          options: zip("123456789", history.links).map { letter, note in
            Dialog.Option(
              letter: letter, label: PersonTexts.pair(note.link.one, note.link.other),
              steps: [step(note)])
          }))
    ]
  }
}

/// The rows of a person's page.
struct PersonRows: RandomAccessCollection {
  let lines: Int
  let entries: [PersonHistory.Row]

  var startIndex: Int { 0 }
  var endIndex: Int { lines + entries.count }

  subscript(row: Int) -> PersonScreen.RowID {
    row < lines ? .line(row) : .entry(entries[row - lines])
  }
}
