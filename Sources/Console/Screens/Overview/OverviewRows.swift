import DowntimeModel
import Terminal

extension OverviewScreen {
  /// Something on a line that can be chosen, or is only read.
  struct Cell {
    var id: CellID?
    var key = ""
    var text: String
    var detail = ""
    var style = Style.plain
  }

  /// A line: a heading, one thing with its detail, or several small ones beside each other.
  struct Row {
    var cells: [Cell] = []
    /// Whether each thing takes no more than its own width.
    var isSmall = false
    var heading = ""
  }

  /// How many steps are shown before «fler».
  private static let mostSteps = 6

  /// What can be written: the three forms of every unit, the fax, and a way to the rest of what the
  /// routines have.
  private func newActions(_ open: [Outage], _ context: ScreenContext) -> [Action] {
    let kinds = Set(open.flatMap { context.unit.writtenKinds(in: $0) })
    return [.newDayNote, .newDeviation, .newCall] + (kinds.contains(.fax) ? [.newFax] : [])
      + (kinds.count > 3 ? [.moreForms] : [])
  }

  /// The rows from top to bottom.
  func rows(_ context: ScreenContext) -> [Row] {
    var rows: [Row] = []
    func section(_ title: String, _ content: [Row]) {
      guard !content.isEmpty else { return }
      rows.append(Row(heading: title))
      rows += content
    }
    let open = context.unit.openOutages
    section(OverviewTexts.nextStep, steps(context))
    if !open.isEmpty {
      section(OverviewTexts.new, small(newActions(open, context), context))
    }
    section(OverviewTexts.started, started(context))
    section(
      OverviewTexts.left(own: context.waiting?.ownCount ?? 0), left(context))
    section(OverviewTexts.latest, latest(context))
    if !open.isEmpty { section(OverviewTexts.outage, outage(open, context)) }
    var other: [Action] = [
      .readUp, .findPerson, .journal, .lists, .readiness, .registers, .switchPerson, .lock,
    ]
    if !open.isEmpty { other.insert(.declareOutage, at: 0) }
    section(OverviewTexts.other, small(other, context))
    return rows
  }

  // MARK: Sections

  private func steps(_ context: ScreenContext) -> [Row] {
    let steps = context.waiting?.steps ?? []
    let isCut = steps.count > Self.mostSteps && !showsAllSteps
    let shown = isCut ? Array(steps.prefix(Self.mostSteps - 1)) : steps
    var rows = shown.flatMap { step in
      let isRed = step.tone == .red
      return wrapped(
        Cell(
          id: .step(step), key: stepKey(step, isRed: isRed),
          text: OverviewTexts.step(step, context.unit),
          detail: OverviewTexts.stepDetail(step, context),
          style: isRed ? .warning : .plain), context)
    }
    if isCut {
      let more = OverviewTexts.more(steps.count - shown.count)
      rows.append(Row(cells: [Cell(id: .allSteps, text: more)]))
    }
    let running = context.unit.runningOutages
    if context.unit.openOutages.isEmpty { rows.append(action(.declareOutage, context)) }
    if steps.isEmpty, !running.isEmpty, !context.unit.openOutages.isEmpty {
      rows.append(Row(cells: [Cell(text: OverviewTexts.writeOn)]))
    }
    return rows
  }

  private func stepKey(_ step: NextStep, isRed: Bool) -> String {
    switch step {
    case .checklist: key(.checklist)
    case .readUp: key(.readUp)
    case .writeIn: key(.writeIn)
    case .remaining: key(.closeOutage)
    case .close: key(.closeOutage)
    default: isRed ? "!" : ""
    }
  }

  private func started(_ context: ScreenContext) -> [Row] {
    context.drafts.sorted { $0.startedAt.instant < $1.startedAt.instant }.map { draft in
      Row(cells: [
        Cell(
          id: .draft(draft.id),
          text: OverviewTexts.draft(
            draft, now: context.now, reader: context.session.member?.author),
          detail: OverviewTexts.missing(
            EntryReader.missing(in: draft, context), since: draft.startedAt, now: context.now),
          style: .warning)
      ])
    }
  }

  private func left(_ context: ScreenContext) -> [Row] {
    var rows: [Row] = []
    let items = context.waiting?.items ?? []
    let shown = items.lazy.filter { !$0.isForNow(context.now) && !$0.isWritingIn }
    for item in shown.prefix(context.isSmall ? 2 : 4) {
      rows += wrapped(
        Cell(
          id: .item(item), key: item.tone == .red ? "!" : "",
          text: OverviewTexts.item(item, context.unit),
          detail: OverviewTexts.itemDetail(item, context.unit, now: context.now)), context)
    }
    let steps = context.waiting?.steps ?? []
    for outage in context.unit.openOutages {
      let count = context.unit.waitingCount(in: outage.id)
      let isStep = steps.contains { if case .writeIn(outage.id, _, _) = $0 { true } else { false } }
      guard count > 0, !isStep else { continue }
      rows += wrapped(
        Cell(
          id: .action(.writeIn), key: key(.writeIn),
          text: OverviewTexts.toWriteIn(count, outage, context.unit),
          detail: OverviewTexts.when(outage, context)),
        context)
    }
    let isEmpty = context.unit.openOutages.allSatisfy {
      context.waiting?.all.count(in: $0.id) ?? 0 == 0
    }
    if !isEmpty || !rows.isEmpty {
      rows.append(
        Row(cells: [
          Cell(
            id: .action(.toDo), key: key(.toDo), text: OverviewTexts.everythingLeft,
            detail: OverviewTexts.detail(.toDo))
        ]))
    }
    return rows
  }

  private func latest(_ context: ScreenContext) -> [Row] {
    context.unit.latestEntries(context.isSmall ? 2 : 3).map { entry in
      let label = PersonLabel(entry.current.person, in: context.unit)
      return Row(cells: [
        Cell(
          id: .entry(entry.id),
          text: OverviewTexts.entry(entry, discreet: label.discreet, now: context.now))
      ])
    }
  }

  private func outage(_ open: [Outage], _ context: ScreenContext) -> [Row] {
    var actions: [Action] = [.aboutOutage, .checklist, .handOver]
    if open.contains(where: { $0.phase == .running }) { actions.append(.endOutage) }
    if open.contains(where: { $0.phase == .ended }) { actions.append(.closeOutage) }
    let manager = context.waiting?.manager
    return small(actions, context) + [
      Row(cells: [
        Cell(
          id: .action(.whomToRing), key: key(.whomToRing),
          text: manager.map(WhomToRingTexts.line) ?? Action.whomToRing.rawValue,
          detail: manager == nil ? "" : Action.whomToRing.rawValue)
      ])
    ]
  }

  // MARK: Rows

  /// A thing whose words are never cut off: what does not fit goes on below.
  private func wrapped(_ cell: Cell, _ context: ScreenContext) -> [Row] {
    let parts = TextLayout(cell.text, width: context.area.columns - 7).rows.map {
      String($0.text)
    }
    var first = cell
    first.text = parts.first ?? ""
    return [Row(cells: [first])]
      + parts.dropFirst().map { Row(cells: [Cell(text: $0, style: cell.style)]) }
  }

  private func action(_ action: Action, _ context: ScreenContext) -> Row {
    Row(cells: [
      Cell(
        id: .action(action), key: key(action), text: action.name(context.unit.terms),
        detail: OverviewTexts.detail(action))
    ])
  }

  /// Small things beside each other, as many on a line as fit.
  private func small(_ actions: [Action], _ context: ScreenContext) -> [Row] {
    var rows: [Row] = []
    var room = 0
    for action in actions {
      let cell = Cell(
        id: .action(action), key: key(action), text: OverviewTexts.short(action, context.unit.terms)
      )
      let width = Self.width(cell)
      if width > room || rows.isEmpty {
        rows.append(Row(isSmall: true))
        room = context.area.columns - 4
      }
      rows[rows.count - 1].cells.append(cell)
      room -= width
    }
    return rows
  }

  static func width(_ cell: Cell) -> Int { 4 + CharacterWidth.columns(cell.text) + 2 }

  private func key(_ action: Action) -> String {
    KeyMap.key(for: action, in: keyContexts)?.name ?? ""
  }
}

extension NextStep {
  /// How it is shown.
  var tone: Tone {
    switch self {
    case .act(let item): item.tone
    case .writeIn(_, _, let tone): tone
    case .askForInformation, .chooseRoutines, .readUp, .remaining: .amber
    case .checklist, .close: .calm
    }
  }
}
