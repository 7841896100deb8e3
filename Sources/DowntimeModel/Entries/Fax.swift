/// A message sent or received by fax (RT-05).
public struct Fax: Hashable, Sendable {
  /// Sent or received.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case sent = "skickat"
    case received = "mottaget"
  }

  /// How; with the patient only for the acute sheet (R003-07).
  public enum Way: String, CaseIterable, Hashable, Sendable {
    case fax = "fax"
    case withPatient = "med patienten"
  }

  /// One who got it, or shall have got it.
  public struct Receiver: Hashable, Sendable {
    public var party: Counterparty
    public var unit: String
    public var faxNumber: String
    public var at: LocalTime
    public var pages: Int?
    public var receiptIsGood: Bool
    /// Who confirmed that it came, and when.
    public var confirmedBy: String?
    public var confirmedAt: LocalTime?

    /// A receiver.
    public init(
      party: Counterparty, unit: String, faxNumber: String, at: LocalTime, pages: Int? = nil,
      receiptIsGood: Bool, confirmedBy: String? = nil, confirmedAt: LocalTime? = nil
    ) {
      self.party = party
      self.unit = unit
      self.faxNumber = faxNumber
      self.at = at
      self.pages = pages
      self.receiptIsGood = receiptIsGood
      self.confirmedBy = confirmedBy
      self.confirmedAt = confirmedAt
    }
  }

  /// The checks before sending (R003-04, K-45 … K-47).
  public enum Precaution: String, CaseIterable, Hashable, Sendable {
    case numberAgainstList = "rätt nummer mot lista"
    case announcedByPhone = "förvarning per telefon"
    case deidentified = "avidentifierad eller kodad"
    case receiverAuthenticated = "mottagare autentiserad"
    case noProtectedData = "inga skyddade uppgifter"
  }

  /// The date that the answer of DT-04 is asked with: with a time, or only a day.
  public enum RelevantTime: Hashable, Sendable {
    case time(LocalTime)
    case day(CivilDate)
  }

  public var person: PersonReference
  public var message: MinaPlanerMessageKind
  public var direction: Direction
  public var way: Way
  /// The unit whose version it is, for mapping and position (R003-09, R003-11).
  public var versionOf: String?
  public var receivers: [Receiver]
  public var checks: Set<Precaution>
  /// Why a check is not ticked.
  public var checkReason: String?
  public var relevantTime: RelevantTime?
  /// When the SIP was held, if it was.
  public var planHeldAt: LocalTime?
  public var signers: [String]
  public var originalWith: String?
  public var copiesTo: [String]

  /// A fax.
  public init(
    person: PersonReference, message: MinaPlanerMessageKind, direction: Direction, way: Way,
    receivers: [Receiver], checks: Set<Precaution>, relevantTime: RelevantTime? = nil
  ) {
    self.person = person
    self.message = message
    self.direction = direction
    self.way = way
    self.receivers = receivers
    self.checks = checks
    self.relevantTime = relevantTime
    signers = []
    copiesTo = []
  }
}
