import Crypto

extension KeySlot {
  /// The file in the folder `keys`.
  var fileName: String { "slot-\(rawValue).json" }
}

/// A key that opens other keys, and which of its successors it is: a new passphrase makes a new
/// generation, and what an older one opens is refused.
struct StoreKey {
  let key: SymmetricKey
  /// From 1.
  let generation: Int

  /// A new one.
  static func drawn(generation: Int, random: inout any RandomNumberGenerator) -> StoreKey {
    StoreKey(
      key: SymmetricKey(data: Randomness.bytes(32, from: &random)), generation: generation)
  }
}

/// The files `keys/slot-*.json`: a key sealed under what a passphrase is derived to.
struct KeySlots {
  let path: String
  let disk: any Disk

  /// A slot that was opened.
  struct Opened {
    let slot: KeySlot
    let key: StoreKey
  }

  /// Puts a key into a slot, in place of what the slot held. On return it is on the medium.
  func write(
    _ slot: KeySlot, opening key: StoreKey, with passage: Passage,
    random: inout any RandomNumberGenerator
  ) throws(StoreError) {
    let salt = Randomness.bytes(32, from: &random)
    let head = FlatObject([
      ("format", .number(1)), ("slot", .text(slot.rawValue)), ("kdf", .text("scrypt")),
      ("n", .number(passage.cost.rawValue)), ("r", .number(8)), ("p", .number(1)),
      ("salt", .text(String(decoding: Base64URL.text(salt), as: UTF8.self))),
      ("generation", .number(key.generation)),
    ])
    let bytes = try SealedFile.bytes(
      head: head, content: key.key.bytes, key: try passage.key(salt: salt, cost: passage.cost),
      random: &random)
    try disk.replace(slot.fileName, in: path, with: bytes)
  }

  /// Puts what a slot holds onto the medium once more: its sync may have failed, and a sync that is
  /// only repeated may say yes to nothing.
  func writeAnew(_ slot: KeySlot) throws(StoreError) {
    try disk.replace(
      slot.fileName, in: path, with: try disk.read(path + "/" + slot.fileName))
  }

  /// Opens the first slot that the passphrase fits. A damaged slot is passed over, and told only
  /// when no other opens.
  func open(_ passage: Passage) throws(StoreError) -> Opened {
    let names = try disk.list(path)
    var damaged: String?
    for slot in passage.slots where names.contains(slot.fileName) {
      guard let file = try read(slot) else {
        damaged = damaged ?? slot.fileName
        continue
      }
      let key = try passage.key(salt: file.salt, cost: file.cost)
      if let content = file.sealed.content(key: key), content.count == 32 {
        let key = StoreKey(key: SymmetricKey(data: content), generation: file.generation)
        return Opened(slot: slot, key: key)
      }
    }
    if damaged == nil, !names.contains(KeySlot.unit.fileName) { damaged = KeySlot.unit.fileName }
    if let damaged { throw StoreError.unreadable(file: "keys/" + damaged) }
    throw StoreError.wrongPassphrase
  }

  /// The generation that a slot says it opens; nil when there is no such slot, or none that can be
  /// read. Whether it is true shows when the slot is opened.
  func generation(of slot: KeySlot) throws(StoreError) -> Int? {
    guard try disk.list(path).contains(slot.fileName) else { return nil }
    return try read(slot)?.generation
  }

  private func read(_ slot: KeySlot) throws(StoreError) -> SlotFile? {
    try disk.readOrOdd(path + "/" + slot.fileName).flatMap { SlotFile($0, slot: slot) }
  }
}

/// A slot file whose parameters are such as this program writes.
private struct SlotFile {
  let sealed: SealedFile
  let cost: KeyCost
  let salt: [UInt8]
  let generation: Int

  init?(_ bytes: [UInt8], slot: KeySlot) {
    guard let sealed = SealedFile(bytes), sealed.head.number("format") == 1,
      sealed.head.text("slot") == slot.rawValue, sealed.head.text("kdf") == "scrypt",
      sealed.head.number("r") == 8, sealed.head.number("p") == 1,
      let cost = sealed.head.number("n").flatMap(KeyCost.init(rawValue:)),
      let saltText = sealed.head.text("salt").map({ Array($0.utf8) }),
      let salt = Base64URL.bytes(saltText, 0..<saltText.count), salt.count == 32,
      let generation = sealed.head.number("generation"), generation > 0
    else { return nil }
    self.sealed = sealed
    self.cost = cost
    self.salt = salt
    self.generation = generation
  }
}

extension SymmetricKey {
  /// The key's bytes, to be sealed at once.
  var bytes: [UInt8] { unsafe withUnsafeBytes { unsafe [UInt8]($0) } }
}
