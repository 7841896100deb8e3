/// What can be told of a second place before it is used.
public struct SecondPlaceFacts: Hashable, Sendable {
  /// Whether it lies on the same medium as the store: it then saves nothing when that dies.
  public let isSameMedium: Bool

  /// Facts.
  public init(isSameMedium: Bool) {
    self.isSameMedium = isSameMedium
  }
}

extension Store {
  /// The folder on a second medium that the store is copied to; nil when there is none.
  public var secondPlace: String? { description.second }

  /// Folders that were chosen before: a copy may still lie there, and what is deleted for good is
  /// deleted there too when the medium is in.
  public var formerPlaces: [String] { description.former }

  /// Chooses a folder on a second medium, or none. It is made ready at once; copying begins in
  /// idle time. A copy left in an earlier place stays there.
  ///
  /// Throws `.placeInsideStore` when it lies in the store or the store in it, else `.system`.
  public func setSecondPlace(_ path: String?, now: LocalTime) throws(StoreError)
    -> SecondPlaceFacts?
  {
    guard !isClosed else { throw .poisoned }
    var changed = description
    var facts: SecondPlaceFacts?
    changed.second = nil
    if var path {
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      guard path.hasPrefix("/"), path != "/", !(folder + "/").hasPrefix(path + "/"),
        !(path + "/").hasPrefix(folder + "/")
      else { throw .placeInsideStore }
      let place = SecondPlace(path, store: description.store)
      try place.make(unitLabel: description.unitLabel, store: description.store, disk: disk)
      changed.second = path
      facts = SecondPlaceFacts(isSameMedium: try disk.medium(path) == disk.medium(folder))
    }
    if let old = description.second, !changed.former.contains(old) { changed.former.append(old) }
    changed.former.removeAll { $0 == changed.second }
    try disk.replace(StoreDescription.name, in: folder, with: changed.bytes)
    description = changed
    copying = changed.secondPlace.map {
      Copying(from: folder, to: $0, disk: disk, now: now, destroyed: Set(tombstones.keys))
    }
    return facts
  }
}
