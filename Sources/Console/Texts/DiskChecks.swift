import DowntimeModel

/// The words of the disk that the store lies on, and of the swap.
enum DiskChecks {
  /// Every check of it.
  static func all(_ facts: MachineFacts) -> [Check] {
    [
      facts.fileSystem.map(\.check) ?? Check(.notice, "filsystem", "kan inte avgöras"),
      facts.freeMegabytes.map { space(megabytes: $0) }, facts.swap.check,
    ].compactMap(\.self)
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

extension SwapState {
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
