import DowntimeModel
import Glibc
import Terminal

/// Looks at the machine: what `reserv doctor` and «Är vi redo?» tell of it.
enum Machine {
  /// What it is like for a store in a folder.
  static func facts(_ folder: String) -> MachineFacts {
    let place = existing(folder)
    var facts = MachineFacts()
    facts.isClockSynchronized = MachineClock.isSynchronized
    facts.zoneData = StockholmTime.zoneData
    facts.fileSystem = fileSystem(place)
    facts.freeMegabytes = freeMegabytes(place)
    facts.swap = SwapState(table: SystemFile.read("/proc/swaps") ?? "") { device in
      SystemFile.read("/sys/block/\(device)/dm/uuid")
    }
    facts.printer = PrintSystem.state()
    return facts
  }

  /// The folder, or the nearest one above it that is there.
  private static func existing(_ folder: String) -> String {
    var path = folder
    while unsafe access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), path.count > 1 {
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  private static func fileSystem(_ place: String) -> FileSystemType? {
    guard let real = unsafe realpath(place, nil) else { return nil }
    defer { unsafe free(real) }
    let table = SystemFile.read("/proc/self/mountinfo") ?? ""
    return FileSystemType(mountTable: table, path: unsafe String(cString: real))
  }

  private static func freeMegabytes(_ place: String) -> Int? {
    var status = statvfs()
    guard unsafe statvfs(place, &status) == 0 else { return nil }
    return megabytes(blocks: UInt64(status.f_bavail), size: UInt64(status.f_frsize))
  }

  /// Whole MiB in so many blocks of so many bytes.
  static func megabytes(blocks: UInt64, size: UInt64) -> Int {
    let (bytes, isTooMany) = blocks.multipliedReportingOverflow(by: size)
    return isTooMany ? .max : Int(bytes >> 20)
  }
}

/// Small files of the system.
enum SystemFile {
  /// The whole text; nil when it cannot be read.
  static func read(_ path: String) -> String? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { _ = close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe Glibc.read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += part.prefix(count)
    }
  }
}
