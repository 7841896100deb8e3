/// What a whole reading of a store found.
public struct Verification: Hashable, Sendable {
  /// Journals read.
  public let journals: Int
  /// Segment files read.
  public let segments: Int
  /// Whole lines, control lines too.
  public let lines: Int
  /// Records opened; nil without a passphrase.
  public let records: Int?
  /// What is not as it should be.
  public let findings: [Finding]
  /// Torn ends that were recorded when the journal was gone on with: seen before, harmless.
  public let recorded: [Finding]
}

extension Store {
  /// Reads all of a store and says what it found; writes nothing and takes no lock. Without a
  /// passphrase only accidents are found: a cut-off end or a chain computed anew is not.
  ///
  /// Throws `.absent`, `.newer`, `.unreadable`, `.wrongPassphrase` or `.system`.
  public static func verify(at folder: String, passphrase: Secret?, disk: some Disk)
    throws(StoreError) -> Verification
  {
    try verify(
      at: folder, passage: passphrase.map { .passphrase($0, .standard) }, disk: disk)
  }

  package static func verify(at folder: String, passage: Passage?, disk: some Disk)
    throws(StoreError) -> Verification
  {
    let description = try StoreDescription.read(at: folder, disk: disk)
    var keys: KeyRing?
    if let passage {
      keys = try KeyChest(opening: KeyFolder(path: folder + "/keys", disk: disk), passage).ring
    }
    let reading = try JournalReading(
      folder: folder + "/j", disk: disk, keys: keys, current: description.journal)
    var findings = reading.findings
    if let keys {
      findings += try DraftFolder(path: folder + "/drafts", disk: disk).read(keys).findings
      findings += try Letterbox(folder, description, disk: disk).read(keys).findings
    }
    return Verification(
      journals: reading.journals.count, segments: reading.segments, lines: reading.lines,
      records: keys == nil ? nil : reading.records.count, findings: findings,
      recorded: reading.recorded)
  }
}
