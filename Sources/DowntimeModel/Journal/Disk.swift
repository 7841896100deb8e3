/// An open file of a disk.
public struct DiskFile: Hashable, Sendable {
  /// The disk's own number for it.
  public let descriptor: Int32

  /// An open file by its number.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }
}

/// How a file is opened; always for reading and writing, always with mode 0600 when made.
public enum OpenMode: Hashable, Sendable {
  /// It must be there.
  case existing
  /// It must not be there.
  case new
  /// What was there is emptied.
  case emptied
  /// It is made when missing.
  case anyway
}

/// Everything the journal asks of the outside. Each call is one system call (reads excepted), so
/// that a simulated disk can fail or crash between any two. Every failure is thrown as
/// `StoreError.system`, with what was tried.
public protocol Disk {
  /// Opens a file.
  func open(_ path: String, _ mode: OpenMode) throws(StoreError) -> DiskFile
  /// Closes a file; gives up its lock.
  func close(_ file: DiskFile)
  /// Writes bytes from `start` on at a byte offset of the file; returns how many were taken,
  /// possibly fewer than offered.
  func write(_ bytes: [UInt8], from start: Int, to file: DiskFile, at offset: Int)
    throws(StoreError) -> Int
  /// Returns when the file's bytes and length are on the medium.
  func sync(_ file: DiskFile) throws(StoreError)
  /// All bytes of a file.
  func read(_ path: String) throws(StoreError) -> [UInt8]
  /// All bytes of a file as the medium holds them, not as the page cache shows them.
  func readAroundCache(_ path: String) throws(StoreError) -> [UInt8]
  /// Returns when the folder's names are on the medium.
  func syncFolder(_ path: String) throws(StoreError)
  /// Makes a folder with mode 0700.
  func makeFolder(_ path: String) throws(StoreError)
  /// Gives a file another name; what had that name is gone.
  func rename(_ path: String, to target: String) throws(StoreError)
  /// Gives a file one more name, which must not be there.
  func link(_ path: String, as other: String) throws(StoreError)
  /// Removes a file.
  func remove(_ path: String) throws(StoreError)
  /// The names in a folder, in no order.
  func list(_ path: String) throws(StoreError) -> [String]
  /// Takes the write lock of an open file; false when someone else has it.
  func lock(_ file: DiskFile) throws(StoreError) -> Bool
  /// Whether the file system writes to a new place every time, so that what was pre-filled is no
  /// room kept.
  func isCopyOnWrite(_ path: String) -> Bool
  /// A number that tells one medium from another.
  func medium(_ path: String) throws(StoreError) -> UInt64
  /// What tells a folder from every other, on this machine and on others, and stays the same from
  /// start to start; nil when that cannot be told.
  func whereabouts(_ folder: String) -> [UInt8]?
}

extension Disk {
  /// A disk of one machine: the path.
  public func whereabouts(_ folder: String) -> [UInt8]? { Array(folder.utf8) }
}

extension Disk {
  /// Writes all the bytes, in as many writes as it takes.
  func writeAll(_ bytes: [UInt8], to file: DiskFile, at offset: Int) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      written += try write(bytes, from: written, to: file, at: offset + written)
    }
  }

  /// Replaces a file so that a crash leaves the old one or the new one, never a mixture: a new
  /// name, sync, rename, sync of the folder.
  func replace(_ name: String, in folder: String, with bytes: [UInt8]) throws(StoreError) {
    let path = folder + "/" + name
    let file = try open(path + ".new", .emptied)
    do throws(StoreError) {
      try writeAll(bytes, to: file, at: 0)
      try sync(file)
    } catch {
      close(file)
      throw error
    }
    close(file)
    try rename(path + ".new", to: path)
    try syncFolder(folder)
  }

  /// The same, into reserved room when the disk is full.
  func replace(
    _ name: String, in folder: String, with bytes: [UInt8], or reserved: ReservedFiles?
  ) throws(StoreError) {
    do throws(StoreError) {
      try replace(name, in: folder, with: bytes)
    } catch {
      guard SystemError.isFull(error), try reserved?.replace(name, in: folder, with: bytes) == true
      else { throw error }
    }
  }

  /// Gives a file another name; where its folder has to grow for that and the disk is full, at
  /// the price of the ballast, which lies there for it.
  func rename(_ path: String, to target: String, ballast: String?) throws(StoreError) {
    do throws(StoreError) {
      try rename(path, to: target)
    } catch {
      guard SystemError.isFull(error), let ballast, try readIfPresent(ballast) != nil else {
        throw error
      }
      try remove(ballast)
      try rename(path, to: target)
    }
  }

  /// Makes a folder unless it is there.
  func ensureFolder(_ path: String) throws(StoreError) {
    do {
      try makeFolder(path)
    } catch .system(_, errno: SystemError.exists) {
      return
    }
  }

  /// The names in a folder; none when there is no such folder.
  func listIfPresent(_ path: String) throws(StoreError) -> [String] {
    do {
      return try list(path)
    } catch .system(_, errno: SystemError.missing) {
      return []
    }
  }
}

extension Disk {
  /// All bytes of a file; nil when something else than a file lies there.
  func readOrOdd(_ path: String) throws(StoreError) -> [UInt8]? {
    do {
      return try read(path)
    } catch .notAFile {
      return nil
    }
  }

  /// The names in a folder, none when there is none; nil when something else lies there.
  func listOrOdd(_ path: String) throws(StoreError) -> [String]? {
    do {
      return try listIfPresent(path)
    } catch .system(_, errno: SystemError.notAFolder) {
      return nil
    }
  }

  /// All bytes of a file; nil when there is none.
  func readIfPresent(_ path: String) throws(StoreError) -> [UInt8]? {
    do {
      return try read(path)
    } catch .system(_, errno: SystemError.missing) {
      return nil
    }
  }
}

/// The few system error numbers that decide what the journal does next (the same on every Linux).
enum SystemError {
  static let missing: Int32 = 2
  static let noMemory: Int32 = 12
  static let exists: Int32 = 17
  static let notAFolder: Int32 = 20
  private static let noSpace: Int32 = 28
  private static let overQuota: Int32 = 122

  /// Whether there was no room.
  static func isFull(_ error: StoreError) -> Bool {
    guard case .system(_, let number) = error else { return false }
    return number == noSpace || number == overQuota
  }
}
