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
    gathering.notes = itemNotes(in: outage.id)
    gathering.officers = profile.duties.contains(.decisionList) ? officers(in: outage.id) : []
    gathering.addOutageItems(facts(of: outage.id))
    if let handover = waitingHandover(in: outage.id) {
      gathering.add(
        .confirmHandover(handover.id), .soonest, since: handover.writtenAt, tone: .amber)
    }
    var calls: [JournalEntry] = []
    for entry in entries where entry.outage == outage.id {
      gathering.addItems(of: entry)
      if case .call(let call) = entry.current, !call.details.messages.isEmpty {
        calls.append(entry)
      }
    }
    gathering.addListItems(
      DeviceLedger(listed: listed, outage: outage.id), CardLedger(self, outage: outage.id))
    if profile.duties.contains(.phoneMessages), let own = profile.ownParty {
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
        ? self[left].subject.text < self[right].subject.text : places[left] < places[right]
    }
    return order.map { self[$0] }
  }
}

/// Gathers the open items of one outage.
struct OpenItemGathering {
  let outage: Outage
  let profile: RoutineProfile
  let now: LocalTime
  private(set) var items: [OpenItem] = []
  /// When operation was normal again, where that is told apart from the end.
  var returnedAt: LocalTime?
  /// The case officers whose decisions stand on the list.
  var officers: Set<String> = []
  /// What has been said of what waits here.
  var notes = ItemNotes()

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
    guard !notes.waives(subject) else { return }
    let tone = urgency.tone(
      endedAt: endedAt?.instant, lastDay: lastDay, now: now, limits: profile.limits)
    items.append(
      OpenItem(
        subject: subject, outage: outage.id, urgency: urgency, since: since, lastDay: lastDay,
        tone: tone))
  }

  /// Adds an item with a colour of its own.
  mutating func add(
    _ subject: OpenSubject, _ urgency: Urgency, since: LocalTime, due: Instant? = nil,
    isOthers: Bool = false, tone: Tone
  ) {
    guard !notes.waives(subject) else { return }
    items.append(
      OpenItem(
        subject: subject, outage: outage.id, urgency: urgency, since: since, due: due,
        isOthers: isOthers, tone: tone))
  }

  /// Amber until its moment, red from then on.
  func tone(due: Instant?) -> Tone {
    due.map { now.instant >= $0 ? .red : .amber } ?? .amber
  }
}
