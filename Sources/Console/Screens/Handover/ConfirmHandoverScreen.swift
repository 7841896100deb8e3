import DowntimeModel
import Terminal

/// The incoming person repeats a line of the report: what is said back has been heard.
struct ConfirmHandoverScreen: ScreenModel, Sendable {
  private let outage: Identifier<Outage>
  private let id: Identifier<Record>
  private(set) var list = ListBox<Int>()

  init(_ id: Identifier<Record>, _ outage: Identifier<Outage>) {
    self.outage = outage
    self.id = id
  }

  var keyContexts: [KeyContext] { [.handover] }
  var inSight: TrailPlace { .at(.handover) }
  var heading: String { Action.confirmHandover.rawValue }

  private func report(_ context: ScreenContext) -> ShiftReport? {
    context.unit.handovers(in: outage).first { $0.id == id }.map {
      context.unit.report($0.handover, in: outage, now: context.now)
    }
  }

  /// What can be repeated: what the next shift must know first.
  private func texts(_ context: ScreenContext) -> [String] {
    guard let report = report(context) else { return [] }
    let lines = report.flagged + report.persons.flatMap(\.lines)
    return lines.isEmpty
      ? [HandoverTexts.nothingToRepeat]
      : lines.map { ShiftReportText.short($0, context.unit, now: context.now) }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    let key: Key
    switch input {
    case .key(let pressed): key = pressed
    case .action(.confirmHandover): key = .enter
    case .action, .paste, .answer: return nil
    }
    let texts = texts(context)
    let ids = Array(texts.indices)
    if list.move(key, in: ids, page: context.area.rows - 1) { return [] }
    guard key == .enter else { return nil }
    guard let author = context.session.member?.author, let index = list.current(in: ids) else {
      return [.back]
    }
    let confirmation = HandoverConfirmation(
      handover: id, repeated: String(texts[index].prefix(EntryLimits.lineCharacters)))
    return [
      .append(.listed(.handoverConfirmed(confirmation)), in: outage, by: author, .handingOver)
    ]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    for sighting in report(context)?.sightings ?? [] { frame.shows(sighting) }
    var area = context.area
    let top = TextLayout(HandoverTexts.confirmTop, width: area.columns - 2).rows
    for (offset, line) in top.enumerated() {
      frame.put(line.text, row: area.row + offset, column: 1, style: .faint)
    }
    area.row += top.count
    area.rows -= top.count
    let texts = texts(context)
    let ids = Array(texts.indices)
    let selected = list.index(in: ids)
    // The line that is to be repeated aloud is never cut off: it stands whole under the list.
    let whole = TextLayout(selected.map { texts[$0] } ?? "", width: area.columns - 3).rows
    if whole.count > 1 {
      area.rows = max(1, area.rows - whole.count)
      for (offset, line) in whole.enumerated() {
        frame.put(line.text, row: area.row + area.rows + offset, column: 2)
      }
    }
    for (offset, index) in list.visible(in: ids, height: area.rows).enumerated() {
      frame.putRow(
        texts[index], row: area.row + offset, columns: area.columns, style: .plain,
        isSelected: index == selected)
    }
  }
}
