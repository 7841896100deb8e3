extension Store {
  /// Everything that can be read, from a damaged store too: no lock is taken, nothing is written,
  /// and one file that cannot be read stops no other. Through which slot it was opened is told.
  ///
  /// Throws `.wrongPassphrase`, `.supersededPassphrase`, or `.unreadable` when no slot is left.
  public static func readAll(at folder: String, passphrase: Secret, disk: some Disk)
    throws(StoreError) -> (replay: Replay, slot: KeySlot)
  {
    try readAll(at: folder, passage: .passphrase(passphrase, .standard), disk: disk)
  }

  package static func readAll(at folder: String, passage: Passage, disk: some Disk)
    throws(StoreError) -> (replay: Replay, slot: KeySlot)
  {
    // Without the keys there is nothing that could be opened.
    let (description, lost) = try described(folder, orHolding: "keys", disk: disk)
    let second = description?.secondPlace.flatMap { $0.isThere(disk) ? $0 : nil }
    let chest = try KeyChest(
      opening: KeyFolder(path: folder + "/keys", disk: disk), passage,
      away: second.map { KeyFolder(path: $0.away + "/keys", disk: disk) })
    let reading = try JournalReading(
      folders: [folder, second?.away].compactMap { $0.map { $0 + "/j" } },
      copy: second.map { $0.copy + "/j" }, disk: disk, keys: chest.ring,
      current: description?.journal)
    var replay = try Replay(
      reading,
      drafts: DraftFolder.read(
        in: [folder, second?.away].compactMap(\.self), copy: second?.copy, chest.ring, disk),
      letters: letters(folder, description, disk).read(chest.ring))
    replay.findings += lost
    _ = try chest.check(recorded: replay.keyChanges)
    return (replay, chest.slot)
  }

  static func letters(
    _ folder: String, _ description: StoreDescription?, _ disk: some Disk
  ) throws(StoreError) -> Letterbox {
    guard let description else { return Letterbox(readingAt: folder, disk: disk) }
    return try Letterbox(folder, description, disk: disk)
  }
}
