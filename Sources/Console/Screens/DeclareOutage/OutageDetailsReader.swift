import DowntimeModel

/// Reads the fields that a declaration has beside system and time.
enum OutageDetailsReader {
  static func read(
    _ form: Form, _ problems: inout [FieldName: String], now: LocalTime
  ) -> OutageDetails {
    func flag(_ name: FieldName) -> Bool? { form.choice(name).map { $0 == FormTexts.yes.value } }
    var details = OutageDetails()
    details.isPlanned = flag(.isPlanned)
    details.cause = form.choice(.cause).flatMap(OutageDetails.Cause.init)
    details.scope = form.choice(.scope).flatMap(OutageDetails.Scope.init)
    details.emailWorks = flag(.emailWorks)
    details.phonesWork = flag(.phonesWork)
    details.discoveredAt = time(form, .discoveredAt, &problems, now: now)
    return details
  }

  /// A time that is typed; nil for a field that may be empty and is, and after a fault.
  static func time(
    _ form: Form, _ name: FieldName, _ problems: inout [FieldName: String], now: LocalTime
  ) -> LocalTime? {
    switch form.time(name)?.meaning(now: now) {
    case .success(.time(let time)): return time
    case .failure(.empty) where name != .when: return nil
    case .failure(let fault): problems[name] = ModelTexts.time(fault)
    case .success(.ambiguous): problems[name] = EntryTexts.whichHour
    case nil: break
    }
    return nil
  }

  /// The systems that the fields name; none when none does.
  static func systems(
    _ form: Form, _ unit: UnitState, _ problems: inout [FieldName: String]
  ) -> [ITSystem] {
    let chosen = form.choice(.system)
    if chosen == DeclareOutageTexts.all {
      return Profile.systemsThatCanStop(unit.profile?.combined)
    }
    let system = ITSystem(
      chosen == DeclareOutageTexts.other ? form.text(.otherSystem) : chosen ?? "")
    if chosen != nil, system == nil { problems[.otherSystem] = DeclareOutageTexts.nameMissing }
    return [system].compactMap(\.self)
  }
}
