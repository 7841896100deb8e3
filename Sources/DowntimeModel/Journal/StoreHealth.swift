/// How the store stands, for the screen to say in words.
public struct StoreHealth: Hashable, Sendable {
  /// Whether the last entry went to the second place because the store's disk failed.
  public var isInSecondPlace: Bool
  /// Whether the last thing that was to be saved was not.
  public var hasFailed: Bool
  /// The disk is full: about how many entries there is still room for; nil when it is not.
  public var entriesLeft: Int?
  /// How the second medium stands.
  public var copy: CopyState
  /// What was deleted for good, and of which something is left in the store or on the second medium:
  /// done as soon as that can be reached. An outage by its identity, which its key has; years of the
  /// trail and registers by their keys'.
  public var undestroyed: [Identifier<Outage>]

  /// Whether the last rows of the access trail could not be written. They are kept and tried again.
  public var hasFailedTrail: Bool
  /// The years that there is an access trail of, in order.
  public var trailYears: [Int]
  /// Whether the disk is full, and its room is kept for entries.
  public var isFull: Bool { entriesLeft != nil }

  /// A state.
  public init(
    isInSecondPlace: Bool = false, hasFailed: Bool = false, entriesLeft: Int? = nil,
    copy: CopyState = .none, hasFailedTrail: Bool = false,
    undestroyed: [Identifier<Outage>] = [], trailYears: [Int] = []
  ) {
    self.trailYears = trailYears
    self.isInSecondPlace = isInSecondPlace
    self.hasFailed = hasFailed
    self.entriesLeft = entriesLeft
    self.copy = copy
    self.undestroyed = undestroyed
    self.hasFailedTrail = hasFailedTrail
  }
}
