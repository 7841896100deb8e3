/// Room kept for when the disk is full: one more pre-filled segment (`reserve`), a few pre-filled
/// files for drafts, letters and keys (`drafts/reserve-1` …) and a folder for the drafts of a new
/// outage. They are written over and renamed into place, which takes no room. A file system that
/// writes to a new place every time (btrfs) gives no such promise, and none is made there.
struct Reserve {
  let folder: String
  let disk: any Disk
  let segmentBytes: Int

  /// The reserve of a store; nil where nothing can be kept.
  init?(_ geometry: SegmentGeometry, folder: String, disk: any Disk) {
    guard !geometry.grows else { return nil }
    self.folder = folder
    self.disk = disk
    segmentBytes = geometry.bytes
  }

  /// What a draft or a letter lies in: the longest text that can be signed, sealed.
  private static let textBytes = 65_536

  /// Files for drafts: one more than are likely to be written at a time.
  var drafts: ReservedFiles {
    ReservedFiles(folder: folder + "/drafts", count: 3, size: Reserve.textBytes, disk: disk)
  }

  /// Files for letters. Each stays in use until somebody unlocks.
  static func letters(of store: String, _ disk: any Disk) -> ReservedFiles {
    ReservedFiles(
      folder: store + "/" + Letterbox.folder, count: 8, size: Reserve.textBytes, disk: disk)
  }

  /// Files for the keys of two outages.
  var keys: ReservedFiles {
    ReservedFiles(folder: folder + "/keys", count: 2, size: 4096, disk: disk)
  }

  /// What becomes the drafts' folder of an outage that is declared on a full disk.
  static let draftFolder = "reserve-folder"

  private static let segmentName = "reserve"

  private var segmentPath: String { folder + "/" + Reserve.segmentName }

  /// What is missing, by path and size, the segment first.
  private func missing() throws(StoreError) -> (path: String, bytes: Int)? {
    if try !disk.list(folder).contains(Reserve.segmentName) { return (segmentPath, segmentBytes) }
    for files in [keys, drafts, Reserve.letters(of: folder, disk)] {
      if let path = try files.missing() { return (path, files.size) }
    }
    return nil
  }

  /// Whether the segment is there.
  var hasSegment: Bool {
    do throws(StoreError) {
      return try disk.list(folder).contains(Reserve.segmentName)
    } catch {
      return false
    }
  }

  /// Makes one thing that is missing; true while more are. What has one of the names is always
  /// whole: it gets it by a rename.
  func refill() throws(StoreError) -> Bool {
    guard let (path, bytes) = try missing() else { return try makeDraftFolder() }
    let new = path + ".new"
    let file = try disk.open(new, .emptied)
    do throws(StoreError) {
      try disk.writeAll([UInt8](repeating: 0x0A, count: bytes), to: file, at: 0)
      try disk.sync(file)
    } catch {
      disk.close(file)
      // Half a reserve would only take room from what matters more.
      try disk.remove(new)
      throw error
    }
    disk.close(file)
    try disk.rename(new, to: path)
    try disk.syncFolder(Reserve.parent(path))
    return true
  }

  private func makeDraftFolder() throws(StoreError) -> Bool {
    let drafts = folder + "/drafts"
    guard try !disk.list(drafts).contains(Reserve.draftFolder) else { return false }
    try disk.makeFolder(drafts + "/" + Reserve.draftFolder)
    try disk.syncFolder(drafts)
    return true
  }

  /// The reserve segment, opened under its own name, to be renamed into place; nil when there is
  /// none.
  func takeSegment() throws(StoreError) -> (file: DiskFile, path: String)? {
    guard hasSegment else { return nil }
    return (try disk.open(segmentPath, .existing), segmentPath)
  }

  /// The folder of a path.
  static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
