/// A record of oversight as it was written.
public struct OversightNote: Hashable, Sendable {
  /// The record.
  public let id: Identifier<Record>
  /// What it says.
  public let entry: OversightEntry
  /// Who answers for it.
  public private(set) var author: Author
  /// When.
  public let writtenAt: LocalTime
  let stamp: RecordStamp

  init(_ entry: OversightEntry, _ record: Record) {
    id = record.id
    self.entry = entry
    author = record.author
    writtenAt = record.writtenAt
    stamp = RecordStamp(record)
  }

  func veiled(_ veil: Veil) -> OversightNote {
    var note = self
    note.author = veil.author(author)
    return note
  }
}

extension UnitState {
  /// The last check of the access trail; nil before the first.
  public var lastTrailReview: (note: OversightNote, review: TrailReview)? {
    for note in oversight.reversed() {
      if case .trailReviewed(let review) = note.entry { return (note, review) }
    }
    return nil
  }

  /// What the trail tells of a person: under all her identities, and with every outage she has
  /// entries in.
  public func trailFilter(of person: PersonKey) -> TrailFilter {
    let keys = personGroups.members(person)
    var filter = TrailFilter()
    filter.person = keys
    for entry in entries
    where PersonKey(entry.current.person).map(keys.contains) ?? false {
      filter.outages.insert(entry.outage)
    }
    return filter
  }
}
