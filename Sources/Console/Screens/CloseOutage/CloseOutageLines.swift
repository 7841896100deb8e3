import DowntimeModel
import Terminal

extension CloseOutageScreen {
  typealias Line = ChoiceLines<Choice>.Line

  /// Everything on the screen.
  func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    guard let state = ClosingState(id, context) else { return ChoiceLines(lines: []) }
    let outage = state.outage
    var lines = CloseOutageTexts.title(outage, now: context.now).map {
      Line(text: $0, style: .heading)
    }
    func add(_ text: String) {
      for part in TextLayout(text, width: context.area.columns - 5).rows {
        lines.append(Line(text: String(part.text), style: .faint))
      }
    }
    if outage.phase == .closed {
      lines.append(Line(text: CloseOutageTexts.closed(outage, now: context.now)))
      lines.append(Line(id: .reopen, text: Action.reopenOutage.rawValue))
      if let member = context.session.member, context.unit.allows(member, .destroy) {
        lines.append(Line(id: .destroy, text: Action.destroyOutage.rawValue))
      }
    } else if state.obstacles.isEmpty {
      lines.append(Line(text: CloseOutageTexts.nothingLeft))
      lines.append(sign(context))
    } else {
      lines.append(Line(text: CloseOutageTexts.first))
      lines += obstacles(state, context)
    }
    lines.append(Line(id: .proof, text: CloseOutageTexts.proof))
    lines.append(
      Line(id: .later, text: CloseOutageTexts.later(isClosed: outage.phase == .closed)))
    lines += afterwards(state, context)
    if let changed = context.unit.routinesChanged(since: outage) {
      add(CloseOutageTexts.routinesChanged(changed, now: context.now))
    }
    for reopening in outage.reopenings {
      add(CloseOutageTexts.reopened(reopening, now: context.now))
    }
    let unplaced = context.unit.unplaced.count { $0.outage == id }
    if unplaced > 0 { add(ProofTexts.remark(.unplaced(unplaced))) }
    let passed = state.facts.gates(state.routine).filter { !$0.isOpen }
    if outage.phase != .closed, !passed.isEmpty {
      add(CloseOutageTexts.passed(passed.map(\.obstacle)))
    }
    let profile = context.unit.profile(of: outage)?.combined
    for text in CloseOutageTexts.summary(context.unit.timeline(outage: id))
      + [OutageTexts.text(.destruction, profile)].compactMap(\.self)
    {
      add(text)
    }
    return ChoiceLines(lines: lines)
  }

  /// Who may sign does; anybody else reads who may.
  private func sign(_ context: ScreenContext) -> Line {
    let member = context.session.member
    guard let member, !context.unit.allows(member, .close) else {
      return Line(id: .sign, text: CloseOutageTexts.sign(member?.author))
    }
    return Line(text: CloseOutageTexts.managerSigns, style: .warning)
  }

  /// The gates that are shut, each with its way there.
  private func obstacles(_ state: ClosingState, _ context: ScreenContext) -> [Line] {
    var lines: [Line] = []
    if state.writing > 0 {
      lines.append(
        Line(id: .writeIn, text: CloseOutageTexts.toWriteIn(state.writing), style: .warning))
    }
    for gate in state.obstacles {
      switch gate {
      case .startedTexts:
        lines += state.drafts.map {
          Line(
            id: .draft($0.id),
            text: CloseOutageTexts.draft(
              $0, now: context.now, reader: context.session.member?.author), style: .warning)
        }
      case .openItems where state.writing > 0 && state.items(gate).isEmpty: break
      default: lines.append(line(gate, state, context))
      }
    }
    return lines
  }

  /// A shut gate: what it waits for, or how much.
  private func line(
    _ gate: ClosingObstacle, _ state: ClosingState, _ context: ScreenContext
  ) -> Line {
    let items = state.items(gate)
    if let only = items.first, items.count == 1 {
      return Line(
        id: .item(only), text: OverviewTexts.item(only, context.unit),
        detail: OverviewTexts.itemDetail(only, context.unit, now: context.now), style: .warning)
    }
    var facts = state.facts
    if gate == .openItems { facts.openItems = items.count }
    let text = SwedishText.capital(ClosingTexts.obstacle(gate, facts))
    // What is only counted has its place where it is written in.
    let choice: Choice = items.isEmpty && gate != .stillRunning ? .writeIn : .gate(gate)
    return Line(id: choice, text: text, style: .warning)
  }

  /// What the routine asks of the time afterwards: normal operation, normal state, the analysis.
  private func afterwards(_ state: ClosingState, _ context: ScreenContext) -> [Line] {
    let aspects = state.routine.aspects(of: state.outage, now: context.now).filter {
      switch $0 {
      case .normalOperation, .normalState, .analysis: true
      default: false
      }
    }
    guard !aspects.isEmpty, state.outage.phase == .ended else { return [] }
    let told = context.unit.tellings(of: id)
    return [Line(text: CloseOutageTexts.afterwards, style: .heading)]
      + aspects.map { aspect in
        let last = told.last { $0.event.aspect == aspect }
        return Line(
          id: .aspect(aspect), text: OutageTexts.label(aspect),
          detail: last.map { OutageTexts.line($0, now: context.now) } ?? CloseOutageTexts.notTold)
      }
  }
}
