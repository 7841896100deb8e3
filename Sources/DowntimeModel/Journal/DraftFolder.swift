/// The folder `drafts`: started texts, each sealed with its outage's data key and replaced as a
/// whole, so that a crash leaves the version before or the new one.
struct DraftFolder {
  let path: String
  let disk: any Disk

  /// Seals a draft and returns when it is on the medium.
  func save(_ draft: Draft, key: DataKey, random: inout any RandomNumberGenerator)
    throws(StoreError)
  {
    let folder = path + "/" + key.id.text
    if try !disk.list(path).contains(key.id.text) {
      try disk.ensureFolder(folder)
      try disk.syncFolder(path)
    }
    let head = FlatObject([
      ("format", .number(1)), ("kid", .text(key.id.text)), ("id", .text(draft.id.text)),
    ])
    let bytes = try SealedFile.bytes(
      head: head, content: Padding.added(DraftCodec.encode(draft)), key: key.draftKey(draft.id),
      random: &random)
    try disk.replace(draft.id.text + ".json", in: folder, with: bytes)
  }

  /// Removes a draft, an unfinished version of it too. Nothing happens when there is none.
  func discard(_ id: Identifier<Draft>, outage: Identifier<Outage>) throws(StoreError) {
    let folder = path + "/" + Identifier<DataKey>(retyping: outage).text
    let names = try disk.listIfPresent(folder)
    for name in [id.text + ".json", id.text + ".json.new"] where names.contains(name) {
      try disk.remove(folder + "/" + name)
    }
  }

  /// Every draft that can be opened, and what is wrong with the others.
  func read(_ keys: KeyRing) throws(StoreError) -> (drafts: [Draft], findings: [Finding]) {
    var drafts: [Draft] = []
    var findings: [Finding] = []
    for kid in try disk.listIfPresent(path).sorted() {
      guard let id = Identifier<DataKey>(kid) else { continue }
      for name in try disk.list(path + "/" + kid).sorted() where name.hasSuffix(".json") {
        guard let draft = Identifier<Draft>(name.dropLast(5)) else { continue }
        let bytes = try disk.read(path + "/" + kid + "/" + name)
        switch opened(bytes, draft: draft, key: keys.keys[id]) {
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

  private struct Unreadable: Error {
    let fact: Finding.Problem
  }

  private func opened(_ bytes: [UInt8], draft id: Identifier<Draft>, key: DataKey?)
    -> Result<Draft, Unreadable>
  {
    guard let file = SealedFile(bytes) else { return .failure(Unreadable(fact: .checksum)) }
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
