import Terminal

/// The last row: keys and their words from `KeyMap`, each a click target. The screen's own keys
/// come first; what cannot be done now is not there. What does not fit is left out: general keys
/// (the palette, which has them all, last), then all but the first of the screen's own; help and the
/// curtain stay.
enum FunctionBar {
  static func draw(
    in frame: inout Frame, row: Int, contexts: [KeyContext], isPossible: (Action) -> Bool
  ) {
    func possible(_ contexts: [KeyContext]) -> [Binding] {
      contexts.flatMap(KeyMap.bindings).filter { $0.barLabel != nil && isPossible($0.action) }
    }
    var own = possible(contexts)
    var general = possible([.everywhere])
    func isTooWide() -> Bool { width(own + general) > frame.size.columns - 1 }
    for keep in [[.help, .everything, .curtain], [.help, .curtain]] as [[Action]] {
      while isTooWide(), let index = general.lastIndex(where: { !keep.contains($0.action) }) {
        general.remove(at: index)
      }
    }
    while isTooWide(), own.count > 1 { own.removeLast() }
    let shown = own + general
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
