import DowntimeModel
import Terminal

/// «Gallra logg och register»: what has outlived its lifetime, what goes and what stays, and the
/// manager's Enter.
struct WeedScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<Choice>()

  /// What can be chosen.
  enum Choice: Hashable, Sendable {
    case weed, later
  }

  var keyContexts: [KeyContext] { [] }
  var heading: String { Action.weed.rawValue }
  var inSight: TrailPlace { .at(.registers) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    guard list.current(in: ids) == .weed, let due = context.waiting?.chores.outlived else {
      return [.back]
    }
    guard let member = context.session.member else { return [.switchPerson] }
    return [.ask(WeedTexts.question(due, by: member.author))]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    typealias Line = ChoiceLines<Choice>.Line
    let due = context.waiting?.chores.outlived ?? Outlived()
    var lines: [Line] = []
    if due.isEmpty {
      lines.append(Line(text: WeedTexts.nothing))
    } else {
      lines.append(Line(text: WeedTexts.outlived(now: context.now), style: .heading))
      lines += WeedTexts.parts(due).map { Line(text: $0) }
      lines.append(Line(id: .weed, text: WeedTexts.goOn))
    }
    lines.append(Line(id: .later, text: due.isEmpty ? WeedTexts.back : WeedTexts.later))
    for text in due.isEmpty ? WeedTexts.rules : WeedTexts.consequences {
      for part in TextLayout(text, width: context.area.columns - 5).rows {
        lines.append(Line(text: String(part.text), style: .faint))
      }
    }
    return ChoiceLines(lines: lines)
  }
}
