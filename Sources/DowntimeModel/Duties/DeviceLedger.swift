/// The receipts of lent sticks and laptops (RT-07, appendix 2), as the journal tells them.
public struct DeviceLedger: Sendable {
  /// A loan and how far it has come.
  public struct Loan: Sendable {
    /// The loan's record.
    public let id: Identifier<Record>
    /// What was lent, to whom.
    public let device: DeviceLoan
    /// When.
    public let lentAt: LocalTime
    /// How far the emptying has come.
    public internal(set) var facts = DeviceLoanFacts(isDataEntered: false, isEmptied: false)
    /// When it was given back, and to whom.
    public internal(set) var returned: (at: LocalTime, receiver: String)?
    /// Who attested that everything on it is written in, and when.
    public internal(set) var entered: (by: Author, at: LocalTime)?
    /// Who attested that nothing is left on it, and when.
    public internal(set) var emptied: (by: Author, at: LocalTime)?
    /// It is lost: a breach may have to be reported (K-44).
    public internal(set) var isLost = false

    /// Emptied before its data was entered: possible loss, also when it was entered later (DT-08).
    public var isEmptiedTooSoon: Bool {
      emptied.map { emptied in entered.map { emptied.at.instant < $0.at.instant } ?? true } ?? false
    }
  }

  /// Every loan, in the order lent.
  public private(set) var loans: [Loan] = []

  /// The receipts of an outage.
  init(listed: [Record], outage: Identifier<Outage>) {
    for record in listed where record.outage == outage {
      guard case .listed(let entry) = record.entry else { continue }
      switch entry {
      case .loan(let device):
        loans.append(
          Loan(id: record.id, device: device, lentAt: record.occurredAt ?? record.writtenAt))
      case .loanStep(let step):
        take(step, by: record.author, at: record.occurredAt ?? record.writtenAt)
      case .refill, .reconciliation, .cashHolder, .preparedDocument, .selfCheck, .preparation,
        .contact,
        .outageEvent, .handover, .handoverConfirmed, .itemNote:
        break
      }
    }
  }

  private mutating func take(_ step: DeviceLoanStep, by author: Author, at time: LocalTime) {
    guard let index = loans.firstIndex(where: { $0.id == step.loan }) else { return }
    switch step.step {
    case .dataEntered:
      loans[index].facts.isDataEntered = true
      loans[index].entered = (author, time)
    case .emptied:
      loans[index].facts.isEmptied = true
      loans[index].emptied = (author, time)
    case .returned(let receiver): loans[index].returned = (time, receiver)
    case .lost: loans[index].isLost = true
    }
  }

  /// Loans that are not back.
  public var openLoans: [Loan] { loans.filter { $0.returned == nil } }
}

extension UnitState {
  /// The receipts of an outage.
  public func devices(of outage: Identifier<Outage>) -> DeviceLedger {
    DeviceLedger(listed: listed, outage: outage)
  }

  /// Entries stored on a stick that are not written in yet: «data införd» may not be attested while
  /// there are any (DT-08).
  public func waitingOnStick(_ number: String, in outage: Identifier<Outage>) -> Int {
    entries.count {
      $0.outage == outage && $0.current.form == .fileOnStick(number) && !$0.destination.isReached
    }
  }
}
