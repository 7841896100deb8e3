/// What a declaration may say beside what stopped and since when (RT-15); nil is «not said».
public struct OutageDetails: Hashable, Sendable {
  /// Why (R000-03, R004-02).
  public enum Cause: String, CaseIterable, Hashable, Sendable {
    case power = "el"
    case network = "nät"
    case systemFault = "systemfel"
    case sabotage = "sabotage"
    case accident = "olycka"
    case update = "uppdatering"
    case unknown = "okänd"
    case other = "annan"
  }

  /// Whom it has hit (R002-04, R002-05, R004-22).
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case municipalityOnly = "endast kommunen"
    case bothPrincipals = "båda huvudmännen"
    case ownUnit = "egen enhet"
    case wholeCity = "hela staden"
  }

  /// Whether it was planned (R001-14, R004-02).
  public var isPlanned: Bool?
  /// Why.
  public var cause: Cause?
  /// Whom it has hit.
  public var scope: Scope?
  /// Whether e-mail works: else unit managers get text messages (R004-07).
  public var emailWorks: Bool?
  /// Whether phones work: else notices are put up (R004-09).
  public var phonesWork: Bool?
  /// When it was found; not before the start.
  public var discoveredAt: LocalTime?

  /// Nothing said.
  public init() {}
}
