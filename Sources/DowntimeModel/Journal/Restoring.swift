import Crypto

/// What a restore did.
public struct Restored: Hashable, Sendable {
  /// How many files were put in place.
  public let files: Int
  /// Files of the backup that were missing or damaged, by their paths below the store.
  public let missing: [String]
  /// Keys that have been destroyed since the backup was made, and were left where they lay.
  public let withheld: Int
}

extension Store {
  /// Makes a store of a backup, or of a second place whose store is lost (its copy, and what was
  /// written there). Nothing is unsealed, so no passphrase is needed. The restored store goes on in
  /// a new journal that names its parent, under an identity of its own.
  ///
  /// What has been deleted for good since the backup was made does not come back, as far as a
  /// tombstone tells: those beside the backup (other backups, second media), and those in the
  /// folders `after`, are taken along.
  ///
  /// Throws `.alreadyExists` when something lies in the folder, `.absent` when there is no backup,
  /// `.damagedBackup` when a file of it is missing or damaged and `allowsDamage` is false: then
  /// nothing is written.
  public static func restore(
    from backup: String, to folder: String, after folders: [String] = [],
    allowsDamage: Bool = false, disk: some Disk, random: some RandomNumberGenerator
  ) throws(StoreError) -> Restored {
    try restore(
      from: backup, to: folder, after: folders, allowsDamage: allowsDamage, disk: disk,
      random: random, geometry: .standard)
  }

  package static func restore(
    from backup: String, to folder: String, after folders: [String] = [], allowsDamage: Bool,
    disk: some Disk, random: some RandomNumberGenerator, geometry: SegmentGeometry
  ) throws(StoreError) -> Restored {
    let names = try disk.listIfPresent(folder)
    // The description is written last: with it the folder is a store, whatever else lies there.
    let isUnfinished = names.contains { $0.hasPrefix(Restoring.mark) }
    guard names.isEmpty || isUnfinished && !names.contains(StoreDescription.name) else {
      throw .alreadyExists
    }
    let whole = try Restoring.source(backup, disk: disk)
    // A backup that has the registers' key has nothing else that opens them. What they held too long
    // is due again as soon as it is unlocked.
    let stones = Restoring.tombstones(near: backup, folders + [folder], disk: disk).filter {
      !$0.value.isOfRegisters || !whole.has($0.key)
    }
    let source = whole.without(stones.keys)
    if isUnfinished, try !Restoring.isUntouched(folder, source.items, disk: disk) {
      throw .alreadyExists
    }
    guard allowsDamage || source.missing.isEmpty else {
      throw .damagedBackup(files: source.missing)
    }
    var random: any RandomNumberGenerator = SharedRandomness(random)
    try InterruptedFounding.makeFolders(to: folder, disk: disk)
    let target = Backup(folder: folder, disk: disk)
    // Until this is removed the folder is an unfinished restore, which can be begun again.
    try target.write(Array("reserv restore\n".utf8), to: Restoring.mark)
    let lock = try StoreLock.take(in: folder, disk: disk)
    defer { disk.close(lock) }
    if isUnfinished { try InterruptedFounding.clear(folder, disk: disk) }
    for name in ["keys", "j", "drafts", Letterbox.folder] {
      try disk.ensureFolder(folder + "/" + name)
    }
    try disk.syncFolder(folder)
    for stone in stones.values.sorted(by: { $0.kid < $1.kid }) {
      try Tombstones(place: folder, disk: disk).write(stone)
    }
    for item in source.items where item.path != StoreDescription.name {
      try target.write(try disk.read(item.source + "/" + item.path), to: item.path)
    }
    var description = source.description
    description.store = Identifier(using: &random)
    description.second = nil
    description.former = []
    description.places = []
    description.remember(Whereabouts.mark(of: folder, store: description.store, disk))
    description.journal = try Restoring.newJournal(
      after: description.journal, folder, geometry, disk, random)
    try disk.replace(StoreDescription.name, in: folder, with: description.bytes)
    try disk.remove(folder + "/" + Restoring.mark)
    try disk.syncFolder(folder)
    return Restored(
      files: source.items.count, missing: source.missing, withheld: source.withheld)
  }
}

/// The steps of a restore.
enum Restoring {
  static let mark = "restore.unfinished"

  struct Source {
    let description: StoreDescription
    var items: [Backup.Item]
    var missing: [String]
    /// Keys that were destroyed and are left out.
    var withheld = 0

    /// Whether a key is among it.
    func has(_ key: Identifier<DataKey>) -> Bool {
      items.contains { item in
        item.path.hasPrefix("keys/") && DataKeyName(String(item.path.dropFirst(5)))?.id == key
      }
    }

    /// The same without what keys lie in or open that were destroyed. Tombstones are written by
    /// themselves.
    func without(_ destroyed: some Collection<Identifier<DataKey>>) -> Source {
      func isOfDestroyed(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard parts.count > 1 else { return false }
        if parts[0] == Tombstones.folder { return true }
        let kid =
          parts[0] == "keys"
          ? DataKeyName(String(parts[1]))?.id
          : parts[0] == "drafts" ? Identifier<DataKey>(parts[1]) : nil
        return kid.map(destroyed.contains) == true
      }
      var source = self
      source.items.removeAll { isOfDestroyed($0.path) }
      source.missing.removeAll { isOfDestroyed($0) }
      source.withheld = Set(
        items.compactMap { item in
          DataKeyName(String(item.path.dropFirst("keys/".count)))?.id
        }
      ).count { destroyed.contains($0) }
      return source
    }
  }

  /// The tombstones that lie in a backup or second medium, in those beside it and in other folders.
  /// A folder that cannot be read tells nothing.
  static func tombstones(near backup: String, _ folders: [String], disk: any Disk)
    -> [Identifier<DataKey>: Tombstone]
  {
    func names(_ folder: String) -> [String] {
      do throws(StoreError) {
        return try disk.list(folder)
      } catch {
        return []
      }
    }
    var backup = backup
    while backup.count > 1, backup.hasSuffix("/") { backup.removeLast() }
    let parent = Reserve.parent(backup)
    let beside = names(parent).filter { $0.hasPrefix("reserv-") }.sorted().map {
      parent + "/" + $0
    }
    var known: [Identifier<DataKey>: Tombstone] = [:]
    for folder in [backup] + folders + beside {
      for place in [folder, folder + "/copy"] {
        do throws(StoreError) {
          known.merge(try Tombstones.known(in: [place], disk)) { old, _ in old }
        } catch {
          // What does not answer tells nothing; the rest is asked all the same.
        }
      }
    }
    return known.mapValues {
      Tombstone(kid: $0.kid, at: $0.at, isDone: true, isOfRegisters: $0.isOfRegisters)
    }
  }

  /// Whether nothing was written to an unfinished restore: journals of its own have at most the
  /// line they begin with. A store that was taken into use with the mark still there, and then
  /// lost its description, is not written over.
  static func isUntouched(_ folder: String, _ items: [Backup.Item], disk: any Disk)
    throws(StoreError) -> Bool
  {
    guard try disk.listIfPresent(folder).contains("j") else { return true }
    let restored = Set(items.compactMap { $0.path.split(separator: "/").dropFirst().first })
    let reading = try JournalReading(folder: folder + "/j", disk: disk, keys: nil, current: nil)
    return reading.journals.allSatisfy {
      $0.last.number <= 1 || restored.contains(Substring($0.id.text))
    }
  }

  /// What there is to restore from, each file held to its sum.
  static func source(_ folder: String, disk: any Disk) throws(StoreError) -> Source {
    if let expected = try Backup(folder: folder, disk: disk).expected() {
      let there = try Backup.items(in: [folder], except: [], disk: disk)
      var whole: [Backup.Item] = []
      var missing = Set(expected.keys)
      for item in there {
        guard let sum = expected[item.path],
          let bytes = try disk.readOrOdd(folder + "/" + item.path),
          Backup.hex(SHA256.hash(data: bytes)) == sum
        else { continue }
        missing.remove(item.path)
        whole.append(item)
      }
      guard !missing.contains(StoreDescription.name) else {
        throw .unreadable(file: StoreDescription.name)
      }
      return Source(
        description: try StoreDescription.read(at: folder, disk: disk), items: whole,
        missing: missing.sorted())
    }
    guard try disk.listIfPresent(folder).contains(SecondPlace.mark) else { throw .absent }
    return Source(
      description: try StoreDescription.read(at: folder + "/copy", disk: disk),
      items: try Backup.items(
        in: [folder + "/away", folder + "/copy"], except: [], disk: disk),
      missing: [])
  }

  /// Begins the journal that the restored store goes on in.
  static func newJournal(
    after parent: Identifier<JournalEnd>, _ folder: String, _ geometry: SegmentGeometry,
    _ disk: any Disk, _ random: any RandomNumberGenerator
  ) throws(StoreError) -> Identifier<JournalEnd> {
    let reading = try JournalReading(
      folder: folder + "/j", disk: disk, keys: nil, current: nil)
    let last = reading.journals.first { $0.id == parent }?.last ?? .none
    var geometry = geometry
    geometry.grows = disk.isCopyOnWrite(folder)
    var end = JournalEnd(
      id: parent, last: last, segment: nil, torn: nil, folder: folder + "/j", geometry: geometry,
      disk: disk, random: random)
    do throws(JournalFault) {
      try end.startNewJournal(in: folder + "/j")
    } catch {
      throw error.fact
    }
    end.close()
    return end.id
  }
}
