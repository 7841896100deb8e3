import DowntimeModel
import Terminal

/// Lösenfraser: who can open the store, a new passphrase for the unit or the manager, and the
/// recovery code, shown once.
struct PassphrasesScreen: ScreenModel, Hashable, Sendable {
  /// What the screen is at.
  enum Stage: Hashable, Sendable {
    /// What there is, and what can be changed.
    case list
    /// A new passphrase for this slot is being written down.
    case changing(KeySlot)
    /// The disk has been asked.
    case asked(KeySlot)
    /// The new recovery code is shown until it has been written down.
    case code(RecoveryCode)
  }

  private(set) var stage = Stage.list
  private(set) var list = ListBox<KeySlot>()
  private(set) var form: Form
  private(set) var passphrase: Secret?
  /// What can be told of the keys; nil when it could not be read.
  private(set) var condition: KeyCondition?

  init(_ condition: KeyCondition?, _ context: ScreenContext) {
    self.condition = condition
    form = Form(
      PassphraseTexts.changeSpec(.unit, phrase: nil), texts: [:], unit: UnitState(),
      now: context.now)
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { PassphraseTexts.heading }

  /// The passphrases that can be changed here.
  static let rows: [KeySlot] = [.unit, .manager]

  /// Shows a passphrase that was drawn; it has not been written down yet.
  mutating func propose(_ passphrase: Secret) {
    self.passphrase = Passphrase.secret(Passphrase.text(passphrase))
    form.set(.noted, .check(false))
  }

  /// The passphrase is changed, or is not.
  mutating func didChange(_ slot: KeySlot, _ result: Result<PassphraseChange, StoreError>) -> [Step]
  {
    guard stage == .asked(slot) else { return [] }
    switch result {
    case .failure(let error):
      stage = .changing(slot)
      return [.say(Notice(tone: .alarm, text: PassphraseTexts.notChanged(error)))]
    case .success(let change):
      condition = change.condition
      passphrase = nil
      stage = change.code.map(Stage.code) ?? .list
      form.set(.noted, .check(false))
      form.go(to: .noted)
      return [.say(Notice(tone: .saved, text: PassphraseTexts.changed(slot)))]
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    switch stage {
    case .list: return handleList(input)
    case .changing(let slot): return handleChange(slot, input, context)
    case .asked: return []
    case .code: return handleCode(input, context)
    }
  }

  private mutating func handleList(_ input: Input) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    if list.move(key, in: Self.rows, page: 2) { return [] }
    guard key == .enter, let slot = list.current(in: Self.rows) else { return nil }
    guard condition?.mayChange ?? false else {
      return [.say(Notice(tone: .warning, text: ModelTexts.store(.managersOnly)))]
    }
    stage = .changing(slot)
    form.go(to: .noted)
    return [.perform(.proposePassphrase)]
  }

  private mutating func handleChange(
    _ slot: KeySlot, _ input: Input, _ context: ScreenContext
  ) -> [Step]? {
    form.spec = PassphraseTexts.changeSpec(slot, phrase: passphrase.map(Passphrase.text))
    if input == .key(.escape) {
      stage = .list
      passphrase = nil
      return []
    }
    guard let answer = form.handle(input, context) else { return nil }
    switch answer.pressed {
    case .other(.proposePassphrase): return [.perform(.proposePassphrase)]
    case .later:
      stage = .list
      passphrase = nil
      return []
    case .submit:
      guard form.isTicked(.noted), let passphrase, let author = context.session.member?.author
      else {
        form.show([.noted: StartNowTexts.notNoted])
        return []
      }
      stage = .asked(slot)
      return [
        .say(Notice(tone: .information, text: PassphraseTexts.changing)),
        .perform(.changePassphrase(slot, passphrase, by: author)),
      ]
    case .other, .notMe, nil: return []
    }
  }

  private mutating func handleCode(_ input: Input, _ context: ScreenContext) -> [Step]? {
    form.spec = PassphraseTexts.codeSpec
    if input == .key(.escape) { return [] }
    guard let answer = form.handle(input, context) else {
      // Nothing leads away from a code that has not been written down.
      return [.say(Notice(tone: .warning, text: PassphraseTexts.codeNotNoted))]
    }
    guard answer.pressed == .submit else { return [] }
    guard form.isTicked(.noted) else {
      form.show([.noted: PassphraseTexts.codeNotNoted])
      return []
    }
    stage = .list
    return []
  }
}
