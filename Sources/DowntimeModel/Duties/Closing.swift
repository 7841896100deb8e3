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

  /// The same for the routines that the outage is explained by, nobody having signed, when what
  /// waits in it is known already.
  public func closingFacts(_ items: [OpenItem], of outage: Identifier<Outage>, now: LocalTime)
    -> ClosingFacts
  {
    let profile = self.outage(outage).map { routine(of: $0) } ?? RoutineProfile()
    return closingFacts(items, of: outage, profile, now: now)
  }

  func closingFacts(
    _ items: [OpenItem], of outage: Identifier<Outage>, _ profile: RoutineProfile, now: LocalTime
  ) -> ClosingFacts {
    var facts = ClosingFacts()
    facts.isRunning = self.outage(outage)?.phase == .running
    for item in items { facts.count(item.subject) }
    let papers = entries.count { entry in
      entry.outage == outage && entry.current.form?.isPaper == true && !entry.destination.isReached
    }
    // A paper whose content is not written in yet waits for that first.
    facts.openPapers += profile.filledForms == .scanThenDestroy ? papers : 0
    if profile.duties.contains(.decisionList) {
      for entry in entries where entry.outage == outage {
        guard case .decision = entry.current else { continue }
        facts.listedDecisions += 1
        if entry.destination.isReached { facts.registeredDecisions += 1 }
      }
    }
    if profile.duties.contains(.longOutageAnalysis), let stop = self.outage(outage) {
      facts.needsAnalysis = stop.isOver48Hours(at: now)
      facts.hasAnalysis = self.facts(of: outage).isAnalysed
    }
    return facts
  }
}

extension ClosingFacts {
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
