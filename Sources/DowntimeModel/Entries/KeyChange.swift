/// A passphrase was changed. From then on a slot of an older generation is refused: a copy of the
/// key files from before would else still open with the old passphrase.
public struct KeyChange: Hashable, Sendable {
  /// Whose passphrase: `.unit`, or `.manager`, which also makes a new recovery code.
  public var slot: KeySlot
  /// The generation of the key that it opens from now on; the first is 1.
  public var generation: Int

  /// A change.
  public init(slot: KeySlot, generation: Int) {
    self.slot = slot
    self.generation = generation
  }
}
