/// Random bytes from a source of randomness.
enum Randomness {
  static func bytes(_ count: Int, from random: inout any RandomNumberGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      unsafe withUnsafeBytes(of: random.next().littleEndian) {
        unsafe bytes.append(contentsOf: $0)
      }
    }
    return Array(bytes.prefix(count))
  }
}

/// One source for a whole store: copies of a source with a state would draw the same numbers
/// twice, and a nonce must never be drawn twice.
final class SharedRandomness: RandomNumberGenerator {
  private var source: any RandomNumberGenerator

  init(_ source: some RandomNumberGenerator) {
    self.source = source
  }

  func next() -> UInt64 {
    source.next()
  }
}
