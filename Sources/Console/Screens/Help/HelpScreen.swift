import DowntimeModel
import Terminal

/// F1: what this screen is for and its keys, from the key table.
struct HelpScreen: ScreenModel, Sendable {
  private let about: [KeyContext]
  private let title: String
  /// What this screen says beyond what its keys have.
  private let more: [String]
  private(set) var top = 0

  init(about: [KeyContext], heading: String, more: [String] = []) {
    self.about = about
    self.more = more
    title = heading
  }

  var keyContexts: [KeyContext] { [] }
  var inSight: TrailPlace { .nobody }
  var heading: String { HelpTexts.heading(title) }

  private func lines(width: Int, _ terms: ProfileTerms) -> [(text: String, style: Style)] {
    var lines: [(String, Style)] = []
    for context in about + [.everywhere] {
      for paragraph in HelpTexts.text(context) + (context == .form ? more : []) {
        for row in TextLayout(paragraph, width: width).rows {
          lines.append((String(row.text), .plain))
        }
      }
      lines.append(("", .plain))
      lines.append((HelpTexts.keys(context, terms), .heading))
      for binding in KeyMap.bindings(context) {
        lines.append((HelpTexts.line(binding, terms), .plain))
      }
      lines.append(("", .plain))
    }
    return lines
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if case .action(.help) = input { return [.back] }
    guard case .key(let key) = input else { return nil }
    let count = lines(width: context.area.columns - 3, context.unit.terms).count
    let last = max(0, count - context.area.rows)
    switch key {
    case .up: top = max(0, top - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - context.area.rows + 1)
    case .pageDown, .character(" "): top = min(last, top + context.area.rows - 1)
    case .home: top = 0
    case .end: top = last
    case .enter, .character("q"): return [.back]
    default: return nil
    }
    return []
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let lines = lines(width: area.columns - 3, context.unit.terms)
    let start = min(top, max(0, lines.count - area.rows))
    for (offset, line) in lines[start..<min(lines.count, start + area.rows)].enumerated() {
      frame.put(
        line.text, row: area.row + offset, column: 1, style: line.style, width: area.columns - 2)
    }
    frame.cursor = Position(row: area.row, column: 1)
    if start + area.rows < lines.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }
}
