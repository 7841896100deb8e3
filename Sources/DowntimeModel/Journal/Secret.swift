/// A passphrase or other secret: never shown by description, dump or trap.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The UTF-8 bytes, in normal form C.
  public let bytes: [UInt8]

  /// A secret as typed.
  public init(_ typed: String) {
    bytes = Array(NormalForm.composed(typed).utf8)
  }

  /// Always the same words.
  public var description: String { "hemligt" }
  /// Nothing of the content.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
