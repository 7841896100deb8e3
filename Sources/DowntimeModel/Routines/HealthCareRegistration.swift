/// What a health-care document is written on (DT-06).
public enum DocumentForm: CaseIterable, Hashable, Sendable {
  case file
  case handwritten
}

/// How a health-care document is registered (DT-06; for social documents our default, [D]).
public struct HealthCareRegistration: Hashable, Sendable {
  /// Typed in, or imported into the client's file (R004-84).
  public var way: Transfer.Way
  /// The paper goes to the paper file afterwards (R004-66).
  public var originalToPaperFile: Bool
  /// It must be scanned before it can be imported (R004-67).
  public var isScannedFirst: Bool

  /// The one answer for the facts.
  public init(statisticsNeeded: Bool, form: DocumentForm) {
    way = statisticsNeeded ? .typedIn : .imported
    switch form {
    case .file:
      originalToPaperFile = false
      isScannedFirst = false
    case .handwritten:
      originalToPaperFile = true
      isScannedFirst = !statisticsNeeded
    }
  }
}
