/// A text written without unlocking the store: by someone who has forgotten the passphrase, or has
/// not been given it. Nobody is locked out of writing. It is sealed so that only who unlocks can
/// read it, and taken into the journal then, with a mark.
public struct Letter: Hashable, Sendable {
  /// What it holds.
  public enum Content: Hashable, Sendable {
    /// A text that was started and not signed: the form's fields as typed.
    case started(CareEntry.Kind, fields: [String: String])
    /// An entry that its writer has signed.
    case signed(CareEntry, occurredAt: LocalTime, remarks: EntryRemarks = EntryRemarks())
  }

  /// The identity that the record or draft gets: a letter taken in twice counts once.
  public var id: Identifier<Record>
  /// When it was last written, by the clock.
  public var writtenAt: LocalTime
  /// Who the writer said she was; nobody has checked it.
  public var author: Author
  /// What it holds.
  public var content: Content

  /// A letter.
  public init(
    id: Identifier<Record>, writtenAt: LocalTime, author: Author, content: Content
  ) {
    self.id = id
    self.writtenAt = writtenAt
    self.author = author
    self.content = content
  }
}

/// The mark of a record that was not written in the unlocked console.
public struct LetterMark: Hashable, Sendable {
  /// How it came.
  public enum Way: String, CaseIterable, Hashable, Sendable {
    /// Written without unlocking.
    case letterbox = "brevlåda"
    /// Written on paper or elsewhere, and imported.
    case imported = "import"
    /// Typed in the console by another, in whose name it is signed for: from paper, or as told.
    case typed = "avskrift"
  }

  /// When it was written: by the clock, or as the import says. The record's own time is when it was
  /// taken in.
  public var writtenAt: LocalTime
  /// Who had unlocked and signed in when it was taken in; of an import, who ran it.
  public var takenInBy: Author
  /// How it came.
  public var way: Way

  /// A mark.
  public init(writtenAt: LocalTime, takenInBy: Author, way: Way = .letterbox) {
    self.writtenAt = writtenAt
    self.takenInBy = takenInBy
    self.way = way
  }
}
