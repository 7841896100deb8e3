/// «Kvar att göra»: every duty in one list, by colour, the routine's own date, the sharper word and age.
/// There may be very many: each is told when it is looked at, of the unit that the list was made of.
public struct ToDoList: Sendable {
  /// Where a row is told.
  private enum Row {
    case item(Int32)
    /// An entry that has been written in nowhere: its identity, its place, and the duty's.
    case writing(Identifier<Record>, entry: Int32, duty: Int32)
    case further(Int32)
  }

  private let member: StaffMember?
  private let items: [OpenItem]
  private let duties: [WritingDuty]
  private let further: [ToDo]
  private let notes: [Identifier<Outage>: ItemNotes]
  private let numbers: [Identifier<Record>: EntryNumber]
  private var rows: [Row] = []

  /// An empty list.
  public init() {
    (member, items, duties, further, notes, numbers) = (nil, [], [], [], [:], [:])
  }

  fileprivate init(
    _ unit: UnitState, _ items: [OpenItem], _ writing: WritingDuties, _ drafts: [Draft],
    _ member: StaffMember?, now: LocalTime
  ) {
    (self.member, self.items, duties) = (member, items, writing.duties)
    var notes: [Identifier<Outage>: ItemNotes] = [:]
    for outage in unit.openOutages { notes[outage.id] = unit.itemNotes(in: outage.id) }
    self.notes = notes
    numbers = unit.listNumbers
    let more =
      drafts.compactMap { unit.startedText($0, $0.outage.flatMap { notes[$0] }, member, now: now) }
      + unit.readiness(for: member, now: now) + unit.emergencies(for: member)
    further = more.sorted { $0.place < $1.place }
    rows.reserveCapacity(items.count + writing.rows.count + further.count)
    merge(WritingOrder(writing, unit))
  }

  /// How many there are.
  public var count: Int { rows.count }

  /// How many of them are of no outage: what the unit has ready at all times.
  public var readinessCount: Int { further.count { $0.kind.isReadiness } }

  /// What stands at a place.
  public func todo(_ place: Int, in unit: UnitState) -> ToDo {
    switch rows[place] {
    case .item(let item):
      let entry = items[Int(item)].subject.record.flatMap { unit.entry($0) }
      return todo(items[Int(item)], entry, unit)
    case .writing(let id, let entry, let duty):
      let entry = index(of: id, last: entry, in: unit).map { unit.entries[$0] }
      return todo(
        duties[Int(duty)].item(id, happenedAt: entry?.occurredAt.instant), entry, unit)
    case .further(let further): return self.further[Int(further)]
    }
  }

  /// Everything, told.
  public func all(in unit: UnitState) -> [ToDo] { rows.indices.map { todo($0, in: unit) } }

  /// The name and the outage of what stands at a place.
  public func key(_ place: Int) -> (key: ItemKey, outage: Identifier<Outage>?) {
    switch rows[place] {
    case .item(let item): (items[Int(item)].subject.key, items[Int(item)].outage)
    case .writing(let id, _, let duty):
      (duties[Int(duty)].item(id, happenedAt: nil).subject.key, duties[Int(duty)].outage)
    case .further(let further): (self.further[Int(further)].key, self.further[Int(further)].outage)
    }
  }

  /// The record that stands at a place comes from.
  public func record(_ place: Int) -> Identifier<Record>? {
    switch rows[place] {
    case .item(let item): items[Int(item)].subject.record
    case .writing(let id, _, _): id
    case .further(let further): self.further[Int(further)].key.record
    }
  }

  /// Tells apart what reads otherwise, whoever it is about and whoever wrote it: two places with one
  /// number read alike. Nil where that is not known before it is told.
  public func reading(_ place: Int) -> Int? {
    guard case .writing(_, _, let duty) = rows[place], isFree(duties[Int(duty)].outage),
      // Where no routine says, it waits for the system that it was in last.
      duties[Int(duty)].rule != nil
    else { return nil }
    return Int(duty)
  }

  // MARK: What a filter shows

  /// Which of some places a filter, and a gate, show to who asked for the list. Few rows are told for
  /// it: what a duty says is asked of it once, and whose a row is of its entry's author.
  public func shown(
    _ places: [Int], by filter: ToDoFilter, at gate: ClosingObstacle?, in unit: UnitState
  ) -> [Int] {
    var rest = filter
    rest.isOwn = false
    let asksMore = gate != nil || rest != ToDoFilter()
    var answers = [Bool?](repeating: nil, count: duties.count)
    return places.filter { place in
      if filter.isOwn, !isOwn(place, in: unit) { return false }
      guard asksMore else { return true }
      let alike = filter.person == nil ? reading(place) : nil
      if let alike, let known = answers[alike] { return known }
      let todo = todo(place, in: unit)
      let isShown = (gate == nil || todo.kind.gate == gate) && rest.shows(todo, to: nil)
      if let alike { answers[alike] = isShown }
      return isShown
    }
  }

  /// Whether what stands at a place is hers who asked, by role or hand, or because she has taken it.
  private func isOwn(_ place: Int, in unit: UnitState) -> Bool {
    switch rows[place] {
    case .writing(let id, let entry, let duty) where isFree(duties[Int(duty)].outage):
      guard let member else { return false }
      let index = index(of: id, last: entry, in: unit)
      return duties[Int(duty)].rule?.responsible.isRole(of: member)
        ?? (index.map { unit.entries[$0].author.signature } == member.signature)
    case .item(let item) where isFree(items[Int(item)].outage):
      guard let member, !items[Int(item)].isOthers else { return false }
      let index = items[Int(item)].subject.record.flatMap(unit.index)
      return items[Int(item)].subject.isOwn(
        member, author: index.map { unit.entries[$0].author.signature })
    case .writing, .item, .further:
      var own = ToDoFilter()
      own.isOwn = true
      return own.shows(todo(place, in: unit), to: member?.signature)
    }
  }

  /// Where an entry stands among the unit's: where it stood, if it has not moved.
  private func index(of id: Identifier<Record>, last: Int32, in unit: UnitState) -> Int? {
    let isThere = unit.entries.indices.contains(Int(last)) && unit.entries[Int(last)].id == id
    return isThere ? Int(last) : unit.index(of: id)
  }

  /// Whether nobody has taken anything in an outage.
  private func isFree(_ outage: Identifier<Outage>) -> Bool {
    notes[outage]?.taken.isEmpty ?? true
  }

  private func todo(_ item: OpenItem, _ entry: JournalEntry?, _ unit: UnitState) -> ToDo {
    unit.toDo(item, entry, notes[item.outage], numbers, member)
  }

  // MARK: Order

  /// What is to be written in among the rest, each in order by itself.
  private mutating func merge(_ writing: WritingOrder) {
    var rest = items.indices.map { (place: items[$0].place, row: Row.item(Int32($0))) }
    for index in further.indices {
      rest.insert(
        (further[index].place, .further(Int32(index))), inOrder: { $0.place < $1.place })
    }
    var next = 0
    for row in writing.rows {
      let place = writing.place(row)
      while next < rest.count, rest[next].place < place {
        rows.append(rest[next].row)
        next += 1
      }
      rows.append(.writing(row.id, entry: row.entry, duty: row.duty))
    }
    rows += rest[next...].map(\.row)
  }
}

/// What is to be written in, in the order of the list. All of a duty have the same place but for when
/// they happened and their identities, so that only these are put in order.
private struct WritingOrder {
  struct Row {
    let id: Identifier<Record>
    let happened: Int64
    let entry: Int32
    let duty: Int32
  }

  private(set) var rows: [Row] = []
  /// The place of each duty's items, but for when it happened and the identity.
  private let places: [OpenItem.Place]

  init(_ writing: WritingDuties, _ unit: UnitState) {
    let items = writing.duties.map {
      $0.item(Identifier(retyping: $0.outage), happenedAt: nil)
    }
    places = items.map(\.place)
    // Of one entry's items at one place the first comes first.
    let order = items.indices.sorted { OpenItem.precedes(items[$0], items[$1]) }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, duty) in order.enumerated() { ranks[duty] = rank }
    var parts = [[Row]](repeating: [], count: order.count)
    // Duties whose items stand among each other are one part.
    let places = places.map(\.withoutEntry)
    var part = [Int](repeating: 0, count: order.count)
    let sorted = order.sorted { places[$0] < places[$1] }
    for (last, duty) in zip(sorted, sorted.dropFirst()) {
      part[duty] = part[last] + (places[last] < places[duty] ? 1 : 0)
    }
    for row in writing.rows {
      let happened = unit.entries[Int(row.entry)].occurredAt.instant.milliseconds
      parts[part[Int(row.duty)]].append(
        Row(
          id: unit.entries[Int(row.entry)].id, happened: happened, entry: row.entry, duty: row.duty)
      )
    }
    rows.reserveCapacity(writing.rows.count)
    for part in parts {
      rows += part.sorted {
        $0.id == $1.id
          ? ranks[Int($0.duty)] < ranks[Int($1.duty)] : ($0.happened, $0.id) < ($1.happened, $1.id)
      }
    }
  }

  func place(_ row: Row) -> OpenItem.Place {
    var place = places[Int(row.duty)]
    (place.happened, place.id) = (row.happened, row.id)
    return place
  }
}

extension OpenItem.Place {
  fileprivate var withoutEntry: OpenItem.Place {
    var place = self
    (place.happened, place.id, place.detail) = (0, nil, 0)
    return place
  }
}

extension UnitState {
  /// «Kvar att göra». `items` is what `openItems(now:)` answers, `drafts` the started texts on the
  /// disk.
  public func toDoList(
    _ items: [OpenItem], drafts: [Draft] = [], for member: StaffMember? = nil, now: LocalTime
  ) -> [ToDo] {
    ToDoList(self, items, WritingDuties(), drafts, member, now: now).all(in: self)
  }

  /// The same of what has been kept from record to record.
  public func toDoList(
    _ waits: WhatWaits, drafts: [Draft] = [], for member: StaffMember? = nil, now: LocalTime
  ) -> ToDoList {
    ToDoList(self, waits.items, WritingDuties(self, now: now), drafts, member, now: now)
  }

  fileprivate func toDo(
    _ item: OpenItem, _ entry: JournalEntry?, _ notes: ItemNotes?,
    _ numbers: [Identifier<Record>: EntryNumber], _ member: StaffMember?
  ) -> ToDo {
    let key = item.subject.key
    let author = entry?.author
    // Most often nobody has taken anything, and a name takes long to look up.
    let taken = notes.flatMap { $0.taken.isEmpty ? nil : $0.taken[key] }
    var todo = ToDo(
      subject: .item(item), key: key, outage: item.outage, urgency: item.urgency,
      since: item.since, lastDay: item.lastDay, due: item.due, tone: item.tone,
      isOthers: item.isOthers, number: entry?.number ?? item.subject.record.flatMap { numbers[$0] },
      person: entry?.current.person, author: author, isOwn: false, taken: taken,
      closing: item.subject.closing, waiving: item.subject.waiving)
    switch item.subject {
    case .writeIn(_, let rule):
      todo.responsible = rule.responsible
      if case .system(let system) = rule.target { todo.system = system }
    case .writeInUnruled: todo.system = entry?.waitsFor
    case .send, .acknowledge, .fax, .order(_, .toRegister), .order(_, .toActivate):
      todo.system = outage(item.outage)?.destination
    default: break
    }
    if let member, !item.isOthers {
      todo.isOwn = item.subject.isOwn(member, author: author?.signature)
    }
    return todo
  }

  /// The numbers of rows on lists.
  fileprivate var listNumbers: [Identifier<Record>: EntryNumber] {
    var numbers: [Identifier<Record>: EntryNumber] = [:]
    for record in listed { if let number = record.number { numbers[record.id] = number } }
    return numbers
  }

  fileprivate func startedText(
    _ draft: Draft, _ notes: ItemNotes?, _ member: StaffMember?, now: LocalTime
  ) -> ToDo? {
    guard let unsigned = Handover.Unsigned(draft), let outage = draft.outage.flatMap(outage),
      outage.phase != .closed
    else { return nil }
    let key = ItemKey(.startedText, Identifier(retyping: draft.id))
    let limits = routine(of: outage).limits
    // An unsigned note is a document already (K-06): it does not wait for the outage to end.
    let tone = Urgency.promptly.tone(
      endedAt: draft.startedAt.instant, lastDay: nil, now: now, limits: limits)
    return ToDo(
      subject: .startedText(unsigned), key: key, outage: outage.id, urgency: .promptly,
      since: draft.startedAt, tone: tone, isOthers: false, author: draft.author,
      isOwn: member?.signature == draft.author.signature, taken: notes?.taken[key],
      closing: .draft(draft.id), waiving: .never)
  }

  /// Shown to who names readers, until another manager than who opened has looked at it.
  fileprivate func emergencies(for member: StaffMember?) -> [ToDo] {
    if let member, !allows(member, .protect) { return [] }
    return emergenciesToReview.map { opening in
      ToDo(
        subject: .emergency(opening), key: ItemKey(.reviewEmergency, opening.id),
        urgency: .promptly, since: opening.at, tone: .red, isOthers: false,
        author: opening.author, isOwn: member.map { mayReview(opening, $0) } ?? false,
        closing: .reviewEmergency(opening.id), waiving: .never)
    }
  }
}

extension ToDo {
  /// Its place among duties and what is no duty of an outage.
  var place: OpenItem.Place {
    if case .item(let item) = subject { return item.place }
    let day = lastDay.flatMap { $0.isInRoutine ? Int64($0.day.daysSince1970) : nil }
    return OpenItem.Place(
      tone: Int64(Tone.red.rawValue - tone.rawValue), day: day ?? .max, urgency: urgency.rank,
      since: since?.instant.milliseconds ?? .max, kind: .max, happened: .max, id: key.record,
      detail: ItemKind.allCases.firstIndex(of: key.kind) ?? 0)
  }
}

extension JournalEntry {
  /// The system that it waits for.
  fileprivate var waitsFor: ITSystem? {
    if case .waiting(let system) = destination { system } else { nil }
  }
}
