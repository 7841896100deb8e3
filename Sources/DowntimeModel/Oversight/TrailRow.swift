/// One line of the access trail: who did or saw what, when (K-08).
public struct TrailRow: Hashable, Sendable {
  /// The row's identity, so that a check can name what it looked at.
  public var id: Identifier<TrailRow>

  /// A row.
  public init(id: Identifier<TrailRow>) {
    self.id = id
  }
}
