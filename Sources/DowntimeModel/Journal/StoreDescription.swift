/// The file `store.json`: what can be told of a store without a passphrase. Its presence is what
/// makes a folder a store: founding writes it last.
struct StoreDescription: Hashable {
  static let name = "store.json"
  static let format = 1

  /// The store's own identity.
  var store: Identifier<Store>
  /// The journal this terminal writes to.
  var journal: Identifier<JournalEnd>
  /// The terminal's letter in entry numbers; empty for the first terminal.
  var letter: String
  /// What the unit calls itself; not personal data.
  var unitLabel: String
  /// True in a drill store.
  var isDrill: Bool
  /// Where letters are sealed to without unlocking: an X25519 public key, in base64url.
  var letterbox: String
  /// The folder on a second medium that the store is copied to; nil when there is none.
  var second: String?
  /// Folders that were chosen before: a copy may still lie there.
  var former: [String] = []
  /// Where it has been written to, the latest last: sums, as `Whereabouts` makes them. Empty in what
  /// an older version wrote.
  var places: [String] = []

  /// The second place, when there is one.
  var secondPlace: SecondPlace? { second.map { SecondPlace($0, store: store) } }

  /// The file's bytes.
  var bytes: [UInt8] {
    var object = FlatObject([
      ("format", .number(StoreDescription.format)), ("store", .text(store.text)),
      ("journal", .text(journal.text)),
      ("letter", .text(letter)), ("unit", .text(unitLabel)), ("drill", .flag(isDrill)),
      ("letterbox", .text(letterbox)),
    ])
    if let second { object.members.append(("second", .text(second))) }
    if !former.isEmpty {
      object.members.append(("former", .text(former.joined(separator: "\n"))))
    }
    if !places.isEmpty {
      object.members.append(("places", .text(places.joined(separator: "\n"))))
    }
    return Envelope.closed(object.openBytes) + [0x0A]
  }

  /// Reads the file; says what is in the way.
  static func read(at folder: String, disk: some Disk) throws(StoreError) -> StoreDescription {
    let bytes: [UInt8]
    do {
      bytes = try disk.read(folder + "/" + name)
    } catch .system(_, errno: SystemError.missing) {
      throw StoreError.absent
    } catch .notAFile {
      throw StoreError.unreadable(file: name)
    }
    if let version = version(bytes), version > format { throw StoreError.newer(version: version) }
    guard bytes.last == 0x0A, Envelope.isWhole(bytes, 0..<bytes.count - 1),
      let object = FlatObject(reading: bytes.dropLast()), object.number("format") == format,
      let store = object.text("store").flatMap(Identifier<Store>.init),
      let journal = object.text("journal").flatMap(Identifier<JournalEnd>.init),
      let letter = object.text("letter"), let unitLabel = object.text("unit"),
      let isDrill = object.flag("drill"), let letterbox = object.text("letterbox")
    else { throw StoreError.unreadable(file: name) }
    func lines(_ name: String) -> [String] {
      object.text(name)?.split(separator: "\n").map(String.init) ?? []
    }
    return StoreDescription(
      store: store, journal: journal, letter: letter, unitLabel: unitLabel, isDrill: isDrill,
      letterbox: letterbox, second: object.text("second"),
      former: lines("former"), places: lines("places"))
  }

  /// The version of a file that may be of any later form, as long as it begins with it.
  private static func version(_ bytes: [UInt8]) -> Int? {
    let opening = Array("{\"format\":".utf8)
    guard bytes.starts(with: opening) else { return nil }
    let digits = bytes[opening.count...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
