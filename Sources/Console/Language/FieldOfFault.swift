import DowntimeModel

extension FieldName {
  /// The form field that a fault of the model is about.
  init(_ field: EntryField) {
    self =
      switch field {
      case .person: .person
      case .occurredAt, .startedAt, .endedAt: .when
      case .text: .text
      case .kinds: .kinds
      case .whatHappened: .whatHappened
      case .immediateAction: .action
      case .contacted: .contacted
      case .counterpartName: .counterpart
      case .counterpartRole: .counterpartRole
      case .counterpartUnit: .counterpartUnit
      case .said: .said
      case .reason: .reason
      case .system: .system
      case .reference: .reference
      case .note: .note
      case .discoveredAt: .discoveredAt
      case .place: .place
      case .receivers: .receiver
      case .who: .counterpart
      case .next: .nextInformation
      // Of no form here: told beside the entry's text.
      case .message, .checkReason, .versionOf, .purpose, .officer, .decisionMaker,
        .voucher, .amount, .service, .provider, .dataGiven, .title, .finishedAt:
        .text
      }
  }
}
