/// What closes something that waits: a screen has a place for each.
public enum ItemClosing: Hashable, Sendable {
  /// Somebody is told, or informed: said of the entry.
  case tell(Identifier<Record>)
  /// A party is phoned.
  case call(Identifier<Record>, PratorMessageKind, MessageReceiver)
  /// «Inskrivet», or «Ska inte skrivas in».
  case writeIn(Identifier<Record>)
  /// Something is said of the entry.
  case entry(Identifier<Record>, EntryAct)
  /// A row of a list.
  case list(Ledger.Name, Identifier<Record>)
  /// Something is told of the outage.
  case outage(OutageAct)
  /// A shift report is confirmed.
  case handover(Identifier<Record>)
  /// The text is signed, by the one who began it or another.
  case draft(Identifier<Draft>)
  case selfCheck
  /// The register, at a document; nil for all that is to be printed for a planned outage.
  case preparedDocument(String?)
  /// What a check found is put right: which of its findings, from 0.
  case finding(Identifier<Record>, Int)
  case appoint
  case reviewEmergency(Identifier<Record>)

  /// What is said of an entry.
  public enum EntryAct: Hashable, Sendable {
    case assess, handOver, linkDecision, clearPaper, confirmFax
    /// The next of an order's steps.
    case orderStep(Order.Step)
    /// A message is sent in the system (DT-03 row 8).
    case send(PratorMessageKind, MessageReceiver)
    /// What another party did is seen (R002-29).
    case acknowledge(PratorMessageKind?)
    /// What is done about a fax (DT-04).
    case fax(MinaPlanerAnswer)
  }

  /// What is told of an outage.
  public enum OutageAct: Hashable, Sendable {
    case begin(BeginningTask)
    case forward(Identifier<Record>)
    case declareDecisions(officer: String)
    case unitDuty(OutageEvent.UnitDuty)
    case clearPrint(Identifier<Record>)
    case clearPaperReport(Identifier<Record>)
    case analyse
  }
}

extension OpenSubject {
  /// What closes it.
  public var closing: ItemClosing {
    switch self {
    case .tellOrally(let id), .tellReceivingUnit(let id), .tellOwnOfficer(let id),
      .inform(let id, _):
      .tell(id)
    case .phone(let id, let kind, let receiver): .call(id, kind, receiver)
    case .judge(let id): .entry(id, .assess)
    case .handOver(let id): .entry(id, .handOver)
    case .order(let id, let status):
      status.nextStep.map { .entry(id, .orderStep($0)) } ?? .list(.orders, id)
    case .linkDecision(let id): .entry(id, .linkDecision)
    case .reconcile(let id): .list(.payments, id)
    case .refill(let id): .list(.refills, id)
    case .loan(let id, _): .list(.devices, id)
    case .declareDecisions(let officer): .outage(.declareDecisions(officer: officer))
    case .forward(let id): .outage(.forward(id))
    case .begin(let task): .outage(.begin(task))
    case .unit(let duty): .outage(.unitDuty(duty))
    case .writeIn(let id, _), .writeInUnruled(let id): .writeIn(id)
    case .fax(let id, let answer): .entry(id, .fax(answer))
    case .faxArrival(let id): .entry(id, .confirmFax)
    case .send(let id, let kind, let receiver): .entry(id, .send(kind, receiver))
    case .acknowledge(let id, let kind): .entry(id, .acknowledge(kind))
    case .paper(let id): .entry(id, .clearPaper)
    case .paperReport(let id): .outage(.clearPaperReport(id))
    case .printedCopy(let id): .outage(.clearPrint(id))
    case .analysis: .outage(.analyse)
    case .confirmHandover(let id): .handover(id)
    }
  }
}

extension OrderStatus {
  /// The step that an order waits for; nil while it waits for the system, and when it is done.
  public var nextStep: Order.Step? {
    switch self {
    case .contactNow: .contacted
    case .notSent: .sent
    case .notConfirmed: .confirmed
    case .toRegister: .registered
    case .toActivate: .activated
    case .waitingForSystem, .done: nil
    }
  }
}
