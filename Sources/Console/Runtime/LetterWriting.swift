import DowntimeModel

/// Writes what a console would write into the journal into the letterbox instead, and answers as
/// the journal would, so that the forms need not know the difference.
final class LetterWriting {
  private let letterbox: Letterbox
  private var random: any RandomNumberGenerator
  /// Signed letters: their drafts are gone because they took their place.
  private var signed: Set<Identifier<Record>> = []

  init(_ letterbox: Letterbox, random: any RandomNumberGenerator) {
    self.letterbox = letterbox
    self.random = random
  }

  /// Seals a started text.
  func save(_ draft: Draft) throws(StoreError) {
    guard let form = draft.form else { throw .managersOnly }
    try letterbox.drop(
      Letter(
        id: Identifier(retyping: draft.id), writtenAt: draft.changedAt, author: draft.author,
        content: .started(form.kind, fields: draft.fields)), random: &random)
  }

  /// Seals a signed entry in place of its started text.
  func sign(_ submission: Submission, now: LocalTime) throws(StoreError) -> Appended {
    guard case .care(let care) = submission.entry else { throw .managersOnly }
    let id = submission.id ?? Identifier(using: &random)
    try letterbox.drop(
      Letter(
        id: id, writtenAt: now, author: submission.author,
        content: .signed(
          care, occurredAt: submission.occurredAt ?? now, remarks: submission.remarks)),
      random: &random)
    signed.insert(id)
    return Appended(
      record: Record(
        id: id, outage: submission.outage, number: nil, recordedAt: now,
        occurredAt: submission.occurredAt, author: submission.author, entry: submission.entry,
        remarks: submission.remarks),
      warning: nil)
  }

  /// Removes a text that its writer has emptied; a signed one stays.
  func discard(_ id: Identifier<Draft>) throws(StoreError) {
    let letter = Identifier<Record>(retyping: id)
    guard !signed.contains(letter) else { return }
    try letterbox.remove(letter)
  }
}
