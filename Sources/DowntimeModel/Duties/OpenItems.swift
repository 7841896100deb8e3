extension UnitState {
  /// Everything that waits in the outages that are not closed, as the profile's routines have it,
  /// in the order of the list.
  public func openItems(_ profile: RoutineProfile, now: LocalTime) -> [OpenItem] {
    var items: [OpenItem] = []
    for outage in openOutages { items += unsortedItems(of: outage, profile, now: now) }
    return items.inListOrder
  }

  /// The same, each outage asked with the routines that it is explained by; where the unit follows
  /// none yet, what is to be written in waits all the same.
  public func openItems(now: LocalTime) -> [OpenItem] {
    openOutages.flatMap { unsortedItems(of: $0, routine(of: $0), now: now) }.inListOrder
  }

  /// The routines that an outage is explained by, as plain facts; empty before any is adopted.
  public func routine(of outage: Outage) -> RoutineProfile {
    profile(of: outage)?.combined.routine ?? RoutineProfile()
  }

  /// The system that what is written in an outage goes to; nil where a routine sends calls elsewhere,
  /// to the unit's own record (R002-14).
  public func onlyDestination(of outage: Outage) -> ITSystem? {
    let calls = routine(of: outage).writeIn.filter { $0.item == .ownCareDocumentation }
    return calls.allSatisfy { $0.target == .system(outage.destination) } ? outage.destination : nil
  }

  /// Everything that waits in one outage, closed or not, in the order of the list.
  public func openItems(
    of outage: Identifier<Outage>, _ profile: RoutineProfile, now: LocalTime
  ) -> [OpenItem] {
    guard let outage = self.outage(outage) else { return [] }
    return unsortedItems(of: outage, profile, now: now).inListOrder
  }

  /// What has been told about an outage itself.
  public func facts(of outage: Identifier<Outage>) -> OutageFacts {
    OutageFacts(listed.filter { $0.outage == outage })
  }

  private func officers(in outage: Identifier<Outage>) -> Set<String> {
    var officers: Set<String> = []
    for entry in entries where entry.outage == outage {
      if case .decision(let decision) = entry.current { officers.insert(decision.officer) }
    }
    return officers
  }

  private func unsortedItems(of outage: Outage, _ profile: RoutineProfile, now: LocalTime)
    -> [OpenItem]
  {
    var gathering = OpenItemGathering(outage, profile, now: now)
    gathering.waived = itemNotes(in: outage.id).waivedKeys
    gathering.officers = profile.duties.contains(.decisionList) ? officers(in: outage.id) : []
    gathering.addOutageItems(facts(of: outage.id))
    gathering.addHandover(waitingHandover(in: outage.id))
    var calls: [JournalEntry] = []
    for entry in entries where entry.outage == outage.id {
      gathering.addItems(of: entry)
      if entry.hasMessages { calls.append(entry) }
    }
    gathering.addListItems(
      devices(of: outage.id), card(of: outage.id))
    if let own = profile.messagesFrom {
      for chain in CareChain.chains(calls, outage: outage, own: own, personGroups) {
        gathering.addItems(of: chain)
      }
    }
    return gathering.items
  }
}

extension [OpenItem] {
  var inListOrder: [OpenItem] {
    let places = map(\.place)
    let order = indices.sorted { left, right in
      places[left] == places[right]
        ? self[left].tie < self[right].tie : places[left] < places[right]
    }
    return order.map { self[$0] }
  }
}

/// Gathers the open items of one outage.
struct OpenItemGathering {
  let outage: Outage
  let profile: RoutineProfile
  var now: LocalTime
  private(set) var items: [OpenItem] = []
  /// When an answer may become another though nothing is written; nil while none does.
  private(set) var next: Instant?
  /// Whether entries that wait to be written in are told by `writtenIn` alone, and make no items.
  var countsWriting = false
  /// When operation was normal again, where that is told apart from the end.
  var returnedAt: LocalTime?
  /// The case officers whose decisions stand on the list.
  var officers: Set<String> = []
  /// When the entry happened whose items are added; nil for what is of no entry.
  var happenedAt: Instant?
  /// What shall not be done, as notes about the items say.
  var waived: Set<ItemKey> = []

  private var rules: [WrittenItem: [WriteInRule]] = [:]
  private var lastDays: [WriteInRule.Limit: LastDay] = [:]

  init(_ outage: Outage, _ profile: RoutineProfile, now: LocalTime) {
    self.outage = outage
    self.profile = profile
    self.now = now
    for rule in profile.writeIn {
      rules[rule.item, default: []].append(rule)
      guard let end = outage.endedAt else { continue }
      // Outside the calendar's years no routine's day can be told; the word still stands.
      lastDays[rule.limit] = try? rule.lastDay(outageEnd: end)
    }
    // Who both orders and provides is told the system itself, not also the group that it is one of.
    for (item, all) in rules where all.count > 1 {
      rules[item] = all.filter { rule in !all.contains { rule.isGroup(of: $0) } }
    }
  }

  /// Since when the systems work again; nil while they do not.
  var endedAt: LocalTime? { outage.endedAt }

  func rules(for item: WrittenItem) -> [WriteInRule] { rules[item] ?? [] }

  func lastDay(_ rule: WriteInRule) -> LastDay? { lastDays[rule.limit] }

  /// Adds an item shown as its urgency says.
  mutating func add(
    _ subject: OpenSubject, _ urgency: Urgency, since: LocalTime, lastDay: LastDay? = nil
  ) {
    guard !isWaived(subject) else { return }
    let tone = tone(urgency, lastDay)
    if tone != .red, let end = endedAt {
      if urgency == .promptly {
        awaits(end.instant.advanced(bySeconds: Int64(profile.limits.promptlyRedHours) * 3600))
      }
      if lastDay?.isInRoutine == true { awaitsDate() }
    }
    items.append(
      OpenItem(
        subject: subject, outage: outage.id, urgency: urgency, since: since, lastDay: lastDay,
        tone: tone, happenedAt: happenedAt))
  }

  /// Adds an item with a colour of its own.
  mutating func add(
    _ subject: OpenSubject, _ urgency: Urgency, since: LocalTime, due: Instant? = nil,
    isOthers: Bool = false, tone: Tone
  ) {
    guard !isWaived(subject) else { return }
    items.append(
      OpenItem(
        subject: subject, outage: outage.id, urgency: urgency, since: since, due: due,
        isOthers: isOthers, tone: tone, happenedAt: happenedAt))
  }

  /// Whether it shall not be done, where that may be said by a note.
  private func isWaived(_ subject: OpenSubject) -> Bool {
    !waived.isEmpty && subject.waiving == .note && waived.contains(subject.key)
  }

  /// How something is shown while it waits.
  func tone(_ urgency: Urgency, _ lastDay: LastDay?) -> Tone {
    urgency.tone(endedAt: endedAt?.instant, lastDay: lastDay, now: now, limits: profile.limits)
  }

  /// Amber until its moment, red from then on.
  mutating func tone(due: Instant?) -> Tone {
    guard let due else { return .amber }
    awaits(due)
    return now.instant >= due ? .red : .amber
  }

  /// An answer becomes another at a moment.
  mutating func awaits(_ moment: Instant) {
    guard now.instant < moment else { return }
    next = next.map { min($0, moment) } ?? moment
  }

  /// An answer becomes another with the date: looked at every hour, of which each date begins one.
  mutating func awaitsDate() {
    let hour: Int64 = 3_600_000
    let passed = (now.instant.milliseconds % hour + hour) % hour
    awaits(Instant(milliseconds: now.instant.milliseconds - passed + hour))
  }

  /// What has been gathered, and when it may become another; what comes next begins anew.
  mutating func take() -> Asked {
    defer { (items, next) = ([], nil) }
    return Asked(items: items, next: next)
  }

  /// What one thing asks for.
  struct Asked: Sendable {
    var items: [OpenItem] = []
    var next: Instant?
  }
}
