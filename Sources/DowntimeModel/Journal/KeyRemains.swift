/// Everything in one place, laid out like a store, that a data key lies in or that only it opens,
/// the journal's lines excepted: they stay, unreadable, and go on chaining.
struct KeyRemains {
  /// The store, or `copy` or `away` of a second medium.
  let place: String
  let kid: Identifier<DataKey>
  let disk: any Disk

  /// What there is, by path: the key under every passphrase there has been, half-made and replaced
  /// files too, drafts, and what was put into quarantine of them.
  func paths() throws(StoreError) -> [String] {
    var paths: [String] = []
    for folder in ["keys", "drafts/" + kid.text, Quarantine.folder] {
      let isOwn = folder.hasPrefix("drafts/")
      for name in try disk.listOrOdd(place + "/" + folder)?.sorted() ?? []
      where isOwn || name.contains(kid.text) {
        paths.append(folder + "/" + name)
      }
    }
    return paths
  }

  /// Overwrites and removes all of it. What cannot be overwritten is removed all the same, and
  /// what is in the way of one file stops no other.
  ///
  /// Throws the first failure: then something is left.
  func remove() throws(StoreError) {
    var failure: StoreError?
    func trying(_ work: () throws(StoreError) -> Void) {
      do throws(StoreError) {
        try work()
      } catch {
        failure = failure ?? error
      }
    }
    let paths = try paths()
    for path in paths {
      trying { () throws(StoreError) in try disk.erase(place + "/" + path) }
    }
    for folder in Set(paths.map { Reserve.parent($0) }).sorted() {
      trying { () throws(StoreError) in try disk.syncFolder(place + "/" + folder) }
    }
    // What was replaced or thrown away on a full disk lies in files that are kept for the next time.
    for folder in ["keys", "drafts", Letterbox.folder] {
      trying { () throws(StoreError) in try blankReserve(in: place + "/" + folder) }
    }
    if let failure { throw failure }
  }

  private func blankReserve(in folder: String) throws(StoreError) {
    for name in try disk.listOrOdd(folder)?.sorted() ?? [] where name.hasPrefix("reserve-") {
      guard let bytes = try disk.readOrNothing(folder + "/" + name) else { continue }
      guard bytes.contains(where: { $0 != 0x0A }) else { continue }
      do throws(StoreError) {
        try disk.blank(folder + "/" + name)
      } catch {
        // A file whose write or sync failed is never written again.
        try disk.remove(folder + "/" + name)
        throw error
      }
    }
  }
}

extension Disk {
  /// Overwrites a file with newlines, to its end, and syncs: where a file system writes in place,
  /// nothing of it is left in what becomes free. Nothing happens when there is no such file.
  func blank(_ path: String) throws(StoreError) {
    guard let bytes = try readOrNothing(path) else { return }
    let file = try open(path, .existing)
    defer { close(file) }
    try writeAll([UInt8](repeating: 0x0A, count: bytes.count), to: file, at: 0)
    try sync(file)
  }

  /// Whether a file has been overwritten as a whole.
  func isBlank(_ path: String) throws(StoreError) -> Bool {
    try readOrNothing(path)?.allSatisfy { $0 == 0x0A } ?? false
  }

  /// Removes a file, overwritten first if that can be.
  func erase(_ path: String) throws(StoreError) {
    do throws(StoreError) {
      try blank(path)
    } catch {
      do throws(StoreError) {
        // Nothing is lost by trying again: these bytes shall go. Whether they did, a medium that
        // failed once cannot be trusted to say.
        try blank(path)
      } catch {
        // A file that cannot be overwritten is removed all the same.
      }
    }
    try remove(path)
  }

  /// All bytes of a file; nil when there is none, or something else than a file.
  fileprivate func readOrNothing(_ path: String) throws(StoreError) -> [UInt8]? {
    do {
      return try readIfPresent(path)
    } catch .notAFile {
      return nil
    }
  }
}
