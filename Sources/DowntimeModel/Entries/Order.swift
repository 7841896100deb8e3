/// An order to a provider (RT-11); its five steps are told afterwards as `Addition`s.
public struct Order: Hashable, Sendable {
  /// A step of an order (R004-38 … R004-42).
  public enum Step: String, CaseIterable, Hashable, Sendable {
    case contacted = "kontaktad"
    case sent = "skickad"
    case confirmed = "bekräftad"
    case registered = "registrerad"
    case activated = "aktiverad"
  }

  /// Whom it is for.
  public var person: PersonReference
  /// What is ordered.
  public var service: String
  /// Whether it cannot wait: the provider is then phoned first (R004-38).
  public var isUrgent: Bool
  /// Who shall do it.
  public var provider: String
  /// From which day.
  public var startsOn: CivilDate?
  /// The data given when the provider was phoned; asked for when urgent (R004-38).
  public var dataGiven: String?
  /// The decision it follows from.
  public var decision: Identifier<Record>?

  /// An order.
  public init(
    person: PersonReference, service: String, isUrgent: Bool, provider: String,
    startsOn: CivilDate? = nil, dataGiven: String? = nil, decision: Identifier<Record>? = nil
  ) {
    self.person = person
    self.service = service
    self.isUrgent = isUrgent
    self.provider = provider
    self.startsOn = startsOn
    self.dataGiven = dataGiven
    self.decision = decision
  }
}
