import DowntimeModel
import Terminal

/// «Radera för gott»: what must be so before an outage is deleted, each thing a row that leads to
/// where it is done, and what cannot be undone.
struct DestroyOutageScreen: ScreenModel, Sendable {
  let id: Identifier<Outage>
  let outside: KeptOutside
  private(set) var list = ListBox<Choice>()

  /// What can be chosen.
  enum Choice: Hashable, Sendable {
    case close
    case letters
    case draft(Identifier<Draft>)
    case object(KeptObject)
    case sign, later
  }

  init(_ outage: Outage, _ outside: KeptOutside) {
    id = outage.id
    self.outside = outside
  }

  var keyContexts: [KeyContext] { [] }
  var heading: String { Action.destroyOutage.rawValue }
  var inSight: TrailPlace { .at(.outage) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    switch list.current(in: ids) {
    case .close: return [.open(.closeOutage(id))]
    case .letters: return [.ask(DestroyTexts.lettersQuestion(id, context.letters))]
    case .draft(let draft): return [Drafts.step(draft, context)]
    case .object(let object): return [.open(.answerObject(object, id, outside))]
    case .sign: return [.open(.signDestruction(id, outside))]
    case .later, nil: return [.back]
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    typealias Line = ChoiceLines<Choice>.Line
    guard let state = DestructionState(id, outside, context) else { return ChoiceLines(lines: []) }
    var lines = [Line(text: CloseOutageTexts.title(state.outage, now: context.now)[0])]
    lines[0].style = .heading
    let gates = state.facts.obstacles.filter { $0 != .decision && $0 != .second }
    if gates.isEmpty {
      lines.append(Line(text: DestroyTexts.ready))
      lines.append(Line(id: .sign, text: DestroyTexts.goOn))
    } else {
      lines.append(Line(text: CloseOutageTexts.first))
    }
    for gate in gates {
      switch gate {
      case .notClosed:
        lines.append(Line(id: .close, text: DestroyTexts.notClosed, style: .warning))
      case .startedTexts:
        lines += state.drafts.map {
          Line(
            id: .draft($0.id),
            text: CloseOutageTexts.draft(
              $0, now: context.now, reader: context.session.member?.author), style: .warning)
        }
      case .letters:
        lines.append(
          Line(id: .letters, text: DestroyTexts.letters(context.letters), style: .warning))
      case .objects:
        lines.append(Line(text: DestroyTexts.objects, style: .heading))
        lines += state.objects.filter(\.isOpen).map { row($0, context, .warning) }
      case .notManager:
        lines.append(Line(text: RightsTexts.denied(.destroy), style: .warning))
      case .decision, .second: break
      }
    }
    let answered = state.objects.filter { !$0.isOpen }
    if !answered.isEmpty {
      lines.append(Line(text: DestroyTexts.answered, style: .heading))
      lines += answered.map { row($0, context, .plain) }
    }
    lines.append(Line(id: .later, text: DestroyTexts.later))
    for text in DestroyTexts.consequences {
      for part in TextLayout(text, width: context.area.columns - 5).rows {
        lines.append(Line(text: String(part.text), style: .faint))
      }
    }
    return ChoiceLines(lines: lines)
  }

  private func row(_ object: ObjectToAnswer, _ context: ScreenContext, _ style: Style)
    -> ChoiceLines<Choice>.Line
  {
    ChoiceLines.Line(
      id: .object(object.object),
      text: (object.isOpen ? "! " : "")
        + DestroyTexts.object(object, context.unit, outside.trail, now: context.now),
      detail: DestroyTexts.answer(object, now: context.now), style: style)
  }
}

/// What stands between an outage and its being deleted, as it is now.
struct DestructionState {
  let outage: Outage
  let facts: DestructionFacts
  /// Backups, media, sticks, papers and prints.
  let objects: [ObjectToAnswer]
  /// Started texts in it, the oldest first.
  let drafts: [Draft]

  /// Nil for an outage that nobody knows (any more).
  init?(_ id: Identifier<Outage>, _ outside: KeptOutside, _ context: ScreenContext) {
    guard let outage = context.unit.outage(id) else { return nil }
    self.outage = outage
    objects = context.unit.keptObjects(
      of: outage, formerPlaces: outside.formerPlaces, trail: outside.trail)
    drafts = context.drafts.filter { $0.outage == id }.sorted {
      $0.startedAt.instant < $1.startedAt.instant
    }
    var facts = DestructionFacts()
    facts.isClosed = outage.phase == .closed
    facts.startedTexts = drafts.count
    facts.letters = context.letters
    facts.unanswered = objects.count(where: \.isOpen)
    facts.isManager = context.session.member.map { context.unit.allows($0, .destroy) } ?? false
    self.facts = facts
  }
}
