import DowntimeModel
import Terminal

/// «Skriv ut»: everything that can be put on paper now. Names nobody: who is on a paper is chosen
/// where she is in sight.
struct PrintingScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<PaperChoice>()

  var keyContexts: [KeyContext] { [] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.printing.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = Self.lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    return list.current(in: ids).map { [.open(.printPaper($0))] } ?? []
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    Self.lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private static func lines(_ context: ScreenContext) -> ChoiceLines<PaperChoice> {
    var lines: [ChoiceLines<PaperChoice>.Line] = []
    for (heading, choices) in sections(context) where !choices.isEmpty {
      lines.append(ChoiceLines.Line(text: heading, style: .heading))
      lines += choices.map {
        ChoiceLines.Line(id: $0, text: PrintoutTexts.title($0, context.unit))
      }
    }
    lines.append(ChoiceLines.Line(text: PrintoutTexts.more, style: .faint))
    return ChoiceLines(lines: lines)
  }

  /// What there is, by what it is about: the outages that are worked with, then the unit.
  private static func sections(_ context: ScreenContext) -> [(String, [PaperChoice])] {
    let unit = context.unit
    guard let member = context.session.member else { return [] }
    func may(_ choice: PaperChoice) -> Bool {
      choice.act.map { unit.allows(member, $0) } ?? true
    }
    let all = unit.outages.sorted {
      ($0.startedAt.instant, $0.id) < ($1.startedAt.instant, $1.id)
    }
    let open = all.filter { $0.phase != .closed }
    let outages = (open.isEmpty ? all.suffix(1) : open[...]).map { outage in
      let reports = unit.handovers(in: outage.id)
      let lists = unit.routine(of: outage).ledgers.filter { $0 != .cashHolders }
      let choices: [PaperChoice] =
        (outage.phase == .running
          ? [.handover(outage.id, nil)] : [])
        + (reports.last.map { [.handover(outage.id, $0.id)] } ?? [])
        + [.entries(outage.id)] + lists.map { .ledger($0, outage.id) }
        + [.proof(outage.id), .notice(outage.id)]
      return (SwedishText.outage(outage), choices.filter(may))
    }
    let keepsCash = unit.profile?.combined.routine.ledgers.contains(.cashHolders) == true
    let own: [PaperChoice] =
      [.contacts(forManager: false), .contacts(forManager: true)]
      + (keepsCash ? [.ledger(.cashHolders, nil)] : [])
      + [.documents, .selfCheck, .signatures, .card, .blanks, .handbook]
    return [(PrintoutTexts.mine, [.reading].filter(may))] + outages
      + [(PrintoutTexts.ofUnit, own.filter(may))]
  }
}
