import Crypto
import FoundationEssentials

/// The folder `brevlada`: entries written without unlocking, one sealed file each.
///
/// A letter is sealed to the store's X25519 key (HPKE, RFC 9180), whose private half lies wrapped
/// among the data keys. Whoever has the disk can therefore drop letters in, but read none; what is
/// taken in says so.
public struct Letterbox {
  /// The folder's name.
  static let folder = "brevlada"
  /// How many letters are read at an unlocking; the rest come when these have been taken in.
  static let most = 1000

  private let path: String
  private let address: [UInt8]
  private let disk: any Disk
  /// Where there is room on a full disk.
  private let reserved: ReservedFiles?

  /// The letterbox of a store that need not be unlocked.
  ///
  /// Throws as `StoreDescription.read`: `.absent`, `.newer`, `.unreadable` or `.system`.
  public init(at store: String, disk: some Disk) throws(StoreError) {
    try self.init(store, StoreDescription.read(at: store, disk: disk), disk: disk)
  }

  /// The letters of a store whose description is gone: they can be read, not written.
  init(readingAt store: String, disk: any Disk) {
    path = store + "/" + Letterbox.folder
    address = []
    self.disk = disk
    reserved = nil
  }

  init(_ store: String, _ description: StoreDescription, disk: any Disk) throws(StoreError) {
    path = store + "/" + Letterbox.folder
    let text = Array(description.letterbox.utf8)
    guard let address = Base64URL.bytes(text, text.indices), address.count == 32 else {
      throw .unreadable(file: StoreDescription.name)
    }
    self.address = address
    self.disk = disk
    reserved = disk.isCopyOnWrite(store) ? nil : Reserve.letters(of: store, disk)
  }

  /// Seals a letter and returns when it is on disk, in place of its earlier version.
  ///
  /// Throws `.tooLarge` for a signed entry that no journal line could hold, else `.system`.
  public func drop(_ letter: Letter, random: inout any RandomNumberGenerator) throws(StoreError) {
    let content = Padding.added(LetterCodec.encode(letter))
    guard content.count <= Letterbox.largest else { throw .tooLarge(bytes: content.count) }
    try disk.ensureFolder(path)
    let sender: HPKE.Sender
    let key: SymmetricKey
    do {
      sender = try HPKE.Sender(
        recipientKey: Curve25519.KeyAgreement.PublicKey(rawRepresentation: address),
        ciphersuite: Letterbox.suite, info: Letterbox.info)
      key = try sender.exportSecret(context: Letterbox.info, outputByteCount: 32)
    } catch {
      // The address has the right length: what is wrong with it, no letter can mend.
      throw .unreadable(file: StoreDescription.name)
    }
    let head = FlatObject([
      ("format", .number(1)), ("id", .text(letter.id.text)),
      (
        "enc",
        .text(String(decoding: Base64URL.text(sender.encapsulatedKey), as: UTF8.self))
      ),
    ])
    let bytes = try SealedFile.bytes(head: head, content: content, key: key, random: &random)
    let name = letter.id.text + ".json"
    try disk.replace(name, in: path, with: bytes, or: reserved)
  }

  /// Removes a letter, an unfinished version of it too: its text is in the journal, among the
  /// drafts, or emptied by its writer. Nothing happens when there is none.
  public func remove(_ id: Identifier<Record>) throws(StoreError) {
    let names = try disk.listIfPresent(path)
    for name in [id.text + ".json", id.text + ".json.new"] where names.contains(name) {
      if try reserved?.takeBack(path + "/" + name) != true {
        try disk.erase(path + "/" + name)
      }
    }
  }

  /// The letters that can be opened, the oldest first, and what is wrong with the others.
  func read(_ keys: KeyRing) throws(StoreError) -> (letters: [Letter], findings: [Finding]) {
    var letters: [Letter] = []
    var findings: [Finding] = []
    let own = keys.letterbox?.letterboxAddress
    if let own, own != address, !address.isEmpty {
      // Someone else's address was put in place of the store's own: what was dropped since then
      // is sealed to her.
      findings.append(finding(StoreDescription.name, .forged))
    }
    guard let listed = try disk.listOrOdd(path) else {
      findings.append(
        Finding(journal: "", segment: Letterbox.folder, offset: 0, line: nil, problem: .oddFile))
      return (letters, findings)
    }
    let names = listed.sorted().filter { $0.hasSuffix(".json") }
    for name in names.prefix(Letterbox.most) {
      guard let id = Identifier<Record>(name.dropLast(5)) else { continue }
      let bytes: [UInt8]?
      do throws(StoreError) {
        bytes = try disk.readOrOdd(path + "/" + name)
      } catch .system(_, errno: SystemError.missing) {
        // Taken in while this was read.
        continue
      }
      switch opened(bytes, id: id, keys.letterbox) {
      case .success(let letter): letters.append(letter)
      case .failure(let problem): findings.append(finding(name, problem.fact))
      }
    }
    letters.sort { ($0.writtenAt.instant, $0.id) < ($1.writtenAt.instant, $1.id) }
    return (letters, findings)
  }

  private struct Unreadable: Error {
    let fact: Finding.Problem
  }

  private func opened(_ bytes: [UInt8]?, id: Identifier<Record>, _ key: DataKey?)
    -> Result<Letter, Unreadable>
  {
    guard let bytes else { return .failure(Unreadable(fact: .oddFile)) }
    guard let file = SealedFile(bytes), file.head.text("id") == id.text,
      let text = file.head.text("enc").map({ Array($0.utf8) }),
      let enclosed = Base64URL.bytes(text, text.indices)
    else { return .failure(Unreadable(fact: .checksum)) }
    guard let key else { return .failure(Unreadable(fact: .keyMissing)) }
    guard let shared = key.letterKey(enclosed), let content = file.content(key: shared) else {
      return .failure(Unreadable(fact: .forged))
    }
    do throws(PayloadError) {
      let letter = try LetterCodec.decode(Array(Padding.removed(content)))
      return letter.id == id ? .success(letter) : .failure(Unreadable(fact: .forged))
    } catch {
      return .failure(Unreadable(fact: .payload))
    }
  }

  private func finding(_ name: String, _ problem: Finding.Problem) -> Finding {
    Finding(journal: Letterbox.folder, segment: name, offset: 0, line: nil, problem: problem)
  }

  /// Bytes of content that still fit into a journal line once it is a record with its marks.
  private static let largest = Line.largest / 2
  fileprivate static let info = Data("reserv/letter/1".utf8)
  fileprivate static let suite = HPKE.Ciphersuite(
    kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
}

extension DataKey {
  /// The public half of the letterbox's key; nil for bytes that are no such key.
  var letterboxAddress: [UInt8]? {
    do {
      let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: key.bytes)
      return [UInt8](key.publicKey.rawRepresentation)
    } catch {
      return nil
    }
  }

  /// The key of a letter, from what its sender enclosed; nil when the two do not fit.
  func letterKey(_ enclosed: [UInt8]) -> SymmetricKey? {
    do {
      let recipient = try HPKE.Recipient(
        privateKey: Curve25519.KeyAgreement.PrivateKey(rawRepresentation: key.bytes),
        ciphersuite: Letterbox.suite, info: Letterbox.info, encapsulatedKey: Data(enclosed))
      return try recipient.exportSecret(context: Letterbox.info, outputByteCount: 32)
    } catch {
      return nil
    }
  }
}

extension KeyRing {
  /// The address that stands in `store.json`.
  func letterboxAddress() throws(StoreError) -> String {
    guard let address = letterbox?.letterboxAddress else { throw .missingKey }
    return String(decoding: Base64URL.text(address), as: UTF8.self)
  }
}
