/// Something told about an outage itself, with who wrote it and when.
public struct OutageTelling: Hashable, Sendable {
  /// The record's identity.
  public let id: Identifier<Record>
  /// When it was written.
  public let writtenAt: LocalTime
  /// Who wrote it.
  public let author: Author
  /// What it says.
  public let event: OutageEvent
}

extension UnitState {
  /// Everything told about an outage itself, in the order written.
  public func tellings(of outage: Identifier<Outage>) -> [OutageTelling] {
    listed.compactMap { record in
      guard record.outage == outage, case .listed(.outageEvent(let event)) = record.entry else {
        return nil
      }
      return OutageTelling(
        id: record.id, writtenAt: record.writtenAt, author: record.author, event: event)
    }
  }
}
