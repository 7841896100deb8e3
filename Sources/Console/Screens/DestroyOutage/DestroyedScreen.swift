import DowntimeModel
import Terminal

/// «Gallringsbevis»: what is left to say of outages that were deleted for good.
struct DestroyedScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<Identifier<Record>>()

  var keyContexts: [KeyContext] { [] }
  var heading: String { Action.destroyedOutages.rawValue }
  var inSight: TrailPlace { .nobody }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    return key == .enter ? [] : nil
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Identifier<Record>> {
    typealias Line = ChoiceLines<Identifier<Record>>.Line
    let destroyed = context.unit.destroyed
    let weedings = context.unit.weedings
    guard !destroyed.isEmpty || !weedings.isEmpty else {
      return ChoiceLines(lines: [Line(text: DestroyTexts.noneDestroyed, style: .faint)])
    }
    let left = Set(context.health.undestroyed)
    return ChoiceLines(
      lines: destroyed.reversed().flatMap { outage in
        [Line(id: outage.id, text: DestroyTexts.title(outage))]
          + DestroyTexts.record(
            outage, isLeft: left.contains(outage.destruction.outage), now: context.now
          ).map { Line(text: "    " + $0, style: .faint) }
      }
        + weedings.reversed().flatMap { weeding in
          [
            Line(id: weeding.id, text: WeedTexts.title(weeding)),
            Line(text: "    " + WeedTexts.record(weeding), style: .faint),
          ]
        })
  }
}
