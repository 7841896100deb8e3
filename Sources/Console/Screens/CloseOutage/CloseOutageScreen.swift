import DowntimeModel
import Terminal

/// «Avsluta»: everything that stands in the way, each with a way to the place that closes it, what
/// there is by kind and destination, and the signature that ends the outage. The gates are those of
/// DT-12, the same as `reserv duties` tells.
struct CloseOutageScreen: ScreenModel, Sendable {
  private let id: Identifier<Outage>
  private(set) var list = ListBox<Choice>()

  init(_ outage: Outage) {
    id = outage.id
  }

  var keyContexts: [KeyContext] { [] }
  var heading: String { Action.closeOutage.rawValue }

  /// What can be chosen.
  enum Choice: Hashable, Sendable {
    case writeIn
    case item(OpenItem)
    case draft(Identifier<Draft>)
    case proof, sign, later
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    switch list.current(in: ids) {
    case .writeIn: return [.replace(.writeIn)]
    case .item(let item): return StepPlaces.steps(for: item)
    case .draft(let draft): return [Drafts.step(draft, context)]
    case .proof: return [.open(.proof(id))]
    case .later, nil: return [.back]
    case .sign:
      guard let author = context.session.member?.author else { return [.switchPerson] }
      return [
        .perform(
          .append(
            Submission(
              outage: id, occurredAt: nil, author: author,
              entry: .outageClosed(OutageClosure(outage: id))),
            .closing(id)))
      ]
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    guard let outage = context.unit.outage(id) else { return ChoiceLines(lines: []) }
    let facts =
      context.waiting?.all.parts[id]?.closing
      ?? context.unit.closingFacts(
        of: id, context.unit.routine(of: outage), now: context.now, isSignedByManager: false)
    let hindrances = hindrances(facts, context)
    var lines: [ChoiceLines<Choice>.Line] = CloseOutageTexts.title(outage, now: context.now).map {
      ChoiceLines.Line(text: $0, style: .heading)
    }
    if hindrances.isEmpty {
      lines.append(ChoiceLines.Line(text: CloseOutageTexts.nothingLeft))
      lines.append(
        ChoiceLines.Line(id: .sign, text: CloseOutageTexts.sign(context.session.member?.author)))
    } else {
      lines.append(ChoiceLines.Line(text: CloseOutageTexts.first))
      lines += hindrances
    }
    lines.append(ChoiceLines.Line(id: .proof, text: CloseOutageTexts.proof))
    lines.append(ChoiceLines.Line(id: .later, text: CloseOutageTexts.later))
    let profile = context.unit.profile(of: outage)?.combined
    for text in CloseOutageTexts.summary(context.unit.timeline(outage: id))
      + [OutageTexts.text(.destruction, profile)].compactMap(\.self)
    {
      for part in TextLayout(text, width: context.area.columns - 5).rows {
        lines.append(ChoiceLines.Line(text: String(part.text), style: .faint))
      }
    }
    return ChoiceLines(lines: lines)
  }

  /// What stands in the way, each with its way there where there is one.
  private func hindrances(_ facts: ClosingFacts, _ context: ScreenContext)
    -> [ChoiceLines<Choice>.Line]
  {
    let items = (context.waiting?.items ?? []).filter { $0.outage == id }
    var lines: [ChoiceLines<Choice>.Line] = []
    let waiting = context.unit.waitingCount(in: id)
    if waiting > 0 {
      lines.append(
        ChoiceLines.Line(id: .writeIn, text: CloseOutageTexts.toWriteIn(waiting), style: .warning))
    }
    for item in items where !item.isWritingIn || waiting == 0 {
      lines.append(
        ChoiceLines.Line(
          id: .item(item), text: OverviewTexts.item(item, context.unit),
          detail: OverviewTexts.itemDetail(item, context.unit, now: context.now), style: .warning))
    }
    for draft in context.drafts where draft.outage == id {
      lines.append(
        ChoiceLines.Line(
          id: .draft(draft.id), text: CloseOutageTexts.draft(draft, now: context.now),
          style: .warning))
    }
    // What is counted and not listed one by one.
    let told = facts.obstacles.filter { obstacle in
      switch obstacle {
      case .missingSignature: false
      case .unregisteredDecisions, .openPapers: true
      default: items.isEmpty && waiting == 0
      }
    }
    return lines
      + told.map {
        ChoiceLines.Line(text: "  ! " + ClosingTexts.obstacle($0, facts), style: .warning)
      }
  }
}
