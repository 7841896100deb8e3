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
  /// Rows of the access trail opened; nil without a passphrase.
  public let trailRows: Int?
  /// What is not as it should be.
  public let findings: [Finding]
  /// Torn ends that were recorded when the journal was gone on with: seen before, harmless.
  public let recorded: [Finding]
  /// The last line of the terminal's own journal, to be kept elsewhere; nil before the first.
  public let checkpoint: Checkpoint?
  /// How the copy on the second medium compares.
  public let copy: CopyComparison
  /// The keys that lines are sealed with, and what has become of those lines.
  public let sealed: [KeyFate]
  let destroyed: Set<Identifier<DataKey>>
  let hashes: LineHashes

  init(
    _ reading: JournalReading, sealed: [KeyFate], destroyed: Set<Identifier<DataKey>>,
    records: Int?, findings: [Finding],
    current: Identifier<JournalEnd>?, copy: CopyComparison
  ) {
    self.sealed = sealed
    self.destroyed = destroyed
    journals = reading.journals.count
    segments = reading.segments
    lines = reading.lines
    self.records = records
    trailRows = records.map { _ in Trail(reading).rows.count }
    self.findings = findings
    recorded = reading.recorded
    self.copy = copy
    hashes = LineHashes(lines: reading.hashes)
    checkpoint = reading.journals.first { $0.id == current && $0.last.number > 0 }.map {
      Checkpoint(journal: $0.id, number: $0.last.number, hash: $0.last.hash)
    }
  }

  /// Whether a line with these words is still in the store.
  public func holds(_ checkpoint: Checkpoint) -> Bool {
    hashes.lines.contains { journal, lines in
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
  /// A damaged description or slot is a finding, and the rest is gone through without it.
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
    let described = try described(folder, orHolding: "j", disk: disk)
    let description = described.description
    let second = description?.secondPlace.flatMap { $0.isThere(disk) ? $0 : nil }
    let own = KeyFolder(path: folder + "/keys", disk: disk)
    let away = second.map { KeyFolder(path: $0.away + "/keys", disk: disk) }
    let stones = try Tombstones(place: folder, disk: disk).read()
    var destroyed = Set(
      try Tombstones.known(in: [folder, second?.copy].compactMap(\.self), disk).keys)
    var chest: KeyChest?
    if let passage {
      do throws(StoreError) {
        chest = try KeyChest(opening: own, passage, away: away, destroyed: destroyed)
      } catch .unreadable, .system(operation: .list, _) {
        // Told below with the key files; everything else can still be gone through.
      }
    }
    guard try disk.listOrOdd(folder)?.contains("j") == true,
      try disk.listOrOdd(folder + "/j") != nil
    else { throw .unreadable(file: "j") }
    // Before the store: what is copied meanwhile is in the store first.
    let copy = second.flatMap { place in
      do throws(StoreError) {
        return try OtherPlace("copy", at: place.copy, disk: disk)
      } catch {
        return nil
      }
    }
    func read(_ ring: KeyRing?) throws(StoreError) -> JournalReading {
      try JournalReading(
        folders: [folder, second?.away].compactMap { $0.map { $0 + "/j" } }, keepsHashes: true,
        opens: .all, disk: disk, keys: ring, current: description?.journal)
    }
    func read() throws(StoreError) -> JournalReading {
      guard var open = chest else { return try read(nil) }
      defer { chest = open }
      return try JournalReading.opened(with: &open, read)
    }
    var reading = try read()
    // Somebody may be writing just now, and what is half written looks torn.
    if reading.findings.contains(where: { $0.problem == .tornTail }) { reading = try read() }
    destroyed.formUnion(reading.destroyed.keys)
    var findings = described.findings + stones.findings + reading.findings
    let keys = KeyVerification(own: own, away: away, destroyed: destroyed)
    findings += try keys.findings(sealing: reading.sealedWith, ring: chest?.ring)
    let ring = chest?.ring ?? KeyRing()
    let files =
      try DraftFolder(path: folder + "/drafts", disk: disk).read(ring).findings
      + letters(folder, description, disk).read(ring).findings.without(
        takenIn: Set(reading.records.map(\.record.id)))
    // Without the keys a file can be held to its checksum alone.
    findings += files.filter { chest != nil || $0.problem != .keyMissing }
    var comparison = description?.second == nil ? CopyComparison.none : .absent
    let hashes = LineHashes(lines: reading.hashes)
    if let copy {
      let theirs = LineHashes(lines: copy.reading.hashes)
      let behind = hashes.count(missingIn: theirs)
      comparison = .compared(behind: behind)
      findings += hashes.findings(against: theirs)
      findings += try copy.findings(isBehind: behind > 0, destroyed: destroyed)
    }
    if let chest {
      findings += reading.backupFindings(hashes)
      findings += reading.clockFindings(now: now)
      let changes = reading.records.compactMap { placed in
        if case .keyChange(let change) = placed.record.entry { change } else { nil }
      }
      do throws(StoreError) {
        _ = try chest.check(recorded: changes)
      } catch .supersededPassphrase {
        findings.append(
          Finding(
            journal: "keys", segment: chest.slot.fileName, offset: 0, line: nil,
            problem: .olderKey))
      }
    }
    findings += try StoreNames(folder: folder, disk: disk).odd()
    let sealed = try keys.fates(of: reading.sealed, isOpened: chest != nil, told: reading.destroyed)
    return Verification(
      reading, sealed: sealed, destroyed: destroyed,
      records: chest == nil ? nil : reading.records.count, findings: findings,
      current: description?.journal, copy: comparison)
  }

  /// A store's description; nil, and what is wrong with it, when it is damaged or gone while the
  /// rest of the store, known by what a folder of it holds, is there.
  static func described(_ folder: String, orHolding part: String, disk: some Disk)
    throws(StoreError) -> (description: StoreDescription?, findings: [Finding])
  {
    let name = StoreDescription.name
    let failure: StoreError
    do throws(StoreError) {
      return (try StoreDescription.read(at: folder, disk: disk), [])
    } catch .absent {
      failure = .absent
    } catch .unreadable(let file) {
      failure = .unreadable(file: file)
    }
    guard try disk.listOrOdd(folder + "/" + part)?.isEmpty == false else { throw failure }
    let isOdd = try failure == .absent ? false : disk.readOrOdd(folder + "/" + name) == nil
    let problem: Finding.Problem = failure == .absent ? .missing : isOdd ? .oddFile : .checksum
    return (nil, [Finding(journal: "", segment: name, offset: 0, line: nil, problem: problem)])
  }
}

extension JournalReading {
  /// Where the journal stood when a backup was made, and stands no more.
  fileprivate func backupFindings(_ hashes: LineHashes) -> [Finding] {
    records.compactMap { placed in
      guard case .backup(let note) = placed.record.entry, let position = note.position,
        !hashes.holds(position)
      else { return nil }
      return Finding(
        journal: position.journal.text, segment: "", offset: 0, line: position.line,
        problem: .lost)
    }
  }

  /// Lines that say they were written before the one before them, or more than five minutes after
  /// now.
  fileprivate func clockFindings(now: LocalTime?) -> [Finding] {
    var last: [Identifier<JournalEnd>: Instant] = [:]
    return records.compactMap { placed in
      guard !placed.isCarried else { return nil }
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
