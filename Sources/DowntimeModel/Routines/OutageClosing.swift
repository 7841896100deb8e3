/// What stands between an outage and its closing (DT-12): counts of what is left, each nothing when
/// the profile does not have the duty.
public struct ClosingFacts: Hashable, Sendable {
  /// Whether the systems do not work yet.
  public var isRunning = false
  /// Started texts that nobody has signed: closing would leave them behind (K-06).
  public var startedTexts = 0
  /// Things to do that are neither done nor waived with reason and name.
  public var openItems = 0
  /// Parties we owe a message and have not reached.
  public var coverageGaps = 0
  /// Prints neither destroyed nor filed.
  public var openPrints = 0
  /// Sticks and laptops not given back.
  public var openLoans = 0
  /// Refills not returned (R004-54).
  public var openRefills = 0
  /// Decisions on the list.
  public var listedDecisions = 0
  /// Decisions registered.
  public var registeredDecisions = 0
  /// Case officers who have not said that all their decisions are on the list (R004-35).
  public var missingDeclarations = 0
  /// Orders not activated.
  public var openOrders = 0
  /// Whether more than 48 hours passed and the profile asks for an analysis (R004-12).
  public var needsAnalysis = false
  /// Whether management and unions both have analysed it.
  public var hasAnalysis = false
  /// Messages of others not seen and acknowledged (R002-29).
  public var unacknowledged = 0
  /// Papers scanned but not destroyed, where the routine says so (R002-18).
  public var openPapers = 0
  /// A manager signs.
  public var isSignedByManager = false

  /// Nothing is left, but nobody has signed.
  public init() {}
}

/// A reason why an outage cannot be closed.
public enum ClosingObstacle: CaseIterable, Hashable, Sendable {
  case stillRunning
  case startedTexts
  case openItems
  case coverageGaps
  case openPrints
  case openPapers
  case openLoans
  case openRefills
  case unregisteredDecisions
  case missingDeclarations
  case openOrders
  case missingAnalysis
  case unacknowledged
  case missingSignature
}

extension ClosingFacts {
  /// Every reason why it cannot be closed, in the order they are worked off; empty when it can.
  public var obstacles: [ClosingObstacle] { ClosingObstacle.allCases.filter(stands) }

  private func stands(_ obstacle: ClosingObstacle) -> Bool {
    switch obstacle {
    case .stillRunning: isRunning
    case .startedTexts: startedTexts > 0
    case .openItems: openItems > 0
    case .coverageGaps: coverageGaps > 0
    case .openPrints: openPrints > 0
    case .openPapers: openPapers > 0
    case .openLoans: openLoans > 0
    case .openRefills: openRefills > 0
    case .unregisteredDecisions: registeredDecisions != listedDecisions
    case .missingDeclarations: missingDeclarations > 0
    case .openOrders: openOrders > 0
    case .missingAnalysis: needsAnalysis && !hasAnalysis
    case .unacknowledged: unacknowledged > 0
    case .missingSignature: !isSignedByManager
    }
  }
}
