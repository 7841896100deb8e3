import DowntimeModel

/// What only the store can tell of things outside it that an outage's data lie in: asked for when
/// somebody is about to delete it for good.
struct KeptOutside: Hashable, Sendable {
  /// Second media that were chosen before.
  var formerPlaces: [String] = []
  /// The access trail: what was printed and exported.
  var trail: [TrailRow] = []
}
