/// What waits in one outage, kept by what asks for it.
struct DutyShelf: Sendable {
  /// What every entry's answer hangs on.
  struct Basis: Equatable, Sendable {
    let outage: Outage
    let profile: RoutineProfile
    let returnedAt: LocalTime?
    let waived: Set<ItemKey>

    init(_ outage: Outage, in unit: UnitState) {
      self.outage = outage
      profile = unit.routine(of: outage)
      returnedAt = unit.facts(of: outage.id).normalOperation
      waived = unit.itemNotes(in: outage.id).waivedKeys
    }
  }

  /// What asks for something.
  private enum Asker: Hashable {
    case outage
    case entry(Identifier<Record>)
    /// A patient, under all her identities.
    case chain(Set<PersonKey>)
  }

  private struct Writing: Hashable {
    var item: WrittenItem
    var author: Signature
  }

  let basis: Basis
  /// What is told one by one, in the order of the list.
  private(set) var items: [OpenItem] = []
  private var gathering: OpenItemGathering
  private var asked: [Asker: OpenItemGathering.Asked] = [:]
  /// When something is to be asked again, in order; what has been asked since stays until then.
  private var moments: [(at: Instant, asker: Asker)] = []
  private var writing: [Writing: Int] = [:]
  private var counts = EntryCounts()
  private var officers: [String: Int] = [:]
  private var payments: Set<Identifier<Record>> = []
  /// Calls with messages, by whom they are about.
  private var calls: [PersonKey: Set<Identifier<Record>>] = [:]
  private var facts: OutageFacts

  init(_ basis: Basis, _ unit: UnitState, _ groups: PersonGroups, now: LocalTime) {
    self.basis = basis
    gathering = OpenItemGathering(basis.outage, basis.profile, now: now)
    gathering.returnedAt = basis.returnedAt
    gathering.waived = basis.waived
    gathering.countsWriting = true
    facts = unit.facts(of: basis.outage.id)
    for index in unit.entries.indices where unit.entries[index].outage == basis.outage.id {
      count(unit.entries[index], 1)
      gathering.addItems(of: unit.entries[index])
      keep(gathering.take(), of: .entry(unit.entries[index].id))
    }
    for person in patients(groups) { keep(askChain(person, unit, groups), of: .chain(person)) }
    keep(askedOfOutage(unit), of: .outage)
    // Everything is put in order once.
    items = asked.values.flatMap(\.items).inListOrder
    moments = asked.compactMap { asker, answer in answer.next.map { ($0, asker) } }
      .sorted { $0.at < $1.at }
  }

  /// What is counted.
  var part: WhatWaits.Part {
    var rows: [WhatWaits.Writing] = []
    var written = 0
    for (key, count) in writing {
      let rules = gathering.rules(for: key.item)
      written += count * max(1, rules.count)
      if rules.isEmpty {
        rows.append(
          WhatWaits.Writing(
            rule: nil, author: key.author, tone: gathering.tone(.undated, nil), count: count))
      }
      for rule in rules {
        let tone = gathering.tone(rule.urgency, gathering.lastDay(rule))
        rows.append(
          WhatWaits.Writing(rule: rule, author: key.author, tone: tone, count: count))
      }
    }
    var closing = ClosingFacts(items, counts, basis.profile)
    closing.openItems += written
    closing.add(basis.outage, basis.profile, facts, now: gathering.now)
    return WhatWaits.Part(writing: rows, closing: closing)
  }

  // MARK: What happens

  /// An entry has come, or changed.
  mutating func change(
    from before: JournalEntry?, to after: JournalEntry?, _ unit: UnitState, _ groups: PersonGroups
  ) {
    if let before { count(before, -1) }
    if let after {
      count(after, 1)
      ask(.entry(after.id), unit, groups)
    }
    let patients = Set([before, after].compactMap { $0?.patient }.map(groups.members))
    for patient in patients { ask(.chain(patient), unit, groups) }
    if [before, after].contains(where: { $0?.isOnOutagesList ?? false }) { askOutage(unit) }
  }

  /// Identities have become one person, or are one no more.
  mutating func regroup(_ unit: UnitState, _ groups: PersonGroups) {
    for case .chain(let person) in Array(asked.keys) {
      replace(.chain(person), with: OpenItemGathering.Asked())
    }
    for person in patients(groups) { ask(.chain(person), unit, groups) }
  }

  /// The outage's own records have changed.
  mutating func askOutage(_ unit: UnitState) {
    facts = unit.facts(of: basis.outage.id)
    replace(.outage, with: askedOfOutage(unit))
  }

  /// Asks again what has fallen due.
  mutating func advance(to now: LocalTime, _ unit: UnitState, _ groups: PersonGroups) {
    gathering.now = now
    let due = moments.partition { $0.at <= now.instant }
    let askers = moments[..<due].filter { moment in asked[moment.asker]?.next == moment.at }
    moments.removeFirst(due)
    for asker in Set(askers.map(\.asker)) { ask(asker, unit, groups) }
  }

  // MARK: Asking

  private mutating func ask(_ asker: Asker, _ unit: UnitState, _ groups: PersonGroups) {
    switch asker {
    case .outage: askOutage(unit)
    case .entry(let id):
      if let entry = unit.entry(id) { gathering.addItems(of: entry) }
      replace(asker, with: gathering.take())
    case .chain(let person): replace(asker, with: askChain(person, unit, groups))
    }
  }

  private mutating func askedOfOutage(_ unit: UnitState) -> OpenItemGathering.Asked {
    let outage = basis.outage.id
    let profile = basis.profile
    gathering.officers = profile.duties.contains(.decisionList) ? Set(officers.keys) : []
    gathering.addOutageItems(facts)
    gathering.addHandover(unit.waitingHandover(in: outage))
    gathering.addListItems(
      unit.devices(of: outage),
      CardLedger(listed: unit.listed, outage: outage, payments: entries(payments, unit)))
    return gathering.take()
  }

  private mutating func askChain(
    _ person: Set<PersonKey>, _ unit: UnitState, _ groups: PersonGroups
  ) -> OpenItemGathering.Asked {
    guard let own = basis.profile.messagesFrom else { return OpenItemGathering.Asked() }
    let calls = person.reduce(into: Set()) { $0.formUnion(self.calls[$1] ?? []) }
    for chain in CareChain.chains(entries(calls, unit), outage: basis.outage, own: own, groups) {
      gathering.addItems(of: chain)
    }
    return gathering.take()
  }

  private func patients(_ groups: PersonGroups) -> Set<Set<PersonKey>> {
    Set(calls.keys.map(groups.members))
  }

  /// Entries in the order they happened.
  private func entries(_ ids: Set<Identifier<Record>>, _ unit: UnitState) -> [JournalEntry] {
    ids.compactMap(unit.entry).sorted { EntryPlace($0) < EntryPlace($1) }
  }

  // MARK: Keeping

  private mutating func keep(_ answer: OpenItemGathering.Asked, of asker: Asker) {
    let saysNothing = answer.items.isEmpty && answer.next == nil
    asked[asker] = saysNothing ? nil : answer
  }

  private mutating func replace(_ asker: Asker, with answer: OpenItemGathering.Asked) {
    for item in asked[asker]?.items ?? [] {
      let start = items.partition { OpenItem.precedes($0, item) }
      if let index = items[start...].firstIndex(of: item) { items.remove(at: index) }
    }
    for item in answer.items { items.insert(item, inOrder: OpenItem.precedes) }
    keep(answer, of: asker)
    if let next = answer.next { moments.insert((next, asker), inOrder: { $0.at < $1.at }) }
  }

  /// Counts an entry in, or out before it changes.
  private mutating func count(_ entry: JournalEntry, _ change: Int) {
    counts.count(entry, change)
    if let item = gathering.writingIn(entry) {
      writing.add(change, at: Writing(item: item, author: entry.author.signature))
    }
    if case .decision(let decision) = entry.current { officers.add(change, at: decision.officer) }
    if case .payment = entry.current { payments.set(entry.id, change > 0) }
    if let patient = entry.patient { calls[patient, default: []].set(entry.id, change > 0) }
  }
}

extension JournalEntry {
  /// Whom a call with messages is about.
  fileprivate var patient: PersonKey? { hasMessages ? PersonKey(current.person) : nil }

  /// Whether the outage is asked too when it changes.
  fileprivate var isOnOutagesList: Bool {
    switch current {
    case .decision, .payment: true
    case .dayNote, .deviation, .call, .fax, .order, .timeReport, .document: false
    }
  }
}

extension Dictionary where Value == Int {
  /// Counts, and forgets what there is none of.
  fileprivate mutating func add(_ change: Int, at key: Key) {
    let sum = (self[key] ?? 0) + change
    self[key] = sum == 0 ? nil : sum
  }
}

extension Set {
  fileprivate mutating func set(_ element: Element, _ isMember: Bool) {
    if isMember { insert(element) } else { remove(element) }
  }
}
