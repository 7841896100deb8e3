/// The passphrases that open a store, each with a slot of its own.
public enum KeySlot: String, CaseIterable, Hashable, Sendable {
  /// The unit's: opens the store for the shift.
  case unit
  /// The manager's: opens the store and may change every passphrase.
  case manager
  /// The recovery code on paper: opens what the manager's opens.
  case recovery
}
