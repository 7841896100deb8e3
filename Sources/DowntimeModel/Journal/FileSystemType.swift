/// A file system by the name the system gives it.
public struct FileSystemType: Hashable, Sendable {
  /// Such as `ext4`.
  public let name: String

  /// The one that a path lies on: the last mounted of those whose mount point is nearest above.
  public init?(mountTable: String, path: String) {
    var best: (length: Int, name: String)?
    // As a space is written there.
    let path = path.split(separator: " ", omittingEmptySubsequences: false)
      .joined(separator: "\\040")
    for line in mountTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
        continue
      }
      let point = fields[4]
      let isAbove =
        point == "/" || path == point || path.hasPrefix(point + "/")
      if isAbove, point.utf8.count >= best?.length ?? 0 {
        best = (point.utf8.count, String(fields[dash + 1]))
      }
    }
    guard let best else { return nil }
    name = best.name
  }

  /// Whether it writes to a new place every time: what was pre-filled there is no room kept.
  public var isCopyOnWrite: Bool {
    ["btrfs", "zfs", "bcachefs", "f2fs", "nilfs2"].contains(name)
  }
}
