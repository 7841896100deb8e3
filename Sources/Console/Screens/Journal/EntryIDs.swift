import DowntimeModel

/// The identities of all entries, oldest first, without a list of their own: a hundred thousand are
/// not gone through for a key.
struct EntryIDs: RandomAccessCollection {
  private let entries: [JournalEntry]

  init(_ unit: UnitState) { entries = unit.entries }

  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  subscript(index: Int) -> Identifier<Record> { entries[index].id }
}
