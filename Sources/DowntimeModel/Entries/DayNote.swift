/// A backup daily note, daganteckning (RT-02).
public struct DayNote: Hashable, Sendable {
  /// Whom it is about.
  public var person: PersonReference
  /// The note itself; signing asks for something and refuses above `EntryLimits.textCharacters`.
  public var text: String
  /// Whether the next shift must know («Nästa pass måste veta»).
  public var nextShiftMustKnow: Bool
  /// What else it says.
  public var details: DayNoteDetails

  /// A daily note.
  public init(
    person: PersonReference, text: String, nextShiftMustKnow: Bool,
    details: DayNoteDetails = DayNoteDetails()
  ) {
    self.person = person
    self.text = text
    self.nextShiftMustKnow = nextShiftMustKnow
    self.details = details
  }
}
