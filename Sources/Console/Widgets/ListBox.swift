import Terminal

/// A list with one selected row, kept by identity so that rows may come and go around it. Where it
/// is scrolled to is computed while drawing.
struct ListBox<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The selected row; nil selects the first.
  var selected: ID?

  init(selected: ID? = nil) {
    self.selected = selected
  }

  /// The index of the selected row; nil when the list is empty.
  func index(in ids: [ID]) -> Int? {
    guard !ids.isEmpty else { return nil }
    return selected.flatMap { ids.firstIndex(of: $0) } ?? 0
  }

  /// The identity selected; nil when the list is empty.
  func current(in ids: [ID]) -> ID? {
    index(in: ids).map { ids[$0] }
  }

  /// Moves the selection for arrows, Page, Home and End; false for every other key.
  mutating func move(_ key: Key, in ids: [ID], page: Int) -> Bool {
    guard let index = index(in: ids) else { return false }
    let target: Int
    switch key {
    case .up: target = index - 1
    case .down: target = index + 1
    case .pageUp: target = index - max(1, page - 1)
    case .pageDown: target = index + max(1, page - 1)
    case .home: target = 0
    case .end: target = ids.count - 1
    default: return false
    }
    selected = ids[min(max(0, target), ids.count - 1)]
    return true
  }

  /// The rows to show in `height` rows: the selected one is always among them.
  func visible(in ids: [ID], height: Int) -> Range<Int> {
    guard let index = index(in: ids), height > 0 else { return 0..<0 }
    let start = min(max(0, index - height / 2), max(0, ids.count - height))
    return start..<min(ids.count, start + height)
  }
}
