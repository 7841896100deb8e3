/// Slutkontroll: what an outage holds by kind and destination, what is not closed and what is missing
/// of each, and who signed what. Worked out of the records, never stored: a proof that is asked for
/// again tells what is so then.
public struct ClosingProof: Sendable {
  /// Entries of one kind on their way to one place.
  public struct Row: Hashable, Sendable {
    /// The kind.
    public var kind: CareEntry.Kind
    /// Where they go; nil for what stands on a list of its own, and where no routine says.
    public var target: WriteInRule.Target?
    /// How many stand where.
    public var counts: [EntryStanding: Int]
    /// How many of them something waits for.
    public var unfinished: Int

    /// How many there are.
    public var count: Int { counts.values.reduce(0, +) }
  }

  /// An entry, a row of a list or the outage itself, of which something is missing.
  public struct Missing: Hashable, Sendable {
    /// The record; nil for the outage itself.
    public var record: Identifier<Record>?
    /// The number people say.
    public var number: EntryNumber?
    /// The kind of entry; nil for rows of lists and the outage.
    public var kind: CareEntry.Kind?
    /// Whom it is about.
    public var person: PersonReference?
    /// Who wrote it.
    public var author: Author?
    /// What is missing, in the order of the list.
    public var items: [OpenItem]
    /// Where it stood before it was changed, and why it waits again.
    public var earlier: EarlierTransfer?
  }

  /// What is worth knowing beside it; nothing of it is a thing to do.
  public enum Remark: Hashable, Sendable {
    /// So many records are about something that has not arrived here, such as a correction of an
    /// entry that nobody knows.
    case unplaced(Int)
    /// So many records are of kinds that a newer version wrote.
    case unrecognized(Int)
    /// The unit follows other routines since; the outage is explained by those that held at its end.
    case routinesChangedSince(LocalTime)
    /// It was closed, and something has come since.
    case changedAfterClosing
  }

  /// The outage.
  public let outage: Outage
  /// As it stood then.
  public let at: LocalTime
  /// Entries by kind and destination.
  public let rows: [Row]
  /// What is not closed, the most urgent first.
  public let missing: [Missing]
  /// Started texts that nobody has signed.
  public let startedTexts: [Handover.Unsigned]
  /// What stands between the outage and its closing.
  public let facts: ClosingFacts
  /// Who signed what.
  public let signatures: [ProofSignature]
  /// What is worth knowing beside it.
  public let remarks: [Remark]

  /// How many entries there are.
  public let count: Int

  /// Everything is where it shall be: nothing hinders the closing but a manager's name.
  public var isComplete: Bool { obstacles.isEmpty }

  /// What stands in the way of the manager's name (DT-12); empty when she may sign.
  public var obstacles: [ClosingObstacle] { facts.obstacles.filter { $0 != .missingSignature } }
}

/// An entry was written in, and then changed so that it waits again: the system holds the old text.
public struct EarlierTransfer: Hashable, Sendable {
  /// Why it waits again.
  public enum Cause: String, CaseIterable, Hashable, Sendable {
    case corrected = "rättad"
    case moved = "flyttad till rätt person"
    case reopened = "väntar igen"
  }

  /// Where it was written in.
  public var transfer: Transfer
  /// Why it waits again.
  public var cause: Cause
}

extension JournalEntry {
  /// Where it stood before it was changed; nil when it never was written in, or is again.
  public var earlierTransfer: EarlierTransfer? {
    var last: Transfer?
    var earlier: EarlierTransfer?
    func changed(_ cause: EarlierTransfer.Cause) {
      if let transfer = last { earlier = EarlierTransfer(transfer: transfer, cause: cause) }
      last = nil
    }
    for item in history {
      switch item.event {
      case .transferred(let transfer): (last, earlier) = (transfer, nil)
      case .corrected: changed(.corrected)
      case .moved: changed(.moved)
      case .reopened: changed(.reopened)
      case .exempted: (last, earlier) = (nil, nil)
      case .added: break
      }
    }
    return earlier
  }
}
