/// What is known of a patient's care chain in Prator when it is back (DT-03).
public struct PratorFacts: Hashable, Sendable {
  /// Admission and discharge against the outage; «inside» is start ≤ time < end ([D]).
  public enum Stay: CaseIterable, Hashable, Sendable {
    /// Not in hospital: an outpatient matter.
    case notAdmitted
    /// Admitted before, known in Prator, and still in when the outage ended.
    case inPrator
    /// Admitted before, known in Prator, discharged inside.
    case inPratorDischarged
    /// Admitted before the stop but never entered in Prator.
    case neverEntered
    /// The same, discharged inside.
    case neverEnteredDischarged
    /// Admitted inside.
    case admitted
    /// Admitted and discharged inside.
    case admittedAndDischarged
  }

  /// A SIP agreed on by phone.
  public enum Plan: CaseIterable, Hashable, Sendable {
    case none
    /// Agreed for a time still to come.
    case agreed
    /// Held during the outage, on paper.
    case held
  }

  /// Admission and discharge.
  public var stay: Stay
  /// A SIP agreed on by phone.
  public var plan: Plan
  /// Some message has been told by phone (M).
  public var hasToldMessages: Bool
  /// Some message was due but never reached its receiver (N).
  public var hasUndelivered: Bool

  /// Facts of a patient.
  public init(stay: Stay, plan: Plan, hasToldMessages: Bool, hasUndelivered: Bool) {
    self.stay = stay
    self.plan = plan
    self.hasToldMessages = hasToldMessages
    self.hasUndelivered = hasUndelivered
  }
}

extension PratorFacts.Stay {
  /// The stay as times tell it: an admission at the outage's very start is inside, a discharge at
  /// its very end is outside. `wasInPrator` is asked only of those admitted before.
  public init(
    admittedAt: Instant?, dischargedAt: Instant?, wasInPrator: Bool, outage: Range<Instant>
  ) {
    guard let admittedAt else {
      self = .notAdmitted
      return
    }
    let isDischarged = dischargedAt.map { outage.contains($0) } ?? false
    if admittedAt >= outage.lowerBound {
      self = isDischarged ? .admittedAndDischarged : .admitted
    } else if wasInPrator {
      self = isDischarged ? .inPratorDischarged : .inPrator
    } else {
      self = isDischarged ? .neverEnteredDischarged : .neverEntered
    }
  }
}

/// What is done in Prator with a patient's care chain (DT-03).
public struct PratorAnswer: Hashable, Sendable {
  /// What the ward does in Prator.
  public enum Registration: CaseIterable, Hashable, Sendable {
    /// Not registered: admitted and discharged inside; nobody waits for it (R002-27, X-08).
    case notRegistered
    /// Admitted afterwards, so that the process can be completed (R002-25).
    case admit
    /// Discharged afterwards (R002-28).
    case discharge
    /// Both, for one never entered who has been discharged (X-32, R002-28).
    case admitAndDischarge
    /// Nothing; the process goes on from here (R002-26).
    case nothing
  }

  /// What is done about a SIP.
  public enum Plan: CaseIterable, Hashable, Sendable {
    case nothing
    /// Outpatient care sends the call (R002-44).
    case sendCall
    /// Outpatient care files the paper; no call ([D]; the routine does not say).
    case filePaper
    /// The patient is not registered: asked about, not decided ([D]).
    case ask
  }

  /// What is done with what was told by phone.
  public enum Told: CaseIterable, Hashable, Sendable {
    case nothing
    /// Already told; not entered again (R002-26).
    case notEnteredAgain
  }

  /// What is done with what never reached its receiver.
  public enum Undelivered: CaseIterable, Hashable, Sendable {
    case nothing
    /// Whoever owed it sends it in Prator now ([D]).
    case send
    /// The same, once the ward has registered the patient.
    case sendWhenRegistered
  }

  /// What the ward does.
  public var registration: Registration
  /// What outpatient care does about a SIP.
  public var plan: Plan
  /// What was told by phone.
  public var told: Told
  /// What never reached its receiver.
  public var undelivered: Undelivered

  /// The one answer for the facts.
  public init(_ facts: PratorFacts) {
    switch facts.stay {
    case .admittedAndDischarged: registration = .notRegistered
    case .admitted, .neverEntered: registration = .admit
    case .neverEnteredDischarged: registration = .admitAndDischarge
    case .inPratorDischarged: registration = .discharge
    case .inPrator, .notAdmitted: registration = .nothing
    }
    switch (facts.plan, registration) {
    case (.none, _): plan = .nothing
    case (.agreed, .notRegistered), (.held, .notRegistered): plan = .ask
    case (.agreed, _): plan = .sendCall
    case (.held, _): plan = .filePaper
    }
    switch registration {
    case .notRegistered:
      told = .nothing
      undelivered = .nothing
    case .admit, .admitAndDischarge:
      told = facts.hasToldMessages ? .notEnteredAgain : .nothing
      undelivered = facts.hasUndelivered ? .sendWhenRegistered : .nothing
    case .discharge, .nothing:
      told = facts.hasToldMessages ? .notEnteredAgain : .nothing
      undelivered = facts.hasUndelivered ? .send : .nothing
    }
  }
}

/// Something to be done, or watched, in Prator.
public struct PratorTask: Hashable, Sendable {
  /// What is done.
  public enum Action: CaseIterable, Hashable, Sendable {
    case admit, discharge, sendPlanCall, filePlanPaper
  }

  /// What is done.
  public var action: Action
  /// The party that does it.
  public var party: Party

  /// Own party does it; else it is watched («bevaka») and acknowledged when seen (R002-29).
  public func isOurs(_ own: Party) -> Bool { party == own }
}

extension PratorAnswer {
  /// What is to be done, and by which party; the others watch and acknowledge (R002-36).
  public var tasks: [PratorTask] {
    let registered: [PratorTask] =
      switch registration {
      case .notRegistered, .nothing: []
      case .admit: [PratorTask(action: .admit, party: .hospital)]
      case .discharge: [PratorTask(action: .discharge, party: .hospital)]
      case .admitAndDischarge:
        [
          PratorTask(action: .admit, party: .hospital),
          PratorTask(action: .discharge, party: .hospital),
        ]
      }
    switch plan {
    case .nothing, .ask: return registered
    case .sendCall: return registered + [PratorTask(action: .sendPlanCall, party: .outpatientCare)]
    case .filePaper:
      return registered + [PratorTask(action: .filePlanPaper, party: .outpatientCare)]
    }
  }
}
