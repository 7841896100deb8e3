extension OpenSubject {
  /// What it is about.
  public var kind: ItemKind { key.kind }

  /// Its name, the same as long as it waits: an order keeps it from step to step.
  public var key: ItemKey {
    switch self {
    case .tellOrally(let id): ItemKey(.tellOrally, id)
    case .tellReceivingUnit(let id): ItemKey(.tellReceivingUnit, id)
    case .tellOwnOfficer(let id): ItemKey(.tellOwnOfficer, id)
    case .phone(let id, let kind, let receiver):
      ItemKey(.phone, id, detail: "\(kind.rawValue)/\(receiver.rawValue)")
    case .judge(let id): ItemKey(.judge, id)
    case .inform(let id, let who): ItemKey(.inform, id, detail: who.rawValue)
    case .handOver(let id): ItemKey(.handOver, id)
    case .order(let id, _): ItemKey(.order, id)
    case .linkDecision(let id): ItemKey(.linkDecision, id)
    case .reconcile(let id): ItemKey(.reconcile, id)
    case .refill(let id): ItemKey(.refill, id)
    case .declareDecisions(let officer): ItemKey(.declareDecisions, detail: officer)
    case .forward(let id): ItemKey(.forward, id)
    case .begin(let task): ItemKey(.begin, detail: task.rawValue)
    case .unit(let duty): ItemKey(.unit, detail: duty.rawValue)
    case .writeIn(let id, let rule): ItemKey(.writeIn, id, detail: rule.target.sortText)
    case .writeInUnruled(let id): ItemKey(.writeIn, id)
    case .fax(let id, _): ItemKey(.fax, id)
    case .faxArrival(let id): ItemKey(.faxArrival, id)
    case .send(let id, let kind, let receiver):
      ItemKey(.send, id, detail: "\(kind.rawValue)/\(receiver.rawValue)")
    case .acknowledge(let id, let kind): ItemKey(.acknowledge, id, detail: kind?.rawValue ?? "")
    case .loan(let id, _): ItemKey(.loan, id)
    case .paper(let id): ItemKey(.paper, id)
    case .paperReport(let id): ItemKey(.paperReport, id)
    case .printedCopy(let id): ItemKey(.printedCopy, id)
    case .analysis: ItemKey(.analysis)
    case .confirmHandover(let id): ItemKey(.confirmHandover, id)
    }
  }

  /// How it is said that it shall not be done (DT-12): each with a reason and a name.
  public var waiving: ItemWaiving { key.waiving }
}

/// How something that waits is waived.
public enum ItemWaiving: Hashable, Sendable {
  /// «Ska inte skrivas in».
  case exemption
  case entryDuty(EntryDuty)
  case unitDuty(OutageEvent.UnitDuty)
  /// By a note about the item itself.
  case note
  case never
}

/// What has been said of things that wait in an outage; the last word holds.
public struct ItemNotes: Sendable {
  /// Somebody does it.
  public struct Taking: Hashable, Sendable {
    /// Who.
    public let by: Author
    /// Since when.
    public let at: LocalTime
  }

  /// Who does what.
  public private(set) var taken: [ItemKey: Taking] = [:]
  /// What shall not be done, why, and who said so.
  public private(set) var waived: [ItemKey: (reason: String, by: Author, at: LocalTime)] = [:]

  /// What is said in records of an outage, in the order written.
  init(listed: [Record], outage: Identifier<Outage>) {
    for record in listed where record.outage == outage {
      guard case .listed(.itemNote(let note)) = record.entry else { continue }
      switch note.said {
      case .taken: taken[note.item] = Taking(by: record.author, at: record.writtenAt)
      // Only who took it lets go of it; a manager gives it to another by that one's taking it.
      case .released:
        if taken[note.item]?.by.signature == record.author.signature { taken[note.item] = nil }
      case .waived(let reason): waived[note.item] = (reason, record.author, record.writtenAt)
      case .wanted: waived[note.item] = nil
      }
    }
  }

  /// What shall not be done.
  var waivedKeys: Set<ItemKey> { Set(waived.keys) }
}

extension UnitState {
  /// What has been said of things that wait in an outage.
  public func itemNotes(in outage: Identifier<Outage>) -> ItemNotes {
    ItemNotes(listed: listed, outage: outage)
  }
}
