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

  /// Goes through the entries at `places`; all where none are named.
  init(_ unit: UnitState, of places: [Int]? = nil, now: LocalTime) {
    let entries = unit.entries
    var asking: [Identifier<Outage>: Asking] = [:]
    // Most entries of an outage follow each other.
    var last: (outage: Identifier<Outage>, asking: Asking)?
    for index in places ?? Array(entries.indices) {
      let outage = entries[index].outage
      let asks: Asking
      if let last, last.outage == outage {
        asks = last.asking
      } else {
        asks = asking[outage] ?? Asking(unit.outage(outage), unit, now: now)
        asking[outage] = asks
        last = (outage, asks)
      }
      guard asks.isOver, let item = entries[index].writingIn(asks.profile) else { continue }
      let range = asks.duties[item] ?? add(item, asks)
      for duty in range { rows.append(Row(entry: Int32(truncatingIfNeeded: index), duty: duty)) }
    }
  }

  private mutating func add(_ item: WrittenItem, _ asking: Asking) -> Range<Int32> {
    guard let gathering = asking.gathering, let end = gathering.endedAt else { return 0..<0 }
    let first = Int32(truncatingIfNeeded: duties.count)
    let rules = gathering.rules(for: item)
    if rules.isEmpty { duties.append(WritingDuty(nil, gathering, since: end)) }
    duties += rules.map { WritingDuty($0, gathering, since: end) }
    let range = first..<Int32(truncatingIfNeeded: duties.count)
    asking.duties[item] = range
    return range
  }
}

/// What is asked of an outage's entries, as far as they have come.
private final class Asking {
  /// Nil where nothing can be written in: it goes on, or is closed.
  let gathering: OpenItemGathering?
  /// Whether something can; told without a copy of all that is gathered.
  let isOver: Bool
  let profile: RoutineProfile
  /// The duties' places, by what is written in.
  var duties: [WrittenItem: Range<Int32>] = [:]

  init(_ outage: Outage?, _ unit: UnitState, now: LocalTime) {
    if let outage, outage.phase == .ended {
      profile = unit.routine(of: outage)
      gathering = OpenItemGathering(outage, profile, now: now)
      isOver = true
    } else {
      profile = RoutineProfile()
      gathering = nil
      isOver = false
    }
  }
}
