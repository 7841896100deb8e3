/// The second medium: a stick, another disk or a share. Finished writing is copied to it, and
/// writing goes on there when the store's own disk fails.
///
/// It has a folder of its own, `<place>/reserv-<store id>/`, with two folders laid out like a store:
/// `copy` is what the store has, `away` what was written here because the store's disk failed. The
/// folder is made when the place is chosen and never afterwards: a stick that was pulled leaves an
/// empty mount point, and what were written there would lie on the disk that is failing.
struct SecondPlace: Hashable {
  /// The folder that the person chose.
  let chosen: String
  /// `<chosen>/reserv-<store id>`.
  let folder: String

  /// What the store has.
  var copy: String { folder + "/copy" }
  /// What was written here because the store's disk failed.
  var away: String { folder + "/away" }
  /// What each of them holds.
  private static let folders = ["j", "keys", "drafts", Letterbox.folder]
  static let mark = "copy.json"

  init(_ chosen: String, store: Identifier<Store>) {
    self.chosen = chosen
    folder = chosen + "/reserv-" + store.text
  }

  /// Whether the medium is there.
  func isThere(_ disk: any Disk) -> Bool {
    do throws(StoreError) {
      return try disk.list(folder).contains(SecondPlace.mark)
    } catch {
      return false
    }
  }

  /// Makes the folder.
  func make(unitLabel: String, store: Identifier<Store>, disk: any Disk) throws(StoreError) {
    try disk.ensureFolder(folder)
    try disk.syncFolder(chosen)
    for part in [copy, away] {
      try disk.ensureFolder(part)
      for name in SecondPlace.folders { try disk.ensureFolder(part + "/" + name) }
      try disk.syncFolder(part)
    }
    let object = FlatObject([
      ("format", .number(1)), ("store", .text(store.text)), ("unit", .text(unitLabel)),
    ])
    try disk.replace(
      SecondPlace.mark, in: folder, with: Envelope.closed(object.openBytes) + [0x0A])
  }
}
