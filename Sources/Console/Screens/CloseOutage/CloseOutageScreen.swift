import DowntimeModel
import Terminal

/// «Avsluta»: the gates of DT-12, each with what keeps it shut and the way to where that is closed,
/// what the routine asks of the time afterwards, what there is by kind and destination, and the
/// signature that ends the outage.
struct CloseOutageScreen: ScreenModel, Sendable {
  let id: Identifier<Outage>
  private(set) var list = ListBox<Choice>()

  init(_ outage: Outage) {
    id = outage.id
  }

  var keyContexts: [KeyContext] { [] }
  var inSight: TrailPlace { .at(.outage) }
  var heading: String { Action.closeOutage.rawValue }

  /// What can be chosen.
  enum Choice: Hashable, Sendable {
    case writeIn
    case gate(ClosingObstacle)
    case item(OpenItem)
    case draft(Identifier<Draft>)
    case aspect(OutageAspect)
    case proof, sign, reopen, destroy, later
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    switch list.current(in: ids) {
    case .writeIn: return [.replace(.writeIn)]
    case .gate(.stillRunning): return [.open(.endOutage(id))]
    case .gate(let gate): return [.open(.toDo(id, gate))]
    case .item(let item): return StepPlaces.steps(for: item)
    case .draft(let draft): return [Drafts.step(draft, context)]
    case .proof: return [.open(.proof(id))]
    case .aspect(let aspect): return [.open(.tellOutage(.aspect(aspect), id))]
    case .reopen: return [.open(.tellOutage(.reopened, id))]
    case .destroy: return [.perform(.readKept(id))]
    case .later, nil: return [.back]
    case .sign: return Self.sign(id, context)
    }
  }

  /// Signs «Avslutat», if nothing stands in the way any more and the person may.
  static func sign(_ outage: Identifier<Outage>, _ context: ScreenContext) -> [Step] {
    guard let member = context.session.member else { return [.switchPerson] }
    guard context.unit.allows(member, .close) else {
      return [.say(Notice(tone: .information, text: RightsTexts.denied(.close)))]
    }
    guard ClosingState(outage, context)?.obstacles.isEmpty == true else {
      return [.open(.closeOutage(outage))]
    }
    return [
      .append(
        .outageClosed(OutageClosure(outage: outage)), in: outage, by: member.author,
        .closing(outage))
    ]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }
}

/// What stands between an outage and its closing, with the texts that lie started on the disk.
struct ClosingState {
  let outage: Outage
  let routine: RoutineProfile
  let facts: ClosingFacts
  /// Started texts in it, the oldest first.
  let drafts: [Draft]
  /// What waits and is told one by one, in the order of the list.
  let items: [OpenItem]
  /// How many entries wait to be written in.
  let writing: Int

  /// As it is now; nil for an outage that nobody knows.
  init?(_ id: Identifier<Outage>, _ context: ScreenContext) {
    guard let outage = context.unit.outage(id) else { return nil }
    self.outage = outage
    routine = context.unit.routine(of: outage)
    drafts = context.drafts.filter { $0.outage == id }.sorted {
      $0.startedAt.instant < $1.startedAt.instant
    }
    items = (context.waiting?.items ?? []).filter { $0.outage == id && $0.subject.blocksClosing }
    writing = outage.phase == .ended ? context.unit.waitingCount(in: id) : 0
    var facts =
      context.waiting?.all.parts[id]?.closing
      ?? context.unit.closingFacts(of: id, routine, now: context.now, isSignedByManager: false)
    facts.isRunning = outage.phase == .running
    facts.startedTexts = drafts.count
    facts.isSignedByManager = outage.phase == .closed
    self.facts = facts
  }

  /// What stands in the way of the manager's name.
  var obstacles: [ClosingObstacle] { facts.obstacles.filter { $0 != .missingSignature } }

  /// The things behind a gate that are told one by one; writing in has a place of its own.
  func items(_ gate: ClosingObstacle) -> [OpenItem] {
    items.filter { $0.subject.kind.gate == gate && !(writing > 0 && $0.isWritingIn) }
  }

  /// Whether one key from the overview closes it.
  func closesAtOnce(_ unit: UnitState) -> Bool {
    obstacles.isEmpty && outage.closesAtOnce(in: unit)
  }
}
