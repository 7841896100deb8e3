extension UnitState {
  /// The decisions on an outage's list, as they read now, the latest first.
  public func decisions(in outage: Identifier<Outage>) -> [JournalEntry] {
    entries.reversed().filter { $0.outage == outage && $0.current.kind == .decision }
  }
}

extension UnitState {
  /// The entries that are written in an outage: what its routines have, or what everybody writes.
  public func writtenKinds(in outage: Outage) -> [CareEntry.Kind] {
    routine(of: outage).writtenKinds
  }
}
