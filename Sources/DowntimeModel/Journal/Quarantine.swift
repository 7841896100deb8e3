/// The folder `quarantine`: what lay among drafts, letters and keys under a foreign name, or can
/// never be opened, is moved there and never deleted. Journals are never moved: they are damaged
/// where they lie, and said to be.
struct Quarantine {
  static let folder = "quarantine"

  let store: String
  let disk: any Disk

  /// Moves what does not belong there; the names that were moved. What is sealed with a missing
  /// key, or was written by a newer version, stays where it is.
  func clear(_ findings: [Finding]) throws(StoreError) -> [String] {
    var paths: [String] = []
    for finding in findings {
      let isMovable =
        finding.journal.hasPrefix("drafts/") || finding.journal == Letterbox.folder
        || finding.journal == "keys" || finding.journal == "drafts"
      switch finding.problem {
      case .checksum, .forged, .oddFile, .payload:
        if isMovable { paths.append(finding.journal + "/" + finding.segment) }
      case .tornTail, .chain, .sequence, .reordered, .unknownVersion, .keyMissing, .fork, .clock,
        .missing, .olderKey, .lost, .destroyedKey:
        break
      }
    }
    guard !paths.isEmpty else { return [] }
    let target = store + "/" + Quarantine.folder
    try disk.ensureFolder(target)
    try disk.syncFolder(store)
    var names = Set(try disk.list(target))
    for path in paths {
      var number = 1
      let plain = path.split(separator: "/").joined(separator: "_")
      while names.contains("\(plain)-\(number)") { number += 1 }
      let name = "\(plain)-\(number)"
      try disk.rename(store + "/" + path, to: target + "/" + name)
      names.insert(name)
    }
    try disk.syncFolder(target)
    return paths
  }
}

extension Store {
  /// Moves what does not belong among drafts, letters and keys into `quarantine`; how many were
  /// moved. Letters that were taken in and are still there are removed. To be called after unlocking, with what it found.
  public func clearOdd(_ findings: [Finding]) throws(StoreError) -> Int {
    guard !isClosed else { throw .poisoned }
    try clearLettersTakenIn()
    let odd = try StoreNames(folder: folder, disk: disk).odd()
    return try Quarantine(store: folder, disk: disk).clear(findings + odd).count
  }
}
