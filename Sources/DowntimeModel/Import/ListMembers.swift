/// The members of lines on the unit's lists: loans, the card account (RT-07, RT-08).
extension FactReader {
  /// What a line puts on a list; nil for kinds that are on none. `subject` is the record that it
  /// points at.
  mutating func listed(_ kind: ImportKind, _ subject: Identifier<Record>?, at: LocalTime)
    -> ListEntry?
  {
    switch kind {
    case .loan: .loan(loan())
    case .loanStep:
      subject.map { .loanStep(DeviceLoanStep(loan: $0, step: loanStep(at: at))) }
    case .refill:
      .refill(
        .ordered(
          amount: money("belopp"), decidedBy: requiredLine("beslutad_av"), arrivedAt: at))
    case .refillReturned:
      subject.map { .refill(.returned(refill: $0, amount: money("belopp"))) }
    case .reconciliation:
      .reconciliation(
        CardReconciliation(
          with: word("med", or: .accountingOfficer), name: requiredLine("namn"), at: at,
          refills: flag("beslut_fyll_på")))
    default: outageEvent(kind, subject, at: at).map { .outageEvent($0) }
    }
  }

  private mutating func loan() -> DeviceLoan {
    DeviceLoan(
      device: word("utrustning", or: .stick), number: requiredLine("nummer"),
      isNewAndEncrypted: flag("nytt_och_krypterat"), borrower: requiredLine("namn"),
      workplace: requiredLine("arbetsplats"), place: requiredLine("förvaring"),
      officer: lineIfAny("handläggare"))
  }

  private mutating func loanStep(at: LocalTime) -> DeviceLoanStep.Step {
    switch word("steg", or: LoanWord.emptied) {
    case .dataEntered: .dataEntered
    case .emptied: .emptied
    case .returned: .returned(receiver: requiredLine("mottagare"))
    case .lost: .lost(discoveredAt: at)
    }
  }

  private enum LoanWord: String, CaseIterable {
    case dataEntered = "data införd"
    case emptied = "tömd"
    case returned = "återlämnad"
    case lost = "förlorad"
  }
}
