/// A link between two identities as it was said.
public struct PersonLinkNote: Hashable, Sendable {
  /// What was said.
  public private(set) var link: PersonLink
  /// Who said it.
  public private(set) var author: Author
  /// When.
  public let writtenAt: LocalTime
  let stamp: RecordStamp

  init(_ link: PersonLink, _ record: Record) {
    self.link = link
    author = record.author
    writtenAt = record.writtenAt
    stamp = RecordStamp(record)
  }

  func veiled(_ veil: Veil) -> PersonLinkNote {
    var note = self
    (note.link, note.author) = (veil.link(link), veil.author(author))
    return note
  }

  /// The two it is about, in either order; nil when one of them is nobody.
  var pair: Set<PersonKey>? {
    guard let one = PersonKey(link.one), let other = PersonKey(link.other), one != other else {
      return nil
    }
    return [one, other]
  }
}

/// Which identities are one person: what has been linked, and whose number stands in the register.
public struct PersonGroups: Sendable {
  /// The links that hold: the last word about each pair.
  public let links: [PersonLinkNote]
  private var groups: [PersonKey: Set<PersonKey>] = [:]

  /// Groups as the register and the links tell, the links in the order written.
  init(residents: [Resident], links all: [PersonLinkNote]) {
    var last: [Set<PersonKey>: PersonLinkNote] = [:]
    for note in all {
      if let pair = note.pair { last[pair] = note }
    }
    links = last.values.filter(\.link.isSame).sorted { $0.stamp < $1.stamp }
    var holders: [PersonKey: [Resident]] = [:]
    for resident in residents {
      if let number = PersonKey(resident.number) { holders[number, default: []].append(resident) }
    }
    // A number that stands on rows of different names is wrong on one of them.
    for (number, holders) in holders
    where Set(holders.map { SwedishOrder.folded($0.name) }).count == 1 {
      for holder in holders { join(number, .resident(holder.id)) }
    }
    for note in links {
      guard let one = PersonKey(note.link.one), let other = PersonKey(note.link.other) else {
        continue
      }
      join(one, other)
    }
  }

  private mutating func join(_ one: PersonKey, _ other: PersonKey) {
    let group = members(one).union(members(other))
    for key in group { groups[key] = group }
  }

  /// Every identity of the person that one identity is of, itself included.
  public func members(_ key: PersonKey) -> Set<PersonKey> { groups[key] ?? [key] }

  /// Whether two identities are one person.
  public func areSame(_ one: PersonKey, _ other: PersonKey) -> Bool {
    members(one).contains(other)
  }
}

extension UnitState {
  /// Which identities are one person.
  public var personGroups: PersonGroups {
    PersonGroups(residents: residents, links: personLinks)
  }

  /// Why a link cannot be written; empty when it can.
  public func faults(of link: PersonLink) -> [PersonLink.Fault] {
    var faults: [PersonLink.Fault] = []
    if let one = PersonKey(link.one), let other = PersonKey(link.other) {
      let groups = personGroups
      if case .unnamed("") = one { faults.append(.unnamed) }
      if case .unnamed("") = other, faults.isEmpty { faults.append(.unnamed) }
      let isLinked = groups.links.contains { $0.pair == [one, other] }
      if one == other {
        faults.append(.sameIdentity)
      } else if link.isSame {
        if groups.areSame(one, other) { faults.append(.alreadyLinked) }
      } else if !isLinked {
        faults.append(.notLinked)
      }
    } else {
      faults.append(.nobody)
    }
    if CleanText.isBlank(link.reason) { faults.append(.reasonMissing) }
    return faults
  }
}
