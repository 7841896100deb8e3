/// What waits, by the record it comes from.
public enum OpenSubject: Hashable, Sendable {
  /// An event that affects coming visits, not yet told orally (R001-39).
  case tellOrally(Identifier<Record>)
  /// A discharge that the receiving unit has not been told of (R002-08).
  case tellReceivingUnit(Identifier<Record>)
  /// A SIP that the own officer has not been told of.
  case tellOwnOfficer(Identifier<Record>)
  /// A party we owe a message, not phoned (R002-12).
  case phone(Identifier<Record>, PratorMessageKind, MessageReceiver)
  /// A suspicion or a high grade that someone must judge at once (K-59, X-38).
  case judge(Identifier<Record>)
  /// Someone is to be informed of what happened (RT-03).
  case inform(Identifier<Record>, Informed.Who)
  /// A health-care document not handed to the nurse (R004-87).
  case handOver(Identifier<Record>)
  /// An order and its next step (DT-10).
  case order(Identifier<Record>, OrderStatus)
  /// A payment without a decision (R004-50).
  case linkDecision(Identifier<Record>)
  /// The card total that is to be reconciled (R004-47); the payment that reached the limit.
  case reconcile(Identifier<Record>)
  /// A refill that has not been returned (R004-54).
  case refill(Identifier<Record>)
  /// A case officer who has not said that all her decisions are on the list (R004-35).
  case declareDecisions(officer: String)
  /// A unit manager who has not passed the information on (R004-08).
  case forward(Identifier<Record>)
  /// What the unit does when an outage begins.
  case begin(BeginningTask)
  /// What the unit does when the systems are back.
  case unit(OutageEvent.UnitDuty)
  /// An entry that is to be written in as a rule says.
  case writeIn(Identifier<Record>, WriteInRule)
  /// An entry whose destination no routine of the profile names; it waits all the same.
  case writeInUnruled(Identifier<Record>)
  /// A fax, with what is done about it when Mina planer is back (DT-04).
  case fax(Identifier<Record>, MinaPlanerAnswer)
  /// A sent fax of which nobody knows that it came (RT-05).
  case faxArrival(Identifier<Record>)
  /// A message that never reached a party by phone, to be sent in Prator (DT-03 row 8).
  case send(Identifier<Record>, PratorMessageKind, MessageReceiver)
  /// What another party does in the system, to be seen and acknowledged (R002-29).
  case acknowledge(Identifier<Record>, PratorMessageKind?)
  /// A lent stick or laptop that is not back (DT-08).
  case loan(Identifier<Record>, DeviceReturn)
  /// The entry's own paper or file (DT-07).
  case paper(Identifier<Record>)
  /// A report on paper about somebody with protected data, until a manager says what became of it
  /// (K-51).
  case paperReport(Identifier<Record>)
  /// A print neither destroyed nor filed (R000-11).
  case printedCopy(Identifier<Record>)
  /// The analysis of an outage of more than 48 hours (R004-12).
  case analysis
  /// A shift report that the incoming person has not confirmed.
  case confirmHandover(Identifier<Record>)

  /// The record it comes from; nil for what belongs to the outage.
  public var record: Identifier<Record>? { place.id }
}

/// What a unit does when an outage begins, once.
public enum BeginningTask: String, CaseIterable, Hashable, Sendable {
  /// Reported to the support (R002-01, R003-01).
  case report = "felanmälan"
  /// Someone decides that the plan, or the reserve routine, is in force (R003-02, R004-14).
  case planInForce = "plan i kraft"
  /// Premises, keys and the medicine room (R001-07).
  case premises = "lokaler och nycklar"
  /// Ongoing cases gone through (R004-29, R004-80).
  case ongoingCases = "pågående ärenden"
  /// How documents are saved, as the manager decides (R004-75).
  case storage = "hur handlingar sparas"
}

extension OpenSubject {
  /// Tells items of the same time apart, so that the list is the same whatever order it was
  /// gathered in: the kind, the record it comes from, what else differs.
  var place: (kind: Int, id: Identifier<Record>?, detail: Int) {
    switch self {
    case .tellOrally(let id): (0, id, 0)
    case .tellReceivingUnit(let id): (1, id, 0)
    case .tellOwnOfficer(let id): (2, id, 0)
    case .phone(let id, let kind, let receiver): (3, id, Self.detail(kind, receiver))
    case .judge(let id): (4, id, 0)
    case .inform(let id, let who): (5, id, Self.index(who))
    case .handOver(let id): (6, id, 0)
    case .order(let id, _): (7, id, 0)
    case .linkDecision(let id): (8, id, 0)
    case .reconcile(let id): (9, id, 0)
    case .refill(let id): (10, id, 0)
    case .declareDecisions: (11, nil, 0)
    case .forward(let id): (12, id, 0)
    case .begin(let task): (13, nil, Self.index(task))
    case .unit(let duty): (14, nil, Self.index(duty))
    case .writeIn(let id, let rule): (15, id, Self.index(rule.responsible))
    case .writeInUnruled(let id): (16, id, 0)
    case .fax(let id, _): (17, id, 0)
    case .send(let id, let kind, let receiver): (18, id, Self.detail(kind, receiver))
    case .acknowledge(let id, let kind): (19, id, kind.map(Self.index) ?? -1)
    case .loan(let id, _): (20, id, 0)
    case .paper(let id): (21, id, 0)
    case .printedCopy(let id): (22, id, 0)
    case .analysis: (23, nil, 0)
    case .faxArrival(let id): (25, id, 0)
    case .paperReport(let id): (26, id, 0)
    case .confirmHandover(let id): (24, id, 0)
    }
  }

  /// What tells subjects of the same place apart.
  var text: String {
    switch self {
    case .declareDecisions(let officer): officer
    case .writeIn(_, let rule):
      "\(rule.target.sortText) \(Self.index(rule.responsible))"
    default: ""
    }
  }

  private static func index<Case: CaseIterable & Equatable>(_ value: Case) -> Int
  where Case.AllCases == [Case] {
    Case.allCases.firstIndex(of: value) ?? 0
  }

  private static func detail(_ kind: PratorMessageKind, _ receiver: MessageReceiver) -> Int {
    index(kind) * MessageReceiver.allCases.count + index(receiver)
  }
}

extension WriteInRule.Target {
  /// Only rules of one entry are told apart by it.
  var sortText: String {
    switch self {
    case .system(let system): system.name
    case .toldOrally: "1"
    case .ownRecord: "2"
    case .separateRoutine: "3"
    case .systemOrPaymentForm: "4"
    case .managementMeeting: "5"
    }
  }
}
