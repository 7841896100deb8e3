extension Store {
  /// What can be told of the store's keys.
  public func keyCondition() throws(StoreError) -> KeyCondition {
    try chest.condition()
  }

  /// Gives the unit a new passphrase; the old one opens nothing from then on. When it throws, the
  /// old one or the new one opens the store, whichever reached the medium.
  ///
  /// Throws `.managersOnly` when there is a manager's passphrase and the store was not opened with
  /// it or the recovery code.
  public func changeUnitPassphrase(
    _ passphrase: Secret, cost: KeyCost = .standard, author: Author, now: LocalTime
  ) throws(StoreError) {
    try changeUnit(.passphrase(passphrase, cost), author: author, now: now)
  }

  /// Gives the manager a passphrase, the first or a new one, and draws a new recovery code, to be
  /// printed: it is kept nowhere. Throws as `changeUnitPassphrase`.
  public func changeManagerPassphrase(
    _ passphrase: Secret, cost: KeyCost = .standard, author: Author, now: LocalTime
  ) throws(StoreError) -> RecoveryCode {
    try changeManager(.passphrase(passphrase, cost), author: author, now: now)
  }

  package func changeUnit(_ passage: Passage, author: Author, now: LocalTime) throws(StoreError) {
    guard !isClosed else { throw .poisoned }
    unrecorded.append(try chest.changeUnit(passage, random: &random))
    try settle(author, now)
  }

  package func changeManager(_ passage: Passage, author: Author, now: LocalTime)
    throws(StoreError) -> RecoveryCode
  {
    guard !isClosed else { throw .poisoned }
    let (change, code) = try chest.changeManager(passage, random: &random)
    unrecorded.append(change)
    try settle(author, now)
    return code
  }

  /// Writes into the journal which passphrases have been changed. One that a crash kept out of it
  /// is written by the next append, in the name of who is then writing.
  func recordKeyChanges(by author: Author, now: LocalTime) throws(StoreError) {
    while let change = unrecorded.first {
      try chest.settle(change)
      _ = try appendOne(
        Submission(outage: nil, occurredAt: nil, author: author, entry: .keyChange(change)),
        now: now)
      unrecorded.removeFirst()
    }
  }

  /// The same before an entry, which is not held up by keys that cannot be written: the next one
  /// tries again.
  func recordKeyChangesIfPossible(by author: Author, now: LocalTime) {
    guard !unrecorded.isEmpty else { return }
    do throws(StoreError) {
      try recordKeyChanges(by: author, now: now)
    } catch {
      // The new passphrase opens the store meanwhile, or the old one.
    }
  }

  /// The slot has been replaced: the journal must know of it before what it replaced is removed.
  private func settle(_ author: Author, _ now: LocalTime) throws(StoreError) {
    try recordKeyChanges(by: author, now: now)
    do throws(StoreError) {
      try chest.forgetOlder()
    } catch {
      // Refused by its generation all the same; the next change tries again.
    }
  }
}
