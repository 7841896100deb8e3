/// Something on «Kvar att göra», with what a list shows of it and what closes it.
public struct ToDo: Sendable {
  /// What waits.
  public enum Subject: Hashable, Sendable {
    /// A duty of an outage.
    case item(OpenItem)
    /// A started text that nobody has signed.
    case startedText(Handover.Unsigned)
    /// A self-check is due (R000-16, R001-12); when the last period checked ended.
    case selfCheck(last: CivilDate?)
    /// A prepared document is missing or old, or tomorrow's is to be printed (R000-17).
    case preparedDocument(title: String, DocumentLack)
    /// Prepared documents that are missing or old while a system is down, counted (R000-17).
    case documents(DocumentRegister.Count)
    /// Old prints lie there, since when (R000-11).
    case weedPrints(title: String, count: Int, since: CivilDate)
    /// An outage is planned: so many paper schedules and other documents are not printed (R001-14).
    case plannedOutage(PlannedOutage, schedules: Int, documents: Int)
    /// A self-check found something.
    case finding(SelfCheck.Shortcoming)
    /// Nobody makes the self-check, or who did has left (R000-15).
    case appoint(SelfCheckPlan.Appointed)
    /// Nobody has signed in this shift that the unit is ready.
    case signReadiness
    /// Something that a drill showed is to be done better.
    case drillAction(Identifier<Record>, DrillReport.Action)
    /// A manager, another than who opened, is to look at an emergency access.
    case emergency(EmergencyOpening)
    /// Years of the trail, or rows of the registers, have outlived their lifetime.
    case outlived(Outlived)
    /// Something that was deleted for good lies on a medium that is not there.
    case unreachedMedium
  }

  /// What waits.
  public var subject: Subject
  /// Its name in records.
  public var key: ItemKey
  /// The outage; nil for what the unit does at all times.
  public var outage: Identifier<Outage>?
  /// The routine's word for how soon.
  public var urgency: Urgency
  /// Since when it waits; nil for what recurs.
  public var since: LocalTime?
  /// The last day, where there is one.
  public var lastDay: LastDay?
  /// The moment by which it should be done, where there is one.
  public var due: Instant?
  /// How it is shown.
  public var tone: Tone
  /// Another party does it, or it waits for another.
  public var isOthers: Bool
  /// The entry's number.
  public var number: EntryNumber?
  /// Whom it is about.
  public var person: PersonReference?
  /// Who wrote what it comes from.
  public var author: Author?
  /// The system that it is done in, where it is done in one.
  public var system: ITSystem?
  /// Who does it, where the routine says.
  public var responsible: WriteInRule.Responsible?
  /// Whether it is hers who asked.
  public var isOwn: Bool
  /// Who has said that she does it.
  public var taken: ItemNotes.Taking?
  /// What closes it.
  public var closing: ItemClosing
  /// How it may be waived.
  public var waiving: ItemWaiving

  /// What it is about.
  public var kind: ItemKind { key.kind }
}

/// What is shown of «Kvar att göra»: each is nil where it does not matter.
public struct ToDoFilter: Hashable, Sendable {
  /// Only hers who asks: what is hers by role or hand, and what she has taken.
  public var isOwn = false
  /// Only what nobody has taken.
  public var isFree = false
  /// Only about one person, under any of her identities.
  public var person: Set<PersonKey>?
  /// Only in one system.
  public var system: ITSystem?
  /// Only of one kind.
  public var kind: ItemKind?
  /// Only of one urgency.
  public var urgency: Urgency?
  /// Only of one outage.
  public var outage: Identifier<Outage>?
  /// Whether what others do is left out («väntar på andra»).
  public var hidesOthers = false

  /// Everything.
  public init() {}

  /// Whether it is shown to somebody with a signature.
  public func shows(_ todo: ToDo, to reader: Signature?) -> Bool {
    if isOwn {
      let isTaken = todo.taken.map { $0.by.signature == reader }
      guard isTaken ?? todo.isOwn else { return false }
    }
    if isFree, todo.taken != nil { return false }
    if hidesOthers, todo.isOthers { return false }
    if let person {
      guard let key = todo.person.flatMap({ PersonKey($0) }), person.contains(key) else {
        return false
      }
    }
    if let system {
      guard let own = todo.system, own == system || system.includes(own.name) else { return false }
    }
    return (kind ?? todo.kind) == todo.kind && (urgency ?? todo.urgency) == todo.urgency
      && (outage ?? todo.outage) == todo.outage
  }
}
