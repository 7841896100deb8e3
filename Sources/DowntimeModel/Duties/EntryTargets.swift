/// Where an entry stands on its way to one of the places that it is to reach.
public enum EntryStanding: String, CaseIterable, Hashable, Sendable {
  case writtenIn = "inskrivet"
  case exempt = "ska inte skrivas in"
  /// Another party registers it, or it is finished by fax (DT-04).
  case elsewhere = "registreras inte här"
  /// It stands on a list of its own: payments, orders.
  case onList = "står på egen lista"
  case waiting = "väntar"
}

/// One of the places that an entry is to reach.
struct EntryTarget: Hashable {
  /// The rule that says so; nil where no routine does.
  var rule: WriteInRule?
  /// Where it stands.
  var standing: EntryStanding
}

extension OpenItemGathering {
  /// The places that an entry is to reach (DT-02), at least one.
  func targets(of entry: JournalEntry) -> [EntryTarget] {
    guard let item = entry.current.writtenItem else {
      return [EntryTarget(rule: nil, standing: .onList)]
    }
    let rules = rules(for: item)
    if case .exempt = entry.destination { return Self.targets(rules, .exempt) }
    if let standing = faxStanding(entry) { return Self.targets(rules, standing) }
    guard entry.destination.isReached else { return Self.targets(rules, .waiting) }
    guard rules.count > 1 else { return Self.targets(rules, .writtenIn) }
    // Who follows several routines that differ writes in at each place.
    let written = entry.systemsWrittenIn
    return rules.map {
      EntryTarget(rule: $0, standing: $0.isMet(by: written) ? .writtenIn : .waiting)
    }
  }

  private static func targets(_ rules: [WriteInRule], _ standing: EntryStanding) -> [EntryTarget] {
    rules.isEmpty
      ? [EntryTarget(rule: nil, standing: standing)]
      : rules.map { EntryTarget(rule: $0, standing: standing) }
  }

  /// Where a fax stands that is not registered here; nil for one that is, and for everything else.
  private func faxStanding(_ entry: JournalEntry) -> EntryStanding? {
    guard profile.duties.contains(.faxMessages), let endedAt, case .fax(let fax) = entry.current
    else { return nil }
    switch fax.registrar(fax.answer(returnedAt: returnedAt ?? endedAt)) {
    case .nobody, .others: return .elsewhere
    case .own: return nil
    }
  }
}
