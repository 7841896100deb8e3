/// Room kept for when the disk is full: one more pre-filled segment (`reserve`) and a few
/// pre-filled files for drafts (`drafts/reserve-1` …). They are written over and renamed into
/// place, which takes no room. A file-system that writes to a new place every time (btrfs) gives
/// no such promise, and none is made there.
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

  /// How many drafts can be saved on a full disk, and how large each may be.
  static let draftCount = 3
  static let draftBytes = 65_536
  private static let segmentName = "reserve"

  private var segmentPath: String { folder + "/" + Reserve.segmentName }

  private static func draftName(_ number: Int) -> String { "reserve-\(number)" }

  /// What is missing, by path and size, the segment first.
  private func missing() throws(StoreError) -> (path: String, bytes: Int)? {
    if try !disk.list(folder).contains(Reserve.segmentName) { return (segmentPath, segmentBytes) }
    let names = try disk.listIfPresent(folder + "/drafts")
    for number in 1...Reserve.draftCount where !names.contains(Reserve.draftName(number)) {
      return (folder + "/drafts/" + Reserve.draftName(number), Reserve.draftBytes)
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

  /// Makes one file that is missing; true while more are. What has one of the names is always
  /// whole: it gets it by a rename.
  func refill() throws(StoreError) -> Bool {
    guard let (path, bytes) = try missing() else { return false }
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

  /// The reserve segment, opened under its own name, to be renamed into place; nil when there is
  /// none.
  func takeSegment() throws(StoreError) -> (file: DiskFile, path: String)? {
    guard hasSegment else { return nil }
    return (try disk.open(segmentPath, .existing), segmentPath)
  }

  /// Writes a draft into a reserve file and puts that in the draft's place; false when there is
  /// none left or the draft is too large. The whole file is written, with newlines after the
  /// draft: a power cut may have left half of an earlier one in it.
  func replaceDraft(_ name: String, in draftFolder: String, with bytes: [UInt8])
    throws(StoreError) -> Bool
  {
    let drafts = folder + "/drafts"
    let names = try disk.list(drafts)
    let number = (1...Reserve.draftCount).first { names.contains(Reserve.draftName($0)) }
    guard bytes.count <= Reserve.draftBytes, let number else { return false }
    let path = drafts + "/" + Reserve.draftName(number)
    let file = try disk.open(path, .existing)
    do throws(StoreError) {
      let blank = [UInt8](repeating: 0x0A, count: Reserve.draftBytes - bytes.count)
      try disk.writeAll(bytes + blank, to: file, at: 0)
      try disk.sync(file)
    } catch {
      disk.close(file)
      // A file whose write or sync failed is never written again.
      try disk.remove(path)
      throw error
    }
    disk.close(file)
    try disk.rename(path, to: draftFolder + "/" + name)
    try disk.syncFolder(draftFolder)
    return true
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
