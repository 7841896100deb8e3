/// Something that has happened to what a unit keeps ready. Each is a record of its own, so that a row
/// of the register is what it is, and its status follows from what has happened (decision 0170).
public enum PreparationEvent: Hashable, Sendable {
  /// It was printed (R000-17).
  case printed(DocumentKey, PreparedDocument.Printing)
  /// What it is printed from is another since; its version where it has one.
  case changed(DocumentKey, at: LocalTime, version: String)
  /// What was done with a print, by the record that told of it (R000-13).
  case weeded(of: Identifier<Record>, PaperStep)
  /// A print is kept longer than the rule says, and why (R001-28); nil for no last day.
  case kept(of: Identifier<Record>, reason: String, until: CivilDate?)
  /// It was found known and reachable, and how (R000-18).
  case known(DocumentKey, at: LocalTime, how: String)
  /// An outage is planned (R001-14); the last word about one holds.
  case planned(PlannedOutage)
  /// A planned outage does not take place; why.
  case planCancelled(Identifier<PlannedOutage>, reason: String)
  /// Who makes the self-check, as she is called then (R000-15); the last word holds.
  case appointed(Identifier<StaffMember>, name: String)
  /// What a self-check found is put right: which finding of the check, from 0, and how.
  case findingDone(check: Identifier<Record>, finding: Int, how: String)
}

/// An outage that is known beforehand.
public struct PlannedOutage: Hashable, Sendable {
  /// The identity: what is said of it later points at it.
  public var id: Identifier<PlannedOutage>
  /// What will stop; at least one.
  public var systems: [ITSystem]
  /// From when.
  public var startsAt: LocalTime
  /// Until when, where that is told.
  public var endsAt: LocalTime?
  /// What else is known; may be empty.
  public var note: String

  /// A planned outage.
  public init(
    id: Identifier<PlannedOutage>, systems: [ITSystem], startsAt: LocalTime,
    endsAt: LocalTime? = nil, note: String = ""
  ) {
    self.id = id
    self.systems = systems
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.note = note
  }
}
