import Crypto

/// What lines, key files and drafts have in common: a head that names the content, the sealed
/// content and a checksum, as one JSON object.
///
/// `<head>"c":"<base64url of nonce‖ciphertext‖tag>","x":"<8 hex>"}`. Everything from `{` up to and
/// including `"c":"` is authenticated with the content; the checksum covers everything from `{` up
/// to `,"x"`. Nothing is ever written again to be checked.
enum Envelope {
  static let sealOpening = Array("\"c\":\"".utf8)
  static let checksumOpening = Array(",\"x\":\"".utf8)
  /// Bytes of `,"x":"12345678"}`.
  static let closingCount = 16
  /// Bytes that sealing adds to the content: nonce and tag.
  static let sealOverhead = 12 + 16

  /// Completes a head, which ends with the comma before `"c"`.
  static func sealed(
    head: [UInt8], content: [UInt8], key: SymmetricKey,
    random: inout any RandomNumberGenerator
  ) throws(StoreError) -> [UInt8] {
    var bytes = head
    bytes.reserveCapacity(
      head.count + Base64URL.length(content.count + sealOverhead) + closingCount + 8)
    bytes.append(contentsOf: sealOpening)
    do {
      let box = try AES.GCM.seal(
        content, using: key, nonce: AES.GCM.Nonce(data: Randomness.bytes(12, from: &random)),
        authenticating: bytes)
      Base64URL.append(Array(box.nonce) + Array(box.ciphertext) + Array(box.tag), to: &bytes)
    } catch {
      // With a key and a nonce of the right size only memory can be lacking.
      throw StoreError.system(operation: .write, errno: SystemError.noMemory)
    }
    bytes.append(0x22)
    return closed(bytes)
  }

  /// Adds the checksum and the closing brace.
  static func closed(_ open: [UInt8]) -> [UInt8] {
    var bytes = open
    let checksum = Checksum.of(bytes, 0..<bytes.count)
    bytes.append(contentsOf: checksumOpening)
    bytes.append(contentsOf: Checksum.hex(checksum))
    bytes.append(contentsOf: [0x22, 0x7D])
    return bytes
  }

  /// Whether a stretch of bytes ends in its own right checksum.
  static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > closingCount, bytes[range.upperBound - 1] == 0x7D,
      bytes[range.upperBound - 2] == 0x22
    else { return false }
    let end = range.upperBound - closingCount
    guard bytes[end..<end + 6].elementsEqual(checksumOpening) else { return false }
    return Checksum.value(bytes, hexAt: end + 6) == Checksum.of(bytes, range.lowerBound..<end)
  }

  /// Opens sealed content; nil when the seal does not fit the key and what stands before it.
  static func opened(
    _ bytes: [UInt8], authenticated: Range<Int>, sealed: Range<Int>, key: SymmetricKey
  ) -> [UInt8]? {
    guard let combined = Base64URL.bytes(bytes, sealed), combined.count >= sealOverhead else {
      return nil
    }
    do {
      let box = try AES.GCM.SealedBox(combined: combined)
      return Array(
        try AES.GCM.open(box, using: key, authenticating: bytes[authenticated]))
    } catch {
      return nil
    }
  }
}

/// A small file (key, slot, draft): an envelope in the form of a flat object, and a newline; more
/// of them where it was saved on a full disk, into a larger file.
struct SealedFile {
  /// The members before the sealed content.
  let head: FlatObject
  private let bytes: [UInt8]
  private let sealed: Range<Int>
  private let authenticated: Range<Int>

  /// The bytes of such a file.
  static func bytes(
    head: FlatObject, content: [UInt8], key: SymmetricKey, random: inout any RandomNumberGenerator
  ) throws(StoreError) -> [UInt8] {
    try Envelope.sealed(
      head: head.openBytes + [0x2C], content: content, key: key, random: &random) + [0x0A]
  }

  /// Reads such a file; nil when it is damaged.
  init?(_ filled: [UInt8]) {
    let bytes = ReservedFiles.content(filled)
    guard bytes.last == 0x0A, Envelope.isWhole(bytes, 0..<bytes.count - 1),
      let object = FlatObject(reading: bytes.dropLast()),
      object.members.suffix(2).map(\.name) == ["c", "x"], let sealed = object.text("c")
    else { return nil }
    head = FlatObject(object.members.dropLast(2))
    self.bytes = bytes
    let end = bytes.count - 1 - Envelope.closingCount - 1
    self.sealed = end - sealed.utf8.count..<end
    authenticated = 0..<self.sealed.lowerBound
  }

  /// The content; nil when the seal does not fit the key.
  func content(key: SymmetricKey) -> [UInt8]? {
    guard authenticated.upperBound > 0 else { return nil }
    return Envelope.opened(bytes, authenticated: authenticated, sealed: sealed, key: key)
  }
}
