/// A row of an outage's chronology: an entry, or a correction at the time it was written.
public enum ChronologyRow: Hashable, Sendable {
  /// An entry, at its own time.
  case entry(JournalEntry)
  /// A correction, where it was written, with the entry it corrects.
  case correction(JournalEntry.HistoryItem, of: JournalEntry)

  /// The row's own time.
  public var time: LocalTime {
    switch self {
    case .entry(let entry): entry.ownTime
    case .correction(let item, _): item.writtenAt
    }
  }

  /// The number people say.
  public var number: EntryNumber? {
    switch self {
    case .entry(let entry): entry.number
    case .correction(let item, _): item.number
    }
  }
}

extension UnitState {
  /// Entries and corrections of an outage, each at its own time (E-A3).
  public func chronology(of outage: Identifier<Outage>) -> [ChronologyRow] {
    var rows: [ChronologyRow] = []
    for entry in timeline(outage: outage) {
      rows.append(.entry(entry))
      for item in entry.history {
        if case .corrected = item.event { rows.append(.correction(item, of: entry)) }
      }
    }
    // Rows of the same instant keep the order of entries, each before its corrections.
    return rows.enumerated().sorted { left, right in
      (left.element.time.instant, left.offset) < (right.element.time.instant, right.offset)
    }.map(\.element)
  }
}
