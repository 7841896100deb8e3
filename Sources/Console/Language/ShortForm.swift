import DowntimeModel

/// The short forms whose text is kept like an entry's, as drafts name them on disk: never change a
/// case's name.
private enum ShortForm: String {
  case tell, told, unitTold, officerTold, informed, handover, move, transferred, exempt, reopen
  case fax, next, list, waive, again, done, selfCheck
}

extension Place {
  /// What a draft of this form is called; nil for a place whose text nothing keeps.
  var draftName: String? {
    func name(_ form: ShortForm, _ about: String...) -> String {
      ([form.rawValue] + about).joined(separator: " ")
    }
    return switch self {
    case .tellOutage(.aspect(let aspect), _): name(.tell, aspect.rawValue)
    case .tellOutage(.reopened, _): name(.again)
    case .sayDone(.tellOrally, let id): name(.told, id.text)
    case .sayDone(.tellReceivingUnit, let id): name(.unitTold, id.text)
    case .sayDone(.tellOwnOfficer, let id): name(.officerTold, id.text)
    case .sayDone(.inform(_, let who), let id): name(.informed, id.text, who.rawValue)
    case .sayDone(let subject, _): name(.done, subject.key.text)
    case .signHandover: name(.handover)
    case .makeSelfCheck: name(.selfCheck)
    case .move(let id): name(.move, id.text)
    case .markTransferred(let id, _): name(.transferred, id.text)
    case .markExempt(let id): name(.exempt, id.text)
    case .reopen(let id): name(.reopen, id.text)
    case .confirmFax(let id): name(.fax, id.text)
    case .nextShift(let id): name(.next, id.text)
    case .ledgerForm(let form, _): name(.list, form.draftName)
    case .waive(let key, _): name(.waive, key.text)
    default: nil
    }
  }

  /// The place of a draft; nil for a name that no place has.
  init?(draftName name: String, in outage: Identifier<Outage>?) {
    let words = name.split(separator: " ", maxSplits: 2).map(String.init)
    guard let form = words.first.flatMap(ShortForm.init) else { return nil }
    if form == .selfCheck, words.count == 1 {
      self = .makeSelfCheck
      return
    }
    guard let outage else { return nil }
    let about = words.dropFirst().first
    if form == .waive {
      guard let key = ItemKey(words.dropFirst().joined(separator: " ")) else { return nil }
      self = .waive(key, outage)
      return
    }
    if form == .done {
      let key = ItemKey(words.dropFirst().joined(separator: " "))
      guard let subject = key.flatMap({ OpenSubject($0) }), let id = subject.record else {
        return nil
      }
      self = .sayDone(subject, id)
      return
    }
    let entry = about.flatMap { Identifier<Record>($0) }
    let who = words.dropFirst(2).first.flatMap(Informed.Who.init)
    switch (form, entry, who) {
    case (.handover, _, _) where words.count == 1: self = .signHandover(outage)
    case (.again, _, _) where words.count == 1: self = .tellOutage(.reopened, outage)
    case (.tell, _, _):
      guard words.count == 2, let aspect = about.flatMap(OutageAspect.init) else { return nil }
      self = .tellOutage(.aspect(aspect), outage)
    case (.informed, let id?, let who?): self = .sayDone(.inform(id, who), id)
    case (.told, let id?, nil): self = .sayDone(.tellOrally(id), id)
    case (.unitTold, let id?, nil): self = .sayDone(.tellReceivingUnit(id), id)
    case (.officerTold, let id?, nil): self = .sayDone(.tellOwnOfficer(id), id)
    case (.move, let id?, nil): self = .move(id)
    case (.transferred, let id?, nil): self = .markTransferred(id)
    case (.exempt, let id?, nil): self = .markExempt(id)
    case (.reopen, let id?, nil): self = .reopen(id)
    case (.fax, let id?, nil): self = .confirmFax(id)
    case (.next, let id?, nil): self = .nextShift(id)
    case (.list, _, _):
      guard let form = LedgerForm(draftName: words.dropFirst()) else { return nil }
      self = .ledgerForm(form, outage)
    default: return nil
    }
  }

  /// The outage that a short form's draft belongs to.
  func outage(of unit: UnitState) -> Identifier<Outage>? {
    switch self {
    case .tellOutage(_, let outage), .signHandover(let outage), .waive(_, let outage): outage
    case .ledgerForm(_, let outage): outage
    case .sayDone(_, let id), .move(let id), .markTransferred(let id, _), .markExempt(let id),
      .reopen(let id), .confirmFax(let id), .nextShift(let id):
      unit.entry(id)?.outage
    default: nil
    }
  }

  /// Whether its draft belongs to the unit and to no outage.
  var isOfNoOutage: Bool { self == .makeSelfCheck }
}
