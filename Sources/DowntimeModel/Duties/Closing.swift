extension UnitState {
  /// What stands between an outage and its closing, as the profile's routines have it.
  public func closingFacts(
    of outage: Identifier<Outage>, _ profile: RoutineProfile, now: LocalTime,
    isSignedByManager: Bool
  ) -> ClosingFacts {
    var facts = closingFacts(
      openItems(of: outage, profile, now: now), of: outage, profile, now: now)
    facts.isSignedByManager = isSignedByManager
    return facts
  }

  func closingFacts(
    _ items: [OpenItem], of outage: Identifier<Outage>, _ profile: RoutineProfile, now: LocalTime
  ) -> ClosingFacts {
    guard let stop = self.outage(outage) else { return ClosingFacts(items, EntryCounts(), profile) }
    var counts = EntryCounts()
    for entry in entries where entry.outage == outage { counts.count(entry, 1) }
    var facts = ClosingFacts(items, counts, profile)
    facts.add(stop, profile, self.facts(of: outage), now: now)
    return facts
  }
}

/// How many entries of an outage stand in the way of closing it as entries.
struct EntryCounts: Hashable, Sendable {
  private(set) var papers = 0
  private(set) var listedDecisions = 0
  private(set) var registeredDecisions = 0

  /// Counts an entry in, or out before it changes.
  mutating func count(_ entry: JournalEntry, _ change: Int) {
    let isReached = entry.destination.isReached
    // A paper whose content is not written in yet waits for that first.
    if !isReached, entry.current.form?.isPaper == true { papers += change }
    guard case .decision = entry.current else { return }
    listedDecisions += change
    if isReached { registeredDecisions += change }
  }
}

extension ClosingFacts {
  /// What items and entries stand in the way.
  init(_ items: [OpenItem], _ counts: EntryCounts, _ profile: RoutineProfile) {
    self.init()
    for item in items { count(item.subject) }
    openPapers += profile.filledForms == .scanThenDestroy ? counts.papers : 0
    guard profile.duties.contains(.decisionList) else { return }
    (listedDecisions, registeredDecisions) = (counts.listedDecisions, counts.registeredDecisions)
  }

  /// What stands in the way in the outage itself.
  mutating func add(
    _ outage: Outage, _ profile: RoutineProfile, _ facts: OutageFacts, now: LocalTime
  ) {
    isRunning = outage.phase == .running
    guard profile.duties.contains(.longOutageAnalysis) else { return }
    needsAnalysis = outage.isOver48Hours(at: now)
    hasAnalysis = facts.isAnalysed
  }

  fileprivate mutating func count(_ subject: OpenSubject) {
    switch subject {
    case .phone: coverageGaps += 1
    case .printedCopy: openPrints += 1
    case .paper: openPapers += 1
    case .loan: openLoans += 1
    case .refill: openRefills += 1
    case .declareDecisions: missingDeclarations += 1
    case .order: openOrders += 1
    case .acknowledge: unacknowledged += 1
    // The one has a gate of its own, the other keeps no outage open.
    case .analysis, .confirmHandover: break
    case .tellOrally, .tellReceivingUnit, .tellOwnOfficer, .judge, .inform, .handOver,
      .linkDecision, .reconcile, .forward, .begin, .unit, .writeIn, .writeInUnruled, .fax,
      .faxArrival, .paperReport, .send:
      openItems += 1
    }
  }
}

extension OpenSubject {
  /// Whether an outage stays open while this waits. No report keeps it open: what it tells has waits
  /// of its own.
  public var blocksClosing: Bool { if case .confirmHandover = self { false } else { true } }
}
