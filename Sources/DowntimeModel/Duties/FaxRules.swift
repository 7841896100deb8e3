extension OutageFacts {
  /// Whether something was sent before anybody had decided that the reserve routine is in force
  /// (R003-02, R003-04).
  public func isBeforeDecision(_ time: LocalTime) -> Bool {
    decidedAt.map { time.instant < $0.instant } ?? true
  }
}

extension RoutineProfile {
  /// Whether faxes wait for somebody's decision: a warning, never a refusal (R003-02).
  public var faxesWaitForDecision: Bool {
    duties.contains(.faxMessages) && duties.contains(.planInForce)
  }
}

extension Fax {
  /// Whether it went before anybody had decided that the reserve routine is in force: «före beslut»
  /// (R003-02, R003-04). What is received is the sender's own.
  public func isBeforeDecision(
    occurredAt: LocalTime, _ facts: OutageFacts, _ profile: RoutineProfile
  ) -> Bool {
    guard profile.faxesWaitForDecision, direction == .sent, way == .fax else { return false }
    let times = receivers.isEmpty ? [occurredAt] : receivers.map(\.at)
    return times.contains(where: facts.isBeforeDecision)
  }
}

extension MinaPlanerMessageKind {
  /// The parties that the routine sends the message to from ours, and that have not got it
  /// (R003-08 … R003-15).
  public func partiesLeft(from sender: Party, reached: [Counterparty]) -> [Party] {
    let reached = Set(reached.compactMap(\.party))
    return requiredReceivers(sender: sender).filter { !reached.contains($0) }
  }
}

extension Fax.Receiver {
  /// Whether it is known that the fax came: the machine's receipt, or somebody's word.
  public var isConfirmed: Bool { receiptIsGood || confirmedBy != nil }
}

extension JournalEntry {
  /// The units of a sent fax of which nobody knows yet that it came, by what has been told since.
  public var unitsNotConfirmed: [String] {
    guard case .fax(let fax) = current, fax.direction == .sent, fax.way == .fax else { return [] }
    let told = EntryFacts(self)
    return fax.receivers.filter { !$0.isConfirmed && !told.faxArrived.contains($0.unit) }
      .map(\.unit)
  }
}

extension UnitState {
  /// The contacts that have a fax number, as the unit's list reads now.
  public var faxContacts: [Contact] {
    ownContacts.filter { $0.isActive && $0.fax?.isEmpty == false }
  }
}

extension [Contact] {
  /// The only contact that a typed unit can mean; nil when none or several do.
  public func fax(of unit: String) -> Contact? {
    let typed = SwedishOrder.folded(CleanText.line(unit))
    guard !typed.isEmpty else { return nil }
    let matches = filter {
      SwedishOrder.folded($0.unit) == typed || SwedishOrder.folded($0.name) == typed
    }
    return matches.count == 1 ? matches.first : nil
  }
}
