import Foundation
import Glibc
import Testing

/// A small disk of its own with a real file system, on a loop device. For the superuser of a
/// machine with loop devices and the file system's tools; `make faults` says what is missing.
final class RealDisk {
  enum Kind: String, CaseIterable, CustomStringConvertible {
    case ext4, xfs, btrfs

    var description: String { rawValue }

    /// The smallest that the tools make, or a little more.
    var megabytes: Int {
      switch self {
      case .ext4: 48
      case .xfs: 304
      case .btrfs: 128
      }
    }

    /// Makes the file system. All of it is for whoever asks: nothing is kept for the superuser.
    fileprivate var make: [String] {
      switch self {
      case .ext4: ["mkfs.ext4", "-q", "-F", "-m", "0", "-b", "4096"]
      case .xfs: ["mkfs.xfs", "-q", "-f"]
      case .btrfs: ["mkfs.btrfs", "-q", "-f"]
      }
    }

    /// Looks at it without changing anything.
    fileprivate var check: [String] {
      switch self {
      case .ext4: ["e2fsck", "-f", "-n"]
      case .xfs: ["xfs_repair", "-n"]
      case .btrfs: ["btrfs", "check", "--readonly"]
      }
    }
  }

  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  let kind: Kind
  private let folder: TestFolder
  private var isMounted = false

  /// Where it is mounted.
  var place: String { folder.path + "/disk" }
  private var image: String { folder.path + "/disk.img" }

  init(_ kind: Kind) throws {
    self.kind = kind
    folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    try Self.run(["truncate", "-s", "\(kind.megabytes)M", image])
    try Self.run(kind.make + [image])
    try mount()
  }

  deinit {
    // Before the folder is removed, and everything in it. The loop device goes with the mount.
    if isMounted { _ = umount2(place, Int32(MNT_DETACH)) }
  }

  /// What of the machine is lacking for this file system; nil when nothing is.
  static func lack(_ kind: Kind) -> String? {
    guard ProcessInfo.processInfo.environment["RESERV_FAULTS"] != nil else { return "make faults" }
    guard geteuid() == 0 else { return "only the superuser can mount" }
    guard access("/dev/loop-control", F_OK) == 0 else { return "no loop devices here" }
    let known = (try? String(contentsOfFile: "/proc/filesystems", encoding: .utf8)) ?? ""
    guard known.split(whereSeparator: \.isWhitespace).contains(Substring(kind.rawValue)) else {
      return "this kernel has no \(kind)"
    }
    for tool in [kind.make[0], kind.check[0], "losetup"] where path(of: tool) == nil {
      return "\(tool) is not installed"
    }
    return nil
  }

  /// Takes every block that is left; also those that come back with a sync because they were
  /// promised and not used, or because what lay there was removed a moment ago.
  func fill() throws {
    for round in 1...3 {
      for size in [1 << 24, 1 << 20, 1 << 16, 1 << 12] {
        let filler = open(place + "/fyllnad-\(round)", O_CREAT | O_WRONLY | O_APPEND, 0o600)
        guard filler >= 0 else { continue }
        let bytes = [UInt8](repeating: 0x5A, count: size)
        while write(filler, bytes, size) > 0 {}
        _ = fsync(filler)
        close(filler)
      }
      sync()
    }
  }

  /// Gives back what `fill` took.
  func makeRoom() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: place)
    where name.hasPrefix("fyllnad") {
      _ = unlink(place + "/" + name)
    }
    sync()
  }

  /// Bytes that anybody can still take.
  var bytesLeft: Int {
    var facts = statvfs()
    return statvfs(place, &facts) == 0 ? Int(facts.f_bavail) * Int(facts.f_frsize) : -1
  }

  /// What the file system does when it finds an error: from now on it can only be read.
  func becomeReadOnly() throws {
    let device = try #require(try deviceName())
    let trigger = "/sys/fs/ext4/\(device)/trigger_fs_error"
    guard access(trigger, W_OK) == 0 else { throw Refused(description: "no \(trigger)") }
    try "test".write(toFile: trigger, atomically: false, encoding: .utf8)
  }

  /// The power is cut: what was not synced never arrives.
  func cutPower() throws {
    let file = open(place, O_RDONLY)
    defer { close(file) }
    // `XFS_IOC_GOINGDOWN`, which ext4 knows as well; 2: without writing the log.
    var how: UInt32 = 2
    guard ioctl(file, 0x8004_587D, &how) == 0 else {
      throw Refused(description: "\(kind) cannot be shut down: \(errno)")
    }
  }

  /// As the next start of the machine finds it: what only the page cache had is gone.
  func remount() throws {
    try unmount()
    try mount()
  }

  /// Unmounts it and lets the file system's own tool look at it.
  func check() throws {
    try unmount()
    try Self.run(kind.check + [image])
  }

  private func mount() throws {
    let options = kind == .ext4 ? "loop,errors=remount-ro" : "loop"
    try Self.run(["mount", "-t", kind.rawValue, "-o", options, image, place])
    isMounted = true
  }

  private func unmount() throws {
    try Self.run(["umount", place])
    isMounted = false
  }

  private func deviceName() throws -> String? {
    let said = try Self.run(["losetup", "-n", "-O", "NAME", "-j", image])
    return said.split(separator: "\n").first?.split(separator: "/").last.map(String.init)
  }

  private static func path(of tool: String) -> String? {
    ["/usr/sbin/", "/sbin/", "/usr/bin/", "/bin/"].map { $0 + tool }
      .first { access($0, X_OK) == 0 }
  }

  @discardableResult
  private static func run(_ line: [String]) throws -> String {
    guard let tool = path(of: line[0]) else { throw Refused(description: "no \(line[0])") }
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = Array(line.dropFirst())
    let said = Pipe()
    process.standardOutput = said
    process.standardError = said
    try process.run()
    let text = String(
      decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Refused(description: "\(line.joined(separator: " ")): \(text)")
    }
    return text
  }
}
