extension SigningCheck {
  /// The faults of a correction of an outage's declaration that reads so now: another system or time
  /// needs a reason, what is only filled in needs none.
  public static func faults(
    of correction: DeclarationCorrection, systems: [ITSystem], startedAt: LocalTime, now: LocalTime
  ) -> [EntryFault] {
    let isSame = correction.systems == systems && correction.startedAt == startedAt
    return faults(of: .declarationCorrected(correction), now: now)
      + (isSame ? [] : reason(correction.reason).filter { $0.problem == .missing })
  }

  /// The faults of information given by word of mouth (R001-39).
  public static func faults(of told: Addition.OralInformation, now: LocalTime) -> [EntryFault] {
    line(told.receiver, .who) + line(told.unit, .counterpartUnit)
      + time(told.at, .occurredAt, now: now)
  }

  /// The faults of something told about an outage, by field: whom or from whom is `who`, what
  /// was said or decided `text`.
  public static func faults(of event: OutageEvent, now: LocalTime) -> [EntryFault] {
    switch event {
    case .reported(let to, let at, let ticket):
      line(to, .who) + time(at, .occurredAt, now: now)
        + line(ticket, .reference, mayBeEmpty: true)
    case .decided(let by, let role, let at):
      line(by, .who) + line(role, .counterpartRole) + time(at, .occurredAt, now: now)
    case .informed(_, let to, let at):
      line(to, .who) + time(at, .occurredAt, now: now)
    case .level(_, _, _, let at), .forwarded(_, let at), .premisesChecked(let at),
      .casesReviewed(let at), .done(_, let at), .ticked(_, let at), .normalOperation(let at),
      .normalState(let at):
      time(at, .occurredAt, now: now)
    case .storageDecided(let told), .cause(let told), .analysed(_, _, _, let told):
      text(told, .text)
    case .decisionsComplete(let officer): line(officer, .officer)
    case .listKept(_, let by, let place): line(by, .who) + line(place, .place)
    case .printed(let what, _, let place): line(what, .title) + line(place, .place)
    case .printDone: []
    case .paperReport(_, let place, let keeper, let at):
      line(place, .place) + line(keeper, .who, mayBeEmpty: true)
        + time(at, .occurredAt, now: now)
    case .paperReportDone(_, let outcome): text(outcome, .text)
    case .waived(_, let reason), .unticked(_, let reason), .reopened(let reason):
      self.reason(reason)
    case .received(let told, let from, let at, let next):
      text(told, .text) + line(from, .who) + time(at, .occurredAt, now: now)
        + (next.map { $0.instant < at.instant } == true ? [EntryFault(.next, .endBeforeStart)] : [])
    case .declarationCorrected(let correction):
      (correction.systems.isEmpty ? [EntryFault(.system, .missing)] : [])
        + correction.systems.flatMap { line($0.name, .system) }
        + time(correction.startedAt, .startedAt, now: now)
        + text(correction.reason, .reason, mayBeEmpty: true)
    }
  }
}
