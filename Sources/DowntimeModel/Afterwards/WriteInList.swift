/// «Att skriva in»: what is to reach a system, grouped by system and person, own tasks apart from what
/// others do.
public struct WriteInList: Sendable {
  /// What goes to one place.
  public struct Group: Sendable {
    /// Where; nil where no routine says.
    public let target: WriteInRule.Target?
    /// The people it is about, the most urgent first.
    public fileprivate(set) var people: [PersonRows]

    /// How many things there are to do.
    public var count: Int { people.reduce(0) { $0 + $1.rows.count } }
    /// How the group is shown.
    public var tone: Tone { people.flatMap(\.rows).map(\.tone).max() ?? .calm }
  }

  /// What is about one person, in the order it happened.
  public struct PersonRows: Sendable {
    /// Whom it is about, as the first of the entries names her.
    public let person: PersonReference
    /// The things to do.
    public fileprivate(set) var rows: [Row]
  }

  /// An entry and one place that it is to reach.
  public struct Row: Sendable {
    /// The entry.
    public let entry: Identifier<Record>
    /// What waits; nil while the outage goes on and nothing can be written in.
    public let item: OpenItem?
    /// The outage.
    public let outage: Identifier<Outage>
    /// How it is shown.
    public let tone: Tone
    /// The last day, where there is one.
    public let lastDay: LastDay?
    /// Milliseconds since the systems worked again; nil while they do not. Shown where the routine
    /// gives no date.
    public let age: Int64?
    /// How late it is.
    public let overdue: Overdue?
    /// It waits for another to do something first: what is watched for.
    public let waitsFor: OpenSubject?
    /// Where it stood before it was changed.
    public let earlier: EarlierTransfer?
    /// How it should come in, where a rule says (DT-04, DT-06).
    public let way: Transfer.Way?
    /// Whether it is hers who asked.
    public let isOwn: Bool
  }

  /// How late something is.
  public enum Overdue: Hashable, Sendable {
    /// Whole days after the routine's last day.
    case days(Int)
    /// Milliseconds after a full shift, where the routine says «skyndsamt» and gives no date ([D]).
    case afterShift(Int64)
  }

  /// What can be done, and while the outage goes on what will have to be.
  public fileprivate(set) var groups: [Group] = []
  /// What others do, to be seen and acknowledged («väntar på andra»), the most urgent first.
  public fileprivate(set) var others: [Row] = []

  /// Nothing waits.
  public init() {}

  /// How many things there are to do.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }
  /// How many of them are messages to send, with no text to write in.
  public var sending: Int {
    groups.flatMap(\.people).flatMap(\.rows).count { $0.item?.isSending == true }
  }
}

extension UnitState {
  /// «Att skriva in» for the outages that are not closed. `items` is what `openItems(now:)` answers.
  public func writeInList(
    _ items: [OpenItem], for member: StaffMember? = nil, now: LocalTime
  ) -> WriteInList {
    var gathering = WriteInGathering(self, member, now: now)
    for item in items { gathering.take(item) }
    for outage in openOutages where outage.phase == .running { gathering.foresee(outage) }
    gathering.putInOrder()
    return gathering.list
  }
}

private struct WriteInGathering {
  private let unit: UnitState
  private let member: StaffMember?
  private let now: LocalTime
  private let persons: PersonGroups
  private var groups: [WriteInRule.Target?: Int] = [:]
  private var places: [Place: Int] = [:]
  private var ends: [Identifier<Outage>: (end: Instant, limits: RoutineLimits)] = [:]
  private(set) var list = WriteInList()

  private struct Place: Hashable {
    var target: WriteInRule.Target?
    var person: Set<PersonKey>?
  }

  init(_ unit: UnitState, _ member: StaffMember?, now: LocalTime) {
    (self.unit, self.member, self.now) = (unit, member, now)
    persons = unit.personGroups
    for outage in unit.openOutages {
      guard let end = outage.endedAt else { continue }
      ends[outage.id] = (end.instant, unit.routine(of: outage).limits)
    }
  }

  private func key(_ person: PersonReference) -> Set<PersonKey>? {
    PersonKey(person).map(persons.members)
  }

  mutating func take(_ item: OpenItem) {
    switch item.subject {
    case .writeIn(let id, let rule): add(id, rule.target, item)
    case .writeInUnruled(let id): add(id, nil, item)
    case .fax(let id, _): add(id, .system(.minaPlaner), item)
    case .send(let id, _, _): add(id, .system(.prator), item)
    case .acknowledge(let id, _):
      guard let entry = unit.entry(id) else { return }
      list.others.append(row(entry, item))
    default: break
    }
  }

  /// What will have to be written in when the systems work again.
  mutating func foresee(_ outage: Outage) {
    let gathering = OpenItemGathering(outage, unit.routine(of: outage), now: now)
    for entry in unit.entries where entry.outage == outage.id {
      for target in gathering.targets(of: entry) where target.standing == .waiting {
        put(
          WriteInList.Row(
            entry: entry.id, item: nil, outage: outage.id, tone: .calm, lastDay: nil, age: nil,
            overdue: nil, waitsFor: nil, earlier: nil, way: nil,
            isOwn: isOwn(target.rule, entry)), target.rule?.target, entry)
      }
    }
  }

  private func isOwn(_ rule: WriteInRule?, _ entry: JournalEntry) -> Bool {
    guard let member else { return false }
    let subject = rule.map { OpenSubject.writeIn(entry.id, $0) } ?? .writeInUnruled(entry.id)
    return subject.isOwn(member, author: entry.author.signature)
  }

  private mutating func add(
    _ id: Identifier<Record>, _ target: WriteInRule.Target?, _ item: OpenItem
  ) {
    guard let entry = unit.entry(id) else { return }
    put(row(entry, item), target, entry)
  }

  private mutating func put(
    _ row: WriteInList.Row, _ target: WriteInRule.Target?, _ entry: JournalEntry
  ) {
    let group: Int
    if let known = groups[target] {
      group = known
    } else {
      group = list.groups.count
      groups[target] = group
      list.groups.append(WriteInList.Group(target: target, people: []))
    }
    let place = Place(target: target, person: key(entry.current.person))
    if let known = places[place] {
      list.groups[group].people[known].rows.append(row)
    } else {
      places[place] = list.groups[group].people.count
      list.groups[group].people.append(
        WriteInList.PersonRows(person: entry.current.person, rows: [row]))
    }
  }

  /// What is late first, then the routine's own last day, then as it happened; and the people by the
  /// first of theirs.
  mutating func putInOrder() {
    for group in list.groups.indices {
      var people: [(place: [Int], person: WriteInList.PersonRows)] = []
      for var person in list.groups[group].people {
        let rows = person.rows.map { (place: place($0), row: $0) }
          .sorted { $0.place.lexicographicallyPrecedes($1.place) }
        person.rows = rows.map(\.row)
        people.append((rows.first?.place ?? [], person))
      }
      list.groups[group].people = people.sorted { $0.place.lexicographicallyPrecedes($1.place) }
        .map(\.person)
    }
  }

  private func place(_ row: WriteInList.Row) -> [Int] {
    let day = row.lastDay.flatMap { $0.isInRoutine ? $0.day.daysSince1970 : nil }
    return [-row.tone.rawValue, day ?? .max, unit.index(of: row.entry) ?? .max]
  }

  private func row(_ entry: JournalEntry, _ item: OpenItem) -> WriteInList.Row {
    let ended = ends[item.outage]
    let age = ended.map { now.instant.milliseconds(since: $0.end) }
    return WriteInList.Row(
      entry: entry.id, item: item, outage: item.outage, tone: item.tone, lastDay: item.lastDay,
      age: age, overdue: overdue(item, age, ended?.limits), waitsFor: waitsFor(item, entry),
      earlier: entry.earlierTransfer, way: item.subject.way ?? unit.way(of: entry),
      isOwn: member.map { item.subject.isOwn($0, author: entry.author.signature) } ?? false)
  }

  private func overdue(_ item: OpenItem, _ age: Int64?, _ limits: RoutineLimits?)
    -> WriteInList.Overdue?
  {
    if let last = item.lastDay, last.isInRoutine {
      let days = last.daysLate(at: now)
      return days > 0 ? .days(days) : nil
    }
    guard item.urgency == .promptly, let age, let limits else { return nil }
    let late = age - Int64(limits.promptlyRedHours) * 3_600_000
    return late >= 0 ? .afterShift(late) : nil
  }

  /// an answer waits for the ward to register its patient.
  private func waitsFor(_ item: OpenItem, _ entry: JournalEntry) -> OpenSubject? {
    guard item.isOthers, case .send(let id, _, _) = item.subject else { return nil }
    return .acknowledge(id, .admission)
  }
}
