import DowntimeModel
import Terminal

/// Slutkontroll of an outage: whether everything has come where it shall, what has not, each with a
/// way to the place that closes it, and who signed what.
struct ProofScreen: ScreenModel, Sendable {
  /// What can be chosen.
  enum Choice: Hashable, Sendable {
    case item(OpenItem)
    case draft(Identifier<Draft>)
    case close
    /// A line that leads nowhere: the cursor goes there so that everything can be read.
    case read(Int)
  }

  private let id: Identifier<Outage>
  private(set) var list = ListBox<Choice>()
  /// What it says. Kept: it is asked of every entry of the outage.
  private(set) var proof: ClosingProof?
  private var moment: ListMoment?
  private var startedTexts = 0

  init(_ outage: Outage, _ context: ScreenContext) {
    id = outage.id
    refresh(context)
  }

  var keyContexts: [KeyContext] { [.proof] }
  var inSight: TrailPlace { .at(.proof) }
  var heading: String { ProofTexts.heading }
  var prints: PaperChoice? { .proof(id) }

  /// Asks again when something was written or the minute is another.
  mutating func refresh(_ context: ScreenContext) {
    guard moment != ListMoment(context) || startedTexts != context.drafts.count else { return }
    moment = ListMoment(context)
    startedTexts = context.drafts.count
    proof = context.unit.proof(of: id, at: context.now, drafts: context.drafts)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .action(.closeOutage) where proof?.outage.phase == .ended:
      return [.open(.closeOutage(id))]
    case .action(.lists): return [.open(.lists(id))]
    case .key(let key):
      let ids = lines(context).ids
      if list.move(key, in: ids, page: context.area.rows) { return [] }
      guard key == .enter else { return nil }
      switch list.current(in: ids) {
      case .item(let item): return StepPlaces.steps(for: item)
      case .draft(let draft): return [Drafts.step(draft, context)]
      case .close: return [.open(.closeOutage(id))]
      case .read, nil: return []
      }
    case .action, .paste, .answer: return nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    guard let proof else { return ChoiceLines(lines: []) }
    var lines: [ChoiceLines<Choice>.Line] = []
    func heading(_ text: String) { lines.append(ChoiceLines.Line(text: text, style: .heading)) }
    func read(_ text: String, _ style: Style = .plain) {
      lines.append(ChoiceLines.Line(id: .read(lines.count), text: text, style: style))
    }
    heading(ProofTexts.title(proof))
    read(ProofTexts.verdict(proof), proof.isComplete ? .good : .warning)
    if proof.isComplete, proof.outage.phase == .ended {
      lines.append(ChoiceLines.Line(id: .close, text: ProofTexts.close))
    }
    if !proof.missing.isEmpty || !proof.startedTexts.isEmpty { heading(ProofTexts.left) }
    for missing in proof.missing {
      for (place, item) in missing.items.enumerated() {
        if place == 0 {
          lines.append(
            ChoiceLines.Line(
              text: ProofTexts.discreet(missing, context.unit),
              sighting: missing.record.map { .listed($0) }))
        }
        lines.append(
          ChoiceLines.Line(
            id: .item(item),
            text: "\(OpenItemTexts.tone(item.tone))  "
              + OpenItemTexts.what(item.subject, isOthers: item.isOthers),
            detail: OpenItemTexts.when(item, now: context.now), style: .warning,
            sighting: item.sighting))
      }
    }
    lines += proof.startedTexts.map {
      ChoiceLines.Line(
        id: .draft($0.draft), text: ProofTexts.startedText($0), style: .warning,
        sighting: .started($0.draft))
    }
    let told = proof.obstacles.filter { $0 != .openItems && $0 != .startedTexts }
    for obstacle in told { read("! " + ClosingTexts.obstacle(obstacle, proof.facts), .warning) }
    if !proof.rows.isEmpty { heading(ProofTexts.entries) }
    for row in proof.rows { read(ProofTexts.words(row)) }
    heading(ProofTexts.signed)
    if proof.signatures.isEmpty { read(ProofTexts.nobodySigned) }
    for signature in proof.signatures { read(ProofTexts.signature(signature)) }
    if !proof.remarks.isEmpty { heading(ProofTexts.observe) }
    for remark in proof.remarks { read(ProofTexts.remark(remark)) }
    return ChoiceLines(lines: lines)
  }
}
