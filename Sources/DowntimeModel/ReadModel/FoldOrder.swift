/// A record's place in the order written: of two that say the same thing, the later holds.
struct RecordStamp: Hashable, Comparable {
  let instant: Instant
  let id: Identifier<Record>

  init(_ record: Record) {
    instant = record.recordedAt.instant
    id = record.id
  }

  static func < (left: RecordStamp, right: RecordStamp) -> Bool {
    (left.instant, left.id) < (right.instant, right.id)
  }
}

/// An entry's place in the journal: its own time, then when it was taken down (E-A3).
struct EntryPlace: Comparable {
  let ownTime: Instant
  let recordedAt: Instant
  let id: Identifier<Record>

  init(_ entry: JournalEntry) {
    ownTime = entry.ownTime.instant
    recordedAt = entry.recordedAt.instant
    id = entry.id
  }

  static func < (left: EntryPlace, right: EntryPlace) -> Bool {
    (left.ownTime, left.recordedAt, left.id) < (right.ownTime, right.recordedAt, right.id)
  }
}

extension Array {
  /// The first element, of an ordered array, that does not lie before the place asked for; the
  /// end when there is none.
  func partition(before isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Inserts an element where it belongs in an ordered array.
  mutating func insert(_ element: Element, inOrder precedes: (Element, Element) -> Bool) {
    insert(element, at: partition { precedes($0, element) })
  }
}
