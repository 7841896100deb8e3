/// A drill that was held, as it was written down.
public struct HeldDrill: Hashable, Sendable {
  /// The record.
  public let id: Identifier<Record>
  /// What it says.
  public let report: DrillReport
  /// Who wrote it down.
  public let author: Author
  /// What has become of its actions, by their places from 0: by whom, when and what.
  public let done: [Int: Outcome]

  /// An action that is done.
  public struct Outcome: Hashable, Sendable {
    /// Who said so.
    public let by: Author
    /// When.
    public let at: LocalTime
    /// What was done; may be empty.
    public let note: String
  }

  /// The actions that are left, by their places from 0.
  public var openActions: [Int] { report.actions.indices.filter { done[$0] == nil } }
}

/// What keeps a drill from being written down.
public enum DrillFault: Hashable, Sendable {
  case nobodyTookPart
  /// It began later than now.
  case inFuture
  /// Less than a minute or more than a day.
  case minutes
  /// An action of which it is not said who sees to it.
  case noResponsible(action: Int)
}

extension DrillReport {
  /// What is wrong with it.
  public func faults(now: LocalTime) -> [DrillFault] {
    var faults: [DrillFault] = []
    if participants.isEmpty { faults.append(.nobodyTookPart) }
    if startedAt.instant > now.instant { faults.append(.inFuture) }
    if !(1...1440).contains(minutes) { faults.append(.minutes) }
    for (place, action) in actions.enumerated() where action.responsible.isEmpty {
      faults.append(.noResponsible(action: place))
    }
    return faults
  }
}

extension UnitState {
  /// The drills that were held, the latest first.
  public var drills: [HeldDrill] {
    var done: [Identifier<Record>: [Int: HeldDrill.Outcome]] = [:]
    for record in listed {
      guard case .listed(.drillActionDone(let said)) = record.entry else { continue }
      // What was said first holds.
      if done[said.drill]?[said.action] == nil {
        done[said.drill, default: [:]][said.action] = HeldDrill.Outcome(
          by: record.author, at: record.writtenAt, note: said.note)
      }
    }
    return listed.compactMap { record -> HeldDrill? in
      guard case .listed(.drill(let report)) = record.entry else { return nil }
      return HeldDrill(
        id: record.id, report: report, author: record.author, done: done[record.id] ?? [:])
    }.sorted {
      ($0.report.startedAt.instant, $0.id) > ($1.report.startedAt.instant, $1.id)
    }
  }

  /// When somebody last practised, alone or with the unit; nil for never.
  public func lastDrill(of member: Identifier<StaffMember>) -> HeldDrill? {
    drills.first { $0.report.participants.contains(member) }
  }

  /// How the unit practises.
  public var drillPlan: ProfileDrill { profile?.combined.drill ?? ProfileDrill() }
}

extension ProfileDrill {
  /// The day by which one practises again who did on a day; the last of a shorter month.
  public func nextDay(after day: CivilDate, _ kind: DrillReport.Kind) -> CivilDate {
    let months = kind == .person ? personMonths : unitMonths
    let index = day.year * 12 + day.month - 1 + months
    for shift in 0..<4 {
      if let date = CivilDate(
        year: index / 12, month: index % 12 + 1, day: day.day - shift)
      {
        return date
      }
    }
    return day
  }
}
