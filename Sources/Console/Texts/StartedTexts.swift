import DowntimeModel

/// The words of started texts.
enum StartedTexts {
  /// What is being written.
  static func what(_ draft: Draft) -> String {
    switch draft.subject {
    case .entry(.new(let kind)): SwedishText.kind(kind)
    case .entry(.correction(_, let kind)): "Rättelse av \(SwedishText.kind(kind).lowercased())"
    case .short(let name): Place(draftName: name, in: draft.outage).map(what) ?? "Påbörjad text"
    }
  }

  /// Said when a short form is opened again.
  static func stillHere(_ draft: Draft) -> String {
    "Det du började skriva \(SwedishDate.dayAndClock(draft.changedAt)) står kvar."
  }

  private static func what(_ place: Place) -> String {
    switch place {
    case .tellOutage(let form, _): TellOutageTexts.heading(form)
    case .sayDone(let subject, _): OpenItemTexts.what(subject, isOthers: false)
    case .ledgerForm(let form, _): LedgerFormTexts.heading(form)
    case .signHandover: Action.signHandover.rawValue
    case .makeSelfCheck: Action.selfCheck.rawValue
    case .move: Action.move.rawValue
    case .markTransferred: Action.markTransferred.rawValue
    case .markExempt: Action.markExempt.rawValue
    case .reopen: Action.reopen.rawValue
    case .confirmFax: Action.confirmFax.rawValue
    case .waive(let key, _): "\(Action.waive.rawValue): \(key.kind.rawValue)"
    case .nextShift: Action.nextShift.rawValue
    default: "Påbörjad text"
    }
  }
}
