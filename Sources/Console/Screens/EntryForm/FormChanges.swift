import DowntimeModel

extension [FieldSpec] {
  /// The fields as a routine has them: hidden, asked for, called something else, in another order,
  /// and with the unit's own last. What the model must have cannot be hidden, nor what is written
  /// already.
  func changed(by change: FormChange?, keeping texts: [FieldName: String]) -> [FieldSpec] {
    guard let change else { return self }
    let hidden = Set(
      change.hidden.filter { !$0.isIndispensable(in: change.form) }.map(FieldName.init))
    let required = Set(change.required.map(FieldName.init))
    let labels = Dictionary(
      change.labels.map { (FieldName($0.field), $0.label) }, uniquingKeysWith: { first, _ in first }
    )
    let first = change.order.map(FieldName.init)
    var fields = filter { !hidden.contains($0.name) || texts[$0.name]?.isEmpty == false }
    for index in fields.indices {
      let name = fields[index].name
      if let label = labels[name] { fields[index].label = label }
      guard required.contains(name) else { continue }
      fields[index].isRequired = true
      fields[index].isFolded = false
    }
    // What is to be read before anything else stays there.
    let notices = fields.prefix { !$0.isField }
    let ordered = first.compactMap { name in fields.first { $0.name == name } }
    return notices + ordered
      + fields.dropFirst(notices.count).filter { !first.contains($0.name) }
      + CommonFields.own(change.extras)
  }
}

extension FormChange.Form {
  /// The kind of entry; nil for the form of an outage.
  var kind: CareEntry.Kind? {
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
    case .outage: nil
    }
  }
}

extension FieldName {
  /// The field that a profile means.
  init(_ field: FormChange.Field) {
    self =
      switch field {
      case .person: .person
      case .when: .when
      case .text: .text
      case .nextShift: .nextShift
      case .kinds: .kinds
      case .whatHappened: .whatHappened
      case .action: .action
      case .contacted: .contacted
      case .contactedNobody: .contactedNobody
      case .direction: .direction
      case .counterpart: .counterpart
      case .counterpartRole: .counterpartRole
      case .counterpartUnit: .counterpartUnit
      case .said: .said
      case .readBack: .readBack
      case .counterpartWithheld: .counterpartWithheld
      case .counterparty: .counterparty
      case .phone: .phone
      case .report: .report
      case .prescription: .prescription
      case .system: .system
      case .note: .note
      case .heading: .heading
      case .source: .source
      case .nature: .nature
      case .departsFromPlan: .departsFromPlan
      case .affectsComingVisits: .affectsComingVisits
      case .licensedContact: .licensedContact
      case .objection: .objection
      case .law: .law
      case .discoveredAt: .discoveredAt
      case .place: .place
      case .observation: .observation
      case .consequence: .consequence
      case .causes: .causes
      case .proposal: .proposal
      case .toldManager: .toldManager
      case .message: .message
      case .way: .way
      case .versionOf: .versionOf
      case .sender: .sender
      case .receivers: .receiver
      case .checks: .checks
      case .checkReason: .checkReason
      case .relevantTime: .relevantTime
      case .planHeldAt: .planHeldAt
      case .signers: .signers
      case .originalWith: .originalWith
      case .copiesTo: .copiesTo
      case .purpose: .purpose
      case .decisionMaker: .decisionMaker
      case .officer: .officer
      case .decidedOn: .decidedOn
      case .documentPlace: .documentPlace
      case .paymentKind: .paymentKind
      case .amount: .amount
      case .voucher: .voucher
      case .decision: .decision
      case .decisionNumber: .decisionNumber
      case .userNumber: .userNumber
      case .service: .service
      case .urgent: .urgent
      case .provider: .provider
      case .dataGiven: .dataGiven
      case .startsOn: .startsOn
      case .finishedAt: .finishedAt
      case .outcome: .outcome
      case .doubleStaffed: .doubleStaffed
      case .readBinder: .readBinder
      case .documentKind: .documentKind
      case .title: .title
      case .form: .originalForm
      case .needsStatistics: .needsStatistics
      }
  }
}
