/// Lines that are sealed with one key.
struct SealedLines: Hashable {
  /// All of them.
  private(set) var lines = 0
  /// Those that did not open, or not to anything that can be read, though they should.
  private(set) var unreadable = 0

  mutating func count(_ held: SegmentLines.Held) {
    lines += 1
    if case .problem = held { unreadable += 1 }
  }
}

extension JournalReading {
  /// Reads with a chest's keys. Where a record says that one of them has been destroyed, and no
  /// tombstone had, it is read anew without: what was opened with that key is let go of.
  static func opened(
    with chest: inout KeyChest, _ read: (KeyRing) throws(StoreError) -> JournalReading
  ) throws(StoreError) -> JournalReading {
    let reading = try read(chest.ring)
    let told = reading.destroyed.keys.filter { !chest.ring.destroyed.contains($0) }
    guard !told.isEmpty else { return reading }
    chest.destroy(told)
    return try read(chest.ring)
  }

  /// The keys that records say have been destroyed.
  var destroyed: [Identifier<DataKey>: Tombstone] {
    var destroyed: [Identifier<DataKey>: Tombstone] = [:]
    for placed in records {
      for tombstone in placed.record.tombstones { destroyed[tombstone.kid] = tombstone }
    }
    return destroyed
  }
}

extension Record {
  /// The data keys that this record says are destroyed.
  /// Only what belongs to the unit can say so: a line under an outage's own key would go with it.
  var destroyedKeys: [Identifier<DataKey>] {
    guard outage == nil, case .oversight(let entry) = entry else { return [] }
    return entry.destroyedKeys
  }

  /// The same as tombstones that are yet to be carried out.
  var tombstones: [Tombstone] {
    var isOfRegisters = false
    if case .oversight(.registersWeeded) = entry { isOfRegisters = true }
    return destroyedKeys.map {
      Tombstone(kid: $0, at: recordedAt, isOfRegisters: isOfRegisters)
    }
  }
}
