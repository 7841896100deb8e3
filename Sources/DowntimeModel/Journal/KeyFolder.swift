import Crypto

/// The folder `keys`: the slot that a passphrase opens, and the data keys wrapped under the store
/// key. Data keys are nowhere else.
struct KeyFolder {
  let path: String
  let disk: any Disk

  private static let slotName = "slot-1.json"

  /// Draws a store key and puts it into the first slot.
  func makeSlot(_ passage: Passage, random: inout any RandomNumberGenerator) throws(StoreError)
    -> SymmetricKey
  {
    let storeKey = Randomness.bytes(32, from: &random)
    let salt = Randomness.bytes(32, from: &random)
    let head = FlatObject([
      ("format", .number(1)), ("kdf", .text("scrypt")), ("n", .number(passage.cost.rawValue)),
      ("r", .number(8)), ("p", .number(1)),
      ("salt", .text(String(decoding: Base64URL.text(salt), as: UTF8.self))),
      ("generation", .number(1)),
    ])
    let slotKey = try passage.key(salt: salt, cost: passage.cost)
    let bytes = try SealedFile.bytes(
      head: head, content: storeKey, key: slotKey, random: &random)
    try disk.replace(KeyFolder.slotName, in: path, with: bytes)
    return SymmetricKey(data: storeKey)
  }

  /// Opens the slot.
  func storeKey(_ passage: Passage) throws(StoreError) -> SymmetricKey {
    let name = KeyFolder.slotName
    guard let slot = SealedFile(try disk.read(path + "/" + name)),
      slot.head.number("format") == 1, slot.head.text("kdf") == "scrypt",
      slot.head.number("r") == 8, slot.head.number("p") == 1,
      let cost = slot.head.number("n").flatMap(KeyCost.init(rawValue:)),
      let saltText = slot.head.text("salt").map({ Array($0.utf8) }),
      let salt = Base64URL.bytes(saltText, 0..<saltText.count)
    else { throw StoreError.unreadable(file: "keys/" + name) }
    guard let content = slot.content(key: try passage.key(salt: salt, cost: cost)),
      content.count == 32
    else { throw StoreError.wrongPassphrase }
    return SymmetricKey(data: content)
  }

  /// Draws a data key and wraps it. On return its file is on the medium.
  func makeDataKey(
    _ id: Identifier<DataKey>, use: String, storeKey: SymmetricKey,
    random: inout any RandomNumberGenerator
  ) throws(StoreError) -> DataKey {
    let key = Randomness.bytes(32, from: &random)
    let head = FlatObject([
      ("format", .number(1)), ("kid", .text(id.text)), ("use", .text(use)),
      ("generation", .number(1)),
    ])
    let bytes = try SealedFile.bytes(
      head: head, content: key, key: wrappingKey(id, storeKey), random: &random)
    try disk.replace(id.text + ".json", in: path, with: bytes)
    return DataKey(id: id, key: SymmetricKey(data: key))
  }

  /// Every data key that can be opened. One that cannot is left out: its lines are then reported
  /// as sealed with a missing key, and everything else stays readable.
  func dataKeys(storeKey: SymmetricKey) throws(StoreError) -> KeyRing {
    var ring = KeyRing()
    for name in try disk.list(path).sorted() where name.hasSuffix(".json") {
      guard let id = Identifier<DataKey>(name.dropLast(5)),
        let file = SealedFile(try disk.read(path + "/" + name)),
        file.head.text("kid") == id.text,
        let content = file.content(key: wrappingKey(id, storeKey)), content.count == 32
      else { continue }
      ring.keys[id] = DataKey(id: id, key: SymmetricKey(data: content))
      if file.head.text("use") == "registers" { ring.registers = id }
    }
    return ring
  }

  private func wrappingKey(_ id: Identifier<DataKey>, _ storeKey: SymmetricKey) -> SymmetricKey {
    KeyDerivation.derived(from: storeKey, salt: id.bytes, info: "reserv/key/1")
  }
}

/// The data keys that are open.
struct KeyRing {
  /// By identity.
  var keys: [Identifier<DataKey>: DataKey] = [:]
  /// Which of them the registers are sealed with.
  var registers: Identifier<DataKey>?

  /// The key for what belongs to an outage, or to the registers.
  func key(for outage: Identifier<Outage>?) throws(StoreError) -> DataKey {
    let id = outage.map { Identifier<DataKey>(retyping: $0) } ?? registers
    guard let id, let key = keys[id] else { throw StoreError.missingKey }
    return key
  }
}
