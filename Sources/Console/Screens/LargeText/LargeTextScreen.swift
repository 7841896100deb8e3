import DowntimeModel
import Terminal

/// One entry alone on the screen with wide spacing, to type over into another computer.
struct LargeTextScreen: ScreenModel, Sendable {
  private let id: Identifier<Record>
  private(set) var top = 0

  init(_ id: Identifier<Record>) {
    self.id = id
  }

  var keyContexts: [KeyContext] { [.writeIn] }
  var heading: String { WriteInTexts.copyHeading }

  /// The lines to type over, an empty one between each where there is room.
  private func lines(_ entry: JournalEntry, _ context: ScreenContext) -> [String] {
    let width = min(60, context.area.columns - 4)
    let parts = EntryText.parts(entry, context.unit).filter { !$0.isForNextShift }
    let isAlone = parts.count == 1
    let texts =
      [WriteInTexts.firstLine(entry), PersonLabel(entry.current.person).full]
      + parts.map { isAlone ? $0.text : "\($0.label): \($0.text)" }
      + WriteInTexts.corrections(entry)
    let wrapped = texts.map { TextLayout($0, width: width).rows.map { String($0.text) } }
    return context.isSmall
      ? wrapped.flatMap { $0 } : wrapped.flatMap { $0.flatMap { [$0, ""] } }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let entry = context.unit.entry(id) else { return [.back] }
    switch input {
    case .action(.enlarge): return []
    case .action(let action):
      guard let steps = EntryActions.steps(action, entry, context.unit) else { return nil }
      // Back on the list when it is marked: this text is done with.
      if case .open(let place)? = steps.first { return [.replace(place)] }
      return steps
    case .key(let key):
      let last = max(0, lines(entry, context).count - context.area.rows)
      switch key {
      case .up: top = max(0, min(top, last) - 1)
      case .down, .enter: top = min(last, top + 1)
      case .pageUp: top = max(0, top - context.area.rows + 2)
      case .pageDown, .character(" "): top = min(last, top + context.area.rows - 2)
      case .home: top = 0
      case .end: top = last
      default: return nil
      }
      return []
    case .paste, .answer: return nil
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard let entry = context.unit.entry(id) else { return }
    let area = context.area
    let lines = lines(entry, context)
    let start = min(top, max(0, lines.count - area.rows))
    for (offset, line) in lines[start..<min(lines.count, start + area.rows)].enumerated() {
      frame.put(
        line, row: area.row + offset, column: 2, style: start + offset == 0 ? .heading : .plain)
    }
    frame.cursor = Position(row: area.row, column: 2)
    if start + area.rows < lines.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }
}
