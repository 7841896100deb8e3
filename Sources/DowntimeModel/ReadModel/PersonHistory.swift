/// One individual as the journal tells of her, under every identity that is hers.
public struct PersonHistory: Sendable {
  /// An identity: its entries stand on it, whatever it is linked with.
  public struct Identity: Hashable, Sendable {
    /// What tells it from others.
    public let key: PersonKey
    /// As the register has it now, else as it was last written.
    public let person: PersonReference
    /// Whether it stands in the register.
    public let isInRegister: Bool
    /// How many entries stand on it.
    public let count: Int
  }

  /// A row of the chronology.
  public enum Row: Hashable, Sendable {
    case entry(Identifier<Record>)
    /// It was written on her by mistake and is another's: «flyttad» and nothing else.
    case movedAway(Identifier<Record>)

    /// The entry.
    public var id: Identifier<Record> {
      switch self {
      case .entry(let id), .movedAway(let id): id
      }
    }
  }

  /// Her identities, the one in the register first, then the one with most entries.
  public let identities: [Identity]
  /// The links between them.
  public let links: [PersonLinkNote]
  /// Entries and what was moved away, the newest first.
  public let rows: [Row]

  /// Everything about a person, in one pass through the journal.
  init(_ person: PersonReference, in unit: UnitState) {
    let groups = unit.personGroups
    let keys = PersonKey(person).map { groups.members($0) } ?? []
    let matcher = PersonMatcher(keys)
    var counts: [PersonKey: Int] = [:]
    var last: [PersonKey: PersonReference] = [:]
    var rows: [Row] = []
    for index in unit.entries.indices.reversed() {
      if matcher.matches(unit.entries[index].current.person) {
        let reference = unit.entries[index].current.person
        rows.append(.entry(unit.entries[index].id))
        guard let key = PersonKey(reference) else { continue }
        counts[key, default: 0] += 1
        if last[key] == nil { last[key] = reference }
      } else if unit.entries[index].wasAbout(matcher) {
        rows.append(.movedAway(unit.entries[index].id))
      }
    }
    self.rows = rows
    let registered = Dictionary(
      unit.residents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    links = groups.links.filter { $0.pair.map { !$0.isDisjoint(with: keys) } ?? false }
    for note in links {
      for reference in [note.link.one, note.link.other] {
        guard let key = PersonKey(reference), last[key] == nil else { continue }
        last[key] = reference
      }
    }
    if let key = PersonKey(person), last[key] == nil { last[key] = person }
    identities = keys.compactMap { key -> Identity? in
      if case .resident(let id) = key, let resident = registered[id] {
        return Identity(
          key: key, person: PersonReference(resident), isInRegister: true,
          count: counts[key] ?? 0)
      }
      // A number that the register's row has says nothing new until somebody has written it.
      return last[key].map {
        Identity(key: key, person: $0, isInRegister: false, count: counts[key] ?? 0)
      }
    }.sorted { left, right in
      if left.isInRegister != right.isInRegister { return left.isInRegister }
      if left.count != right.count { return left.count > right.count }
      return SwedishOrder.precedes(left.person.sortText, right.person.sortText)
    }
  }
}

/// Whether an entry is about one of a person's identities, without making a key for every entry.
struct PersonMatcher {
  private let keys: Set<PersonKey>
  private let hasOnlyResidents: Bool

  init(_ keys: Set<PersonKey>) {
    self.keys = keys
    hasOnlyResidents = keys.allSatisfy { if case .resident = $0 { true } else { false } }
  }

  func matches(_ person: PersonReference) -> Bool {
    switch person {
    case .resident(let id, _, _, _), .veiled(let id, _): keys.contains(.resident(id))
    case .described, .unknown:
      !hasOnlyResidents && (PersonKey(person).map(keys.contains) ?? false)
    case .nobody: false
    }
  }
}

extension JournalEntry {
  /// Whether it was about a person before it was moved.
  func wasAbout(_ matcher: PersonMatcher) -> Bool {
    history.contains { item in
      if case .moved(_, let former) = item.event { matcher.matches(former) } else { false }
    }
  }
}

extension PersonReference {
  /// Someone in the register, as she is called now.
  public init(_ resident: Resident) {
    self =
      resident.isVeiled
      ? .veiled(resident.id, room: resident.room)
      : .resident(
        resident.id, name: resident.name, number: resident.number, room: resident.room)
  }

  fileprivate var sortText: String {
    switch self {
    case .resident(_, let name, let number, _), .described(let name, let number):
      name + " " + number.text
    case .unknown(let known): known
    case .veiled(_, let room): room
    case .nobody: ""
    }
  }
}

extension UnitState {
  /// Everything about one individual.
  public func history(of person: PersonReference) -> PersonHistory {
    PersonHistory(person, in: self)
  }

  /// Others who may be the same person: of the same name, or of the same number where that tells
  /// nobody apart; none of those that are linked already. Somebody looks, and says so.
  public func mayBeSame(as history: PersonHistory, among persons: [PersonReference])
    -> [PersonReference]
  {
    let known = Set(history.identities.map(\.key))
    let names = Set(history.identities.compactMap { $0.person.name.map(SwedishOrder.folded) })
    let numbers = Set(history.identities.compactMap { $0.person.number.flatMap(PersonKey.init) })
    return persons.filter { person in
      guard let key = PersonKey(person), !known.contains(key) else { return false }
      return person.name.map { names.contains(SwedishOrder.folded($0)) } ?? false
        || person.number.flatMap(PersonKey.init).map(numbers.contains) ?? false
    }
  }
}
