import DowntimeModel

/// Keeps what is typed in a form on disk: when it must be written next, and what the disk has.
struct DraftKeeper: Hashable, Sendable {
  /// The draft's identity.
  let id: Identifier<Draft>
  /// The outage it belongs to; nil for the unit's own registers.
  let outage: Identifier<Outage>?
  /// What is being written.
  let subject: Draft.Subject
  /// When it was begun.
  let startedAt: LocalTime
  /// Who is writing.
  var author: Author
  /// When the unsaved text must be on disk; nil when there is none.
  private(set) var saveDue: Instant?
  /// The draft as it stands on disk.
  private(set) var savedDraft: Draft?
  /// When the draft was last on disk.
  private(set) var savedAt: LocalTime?
  private var sent: Draft?

  /// Unsaved text is at most this old before it is written (product.md, principle 2).
  static let saveDelaySeconds: Int64 = 2
  /// After a failed save the next try comes this much later.
  static let retryDelaySeconds: Int64 = 10

  /// Nothing is on disk yet.
  init(
    id: Identifier<Draft>, outage: Identifier<Outage>?, subject: Draft.Subject, author: Author,
    startedAt: LocalTime
  ) {
    self.id = id
    self.outage = outage
    self.subject = subject
    self.author = author
    self.startedAt = startedAt
  }

  /// A draft taken up again.
  init(_ draft: Draft, author: Author) {
    self.init(
      id: draft.id, outage: draft.outage, subject: draft.subject, author: author,
      startedAt: draft.startedAt)
    savedDraft = draft
    savedAt = draft.changedAt
  }

  /// Whether something typed is not on disk yet, a save that has not been answered included.
  var isUnsaved: Bool {
    saveDue != nil || (sent != nil && sent != savedDraft)
  }

  /// Whether the disk has the text, or has been asked to take it.
  var mayBeOnDisk: Bool { savedDraft != nil || sent != nil }

  /// Something is different now.
  mutating func noteChange(now: LocalTime) {
    if saveDue == nil { saveDue = now.instant.advanced(bySeconds: Self.saveDelaySeconds) }
  }

  /// The text must be on disk at once, or not at all.
  mutating func setDue(_ due: Instant?) { saveDue = due }

  /// The draft to write, if there is something unsaved.
  mutating func takeUnsaved(_ fields: [String: String], now: LocalTime) -> Draft? {
    guard saveDue != nil else { return nil }
    saveDue = nil
    let draft = Draft(
      id: id, outage: outage, author: author, subject: subject, fields: fields,
      startedAt: startedAt, changedAt: now)
    sent = draft
    return draft
  }

  /// What the disk has of the text; nil when it has nothing.
  mutating func setOnDisk(_ draft: Draft?) {
    savedDraft = draft
    savedAt = draft?.changedAt
  }

  /// The disk has the draft.
  mutating func didSave(_ draft: Draft, at time: LocalTime) {
    guard draft.id == id else { return }
    savedAt = time
    savedDraft = draft
  }

  /// The disk does not have the draft: it is tried again.
  mutating func didNotSave(_ draft: Draft, now: LocalTime) {
    guard draft.id == id else { return }
    saveDue = now.instant.advanced(bySeconds: Self.retryDelaySeconds)
  }
}

/// A screen whose typed text is kept on disk until it is signed.
protocol DraftKeeping: ScreenModel {
  /// What keeps it; nil when nothing does.
  var keeper: DraftKeeper? { get set }
  /// What is typed.
  var form: Form { get set }
  /// Another person has the form: she signs from now on.
  mutating func pass(to author: Author)
  /// Takes up a text that was kept.
  mutating func restore(_ draft: Draft, by author: Author, _ context: ScreenContext)
}

extension DraftKeeping {
  mutating func pass(to author: Author) { keeper?.author = author }

  mutating func restore(_ draft: Draft, by author: Author, _ context: ScreenContext) {
    keeper = DraftKeeper(draft, author: author)
    form.fill(draft.fields, context)
  }

  /// The draft to write, if there is something unsaved.
  mutating func takeUnsaved(now: LocalTime) -> Draft? {
    guard keeper?.saveDue != nil else { return nil }
    let texts = form.texts
    return keeper?.takeUnsaved(texts, now: now)
  }

  /// What must be told the disk after an answer: leaving a field puts the text there at once.
  mutating func keep(_ answer: Form.Answer, now: LocalTime) -> [Step] {
    if answer.changed { keeper?.noteChange(now: now) }
    guard answer.left != nil, let draft = takeUnsaved(now: now) else { return [] }
    return [.perform(.saveDraft(draft))]
  }
}
