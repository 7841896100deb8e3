extension Store {
  /// Takes a letter in: a signed one becomes a record with its mark, a started one a draft. Then
  /// the letter is removed; a crash in between leaves both, and the identity tells.
  ///
  /// `outage` is the one it belongs to, `member` who has unlocked and signed in. Returns the
  /// record, or nil and the draft.
  public func takeIn(
    _ letter: Letter, outage: Identifier<Outage>, by member: Author, now: LocalTime
  ) throws(StoreError) -> TakenIn {
    let taken: TakenIn
    switch letter.content {
    case .signed(let care, let occurredAt, let remarks):
      taken = .record(
        try append(
          Submission(
            outage: outage, occurredAt: occurredAt, author: letter.author, entry: .care(care),
            id: letter.id, letter: LetterMark(writtenAt: letter.writtenAt, takenInBy: member),
            remarks: remarks),
          now: now))
    case .started(let kind, let fields):
      let draft = Draft(
        id: Identifier(retyping: letter.id), outage: outage, author: letter.author,
        subject: .entry(.new(kind)), fields: fields, startedAt: letter.writtenAt,
        changedAt: letter.writtenAt)
      try save(draft, now: now)
      taken = .draft(draft)
    }
    do throws(StoreError) {
      try Letterbox(at: folder, disk: disk).remove(letter.id)
    } catch {
      // Left there, it is known by its identity at the next unlocking and not offered again.
    }
    return taken
  }
}

/// What a letter became.
public enum TakenIn: Hashable, Sendable {
  /// An entry in the journal, marked.
  case record(Appended)
  /// A started text.
  case draft(Draft)
}
