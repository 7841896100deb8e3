/// What many payloads say word for word, authors and persons: the same bytes are read once, and
/// what they say is shared, which saves much of the reading and most of the memory. It is used by one
/// thread at a time.
package final class PayloadMemory: @unchecked Sendable {
  let authors = Known<Author>()
  let persons = Known<PersonReference>()

  /// Nothing remembered yet.
  package init() {}

  /// Values by the bytes that they are written with.
  final class Known<Value> {
    /// More than a unit has; beyond that everything is forgotten, so that it never grows on.
    private static var most: Int { 1024 }
    private var values: [Bytes: Value] = [:]

    subscript(bytes: ArraySlice<UInt8>) -> Value? {
      get { values[Bytes(bytes: bytes)] }
      set {
        if values.count >= Self.most { values = [:] }
        // A copy, so that the payload they come from is not held.
        values[Bytes(bytes: Array(bytes)[...])] = newValue
      }
    }
  }

  /// Bytes that are hashed and compared all at once.
  private struct Bytes: Hashable {
    let bytes: ArraySlice<UInt8>

    static func == (left: Bytes, right: Bytes) -> Bool {
      unsafe left.bytes.withUnsafeBytes { left in
        unsafe right.bytes.withUnsafeBytes { unsafe left.isSame(as: $0) }
      }
    }

    func hash(into hasher: inout Hasher) {
      unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
  }
}
