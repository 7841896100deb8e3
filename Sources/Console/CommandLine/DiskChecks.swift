import DowntimeModel
import Glibc

/// What `doctor` sees of the disk that the store lies on, and of the swap.
enum DiskChecks {
  /// Every check of it.
  static func all(_ folder: String) -> [Check] {
    let place = existing(folder)
    return [fileSystem(place), space(place), SwapState.read().check].compactMap(\.self)
  }

  /// The folder, or the nearest one above it that is there.
  private static func existing(_ folder: String) -> String {
    var path = folder
    while unsafe access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), path.count > 1 {
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  private static func fileSystem(_ place: String) -> Check {
    guard let real = unsafe realpath(place, nil) else {
      return Check(.notice, "filsystem", "kan inte avgöras")
    }
    defer { unsafe free(real) }
    let table = SystemFile.read("/proc/self/mountinfo") ?? ""
    guard let type = FileSystemType(mountTable: table, path: unsafe String(cString: real)) else {
      return Check(.notice, "filsystem", "kan inte avgöras")
    }
    return type.check
  }

  private static func space(_ place: String) -> Check? {
    var status = statvfs()
    guard unsafe statvfs(place, &status) == 0 else { return nil }
    return space(
      megabytes: megabytes(blocks: UInt64(status.f_bavail), size: UInt64(status.f_frsize)))
  }

  /// Whole MiB in so many blocks of so many bytes.
  static func megabytes(blocks: UInt64, size: UInt64) -> Int {
    let (bytes, isTooMany) = blocks.multipliedReportingOverflow(by: size)
    return isTooMany ? .max : Int(bytes >> 20)
  }

  /// A journal grows by some 4 KiB an entry, and is begun with 2 MiB.
  static func space(megabytes: Int) -> Check {
    let seen = megabytes < 10_240 ? "\(megabytes) MiB ledigt" : "\(megabytes >> 10) GiB ledigt"
    if megabytes < 20 {
      return Check(.fault, "utrymme", seen, advice: "frigör minst 200 MiB")
    }
    if megabytes < 200 { return Check(.notice, "utrymme", seen, advice: "frigör minst 200 MiB") }
    return Check(.good, "utrymme", seen)
  }
}

extension FileSystemType {
  /// What it means for the journal.
  var check: Check {
    switch name {
    case "tmpfs", "ramfs":
      Check(
        .fault, "filsystem", "\(name): finns bara i minnet och försvinner vid omstart",
        advice: "lägg skåpet på en disk")
    case "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs":
      Check(
        .fault, "filsystem", "\(name): nätverksdisk, borta när nätet är borta",
        advice: "lägg skåpet på en disk i maskinen")
    case "btrfs", "zfs", "bcachefs", "f2fs", "nilfs2":
      Check(
        .notice, "filsystem",
        "\(name): skriver alltid på ny plats, så den förberedda filen är ingen reserv när disken "
          + "är full", advice: "håll gott om ledigt utrymme, eller välj ext4 eller xfs")
    case "vfat", "exfat", "msdos":
      Check(
        .notice, "filsystem", "\(name): har inga rättigheter, andra på maskinen kommer åt filerna",
        advice: "välj ext4 eller xfs")
    case "overlay", "aufs":
      Check(
        .notice, "filsystem", "\(name): kan vara en behållare som försvinner",
        advice: "lägg skåpet på en volym som blir kvar")
    case "ext4", "ext3", "ext2", "xfs", "jfs":
      Check(.good, "filsystem", name)
    default:
      Check(.notice, "filsystem", "\(name): inte provat", advice: "välj ext4 eller xfs")
    }
  }
}

/// Whether memory can end up on a disk where others can read it.
enum SwapState: Equatable {
  case none
  /// Every swap area is compressed memory or lies on an encrypted device.
  case protected
  /// At least one that cannot be told to be encrypted.
  case open(String)

  static func read() -> SwapState {
    SwapState(table: SystemFile.read("/proc/swaps") ?? "") { device in
      SystemFile.read("/sys/block/\(device)/dm/uuid")
    }
  }

  /// From the table of swap areas and the device mapper's identity of a block device.
  init(table: String, mapperIdentity: (String) -> String?) {
    self = .none
    for line in table.split(separator: "\n").dropFirst() {
      guard let path = line.split(whereSeparator: \.isWhitespace).first else { continue }
      let device = path.split(separator: "/").last.map(String.init) ?? ""
      let isProtected =
        device.hasPrefix("zram") || mapperIdentity(device)?.hasPrefix("CRYPT-") == true
      guard isProtected else {
        self = .open(String(path))
        return
      }
      self = .protected
    }
  }

  /// What it means.
  var check: Check {
    switch self {
    case .none: Check(.good, "växlingsyta", "ingen")
    case .protected: Check(.good, "växlingsyta", "krypterad eller i minnet")
    case .open(let path):
      Check(
        .notice, "växlingsyta", "\(path) ser inte krypterad ut: text i minnet kan hamna på disken",
        advice: "kryptera den eller stäng av den (swapoff)")
    }
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
