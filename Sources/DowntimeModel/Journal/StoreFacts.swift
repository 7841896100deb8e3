/// What lies in a store folder, told without a passphrase and without touching anything.
public enum StoreCondition: Hashable, Sendable {
  /// No folder, or an empty one.
  case absent
  /// A store this version can open.
  case ready(unitLabel: String, isDrill: Bool)
  /// A store of a newer format version.
  case newer(version: Int)
  /// Something is there that is not a store, or its description cannot be read.
  case unreadable
}

/// Why the store could not do what was asked. Facts only; `Texts` words them.
public enum StoreError: Error, Hashable, Sendable {
  /// There is already a store in the folder.
  case alreadyExists
  /// No store in the folder.
  case absent
  /// The store is of a newer format version; nothing was touched.
  case newer(version: Int)
  /// The store's description or key files cannot be read.
  case unreadable(file: String)
  /// Another program holds the store.
  case locked(processID: Int32?)
  /// The passphrase opens no slot.
  case wrongPassphrase
  /// The passphrase opens a slot that was replaced: an older key file was put back.
  case supersededPassphrase
  /// Only the manager's passphrase or the recovery code opens what is asked for.
  case managersOnly
  /// The outage's data key is not known.
  case missingKey
  /// Files of a backup are missing or damaged.
  case damagedBackup(files: [String])
  /// A link, folder, pipe or device lies where a file should be, or a file far too large.
  case notAFile(name: String)
  /// A second place must be an absolute path, and neither lie in the store nor hold it.
  case placeInsideStore
  /// An entry is larger than a line of the journal can hold.
  case tooLarge(bytes: Int)
  /// The surroundings failed: what was tried, and the system's error number.
  case system(operation: DiskOperation, errno: Int32)
  /// The journal has failed once in this run and takes nothing more (promise 5).
  case poisoned
}

/// What was asked of the disk when it failed.
public enum DiskOperation: String, Hashable, Sendable {
  case open, create, read, write, sync, rename, remove, list, lock, makeFolder
}

/// What reading a journal found that was not as it should be.
public struct Finding: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The last, unproved line is torn: a crash while writing, or rot. No acknowledged entry is
    /// lost by a crash.
    case tornTail
    /// A line's checksum is wrong.
    case checksum
    /// A line's hash chain does not fit the line before.
    case chain
    /// A line's seal does not open: forged or moved.
    case forged
    /// Numbers are missing before a line, or at a journal's end.
    case sequence
    /// A line stands after a later one.
    case reordered
    /// A line of a newer envelope version.
    case unknownVersion
    /// Sealed with a key that this store does not hold.
    case keyMissing
    /// The payload inside a genuine line cannot be read.
    case payload
    /// A link, folder, pipe or device lies where a file should be, or a file far too large.
    case oddFile
    /// The same journal has two different lines of one number: a store was copied or restored and
    /// both went on.
    case fork
    /// A line says that it was written before the one before it, or after now.
    case clock
    /// A file that a store always has is not there.
    case missing
    /// A key file of an older generation: a passphrase that was replaced opens it.
    case olderKey
    /// A copy of a key that was destroyed: it is never opened, and to be removed.
    case destroyedKey
    /// The copy, a backup, or the note of one, has lines that the store has not: its end was cut
    /// off, or it was put back as it was before.
    case lost
  }
  /// The journal.
  public var journal: String
  /// The segment file.
  public var segment: String
  /// The line's byte offset in the segment.
  public var offset: Int
  /// The line's number, when it can be told.
  public var line: Int?
  /// What is wrong.
  public var problem: Problem
  /// How many lines are missing, where that is what is wrong.
  public var missing: Int?

  /// A finding.
  public init(
    journal: String, segment: String, offset: Int, line: Int?, problem: Problem,
    missing: Int? = nil
  ) {
    self.journal = journal
    self.segment = segment
    self.offset = offset
    self.line = line
    self.problem = problem
    self.missing = missing
  }
}

/// What unlocking found.
public struct Replay: Sendable {
  /// Every readable record in the order (recorded time, journal, line).
  public var records: [Record]
  /// Drafts that were left.
  public var drafts: [Draft]
  /// Letters written without unlocking that have not been taken in, the oldest first.
  public var letters: [Letter]
  /// What was not as it should be.
  public var findings: [Finding]
}
