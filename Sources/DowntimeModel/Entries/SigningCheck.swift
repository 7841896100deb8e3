/// What must be so before an entry is signed. Every fault is told at once, in the order of the
/// form.
public enum SigningCheck {
  /// The faults of a care entry.
  public static func faults(of entry: CareEntry, occurredAt: LocalTime, now: LocalTime)
    -> [EntryFault]
  {
    var faults = time(occurredAt, .occurredAt, now: now)
    switch entry {
    case .dayNote(let note):
      faults += person(note.person, mayBeNobody: false) + text(note.text, .text)
    case .deviation(let deviation):
      faults += person(deviation.person, mayBeNobody: true)
      if deviation.kinds.isEmpty { faults.append(EntryFault(.kinds, .missing)) }
      faults += text(deviation.whatHappened, .whatHappened)
      faults += text(deviation.immediateAction, .immediateAction)
      if case .someone(let who) = deviation.contacted { faults += line(who, .contacted) }
      if let found = deviation.details.discoveredAt {
        faults += self.time(found, .discoveredAt, now: now)
        if found.instant < occurredAt.instant {
          faults.append(EntryFault(.discoveredAt, .endBeforeStart))
        }
      }
    case .call(let call):
      faults += counterpart(call)
      faults += person(call.person, mayBeNobody: call.details.messages.allSatisfy(\.isGeneral))
      // What a message says can stand in its own fields.
      faults += text(call.said, .said, mayBeEmpty: !call.details.messages.isEmpty)
    case .fax(let fax): faults += self.fax(fax)
    case .decision(let decision):
      faults += person(decision.person, mayBeNobody: false) + line(decision.purpose, .purpose)
      faults += name(decision.officer, .officer) + name(decision.decisionMaker, .decisionMaker)
    case .payment(let payment):
      faults += person(payment.person, mayBeNobody: false) + line(payment.voucher, .voucher)
      faults += line(payment.purpose, .purpose)
      if payment.amount <= .zero { faults.append(EntryFault(.amount, .notPositive)) }
      faults += name(payment.decisionMaker, .decisionMaker) + name(payment.officer, .officer)
      faults += line(payment.limitReason ?? "", .limitReason, mayBeEmpty: true)
    case .order(let order):
      faults += person(order.person, mayBeNobody: false) + line(order.service, .service)
      faults += line(order.provider, .provider)
      // R004-38: phoned with the data that the provider needs.
      faults += text(order.dataGiven ?? "", .dataGiven, mayBeEmpty: !order.isUrgent)
    case .timeReport(let report):
      faults += person(report.person, mayBeNobody: false)
      faults += self.time(report.endedAt, .finishedAt, now: now)
      if report.endedAt.instant <= report.startedAt.instant {
        faults.append(EntryFault(.finishedAt, .endBeforeStart))
      }
    case .document(let document):
      faults += person(document.person, mayBeNobody: false)
      faults += line(document.title, .title, mayBeEmpty: document.kind != .other)
      faults += line(document.place, .place)
    }
    return faults
  }

  /// R003-04, R003-06 … R003-11, K-45.
  private static func fax(_ fax: Fax) -> [EntryFault] {
    var faults = person(fax.person, mayBeNobody: false)
    if fax.direction == .sent {
      if !fax.message.mayBeFaxed, fax.way == .fax {
        // What may not be sent has no receivers and nothing to check.
        return faults + [EntryFault(.message, .notAllowed)]
      }
      if fax.way == .fax, fax.receivers.isEmpty { faults.append(EntryFault(.receivers, .missing)) }
      faults += text(
        fax.checkReason ?? "", .checkReason,
        mayBeEmpty: fax.isChecked || fax.way == .withPatient)
    }
    if fax.way == .withPatient, fax.message != .acuteSheet {
      faults.append(EntryFault(.message, .notAllowed))
    }
    if fax.message.hasOwnVersions { faults += line(fax.versionOf ?? "", .versionOf) }
    return faults
  }

  /// The faults of a correction: its reason, and what the entry shall read.
  public static func faults(of correction: Correction, now: LocalTime) -> [EntryFault] {
    reason(correction.reason)
      + faults(of: correction.replacement, occurredAt: correction.occurredAt, now: now)
  }

  /// The faults of a move to the right person.
  public static func faults(of move: PersonMove, mayBeNobody: Bool) -> [EntryFault] {
    person(move.person, mayBeNobody: mayBeNobody) + reason(move.reason)
  }

  /// The faults of a transfer.
  public static func faults(of transfer: Transfer, now: LocalTime) -> [EntryFault] {
    time(transfer.at, .occurredAt, now: now)
      + line(transfer.reference, .reference, mayBeEmpty: true)
  }

  /// The faults of a reason for a correction, move, exemption or reopening (K-05).
  public static func reason(_ reason: String) -> [EntryFault] { text(reason, .reason) }

  /// The faults of a shift report.
  public static func faults(of handover: Handover) -> [EntryFault] {
    line(handover.receiver, .receivers) + text(handover.note, .note, mayBeEmpty: true)
  }

  /// The faults of a declared outage.
  public static func faults(of declaration: OutageDeclaration, now: LocalTime) -> [EntryFault] {
    var faults: [EntryFault] = []
    if declaration.systems.isEmpty { faults.append(EntryFault(.system, .missing)) }
    for system in declaration.systems { faults += line(system.name, .system) }
    return faults + time(declaration.startedAt, .startedAt, now: now)
      + text(declaration.note, .note, mayBeEmpty: true)
  }

  /// The faults of an outage's end.
  public static func faults(of end: OutageEnd, startedAt: LocalTime, now: LocalTime)
    -> [EntryFault]
  {
    var faults = time(end.endedAt, .endedAt, now: now)
    if end.endedAt.instant <= startedAt.instant {
      faults.append(EntryFault(.endedAt, .endBeforeStart))
    }
    return faults
  }

  static func time(_ time: LocalTime, _ field: EntryField, now: LocalTime)
    -> [EntryFault]
  {
    time.instant > now.instant.advanced(bySeconds: TimeInput.toleranceSeconds)
      ? [EntryFault(field, .inFuture)] : []
  }

  static func text(_ text: String, _ field: EntryField, mayBeEmpty: Bool = false)
    -> [EntryFault]
  {
    length(text, field, limit: EntryLimits.textCharacters, mayBeEmpty)
  }

  static func line(_ text: String, _ field: EntryField, mayBeEmpty: Bool = false)
    -> [EntryFault]
  {
    length(text, field, limit: EntryLimits.lineCharacters, mayBeEmpty)
  }

  private static func length(
    _ text: String, _ field: EntryField, limit: Int, _ mayBeEmpty: Bool
  ) -> [EntryFault] {
    if CleanText.isBlank(text) { return mayBeEmpty ? [] : [EntryFault(field, .missing)] }
    let count = text.count
    return count > limit ? [EntryFault(field, .tooLong(count: count, limit: limit))] : []
  }

  private static func name(_ name: String, _ field: EntryField) -> [EntryFault] {
    let name = CleanText.line(name)
    if !name.isEmpty, name.allSatisfy({ $0 == "?" || $0.isWhitespace }) {
      return [EntryFault(field, .questionMark)]
    }
    if name.count == 1 { return [EntryFault(field, .tooShort(atLeast: 2))] }
    return line(name, field)
  }

  private static func person(_ person: PersonReference, mayBeNobody: Bool) -> [EntryFault] {
    switch person {
    case .resident: []
    case .described(let typed, _): name(typed, .person)
    case .unknown(let description): line(description, .person, mayBeEmpty: true)
    case .nobody: mayBeNobody ? [] : [EntryFault(.person, .missing)]
    case .veiled: [EntryFault(.person, .missing)]
    }
  }

  /// R002-17, X-27.
  private static func counterpart(_ call: Call) -> [EntryFault] {
    switch call.counterpart {
    case .given(let typed):
      return name(typed, .counterpartName)
        + line(call.counterpartRole, .counterpartRole, mayBeEmpty: true)
        + line(call.counterpartUnit, .counterpartUnit)
    case .withheld:
      return [
        (call.counterpartRole, EntryField.counterpartRole),
        (call.counterpartUnit, .counterpartUnit),
      ].flatMap { text, field in
        CleanText.isBlank(text) ? [EntryFault(field, .neededWithoutName)] : line(text, field)
      }
    }
  }
}
