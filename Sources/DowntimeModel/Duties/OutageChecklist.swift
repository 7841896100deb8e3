/// The checklists of an outage's routines with what is ticked, as they stand now (R002-19).
public struct OutageChecklist: Sendable {
  /// A point and its tick.
  public struct Row: Sendable {
    /// The point.
    public let point: ChecklistPoint
    /// Who ticked it and when she did it; nil while it is open.
    public let tick: (author: Author, at: LocalTime)?
    /// Why an earlier tick was undone, and by whom; nil when none was, or it is ticked again.
    public let undone: (author: Author, reason: String)?
  }

  /// Every point: by phase, then as the profile has them.
  public let rows: [Row]
  /// The phases that the outage is in.
  public let phases: [ChecklistPhase]

  init(
    _ outage: Outage, _ lists: [(role: String, phase: ChecklistPhase, items: [String])],
    _ told: [OutageTelling]
  ) {
    phases = outage.checklistPhases
    var latest: [ChecklistPoint: OutageTelling] = [:]
    for telling in told {
      switch telling.event {
      case .ticked(let point, _), .unticked(let point, _): latest[point] = telling
      default: break
      }
    }
    var seen: Set<ChecklistPoint> = []
    rows = ChecklistPhase.allCases.flatMap { phase in
      lists.filter { $0.phase == phase }.flatMap { list in
        list.items.map { ChecklistPoint(role: list.role, phase: phase, text: $0) }
      }
    }.filter { seen.insert($0).inserted }.map { Row($0, latest[$0]) }
  }

  /// The points that a person has left in the phases that the outage is in.
  public func left(for member: StaffMember) -> [Row] {
    rows.filter { row in
      row.tick == nil && phases.contains(row.point.phase) && member.hasRole(row.point.role)
    }
  }
}

extension OutageChecklist.Row {
  fileprivate init(_ point: ChecklistPoint, _ telling: OutageTelling?) {
    self.point = point
    switch telling?.event {
    case .ticked(_, let at):
      tick = telling.map { ($0.author, at) }
      undone = nil
    case .unticked(_, let reason):
      tick = nil
      undone = telling.map { ($0.author, reason) }
    default: (tick, undone) = (nil, nil)
    }
  }
}

extension Outage {
  /// What can be ticked off now: what was to be done before only where it was planned.
  var checklistPhases: [ChecklistPhase] {
    switch phase {
    case .running: (details.isPlanned == true ? [.before] : []) + [.start, .during]
    case .ended: [.after, .closing]
    case .closed: []
    }
  }
}

extension UnitState {
  /// The checklists of an outage.
  public func checklist(of outage: Outage) -> OutageChecklist {
    checklist(of: outage) { _, _ in true }
  }

  /// How many points a person has left in the phases that the outage is in: asked of every outage at
  /// every record, so that other lists are not gone through.
  func pointsLeft(in outage: Outage, for member: StaffMember) -> Int {
    let phases = outage.checklistPhases
    let own = checklist(of: outage) { phases.contains($1) && member.hasRole($0) }
    return own.left(for: member).count
  }

  private func checklist(
    of outage: Outage, where isAsked: (_ role: String, ChecklistPhase) -> Bool
  ) -> OutageChecklist {
    let lists = (profile(of: outage)?.combined.checklists ?? []).filter {
      isAsked($0.role, $0.phase)
    }
    return OutageChecklist(
      outage, lists.map { ($0.role, $0.phase, $0.items) }, tellings(of: outage.id))
  }
}

extension StaffMember {
  /// Whether a role of a profile is hers: by what she is here, by her title, or by what the
  /// shipped routines call it.
  public func hasRole(_ name: String) -> Bool {
    let name = SwedishOrder.folded(name)
    let own = [role.rawValue, title] + role.namesInRoutines
    return own.contains { SwedishOrder.folded($0) == name }
  }
}

extension Role {
  fileprivate var namesInRoutines: [String] {
    switch self {
    case .careStaff: ["hemtjänstpersonal", "undersköterska", "vårdbiträde"]
    case .nurse: ["legitimerad personal"]
    case .caseOfficer: ["biståndshandläggare"]
    case .teamLeader: ["planerare", "samordningsansvarig enhet"]
    case .unitManager: ["förvaltningens ledningsgrupp"]
    case .incomeSupportManager, .reviewer, .technician: []
    }
  }
}
