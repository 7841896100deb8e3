extension ItemKind {
  /// The gate of DT-12 that it keeps shut while it waits; nil for what keeps no outage open: a report
  /// tells of what has waits of its own, and what a unit does at all times belongs to no outage.
  public var gate: ClosingObstacle? {
    switch self {
    case .phone: .coverageGaps
    case .printedCopy: .openPrints
    case .paper: .openPapers
    case .loan: .openLoans
    case .refill: .openRefills
    case .declareDecisions: .missingDeclarations
    case .order: .openOrders
    case .acknowledge: .unacknowledged
    case .analysis: .missingAnalysis
    case .startedText: .startedTexts
    case .confirmHandover, .selfCheck, .preparedDocument, .weedPrints, .plannedOutage, .finding,
      .appoint, .reviewEmergency:
      nil
    case .tellOrally, .tellReceivingUnit, .tellOwnOfficer, .judge, .inform, .handOver,
      .linkDecision, .reconcile, .forward, .begin, .unit, .writeIn, .fax, .faxArrival, .paperReport,
      .send:
      .openItems
    }
  }
}

extension ItemKind {
  /// Whether a unit does it at all times, so that it is ready.
  public var isReadiness: Bool {
    switch self {
    case .selfCheck, .preparedDocument, .weedPrints, .plannedOutage, .finding, .appoint: true
    default: false
    }
  }
}

/// A gate of an outage's closing as its screen shows it.
public struct ClosingGate: Hashable, Sendable {
  /// Which.
  public let obstacle: ClosingObstacle
  /// Whether it stands in the way.
  public let isOpen: Bool
}

extension ClosingFacts {
  /// Every gate that the routines have, in the order they are worked off, and whether it is passed.
  public func gates(_ profile: RoutineProfile) -> [ClosingGate] {
    let standing = Set(obstacles)
    return ClosingObstacle.allCases.filter { standing.contains($0) || isAsked($0, profile) }
      .map { ClosingGate(obstacle: $0, isOpen: standing.contains($0)) }
  }

  /// Whether a gate is worth showing when it is passed: what the routines ask for, and what every
  /// outage has.
  private func isAsked(_ obstacle: ClosingObstacle, _ profile: RoutineProfile) -> Bool {
    switch obstacle {
    case .stillRunning, .startedTexts, .openItems, .missingSignature: true
    case .coverageGaps, .unacknowledged:
      profile.messagesFrom != nil || profile.duties.contains(.faxMessages)
    case .openPrints, .openPapers, .openOrders: false
    case .openLoans: profile.duties.contains(.deviceLoans)
    case .openRefills: profile.duties.contains(.cardPayments)
    case .unregisteredDecisions, .missingDeclarations: profile.duties.contains(.decisionList)
    case .missingAnalysis: needsAnalysis
    }
  }
}

extension Outage {
  /// Whether it closes with one key: nothing was written in it, and it was no long one (R004-12).
  public func closesAtOnce(in unit: UnitState) -> Bool {
    guard let endedAt, phase == .ended, !isOver48Hours(at: endedAt) else { return false }
    return !unit.entries.contains { $0.outage == id }
  }
}

extension UnitState {
  /// Since when the unit follows other routines than those an outage is explained by; nil while it
  /// follows the same.
  public func routinesChanged(since outage: Outage) -> LocalTime? {
    guard let own = profile(of: outage), let latest = adoptions.last, own.since != latest.since
    else { return nil }
    return latest.since
  }
}
