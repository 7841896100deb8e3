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
    /// The party it belongs to.
    public var party: Counterparty
    /// The unit.
    public var unit: String
    /// The number it was sent to.
    public var faxNumber: String
    /// When it was sent.
    public var at: LocalTime
    /// How many pages.
    public var pages: Int?
    /// Whether the machine's receipt says that it came.
    public var receiptIsGood: Bool
    /// Who confirmed that it came.
    public var confirmedBy: String?
    /// When that was confirmed.
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

  /// The checks before sending (R003-04, X-22, K-45 … K-47).
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

  /// Whom it is about.
  public var person: PersonReference
  /// Which of the messages (R003-06 … R003-15).
  public var message: MinaPlanerMessageKind
  /// Sent or received.
  public var direction: Direction
  /// By fax, or with the patient.
  public var way: Way
  /// The unit whose version it is, for mapping and position (R003-09, R003-11).
  public var versionOf: String?
  /// The unit that sent it, for what was received.
  public var sender: String?
  /// Who got it; at least one to sign what is sent by fax.
  public var receivers: [Receiver]
  /// What was checked before it was sent.
  public var checks: Set<Precaution>
  /// Why a check is not ticked.
  public var checkReason: String?
  /// The date that decides what is done afterwards (R003-12, R003-15).
  public var relevantTime: RelevantTime?
  /// When the SIP was held, if it was.
  public var planHeldAt: LocalTime?
  /// Who signed the SIP document (R003-14).
  public var signers: [String]
  /// Who keeps its original (R003-14).
  public var originalWith: String?
  /// Who got copies of it (R003-14).
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

extension Fax {
  /// Whether every precaution is ticked; else the reason is asked (R003-04, K-45).
  public var isChecked: Bool { Precaution.allCases.allSatisfy(checks.contains) }
}
