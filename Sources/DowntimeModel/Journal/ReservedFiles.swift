/// Pre-filled files for what is small and must be saved on a full disk too: started texts,
/// letters, an outage's key. One is taken by giving it another name, which nobody else can do as well: letters are
/// written without the store's lock. It is written over as a whole, since a power cut may have
/// left half of something else in it, and put in place by a rename. What it replaces, and what is
/// thrown away, comes back if it was such a file: a text that is saved every other second, and the
/// next one, find the room that the first one had.
struct ReservedFiles {
  /// Where they lie.
  let folder: String
  /// How many there are when none is in use.
  let count: Int
  /// Bytes of each, and of the most that can be saved in one.
  let size: Int
  let disk: any Disk

  /// A file as it was before it was filled up; the same, when it was not.
  static func content(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.prefix((bytes.lastIndex { $0 != 0x0A } ?? -1) + 2))
  }

  private func path(_ number: Int) -> String { "\(folder)/reserve-\(number)" }

  private func numbers(isThere: Bool) throws(StoreError) -> [Int] {
    let names = try disk.listIfPresent(folder)
    return (1...count).filter { names.contains("reserve-\($0)") == isThere }
  }

  /// The path of the first that is missing; nil when all are there.
  func missing() throws(StoreError) -> String? {
    try numbers(isThere: false).first.map(path)
  }

  /// Puts bytes in a file's place, filled up with newlines; false when none is left or the bytes
  /// are too many.
  func replace(_ name: String, in target: String, with bytes: [UInt8]) throws(StoreError) -> Bool {
    let (path, new) = (target + "/" + name, target + "/" + name + ".new")
    guard bytes.count <= size, try take(as: new) else { return false }
    do throws(StoreError) {
      // Nobody else may find it under its old name after a power cut.
      try disk.syncFolder(folder)
      try fill(new, with: bytes)
    } catch {
      // A file whose write or sync failed is never written again.
      try disk.remove(new)
      throw error
    }
    let old = path + ".old.new"
    let isKept = isReserved(path) && link(path, as: old)
    try disk.rename(new, to: path)
    try disk.syncFolder(target)
    // It is saved, whatever becomes of the file that it replaced.
    if isKept { _ = try? takeBack(old) }
    return true
  }

  /// Keeps a file that is thrown away, if it is one of these and one is missing; false when it was
  /// left as it is.
  func takeBack(_ file: String) throws(StoreError) -> Bool {
    guard let free = try missing(), isReserved(file) else { return false }
    try disk.rename(file, to: free)
    try disk.syncFolder(Reserve.parent(file))
    if Reserve.parent(file) != folder { try disk.syncFolder(folder) }
    return true
  }

  private func take(as new: String) throws(StoreError) -> Bool {
    for number in try numbers(isThere: true) {
      do throws(StoreError) {
        try disk.rename(path(number), to: new)
        return true
      } catch .system(_, errno: SystemError.missing) {
        // Somebody else took it.
      }
    }
    return false
  }

  private func fill(_ path: String, with bytes: [UInt8]) throws(StoreError) {
    let file = try disk.open(path, .existing)
    defer { disk.close(file) }
    let blank = [UInt8](repeating: 0x0A, count: size - bytes.count)
    try disk.writeAll(bytes + blank, to: file, at: 0)
    try disk.sync(file)
  }

  private func isReserved(_ path: String) -> Bool {
    do throws(StoreError) {
      return try disk.read(path).count == size
    } catch {
      return false
    }
  }

  /// Keeps a file that is about to be replaced, under another name; false where that cannot be.
  private func link(_ path: String, as old: String) -> Bool {
    do throws(StoreError) {
      try disk.link(path, as: old)
      return true
    } catch {
      return false
    }
  }
}
