/// What a patient's messages tell of her stay.
struct ChainStory {
  private(set) var formOfCare: FormOfCare?
  private(set) var admittedAt: LocalTime?
  private(set) var dischargedAt: LocalTime?
  private var isPlanAgreed = false
  private var planIsHeld = false
  /// When a message first reached a party.
  private var told: [PratorMessageKind: [MessageReceiver: LocalTime]] = [:]
  private let outage: Outage

  init(_ messages: [CareChain.Told], outage: Outage) {
    self.outage = outage
    for told in messages { take(told) }
  }

  private mutating func take(_ told: CareChain.Told) {
    switch told.message.content {
    case .admission(let at, _, let form, _, _):
      admittedAt = at
      formOfCare = form
    case .discharge(let at, _, _): dischargedAt = at
    case .planCall: isPlanAgreed = true
    case .planHeld: planIsHeld = true
    case .currentServices, .permanentCareContact, .preliminarilyReady, .changedDischargeTime,
      .dischargeReport, .readyForDischarge, .municipalityReady, .planInitiative, .other:
      break
    }
    if told.message.direction != .received, let receiver = told.counterparty?.receiver {
      reach(receiver, by: told.message.kind, at: told.call.occurredAt)
    }
    for (sent, at) in told.facts.sent { reach(sent.receiver, by: sent.kind, at: at) }
  }

  private mutating func reach(
    _ receiver: MessageReceiver, by kind: PratorMessageKind, at time: LocalTime
  ) {
    if let first = told[kind]?[receiver], first.instant <= time.instant { return }
    told[kind, default: [:]][receiver] = time
  }

  /// Admission and discharge against the outage. Who was admitted by phone was not in Prator
  /// of whom no admission was told it is taken that she was.
  var stay: PratorFacts.Stay {
    let end = outage.endedAt?.instant ?? Instant(milliseconds: .max)
    let start = outage.startedAt.instant
    return PratorFacts.Stay(
      admittedAt: admittedAt?.instant ?? start.advanced(bySeconds: -1),
      dischargedAt: dischargedAt?.instant, wasInPrator: admittedAt == nil,
      outage: start..<max(start, end))
  }

  /// A SIP agreed on by phone is held when somebody has told so.
  var plan: PratorFacts.Plan {
    if planIsHeld { return .held }
    return isPlanAgreed ? .agreed : .none
  }

  /// The parties that a message has reached.
  func reached(by kind: PratorMessageKind) -> Set<MessageReceiver> {
    var reached = Set((told[kind] ?? [:]).keys)
    // Outpatient care was reached, whichever it is, when nobody has said the form of care.
    if formOfCare == nil, reached.contains(where: { $0.party == .outpatientCare }) {
      reached.insert(.outpatientCareOfUnknownKind)
    }
    return reached
  }

  /// When a message first reached a party; nil where it has not.
  func reachedAt(_ receiver: MessageReceiver, by kind: PratorMessageKind) -> LocalTime? {
    let told = told[kind] ?? [:]
    if let time = told[receiver] { return time }
    guard receiver == .outpatientCareOfUnknownKind else { return nil }
    return told.filter { $0.key.party == .outpatientCare }.values.min { $0.instant < $1.instant }
  }
}

extension Counterparty {
  /// The party as a receiver of messages; nil for others.
  public var receiver: MessageReceiver? {
    switch self {
    case .somaticHospital, .psychiatricHospital: .hospital
    case .municipality: .municipality
    case .primaryCare: .primaryCare
    case .psychiatricOutpatientCare: .psychiatricOutpatientCare
    case .other: nil
    }
  }
}
