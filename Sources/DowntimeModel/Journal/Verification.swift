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
  /// The last line of the terminal's own journal, to be kept elsewhere; nil before the first.
  public let checkpoint: Checkpoint?
  private let hashes: [Identifier<JournalEnd>: [Int: [UInt8]]]

  init(
    _ reading: JournalReading, records: Int?, findings: [Finding],
    current: Identifier<JournalEnd>
  ) {
    journals = reading.journals.count
    segments = reading.segments
    lines = reading.lines
    self.records = records
    self.findings = findings
    recorded = reading.recorded
    hashes = reading.hashes
    checkpoint = reading.journals.first { $0.id == current && $0.last.number > 0 }.map {
      Checkpoint(journal: $0.id, number: $0.last.number, hash: $0.last.hash)
    }
  }

  /// Whether a line with these words is still in the store.
  public func holds(_ checkpoint: Checkpoint) -> Bool {
    hashes.contains { journal, lines in
      lines[checkpoint.number].map {
        Checkpoint(journal: journal, number: checkpoint.number, hash: $0) == checkpoint
      } ?? false
    }
  }
}

extension Store {
  /// Reads all of a store and says what it found; writes nothing and takes no lock. Without a
  /// passphrase only accidents are found: a cut-off end or a chain computed anew is not.
  /// `now` tells what is dated in the future; nil leaves that out.
  ///
  /// Throws `.absent`, `.newer`, `.unreadable`, `.wrongPassphrase` or `.system`.
  public static func verify(
    at folder: String, passphrase: Secret?, disk: some Disk, now: LocalTime? = nil
  ) throws(StoreError) -> Verification {
    try verify(
      at: folder, passage: passphrase.map { .passphrase($0, .standard) }, disk: disk, now: now)
  }

  package static func verify(
    at folder: String, passage: Passage?, disk: some Disk, now: LocalTime? = nil
  ) throws(StoreError) -> Verification {
    let description = try StoreDescription.read(at: folder, disk: disk)
    let second = description.secondPlace.flatMap { $0.isThere(disk) ? $0 : nil }
    var chest: KeyChest?
    if let passage {
      chest = try KeyChest(
        opening: KeyFolder(path: folder + "/keys", disk: disk), passage,
        away: second.map { KeyFolder(path: $0.away + "/keys", disk: disk) })
    }
    let reading = try JournalReading(
      folders: [folder, second?.away].compactMap { $0.map { $0 + "/j" } }, keepsHashes: true,
      disk: disk, keys: chest?.ring, current: description.journal)
    var findings = reading.findings
    if let chest {
      findings += try DraftFolder(path: folder + "/drafts", disk: disk).read(chest.ring).findings
      findings += try Letterbox(folder, description, disk: disk).read(chest.ring).findings
      findings += reading.clockFindings(now: now)
      let changes = reading.records.compactMap { placed in
        if case .keyChange(let change) = placed.record.entry { change } else { nil }
      }
      _ = try chest.check(recorded: changes)
    }
    findings += try StoreNames(folder: folder, disk: disk).odd()
    return Verification(
      reading, records: chest == nil ? nil : reading.records.count, findings: findings,
      current: description.journal)
  }
}

extension JournalReading {
  /// Lines that say they were written before the one before them, or more than five minutes after
  /// now.
  fileprivate func clockFindings(now: LocalTime?) -> [Finding] {
    var last: [Identifier<JournalEnd>: Instant] = [:]
    return records.compactMap { placed in
      let time = placed.record.recordedAt.instant
      let isBefore = last[placed.journal].map { time <= $0 } ?? false
      let isAfter = now.map { time > $0.instant.advanced(bySeconds: 300) } ?? false
      last[placed.journal] = time
      guard isBefore || isAfter else { return nil }
      return Finding(
        journal: placed.journal.text, segment: "", offset: 0, line: placed.line, problem: .clock)
    }
  }
}

/// The names that a store has, and those that nothing in it was given.
struct StoreNames {
  let folder: String
  let disk: any Disk

  private static let known: Set<String> = [
    StoreDescription.name, "lock", "keys", "j", "drafts", "reserve", Letterbox.folder,
    Quarantine.folder,
  ]

  /// Everything with a foreign name. What an interrupted replacement left (`.new`) is not told.
  func odd() throws(StoreError) -> [Finding] {
    var odd: [Finding] = []
    func look(_ place: String, _ isKnown: (String) -> Bool) throws(StoreError) {
      let path = place.isEmpty ? folder : folder + "/" + place
      for name in try disk.listIfPresent(path).sorted()
      where !name.hasSuffix(".new") && !isKnown(name) {
        odd.append(
          Finding(journal: place, segment: name, offset: 0, line: nil, problem: .oddFile))
      }
    }
    try look("") { StoreNames.known.contains($0) }
    try look("keys") { name in
      DataKeyName(name) != nil || UnitKeyName(name) != nil
        || KeySlot.allCases.contains { $0.fileName == name }
    }
    try look("j") { $0 == "next" || Identifier<JournalEnd>($0) != nil }
    try look("drafts") { $0.hasPrefix("reserve-") || Identifier<DataKey>($0) != nil }
    try look(Letterbox.folder) {
      $0.hasSuffix(".json") && Identifier<Record>($0.dropLast(5)) != nil
    }
    return odd
  }
}
