import DowntimeModel

extension FieldName {
  /// The form field that a fault of the model is about.
  init(_ field: CareField, _ kind: CareEntry.Kind) {
    self =
      switch field {
      case .person: .person
      case .occurredAt: .when
      case .text: .text
      case .kinds: .kinds
      case .whatHappened: .whatHappened
      case .immediateAction: .action
      case .contacted: .contacted
      case .counterpart: .counterpart
      case .counterpartRole: .counterpartRole
      case .counterpartUnit: .counterpartUnit
      case .said: .said
      }
  }
}
