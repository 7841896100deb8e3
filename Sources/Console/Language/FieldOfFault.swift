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
      case .message: .message
      case .receivers: .receiver
      case .checkReason: .checkReason
      case .versionOf: .versionOf
      case .purpose: .purpose
      case .officer: .officer
      case .decisionMaker: .decisionMaker
      case .voucher: .voucher
      case .amount: .amount
      case .limitReason: .limitReason
      case .service: .service
      case .provider: .provider
      case .dataGiven: .dataGiven
      case .title: .title
      case .finishedAt: .finishedAt
      case .who: .counterpart
      case .next: .nextInformation
      case .number: .number
      case .workplace: .unit
      case .phone: .phone
      case .email: .email
      }
  }
}
