import Foundation
import Glibc

/// The least a durable write can cost here: 4 KiB into a pre-filled file, then fdatasync.
final class BareFile {
  private let descriptor: Int32
  private let block = [UInt8](repeating: UInt8(ascii: "x"), count: 4096)
  private var offset = 0

  /// A file with room for so many blocks, all of them on disk.
  init(at path: String, blocks: Int) throws {
    descriptor = Int32(try checked(Int(open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)), "open"))
    let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: 4096)
    for number in 0..<blocks {
      try checked(pwrite(descriptor, blank, blank.count, number * blank.count), "pwrite")
    }
    try checked(Int(fsync(descriptor)), "fsync")
  }

  deinit { close(descriptor) }

  /// Writes the next block and returns when it is on disk.
  func append() throws {
    try checked(pwrite(descriptor, block, block.count, offset), "pwrite")
    try checked(Int(fdatasync(descriptor)), "fdatasync")
    offset += block.count
  }
}
