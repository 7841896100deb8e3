import DowntimeModel
import Terminal

/// Kvar att göra: everything that waits, the most urgent first, each with the place that closes it.
/// What is shown is kept: ten thousand things are gone through when something has changed, not for
/// every key and frame.
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
  /// What is shown, in order.
  private(set) var ids: [RowID] = []
  private var all: [ToDo] = []
  private var shown: [Int] = []
  /// What each is found by; made when somebody types.
  private var texts: [String] = []
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

  /// Things shown, by their places from 0.
  func todos(_ places: Range<Int>) -> [ToDo] { places.map { all[shown[$0]] } }

  /// The thing the cursor stands on.
  var current: ToDo? { list.index(in: ids).map { all[shown[$0]] } }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .key(let key):
      if list.move(key, in: ids, page: context.area.rows - 4) { return [] }
      if key == .enter { return current.map { ToDoActions.open($0, context) } ?? [] }
      return isTyping ? type(key, context) : nil
    case .paste(let text) where isTyping:
      typed.insert(CleanText.line(text), isPaste: true)
      narrow(context)
      return []
    case .action(.undo) where isTyping, .action(.redo) where isTyping:
      _ = input == .action(.undo) ? typed.undo() : typed.redo()
      narrow(context)
      return []
    case .action(.narrow):
      isTyping = true
      return []
    case .action(.filter): return [.ask(ToDoScreenTexts.filterQuestion(current, filter))]
    case .action(.take): return current.map { ToDoActions.take($0, context) } ?? []
    case .action(.waive): return current.map { ToDoActions.waive($0, context) } ?? []
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
    narrow(context)
    return []
  }

  // MARK: What is shown

  /// Makes the list anew when something was written, begun or signed, and every minute.
  mutating func refresh(_ context: ScreenContext) {
    guard let member = context.session.member else { return }
    let now = Moment(
      waiting: Waiting.moment(context.unit, member, context.now), drafts: context.drafts.map(\.id))
    guard moment != now else { return }
    moment = now
    all = context.unit.toDoList(
      context.unit.openItems(now: context.now), drafts: context.drafts, for: member,
      now: context.now)
    texts = []
    narrow(context)
  }

  private mutating func narrow(_ context: ScreenContext) {
    let signature = context.session.member?.signature
    let words = SwedishOrder.folded(typed.text).split(separator: " ")
    if !words.isEmpty, texts.isEmpty { texts = all.map { ToDoScreenTexts.found($0, context.unit) } }
    shown = all.indices.filter { index in
      let todo = all[index]
      guard gate == nil || todo.kind.gate == gate, filter.shows(todo, to: signature) else {
        return false
      }
      // A word of one's own goes with a space before each word of the text.
      return words.allSatisfy { texts[index].contains(" " + $0) }
    }
    let place = list.index(in: ids)
    ids = shown.map { RowID(key: all[$0].key, outage: all[$0].outage) }
    // What was done is gone: the cursor stays where it stood.
    if let selected = list.selected, !ids.contains(selected), let place {
      list.selected = ids.isEmpty ? nil : ids[min(place, ids.count - 1)]
    }
  }

  /// Shows less, or everything: a word of the question.
  private mutating func change(_ word: String, _ context: ScreenContext) {
    guard let word = ToDoScreenTexts.Narrowing(rawValue: word) else { return }
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
    narrow(context)
  }
}
