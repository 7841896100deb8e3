import Glibc

/// The file `lock`: whoever holds its write lock owns every write of the store. It holds the
/// owner's process number, so that a second start can say who has it.
enum StoreLock {
  static func take(in folder: String, disk: some Disk) throws(StoreError) -> DiskFile {
    let path = folder + "/lock"
    let file = try disk.open(path, .anyway)
    do throws(StoreError) {
      guard try disk.lock(file) else {
        throw StoreError.locked(processID: holder(try disk.read(path)))
      }
      try signed(file, disk)
      return file
    } catch {
      disk.close(file)
      throw error
    }
  }

  private static func signed(_ file: DiskFile, _ disk: some Disk) throws(StoreError) {
    // Always as long as the longest number, so that nothing of an earlier owner is left.
    let number = String(getpid())
    let line = number + String(repeating: " ", count: max(0, 10 - number.utf8.count)) + "\n"
    do throws(StoreError) {
      try disk.writeAll(Array(line.utf8), to: file, at: 0)
    } catch {
      // The lock holds without the number: a full disk, and a power cut that emptied the file, shut
      // nobody out.
      guard SystemError.isFull(error) else { throw error }
    }
  }

  private static func holder(_ bytes: [UInt8]) -> Int32? {
    Int32(String(decoding: bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self))
  }
}
