import DowntimeModel

/// Something that can be put on paper.
enum PaperChoice: Hashable, Sendable {
  /// One entry with its corrections.
  case entry(Identifier<Record>)
  /// Every entry of an outage, a sheet each.
  case entries(Identifier<Outage>)
  /// A list as the routine's appendix has it; that of cash holders is of no outage.
  case ledger(Ledger.Name, Identifier<Outage>?)
  /// What who prints has not read.
  case reading
  /// Everything about one individual.
  case person(PersonReference)
  /// A shift report; nil for what no report has told.
  case handover(Identifier<Outage>, Identifier<Record>?)
  /// Whom to ring; with what only the manager may see, or without.
  case contacts(forManager: Bool)
  /// For the board on the wall: nothing about anybody.
  case notice(Identifier<Outage>)
  case proof(Identifier<Outage>)
  case signatures
  /// «Svart skärm? Ta pärmen».
  case card
  /// Every blank form of the unit's routines.
  case blanks
  case handbook
  /// The register of prepared documents.
  case documents
  /// The self-check, to go round with.
  case selfCheck

  /// Whether it tells of individuals, or of what staff have told their manager alone: such a paper is
  /// locked in and destroyed or filed (R000-12, R000-13, R001-33).
  var isSecret: Bool {
    switch self {
    case .entry, .entries, .reading, .person, .handover: true
    case .ledger(let name, _): name != .cashHolders
    case .contacts(let forManager): forManager
    case .notice, .proof, .signatures, .card, .blanks, .handbook, .documents, .selfCheck: false
    }
  }

  /// Whether it tells what the journal holds: then it says which line was the last.
  var isOfJournal: Bool {
    switch self {
    case .entry, .entries, .ledger, .reading, .person, .handover, .proof, .signatures, .contacts,
      .documents:
      true
    case .notice, .card, .blanks, .handbook, .selfCheck: false
    }
  }

  /// The outage it is about, where it is about one.
  var outage: Identifier<Outage>? {
    switch self {
    case .entries(let id), .notice(let id), .proof(let id), .handover(let id, _): id
    case .ledger(_, let id): id
    case .entry, .reading, .person, .contacts, .signatures, .card, .blanks, .handbook, .documents,
      .selfCheck:
      nil
    }
  }

  /// The unit as it may be on paper: nothing of anybody who is protected, and private numbers on the
  /// one list that is for the manager, printed by a manager (R001-33).
  func onPaper(_ unit: UnitState, by member: StaffMember) -> UnitState {
    guard self == .contacts(forManager: true), unit.seesPrivateNumbers(member) else {
      return unit.veiled
    }
    return unit.veiled(unit.veil(seesPrivateNumbers: true))
  }

  /// What it takes the right to do.
  var act: Act? {
    switch self {
    case .card, .blanks, .handbook, .notice: nil
    case .contacts(forManager: true): .seePrivateNumbers
    case .entry, .entries, .ledger, .reading, .person, .handover, .contacts, .proof, .signatures,
      .documents, .selfCheck:
      .read
    }
  }
}
