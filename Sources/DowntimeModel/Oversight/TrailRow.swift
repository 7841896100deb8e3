/// One line of the access trail: who did or saw what, when, with whose data (K-08).
///
/// It names people as they were called then: it outlives what it tells of by years, and must say who
/// opened whose texts when both register and texts are gone.
public struct TrailRow: Hashable, Sendable {
  /// The row's identity, so that a check can name what it looked at. A row too long for a line lies
  /// in several parts of one identity.
  public var id: Identifier<TrailRow>
  /// When, by the clock.
  public var at: LocalTime
  /// Who.
  public var actor: TrailActor
  /// What was done.
  public var action: TrailAction
  /// Where on the screen; nil for what is done nowhere in particular.
  public var page: TrailPage?
  /// The command, such as `export`; empty for what was done on the screen.
  public var command: String
  /// With what, in the order seen.
  public var subjects: [TrailSubject]
  /// Why, where that was said, or what else there is to know; may be empty.
  public var reason: String

  /// A row.
  public init(
    id: Identifier<TrailRow>, at: LocalTime, actor: TrailActor, action: TrailAction,
    page: TrailPage? = nil, command: String = "", subjects: [TrailSubject] = [],
    reason: String = ""
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.action = action
    self.page = page
    self.command = command
    self.subjects = subjects
    self.reason = reason
  }

  /// Whether it tells of somebody's data.
  public var isAboutSomebody: Bool { subjects.contains { $0.person != nil } }
}

/// Who did something that the trail tells of.
public enum TrailActor: Hashable, Sendable {
  /// Nobody had signed in.
  case nobody
  /// A person, as she was called then.
  case member(Identifier<StaffMember>, Author)

  /// Somebody of the staff.
  public init(_ member: StaffMember) { self = .member(member.id, member.author) }

  /// What stands in records of hers; nil for nobody.
  public var author: Author? {
    switch self {
    case .nobody: nil
    case .member(_, let author): author
    }
  }
}

/// What was done. A word once written is never changed.
public enum TrailAction: String, CaseIterable, Hashable, Sendable {
  case unlocked = "låste upp"
  case unlockFailed = "fel lösenfras"
  case locked = "låste"
  case signedIn = "loggade in"
  case signInFailed = "fel PIN"
  case signedOut = "loggade ut"
  case pinChanged = "bytte PIN"
  /// An entry or a person was opened.
  case opened = "öppnade"
  /// Rows of a list came into sight.
  case listed = "såg i lista"
  /// Lines of a list or a text were put out by a command.
  case readOut = "läste ut"
  /// A file of entries was read in, or tried.
  case imported = "läste in"
  case printed = "skrev ut"
  case exported = "exporterade"
  case backedUp = "säkerhetskopierade"
  case corrected = "rättade"
  case moved = "flyttade till rätt person"
  case marked = "markerade"
  case struck = "strök"
  case waived = "tog bort från listan"
  case closed = "avslutade"
  case destroyed = "raderade för gott"
  case keyChanged = "bytte lösenfras"
  case registerChanged = "ändrade register"
  case routinesAdopted = "valde rutiner"
  case emergencyAccess = "nödöppning"
  case emergencyReviewed = "granskade nödöppning"
  case readersNamed = "ändrade vem som får läsa"
  /// Said what she opens what is about a protected person for.
  case purposeGiven = "angav ändamål"
  case trailRead = "läste loggen"
  case trailReviewed = "kontrollerade loggen"
  /// Rows could not be written, and are gone: how many stands in the reason.
  case rowsLost = "rader saknas"
  /// Something that a newer version tells of.
  case other = "annat"
}

/// Where on the screen something was seen. A word once written is never changed.
public enum TrailPage: String, CaseIterable, Hashable, Sendable {
  case overview = "översikt"
  case journal = "journal"
  case entry = "anteckning"
  case writing = "skriva"
  case person = "person"
  case search = "sök"
  case reading = "läs inför passet"
  case handover = "överlämning"
  case toDo = "kvar att göra"
  case writeIn = "att skriva in"
  case lists = "listor"
  case proof = "slutkontroll"
  case outage = "driftstopp"
  case registers = "register"
  case letterbox = "brevlåda"
  case trail = "loggkontroll"
  case readiness = "underlag"
}

/// What something was done with.
public enum TrailSubject: Hashable, Sendable {
  /// An entry or a started text, with its number where it has one and whom it was about then.
  case entry(Identifier<Record>, number: String, PersonReference)
  /// A person.
  case person(PersonReference)
  /// Everything of an outage.
  case outage(Identifier<Outage>)

  /// Whose data it is; nil where it is nobody's in particular.
  public var person: PersonReference? {
    switch self {
    case .entry(_, _, .nobody), .person(.nobody), .outage: nil
    case .entry(_, _, let person), .person(let person): person
    }
  }
}
