/// Everything the unit knows, folded from the journal's records. Folding a record twice changes
/// nothing; a correction that arrives before what it corrects waits for it.
public struct UnitState: Sendable {
  /// What the unit is called; nil before the first record.
  public private(set) var unit: UnitDescription?
  /// Staff, in Swedish order of name; those who left included.
  public private(set) var staff: [StaffMember] = []
  /// Residents, in Swedish order of name; those who moved included.
  public private(set) var residents: [Resident] = []
  /// Outages, in the order declared.
  public private(set) var outages: [Outage] = []
  /// Care entries, in the order of the time they happened, then written (E-A3).
  public private(set) var entries: [JournalEntry] = []
  /// Records of kinds that this version does not know.
  public private(set) var unrecognized: [Record] = []

  /// A unit nothing is known about.
  public init() {}

  /// Takes in a record.
  public mutating func apply(_ record: Record) {}

  /// The entry with an identity.
  public func entry(_ id: Identifier<Record>) -> JournalEntry? {
    entries.first { $0.id == id }
  }

  /// The outage with an identity.
  public func outage(_ id: Identifier<Outage>) -> Outage? {
    outages.first { $0.id == id }
  }

  /// The entries of an outage that have not reached their destination, in order.
  public func waiting(in outage: Identifier<Outage>) -> [JournalEntry] {
    entries.filter { entry in
      guard entry.outage == outage, case .waiting = entry.destination else { return false }
      return true
    }
  }
}
