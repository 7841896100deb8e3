extension ItemKey {
  /// How it is waived (DT-12): each with a reason and a name.
  public var waiving: ItemWaiving {
    switch kind {
    // A care chain asks for all three by the same word.
    case .tellOrally, .tellReceivingUnit, .tellOwnOfficer: .entryDuty(.tellOrally)
    case .judge: .entryDuty(.assess)
    // Only one of those who were to be informed.
    case .inform: .note
    case .handOver: .entryDuty(.handOver)
    case .order: .entryDuty(.order)
    case .linkDecision: .entryDuty(.linkDecision)
    case .faxArrival: .entryDuty(.faxArrival)
    case .acknowledge: .entryDuty(.acknowledge)
    case .paper: .entryDuty(.paper)
    case .unit: OutageEvent.UnitDuty(rawValue: detail).map(ItemWaiving.unitDuty) ?? .never
    case .writeIn, .fax: .exemption
    case .phone, .send, .reconcile, .refill, .declareDecisions, .forward, .begin, .loan,
      .printedCopy, .confirmHandover:
      .note
    // An outage of more than 48 hours cannot be closed without it (R004-12); what became of such a
    // paper is said, whatever it was (K-51). What a unit does at all times comes back.
    case .analysis, .paperReport, .startedText, .selfCheck, .preparedDocument, .weedPrints,
      .plannedOutage, .finding, .appoint, .reviewEmergency:
      .never
    }
  }

  /// What is written when it is waived; nil for what is never, and for «Ska inte skrivas in», which
  /// is said of an entry.
  public func waived(reason: String) -> Entry? {
    switch waiving {
    case .entryDuty(let duty):
      record.map { .addition(Addition(original: $0, said: .waived(duty, reason: reason))) }
    case .unitDuty(let duty): .listed(.outageEvent(.waived(duty, reason: reason)))
    case .note: .listed(.itemNote(ItemNote(self, .waived(reason: reason))))
    case .exemption, .never: nil
    }
  }

  /// The name in a line of text without spaces before the kind, such as a draft's name.
  public var text: String { "\(record?.text ?? "-") \(kind.rawValue)/\(detail)" }

  /// Reads a name; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let slash = parts[1].firstIndex(of: "/"),
      let kind = ItemKind(rawValue: String(parts[1][..<slash]))
    else { return nil }
    let record = Identifier<Record>(String(parts[0]))
    guard record != nil || parts[0] == "-" else { return nil }
    self.init(kind, record, detail: String(parts[1][parts[1].index(after: slash)...]))
  }
}

extension OpenSubject {
  /// What a name is about, where the name says all of it: what is said of an entry when it is done.
  public init?(_ key: ItemKey) {
    guard let id = key.record else { return nil }
    switch key.kind {
    case .tellOrally: self = .tellOrally(id)
    case .tellReceivingUnit: self = .tellReceivingUnit(id)
    case .tellOwnOfficer: self = .tellOwnOfficer(id)
    case .judge: self = .judge(id)
    case .handOver: self = .handOver(id)
    case .linkDecision: self = .linkDecision(id)
    case .paper: self = .paper(id)
    // Which step is next is asked of the entry.
    case .order: self = .order(id, .notSent)
    case .inform:
      guard let who = Informed.Who(rawValue: key.detail) else { return nil }
      self = .inform(id, who)
    case .acknowledge: self = .acknowledge(id, PratorMessageKind(rawValue: key.detail))
    case .send:
      let words = key.detail.split(separator: "/", maxSplits: 1).map(String.init)
      guard words.count == 2, let kind = PratorMessageKind(rawValue: words[0]),
        let receiver = MessageReceiver(rawValue: words[1])
      else { return nil }
      self = .send(id, kind, receiver)
    default: return nil
    }
  }
}

extension UnitState {
  /// The step that an order waits for (DT-10); nil for what is no order, and for one that is done or
  /// waits for the system.
  public func nextOrderStep(_ id: Identifier<Record>) -> Order.Step? {
    guard let entry = entry(id), case .order(let order) = entry.current else { return nil }
    let isBack = outage(entry.outage)?.endedAt != nil
    return OrderStatus(EntryFacts(entry).orderFacts(order, isSystemBack: isBack)).nextStep
  }
}
