import Crypto

/// Where a store lies, so that a copy of its folder is known as one when it is opened elsewhere
/// (docs/decisions/0168). Both would go on with the same line of the same journal, and number the
/// same entries: in a place that the store does not remember it begins a journal of its own.
enum Whereabouts {
  /// So many places are remembered, the latest ones: a disk that is moved between two computers is
  /// not new at each of them every time.
  static let most = 16

  /// A short sum of the place; it tells nobody which. Nil when the surroundings do not say.
  static func mark(of folder: String, store: Identifier<Store>, _ disk: any Disk) -> String? {
    guard let place = disk.whereabouts(folder) else { return nil }
    let hash = SHA256.hash(data: Array(store.text.utf8) + [0x0A] + place)
    return String(decoding: Base64URL.text(hash.prefix(12)), as: UTF8.self)
  }
}

extension StoreDescription {
  /// Whether the store has never been written to in a place.
  func isNew(to place: String?) -> Bool {
    place.map { !places.contains($0) } ?? false
  }

  /// The same, as far as a place was remembered at all.
  func isElsewhere(_ place: String?) -> Bool { !places.isEmpty && isNew(to: place) }

  /// Remembers a place.
  mutating func remember(_ place: String?) {
    guard let place, isNew(to: place) else { return }
    places = places.suffix(Whereabouts.most - 1) + [place]
  }
}
