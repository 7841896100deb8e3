import DowntimeModel
import Terminal

/// F9: every action, found by typing part of its name or a word near it, with its key; what cannot
/// be done now says why.
struct PaletteScreen: ScreenModel, Sendable {
  private let contexts: [KeyContext]
  private let obstacles: [Action: String]
  private(set) var query = TextField()
  private(set) var list = ListBox<Action>()
  /// What the typed text means.
  private(set) var actions: [Action]

  /// The actions as they are possible on the screen below.
  init(contexts: [KeyContext], obstacles: [Action: String]) {
    self.contexts = contexts
    self.obstacles = obstacles
    actions = Self.all
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.everything.rawValue }

  /// All but what the palette itself is, and what is done in a text.
  static let all = Action.allCases.filter { ![.everything, .undo, .redo, .back].contains($0) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch input {
    case .paste(let text): query.insert(CleanText.line(text), isPaste: true)
    case .key(let key):
      if list.move(key, in: actions, page: context.area.rows - 2) { return [] }
      switch key {
      case .character(let character): query.insert(String(character))
      case .backspace: query.eraseLeft()
      case .enter:
        return list.current(in: actions).map { [.back, .act($0)] } ?? []
      default: return nil
      }
    case .action(.everything): return [.back]
    case .action, .answer: return nil
    }
    actions = ActionWords.matching(query.text, among: Self.all)
    list = ListBox()
    return []
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    let end = frame.put(PaletteTexts.prompt + " ", row: area.row, column: 1, style: .heading)
    let width = max(1, min(30, area.columns - end - 1))
    frame.fill(Rect(row: area.row, column: end, rows: 1, columns: width), style: .fieldFocused)
    frame.put(query.text, row: area.row, column: end, style: .fieldFocused, width: width)
    frame.cursor = Position(
      row: area.row, column: end + min(width - 1, CharacterWidth.columns(query.left)))
    area.row += 1
    area.rows -= 1
    if actions.isEmpty { frame.put(PaletteTexts.nothing, row: area.row, column: 1) }
    let selected = list.index(in: actions)
    for (offset, index) in list.visible(in: actions, height: area.rows).enumerated() {
      draw(
        actions[index], row: area.row + offset, isSelected: index == selected, &frame, context)
    }
  }

  private func draw(
    _ action: Action, row: Int, isSelected: Bool, _ frame: inout Frame, _ context: ScreenContext
  ) {
    let columns = context.area.columns
    let obstacle = obstacles[action]
    let style: Style = isSelected ? .selected : obstacle == nil ? .plain : .faint
    if isSelected { frame.select(row: row, columns: columns) }
    let end = frame.put(
      action.name(context.unit.terms), row: row, column: 2, style: style, width: columns - 14)
    if let obstacle {
      let text = columns < 60 ? PaletteTexts.notNow : PaletteTexts.notNow(obstacle)
      frame.put(
        text, row: row, column: end + 2, style: isSelected ? style : .faint,
        width: max(0, columns - end - 14), ellipsis: true)
    }
    frame.put(
      Self.keyName(action, contexts), row: row, column: columns - 11,
      style: isSelected ? style : .key, width: 10)
  }

  private static func keyName(_ action: Action, _ contexts: [KeyContext]) -> String {
    let all = contexts + KeyContext.allCases
    return all.lazy.compactMap { KeyMap.key(for: action, in: [$0])?.name }.first ?? ""
  }
}
