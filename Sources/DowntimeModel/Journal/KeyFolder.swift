import Crypto

/// The folder `keys`: the slots that passphrases open, and below them the wrapped keys.
///
/// ```
/// unit's passphrase     → slot-unit.json → unit key → <kid>-<generation>.json: data keys
/// manager's passphrase  → slot-manager.json  ┐
/// recovery code         → slot-recovery.json ┴ manager key → unit-<g>-<m>.json: unit key
/// ```
///
/// A new generation of a key is written beside the old one under names of its own; the slot is
/// replaced last. So a crash leaves the old passphrase or the new one working, never neither.
struct KeyFolder {
  let path: String
  let disk: any Disk
  /// Where there is room for a data key on a full disk.
  var reserved: ReservedFiles?

  /// The slots.
  var slots: KeySlots { KeySlots(path: path, disk: disk) }

  /// What a passphrase has opened.
  struct Opened {
    /// Through which slot.
    let slot: KeySlot
    /// Opens the data keys.
    let unit: StoreKey
    /// Opens the unit key, and is asked for when a passphrase is changed; nil through the unit's
    /// slot.
    let manager: StoreKey?
  }

  /// Opens a slot and what lies under it.
  ///
  /// Throws `.wrongPassphrase`, or `.unreadable` when a key that should open does not.
  func open(_ passage: Passage) throws(StoreError) -> Opened {
    let opened = try slots.open(passage)
    if opened.slot == .unit {
      return Opened(slot: .unit, unit: opened.key, manager: nil)
    }
    return Opened(
      slot: opened.slot, unit: try unitKey(under: opened.key), manager: opened.key)
  }

  // MARK: The unit key under the manager key

  /// Seals the unit key under the manager key. On return its file is on the medium.
  func wrap(
    _ unit: StoreKey, under manager: StoreKey, random: inout any RandomNumberGenerator
  ) throws(StoreError) {
    let head = FlatObject([
      ("format", .number(1)), ("generation", .number(unit.generation)),
      ("under", .number(manager.generation)),
    ])
    let bytes = try SealedFile.bytes(
      head: head, content: unit.key.bytes, key: KeyFolder.sealKey(manager), random: &random)
    try disk.replace(UnitKeyName(unit, manager).text, in: path, with: bytes)
  }

  /// The unit key of the generation that the unit's slot has; of the latest when the slot cannot
  /// be read.
  private func unitKey(under manager: StoreKey) throws(StoreError) -> StoreKey {
    let known = try slots.generation(of: .unit)
    let names = try disk.list(path).compactMap(UnitKeyName.init).filter {
      $0.under == manager.generation && (known == nil || $0.generation == known)
    }
    for name in names.sorted(by: { $0.generation > $1.generation }) {
      guard let file = try disk.readOrOdd(path + "/" + name.text).flatMap(SealedFile.init),
        file.head.number("generation") == name.generation,
        let content = file.content(key: KeyFolder.sealKey(manager)), content.count == 32
      else { continue }
      return StoreKey(key: SymmetricKey(data: content), generation: name.generation)
    }
    throw StoreError.unreadable(file: "keys/" + KeySlot.unit.fileName)
  }

  private static func sealKey(_ manager: StoreKey) -> SymmetricKey {
    KeyDerivation.derived(from: manager.key, salt: [], info: "reserv/unit-key/1")
  }

  // MARK: Data keys

  /// Wraps a data key under each of the unit keys. On return its files are on the medium.
  func wrap(
    _ key: DataKey, under unitKeys: [StoreKey], random: inout any RandomNumberGenerator
  ) throws(StoreError) {
    for unit in unitKeys { try wrap(key, under: unit, random: &random) }
  }

  /// Seals a data key under a unit key. On return its file is on the medium.
  func wrap(
    _ key: DataKey, under unit: StoreKey, random: inout any RandomNumberGenerator
  ) throws(StoreError) {
    var head = FlatObject([
      ("format", .number(1)), ("kid", .text(key.id.text)), ("use", .text(key.use.rawValue)),
      ("generation", .number(unit.generation)),
    ])
    if let year = key.year { head.members.append(("year", .number(year))) }
    let bytes = try SealedFile.bytes(
      head: head, content: key.key.bytes, key: wrappingKey(key.id, unit), random: &random)
    try disk.replace(
      DataKeyName(key.id, unit.generation).text, in: path, with: bytes, or: reserved)
  }

  /// Every data key that can be opened. One that cannot is left out: its lines are then reported
  /// as sealed with a missing key, and everything else stays readable.
  ///
  /// Those that were destroyed are not opened, whoever put a copy of them back.
  func dataKeys(under unit: StoreKey, except destroyed: Set<Identifier<DataKey>>)
    throws(StoreError) -> KeyRing
  {
    var ring = KeyRing()
    ring.destroy(destroyed)
    for name in try disk.list(path).sorted().compactMap(DataKeyName.init)
    where name.generation == unit.generation && !destroyed.contains(name.id) {
      guard let file = try disk.readOrOdd(path + "/" + name.text).flatMap(SealedFile.init),
        file.head.text("kid") == name.id.text,
        let use = file.head.text("use").flatMap(DataKey.Use.init(rawValue:)),
        let content = file.content(key: wrappingKey(name.id, unit)), content.count == 32
      else { continue }
      ring.add(
        DataKey(
          id: name.id, use: use, year: file.head.number("year"), key: SymmetricKey(data: content)))
    }
    return ring
  }

  /// Removes what older passphrases open: wrapped forms of these data keys and of the unit key
  /// that are of other generations.
  func removeOlder(
    than unit: Int, of kept: some Collection<Identifier<DataKey>>, manager: Int?
  ) throws(StoreError) {
    for name in try disk.list(path).sorted() {
      let isOld: Bool
      if let data = DataKeyName(name) {
        isOld = data.generation != unit && kept.contains(data.id)
      } else if let wrapped = UnitKeyName(name) {
        isOld = wrapped.generation != unit || wrapped.under != manager
      } else {
        isOld = false
      }
      if isOld { try disk.erase(path + "/" + name) }
    }
    try disk.syncFolder(path)
  }

  private func wrappingKey(_ id: Identifier<DataKey>, _ unit: StoreKey) -> SymmetricKey {
    KeyDerivation.derived(from: unit.key, salt: id.bytes, info: "reserv/key/1")
  }
}

/// `<kid>-<generation>.json`.
struct DataKeyName {
  let id: Identifier<DataKey>
  let generation: Int

  init(_ id: Identifier<DataKey>, _ generation: Int) {
    self.id = id
    self.generation = generation
  }

  init?(_ text: String) {
    guard text.hasSuffix(".json"), let dash = text.firstIndex(of: "-"),
      let id = Identifier<DataKey>(text[..<dash]),
      let generation = Int(text[text.index(after: dash)...].dropLast(5))
    else { return nil }
    self.init(id, generation)
    guard self.text == text else { return nil }
  }

  var text: String { "\(id.text)-\(generation).json" }
}

/// `unit-<generation>-<generation of the manager key>.json`.
struct UnitKeyName {
  let generation: Int
  let under: Int

  init(_ unit: StoreKey, _ manager: StoreKey) {
    generation = unit.generation
    under = manager.generation
  }

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "unit", text.hasSuffix(".json"),
      let generation = Int(parts[1]), let under = Int(parts[2].dropLast(5))
    else { return nil }
    self.generation = generation
    self.under = under
    guard self.text == text else { return nil }
  }

  var text: String { "unit-\(generation)-\(under).json" }
}

/// The data keys that are open.
struct KeyRing {
  /// By identity.
  private(set) var keys: [Identifier<DataKey>: DataKey] = [:]
  private(set) var registers: Identifier<DataKey>?
  /// The private half of the letterbox.
  private(set) var letterbox: DataKey?
  private var trails: [Int: Identifier<DataKey>] = [:]
  /// Keys that were destroyed. Lines that are sealed with one are as they should be.
  private(set) var destroyed: Set<Identifier<DataKey>> = []

  /// Forgets keys for good.
  mutating func destroy(_ ids: some Sequence<Identifier<DataKey>>) {
    for id in ids {
      destroyed.insert(id)
      keys[id] = nil
      if registers == id { registers = nil }
      trails = trails.filter { $0.value != id }
    }
  }

  /// Takes in a key.
  mutating func add(_ key: DataKey) {
    keys[key.id] = key
    switch key.use {
    case .registers: registers = key.id
    case .letterbox: letterbox = key
    case .trail:
      // Two programs may have made one each: both open, and one is written with.
      guard let year = key.year else { break }
      trails[year] = trails[year].map { min($0, key.id) } ?? key.id
    case .outage: break
    }
  }

  /// The key for the access trail of a year; nil before its first row.
  func trailKey(of year: Int) -> DataKey? { trails[year].flatMap { keys[$0] } }

  /// The key for what belongs to an outage, or to the registers.
  func key(for outage: Identifier<Outage>?) throws(StoreError) -> DataKey {
    let id = outage.map { Identifier<DataKey>(retyping: $0) } ?? registers
    guard let id, let key = keys[id] else { throw StoreError.missingKey }
    return key
  }
}
