import DowntimeModel

/// What a form answers about an outage.
extension FormAnswers {
  /// The fields that a declaration has beside system and time.
  mutating func outageDetails() -> OutageDetails {
    var details = OutageDetails()
    details.isPlanned = yesNo(.isPlanned)
    details.cause = word(.cause)
    details.scope = word(.scope)
    details.emailWorks = yesNo(.emailWorks)
    details.phonesWork = yesNo(.phonesWork)
    details.discoveredAt = timeIfAny(.discoveredAt)
    return details
  }

  /// The systems that the fields name; none when none does.
  mutating func systems(_ unit: UnitState) -> [ITSystem] {
    let chosen = chosen(.system)
    if chosen == DeclareOutageTexts.all {
      return Profile.systemsThatCanStop(unit.profile?.combined)
    }
    let system = ITSystem(
      chosen == DeclareOutageTexts.other ? text(.otherSystem) : chosen ?? "")
    if chosen != nil, system == nil { object(.otherSystem, DeclareOutageTexts.nameMissing) }
    return [system].compactMap(\.self)
  }
}
