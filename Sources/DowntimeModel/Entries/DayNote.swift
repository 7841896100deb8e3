/// A backup daily note, daganteckning (RT-02).
public struct DayNote: Hashable, Sendable {
  /// Whom it is about.
  public var person: PersonReference
  /// The note itself; signing asks for something and refuses above `EntryLimits.textCharacters`.
  public var text: String
  /// Whether the next shift must know («Nästa pass måste veta»).
  public var nextShiftMustKnow: Bool

  /// A daily note.
  public init(person: PersonReference, text: String, nextShiftMustKnow: Bool) {
    self.person = person
    self.text = text
    self.nextShiftMustKnow = nextShiftMustKnow
  }
}

/// Sizes that signing holds an entry to; a draft takes any text.
public enum EntryLimits {
  /// Characters in one text field (RT-02, RT-03).
  public static let textCharacters = 20_000
  /// Characters in a name, a role, a unit or a reference.
  public static let lineCharacters = 200
}
