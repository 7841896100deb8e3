/// What a rule asks of the entries of an outage that have been written in nowhere: what their items
/// have in common, told once for all of them.
final class WritingDuty: Sendable {
  /// Where they go; nil where no routine says.
  let rule: WriteInRule?
  let outage: Identifier<Outage>
  let since: LocalTime
  let lastDay: LastDay?
  let tone: Tone

  init(_ rule: WriteInRule?, _ gathering: OpenItemGathering, since end: LocalTime) {
    self.rule = rule
    outage = gathering.outage.id
    since = end
    lastDay = rule.flatMap(gathering.lastDay)
    tone = gathering.tone(rule?.urgency ?? .undated, lastDay)
  }

  /// The item of one entry.
  func item(_ entry: Identifier<Record>, happenedAt: Instant?) -> OpenItem {
    OpenItem(
      subject: rule.map { .writeIn(entry, $0) } ?? .writeInUnruled(entry), outage: outage,
      urgency: rule?.urgency ?? .undated, since: since, lastDay: lastDay, tone: tone,
      happenedAt: happenedAt)
  }
}

/// The entries that are to be written in and have been nowhere, with what is asked of each: what
/// `DutyLedger` only counts. They are gone through once, and make no items until one is looked at.
struct WritingDuties: Sendable {
  /// An entry and one thing asked of it.
  struct Row: Sendable {
    /// The entry's place among the unit's.
    let entry: Int32
    /// The duty's place.
    let duty: Int32
  }

  /// What is asked, once for each rule and outage.
  private(set) var duties: [WritingDuty] = []
  /// The entries in their order, each as often as something is asked of it.
  private(set) var rows: [Row] = []

  /// Nothing is asked.
  init() {}

  init(_ unit: UnitState, now: LocalTime) {
    var asking: [Identifier<Outage>: Int] = [:]
    var gatherings: [OpenItemGathering] = []
    for outage in unit.openOutages where outage.endedAt != nil {
      asking[outage.id] = gatherings.count
      gatherings.append(OpenItemGathering(outage, unit.routine(of: outage), now: now))
    }
    guard !gatherings.isEmpty else { return }
    var asked = [[WrittenItem: Range<Int32>]](repeating: [:], count: gatherings.count)
    var last: (outage: Identifier<Outage>, place: Int?)?
    // By index: a copy of an entry counts up every text in it.
    for index in unit.entries.indices {
      let outage = unit.entries[index].outage
      if last?.outage != outage { last = (outage, asking[outage]) }
      guard let place = last?.place, let item = gatherings[place].writingIn(unit.entries[index])
      else { continue }
      let range = asked[place][item] ?? add(item, gatherings[place])
      asked[place][item] = range
      for duty in range { rows.append(Row(entry: Int32(truncatingIfNeeded: index), duty: duty)) }
    }
  }

  private mutating func add(_ item: WrittenItem, _ gathering: OpenItemGathering) -> Range<Int32> {
    guard let end = gathering.endedAt else { return 0..<0 }
    let first = Int32(truncatingIfNeeded: duties.count)
    let rules = gathering.rules(for: item)
    if rules.isEmpty { duties.append(WritingDuty(nil, gathering, since: end)) }
    duties += rules.map { WritingDuty($0, gathering, since: end) }
    return first..<Int32(truncatingIfNeeded: duties.count)
  }
}
