/// Outages that are known beforehand (R001-14).
public struct PlannedOutages: Sendable {
  /// One of them.
  public struct Plan: Hashable, Sendable {
    /// What was told.
    public let outage: PlannedOutage
    /// When it was told last.
    public let knownSince: LocalTime
  }

  /// Those that are not past, the first to come first.
  public let coming: [Plan]
  /// The day that the last past one ended, as far as is known.
  let lastEnd: CivilDate?

  /// A plan lasts until the outage that it came to has ended; where none was declared, until the end
  /// that was told, or a day after it was to begin.
  init(_ plans: [Plan], _ outages: [Outage], now: LocalTime) {
    var coming: [Plan] = []
    var ends: [CivilDate] = []
    for plan in plans {
      let start = plan.outage.startsAt.instant
      let declared = outages.filter { outage in
        outage.systems.contains(where: plan.outage.systems.contains)
          && outage.startedAt.instant >= start.advanced(bySeconds: -86_400)
          && outage.startedAt.instant <= start.advanced(bySeconds: 86_400)
      }
      let told = plan.outage.endsAt?.instant ?? start.advanced(bySeconds: 86_400)
      if let last = declared.last {
        guard let end = last.endedAt else {
          coming.append(plan)
          continue
        }
        ends.append(StockholmTime.civil(of: end).date)
      } else if told > now.instant {
        coming.append(plan)
      } else {
        ends.append(StockholmTime.civil(of: StockholmTime.local(told)).date)
      }
    }
    self.coming = coming.sorted { $0.outage.startsAt.instant < $1.outage.startsAt.instant }
    lastEnd = ends.max()
  }
}

extension UnitState {
  /// Outages that are known beforehand and not past.
  public func plannedOutages(at now: LocalTime) -> [PlannedOutages.Plan] {
    PlannedOutages(DocumentHistory(listed).plans, outages, now: now).coming
  }
}
