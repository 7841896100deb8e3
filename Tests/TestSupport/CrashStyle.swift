/// What a power cut does to everything that was not synced.
public enum CrashStyle: CaseIterable, Sendable {
  /// Nothing of it arrived.
  case lost
  /// All of it arrived.
  case kept
  /// Only the last piece of each file is missing.
  case withoutLast
  /// Only the last piece of each file arrived: reordered.
  case onlyLast
  /// Names arrived, contents did not.
  case namesOnly
  /// Contents arrived, names did not.
  case contentsOnly
  /// Each piece is lost, arrived, torn at sectors or garbage; each name change lost or arrived.
  case mixed
}

extension SimulatedDisk.State {
  /// The disk as it is found after a power cut in this state.
  public func crashed(
    _ style: CrashStyle, using random: inout SeededGenerator
  ) -> SimulatedDisk.State {
    var after = SimulatedDisk.State()
    after.inodes = inodes.map { inode in
      guard !inode.pending.isEmpty else {
        return SimulatedDisk.Inode(medium: inode.medium, cached: inode.medium)
      }
      var bytes = inode.medium
      for (index, piece) in inode.pending.enumerated() {
        let isLast = index == inode.pending.count - 1
        let fate: Fate =
          switch style {
          case .lost, .namesOnly: .lost
          case .kept, .contentsOnly: .kept
          case .withoutLast: isLast ? .lost : .kept
          case .onlyLast: isLast ? .kept : .lost
          case .mixed: Fate.drawn(&random)
          }
        fate.put(piece, on: &bytes, &random)
      }
      return SimulatedDisk.Inode(medium: bytes, cached: bytes)
    }
    var names = mediumNames
    for renaming in pendingNames {
      let isKept =
        switch style {
        case .lost, .contentsOnly, .onlyLast: false
        case .kept, .namesOnly, .withoutLast: true
        case .mixed: Bool.random(using: &random)
        }
      if isKept { names.apply(renaming) }
    }
    // What lies in a folder that is not there cannot be reached.
    var isChanged = true
    while isChanged {
      let reachable = names.filter { name in
        name.key == "/" || names[SimulatedDisk.parent(name.key)] == .folder
      }
      isChanged = reachable.count < names.count
      names = reachable
    }
    after.names = names
    after.mediumNames = names
    return after
  }
}

/// What becomes of a piece that was on its way.
private enum Fate {
  case lost, kept, torn, garbage

  static func drawn(_ random: inout SeededGenerator) -> Fate {
    switch random.next() % 8 {
    case 0...2: .lost
    case 3...4: .kept
    case 5...6: .torn
    default: .garbage
    }
  }

  func put(
    _ piece: SimulatedDisk.Piece, on bytes: inout SharedBytes, _ random: inout SeededGenerator
  ) {
    switch self {
    case .lost: return
    case .kept: bytes.put(piece.bytes, at: piece.offset)
    case .torn:
      var at = 0
      while at < piece.bytes.count {
        let end = min(piece.bytes.count, ((piece.offset + at) / 512 + 1) * 512 - piece.offset)
        if Bool.random(using: &random) {
          bytes.put(Array(piece.bytes[at..<end]), at: piece.offset + at)
        }
        at = end
      }
    case .garbage:
      // Such media leave nothing of the block that was being written, whoever's bytes it held.
      let block = piece.offset / 4096 * 4096
      let end = max(min(block + 4096, bytes.count), piece.offset + piece.bytes.count)
      var garbage: [UInt8] = []
      while garbage.count < end - block {
        var word = random.next()
        for _ in 0..<8 {
          garbage.append(UInt8(truncatingIfNeeded: word))
          word >>= 8
        }
      }
      bytes.put(Array(garbage.prefix(end - block)), at: block)
    }
  }
}
