/// What can be told of a store's keys once it is open.
public struct KeyCondition: Hashable, Sendable {
  /// What the store was opened through.
  public let slot: KeySlot
  /// Whether there is a manager's passphrase. Until there is one, whoever opens the store may
  /// change its passphrase and make one.
  public let hasManager: Bool
  /// Whether the last printed recovery code opens the store.
  public let hasRecoveryCode: Bool

  /// Whether passphrases can be changed now.
  public var mayChange: Bool { slot != .unit || !hasManager }

  /// A condition.
  public init(slot: KeySlot, hasManager: Bool, hasRecoveryCode: Bool) {
    self.slot = slot
    self.hasManager = hasManager
    self.hasRecoveryCode = hasRecoveryCode
  }
}

/// The open keys of an unlocked store, and how passphrases are changed.
struct KeyChest {
  let folder: KeyFolder
  /// What the store was opened through.
  let slot: KeySlot
  /// The unit key. Two while nobody knows whether a change of passphrase reached the medium: then
  /// new data keys are wrapped under both.
  private(set) var unitKeys: [StoreKey]
  private(set) var manager: StoreKey?
  private(set) var ring: KeyRing
  /// Keys that were drawn and perhaps written, but not proved to be on the medium. Another place
  /// gets the same key: two keys of one name would leave lines that one of them does not open.
  private var unproved: [Identifier<DataKey>: DataKey] = [:]

  /// The chest of a new store: the first unit key in its slot, the registers' and the letterbox's
  /// keys.
  init(
    founding folder: KeyFolder, _ passage: Passage, random: inout any RandomNumberGenerator
  ) throws(StoreError) {
    self.folder = folder
    slot = .unit
    let unit = StoreKey.drawn(generation: 1, random: &random)
    unitKeys = [unit]
    ring = KeyRing()
    try folder.slots.write(.unit, opening: unit, with: passage, random: &random)
    for use in [DataKey.Use.registers, .letterbox] {
      let key = DataKey.drawn(Identifier(using: &random), use: use, random: &random)
      try folder.wrap(key, under: unitKeys, random: &random)
      ring.add(key)
    }
  }

  /// Opens the chest. Keys that were made in the second place are taken from there; those that were
  /// destroyed are not opened.
  init(
    opening folder: KeyFolder, _ passage: Passage, away: KeyFolder? = nil,
    destroyed: Set<Identifier<DataKey>> = []
  ) throws(StoreError) {
    self.folder = folder
    let opened = try folder.open(passage)
    slot = opened.slot
    unitKeys = [opened.unit]
    manager = opened.manager
    ring = try folder.dataKeys(under: opened.unit, except: destroyed)
    for key in try away?.dataKeys(under: opened.unit, except: destroyed).keys.values ?? [:].values
    where ring.keys[key.id] == nil {
      ring.add(key)
    }
  }

  /// Forgets keys that have been destroyed.
  mutating func destroy(_ ids: some Sequence<Identifier<DataKey>>) {
    ring.destroy(ids)
    for id in ids { unproved[id] = nil }
  }

  /// What can be told of the keys.
  func condition() throws(StoreError) -> KeyCondition {
    let manager = try folder.slots.generation(of: .manager)
    let recovery = try folder.slots.generation(of: .recovery)
    return KeyCondition(
      slot: slot, hasManager: manager != nil,
      hasRecoveryCode: manager != nil && recovery == manager)
  }

  /// Refuses what an older passphrase opened: the journal knows of a later one. Tells the changes
  /// that a crash kept from being recorded.
  func check(recorded: some Sequence<KeyChange>) throws(StoreError) -> [KeyChange] {
    var latest: [KeySlot: Int] = [.unit: 1]
    for change in recorded {
      latest[change.slot] = max(latest[change.slot] ?? 0, change.generation)
    }
    var open = [(slot: KeySlot.unit, generation: unitKeys[0].generation)]
    if let manager { open.append((.manager, manager.generation)) }
    var unrecorded: [KeyChange] = []
    for (slot, generation) in open {
      let known = latest[slot] ?? 0
      guard generation >= known else { throw .supersededPassphrase }
      if generation > known { unrecorded.append(KeyChange(slot: slot, generation: generation)) }
    }
    return unrecorded
  }

  /// Makes sure that a changed slot is on the medium before the journal says so: else the slot that
  /// it replaced could come back after a power cut, and be refused.
  func settle(_ change: KeyChange) throws(StoreError) {
    try folder.slots.writeAnew(change.slot)
  }

  /// The key for a new outage, made in a place if it is not known.
  mutating func outageKey(
    _ outage: Identifier<Outage>, in place: KeyFolder, random: inout any RandomNumberGenerator
  ) throws(StoreError) -> DataKey {
    let id = Identifier<DataKey>(retyping: outage)
    if let known = ring.keys[id] { return known }
    guard !ring.destroyed.contains(id) else { throw .missingKey }
    let key = unproved[id] ?? DataKey.drawn(id, use: .outage, random: &random)
    unproved[id] = key
    try place.wrap(key, under: unitKeys, random: &random)
    unproved[id] = nil
    ring.add(key)
    return key
  }

  /// The key for the access trail of a year, made in a place if it is not known.
  mutating func trailKey(
    of year: Int, in place: KeyFolder, random: inout any RandomNumberGenerator
  ) throws(StoreError) -> DataKey {
    if let known = ring.trailKey(of: year) { return known }
    let key =
      unproved.values.first { $0.year == year }
      ?? DataKey.drawn(Identifier(using: &random), use: .trail, year: year, random: &random)
    unproved[key.id] = key
    try place.wrap(key, under: unitKeys, random: &random)
    unproved[key.id] = nil
    ring.add(key)
    return key
  }

  /// Another key for the registers, which what is written from now on is sealed with. Always a new
  /// one: the others are to be destroyed.
  mutating func newRegistersKey(random: inout any RandomNumberGenerator) throws(StoreError)
    -> DataKey
  {
    let key = DataKey.drawn(Identifier(using: &random), use: .registers, random: &random)
    try folder.wrap(key, under: unitKeys, random: &random)
    ring.add(key)
    return key
  }

  /// Gives the unit a new passphrase: a new unit key, everything wrapped anew, the slot last.
  mutating func changeUnit(_ passage: Passage, random: inout any RandomNumberGenerator)
    throws(StoreError) -> KeyChange
  {
    try demandRight()
    let new = StoreKey.drawn(
      generation: (unitKeys.map(\.generation).max() ?? 0) + 1, random: &random)
    for key in ring.keys.values.sorted(by: { $0.id < $1.id }) {
      try folder.wrap(key, under: new, random: &random)
    }
    if let manager { try folder.wrap(new, under: manager, random: &random) }
    // From here on a crash may leave the one passphrase or the other.
    unitKeys.append(new)
    try folder.slots.write(.unit, opening: new, with: passage, random: &random)
    unitKeys = [new]
    return KeyChange(slot: .unit, generation: new.generation)
  }

  /// Gives the manager a passphrase, the first or a new one, and makes a new recovery code.
  mutating func changeManager(_ passage: Passage, random: inout any RandomNumberGenerator)
    throws(StoreError) -> (change: KeyChange, code: RecoveryCode)
  {
    try demandRight()
    let new = StoreKey.drawn(generation: (manager?.generation ?? 0) + 1, random: &random)
    for unit in unitKeys { try folder.wrap(unit, under: new, random: &random) }
    try folder.slots.write(.manager, opening: new, with: passage, random: &random)
    manager = new
    let code = RecoveryCode(using: &random)
    try folder.slots.write(
      .recovery, opening: new, with: .passphrase(code.secret, passage.cost), random: &random)
    return (KeyChange(slot: .manager, generation: new.generation), code)
  }

  /// Wraps every data key that another place lacks.
  func wrapKeys(in place: KeyFolder, random: inout any RandomNumberGenerator) throws(StoreError) {
    let names = try place.disk.list(place.path)
    for unit in unitKeys {
      for key in ring.keys.values.sorted(by: { $0.id < $1.id })
      where !names.contains(DataKeyName(key.id, unit.generation).text) {
        try place.wrap(key, under: unit, random: &random)
      }
    }
  }

  /// Removes what older passphrases open; only after the change has been recorded. What a failure
  /// leaves is removed by the next change.
  func forgetOlder() throws(StoreError) {
    guard unitKeys.count == 1 else { return }
    try folder.removeOlder(
      than: unitKeys[0].generation, of: ring.keys.keys, manager: manager?.generation)
  }

  private func demandRight() throws(StoreError) {
    let slotted = try folder.slots.generation(of: .manager)
    guard let manager else {
      guard slotted == nil else { throw .managersOnly }
      return
    }
    // A change that failed half-way: the slot may hold another key than the one in memory.
    guard slotted == nil || slotted == manager.generation else {
      throw .unreadable(file: "keys/" + KeySlot.manager.fileName)
    }
  }
}
