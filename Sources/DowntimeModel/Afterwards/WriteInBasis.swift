/// What «Att skriva in» was made of: tells which rows may have become others since.
struct WriteInBasis: Sendable {
  /// When the list was made anew; what it says of the clock, it says once a minute.
  let now: LocalTime
  private let member: StaffMember?
  private let revision: Int
  private let items: [OpenItem]
  /// The entries, and how much had been said of each.
  private let entries: [(id: Identifier<Record>, said: Int)]

  init(_ unit: UnitState, _ waits: WhatWaits, _ member: StaffMember?, now: LocalTime) {
    (self.now, self.member) = (now, member)
    (revision, items) = (unit.revision, waits.items)
    entries = unit.entries.indices.map { (unit.entries[$0].id, unit.entries[$0].history.count) }
  }

  /// The places of entries whose rows may be others than they were; nil where more has changed.
  func changed(
    _ unit: UnitState, _ waits: WhatWaits, _ member: StaffMember?, now: LocalTime
  ) -> [Int]? {
    guard member == self.member, now.minute == self.now.minute,
      unit.entries.count == entries.count
    else { return nil }
    var changed: Set<Int> = []
    var said = 0
    for index in entries.indices {
      // An entry may have been moved to another time.
      guard unit.entries[index].id == entries[index].id else { return nil }
      let more = unit.entries[index].history.count - entries[index].said
      guard more != 0 else { continue }
      changed.insert(index)
      said += more
    }
    // Every record that has come was said of one of them.
    guard unit.revision == revision + said else { return nil }
    for id in differing(waits.items) {
      if let index = unit.index(of: id) { changed.insert(index) }
    }
    return changed.sorted()
  }

  /// What the items are about that stand in one of the lists only, or have become others.
  private func differing(_ new: [OpenItem]) -> Set<Identifier<Record>> {
    var records: Set<Identifier<Record>> = []
    func note(_ item: OpenItem) {
      if let record = item.subject.record { records.insert(record) }
    }
    var (old, next) = (0, 0)
    while old < items.count, next < new.count {
      if items[old] == new[next] {
        old += 1
        next += 1
      } else if OpenItem.precedes(items[old], new[next]) {
        note(items[old])
        old += 1
      } else {
        note(new[next])
        next += 1
      }
    }
    for item in items[old...] { note(item) }
    for item in new[next...] { note(item) }
    return records
  }
}

extension LocalTime {
  fileprivate var minute: Int64 { instant.milliseconds / 60_000 }
}

extension WriteInList {
  /// Takes out the rows of some of the unit's entries.
  mutating func remove(_ places: [Int], of count: Int) {
    var isOut = [Bool](repeating: false, count: count)
    for place in places { isOut[place] = true }
    others.removeAll { isOut[$0.index] }
    for group in groups.indices {
      for person in groups[group].people.indices
      where groups[group].people[person].rows.contains(where: { isOut[$0.index] }) {
        groups[group].people[person].rows.removeAll { isOut[$0.index] }
      }
      groups[group].people.removeAll(where: \.rows.isEmpty)
    }
    groups.removeAll(where: \.people.isEmpty)
  }

  /// Takes in the rows of entries that have none here.
  mutating func add(_ other: WriteInList, _ unit: UnitState) {
    for group in other.groups {
      guard let place = groups.firstIndex(where: { $0.target == group.target }) else {
        groups.append(group)
        continue
      }
      for person in group.people {
        let known = groups[place].people.firstIndex { $0.identities == person.identities }
        if let known {
          groups[place].people[known].rows += person.rows
          groups[place].people[known].putInOrder()
        } else {
          groups[place].people.append(person)
        }
      }
    }
    if !other.others.isEmpty {
      others += other.others
      others.sort { row, next in
        guard let item = row.item, let second = next.item else { return false }
        return OpenItem.precedes(item, second)
      }
    }
    putInOrder(unit)
  }
}
