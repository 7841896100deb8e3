import DowntimeModel
import Terminal

/// «Att skriva in»: what is to reach each system, person by person, with what is late first; what
/// others do apart. I marks the row as written in, two keys; Enter shows its text to type over.
struct WriteInScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<WriteInChoice>()
  private(set) var rows = WriteInRows()
  private(set) var filter = WriteInFilter.all
  /// What is chosen to be marked at once; all at one place.
  private(set) var chosen: [WriteInPlace] = []
  private var moment: Waiting.Moment?

  /// The list as it stands.
  init(_ context: ScreenContext) {
    refresh(context)
  }

  var keyContexts: [KeyContext] { [.writeIn] }
  var inSight: TrailPlace { .at(.writeIn) }
  var heading: String { WriteInTexts.heading }

  /// Looks again when what waits has been told anew.
  mutating func refresh(_ context: ScreenContext) {
    guard let member = context.session.member, let waiting = context.waiting,
      waiting.moment != moment
    else { return }
    moment = waiting.moment
    let place = list.index(in: rows.ids)
    let unit = context.unit
    rows.list = unit.writeInList(
      waiting.all, after: rows.list, for: member, now: context.now)
    rows.marked = unit.markedEntries
    rows.papers = unit.openOutages.flatMap { outage in
      unit.facts(of: outage.id).openPaperReports.map {
        WriteInRows.Paper(report: $0, outage: outage.id)
      }
    }
    chosen = chosen.filter { place in
      unit.entry(place.entry).map { unit.waitingPlaces(of: $0).contains(place) }
        ?? false
    }
    lay(place)
  }

  /// Lays the rows out anew; the selection stays, or goes to what has come in its place.
  private mutating func lay(_ place: Int?) {
    if !rows.filters.contains(filter) { filter = .all }
    rows.lay(filter)
    guard let place, !rows.choices.isEmpty else { return }
    let same = list.selected.flatMap { rows.place(of: $0) }
    list.select(same ?? min(place, rows.choices.count - 1), in: rows.ids)
  }

  // MARK: Keys

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    let index = list.index(in: rows.ids)
    switch input {
    case .key(let key):
      if list.move(key, in: rows.ids, page: context.area.rows - 2) { return [] }
      return key == .enter ? index.map { open($0, context) } ?? [] : nil
    case .action(.filter):
      showNext(context)
      return []
    case .action(.reopen): return undo(index, context)
    case .action(.enlarge): return index.map { open($0, context) } ?? []
    case .action(let action): return index.flatMap { act(action, $0, context) }
    case .paste, .answer: return nil
    }
  }

  private func choice(_ index: Int) -> WriteInChoice { rows.choice(rows.choices[index].what) }

  private func row(_ index: Int) -> WriteInList.Row? { rows.row(rows.choices[index].what.line) }

  private mutating func showNext(_ context: ScreenContext) {
    let filters = rows.filters
    filter = filters[((filters.firstIndex(of: filter) ?? 0) + 1) % filters.count]
    list = ListBox()
    rows.lay(filter)
  }

  /// What Enter opens: the text, among those that follow it on the list; or where it is done.
  private func open(_ index: Int, _ context: ScreenContext) -> [Step] {
    switch choice(index) {
    case .place(let place):
      let places = rows.ids.compactMap { if case .place(let place) = $0 { place } else { nil } }
      return [.open(.writeInTexts(places, from: places.firstIndex(of: place) ?? 0))]
    case .item(let subject):
      let item = row(index)?.item
      return item.map(StepPlaces.steps(for:)) ?? subject.record.map { [.open(.entry($0))] } ?? []
    case .marked(let id): return [.open(.entry(id))]
    case .paper(let id):
      if let member = context.session.member, !context.unit.allows(member, .close) {
        return Self.say(RightsTexts.denied(.close))
      }
      return rows.papers.first { $0.report.id == id }.map {
        [.open(.paperReportDone(id, $0.outage))]
      } ?? []
    }
  }

  /// A wrong mark is taken back: the chosen one, else the last of who asks.
  private func undo(_ index: Int?, _ context: ScreenContext) -> [Step] {
    if let index, case .marked(let id) = choice(index) { return [.open(.reopen(id))] }
    let last = context.session.member.flatMap { context.unit.lastMarked(by: $0.signature) }
    return last.map { [.open(.reopen($0))] } ?? Self.say(WriteInTexts.nothingToUndo)
  }

  private mutating func act(_ action: Action, _ index: Int, _ context: ScreenContext) -> [Step]? {
    switch (choice(index), action) {
    case (.place(let place), .choose): return choose([place], context)
    case (.place(let place), .chooseAll): return choose(samePerson(as: place, at: index), context)
    case (.place(let place), .markTransferred):
      if !chosen.isEmpty { return [.open(.markSeveral(chosen))] }
      return mark(place, index, context)
    case (.place(let place), _):
      return context.unit.entry(place.entry).flatMap {
        EntryActions.steps(action, $0, context.unit)
      }
    case (.item, .markTransferred):
      let row = row(index)
      if row?.waitsFor != nil { return Self.say(WriteInTexts.waitsForWard) }
      return open(index, context)
    case (.marked, .markTransferred), (.marked, .markExempt):
      return Self.say(EntryScreenTexts.alreadyMarked)
    case (.item, .choose), (.item, .chooseAll), (.marked, .choose), (.marked, .chooseAll),
      (.item, .markExempt):
      return Self.say(WriteInTexts.oneByOne)
    case (.item, _), (.marked, _), (.paper, _): return nil
    }
  }

  private func mark(_ place: WriteInPlace, _ index: Int, _ context: ScreenContext) -> [Step]? {
    guard let entry = context.unit.entry(place.entry) else { return [] }
    if context.unit.outage(entry.outage)?.phase == .running {
      return Self.say(EntryScreenTexts.stillRunning)
    }
    switch row(index)?.item?.subject {
    case .fax(_, .finishByFax)?, .fax(_, .rebookOrFinishByFax)?, .fax(_, .askDate)?:
      return Self.say(WriteInTexts.finishedByFax)
    default: break
    }
    return [.open(.markTransferred(place.entry, at: place.target))]
  }

  // MARK: Several at once

  /// Puts rows among the chosen, or takes them out when they all are there.
  private mutating func choose(_ places: [WriteInPlace], _ context: ScreenContext) -> [Step] {
    if places.allSatisfy(chosen.contains) {
      chosen.removeAll(where: places.contains)
      return []
    }
    let all = chosen + places
    guard all.allSatisfy({ $0.target == all[0].target }) else {
      return Self.say(WriteInTexts.onePlace)
    }
    let entry = places.first.flatMap { context.unit.entry($0.entry) }
    if entry.flatMap({ context.unit.outage($0.outage)?.phase }) == .running {
      return Self.say(EntryScreenTexts.stillRunning)
    }
    chosen += places.filter { !chosen.contains($0) }
    return []
  }

  /// The rows of the same person at the same place.
  private func samePerson(as place: WriteInPlace, at index: Int) -> [WriteInPlace] {
    guard case .row(let group, let person, _) = rows.choices[index].what else { return [place] }
    return rows.choices.compactMap { choice in
      guard case .row(group, person, _) = choice.what,
        case .place(let place) = rows.choice(choice.what)
      else { return nil }
      return place
    }
  }

  private static func say(_ text: String) -> [Step] {
    [.say(Notice(tone: .information, text: text))]
  }

  func hint(_ context: ScreenContext) -> String? {
    chosen.isEmpty ? nil : WriteInTexts.chosen(chosen.count)
  }
}
