import Terminal

/// F9: every action, found by typing part of its name, with its key.
struct PaletteScreen: ScreenModel, Sendable {
  private let contexts: [KeyContext]
  private(set) var query = TextField()
  private(set) var list = ListBox<Action>()

  init(contexts: [KeyContext]) {
    self.contexts = contexts
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { Action.everything.rawValue }

  /// The actions whose name holds what is typed.
  private var actions: [Action] {
    let typed = query.text.trimmed.lowercased()
    return Action.allCases.filter { action in
      ![.everything, .undo, .redo, .back].contains(action)
        && (typed.isEmpty || action.rawValue.lowercased().contains(typed))
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch input {
    case .paste(let text): query.insert(text.filter { !$0.isNewline }, isPaste: true)
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
    let actions = actions
    if actions.isEmpty { frame.put(PaletteTexts.nothing, row: area.row, column: 1) }
    let selected = list.index(in: actions)
    for (offset, index) in list.visible(in: actions, height: area.rows).enumerated() {
      let row = area.row + offset
      let isSelected = index == selected
      let style: Style = isSelected ? .selected : .plain
      if isSelected {
        frame.fill(Rect(row: row, column: 0, rows: 1, columns: area.columns), style: .selected)
        frame.cursor = Position(row: row, column: 0)
      }
      let key = Self.keyName(actions[index], contexts)
      frame.put(
        (isSelected ? "> " : "  ") + actions[index].rawValue, row: row, column: 0, style: style)
      frame.put(key, row: row, column: area.columns - 9, style: isSelected ? style : .key, width: 8)
    }
  }

  private static func keyName(_ action: Action, _ contexts: [KeyContext]) -> String {
    let all = contexts + KeyContext.allCases
    return all.lazy.compactMap { KeyMap.key(for: action, in: [$0])?.name }.first ?? ""
  }
}
