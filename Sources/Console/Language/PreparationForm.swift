import DowntimeModel

/// A small form about what is kept ready.
enum PreparationForm: Hashable, Sendable {
  /// Rows of one document were printed.
  case printed([DocumentKey])
  /// What a row is printed from has changed, or something was received.
  case changed(DocumentKey)
  /// What was done with old prints of a document; the rows that they are of.
  case weed([Identifier<Record>], of: DocumentKey)
  /// A row of the register: a new one of the unit's own, or what is known of one.
  case document(DocumentKey?)
  /// A planned outage: a new one, or one that is known.
  case planned(Identifier<PlannedOutage>?)
  /// Who makes the self-check.
  case appoint
  /// What a check found is put right.
  case findingDone(Identifier<Record>, Int)

  /// The row that it is about.
  var key: DocumentKey? {
    switch self {
    case .printed(let keys): keys.first
    case .changed(let key), .weed(_, let key): key
    case .document(let key): key
    case .planned, .appoint, .findingDone: nil
    }
  }

  /// The right that it takes.
  var act: Act { self == .appoint ? .editStaff : .write }
}
