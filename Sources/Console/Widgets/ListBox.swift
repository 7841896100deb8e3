import Terminal

/// A list with one selected row, kept by identity so that rows may come and go around it. Where it
/// is scrolled to is computed while drawing. Its rows are any collection: a list of a hundred
/// thousand need not be made to move in it.
struct ListBox<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The selected row; nil selects the first.
  var selected: ID?
  /// Where it stood last: looked at first.
  private var place = 0

  init(selected: ID? = nil) {
    self.selected = selected
  }

  /// The index of the selected row, from 0; nil when the list is empty.
  func index(in ids: some RandomAccessCollection<ID>) -> Int? {
    guard !ids.isEmpty else { return nil }
    guard let selected else { return 0 }
    if place < ids.count, ids[at: place] == selected { return place }
    return ids.firstIndex(of: selected).map { ids.distance(from: ids.startIndex, to: $0) } ?? 0
  }

  /// The identity selected; nil when the list is empty.
  func current(in ids: some RandomAccessCollection<ID>) -> ID? {
    index(in: ids).map { ids[at: $0] }
  }

  /// Selects a row by where it stands.
  mutating func select(_ place: Int, in ids: some RandomAccessCollection<ID>) {
    self.place = place
    selected = ids[at: place]
  }

  /// Selects the last row.
  mutating func selectLast(in ids: some RandomAccessCollection<ID>) {
    place = max(0, ids.count - 1)
    selected = ids.last
  }

  /// Moves the selection for arrows, Page, Home and End; false for every other key.
  mutating func move(_ key: Key, in ids: some RandomAccessCollection<ID>, page: Int) -> Bool {
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
    place = min(max(0, target), ids.count - 1)
    selected = ids[at: place]
    return true
  }

  /// The rows to show in `height` rows: the selected one is always among them.
  func visible(in ids: some RandomAccessCollection<ID>, height: Int) -> Range<Int> {
    guard let index = index(in: ids), height > 0 else { return 0..<0 }
    let start = min(max(0, index - height / 2), max(0, ids.count - height))
    return start..<min(ids.count, start + height)
  }
}

extension RandomAccessCollection {
  /// The element so many from the first.
  subscript(at offset: Int) -> Element { self[index(startIndex, offsetBy: offset)] }

  /// The elements so many from the first.
  subscript(list offsets: Range<Int>) -> SubSequence {
    self[
      index(
        startIndex, offsetBy: offsets.lowerBound)..<index(
          startIndex, offsetBy: offsets.upperBound)]
  }
}
