/// Gathers «Att skriva in» from what waits.
struct WriteInGathering {
  private let unit: UnitState
  private let member: StaffMember?
  private let now: LocalTime
  private var persons: PersonPlaces
  /// Of each outage that somebody asked of, when it ended; nil while it goes on.
  private var ends: [Identifier<Outage>: (end: Instant, limits: RoutineLimits)?] = [:]
  private var list = WriteInList()
  private var groups: [WriteInRule.Target?: Int] = [:]
  /// Of each group, where in it each person has her rows; -1 where she has none.
  private var people: [[Int]] = []

  init(_ unit: UnitState, _ member: StaffMember?, now: LocalTime) {
    (self.unit, self.member, self.now) = (unit, member, now)
    persons = PersonPlaces(unit.personGroups)
  }

  // MARK: What there is

  mutating func take(_ item: OpenItem) {
    switch item.subject {
    case .writeIn(let id, let rule): add(id, rule.target, item)
    case .writeInUnruled(let id): add(id, nil, item)
    case .fax(let id, _): add(id, .system(.minaPlaner), item)
    case .send(let id, _, _): add(id, .system(.prator), item)
    case .acknowledge(let id, _):
      guard let index = unit.index(of: id) else { return }
      list.others.append(row(index, item))
    default: break
    }
  }

  private mutating func add(
    _ id: Identifier<Record>, _ target: WriteInRule.Target?, _ item: OpenItem
  ) {
    guard let index = unit.index(of: id) else { return }
    put(row(index, item), group(target))
  }

  /// Entries that have been written in nowhere, the same for all of a duty told once.
  mutating func take(_ writing: WritingDuties) {
    struct Known {
      let duty: WriteInList.Duty
      let group: Int
      let isByRole: Bool?
    }
    let known = writing.duties.map { duty in
      // What an item of the duty says beside its entry.
      let item = duty.item(Identifier(retyping: duty.outage), happenedAt: nil)
      let age = age(duty.outage)
      let isByRole: Bool? =
        if let member { duty.rule?.responsible.isRole(of: member) } else { false }
      return Known(
        duty: WriteInList.Duty(.writing(duty), item, age: age, overdue: overdue(item, age)),
        group: group(duty.rule?.target), isByRole: isByRole)
    }
    for row in writing.rows {
      let (index, duty) = (Int(row.entry), Int(row.duty))
      let id = unit.entries[index].id
      let happenedAt = unit.entries[index].occurredAt.instant
      let isOwn =
        known[duty].isByRole ?? (unit.entries[index].author.signature == member?.signature)
      put(
        WriteInList.Row(
          entry: id, index: index, happenedAt: happenedAt, isOwn: isOwn, duty: known[duty].duty,
          history: history(index, item: nil)),
        known[duty].group)
    }
  }

  /// What will have to be written in when the systems work again.
  mutating func foresee(_ outage: Outage, _ places: [Int]) {
    let gathering = OpenItemGathering(outage, unit.routine(of: outage), now: now)
    let duty = WriteInList.Duty(foreseen: outage.id)
    for index in places where unit.entries[index].outage == outage.id {
      let id = unit.entries[index].id
      let author = unit.entries[index].author.signature
      for target in gathering.targets(of: unit.entries[index]) where target.standing == .waiting {
        let subject = target.rule.map { OpenSubject.writeIn(id, $0) } ?? .writeInUnruled(id)
        let isOwn = member.map { subject.isOwn($0, author: author) } ?? false
        put(
          WriteInList.Row(
            entry: id, index: index, happenedAt: unit.entries[index].occurredAt.instant,
            isOwn: isOwn, duty: duty, history: nil),
          group(target.rule?.target))
      }
    }
  }

  // MARK: A row

  private mutating func row(_ index: Int, _ item: OpenItem) -> WriteInList.Row {
    // By index: a copy of an entry counts up every text in it.
    let author = unit.entries[index].author.signature
    let age = age(item.outage)
    return WriteInList.Row(
      entry: unit.entries[index].id, index: index,
      happenedAt: unit.entries[index].occurredAt.instant,
      isOwn: member.map { item.subject.isOwn($0, author: author) } ?? false,
      duty: WriteInList.Duty(
        .item(item), item, age: age, overdue: overdue(item, age), waitsFor: waitsFor(item)),
      history: history(index, item: item))
  }

  private mutating func end(_ id: Identifier<Outage>) -> (end: Instant, limits: RoutineLimits)? {
    if let known = ends[id] { return known }
    var end: (end: Instant, limits: RoutineLimits)?
    if let outage = unit.outage(id), let ended = outage.endedAt {
      end = (ended.instant, unit.routine(of: outage).limits)
    }
    ends[id] = .some(end)
    return end
  }

  private mutating func age(_ outage: Identifier<Outage>) -> Int64? {
    end(outage).map { now.instant.milliseconds(since: $0.end) }
  }

  private mutating func overdue(_ item: OpenItem, _ age: Int64?) -> WriteInList.Overdue? {
    if let last = item.lastDay, last.isInRoutine {
      let days = last.daysLate(at: now)
      return days > 0 ? .days(days) : nil
    }
    guard item.urgency == .promptly, let age, let limits = end(item.outage)?.limits else {
      return nil
    }
    let late = age - Int64(limits.promptlyRedHours) * 3_600_000
    return late >= 0 ? .afterShift(late) : nil
  }

  /// an answer waits for the ward to register its patient.
  private func waitsFor(_ item: OpenItem) -> OpenSubject? {
    guard item.isOthers, case .send(let id, _, _) = item.subject else { return nil }
    return .acknowledge(id, .admission)
  }

  private func history(_ index: Int, item: OpenItem?) -> WriteInList.History? {
    let way: Transfer.Way?
    switch (unit.entries[index].current, item?.subject) {
    // What it says already.
    case (.fax, .fax(_, let answer)?): way = answer.way
    case (.fax, _?), (.document, _): way = unit.way(of: unit.entries[index])
    // A fax is to be written in only where nothing else is said of faxes.
    case (.fax, nil), (.dayNote, _), (.deviation, _), (.call, _), (.decision, _), (.payment, _),
      (.order, _), (.timeReport, _):
      way = nil
    }
    let hasHistory = !unit.entries[index].history.isEmpty
    return WriteInList.History(hasHistory ? unit.entries[index].earlierTransfer : nil, way)
  }

  // MARK: Where it stands

  private mutating func group(_ target: WriteInRule.Target?) -> Int {
    if let known = groups[target] { return known }
    groups[target] = list.groups.count
    list.groups.append(WriteInList.Group(target: target, people: []))
    people.append([])
    return list.groups.count - 1
  }

  private mutating func put(_ row: WriteInList.Row, _ group: Int) {
    let person = persons.place(of: row.index, in: unit)
    if person >= people[group].count {
      people[group] += repeatElement(-1, count: person + 1 - people[group].count)
    }
    let place = people[group][person]
    if place >= 0 { return list.groups[group].people[place].rows.append(row) }
    people[group][person] = list.groups[group].people.count
    list.groups[group].people.append(
      WriteInList.PersonRows(
        identities: persons.identities[person], person: unit.entries[row.index].current.person,
        rows: [row]))
  }

  consuming func inOrder() -> WriteInList {
    for group in list.groups.indices {
      for person in list.groups[group].people.indices {
        list.groups[group].people[person].putInOrder()
      }
    }
    list.putInOrder(unit)
    return list
  }
}

/// Which person each entry is about, as small numbers: many entries name her in the same words.
private struct PersonPlaces {
  private let groups: PersonGroups
  /// All that each of them goes under.
  private(set) var identities: [Set<PersonKey>?] = []
  private var places: [PersonReference: Int] = [:]
  private var keys: [Set<PersonKey>?: Int] = [:]
  private var last: (index: Int, place: Int)?

  init(_ groups: PersonGroups) { self.groups = groups }

  mutating func place(of index: Int, in unit: UnitState) -> Int {
    if let last, last.index == index { return last.place }
    let person = unit.entries[index].current.person
    let place = places[person] ?? make(person)
    last = (index, place)
    return place
  }

  private mutating func make(_ person: PersonReference) -> Int {
    let key = PersonKey(person).map(groups.members)
    let place = keys[key] ?? identities.count
    if place == identities.count { identities.append(key) }
    (keys[key], places[person]) = (place, place)
    return place
  }
}
