import DowntimeModel
import Terminal

/// A letter of one's own, to be read again until one leaves.
struct OwnLetterScreen: ScreenModel, Sendable {
  private let id: Identifier<Record>
  private(set) var top = 0

  init(_ id: Identifier<Record>) {
    self.id = id
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .at(.letterbox, [.opened(id)]) }
  var heading: String { LetterTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let last = max(0, lines(context).count - context.area.rows)
    switch key {
    case .up: top = max(0, min(top, last) - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - context.area.rows + 1)
    case .pageDown, .character(" "): top = min(last, top + context.area.rows - 1)
    case .enter: return [.back]
    default: return nil
    }
    return []
  }

  private func lines(_ context: ScreenContext) -> [String] {
    guard let entry = context.unit.entry(id) else { return [] }
    let texts =
      [LetterTexts.written(entry, now: context.now), PersonLabel(entry.current.person).full]
      + EntryText.parts(entry, context.unit).map { "\($0.label): \($0.text)" }
    return texts.flatMap { text in
      TextLayout(text, width: context.area.columns - 3).rows.map { String($0.text) }
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let lines = lines(context)
    let start = min(top, max(0, lines.count - area.rows))
    for (offset, line) in lines[start...].prefix(area.rows).enumerated() {
      frame.put(
        line, row: area.row + offset, column: 1, style: start + offset == 0 ? .heading : .plain)
    }
    frame.cursor = Position(row: area.row, column: 1)
    if start + area.rows < lines.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }
}
