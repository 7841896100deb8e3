/// What is practised, step by step.
public struct DrillScript: Hashable, Sendable {
  /// A step.
  public enum Step: Hashable, Sendable {
    /// Something that the console knows by what is written.
    case deed(DrillDeed)
    /// What the profile says, in its own words; whoever practises says when it is done.
    case own(String)
  }

  /// Which drill.
  public let kind: DrillReport.Kind
  /// The steps, in order.
  public let steps: [Step]

  /// A script.
  public init(kind: DrillReport.Kind, steps: [Step]) {
    self.kind = kind
    self.steps = steps
  }
}

/// What can be practised in the console.
public enum DrillDeed: String, CaseIterable, Hashable, Sendable {
  /// Everybody who takes part comes to the screen.
  case gather
  /// The binder, the stick and the printed forms are fetched.
  case binder
  /// An outage is declared.
  case declare
  /// The fault is reported.
  case report
  /// Whom one rings now is looked up.
  case ring
  case premises, planInForce
  case note, deviation, call, fax, decision, payment, order
  /// The same is written once on paper.
  case paper
  case handOver
  /// The systems work again.
  case end
  /// One entry is marked as written in.
  case writeIn

  /// Whether the journal of a drill shows that it is done; nil for what no journal shows.
  public func isDone(in unit: UnitState) -> Bool? {
    func begun(_ task: BeginningTask) -> Bool {
      unit.outages.contains { unit.facts(of: $0.id).begun.contains(task) }
    }
    func written(_ kind: CareEntry.Kind) -> Bool {
      unit.entries.contains { $0.current.kind == kind }
    }
    return switch self {
    case .gather, .binder, .ring, .paper: nil
    case .declare: !unit.outages.isEmpty
    case .report: begun(.report)
    case .premises: begun(.premises)
    case .planInForce: begun(.planInForce)
    case .note: written(.dayNote)
    case .deviation: written(.deviation)
    case .call: written(.call)
    case .fax: written(.fax)
    case .decision: written(.decision)
    case .payment: written(.payment)
    case .order: written(.order)
    case .handOver: unit.outages.contains { !unit.handovers(in: $0.id).isEmpty }
    case .end: unit.outages.contains { $0.endedAt != nil }
    case .writeIn:
      unit.entries.contains { entry in
        switch entry.destination {
        case .transferred, .exempt: true
        case .waiting, .onList: false
        }
      }
    }
  }
}

extension Profile {
  /// The script of a drill: the profile's own, else one made of its duties, so that a profile from
  /// before there were drills has one too.
  public func drillScript(_ kind: DrillReport.Kind) -> DrillScript {
    let own = (kind == .person ? drill?.personSteps : drill?.unitSteps) ?? []
    guard own.isEmpty else {
      return DrillScript(kind: kind, steps: own.map(DrillScript.Step.own))
    }
    return DrillScript(kind: kind, steps: deeds(kind).map(DrillScript.Step.deed))
  }

  private func deeds(_ kind: DrillReport.Kind) -> [DrillDeed] {
    let asked = Set(duties.map(\.duty))
    var written: [DrillDeed] = [.note]
    if asked.contains(.phoneMessages) { written.append(.call) }
    if asked.contains(.faxMessages) { written.append(.fax) }
    // A care unit that neither phones nor faxes messages has deviations.
    if written.count == 1 { written.append(.deviation) }
    switch kind {
    // Ten minutes: to find, to start, to write, to end.
    case .person:
      return [.binder, .declare, .report] + written.suffix(1) + [.ring, .end, .writeIn]
    case .unit:
      let first: [DrillDeed?] = [
        .gather, .binder, .declare, .report,
        asked.contains(.planInForce) ? .planInForce : nil,
        asked.contains(.premisesCheck) ? .premises : nil, .ring,
      ]
      if asked.contains(.decisionList) { written.append(.decision) }
      if asked.contains(.cardPayments) { written.append(.payment) }
      if asked.contains(.orders) { written.append(.order) }
      return first.compactMap(\.self) + written + [.paper, .handOver, .end, .writeIn]
    }
  }
}

/// How far a drill has come. The steps are done in any order; the next one is the first that is left.
public struct DrillProgress: Hashable, Sendable {
  /// What is practised.
  public let script: DrillScript
  /// When it began.
  public let startedAt: LocalTime
  /// The steps that somebody has said are done, or that the journal has shown, by place from 0.
  public private(set) var done: Set<Int> = []

  /// A drill that begins.
  public init(_ script: DrillScript, startedAt: LocalTime) {
    (self.script, self.startedAt) = (script, startedAt)
  }

  /// The place of the next step; nil when all are done.
  public var next: Int? { script.steps.indices.first { !done.contains($0) } }

  /// Somebody says that the next step is done.
  public mutating func finishNext() {
    if let next { done.insert(next) }
  }

  /// Takes in what the drill's journal shows.
  public mutating func follow(_ unit: UnitState) {
    for (place, step) in script.steps.enumerated() where !done.contains(place) {
      if case .deed(let deed) = step, deed.isDone(in: unit) == true { done.insert(place) }
    }
  }

  /// Whole minutes since it began, at least one: nobody practises for none.
  public func minutes(at now: LocalTime) -> Int {
    max(1, Int(clamping: now.instant.milliseconds(since: startedAt.instant) / 60_000))
  }
}
