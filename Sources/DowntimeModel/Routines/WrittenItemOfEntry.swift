extension CareEntry {
  /// What the entry is among the things that are written in afterwards (DT-02); nil for what stands
  /// on a list of its own: payments (their decisions are registered), orders (they have steps).
  public var writtenItem: WrittenItem? {
    switch self {
    case .dayNote(let note): .dayNote(note.details.law ?? .notApplicable)
    case .deviation: .deviation
    case .call: .ownCareDocumentation
    case .fax: .minaPlanerMessage
    // R004-50
    case .decision(let decision): decision.law == .economicAid ? .paymentDecision : .decision
    case .payment, .order: nil
    case .timeReport: .performedTime
    case .document(let document): document.writtenItem
    }
  }

  /// The law the entry is written under, where it says.
  var law: Law? {
    switch self {
    case .dayNote(let note): note.details.law
    case .decision(let decision): decision.law
    case .document(let document): document.law
    case .deviation, .call, .fax, .payment, .order, .timeReport: nil
    }
  }

  /// What it was first written on, where that is not the screen.
  var form: OriginalForm? {
    let form: OriginalForm? =
      switch self {
      case .dayNote(let note): note.details.form
      case .deviation(let deviation): deviation.details.form
      case .call(let call): call.details.form
      case .document(let document): document.form
      case .fax, .decision, .payment, .order, .timeReport: nil
      }
    return form == .screen ? nil : form
  }
}

extension DrawnUpDocument {
  fileprivate var writtenItem: WrittenItem? {
    switch kind {
    case .journalNote: .dayNote(law)
    case .order: nil
    case .investigation: .investigation
    case .implementationPlan, .followUp: .implementationPlan(law)
    case .healthCareNote: .dayNote(.healthCare)
    case .medicalInformation: .medicalInformation
    case .other: .otherSocialDocument
    }
  }
}
