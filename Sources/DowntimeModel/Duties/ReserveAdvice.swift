extension UnitState {
  /// Whether an outage has lasted for more than a couple of hours so far (R002-06, X-09).
  public func isLong(_ outage: Outage, now: LocalTime) -> Bool {
    OutageExtent.isLong(
      start: outage.startedAt.instant, end: (outage.endedAt ?? now).instant,
      limits: routine(of: outage).limits)
  }

  /// Whether the phone routine of Prator is used, as far as an outage is known (DT-11, R002-04 …
  /// R002-09, X-30); nil where the unit phones no messages, and until somebody has said whom the
  /// outage has hit. It is advice: the log is always open.
  public func reserveRoutine(of outage: Outage, now: LocalTime) -> ReserveRoutineDecision? {
    let profile = routine(of: outage)
    guard profile.duties.contains(.phoneMessages) else { return nil }
    let scope: ReserveRoutineFacts.Scope
    switch outage.details.scope {
    case .municipalityOnly: scope = .municipalityOnly
    case .bothPrincipals: scope = .bothPrincipals
    case .ownUnit, .wholeCity, nil: return nil
    }
    let end = outage.endedAt ?? now
    let hasDischarge = entries.contains { entry in
      guard entry.outage == outage.id, case .call(let call) = entry.current else { return false }
      return call.details.messages.contains { $0.kind == .discharge }
    }
    return ReserveRoutineDecision(
      ReserveRoutineFacts(
        scope: scope,
        isLong: isLong(outage, now: now),
        touchesNoon: OutageExtent.touchesNoon(
          start: outage.startedAt, end: end, limits: profile.limits),
        hasDischarge: hasDischarge))
  }
}
