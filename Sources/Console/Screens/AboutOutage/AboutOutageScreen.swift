import DowntimeModel
import Terminal

/// «Om driftstoppet»: everything known about one outage, each thing a row that can be added to.
struct AboutOutageScreen: ScreenModel, Sendable {
  /// What a row adds to.
  enum RowID: Hashable, Sendable {
    case aspect(OutageAspect)
    case forward(Identifier<Record>)
  }

  private let id: Identifier<Outage>
  private(set) var list = ListBox<RowID>()

  init(_ outage: Outage) {
    id = outage.id
  }

  var keyContexts: [KeyContext] { [.outage] }
  var inSight: TrailPlace { .at(.outage) }
  var heading: String { OutageTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch input {
    case .action(.checklist): return [.open(.checklist(id))]
    case .key(let key):
      let ids = lines(context).ids
      if list.move(key, in: ids, page: context.area.rows) { return [] }
      guard key == .enter, let row = list.current(in: ids) else { return nil }
      switch row {
      case .aspect(let aspect): return [.open(.tellOutage(.aspect(aspect), id))]
      case .forward(let informed): return [.open(.tellOutage(.forwarded(informed), id))]
      }
    case .action, .paste, .answer: return nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    if !context.isSmall {
      area.rows -= 1
      frame.put(
        OutageTexts.hint, row: area.row + area.rows, column: 1, style: .faint,
        width: area.columns - 2)
    }
    lines(context).draw(in: &frame, area: area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<RowID> {
    guard let outage = context.unit.outage(id) else { return ChoiceLines(lines: []) }
    let told = context.unit.tellings(of: id)
    let width = context.area.columns - 10
    var lines: [ChoiceLines<RowID>.Line] = []
    func add(_ texts: [(String, Style)]) {
      for (text, style) in texts {
        for part in TextLayout(text, width: width).rows {
          lines.append(ChoiceLines.Line(text: "    " + part.text, style: style))
        }
      }
    }
    let aspects = context.unit.routine(of: outage).aspects(of: outage, now: context.now)
    for aspect in aspects {
      let own = told.filter { $0.event.aspect == aspect }
      let label = OutageTexts.label(aspect)
      let title =
        aspect == .declaration ? "\(label): \(SwedishText.systems(outage.systems))" : label
      lines.append(
        ChoiceLines.Line(
          id: .aspect(aspect), text: title,
          detail: own.isEmpty && aspect != .declaration ? OutageTexts.nothing : "",
          style: .plain))
      if aspect == .declaration { add(declaration(outage, context)) }
      add(own.map { (OutageTexts.line($0, now: context.now), .faint) })
      if aspect == .received { add(late(outage, context)) }
      if aspect == .level { add(level(own, outage, context)) }
      if aspect == .informed { lines += toForward(own) }
    }
    return ChoiceLines(lines: lines)
  }

  private func declaration(_ outage: Outage, _ context: ScreenContext) -> [(String, Style)] {
    let profile = context.unit.profile(of: outage)?.combined
    var lines: [(String, Style)] = [
      (OutageTexts.since(outage, now: context.now), .faint),
      (OutageTexts.declared(outage, now: context.now), .faint),
    ]
    lines += OutageTexts.details(outage, now: context.now).map { ($0, .faint) }
    if let advice = context.unit.reserveRoutine(of: outage, now: context.now) {
      lines.append((OutageTexts.advice(advice), .plain))
    }
    let isShort = !context.unit.isLong(outage, now: context.now)
    let places: [ProfileText.Place] =
      outage.phase == .running
      ? [.start] + (isShort ? [.shortOutage] : []) + [.unsure, .premises, .newAssignments] : [.end]
    lines += places.compactMap { OutageTexts.text($0, profile) }.map { ($0, .plain) }
    return lines
  }

  private func late(_ outage: Outage, _ context: ScreenContext) -> [(String, Style)] {
    guard outage.phase == .running,
      let promise = context.unit.promisedInformation(of: outage.id),
      promise.at.instant <= context.now.instant
    else { return [] }
    return [("! " + OutageTexts.late(promise.from, promise.at, now: context.now), .warning)]
  }

  private func level(_ told: [OutageTelling], _ outage: Outage, _ context: ScreenContext)
    -> [(String, Style)]
  {
    guard case .level(let computer, let network, let system, _) = told.last?.event else {
      return []
    }
    let reach = SystemReach(computer: computer, network: network, system: system)
    return OutageTexts.writingPlaces(reach, context.unit.routine(of: outage)).dropFirst().map {
      ($0, .plain)
    }
  }

  /// Who was informed and has not said that she passed it on (R004-08).
  private func toForward(_ told: [OutageTelling]) -> [ChoiceLines<RowID>.Line] {
    var forwarded: Set<Identifier<Record>> = []
    for telling in told {
      if case .forwarded(let id, _) = telling.event { forwarded.insert(id) }
    }
    return told.compactMap { telling in
      guard case .informed(_, let to, _) = telling.event, !forwarded.contains(telling.id) else {
        return nil
      }
      return ChoiceLines.Line(
        id: .forward(telling.id), text: OutageTexts.waitsForForward(to), style: .warning)
    }
  }
}
