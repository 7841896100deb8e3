/// How the copy on the second medium compares with the store.
public enum CopyComparison: Hashable, Sendable {
  /// There is no second medium.
  case none
  /// It does not answer: nothing was compared.
  case absent
  /// It was read; how many of the store's lines it has not got yet.
  case compared(behind: Int)
}

/// Another place that has what the store once had: the copy on the second medium, or a backup.
struct OtherPlace {
  /// How findings call it: `copy` or `backup`.
  let name: String
  let folder: String
  let reading: JournalReading
  let disk: any Disk

  /// Reads it. A copy is to be read before the store: it may grow meanwhile, from what the store
  /// has then.
  init(_ name: String, at folder: String, disk: any Disk) throws(StoreError) {
    self.name = name
    self.folder = folder
    self.disk = disk
    reading = try JournalReading(
      folders: [folder + "/j"], keepsHashes: true, disk: disk, keys: nil, current: nil)
  }

  /// What is wrong in the place itself. Where it ends, and what it has not got yet, is no fault.
  ///
  /// A key that was destroyed is not missed, and told when it is there.
  func findings(isBehind: Bool, destroyed: Set<Identifier<DataKey>>) throws(StoreError)
    -> [Finding]
  {
    let keys = try KeyVerification(
      own: KeyFolder(path: folder + "/keys", disk: disk), away: nil, destroyed: destroyed
    ).findings(sealing: reading.sealedWith, ring: nil)
    return (reading.findings + keys).filter { finding in
      switch finding.problem {
      case .tornTail, .sequence: false
      case .missing: !isBehind
      default: true
      }
    }.map { finding in
      var moved = finding
      let isJournal = Identifier<JournalEnd>(finding.journal) != nil
      moved.journal = [name, isJournal ? "j" : "", finding.journal].filter { !$0.isEmpty }
        .joined(separator: "/")
      return moved
    }
  }
}

/// Every line of some journals, by its hash.
struct LineHashes: Hashable {
  let lines: [Identifier<JournalEnd>: [Int: [UInt8]]]

  /// What another place has and this one has not (`lost`), or has otherwise (`fork`): a finding
  /// for each stretch of lines, with its first and how many they are.
  func findings(against other: LineHashes) -> [Finding] {
    var findings: [Finding] = []
    for (journal, theirs) in other.lines.sorted(by: { $0.key < $1.key }) {
      let ours = lines[journal] ?? [:]
      var stretch: Finding?
      for (number, hash) in theirs.sorted(by: { $0.key < $1.key }) {
        guard ours[number] != hash else { continue }
        let problem = ours[number] == nil ? Finding.Problem.lost : .fork
        if let open = stretch, open.problem == problem, let first = open.line,
          let count = open.missing, first + count == number
        {
          stretch?.missing = count + 1
          continue
        }
        if let stretch { findings.append(stretch) }
        stretch = Finding(
          journal: journal.text, segment: "", offset: 0, line: number, problem: problem, missing: 1)
      }
      if let stretch { findings.append(stretch) }
    }
    return findings
  }

  /// How many lines there are here that another place has not.
  func count(missingIn other: LineHashes) -> Int {
    lines.reduce(0) { count, journal in
      let theirs = other.lines[journal.key] ?? [:]
      return count + journal.value.count { theirs[$0.key] == nil }
    }
  }

  /// Whether a line is there as it was.
  func holds(_ position: JournalPosition) -> Bool {
    lines[Identifier(retyping: position.journal)]?[position.line]?
      .elementsEqual(position.hash.utf8) ?? false
  }
}

extension Verification {
  /// What a backup, or the second medium, has that the store has not any more; and what is wrong
  /// in it. `folder` is what `backUp` returned, a second place's own folder, or a copied store.
  ///
  /// Throws `.absent` when there are no journals in it, `.unreadable` or `.system`.
  public func findings(against folder: String, disk: some Disk) throws(StoreError) -> [Finding] {
    var places: [String] = []
    for place in [folder, folder + "/copy", folder + "/away"] {
      guard try disk.listOrOdd(place)?.contains("j") == true else { continue }
      places.append(place)
    }
    guard !places.isEmpty else { throw .absent }
    var findings: [Finding] = []
    for path in places {
      let place = try OtherPlace("backup", at: path, disk: disk)
      findings += hashes.findings(against: LineHashes(lines: place.reading.hashes))
      // What was written in the store's place has its slots elsewhere.
      if !path.hasSuffix("/away") {
        findings += try place.findings(isBehind: true, destroyed: destroyed)
      }
    }
    let isBackup = try Backup(folder: folder, disk: disk).expected() != nil
    let damaged = isBackup ? try Restoring.source(folder, disk: disk).missing : []
    return findings
      + damaged.map { path in
        Finding(journal: "backup", segment: path, offset: 0, line: nil, problem: .checksum)
      }
  }
}
