import Glibc

/// The real disk.
public struct PosixDisk: Disk {
  /// The real disk.
  public init() {}

  /// `open`, closed in programs that are started from this one.
  public func open(_ path: String, _ mode: OpenMode) throws(StoreError) -> DiskFile {
    let flags: Int32 =
      switch mode {
      case .existing: 0
      case .new: O_CREAT | O_EXCL
      case .emptied: O_CREAT | O_TRUNC
      case .anyway: O_CREAT
      }
    let operation: DiskOperation = mode == .existing ? .open : .create
    let descriptor: Int32
    do throws(StoreError) {
      descriptor = try again(operation) {
        unsafe Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0o600)
      }
    } catch .system(_, errno: ELOOP), .system(_, errno: ENXIO), .system(_, errno: EISDIR) {
      throw .notAFile(name: PosixDisk.name(path))
    }
    return DiskFile(descriptor: descriptor)
  }

  /// `close`, a lock given up first: a program that is being started holds a copy of the open file
  /// until it runs, and the lock would stay with the copy.
  public func close(_ file: DiskFile) {
    _ = setLock(F_UNLCK, on: file)
    _ = Glibc.close(file.descriptor)
  }

  /// One `pwrite`.
  public func write(_ bytes: [UInt8], from start: Int, to file: DiskFile, at offset: Int)
    throws(StoreError) -> Int
  {
    try again(.write) {
      unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        return unsafe pwrite(file.descriptor, rest.baseAddress, rest.count, offset)
      }
    }
  }

  /// `fdatasync`.
  public func sync(_ file: DiskFile) throws(StoreError) {
    _ = try again(.sync) { fdatasync(file.descriptor) }
  }

  /// Opens for reading alone and reads to the end. Whoever can write in the folder could have put
  /// a link, a pipe or a huge file there: neither is followed, waited for nor read.
  public func read(_ path: String) throws(StoreError) -> [UInt8] {
    let file = try openForReading(path)
    defer { _ = Glibc.close(file) }
    return try contents(file, path)
  }

  private static let careful = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY

  private func openForReading(_ path: String, _ more: Int32 = 0) throws(StoreError) -> Int32 {
    do throws(StoreError) {
      return try again(.open) { unsafe Glibc.open(path, PosixDisk.careful | more) }
    } catch .system(_, errno: ELOOP), .system(_, errno: ENXIO) {
      throw .notAFile(name: PosixDisk.name(path))
    }
  }

  /// The file's name alone: the path is the machine's.
  private static func name(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Reads with `O_DIRECT`; where that is refused, drops the cached pages first.
  public func readAroundCache(_ path: String) throws(StoreError) -> [UInt8] {
    let direct = unsafe Glibc.open(path, PosixDisk.careful | LinuxValue.direct)
    if direct >= 0 {
      defer { _ = Glibc.close(direct) }
      do throws(StoreError) {
        return try contents(direct, path)
      } catch .system(_, errno: EINVAL) {
        // Refused at reading instead of at opening: as below.
      }
    }
    // Some file systems refuse direct reads: then the cached pages are dropped first.
    let file = try openForReading(path)
    defer { _ = Glibc.close(file) }
    _ = posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    return try contents(file, path)
  }

  /// `fsync` of the folder.
  public func syncFolder(_ path: String) throws(StoreError) {
    let folder = try again(.open) { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { _ = Glibc.close(folder) }
    _ = try again(.sync) { fsync(folder) }
  }

  /// `mkdir`.
  public func makeFolder(_ path: String) throws(StoreError) {
    _ = try again(.makeFolder) { unsafe mkdir(path, 0o700) }
  }

  /// `rename`.
  public func rename(_ path: String, to target: String) throws(StoreError) {
    _ = try again(.rename) { unsafe Glibc.rename(path, target) }
  }

  /// `link`.
  public func link(_ path: String, as other: String) throws(StoreError) {
    _ = try again(.rename) { unsafe Glibc.link(path, other) }
  }

  /// `unlink`.
  public func remove(_ path: String) throws(StoreError) {
    _ = try again(.remove) { unsafe unlink(path) }
  }

  /// Every name but `.` and `..`.
  public func list(_ path: String) throws(StoreError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      throw StoreError.system(operation: .list, errno: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw StoreError.system(operation: .list, errno: errno) }
    return names
  }

  /// `F_OFD_SETLK` with a write lock over the whole file.
  public func lock(_ file: DiskFile) throws(StoreError) -> Bool {
    if setLock(F_WRLCK, on: file) == 0 { return true }
    if errno == EAGAIN || errno == EACCES { return false }
    throw StoreError.system(operation: .lock, errno: errno)
  }

  /// By the table of what is mounted; false when that cannot be read.
  public func isCopyOnWrite(_ path: String) -> Bool {
    guard let real = unsafe realpath(path, nil) else { return false }
    defer { unsafe free(real) }
    do throws(StoreError) {
      let table = String(decoding: try contents(of: "/proc/self/mountinfo"), as: UTF8.self)
      return FileSystemType(mountTable: table, path: unsafe String(cString: real))?.isCopyOnWrite
        ?? false
    } catch {
      return false
    }
  }

  /// All of a file that does not tell its size beforehand.
  private func contents(of path: String) throws(StoreError) -> [UInt8] {
    let file = try again(.open) { unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    defer { _ = Glibc.close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try again(.read) { unsafe Glibc.read(file, &part, part.count) }
      if count == 0 { return bytes }
      bytes += part.prefix(count)
    }
  }

  /// Bytes of the largest file that is read: many times what this program writes.
  private static let largest = 64 << 20

  /// The device number.
  public func medium(_ path: String) throws(StoreError) -> UInt64 {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw StoreError.system(operation: .open, errno: errno)
    }
    return UInt64(status.st_dev)
  }

  /// The machine's identity, and the path without links. Devices and inodes are others after a restart
  /// on many file systems, and say nothing.
  public func whereabouts(_ folder: String) -> [UInt8]? {
    guard let real = unsafe realpath(folder, nil) else { return nil }
    defer { unsafe free(real) }
    var machine: [UInt8] = []
    do throws(StoreError) {
      machine = try contents(of: "/etc/machine-id")
    } catch {
      // A machine without an identity: the path alone.
    }
    return machine + [0x0A] + Array(unsafe String(cString: real).utf8)
  }

  /// An open-file-description lock: kept by this open file alone, not dropped when some other
  /// descriptor of the same file is closed.
  private func setLock(_ kind: Int32, on file: DiskFile) -> Int32 {
    var region = flock()
    region.l_type = Int16(kind)
    region.l_whence = Int16(SEEK_SET)
    return unsafe withUnsafeMutablePointer(to: &region) {
      unsafe fcntl(file.descriptor, LinuxValue.setLock, $0)
    }
  }

  /// Reads to the end through a page-aligned buffer, as direct reads want it.
  private func contents(_ file: Int32, _ path: String) throws(StoreError) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      throw StoreError.system(operation: .read, errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= PosixDisk.largest else {
      throw StoreError.notAFile(name: PosixDisk.name(path))
    }
    return unsafe try BlockReading.bytes(size: Int(status.st_size)) {
      buffer, offset throws(StoreError) in
      try again(.read) { unsafe pread(file, buffer.baseAddress, buffer.count, offset) }
    }
  }

  /// Makes a call again while a signal interrupts it.
  private func again<Count: FixedWidthInteger>(
    _ operation: DiskOperation, _ call: () -> Count
  ) throws(StoreError) -> Count {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw StoreError.system(operation: operation, errno: errno) }
    }
  }
}

/// Values of Linux that the Swift overlay of the C library leaves out.
private enum LinuxValue {
  /// `F_OFD_SETLK`.
  static let setLock: Int32 = 37
  /// `O_DIRECT`.
  #if arch(arm64) || arch(arm)
    static let direct: Int32 = 0o200000
  #else
    static let direct: Int32 = 0o40000
  #endif
}
