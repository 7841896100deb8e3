/// The names of the kinds in the journal. A name once written is never changed or used again.
enum PayloadKind: String, CaseIterable {
  case dayNote, deviation, call
  case fax, decision, payment, order, timeReport, document
  case correction, personMove, transfer, exemption, reopening, addition
  case deviceLoan, deviceLoanStep, cardRefill, cardReconciliation, cashHolder
  case preparedDocument, selfCheck, preparation, contact, outageEvent
  case handover, handoverConfirmed, itemNote
  case outageDeclared, outageEnded, outageClosed
  case unit, staff, resident, personLink, pin, signIn, backup, keyChange
  case profileAdopted
  case oversight

  init(_ kind: CareEntry.Kind) {
    switch kind {
    case .dayNote: self = .dayNote
    case .deviation: self = .deviation
    case .call: self = .call
    case .fax: self = .fax
    case .decision: self = .decision
    case .payment: self = .payment
    case .order: self = .order
    case .timeReport: self = .timeReport
    case .document: self = .document
    }
  }

  /// The kind of care entry, where it is one.
  var careKind: CareEntry.Kind? {
    switch self {
    case .dayNote: .dayNote
    case .deviation: .deviation
    case .call: .call
    case .fax: .fax
    case .decision: .decision
    case .payment: .payment
    case .order: .order
    case .timeReport: .timeReport
    case .document: .document
    case .correction, .personMove, .transfer, .exemption, .reopening, .addition, .deviceLoan,
      .deviceLoanStep, .cardRefill, .cardReconciliation, .cashHolder, .preparedDocument,
      .selfCheck, .preparation, .contact, .outageEvent, .handover, .handoverConfirmed, .itemNote,
      .outageDeclared,
      .outageEnded, .outageClosed, .unit, .staff, .resident, .personLink, .pin, .signIn, .backup,
      .keyChange, .profileAdopted, .oversight:
      nil
    }
  }
}
