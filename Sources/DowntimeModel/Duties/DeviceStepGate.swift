/// What is answered when something is to be attested of a lent stick or laptop (DT-08).
public enum DeviceStepGate: Hashable, Sendable {
  case accepted
  /// Emptied before its data was entered. It has happened and is written down: red, and reported as
  /// a deviation.
  case acceptedAsLoss
  /// «Data införd» while so many documents on it are not written in.
  case refusedWaiting(Int)
  /// It is given back before everything on it is written in.
  case refusedDataNotEntered
  /// It is given back before it is emptied.
  case refusedNotEmptied
}

extension UnitState {
  /// Whether a step may be attested of a loan; nil for one that the outage's list does not have.
  public func gate(
    before step: DeviceLoanStep.Step, of loan: Identifier<Record>, in outage: Identifier<Outage>
  ) -> DeviceStepGate? {
    guard let loan = devices(of: outage).loans.first(where: { $0.id == loan }) else { return nil }
    switch step {
    case .dataEntered:
      let waiting = waitingOnStick(loan.device.number, in: outage)
      return DeviceLoanFacts.mayAttestEntered(waitingDocuments: waiting)
        ? .accepted : .refusedWaiting(waiting)
    case .emptied: return loan.facts.isDataEntered ? .accepted : .acceptedAsLoss
    case .returned:
      switch loan.facts.returning {
      case .accepted: return .accepted
      case .refusedNotEmptied: return .refusedNotEmptied
      case .refusedDataNotEntered, .emptiedTooSoon: return .refusedDataNotEntered
      }
    case .lost: return .accepted
    }
  }

  /// Whether a device may be lent: a stick must be new and encrypted, and its number on no other open
  /// loan (R004-25).
  public func lending(_ device: DeviceLoan, in outage: Identifier<Outage>) -> DeviceLending {
    DeviceLending(
      isStick: device.device == .stick, isNewAndEncrypted: device.isNewAndEncrypted,
      numberIsLent: devices(of: outage).openLoans.contains {
        $0.device.number == device.number
      })
  }
}

extension DeviceLedger.Loan {
  /// What is attested next; nil when it is back, or lost.
  public var nextStep: NextStep? {
    if returned != nil || isLost { return nil }
    if !facts.isDataEntered { return .dataEntered }
    return facts.isEmptied ? .returned : .emptied
  }

  /// The steps in their order.
  public enum NextStep: String, CaseIterable, Hashable, Sendable {
    case dataEntered = "data införd"
    case emptied = "tömt"
    case returned = "återlämnat"
  }
}

extension UnitState {
  /// A cash holder as a record of the list tells her; nil for any other record.
  public func cashHolder(_ record: Identifier<Record>) -> CashHolder? {
    guard case .listed(.cashHolder(let holder)) = listed.first(where: { $0.id == record })?.entry
    else { return nil }
    return holder
  }
}
