/// How soon something stands on «Att skriva in»: what is late first, then the routine's own last day.
struct WriteInOrder: Comparable {
  private let tone: Int
  private let day: Int

  init(_ tone: Tone, _ lastDay: LastDay?) {
    self.tone = -tone.rawValue
    day = lastDay.flatMap { $0.isInRoutine ? $0.day.daysSince1970 : nil } ?? .max
  }

  static func < (left: WriteInOrder, right: WriteInOrder) -> Bool {
    (left.tone, left.day) < (right.tone, right.day)
  }
}

extension WriteInList.Row {
  /// What is as soon stands as it happened.
  fileprivate func precedes(_ other: WriteInList.Row) -> Bool {
    if duty.place != other.duty.place { return duty.place < other.duty.place }
    if index != other.index { return index < other.index }
    // One entry twice at one place.
    guard let item, let second = other.item else { return false }
    return OpenItem.precedes(item, second)
  }
}

extension WriteInList.PersonRows {
  mutating func putInOrder() {
    // Most come in order.
    if zip(rows, rows.dropFirst()).contains(where: { $1.precedes($0) }) {
      rows.sort { $0.precedes($1) }
    }
  }

  /// People stand as the first of theirs.
  fileprivate func precedes(_ other: WriteInList.PersonRows) -> Bool {
    guard let first = rows.first, let second = other.rows.first else { return false }
    return first.precedes(second)
  }
}

extension WriteInList.Group {
  /// Places stand as the first of theirs is soon, then by their names: places that are as soon do not
  /// change about when something is marked at one of them.
  fileprivate func precedes(_ other: WriteInList.Group) -> Bool {
    guard let first = people.first?.rows.first?.duty.place,
      let second = other.people.first?.rows.first?.duty.place
    else { return false }
    return first == second ? name < other.name : first < second
  }

  /// Systems first, and last what no routine says where to write in.
  private var name: (kind: Int, text: String) {
    switch target {
    case .system(let system): (0, system.name)
    case .some(let target): (1, target.sortText)
    case nil: (2, "")
    }
  }
}

extension WriteInList {
  /// Puts people and places in order, the rows of each person being so, and counts what is to be sent.
  mutating func putInOrder(_ unit: UnitState) {
    sending = 0
    for group in groups.indices {
      for person in groups[group].people.indices {
        guard let first = groups[group].people[person].rows.first else { continue }
        groups[group].people[person].person = unit.entries[first.index].current.person
        sending += groups[group].people[person].rows.count { $0.duty.isSending }
      }
      groups[group].people.sort { $0.precedes($1) }
    }
    groups.sort { $0.precedes($1) }
  }
}
