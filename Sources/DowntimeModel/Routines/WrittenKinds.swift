extension RoutineProfile {
  /// The entries that a unit writes: notes, deviations (R000-06) and calls always, the others
  /// where a routine has the duty.
  public var writtenKinds: [CareEntry.Kind] {
    CareEntry.Kind.allCases.filter { kind in
      guard let duty = kind.duty else { return true }
      return duties.contains(duty)
    }
  }
}

extension CareEntry.Kind {
  /// The duty that a unit must have to write it; nil for what everybody writes.
  fileprivate var duty: RoutineDuty? {
    switch self {
    case .dayNote, .deviation, .call: nil
    case .fax: .faxMessages
    case .decision: .decisionList
    case .payment: .cardPayments
    case .order: .orders
    case .timeReport: .performedTime
    case .document: .documentList
    }
  }
}
