import Crypto

/// A backup: a store's files as they lie, sealed, with `SHA256SUMS` (as `sha256sum -c` reads it)
/// and, written last, `backup.json`. Without the latter a folder is no backup.
struct Backup {
  static let mark = "backup.json"
  static let sums = "SHA256SUMS"

  let folder: String
  let disk: any Disk

  /// A file of a store, by its path below the store.
  struct Item {
    let path: String
    /// The folder that the file lies in now.
    let source: String
  }

  /// Every file of a store that a backup holds; of several places the first that has it.
  ///
  /// Nothing of keys that were destroyed is among them, should it still lie there.
  static func items(
    in places: [String], except destroyed: Set<Identifier<DataKey>>, disk: any Disk
  ) throws(StoreError) -> [Item] {
    var items: [String: Item] = [:]
    func take(_ place: String, _ part: String, _ fits: (String) -> Bool) throws(StoreError) {
      for name in try disk.listIfPresent(place + "/" + part) where fits(name) {
        let path = part + "/" + name
        if items[path] == nil { items[path] = Item(path: path, source: place) }
      }
    }
    let isJSON = { (name: String) in name.hasSuffix(".json") }
    for place in places {
      if try disk.list(place).contains(StoreDescription.name), items[StoreDescription.name] == nil {
        items[StoreDescription.name] = Item(path: StoreDescription.name, source: place)
      }
      try take(place, "keys") {
        isJSON($0) && DataKeyName($0).map { destroyed.contains($0.id) } != true
      }
      try take(place, Tombstones.folder, Tombstones.isName)
      try take(place, Letterbox.folder, isJSON)
      for journal in try disk.listIfPresent(place + "/j")
      where Identifier<JournalEnd>(journal) != nil {
        try take(place, "j/" + journal) { SegmentName($0) != nil }
      }
      for outage in try disk.listIfPresent(place + "/drafts")
      where Identifier<DataKey>(outage).map({ !destroyed.contains($0) }) == true {
        try take(place, "drafts/" + outage, isJSON)
      }
    }
    return items.values.sorted { $0.path < $1.path }
  }

  /// Writes a file below the folder, the folders on the way made and synced.
  func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    var parent = folder
    for part in path.split(separator: "/").dropLast() {
      try disk.ensureFolder(parent + "/" + part)
      try disk.syncFolder(parent)
      parent += "/" + part
    }
    try disk.replace(String(path.split(separator: "/").last ?? ""), in: parent, with: bytes)
  }

  /// The bytes of `backup.json`.
  static func description(_ note: BackupNote, unitLabel: String, sums: [UInt8]) -> [UInt8] {
    let object = FlatObject([
      ("format", .number(1)), ("backup", .text(note.id.text)), ("unit", .text(unitLabel)),
      ("sums", .text(hex(SHA256.hash(data: sums)))),
    ])
    return Envelope.closed(object.openBytes) + [0x0A]
  }

  static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// What should be there, by path; nil when the folder is no backup.
  func expected() throws(StoreError) -> [String: String]? {
    guard try disk.listIfPresent(folder).contains(Backup.mark) else { return nil }
    let mark = try disk.read(folder + "/" + Backup.mark)
    guard mark.last == 0x0A, Envelope.isWhole(mark, 0..<mark.count - 1),
      let object = FlatObject(reading: mark.dropLast()), object.number("format") == 1
    else { throw .unreadable(file: Backup.mark) }
    let sums = try disk.read(folder + "/" + Backup.sums)
    guard object.text("sums") == Backup.hex(SHA256.hash(data: sums)) else {
      throw .unreadable(file: Backup.sums)
    }
    var expected: [String: String] = [:]
    for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
      guard line.utf8.count > 66, !line.contains("..") else {
        throw .unreadable(file: Backup.sums)
      }
      expected[String(line.dropFirst(66))] = String(line.prefix(64))
    }
    return expected
  }
}

extension Store {
  /// Makes a backup in a new folder below `place`, which must be there. It is registered in the
  /// journal first, so that it holds its own registration. Returns its folder.
  public func backUp(to place: String, author: Author, now: LocalTime) throws(StoreError) -> String
  {
    guard !isClosed else { throw .poisoned }
    guard !(place + "/").hasPrefix(folder + "/") else { throw .placeInsideStore }
    let note = BackupNote(
      id: Identifier(using: &random), place: place,
      position: JournalPosition(
        journal: Identifier(retyping: end.id), line: end.last.number,
        hash: String(decoding: end.last.hash, as: UTF8.self)))
    _ = try disk.list(place)
    // What an outage's key does not open goes into no backup that the outage may outlive.
    try clearLettersTakenIn()
    _ = try append(
      Submission(outage: nil, occurredAt: nil, author: author, entry: .backup(note)), now: now)
    let day = SwedishDate.iso(StockholmTime.civil(of: now).date)
    let target = place + "/reserv-backup-\(day)-\(note.id.text.suffix(6))"
    try disk.makeFolder(target)
    try disk.syncFolder(place)
    let backup = Backup(folder: target, disk: disk)
    let places = [folder] + (description.secondPlace.map { [$0.away] } ?? [])
    var sums: [UInt8] = []
    let items = try Backup.items(
      in: places.filter(isThere), except: chest.ring.destroyed, disk: disk)
    for item in items {
      let bytes = try disk.read(item.source + "/" + item.path)
      try backup.write(bytes, to: item.path)
      sums += Array("\(Backup.hex(SHA256.hash(data: bytes)))  \(item.path)\n".utf8)
    }
    try backup.write(sums, to: Backup.sums)
    try backup.write(
      Backup.description(note, unitLabel: description.unitLabel, sums: sums), to: Backup.mark)
    return target
  }

  private func isThere(_ path: String) -> Bool {
    do throws(StoreError) {
      return try !disk.list(path).isEmpty
    } catch {
      return false
    }
  }
}
