/// What an outage came to, in figures.
public struct OutageStatistics: Sendable {
  /// The outage.
  public let outage: Outage
  /// How long it lasted, or has lasted, in milliseconds (K-33).
  public let duration: Int64
  /// Entries by kind; kinds without entries left out.
  public let counts: [CareEntry.Kind: Int]
  /// Where entries stand that are to be written in; one that goes to two places is counted once, where
  /// the worse of them stands.
  public let standings: [EntryStanding: Int]
  /// Entries that were corrected.
  public let corrected: Int
  /// Milliseconds from the end to what was written in last; nil while something waits, and where
  /// nothing was to be written in.
  public let untilAllWrittenIn: Int64?
  /// Entries that were written in too late, or wait too long now: after the routine's last day, or
  /// after a full shift where the routine says «skyndsamt».
  public let overdue: Int

  /// How many entries there are.
  public var count: Int { counts.values.reduce(0, +) }
  /// How many wait.
  public var waiting: Int { standings[.waiting] ?? 0 }

  init(
    _ outage: Outage, _ profile: RoutineProfile, _ entries: some Sequence<JournalEntry>,
    returnedAt: LocalTime?, now: LocalTime
  ) {
    self.outage = outage
    duration = outage.duration(at: now.instant)
    var gathering = OpenItemGathering(outage, profile, now: now)
    gathering.returnedAt = returnedAt
    var counts: [CareEntry.Kind: Int] = [:]
    var standings: [EntryStanding: Int] = [:]
    var (corrected, overdue) = (0, 0)
    var last: Instant?
    for entry in entries {
      counts[entry.current.kind, default: 0] += 1
      if entry.isCorrected { corrected += 1 }
      let targets = gathering.targets(of: entry)
      let worst = targets.map(\.standing).max { $0.badness < $1.badness } ?? .onList
      standings[worst, default: 0] += 1
      if case .transferred(let transfer, _) = entry.destination {
        last = max(last ?? transfer.at.instant, transfer.at.instant)
      }
      if targets.contains(where: { gathering.isOverdue($0, entry) }) { overdue += 1 }
    }
    (self.counts, self.standings) = (counts, standings)
    (self.corrected, self.overdue) = (corrected, overdue)
    untilAllWrittenIn =
      if let end = outage.endedAt, let last, standings[.waiting] == nil {
        max(0, last.milliseconds(since: end.instant))
      } else {
        nil
      }
  }
}

extension EntryStanding {
  fileprivate var badness: Int {
    switch self {
    case .onList: 0
    case .elsewhere: 1
    case .exempt: 2
    case .writtenIn: 3
    case .waiting: 4
    }
  }
}

extension JournalEntry {
  fileprivate var isCorrected: Bool {
    history.contains { if case .corrected = $0.event { true } else { false } }
  }
}

extension OpenItemGathering {
  /// Whether it was red when it was written in, or is red now.
  fileprivate func isOverdue(_ target: EntryTarget, _ entry: JournalEntry) -> Bool {
    guard let rule = target.rule, rule.urgency != .atOnce else { return false }
    let time: LocalTime
    switch target.standing {
    case .waiting: time = now
    case .writtenIn:
      guard case .transferred(let transfer, _) = entry.destination else { return false }
      time = transfer.at
    case .exempt, .elsewhere, .onList: return false
    }
    return rule.urgency.tone(
      endedAt: endedAt?.instant, lastDay: lastDay(rule), now: time, limits: profile.limits) == .red
  }
}

/// Several outages together.
public struct StatisticsSum: Hashable, Sendable {
  /// How many outages.
  public private(set) var outages = 0
  /// Their time together, in milliseconds.
  public private(set) var duration: Int64 = 0
  /// The longest, in milliseconds.
  public private(set) var longest: Int64 = 0
  /// Entries by kind.
  public private(set) var counts: [CareEntry.Kind: Int] = [:]
  /// Where they stand.
  public private(set) var standings: [EntryStanding: Int] = [:]
  /// Entries that were corrected.
  public private(set) var corrected = 0
  /// Entries written in too late, or waiting too long.
  public private(set) var overdue = 0
  /// The longest time from an end until everything was written in; nil where none is.
  public private(set) var slowest: Int64?

  /// How many entries there are.
  public var count: Int { counts.values.reduce(0, +) }

  /// The sum of some outages.
  public init(_ all: some Sequence<OutageStatistics>) {
    for one in all {
      outages += 1
      duration += one.duration
      longest = max(longest, one.duration)
      counts.merge(one.counts, uniquingKeysWith: +)
      standings.merge(one.standings, uniquingKeysWith: +)
      corrected += one.corrected
      overdue += one.overdue
      if let time = one.untilAllWrittenIn { slowest = max(slowest ?? time, time) }
    }
  }
}

extension UnitState {
  /// What each outage came to, in the order they began; each asked with the routines that it is
  /// explained by, or with these. Goes once through the entries, whatever the number of outages.
  public func statistics(at now: LocalTime, _ profile: RoutineProfile? = nil) -> [OutageStatistics]
  {
    var byOutage: [Identifier<Outage>: [JournalEntry]] = [:]
    for entry in entries { byOutage[entry.outage, default: []].append(entry) }
    return outages.sorted { ($0.startedAt.instant, $0.id) < ($1.startedAt.instant, $1.id) }.map {
      OutageStatistics(
        $0, profile ?? routine(of: $0), byOutage[$0.id] ?? [],
        returnedAt: facts(of: $0.id).normalOperation, now: now)
    }
  }
}
