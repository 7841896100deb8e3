import DowntimeModel
import Terminal

/// Kvar att göra: everything that waits, the most urgent first, each with the place that closes it.
/// What is shown is kept as places in a list that is told row by row: ten thousand things are gone
/// through when something has changed, not for every key and frame.
struct ToDoScreen: ScreenModel, Sendable {
  /// What tells a row apart, whatever it reads like.
  struct RowID: Hashable, Sendable {
    var key: ItemKey
    var outage: Identifier<Outage>?
  }

  /// What the list was made for.
  private struct Moment: Hashable {
    var waiting: Waiting.Moment
    var drafts: [Identifier<Draft>]
  }

  /// The gate of an outage's closing that is worked off; nil for everything.
  let gate: ClosingObstacle?
  private(set) var filter = ToDoFilter()
  private(set) var list = ListBox<RowID>()
  /// What is typed to narrow the list.
  private(set) var typed = TextField()
  /// Whether letters are typed there.
  private(set) var isTyping = false
  private var all = ToDoList()
  private var shown: [Int] = []
  /// What each is found by; made when somebody types.
  private var search: ToDoSearch?
  private var moment: Moment?

  init(_ outage: Identifier<Outage>?, _ gate: ClosingObstacle?, _ context: ScreenContext) {
    self.gate = gate
    filter.outage = outage
    refresh(context)
  }

  var keyContexts: [KeyContext] { isTyping ? [.search] : [.toDo] }
  var inSight: TrailPlace { .at(.toDo) }
  var heading: String { Action.toDo.rawValue }

  /// How many wait in all, whatever is shown of them.
  var count: Int { all.count }

  /// How many of those are what the unit has ready at all times.
  var readinessCount: Int { all.readinessCount }

  /// What is shown, in order.
  var ids: some RandomAccessCollection<RowID> {
    shown.lazy.map { [all] place in
      let (key, outage) = all.key(place)
      return RowID(key: key, outage: outage)
    }
  }

  /// Things shown, by their places from 0.
  func todos(_ places: Range<Int>, _ unit: UnitState) -> [ToDo] {
    places.map { all.todo(shown[$0], in: unit) }
  }

  /// The thing the cursor stands on.
  func current(_ unit: UnitState) -> ToDo? {
    list.index(in: ids).map { all.todo(shown[$0], in: unit) }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .key(let key):
      if list.move(key, in: ids, page: context.area.rows - 4) { return [] }
      if key == .enter { return current(context.unit).map { ToDoActions.open($0, context) } ?? [] }
      return isTyping ? type(key, context) : nil
    case .paste(let text) where isTyping:
      typed.insert(CleanText.line(text), isPaste: true)
      narrow(context, list.index(in: ids))
      return []
    case .action(.undo) where isTyping, .action(.redo) where isTyping:
      _ = input == .action(.undo) ? typed.undo() : typed.redo()
      narrow(context, list.index(in: ids))
      return []
    case .action(.narrow):
      isTyping = true
      // Now, so that no letter waits for it.
      if search == nil { search = ToDoSearch(all, context.unit) }
      return []
    case .action(.filter):
      return [.ask(ToDoScreenTexts.filterQuestion(current(context.unit), filter))]
    case .action(.take): return current(context.unit).map { ToDoActions.take($0, context) } ?? []
    case .action(.waive): return current(context.unit).map { ToDoActions.waive($0, context) } ?? []
    case .answer(.shown, let word):
      change(word, context)
      return []
    case .action, .paste, .answer: return nil
    }
  }

  /// Letters go to the filter; Esc gives it up.
  private mutating func type(_ key: Key, _ context: ScreenContext) -> [Step]? {
    switch key {
    case .character(let character): typed.insert(String(character))
    case .backspace: typed.eraseLeft()
    case .delete: typed.eraseRight()
    case .left: _ = typed.step(-1)
    case .right: _ = typed.step(1)
    case .tab: isTyping = false
    case .escape:
      isTyping = false
      typed = TextField()
    default: return nil
    }
    narrow(context, list.index(in: ids))
    return []
  }

  // MARK: What is shown

  /// Makes the list anew when what waits has been told anew, or a text was begun or signed.
  mutating func refresh(_ context: ScreenContext) {
    guard let member = context.session.member, let waiting = context.waiting else { return }
    let now = Moment(waiting: waiting.moment, drafts: context.drafts.map(\.id))
    guard moment != now else { return }
    moment = now
    let place = list.index(in: ids)
    all = context.unit.toDoList(
      waiting.all, drafts: context.drafts, for: member, now: context.now)
    search = nil
    narrow(context, place)
  }

  /// Shows what the filter and the typed words leave. What was done is gone: the cursor stays where
  /// it stood.
  private mutating func narrow(_ context: ScreenContext, _ place: Int?) {
    let words = SwedishOrder.folded(typed.text).split(separator: " ")
    if words.isEmpty {
      shown = Array(0..<all.count)
    } else {
      if search == nil { search = ToDoSearch(all, context.unit) }
      shown = search?.places(words) ?? []
    }
    if gate != nil || filter != ToDoFilter() {
      shown = all.shown(shown, by: filter, at: gate, in: context.unit)
    }
    guard let selected = list.selected, let place else { return }
    if let same = shownPlace(of: selected) {
      list.select(same, in: ids)
    } else if shown.isEmpty {
      list.selected = nil
    } else {
      list.select(min(place, shown.count - 1), in: ids)
    }
  }

  /// Where something is shown. Most are told apart by their records, before it is asked for names.
  private func shownPlace(of row: RowID) -> Int? {
    shown.firstIndex { place in
      guard all.record(place) == row.key.record else { return false }
      let (key, outage) = all.key(place)
      return RowID(key: key, outage: outage) == row
    }
  }

  /// Shows less, or everything: a word of the question.
  private mutating func change(_ word: String, _ context: ScreenContext) {
    guard let word = ToDoScreenTexts.Narrowing(rawValue: word) else { return }
    let current = self.current(context.unit)
    switch word {
    case .own: filter.isOwn.toggle()
    case .free: filter.isFree.toggle()
    case .withoutOthers: filter.hidesOthers.toggle()
    case .person:
      let key = current?.person.flatMap { PersonKey($0) }
      filter.person = filter.person == nil ? key.map(context.unit.personGroups.members) : nil
    case .system: filter.system = filter.system == nil ? current?.system : nil
    case .kind: filter.kind = filter.kind == nil ? current?.kind : nil
    case .urgency: filter.urgency = filter.urgency == nil ? current?.urgency : nil
    case .everything:
      let outage = gate == nil ? nil : filter.outage
      filter = ToDoFilter()
      filter.outage = outage
      typed = TextField()
    }
    narrow(context, list.index(in: ids))
  }
}
