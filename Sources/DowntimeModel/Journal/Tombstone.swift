/// What tells, without a passphrase, that a data key was destroyed: an unsealed file
/// `destroyed/<kid>.json` in the store and on the second medium, which backups carry. Whoever finds
/// one opens nothing with that key, wherever a copy of the key turns up. It says nothing about
/// anybody.
struct Tombstone: Hashable {
  /// The key.
  let kid: Identifier<DataKey>
  /// When it was destroyed, as the journal says; nil where only another tombstone told.
  var at: LocalTime?
  /// Whether everything that the place held of it is gone.
  var isDone = false
  /// The second medium, as it was chosen, on which that is done too.
  var second: String?
  /// Whether it opened the registers, which are under another key now: whoever has not that one
  /// still needs this.
  var isOfRegisters = false

  /// The file's name.
  var name: String { kid.text + ".json" }

  /// The file's bytes.
  var bytes: [UInt8] {
    var object = FlatObject([("format", .number(1)), ("kid", .text(kid.text))])
    if let at { object.members.append(("at", .text(TimestampText.write(at)))) }
    object.members.append(("done", .flag(isDone)))
    if let second { object.members.append(("second", .text(second))) }
    if isOfRegisters { object.members.append(("registers", .flag(true))) }
    return Envelope.closed(object.openBytes) + [0x0A]
  }
}

extension Tombstone {
  /// Reads the file; nil when it is damaged or another key's.
  init?(_ bytes: [UInt8], named name: String) {
    guard bytes.last == 0x0A, Envelope.isWhole(bytes, 0..<bytes.count - 1),
      let object = FlatObject(reading: bytes.dropLast()), object.number("format") == 1,
      let kid = object.text("kid").flatMap({ Identifier<DataKey>($0) }),
      let isDone = object.flag("done"), name == kid.text + ".json"
    else { return nil }
    self.init(
      kid: kid, at: object.text("at").flatMap(TimestampText.read), isDone: isDone,
      second: object.text("second"), isOfRegisters: object.flag("registers") ?? false)
  }
}

/// The folder `destroyed` of a store, a copy or a backup.
struct Tombstones {
  static let folder = "destroyed"

  /// What the folder lies in.
  let place: String
  let disk: any Disk

  private var path: String { place + "/" + Tombstones.folder }

  /// Those that can be read, and what is wrong with the others.
  func read() throws(StoreError) -> (found: [Tombstone], findings: [Finding]) {
    var found: [Tombstone] = []
    var findings: [Finding] = []
    guard let names = try disk.listOrOdd(path) else {
      return ([], [finding("", .oddFile)])
    }
    for name in names.sorted() where Tombstones.isName(name) {
      guard let bytes = try disk.readOrOdd(path + "/" + name) else {
        findings.append(finding(name, .oddFile))
        continue
      }
      if let tombstone = Tombstone(bytes, named: name) {
        found.append(tombstone)
      } else {
        findings.append(finding(name, .checksum))
      }
    }
    return (found, findings)
  }

  /// Puts one in place; on return it is on the medium.
  func write(_ tombstone: Tombstone) throws(StoreError) {
    try disk.ensureFolder(path)
    try disk.syncFolder(place)
    try disk.replace(tombstone.name, in: path, with: tombstone.bytes)
  }

  /// Those of several places: what one of them tells holds for all. The first has the say on what
  /// is done.
  static func known(in places: [String], _ disk: any Disk) throws(StoreError)
    -> [Identifier<DataKey>: Tombstone]
  {
    var known: [Identifier<DataKey>: Tombstone] = [:]
    for (index, place) in places.enumerated() {
      for var tombstone in try Tombstones(place: place, disk: disk).read().found
      where known[tombstone.kid] == nil {
        if index > 0 { (tombstone.isDone, tombstone.second) = (false, nil) }
        known[tombstone.kid] = tombstone
      }
    }
    return known
  }

  /// Whether a file is named as one.
  static func isName(_ name: String) -> Bool {
    name.hasSuffix(".json") && Identifier<DataKey>(name.dropLast(5)) != nil
  }

  private func finding(_ name: String, _ problem: Finding.Problem) -> Finding {
    Finding(
      journal: Tombstones.folder, segment: name, offset: 0, line: nil, problem: problem)
  }
}
