import DowntimeModel

/// A sample of the access trail that is being gone through, and what it was drawn from.
struct DrawnSample: Hashable, Sendable {
  /// The rows.
  var sample: TrailSample
  /// The time that they were drawn from; nil for everything there was.
  var from: LocalTime?
  var to: LocalTime
  /// How many rows there were in it.
  var count: Int
}
