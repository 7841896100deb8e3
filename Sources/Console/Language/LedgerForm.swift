import DowntimeModel

/// A small form that writes on one of the unit's lists.
enum LedgerForm: Hashable, Sendable {
  /// A stick or laptop is lent.
  case lend
  /// What became of a loan.
  case device(Identifier<Record>)
  case reconcile
  case orderRefill
  case returnRefill(Identifier<Record>)
  /// A cash holder: a new one, or the one that a record tells.
  case cashHolder(Identifier<Record>?)
  /// A step that an order has taken.
  case orderStep(Identifier<Record>)
  /// A payment that never was made.
  case strike(Identifier<Record>)
  /// Who answers for a list, and where it lies.
  case keep(OutageEvent.KeptList)

  /// The list that it writes on.
  var list: Ledger.Name {
    switch self {
    case .lend, .device: .devices
    case .reconcile: .reconciliations
    case .orderRefill, .returnRefill: .refills
    case .cashHolder: .cashHolders
    case .orderStep: .orders
    case .strike: .payments
    case .keep(.decisions): .decisions
    case .keep(.documents): .documents
    case .keep(.devices): .devices
    case .keep(.payments): .payments
    }
  }

  /// The record that it is about.
  var record: Identifier<Record>? {
    switch self {
    case .lend, .reconcile, .orderRefill, .keep: nil
    case .cashHolder(let id): id
    case .device(let id), .returnRefill(let id), .orderStep(let id), .strike(let id): id
    }
  }

  /// The right that it takes.
  var act: Act { if case .strike = self { .correct } else { .write } }
}

/// The forms, as drafts name them on disk: never change a case's name.
private enum DraftWord: String {
  case lend, device, reconcile, refill, giveBack, holder, order, strike, keep
}

extension LedgerForm {
  /// What a draft of the form is called.
  var draftName: String {
    func name(_ word: DraftWord, _ id: Identifier<Record>? = nil) -> String {
      ([word.rawValue] + (id.map { [$0.text] } ?? [])).joined(separator: " ")
    }
    return switch self {
    case .lend: name(.lend)
    case .device(let id): name(.device, id)
    case .reconcile: name(.reconcile)
    case .orderRefill: name(.refill)
    case .returnRefill(let id): name(.giveBack, id)
    case .cashHolder(let id): name(.holder, id)
    case .orderStep(let id): name(.order, id)
    case .strike(let id): name(.strike, id)
    case .keep(let list): DraftWord.keep.rawValue + " " + list.rawValue
    }
  }

  /// The form of a draft; nil for a name that none has.
  init?(draftName words: some Collection<String>) {
    let id = words.dropFirst().first.flatMap { Identifier<Record>($0) }
    if words.first == DraftWord.keep.rawValue {
      guard let list = words.dropFirst().first.flatMap(OutageEvent.KeptList.init) else {
        return nil
      }
      self = .keep(list)
      return
    }
    switch (words.first.flatMap(DraftWord.init), id) {
    case (.lend, _): self = .lend
    case (.device, let id?): self = .device(id)
    case (.reconcile, _): self = .reconcile
    case (.refill, _): self = .orderRefill
    case (.giveBack, let id?): self = .returnRefill(id)
    case (.holder, let id): self = .cashHolder(id)
    case (.order, let id?): self = .orderStep(id)
    case (.strike, let id?): self = .strike(id)
    default: return nil
    }
  }
}
