import DowntimeModel
import Terminal

/// «Avsluta»: what there is by kind and destination, what stands in the way with a way there, and
/// the signature that ends the outage.
struct CloseOutageScreen: ScreenModel, Sendable {
  private let id: Identifier<Outage>
  private var selected = 0

  init(_ outage: Outage) {
    id = outage.id
  }

  var keyContexts: [KeyContext] { [] }
  var heading: String { Action.closeOutage.rawValue }

  /// What can be chosen.
  private enum Choice: Hashable {
    case writeIn, draft(Identifier<Draft>), sign, later
  }

  private func choices(_ context: ScreenContext) -> [Choice] {
    let drafts = drafts(context)
    if context.unit.waitingCount(in: id) > 0 { return [.writeIn, .later] }
    if let first = drafts.first { return [.draft(first.id), .later] }
    return [.sign, .later]
  }

  private func drafts(_ context: ScreenContext) -> [Draft] {
    context.drafts.filter { $0.outage == id }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let choices = choices(context)
    switch key {
    case .up, .left, .backTab: selected = max(0, selected - 1)
    case .down, .right, .tab: selected = min(choices.count - 1, selected + 1)
    case .enter:
      switch choices[min(selected, choices.count - 1)] {
      case .writeIn: return [.replace(.writeIn)]
      case .draft(let draft): return [Drafts.step(draft, context)]
      case .later: return [.back]
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
    default: return nil
    }
    return []
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard let outage = context.unit.outage(id) else { return }
    let area = context.area
    var row = area.row
    let lines = CloseOutageTexts.summary(
      outage, context.unit.timeline(outage: id), drafts: drafts(context).count, now: context.now)
    let choices = choices(context)
    for line in lines.prefix(max(0, area.rows - choices.count)) {
      frame.put(line, row: row, column: 1, width: area.columns - 2, ellipsis: true)
      row += 1
    }
    if row + choices.count < area.row + area.rows { row += 1 }
    for (index, choice) in choices.enumerated() where row < area.row + area.rows {
      let isSelected = index == min(selected, choices.count - 1)
      let text =
        switch choice {
        case .writeIn: CloseOutageTexts.toWriteIn
        case .draft: CloseOutageTexts.toDraft
        case .sign: CloseOutageTexts.sign(context.session.member?.author)
        case .later: CloseOutageTexts.later
        }
      frame.put(
        (isSelected ? "> " : "  ") + text, row: row, column: 1,
        style: isSelected ? .selected : .plain)
      if isSelected { frame.cursor = Position(row: row, column: 1) }
      row += 1
    }
  }
}
