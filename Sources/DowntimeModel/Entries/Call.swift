/// A phone call, samtal (RT-04), in its minimal form.
public struct Call: Hashable, Sendable {
  /// Which way information went (R002-16).
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case received = "mottaget"
    case given = "lämnat"
    case both = "båda"
  }

  /// The counterpart's name (R002-17).
  public enum CounterpartName: Hashable, Sendable {
    /// A name of at least two characters; `?` is refused.
    case given(String)
    /// «uppgav inte namn»: role and unit are then required.
    case withheld
  }

  /// Which way information went.
  public var direction: Direction
  /// Whom the call was with.
  public var counterpart: CounterpartName
  /// The counterpart's role, such as `ssk`; may be empty when a name is given.
  public var counterpartRole: String
  /// The counterpart's unit, such as `Avd. T1, Teststads lasarett` (R002-12).
  public var counterpartUnit: String
  /// The patient, or nobody for a call about something else.
  public var person: PersonReference
  /// What was said.
  public var said: String
  /// Whether it was repeated and confirmed (K-36, K-37).
  public var readBack: Bool
  /// What else it says.
  public var details: CallDetails

  /// A phone call.
  public init(
    direction: Direction, counterpart: CounterpartName, counterpartRole: String,
    counterpartUnit: String, person: PersonReference, said: String, readBack: Bool,
    details: CallDetails = CallDetails()
  ) {
    self.direction = direction
    self.counterpart = counterpart
    self.counterpartRole = counterpartRole
    self.counterpartUnit = counterpartUnit
    self.person = person
    self.said = said
    self.readBack = readBack
    self.details = details
  }
}
