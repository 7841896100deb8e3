/// What can be told of the key files. Without a passphrase: which are damaged, gone or of an older
/// generation. With the keys also which are not genuine. A damaged slot is what nobody notices
/// until the store is to be opened.
struct KeyVerification {
  let own: KeyFolder
  /// Keys that were made in the second place.
  let away: KeyFolder?
  /// Keys that were destroyed: they are not missed, and a copy of one is told.
  var destroyed: Set<Identifier<DataKey>> = []

  /// What is wrong. `sealing` are the keys that lines name; `ring` what a passphrase opened.
  func findings(sealing: Set<String>, ring: KeyRing?) throws(StoreError) -> [Finding] {
    guard let names = try own.disk.listOrOdd(own.path) else {
      return [Finding(journal: "", segment: "keys", offset: 0, line: nil, problem: .oddFile)]
    }
    guard !names.isEmpty else { return [finding(KeySlot.unit.fileName, .missing)] }
    var findings = try slotFindings(names) + unitKeyFindings(names)
    var generations: [String: Set<Int>] = [:]
    var uses = Set<String>()
    var isAnyDamaged = false
    let current = try names.contains(KeySlot.unit.fileName) ? own.slots.generation(of: .unit) : nil
    for name in names.sorted().compactMap(DataKeyName.init) {
      guard !destroyed.contains(name.id) else {
        findings.append(finding(name.text, .destroyedKey))
        continue
      }
      // An older one that was being erased when the power went.
      if try own.disk.isBlank(own.path + "/" + name.text) { continue }
      generations[name.id.text, default: []].insert(name.generation)
      let head = try head(of: name.text)
      if let head = head.members, head.text("kid") == name.id.text,
        head.number("generation") == name.generation
      {
        if name.generation == current, let use = head.text("use") { uses.insert(use) }
        guard let ring, name.generation == current, ring.keys[name.id] == nil else { continue }
        findings.append(finding(name.text, .forged))
      } else {
        if name.generation == current { isAnyDamaged = true }
        findings.append(finding(name.text, head.problem ?? .forged))
      }
    }
    for name in try away.map({ folder throws(StoreError) in
      try folder.disk.listIfPresent(folder.path)
    })?.compactMap(DataKeyName.init) ?? [] {
      guard !destroyed.contains(name.id) else {
        findings.append(finding("away/" + name.text, .destroyedKey))
        continue
      }
      generations[name.id.text, default: []].insert(name.generation)
    }
    guard let current else { return findings }
    let sealing = sealing.subtracting(destroyed.map(\.text))
    let gone = sealing.union(generations.keys).filter { generations[$0]?.contains(current) != true }
    if gone.contains(where: { generations[$0]?.contains { $0 > current } ?? false }) {
      findings.append(finding(KeySlot.unit.fileName, .olderKey))
    } else {
      findings += gone.filter(sealing.contains).sorted().map {
        finding("\($0)-\(current).json", .missing)
      }
      // No line names the letterbox's key.
      if !isAnyDamaged, !uses.contains(DataKey.Use.letterbox.rawValue) {
        findings.append(finding(Letterbox.folder, .missing))
      }
    }
    return findings
  }

  private func slotFindings(_ names: [String]) throws(StoreError) -> [Finding] {
    var findings: [Finding] = []
    for slot in KeySlot.allCases where names.contains(slot.fileName) {
      guard try own.slots.generation(of: slot) == nil else { continue }
      findings.append(finding(slot.fileName, try head(of: slot.fileName).problem ?? .forged))
    }
    let needed: [KeySlot] =
      names.contains(KeySlot.recovery.fileName) ? [.unit, .manager] : [.unit]
    findings += needed.map(\.fileName).filter { !names.contains($0) }.map { finding($0, .missing) }
    return findings
  }

  /// The unit key under the manager's: what the manager's passphrase and the recovery code need.
  private func unitKeyFindings(_ names: [String]) throws(StoreError) -> [Finding] {
    var findings: [Finding] = []
    for name in names.sorted() where UnitKeyName(name) != nil {
      if let problem = try head(of: name).problem { findings.append(finding(name, problem)) }
    }
    if let unit = try own.slots.generation(of: .unit),
      let manager = try own.slots.generation(of: .manager),
      !names.contains("unit-\(unit)-\(manager).json")
    {
      findings.append(finding("unit-\(unit)-\(manager).json", .missing))
    }
    return findings
  }

  private func head(of name: String) throws(StoreError) -> (
    members: FlatObject?, problem: Finding.Problem?
  ) {
    guard let bytes = try own.disk.readOrOdd(own.path + "/" + name) else { return (nil, .oddFile) }
    guard let file = SealedFile(bytes) else { return (nil, .checksum) }
    return (file.head, nil)
  }

  private func finding(_ name: String, _ problem: Finding.Problem) -> Finding {
    Finding(journal: "keys", segment: name, offset: 0, line: nil, problem: problem)
  }
}
