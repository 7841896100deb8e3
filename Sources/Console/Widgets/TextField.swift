import Terminal

/// Text being typed, with its cursor and its history. Characters are graphemes: Backspace takes a
/// whole `å` however it was typed.
struct TextField: Hashable, Sendable {
  /// Before the cursor.
  private(set) var left: String
  /// After the cursor.
  private(set) var right: String
  private var undone: [State] = []
  private var done: [State] = []
  private var lastEdit: Edit?

  private struct State: Hashable {
    var left: String
    var right: String
  }

  /// Edits of one kind in a row are undone together.
  private enum Edit {
    case typing, erasing, other
  }

  /// Undo reaches so many steps and bytes back; the newest stay.
  private static let history = (steps: 200, bytes: 2_000_000)

  /// A field with a text and the cursor at its end.
  init(_ text: String = "") {
    left = text
    right = ""
  }

  /// The whole text.
  var text: String { left + right }
  /// The cursor's place in characters from the start.
  var offset: Int { left.count }
  /// Whether nothing is typed.
  var isEmpty: Bool { left.isEmpty && right.isEmpty }

  /// Types text at the cursor; a combining mark joins the character before it.
  mutating func insert(_ text: String, isPaste: Bool = false) {
    remember(isPaste || text.contains(where: \.isWhitespace) ? .other : .typing)
    left.unicodeScalars.append(contentsOf: text.unicodeScalars)
  }

  /// Erases the character before the cursor.
  mutating func eraseLeft() {
    guard !left.isEmpty else { return }
    remember(.erasing)
    left.removeLast()
  }

  /// Erases the character after the cursor.
  mutating func eraseRight() {
    guard !right.isEmpty else { return }
    remember(.erasing)
    right.removeFirst()
  }

  /// Replaces everything.
  mutating func replace(with text: String) {
    remember(.other)
    (left, right) = (text, "")
  }

  /// Puts the cursor at an offset in characters.
  mutating func move(to offset: Int) {
    let whole = text
    let index =
      whole.index(
        whole.startIndex, offsetBy: max(0, offset), limitedBy: whole.endIndex) ?? whole.endIndex
    left = String(whole[..<index])
    right = String(whole[index...])
    lastEdit = nil
  }

  /// Moves the cursor one character; false at the edge.
  mutating func step(_ direction: Int) -> Bool {
    lastEdit = nil
    if direction < 0 {
      guard let last = left.popLast() else { return false }
      right.insert(last, at: right.startIndex)
    } else {
      guard !right.isEmpty else { return false }
      left.append(right.removeFirst())
    }
    return true
  }

  /// Takes back the last edit; false when there is none.
  mutating func undo() -> Bool {
    guard let state = done.popLast() else { return false }
    undone.append(State(left: left, right: right))
    (left, right, lastEdit) = (state.left, state.right, nil)
    return true
  }

  /// Makes the edit taken back again; false when there is none.
  mutating func redo() -> Bool {
    guard let state = undone.popLast() else { return false }
    done.append(State(left: left, right: right))
    (left, right, lastEdit) = (state.left, state.right, nil)
    return true
  }

  private mutating func remember(_ edit: Edit) {
    undone = []
    if edit != lastEdit || edit == .other {
      done.append(State(left: left, right: right))
      var bytes = done.reduce(0) { $0 + $1.left.utf8.count + $1.right.utf8.count }
      while done.count > 1, done.count > Self.history.steps || bytes > Self.history.bytes {
        let oldest = done.removeFirst()
        bytes -= oldest.left.utf8.count + oldest.right.utf8.count
      }
    }
    lastEdit = edit
  }
}
