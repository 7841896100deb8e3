import DowntimeModel
import Terminal

/// One entry with its corrections, the original always readable, and where it stands.
struct EntryScreen: ScreenModel, Sendable {
  let id: Identifier<Record>
  /// The first line shown.
  private(set) var top = 0

  init(_ id: Identifier<Record>) {
    self.id = id
  }

  var keyContexts: [KeyContext] { [.entry] }
  var inSight: TrailPlace { .at(.entry, [.opened(id)]) }
  var heading: String { EntryScreenTexts.heading }
  var prints: PaperChoice? { .entry(id) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let entry = context.unit.entry(id) else { return [.back] }
    switch input {
    case .action(.enlarge): return [.open(.writeInEntry(id))]
    case .action(.aboutPerson):
      guard PersonKey(entry.current.person) != nil else {
        return [.say(Notice(tone: .information, text: EntryScreenTexts.aboutNobody))]
      }
      return [.open(.person(entry.current.person))]
    case .action(let action): return EntryActions.steps(action, entry, context.unit)
    case .key(let key):
      let last = max(0, lines(entry, context).count - context.area.rows)
      guard let next = EntryPage.scrolled(top, by: key, last: last, page: context.area.rows)
      else { return nil }
      top = next
      return []
    case .paste, .answer: return nil
    }
  }
}

/// What can be done with an entry, from its own screen and from lists.
enum EntryActions {
  /// The steps of an action on an entry; the reason when it cannot be done; nil when the action is
  /// not about entries.
  static func steps(
    _ action: Action, _ entry: JournalEntry, _ unit: UnitState,
    at target: WriteInRule.Target? = nil
  ) -> [Step]? {
    func refuse(_ reason: String) -> [Step] {
      [.say(Notice(tone: .information, text: reason))]
    }
    let phase = unit.outage(entry.outage)?.phase
    let isWaiting = if case .waiting = entry.destination { true } else { false }
    switch action {
    case .correct: return [.open(.correct(entry.id))]
    case .move: return [.open(.move(entry.id))]
    case .nextShift: return [.open(.nextShift(entry.id))]
    case .markTransferred:
      // Who follows several routines may have one place left.
      if unit.waitingPlaces(of: entry).isEmpty { return refuse(EntryScreenTexts.alreadyMarked) }
      if phase == .running { return refuse(EntryScreenTexts.stillRunning) }
      return [.open(.markTransferred(entry.id, at: target))]
    case .markExempt:
      if unit.waitingPlaces(of: entry).isEmpty { return refuse(EntryScreenTexts.alreadyMarked) }
      return [.open(.markExempt(entry.id))]
    case .reopen:
      if isWaiting { return refuse(EntryScreenTexts.notMarked) }
      if phase == .closed { return refuse(EntryScreenTexts.closed) }
      return [.open(.reopen(entry.id))]
    case .confirmFax:
      guard case .fax(let fax) = entry.current, fax.direction == .sent else {
        return refuse(FaxTexts.notAFax)
      }
      if entry.unitsNotConfirmed.isEmpty { return refuse(FaxTexts.noneWaits) }
      return [.open(.confirmFax(entry.id))]
    default: return nil
    }
  }
}
