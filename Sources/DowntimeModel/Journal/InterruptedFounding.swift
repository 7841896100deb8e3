/// What a founding leaves behind when it is cut short before `store.json` is in place. Such a
/// folder holds no entry, so founding may begin again in it.
enum InterruptedFounding {
  private static let names: Set<String> = [
    "lock", "keys", "j", "drafts", Letterbox.folder, "store.json.new", "reserve",
    "reserve.new", "reserve-ballast", "reserve-ballast.new",
  ]

  /// Whether a folder holds nothing else (an empty or missing folder included).
  static func isAll(of folder: String, disk: some Disk) throws(StoreError) -> Bool {
    guard names.isSuperset(of: try disk.listIfPresent(folder)) else { return false }
    for name in ["drafts", Letterbox.folder] {
      let held = try disk.listIfPresent(folder + "/" + name)
      guard held.allSatisfy({ $0.hasPrefix("reserve") }) else { return false }
    }
    // A store that only lost its description has lines beside the first control line.
    let hasJournals = try disk.listIfPresent(folder).contains("j")
    guard hasJournals else { return true }
    let reading = try JournalReading(folder: folder + "/j", disk: disk, keys: nil, current: nil)
    return reading.journals.count <= 1 && reading.lines <= 1
  }

  /// Removes keys and segments that no entry was ever sealed with or written to.
  static func clear(_ folder: String, disk: some Disk) throws(StoreError) {
    for name in try disk.listIfPresent(folder + "/keys") {
      try disk.remove(folder + "/keys/" + name)
    }
    for journal in try disk.listIfPresent(folder + "/j")
    where Identifier<JournalEnd>(journal) != nil {
      for name in try disk.list(folder + "/j/" + journal) {
        try disk.remove(folder + "/j/" + journal + "/" + name)
      }
    }
  }

  /// Makes the folder and those above it that are missing.
  static func makeFolders(to folder: String, disk: some Disk) throws(StoreError) {
    do throws(StoreError) {
      try disk.makeFolder(folder)
    } catch .system(_, errno: SystemError.exists) {
      return
    } catch .system(_, errno: SystemError.missing) where parent(of: folder) != folder {
      try makeFolders(to: parent(of: folder), disk: disk)
      try disk.makeFolder(folder)
    }
    try disk.syncFolder(parent(of: folder))
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
