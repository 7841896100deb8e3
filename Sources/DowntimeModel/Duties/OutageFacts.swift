/// What has been told about an outage itself, as the rules ask for it (RT-15).
public struct OutageFacts: Sendable {
  /// The level's three questions, as last answered.
  public private(set) var reach: SystemReach?
  /// When operation was normal again (R003-12, X-24).
  public private(set) var normalOperation: LocalTime?
  /// When the state was normal again (R004-12).
  public private(set) var normalState: LocalTime?
  /// Management and unions have analysed it, together or each at its own meeting.
  public var isAnalysed: Bool { isAnalysedByManagement && isAnalysedByUnions }
  /// The management has analysed it.
  public private(set) var isAnalysedByManagement = false
  /// The unions have analysed it.
  public private(set) var isAnalysedByUnions = false
  /// Case officers who have said that all their decisions are listed (R004-35).
  public private(set) var officersDeclared: Set<String> = []
  /// Who answers for each list, and where it lies (R004-37).
  public private(set) var listKeepers: [OutageEvent.KeptList: ListKeeper] = [:]
  /// Work of the unit that is done, or shall not be.
  public private(set) var unitDutiesDone: Set<OutageEvent.UnitDuty> = []
  /// Since when the plan, or the reserve routine, is in force (R003-02, R004-14).
  public private(set) var decidedAt: LocalTime?
  /// What has been done of the beginning.
  public private(set) var begun: Set<BeginningTask> = []
  /// Who was informed, by record, and when it was passed on (R004-08).
  private(set) var informed: [(id: Identifier<Record>, at: LocalTime)] = []
  private(set) var forwarded: Set<Identifier<Record>> = []
  /// Prints neither destroyed nor filed, with when they were made.
  var openPrints: [(id: Identifier<Record>, at: LocalTime)] {
    prints.filter { !printsDone.contains($0.id) }
  }

  /// Papers about people with protected data of which nobody has said what became.
  public var openPaperReports: [PaperReport] {
    paperReports.filter { !papersDone.contains($0.id) }
  }

  private var paperReports: [PaperReport] = []
  private var papersDone: Set<Identifier<Record>> = []
  private var prints: [(id: Identifier<Record>, at: LocalTime)] = []
  private var printsDone: Set<Identifier<Record>> = []

  /// Facts from an outage's events, in the order written.
  init(_ events: [Record]) {
    for record in events {
      guard case .listed(.outageEvent(let event)) = record.entry else { continue }
      take(event, record)
    }
  }

  private mutating func take(_ event: OutageEvent, _ record: Record) {
    switch event {
    case .reported: begun.insert(.report)
    case .decided(_, _, let at):
      begun.insert(.planInForce)
      if decidedAt.map({ at.instant < $0.instant }) ?? true { decidedAt = at }
    case .level(let computer, let network, let system, _):
      reach = SystemReach(computer: computer, network: network, system: system)
    case .informed(_, _, let at): informed.append((record.id, at))
    case .forwarded(let id, _): forwarded.insert(id)
    case .premisesChecked: begun.insert(.premises)
    case .casesReviewed: begun.insert(.ongoingCases)
    case .storageDecided: begun.insert(.storage)
    case .decisionsComplete(let officer): officersDeclared.insert(officer)
    case .listKept(let list, let by, let place):
      listKeepers[list] = ListKeeper(by: by, place: place)
    case .cause, .ticked, .unticked, .received, .declarationCorrected, .reopened: break
    case .printed: prints.append((record.id, record.writtenAt))
    case .printDone(let id, let step):
      if step.isLast { printsDone.insert(id) }
    case .paperReport(let kind, let place, let keeper, let at):
      paperReports.append(
        PaperReport(
          id: record.id, kind: kind, place: place, keeper: keeper, at: at,
          author: record.author))
    case .paperReportDone(let id, _): papersDone.insert(id)
    case .done(let duty, _), .waived(let duty, _): unitDutiesDone.insert(duty)
    case .normalOperation(let time): normalOperation = time
    case .normalState(let time): normalState = time
    case .analysed(_, let management, let unions, _):
      if management { isAnalysedByManagement = true }
      if unions { isAnalysedByUnions = true }
    }
  }
}

/// A report on paper about somebody with protected data: what, where and with whom, never whom it is
/// about (K-51).
public struct PaperReport: Hashable, Sendable {
  /// The record that tells of it.
  public let id: Identifier<Record>
  /// What was written.
  public let kind: CareEntry.Kind
  /// Where it lies.
  public let place: String
  /// Who keeps it.
  public let keeper: String
  /// When it was written.
  public let at: LocalTime
  /// Who told of it.
  public let author: Author
}

/// Who answers for a list, and where it lies (R004-37).
public struct ListKeeper: Hashable, Sendable {
  /// Her name.
  public let by: String
  /// The cabinet.
  public let place: String
}

extension Outage {
  /// It has lasted, or lasts, strictly more than 48 elapsed hours (R004-12).
  func isOver48Hours(at now: LocalTime) -> Bool {
    OutageExtent.isOver48Hours(start: startedAt.instant, end: (endedAt ?? now).instant)
  }
}
