/// What is told about an outage, as its screen shows it and asks for it (RT-15).
public enum OutageAspect: String, CaseIterable, Hashable, Sendable {
  /// What stopped, since when.
  case declaration
  /// Reported to somebody's support (R002-01, R003-01).
  case reported
  /// The three questions (DT-01).
  case level
  /// The plan, or the reserve routine, is in force (R003-02, R004-14).
  case planInForce
  /// Why it stopped (R000-03).
  case cause
  /// What others have told us, and when more is to come.
  case received
  /// Who has been informed, and has told her unit (R004-05 … R004-09).
  case informed
  /// Premises, keys and the medicine room (R001-07).
  case premises
  /// Ongoing cases (R004-29, R004-80).
  case cases
  /// How documents are saved (R004-75).
  case storage
  /// Normal operation again (R003-12, X-24).
  case normalOperation
  /// Normal state again (R004-12).
  case normalState
  /// The analysis of a long outage (R004-12).
  case analysis
}

extension RoutineProfile {
  /// What is asked of an outage: what every routine has, and what hangs on the unit's duties.
  public func aspects(of outage: Outage, now: LocalTime) -> [OutageAspect] {
    OutageAspect.allCases.filter { asks(for: $0, outage, now) }
  }

  private func asks(for aspect: OutageAspect, _ outage: Outage, _ now: LocalTime) -> Bool {
    switch aspect {
    case .declaration, .reported, .cause, .received: true
    case .level, .informed: duties.contains(.outageLevels)
    case .planInForce: duties.contains(.planInForce)
    case .premises: duties.contains(.premisesCheck)
    case .cases: duties.contains(.ongoingCases)
    case .storage: duties.contains(.deviceLoans) && unitKinds.contains(.provider)
    case .normalOperation: duties.contains(.faxMessages) && outage.phase != .running
    case .normalState: duties.contains(.longOutageAnalysis) && outage.phase != .running
    case .analysis: duties.contains(.longOutageAnalysis) && outage.isOver48Hours(at: now)
    }
  }
}

extension OutageEvent {
  /// The aspect that it tells of; nil for what has a place of its own.
  public var aspect: OutageAspect? {
    switch self {
    case .reported: .reported
    case .decided: .planInForce
    case .level: .level
    case .informed, .forwarded: .informed
    case .premisesChecked: .premises
    case .casesReviewed: .cases
    case .storageDecided: .storage
    case .cause: .cause
    case .received: .received
    case .declarationCorrected: .declaration
    case .normalOperation: .normalOperation
    case .normalState: .normalState
    case .analysed: .analysis
    case .ticked, .unticked, .decisionsComplete, .listKept, .printed, .printDone, .paperReport,
      .paperReportDone, .done, .waived, .reopened:
      nil
    }
  }
}
