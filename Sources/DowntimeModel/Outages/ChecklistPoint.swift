/// When a point of a checklist is to be done.
public enum ChecklistPhase: String, CaseIterable, Hashable, Sendable {
  case before = "före"
  case start = "när stoppet börjar"
  case during = "under stoppet"
  case after = "när systemet fungerar igen"
  case closing = "innan stoppet avslutas"
}

/// A point of a checklist, by its own words: a routine that is changed later changes no tick.
public struct ChecklistPoint: Hashable, Sendable {
  /// Whose: a role's name in the profile.
  public var role: String
  /// When.
  public var phase: ChecklistPhase
  /// What, as the profile says it.
  public var text: String

  /// A point.
  public init(role: String, phase: ChecklistPhase, text: String) {
    self.role = role
    self.phase = phase
    self.text = text
  }
}

/// An outage was declared on the wrong system, since the wrong time, or in haste: how it should read,
/// whole. The declaration stays readable, and what was written belongs to the outage all the same.
public struct DeclarationCorrection: Hashable, Sendable {
  /// What has stopped; at least one, the first is where entries are to be written in.
  public var systems: [ITSystem]
  /// Since when.
  public var startedAt: LocalTime
  /// Why; never empty when systems or start are others than before.
  public var reason: String
  /// What else is known, all of it.
  public var details: OutageDetails

  /// A correction.
  public init(
    systems: [ITSystem], startedAt: LocalTime, reason: String,
    details: OutageDetails = OutageDetails()
  ) {
    self.systems = systems
    self.startedAt = startedAt
    self.reason = reason
    self.details = details
  }
}
