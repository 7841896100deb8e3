import DowntimeModel

/// What the console asks of the world. Values, never closures, so that tests compare them. Every
/// effect that writes carries its actor inside the submission or draft.
enum Effect: Hashable, Sendable {
  /// Draws a five-word passphrase.
  case proposePassphrase
  /// Founds the store, unlocked; the submissions are written before it answers.
  case found(unitLabel: String, isDrill: Bool, Secret, first: [Submission])
  /// Opens the store with a passphrase.
  case unlock(Secret)
  /// Seals, writes and syncs one entry.
  case append(Submission, WritePurpose)
  /// Seals a draft on disk.
  case saveDraft(Draft)
  /// Removes a draft that has become an entry, or that its author has emptied.
  case discardDraft(Identifier<Draft>, outage: Identifier<Outage>?)
  /// Reads a text file (at most `FileFault.limit` bytes) for a list of a form: UTF-8, UTF-16 with
  /// its mark, else Windows-1252. A leading `~` means the home folder.
  case readFile(path: String, into: FieldName)
  /// Opens the letterbox for someone who writes without unlocking. Until it is closed, what she
  /// saves and signs is sealed into it.
  case openLetterbox(StaffMember)
  /// Closes the letterbox; what was written stays in it.
  case closeLetterbox
  /// Reads what can be told of the store's keys.
  case readKeys
  /// Gives the unit or the manager a new passphrase.
  case changePassphrase(KeySlot, Secret, by: Author)
  /// Compares a PIN with what is kept of it. What a later try must know of is written first: every
  /// wrong one, and the right one after wrong ones.
  case checkPIN(StaffMember, Secret, PINHash, wrongBefore: Int)
  /// Derives a new PIN and writes what is kept of it.
  case setPIN(StaffMember, Secret)
  /// Reads the last line of the journal as a checkpoint.
  case readCheckpoint
  /// Reads the access trail.
  case readTrail
  /// Reads what only the store can tell of what lies outside it, before an outage is deleted for good.
  case readKept(Identifier<Outage>)
  /// Looks at the machine, and at what only the store can tell of it.
  case readMachine
  /// Holds a drill in a store of its own, until whoever practises leaves it. The real store is locked.
  case practise(DrillSetup)
  /// Reads where the store is copied to.
  case readSecondPlace
  /// Chooses a folder on a second medium, or none. A leading `~` means the home folder.
  case setSecondPlace(String?)
  /// Goes on with what is done in idle time: a copy is due.
  case prepare
  /// Takes a letter into the journal, in the name of who is signed in.
  case takeIn(Letter, outage: Identifier<Outage>, by: Author)
  /// «Stäng skåpet»: forgets keys and plaintext.
  case lock
  /// Ctrl-Z.
  case suspend
  /// Leaves the program.
  case quit
}
