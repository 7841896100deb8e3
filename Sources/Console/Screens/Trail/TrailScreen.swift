import DowntimeModel
import Terminal

/// Loggkontroll: the access trail, the newest row first, narrowed by who, what, whom and when; a
/// sample drawn at random, and the signed result of having gone through it.
struct TrailScreen: ScreenModel, Sendable {
  private let rows: [TrailRow]
  /// Whether the journal has faults: rows may be missing.
  private let isDamaged: Bool
  private(set) var filter = TrailFilter()
  private(set) var sample: TrailSample?
  private(set) var list = ListBox<Int>()
  /// What is typed to narrow the list.
  private(set) var typed = TextField()
  private var isTyping = false
  /// The rows shown, as their places among all.
  private(set) var shown: [Int] = []
  private var reviews = 0

  init(_ trail: [TrailRow], isDamaged: Bool, _ context: ScreenContext) {
    rows = trail.reversed()
    self.isDamaged = isDamaged
    reviews = context.unit.oversight.count
    narrow(context)
  }

  var keyContexts: [KeyContext] { isTyping ? [.search] : [.trail] }
  var inSight: TrailPlace { .at(.trail) }
  var heading: String { TrailTexts.heading }

  private var current: TrailRow? { list.current(in: shown).map { rows[$0] } }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch input {
    case .key(let key):
      if list.move(key, in: shown, page: context.area.rows - 2) { return [] }
      if key == .enter { return current.map { [.ask(Self.whole($0, context.unit))] } ?? [] }
      return isTyping ? type(key, context) : nil
    case .paste(let text) where isTyping:
      typed.insert(CleanText.line(text), isPaste: true)
      narrow(context)
      return []
    case .action(.narrow):
      isTyping = true
      return []
    case .action(.filter):
      return [.ask(TrailTexts.filterQuestion(current, filter, context.unit))]
    case .action(.drawSample): return draw(context)
    case .action(.signReview):
      guard let sample else {
        return [.say(Notice(tone: .information, text: TrailTexts.noSample))]
      }
      return [.open(.trailReview(review(of: sample, context)))]
    case .answer(.shown, let word):
      change(word, context)
      return []
    case .action, .paste, .answer: return nil
    }
  }

  /// When a check has been signed, the sample is done with.
  mutating func refresh(_ context: ScreenContext) {
    guard reviews != context.unit.oversight.count else { return }
    reviews = context.unit.oversight.count
    sample = nil
    narrow(context)
  }

  private static func whole(_ row: TrailRow, _ unit: UnitState) -> Dialog {
    Dialog(
      title: TrailTexts.heading, lines: TrailTexts.whole(row, unit),
      options: [Dialog.Option(letter: "S", label: TrailTexts.close, steps: [])])
  }

  // MARK: What is shown

  /// Letters go to the filter; Esc gives it up.
  private mutating func type(_ key: Key, _ context: ScreenContext) -> [Step]? {
    switch key {
    case .character(let character): typed.insert(String(character))
    case .backspace: typed.eraseLeft()
    case .tab: isTyping = false
    case .escape:
      isTyping = false
      typed = TextField()
    default: return nil
    }
    narrow(context)
    return []
  }

  private mutating func narrow(_ context: ScreenContext) {
    let words = SwedishOrder.folded(typed.text).split(separator: " ")
    let drawn = sample.map { Set($0.rows.map(\.id)) }
    shown = rows.indices.filter { index in
      if let drawn { return drawn.contains(rows[index].id) }
      guard filter.shows(rows[index]) else { return false }
      let found = words.isEmpty ? "" : TrailTexts.found(rows[index], context.unit)
      return words.allSatisfy { found.contains(" " + $0) }
    }
    if let selected = list.selected, !shown.contains(selected) { list.selected = nil }
  }

  private mutating func change(_ word: String, _ context: ScreenContext) {
    guard let word = TrailTexts.Narrowing(rawValue: word) else { return }
    sample = nil
    switch word {
    case .who: filter.signature = current?.actor.author?.signature
    case .what: filter.action = current?.action
    case .person:
      let person = current?.subjects.compactMap(\.person).first.flatMap { PersonKey($0) }
      guard let person else { break }
      let hers = context.unit.trailFilter(of: person)
      (filter.person, filter.outages) = (hers.person, hers.outages)
    case .day: filter.from = context.now.instant.advanced(bySeconds: -86_400)
    case .month: filter.from = context.now.instant.advanced(bySeconds: -30 * 86_400)
    case .sinceReview: filter.from = context.unit.lastTrailReview?.review.to.instant
    case .everything:
      filter = TrailFilter()
      typed = TextField()
    }
    narrow(context)
  }

  // MARK: The check

  /// Draws from what has come since the last check, whatever the list shows.
  private mutating func draw(_ context: ScreenContext) -> [Step] {
    let period = period(context)
    var identities = context.identities
    let seed = Int64(identities.next() >> 12)
    let drawn = TrailSample(of: period.reversed(), seed: seed)
    guard !drawn.rows.isEmpty else {
      return [.say(Notice(tone: .information, text: TrailTexts.nothingToDraw))]
    }
    sample = drawn
    (filter, typed) = (TrailFilter(), TextField())
    narrow(context)
    return []
  }

  private func period(_ context: ScreenContext) -> [TrailRow] {
    let from = context.unit.lastTrailReview?.review.to.instant
    return rows.filter { row in from.map { row.at.instant > $0 } ?? true }
  }

  private func review(of sample: TrailSample, _ context: ScreenContext) -> DrawnSample {
    DrawnSample(
      sample: sample, from: context.unit.lastTrailReview?.review.to,
      to: rows.first?.at ?? context.now,
      count: period(context).count)
  }

  private static func sighting(_ subject: TrailSubject, _ unit: UnitState) -> Sighting? {
    if case .entry(let id, _, _) = subject, unit.entry(id) != nil { return .listed(id) }
    return subject.person.map { .listedPerson($0) }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    let width = area.columns - 2
    if isTyping {
      frame.put(TrailTexts.typing + typed.text, row: area.row, column: 1, width: width)
      let column = 1 + CharacterWidth.columns(TrailTexts.typing + typed.left)
      frame.cursor = Position(row: area.row, column: min(column, area.columns - 1))
    } else {
      frame.put(
        TrailTexts.top(shown: shown.count, of: rows.count, filter, isSample: sample != nil),
        row: area.row, column: 1, style: .faint, width: width, ellipsis: true)
    }
    frame.put(
      isDamaged ? TrailTexts.unreadable : TrailTexts.last(context.unit, now: context.now),
      row: area.row + 1, column: 1, style: isDamaged ? .warning : .faint, width: width,
      ellipsis: true)
    area.row += 2
    area.rows -= 2
    guard !shown.isEmpty else {
      frame.put(TrailTexts.empty, row: area.row, column: 1)
      if !isTyping { frame.cursor = Position(row: area.row, column: 1) }
      return
    }
    let selected = list.index(in: shown)
    for (offset, place) in list.visible(in: shown, height: area.rows).enumerated() {
      let row = rows[shown[place]]
      let isSelected = place == selected
      // A row that is opened says everything of itself in a dialog over the list.
      for subject in isSelected ? row.subjects[...] : row.subjects.prefix(1) {
        if let sighting = Self.sighting(subject, context.unit) { frame.shows(sighting) }
      }
      if isSelected {
        frame.select(row: area.row + offset, columns: area.columns, setsCursor: !isTyping)
      }
      frame.put(
        TrailTexts.line(row, context.unit, now: context.now), row: area.row + offset, column: 2,
        style: isSelected ? .selected : .plain, width: area.columns - 3, ellipsis: true)
    }
  }
}
