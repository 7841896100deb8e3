/// An outage was deleted for good (gallring): what is left to say of it. The manager is the record's
/// author. It says nothing about anybody who was cared for.
public struct OutageDestruction: Hashable, Sendable {
  /// How many entries there were of a kind, those that were struck too.
  public struct Count: Hashable, Sendable {
    /// The kind.
    public var kind: CareEntry.Kind
    /// From 1.
    public var entries: Int

    /// A count.
    public init(kind: CareEntry.Kind, entries: Int) {
      self.kind = kind
      self.entries = entries
    }
  }

  /// How it was done. A word once written is never changed.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// The one key that opens it was overwritten and removed, with drafts and copies of it.
    case keyDestroyed = "nyckeln förstörd"
  }

  /// The outage. Its key has the same identity.
  public var outage: Identifier<Outage>
  /// What stopped.
  public var systems: [ITSystem]
  /// Since when.
  public var startedAt: LocalTime
  /// When it worked again.
  public var endedAt: LocalTime?
  /// When «Avslutat» was signed.
  public var closedAt: LocalTime
  /// Entries by kind, in the order of the kinds.
  public var counts: [Count]
  /// How many objects outside the store were answered for.
  public var objects: Int
  /// The numbers of sticks that were lent.
  public var sticks: [String]
  /// How.
  public var method: Method
  /// The reference (diarienummer) of the board's decision that it may be destroyed.
  public var decision: String
  /// The second person, who confirmed with a PIN of her own.
  public var second: Author

  /// A destruction.
  public init(
    outage: Identifier<Outage>, systems: [ITSystem], startedAt: LocalTime, endedAt: LocalTime?,
    closedAt: LocalTime, counts: [Count], objects: Int, sticks: [String],
    method: Method = .keyDestroyed, decision: String, second: Author
  ) {
    self.outage = outage
    self.systems = systems
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.closedAt = closedAt
    self.counts = counts
    self.objects = objects
    self.sticks = sticks
    self.method = method
    self.decision = decision
    self.second = second
  }
}

/// Something outside the store that has, or opens, what an outage holds, and that somebody answers
/// for before the outage is deleted for good.
public enum KeptObject: Hashable, Sendable {
  /// A backup, which holds the key.
  case backup(Identifier<BackupNote>)
  /// A second medium that was chosen before: a copy may lie there, with the key. The folder.
  case medium(String)
  /// A lent stick or laptop that has not come back, by its number.
  case device(String)
  /// The paper or file that an entry was first written on.
  case original(Identifier<Record>)
  /// Something that was printed or exported, by its row in the access trail.
  case output(Identifier<TrailRow>)
}

/// What has become of such an object, said by the author of the record (DT-07, DT-08).
public struct ObjectAnswer: Hashable, Sendable {
  /// What was done with it. A word once written is never changed.
  public enum Way: String, CaseIterable, Hashable, Sendable {
    case shredded = "strimlad"
    case confidentialBin = "sekretesstunna"
    case erased = "raderad"
    /// The medium itself was destroyed.
    case mediumDestroyed = "mediet förstört"
    case emptiedAndReturned = "tömd och återlämnad"
    case filed = "lagd i pappersakt"
    /// No routine says what happens to it.
    case keptLocked = "förvaras inlåst tills chefen beslutar"
    /// Handed out to whom it is about, or to whoever had a right to it (K-29).
    case handedOut = "utlämnad"
    /// It cannot be found; where one has looked stands in the note.
    case lost = "hittas inte"
  }

  /// Of which outage.
  public var outage: Identifier<Outage>
  /// The object.
  public var object: KeptObject
  /// What was done with it.
  public var way: Way
  /// What else there is to say; about nobody.
  public var note: String

  /// An answer.
  public init(outage: Identifier<Outage>, object: KeptObject, way: Way, note: String) {
    self.outage = outage
    self.object = object
    self.way = way
    self.note = note
  }
}
