import DowntimeModel
import Terminal

/// Lås upp: the passphrase that opens the store for the shift.
struct UnlockScreen: ScreenModel, Hashable, Sendable {
  private(set) var field = TextField()
  private(set) var isShown = false
  private(set) var isUnlocking = false
  private(set) var focus = Focus.field
  /// Why the last try did not open, in words.
  var problem: String? {
    didSet { isUnlocking = false }
  }

  /// Where keys go.
  enum Focus: CaseIterable, Hashable, Sendable {
    case field, show, unlock
  }

  init() {}

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { UnlockTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch input {
    case .paste(let text):
      edit {
        $0.insert(
          CleanText.cleaned(text).split(whereSeparator: \.isNewline).joined(separator: " "),
          isPaste: true)
      }
    case .action(.undo): edit { _ = $0.undo() }
    case .action(.redo): edit { _ = $0.redo() }
    case .action, .answer: return nil
    case .key(.control("t")): isShown.toggle()
    case .key(.tab), .key(.down): move(1)
    case .key(.backTab), .key(.up): move(-1)
    case .key(.enter):
      guard focus != .show else {
        isShown.toggle()
        return []
      }
      return unlock()
    case .key(let key): return handle(key)
    }
    return []
  }

  private mutating func handle(_ key: Key) -> [Step]? {
    if key == .character(" "), focus != .field {
      if focus == .unlock { return unlock() }
      isShown.toggle()
      return []
    }
    switch key {
    case .character(let character):
      // Typing means the passphrase, wherever the cursor stands.
      focus = .field
      edit { $0.insert(String(character)) }
    case .backspace: edit { $0.eraseLeft() }
    case .delete: edit { $0.eraseRight() }
    case .left: edit { _ = $0.step(-1) }
    case .right: edit { _ = $0.step(1) }
    case .home: edit { $0.move(to: 0) }
    case .end: edit { $0.move(to: $0.text.count) }
    default: return nil
    }
    return []
  }

  private mutating func edit(_ change: (inout TextField) -> Void) {
    let before = field.text
    change(&field)
    if field.text != before { problem = nil }
  }

  private mutating func move(_ direction: Int) {
    let all = Focus.allCases
    guard let index = all.firstIndex(of: focus) else { return }
    focus = all[(index + direction + all.count) % all.count]
  }

  private mutating func unlock() -> [Step] {
    guard !field.text.trimmed.isEmpty else {
      problem = UnlockTexts.nothingTyped
      focus = .field
      return []
    }
    problem = nil
    isUnlocking = true
    focus = .field
    return [.perform(.unlock(Passphrase.secret(field.text)))]
  }
}
