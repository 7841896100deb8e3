/// What only the journal can tell of whether a unit is ready for an outage.
public struct UnitReadiness: Hashable, Sendable {
  /// The contact list.
  public struct Contacts: Hashable, Sendable {
    /// How many rows there are.
    public var count = 0
    /// How many nobody has found right since the last self-check but one, or ever.
    public var old = 0
    /// How many of them the unit has never confirmed.
    public var unconfirmed = 0
    /// The day when the oldest of the unit's own rows was found right; nil where it has none.
    public var oldest: CivilDate?

    /// An empty list.
    public init() {}
  }

  /// Drills.
  public struct Practice: Hashable, Sendable {
    /// When the unit practised last; nil for never.
    public var lastOfUnit: CivilDate?
    /// Whether that is too long ago, or never was.
    public var isUnitLate = true
    /// How many of those who write have not practised as often as they shall.
    public var latePeople = 0
    /// How many there are.
    public var people = 0
    /// Actions that are left from drills.
    public var openActions = 0
    /// How many of them should have been done.
    public var lateActions = 0

    /// Nobody has practised.
    public init() {}
  }

  /// The routines that the unit follows, beside those that come with the program.
  public enum Routine: Hashable, Sendable {
    /// None is chosen.
    case none
    /// They are as they came, or the unit's own.
    case current
    /// One that came with the program is another now; its titles.
    case differs([String])
  }

  /// The contact list.
  public var contacts = Contacts()
  /// Drills.
  public var practice = Practice()
  /// The routines.
  public var routine = Routine.none
  /// Documents that must lie ready.
  public struct Documents: Hashable, Sendable {
    /// How many there are, one for many people counted once.
    public var count = 0
    /// How many are missing, or are to be printed anew.
    public var lacking = 0
    /// How many old prints are to be weeded.
    public var old = 0

    /// None.
    public init() {}
  }

  /// The unit's check of itself.
  public struct Check: Hashable, Sendable {
    /// Whether the routines ask for one.
    public var isAsked = false
    /// When the last one was made; nil for never.
    public var last: CivilDate?
    /// The last day of the next; nil where none is asked for.
    public var due: CivilDate?
    /// How many of its findings are left.
    public var findings = 0

    /// None.
    public init() {}
  }

  /// What must lie ready.
  public var documents = Documents()
  /// The self-check.
  public var selfCheck = Check()
  /// When a blank form was printed last; nil for never, or where that is not known.
  public var formsPrinted: CivilDate?

  /// Nothing is known.
  public init() {}
}

extension UnitState {
  /// How ready the unit is, as far as the journal tells, to somebody.
  public func unitReadiness(for member: StaffMember, at now: LocalTime) -> UnitReadiness {
    var ready = UnitReadiness()
    let today = StockholmTime.civil(of: now).date
    let rows = contactList(for: member)
    ready.contacts.count = rows.count
    ready.contacts.old = rows.count { $0.isOld(on: today, checkPeriod) }
    ready.contacts.unconfirmed = rows.count { !$0.isOwn }
    ready.contacts.oldest = rows.filter(\.isOwn).map(\.contact.updatedOn).min()
    ready.practice = practice(today)
    ready.routine = routineBesideShipped
    let register = documentRegister(for: member, now: now)
    // What is not to be printed now is neither there nor missing.
    ready.documents.count = register.groups.count { group in
      group.rows.contains { $0.status.isCurrent || $0.status.isLacking }
    }
    ready.documents.lacking = register.groups.count { group in
      group.rows.contains { $0.status.isLacking }
    }
    ready.documents.old = register.count.old
    let forms = register.rows.filter { $0.document.category == .form }.flatMap(\.facts.prints)
    ready.formsPrinted = forms.map(\.day).max()
    let plan = selfCheckPlan(register, now: now)
    ready.selfCheck.isAsked = plan.isAsked
    ready.selfCheck.last = plan.made.map { StockholmTime.civil(of: $0.at).date }.max()
    ready.selfCheck.due = plan.due
    ready.selfCheck.findings = plan.findings.count
    return ready
  }

  /// Who has practised, on a day.
  public func practice(_ today: CivilDate) -> UnitReadiness.Practice {
    var practice = UnitReadiness.Practice()
    let plan = drillPlan
    let held = drills
    func day(_ drill: HeldDrill?) -> CivilDate? {
      drill.map { StockholmTime.civil(of: $0.report.startedAt).date }
    }
    practice.lastOfUnit = day(held.first { $0.report.kind == .unit })
    practice.isUnitLate = practice.lastOfUnit.map { plan.nextDay(after: $0, .unit) < today } ?? true
    let people = activeStaff.filter { allows($0, .write) }
    practice.people = people.count
    practice.latePeople = people.count { member in
      let last = day(held.first { $0.report.participants.contains(member.id) })
      return last.map { plan.nextDay(after: $0, .person) < today } ?? true
    }
    for drill in held {
      practice.openActions += drill.openActions.count
      practice.lateActions += drill.openActions.count { drill.report.actions[$0].lastDay < today }
    }
    return practice
  }

  private var routineBesideShipped: UnitReadiness.Routine {
    guard let adopted = profile else { return .none }
    let other = adopted.profiles.filter { own in
      guard var shipped = Profile.shipped(own.name.text) else { return false }
      if shipped.unitKinds != own.unitKinds { shipped = shipped.narrowed(to: own.unitKinds) }
      shipped.ownParty = own.ownParty
      return shipped != own
    }
    return other.isEmpty ? .current : .differs(other.map(\.title))
  }
}

/// «Vi är redo», as it was signed.
public struct ReadinessSigning: Hashable, Sendable {
  /// The record.
  public let id: Identifier<Record>
  /// What was seen.
  public let signature: ReadinessSignature
  /// Who signed.
  public let author: Author
  /// When.
  public let at: LocalTime
}

extension UnitState {
  /// Every «Vi är redo», the latest first.
  public var readinessSignings: [ReadinessSigning] {
    listed.reversed().compactMap { record in
      guard case .listed(.readinessSigned(let signature)) = record.entry else { return nil }
      return ReadinessSigning(
        id: record.id, signature: signature, author: record.author, at: record.writtenAt)
    }
  }

  /// Who has signed in the shift that a moment lies in; nil while nobody has.
  public func readinessSigned(at now: LocalTime) -> ReadinessSigning? {
    let times = profile?.combined.times ?? ProfileTimes()
    let shift = times.shiftBegan(now)
    return readinessSignings.first { times.shiftBegan($0.at) == shift }
  }

  /// Since when a signature waits: the shift's beginning, where the routines ask for one a shift and
  /// nobody has signed.
  public func readinessAwaited(at now: LocalTime) -> LocalTime? {
    guard let profile = profile?.combined, profile.signsReadiness, readinessSigned(at: now) == nil
    else { return nil }
    return profile.times.shiftBegan(now)
  }
}
