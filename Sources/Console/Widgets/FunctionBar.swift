import Terminal

/// The last row: keys and their words from `KeyMap`, each a click target. The screen's own keys
/// come first; what cannot be done now is not there; what does not fit is left out, help,
/// everything and the curtain last of all.
enum FunctionBar {
  static func draw(
    in frame: inout Frame, row: Int, contexts: [KeyContext], isPossible: (Action) -> Bool
  ) {
    let keep: Set<Action> = [.help, .everything, .curtain]
    var shown = (contexts + [.everywhere]).flatMap(KeyMap.bindings)
      .filter { $0.barLabel != nil && isPossible($0.action) }
    while width(shown) > frame.size.columns - 1,
      let index = shown.lastIndex(where: { !keep.contains($0.action) })
    {
      shown.remove(at: index)
    }
    var column = 1
    for binding in shown {
      let start = column
      column = frame.put(binding.key.name, row: row, column: column, style: .key)
      column = frame.put(" " + (binding.barLabel ?? ""), row: row, column: column)
      frame.targets.append(
        ClickTarget(
          rect: Rect(row: row, column: start, rows: 1, columns: column - start), key: binding.key))
      column += 2
    }
  }

  private static func width(_ bindings: [Binding]) -> Int {
    bindings.reduce(1) {
      $0 + CharacterWidth.columns($1.key.name) + 1 + CharacterWidth.columns($1.barLabel ?? "") + 2
    } - 2
  }
}
