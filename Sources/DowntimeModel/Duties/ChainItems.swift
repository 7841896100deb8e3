extension OpenItemGathering {
  /// What waits in one patient's discharge co-ordination.
  mutating func addItems(of chain: CareChain) {
    addTold(chain)
    let waived = chain.told.filter {
      $0.facts.isWaived(endedAt == nil ? .phone : .send)
    }.map(\.call.id)
    guard let end = endedAt else {
      for owed in chain.owed
      where owed.row.reach == .notPhoned && !waived.contains(owed.call) {
        add(
          .phone(owed.call, owed.kind, owed.row.receiver), .atOnce, since: owed.since, tone: .red)
      }
      return
    }
    let unseen = chain.watched.filter { !$0.isAcknowledged }
    let waits = chain.answer.undelivered == .sendWhenRegistered
    let isRegistered = !unseen.contains { $0.task.action == .admit }
    for owed in chain.owed where owed.row.reach == .notPhoned && !waived.contains(owed.call) {
      // the ward must register the patient first.
      let isWaiting = waits && !isRegistered
      add(
        .send(owed.call, owed.kind, owed.row.receiver), .whenBack, since: end, isOthers: isWaiting,
        tone: isWaiting ? .calm : .amber)
    }
    let due = try? Deadline.seenInSystem(outageEnd: end)
    for watch in unseen {
      add(
        .acknowledge(watch.call, watch.kind), .whenBack, since: end, due: due, isOthers: true,
        tone: tone(due: due))
    }
  }

  /// Those who must be told inside the own organisation.
  private mutating func addTold(_ chain: CareChain) {
    for told in chain.told where !told.facts.isWaived(.tellOrally) && told.facts.oral.isEmpty {
      switch told.message.content {
      case .discharge(_, _, .notTold):
        add(.tellReceivingUnit(told.call.id), .atOnce, since: told.call.occurredAt)
      case .planCall where profile.ownParty == .municipality:
        add(.tellOwnOfficer(told.call.id), .soonest, since: told.call.occurredAt, tone: .amber)
      default: break
      }
    }
  }
}

extension UnitState {
  /// The patients of an outage's calls with what is to be done in Prator about each (DT-03).
  public func careChains(of outage: Identifier<Outage>, own: Party) -> [CareChain] {
    guard let outage = self.outage(outage) else { return [] }
    let calls = entries.filter { entry in
      guard entry.outage == outage.id, case .call(let call) = entry.current else { return false }
      return !call.details.messages.isEmpty
    }
    return CareChain.chains(calls, outage: outage, own: own, personGroups)
  }
}
