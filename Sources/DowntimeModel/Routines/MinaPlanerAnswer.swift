/// A message's own date against the return to normal operation.
public enum DateAgainstReturn: CaseIterable, Hashable, Sendable {
  case after
  case notAfter
  /// The same day without a time of day, or no date: asked, not guessed.
  case unclear

  /// Compares dates and times when the message has both, else dates.
  public init(date: CivilDate?, time: Instant?, returnedAt: LocalTime) {
    if let time {
      self = time > returnedAt.instant ? .after : .notAfter
      return
    }
    let returned = StockholmTime.civil(of: returnedAt).date
    guard let date, date != returned else {
      self = .unclear
      return
    }
    self = date > returned ? .after : .notAfter
  }
}

/// What is done in Mina planer with a faxed message when it is back (DT-04).
public enum MinaPlanerAnswer: Hashable, Sendable {
  /// The party that registers.
  public enum Registrar: CaseIterable, Hashable, Sendable {
    case hospital
    /// Each participating unit, its own version.
    case eachUnit
    /// The unit that co-ordinates the SIP.
    case coordinatingUnit
  }

  /// Nothing to register (R003-06, R003-07, X-11).
  case nothing
  case register(Registrar)
  /// Registered and adjusted (R003-11).
  case registerAndAdjust
  /// The process is finished by fax; nothing is registered (R003-12, R003-15).
  case finishByFax
  /// The routine is silent: rebook, or finish by fax ([D]).
  case rebookOrFinishByFax
  /// The date cannot be compared.
  case askDate

  /// The one answer for a message; `planIsHeld` when its SIP was held during the outage.
  public init(_ kind: MinaPlanerMessageKind, date: DateAgainstReturn, planIsHeld: Bool) {
    switch kind {
    case .decisionChecklist, .acuteSheet: self = .nothing
    case .admission: self = .register(.hospital)
    case .currentCondition, .background: self = .register(.eachUnit)
    case .positionBeforeDischarge: self = .registerAndAdjust
    // No date condition, unlike the call for an inpatient.
    case .planCallOutpatient, .planDocumentOutpatient: self = .register(.coordinatingUnit)
    case .planCallInpatient, .planDocumentInpatient:
      switch (planIsHeld, date) {
      case (true, _): self = .finishByFax
      case (false, .after): self = .register(.coordinatingUnit)
      case (false, .notAfter): self = .rebookOrFinishByFax
      case (false, .unclear): self = .askDate
      }
    case .dischargeTime:
      switch date {
      case .after: self = .register(.hospital)
      case .notAfter: self = .finishByFax
      case .unclear: self = .askDate
      }
    }
  }
}

extension MinaPlanerMessageKind {
  /// The parties that draw it up (R003-06 … R003-15).
  public var senders: [Party] {
    switch self {
    case .decisionChecklist: [.municipality]
    case .acuteSheet, .background: [.municipality, .outpatientCare]
    case .admission, .currentCondition, .dischargeTime: [.hospital]
    case .planCallInpatient, .planCallOutpatient: [.outpatientCare]
    case .positionBeforeDischarge, .planDocumentInpatient, .planDocumentOutpatient:
      Party.allCases
    }
  }

  /// Who must get it from a party that draws it up, whatever the case (R003-06 … R003-15); other
  /// units may be added.
  public func requiredReceivers(sender: Party) -> [Party] {
    guard senders.contains(sender) else { return [] }
    return switch self {
    case .decisionChecklist: []
    // Faxed on, or sent with the patient: nobody must have the fax (R003-07).
    case .acuteSheet: []
    case .admission, .dischargeTime: [.municipality, .outpatientCare]
    case .currentCondition, .background, .positionBeforeDischarge, .planDocumentInpatient,
      .planDocumentOutpatient:
      Party.allCases.filter { $0 != sender }
    case .planCallInpatient, .planCallOutpatient: [.municipality]
    }
  }

  /// Each participating unit has a version of its own (R003-09, R003-11).
  public var hasOwnVersions: Bool {
    switch self {
    case .currentCondition, .background, .positionBeforeDischarge: true
    case .decisionChecklist, .acuteSheet, .admission, .planCallInpatient, .planCallOutpatient,
      .planDocumentInpatient, .planDocumentOutpatient, .dischargeTime:
      false
    }
  }

  /// About a SIP: when it was held matters (R003-12 … R003-14).
  public var isPlan: Bool {
    switch self {
    case .planCallInpatient, .planCallOutpatient: true
    case .decisionChecklist, .acuteSheet, .admission, .currentCondition, .background,
      .positionBeforeDischarge, .planDocumentInpatient, .planDocumentOutpatient, .dischargeTime:
      isPlanDocument
    }
  }

  /// The SIP itself, which is signed, archived and copied (R003-14).
  public var isPlanDocument: Bool {
    switch self {
    case .planDocumentInpatient, .planDocumentOutpatient: true
    case .decisionChecklist, .acuteSheet, .admission, .currentCondition, .background,
      .positionBeforeDischarge, .planCallInpatient, .planCallOutpatient, .dischargeTime:
      false
    }
  }

  /// It names a date, which may decide what is done afterwards (R003-12 … R003-15).
  public var hasDate: Bool { isPlan || self == .dischargeTime }

  /// False for what only the municipality uses and never faxes on (R003-06).
  public var mayBeFaxed: Bool {
    switch self {
    case .decisionChecklist: false
    case .acuteSheet, .admission, .currentCondition, .background, .positionBeforeDischarge,
      .planCallInpatient, .planCallOutpatient, .planDocumentInpatient, .planDocumentOutpatient,
      .dischargeTime:
      true
    }
  }
}
