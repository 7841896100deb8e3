/// Something that a person put her name to while an outage was worked off.
public struct ProofSignature: Hashable, Sendable {
  /// What.
  public enum Act: CaseIterable, Hashable, Sendable {
    /// «Inskrivet»: what holds now, not what was undone.
    case wroteIn
    /// «Ska inte skrivas in».
    case exempted
    /// Something that waited shall not be done.
    case waived
    /// All decisions of a case officer are on the list (R004-35).
    case declaredComplete
    /// The total paid out was reconciled (R004-47).
    case reconciled
    /// What was on a stick is written in (R004-70).
    case enteredDevice
    case emptiedDevice
    case returnedDevice
    /// A refill was returned (R004-54).
    case returnedRefill
    /// A print, or a paper about somebody with protected data, was taken care of; what an entry was
    /// first written on was scanned, destroyed or filed (R002-18).
    case clearedPaper
    /// Management and unions have analysed it (R004-12).
    case analysed
    /// «Avslutat».
    case closed
  }

  /// What.
  public var act: Act
  /// Who.
  public var author: Author
  /// How many times.
  public var count: Int
  /// The last time.
  public var at: LocalTime

  /// Everything that was signed in an outage, by what was signed and then by who.
  static func all(of outage: Outage, _ entries: [JournalEntry], _ listed: [Record])
    -> [ProofSignature]
  {
    var gathering = Gathering()
    for entry in entries { gathering.take(entry) }
    for record in listed where record.outage == outage.id { gathering.take(record) }
    if let closed = outage.closed { gathering.add(.closed, closed.by, closed.at) }
    return gathering.signatures.sorted { $0.order < $1.order }
  }

  private var order: (Int, String) {
    (Act.allCases.firstIndex(of: act) ?? 0, author.signature.text)
  }

  private struct Gathering {
    private struct Key: Hashable {
      var act: Act
      var signature: Signature
    }

    private var places: [Key: Int] = [:]
    private(set) var signatures: [ProofSignature] = []

    mutating func add(_ act: Act, _ author: Author, _ at: LocalTime) {
      let key = Key(act: act, signature: author.signature)
      guard let place = places[key] else {
        places[key] = signatures.count
        signatures.append(ProofSignature(act: act, author: author, count: 1, at: at))
        return
      }
      signatures[place].count += 1
      if signatures[place].at.instant < at.instant { signatures[place].at = at }
    }

    mutating func take(_ entry: JournalEntry) {
      for item in entry.history {
        switch item.event {
        case .transferred(let transfer):
          if case .transferred(transfer, _) = entry.destination {
            add(.wroteIn, item.author, transfer.at)
          }
        case .exempted(let exemption):
          if case .exempt(exemption, _) = entry.destination {
            add(.exempted, item.author, item.writtenAt)
          }
        case .added(.waived): add(.waived, item.author, item.writtenAt)
        case .added(.paper): add(.clearedPaper, item.author, item.writtenAt)
        case .added, .corrected, .moved, .reopened: break
        }
      }
    }

    mutating func take(_ record: Record) {
      guard case .listed(let entry) = record.entry, let act = Self.act(entry) else { return }
      add(act, record.author, record.occurredAt ?? record.writtenAt)
    }

    private static func act(_ entry: ListEntry) -> Act? {
      switch entry {
      case .loanStep(let step):
        switch step.step {
        case .dataEntered: .enteredDevice
        case .emptied: .emptiedDevice
        case .returned: .returnedDevice
        case .lost: nil
        }
      case .refill(.returned): .returnedRefill
      case .reconciliation: .reconciled
      case .outageEvent(.decisionsComplete): .declaredComplete
      case .outageEvent(.waived): .waived
      case .itemNote(let note): if case .waived = note.said { .waived } else { nil }
      case .outageEvent(.analysed): .analysed
      case .outageEvent(.printDone(_, let step)): step.isLast ? .clearedPaper : nil
      case .outageEvent(.paperReportDone): .clearedPaper
      case .refill(.ordered), .loan, .cashHolder, .preparedDocument, .selfCheck, .preparation,
        .contact,
        .outageEvent, .handover, .handoverConfirmed:
        nil
      }
    }
  }
}
