/// The folder `drafts`: started texts, each sealed with its outage's data key and replaced as a
/// whole, so that a crash leaves the version before or the new one.
struct DraftFolder {
  let path: String
  let disk: any Disk
  /// Where there is room on a full disk.
  var reserved: ReservedFiles?

  /// Seals a draft and returns when it is on the medium. `proved` are folders that are: one that
  /// is merely seen may be in the page cache alone, after a sync that failed or never came.
  func save(
    _ draft: Draft, key: DataKey, proved: inout Set<String>,
    random: inout any RandomNumberGenerator
  ) throws(StoreError) {
    let folder = path + "/" + key.id.text
    if !proved.contains(folder) {
      if try !disk.list(path).contains(key.id.text) { try makeFolder(folder) }
      try disk.syncFolder(path)
      proved.insert(folder)
    }
    let head = FlatObject([
      ("format", .number(1)), ("kid", .text(key.id.text)), ("id", .text(draft.id.text)),
    ])
    let bytes = try SealedFile.bytes(
      head: head, content: Padding.added(DraftCodec.encode(draft)), key: key.draftKey(draft.id),
      random: &random)
    try disk.replace(draft.id.text + ".json", in: folder, with: bytes, or: reserved)
  }

  private func makeFolder(_ folder: String) throws(StoreError) {
    do throws(StoreError) {
      try disk.ensureFolder(folder)
    } catch {
      guard SystemError.isFull(error), reserved != nil else { throw error }
      try disk.rename(path + "/" + Reserve.draftFolder, to: folder, ballast: reserved?.ballast)
    }
  }

  /// Removes a draft, an unfinished version of it too. Nothing happens when there is none.
  func discard(_ id: Identifier<Draft>, key: Identifier<DataKey>) throws(StoreError) {
    let folder = path + "/" + key.text
    let names = try disk.listIfPresent(folder)
    for name in [id.text + ".json", id.text + ".json.new"] where names.contains(name) {
      if try reserved?.takeBack(folder + "/" + name) != true {
        try disk.remove(folder + "/" + name)
      }
    }
  }

  /// Every draft that can be opened, and what is wrong with the others.
  func read(_ keys: KeyRing) throws(StoreError) -> (drafts: [Draft], findings: [Finding]) {
    var drafts: [Draft] = []
    var findings: [Finding] = []
    func odd(_ folder: String, _ name: String) {
      findings.append(
        Finding(journal: folder, segment: name, offset: 0, line: nil, problem: .oddFile))
    }
    guard let kids = try disk.listOrOdd(path) else {
      odd("", "drafts")
      return (drafts, findings)
    }
    for kid in kids.sorted() {
      guard let id = Identifier<DataKey>(kid), !keys.destroyed.contains(id) else { continue }
      guard let names = try disk.listOrOdd(path + "/" + kid) else {
        odd("drafts", kid)
        continue
      }
      for name in names.sorted() where name.hasSuffix(".json") {
        guard let draft = Identifier<Draft>(name.dropLast(5)) else { continue }
        let bytes: [UInt8]?
        do throws(StoreError) {
          bytes = try disk.readOrOdd(path + "/" + kid + "/" + name)
        } catch .system(_, errno: SystemError.missing) {
          // Signed or thrown away while this was read.
          continue
        }
        switch opened(bytes, draft, keys.keys[id]) {
        case .success(let draft): drafts.append(draft)
        case .failure(let problem):
          findings.append(
            Finding(
              journal: "drafts/" + kid, segment: name, offset: 0, line: nil, problem: problem.fact))
        }
      }
    }
    return (drafts, findings)
  }

  /// The drafts of several places; of two versions of one, the later. One that cannot be read is
  /// looked for in the copy.
  static func read(in places: [String], copy: String?, _ keys: KeyRing, _ disk: any Disk)
    throws(StoreError) -> (
      drafts: [Draft], findings: [Finding]
    )
  {
    var latest: [Identifier<Draft>: Draft] = [:]
    var findings: [Finding] = []
    for place in places {
      let read = try DraftFolder(path: place + "/drafts", disk: disk).read(keys)
      findings += read.findings
      for draft in read.drafts {
        if let known = latest[draft.id], known.changedAt.instant >= draft.changedAt.instant {
          continue
        }
        latest[draft.id] = draft
      }
    }
    if let copy, !findings.isEmpty {
      let damaged = Set(findings.map(\.segment))
      for draft in try DraftFolder(path: copy + "/drafts", disk: disk).read(keys).drafts
      where latest[draft.id] == nil && damaged.contains(draft.id.text + ".json") {
        latest[draft.id] = draft
      }
    }
    return (latest.values.sorted { $0.id < $1.id }, findings)
  }

  private struct Unreadable: Error {
    let fact: Finding.Problem
  }

  private func opened(_ bytes: [UInt8]?, _ id: Identifier<Draft>, _ key: DataKey?)
    -> Result<Draft, Unreadable>
  {
    guard let bytes else { return .failure(Unreadable(fact: .oddFile)) }
    guard let file = SealedFile(bytes) else {
      return .failure(Unreadable(fact: .checksum))
    }
    guard let key else { return .failure(Unreadable(fact: .keyMissing)) }
    guard file.head.text("id") == id.text, file.head.text("kid") == key.id.text,
      let content = file.content(key: key.draftKey(id))
    else { return .failure(Unreadable(fact: .forged)) }
    do throws(PayloadError) {
      return .success(try DraftCodec.decode(Array(Padding.removed(content))))
    } catch {
      return .failure(Unreadable(fact: .payload))
    }
  }
}
