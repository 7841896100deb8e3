/// The bytes of a file in blocks. Copies share the blocks that they have in common: a disk that
/// remembers its state after every write keeps what each wrote, not the whole file each time.
struct SharedBytes {
  private static let size = 4096
  private static let blank = [UInt8](repeating: 0, count: size)

  /// How many.
  private(set) var count = 0
  /// Whole blocks; beyond the count they are blank.
  private var blocks: [[UInt8]] = []

  /// Some bytes.
  init(_ bytes: [UInt8] = []) {
    put(bytes, at: 0)
  }

  /// All of them.
  var all: [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(count)
    for block in blocks { all += block.prefix(count - all.count) }
    return all
  }

  /// Writes over what is there, and makes room with zeros where nothing is.
  mutating func put(_ bytes: [UInt8], at offset: Int) {
    count = max(count, offset + bytes.count)
    while blocks.count * Self.size < count { blocks.append(Self.blank) }
    var at = 0
    while at < bytes.count {
      let (block, start) = (offset + at).quotientAndRemainder(dividingBy: Self.size)
      let length = min(bytes.count - at, Self.size - start)
      blocks[block].replaceSubrange(start..<start + length, with: bytes[at..<at + length])
      at += length
    }
  }
}
