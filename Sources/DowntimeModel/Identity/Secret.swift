import Glibc

/// A passphrase or other secret: never shown by description, dump or trap, and wiped from memory
/// when its last user lets go of it.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  private let storage: WipedBytes

  /// A secret as typed; kept in normal form C.
  public init(_ typed: String) {
    storage = WipedBytes(Array(NormalForm.composed(typed).utf8))
  }

  /// The UTF-8 bytes. The copy is the caller's to let go of.
  public var bytes: [UInt8] { storage.bytes }

  /// Whether two secrets are the same.
  public static func == (left: Secret, right: Secret) -> Bool { left.bytes == right.bytes }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// Always the same words.
  public var description: String { "hemligt" }
  /// Nothing of the content.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Bytes in one place, zeroed when they are no longer used.
@safe private final class WipedBytes: @unchecked Sendable {
  private let start: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) {
    unsafe start = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe start.copyBytes(from: bytes)
  }

  var bytes: [UInt8] { unsafe [UInt8](start) }

  deinit {
    if let address = unsafe start.baseAddress { unsafe explicit_bzero(address, start.count) }
    unsafe start.deallocate()
  }
}
