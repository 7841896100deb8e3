/// A backup that was made.
public struct MadeBackup: Hashable, Sendable {
  /// What was noted.
  public let note: BackupNote
  /// When.
  public let at: LocalTime
  /// By whom.
  public let by: Author
  let stamp: RecordStamp

  /// Where it was put.
  public var place: String { note.place }

  init(_ note: BackupNote, _ record: Record) {
    self.note = note
    at = record.writtenAt
    by = record.author
    stamp = RecordStamp(record)
  }
}

/// An outage that was deleted for good («Gallrat»): what the record says, and who signed it.
public struct DestroyedOutage: Hashable, Sendable {
  /// The record.
  public let id: Identifier<Record>
  /// What it says.
  public let destruction: OutageDestruction
  /// When.
  public let at: LocalTime
  /// The manager.
  public let by: Author
}

extension UnitState {
  /// Outages that were deleted for good, in the order of the records.
  public var destroyed: [DestroyedOutage] {
    oversight.compactMap { note in
      guard case .outageDestroyed(let destruction) = note.entry else { return nil }
      return DestroyedOutage(
        id: note.id, destruction: destruction, at: note.writtenAt, by: note.author)
    }
  }

  /// What was said last of each object of an outage, and by whom.
  public func objectAnswers(of outage: Identifier<Outage>)
    -> [KeptObject: (answer: ObjectAnswer, at: LocalTime, by: Author)]
  {
    var answers: [KeptObject: (answer: ObjectAnswer, at: LocalTime, by: Author)] = [:]
    for note in oversight {
      guard case .objectAnswered(let answer) = note.entry, answer.outage == outage else {
        continue
      }
      answers[answer.object] = (answer, note.writtenAt, note.author)
    }
    return answers
  }
}
