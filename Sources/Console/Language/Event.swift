import DowntimeModel
import Terminal

/// Everything that can happen to the console. Results of effects come back as events, so any state
/// can be reached by a list of events.
enum Event: Sendable {
  /// A key, the only thing most of the program knows of the terminal.
  case key(Key)
  /// Pasted text.
  case paste(String)
  /// A click on a cell; becomes the key that the cell shows.
  case click(Position)
  /// The wheel turned; negative is up.
  case wheel(Int)
  /// The window has another size.
  case resize(Size)
  /// The clock, sent before every other event and when `nextDeadline` falls due: the only source
  /// of time.
  case clock(LocalTime)
  /// Nobody has pressed a key, and the state has asked for time (`wantsIdle`).
  case idle
  /// The terminal is gone or the program is asked to end: save what is typed and leave.
  case endRequested

  /// A passphrase was drawn for a new store.
  case passphraseProposed(Secret)
  /// A store was founded, or could not be.
  case founded(Result<Opened, StoreError>)
  /// The store was unlocked, or could not be.
  case unlocked(Result<Opened, StoreError>)
  /// The journal answered: the record is on disk, or it is not.
  case appended(WritePurpose, Result<Appended, StoreError>)
  /// What can be told of the store's keys; nil when they could not be read.
  case keysRead(KeyCondition?)
  /// A passphrase is changed, or nobody knows whether it is.
  case passphraseChanged(KeySlot, Result<PassphraseChange, StoreError>)
  /// Whether a PIN was right, and what was written about it.
  case pinChecked(StaffMember, isRight: Bool, Record?)
  /// A new PIN is kept, or is not.
  case pinSet(StaffMember, Result<Record, StoreError>)
  /// The last line of the journal; nil when there is none.
  case checkpointRead(Checkpoint?)
  /// The access trail, or why it cannot be read.
  case trailRead(Result<Trail, StoreError>)
  /// What lies outside the store of an outage that is to be deleted, or why that cannot be told.
  case keptRead(Identifier<Outage>, Result<KeptOutside, StoreError>)
  /// What had outlived its lifetime was deleted, or not.
  case weeded(Result<Outlived, StoreError>)
  /// What the machine is like.
  case machineRead(MachineFacts)
  /// A drill is over; nil when it could not begin.
  case drillEnded(DrillResult?)
  /// Where the store is copied to; nil when it is not.
  case secondPlaceRead(String?)
  /// The second medium is chosen, or cannot be used.
  case secondPlaceSet(String?, Result<SecondPlaceFacts?, StoreError>)
  /// What the machine can print on.
  case printersFound(Printers)
  /// A paper is out, or went nowhere; without what stood on it.
  case paperOut(PaperJob, PaperOutcome)
  /// A queue has taken a paper and does not print it.
  case printerTrouble(PrinterTrouble, printer: String)
  /// How the store stands has changed.
  case health(StoreHealth)
  /// The machine has slept: the keys go.
  case slept
  /// The letterbox is open, or why it is not.
  case letterboxOpened(StaffMember, StoreError?)
  /// A letter is in the journal or among the drafts, or still in the letterbox.
  case letterTakenIn(Identifier<Record>, Result<TakenIn, StoreError>)
  /// A file was read for a list, or could not be.
  case fileRead(FieldName, Result<String, FileFault>)
  /// A draft is sealed on disk.
  case draftSaved(Draft, at: LocalTime)
  /// A draft could not be saved.
  case draftNotSaved(Draft, StoreError)
  /// A draft that became an entry is gone from the drafts folder, or was left there.
  case draftDiscarded(Identifier<Draft>)
}

/// What a change of passphrase gives.
struct PassphraseChange: Hashable, Sendable {
  /// The keys as they are now.
  var condition: KeyCondition
  /// The new recovery code, when the manager's passphrase was changed.
  var code: RecoveryCode?
}

/// What opening a store gives.
struct Opened: Sendable {
  /// The unit, folded from every readable record.
  var unit: UnitState
  /// Texts that were started and not signed.
  var drafts: [Draft]
  /// Texts written without unlocking that are not in the journal yet.
  var letters: [Letter] = []
  /// What was not as it should be in the journal.
  var findings: [Finding]
  /// Foreign and spoilt files that were moved aside.
  var movedAside = 0
  /// Whether the folder is a copy, or was moved.
  var isElsewhere = false
  /// When the last entry was written, by the clock of then.
  var lastRecordedAt: LocalTime?
}

/// What an append was for, so that its answer finds the way back.
enum WritePurpose: Hashable, Sendable {
  /// Signing the draft with this identity.
  case signing(Identifier<Draft>)
  /// That a paper exists, in the place of the draft with this identity.
  case paperReport(Identifier<Draft>)
  /// What became of a paper.
  case paperReportDone
  /// Declaring this outage.
  case declaring(Identifier<Outage>)
  /// «Systemet fungerar igen».
  case ending(Identifier<Outage>)
  /// «Avsluta».
  case closing(Identifier<Outage>)
  /// «Läst»: this entry, or what is new of it.
  case reading(Identifier<Record>)
  /// A shift report, or its confirmation.
  case handingOver
  /// Something told about this outage.
  case telling(Identifier<Outage>)
  /// Something said about this entry: written in, exempted, moved, reopened.
  case marking(Identifier<Record>)
  /// One of several entries marked at once: which, its number among them, and how many they are.
  case markingSeveral(Identifier<Record>, number: Int, of: Int)
  /// Two identities are said to be one person, or not to be.
  case linking
  /// A row of one of the unit's lists.
  case listing
  /// Something about what is kept ready.
  case preparing
  /// A check of the access trail.
  case reviewing
  /// What has become of a backup, print or stick.
  case answering
  /// «Radera för gott».
  case destroying
  /// That something was printed, which waits to be destroyed or filed.
  case puttingOnPaper
  /// A register: unit, staff, residents.
  case registering
  /// Who may read about a protected person, an emergency access, or its review; what opens then.
  case overseeing(then: Place?)
}
