import DowntimeModel
import Terminal

/// Makes the rows of the access trail: of what happens, and of what comes into sight. Pure: the loop
/// shows it every event and every frame that it paints, and writes down what it answers.
///
/// What was on the screen is taken from the drawing itself, so that no screen can show something that
/// the trail does not tell (decision 0150). A row of a list counts once for each visit of a page; what
/// was opened counts each time it comes into sight again.
struct TrailWatch: Sendable {
  /// Who had the console, and whether the store was open, before an event.
  struct Glimpse: Sendable {
    fileprivate let session: Session
    fileprivate let isOpen: Bool
    fileprivate let grants: [AccessGrant]

    init(_ state: State) {
      (session, isOpen, grants) = (state.session, state.openedAt != nil, state.grants)
    }
  }

  private var identities: IdentitySource
  private var member: Identifier<StaffMember>?
  private var page: TrailPage?
  /// What has been told in this visit of the page.
  private var told: Set<Sighting> = []
  /// What was opened in the frame before.
  private var opened: Set<Sighting> = []
  /// What has been told of the overview since she signed in: it is where everybody comes back to.
  private var toldOfOverview: Set<Sighting> = []

  /// A watch whose rows get identities apart from the state's.
  init(_ identities: IdentitySource) {
    var source = identities
    self.identities = IdentitySource(seed: ~source.next(), stream: ~source.next())
  }

  // MARK: What happens

  /// The rows of an event that the state has taken in.
  mutating func heard(_ event: Event, before: Glimpse, _ state: State) -> [TrailRow] {
    var rows: [TrailRow] = []
    switch event {
    case .unlocked(.failure(.wrongPassphrase)), .unlocked(.failure(.supersededPassphrase)):
      rows.append(row(.unlockFailed, by: .nobody, state))
    case .unlocked(.success), .founded(.success):
      rows.append(row(.unlocked, by: .nobody, state))
    case .pinChecked(let member, isRight: false, _):
      rows.append(row(.signInFailed, by: TrailActor(member), state))
    case .pinSet(let member, .success):
      rows.append(row(.pinChanged, by: TrailActor(member), state))
    case .passphraseChanged(let slot, .success):
      rows.append(row(.keyChanged, by: actor(state), state, reason: slot.rawValue))
    case .trailRead(.success):
      rows.append(row(.trailRead, by: actor(state), state, page: .trail))
    case .weeded(.success(let outlived)):
      // The store closes with it: who was there is not there any more.
      let actor = before.session.member.map(TrailActor.init) ?? .nobody
      rows.append(row(.destroyed, by: actor, state, reason: WeedTexts.duty(outlived)))
    case .paperOut(let job, let outcome) where outcome.isOut:
      rows.append(row(.printed, by: actor(state), state, subjects: job.subjects))
    case .appended(_, .success(let appended)):
      if let row = row(of: appended.record, before, state) { rows.append(row) }
    default: break
    }
    return rows + changes(from: before, state)
  }

  private mutating func changes(from before: Glimpse, _ state: State) -> [TrailRow] {
    var rows: [TrailRow] = []
    let (old, new) = (before.session.member, state.session.member)
    if let old, old.id != new?.id {
      rows.append(row(.signedOut, by: TrailActor(old), state))
    }
    if before.isOpen, state.openedAt == nil {
      rows.append(row(.locked, by: old.map(TrailActor.init) ?? .nobody, state))
    }
    if let new, new.id != old?.id {
      let reason = state.session.isWritingOnly ? TrailTexts.withoutUnlocking : ""
      rows.append(row(.signedIn, by: TrailActor(new), state, reason: reason))
    }
    // What somebody reads about a protected person for (K-50).
    for grant in state.grants where !before.grants.contains(grant) {
      rows.append(
        row(
          .purposeGiven, by: actor(state), state, subjects: [Self.subject(grant.person)],
          reason: grant.purpose.rawValue))
    }
    return rows
  }

  private mutating func row(of record: Record, _ before: Glimpse, _ state: State) -> TrailRow? {
    guard let trailed = TrailedEntry(record.entry) else { return nil }
    var subjects: [TrailSubject] = []
    if let original = trailed.original.flatMap(state.unit.entry) {
      subjects.append(Self.subject(original))
    }
    if let person = trailed.person { subjects.append(Self.subject(person)) }
    // A reason may say what an entry that is closed to others is about.
    let isProtected = subjects.contains { $0.person.map(state.unit.isProtected) ?? false }
    let reason = isProtected && trailed.original != nil ? "" : trailed.reason
    if case .resident(let resident) = record.entry {
      subjects.append(.person(PersonReference(resident)))
    }
    if case .outageClosed(let closure) = record.entry { subjects.append(.outage(closure.outage)) }
    var actor = actor(state)
    if case .oversight(.outageDestroyed(let destruction)) = record.entry {
      subjects.append(.outage(destruction.outage))
      // The store closes with it: who was there is not there any more.
      actor = before.session.member.map(TrailActor.init) ?? .nobody
    }
    return row(trailed.action, by: actor, state, subjects: subjects, reason: reason)
  }

  // MARK: What is seen

  /// The rows of a frame that has been painted.
  mutating func saw(_ frame: Frame, _ state: State) -> [TrailRow] {
    let shown = frame.sightings
    let place = state.curtain == nil && !state.isTooSmall ? state.screen.model.inSight.page : nil
    let isNew = place != page || member != state.session.member?.id
    if isNew {
      if member != state.session.member?.id { toldOfOverview = [] }
      (page, member) = (place, state.session.member?.id)
      told = place == .overview ? toldOfOverview : []
    }
    let fresh = shown.filter { $0.isOpen ? !opened.contains($0) : !told.contains($0) }
    told.formUnion(shown)
    opened = Set(shown.filter(\.isOpen))
    if place == .overview { toldOfOverview = told }
    var rows: [TrailRow] = []
    for sighting in fresh where sighting.isOpen {
      guard let subject = subject(of: sighting, state) else { continue }
      rows.append(row(.opened, by: actor(state), state, page: place, subjects: [subject]))
    }
    let listed = fresh.filter { !$0.isOpen }.compactMap { subject(of: $0, state) }
    if !listed.isEmpty {
      rows.append(row(.listed, by: actor(state), state, page: place, subjects: listed))
    }
    // That the page was there is told even of one that shows nothing.
    if isNew, rows.isEmpty, let place, place != .overview {
      rows.append(row(.listed, by: actor(state), state, page: place))
    }
    return rows
  }

  /// What the trail says of it; nil for what is nobody's, and for one's own started text.
  private func subject(of sighting: Sighting, _ state: State) -> TrailSubject? {
    switch sighting {
    case .opened(let id), .listed(let id): return state.unit.entry(id).map(Self.subject)
    case .openedPerson(let person), .listedPerson(let person): return .person(person)
    case .started(let id):
      guard let draft = state.drafts.first(where: { $0.id == id }),
        draft.author.signature != state.session.member?.signature
      else { return nil }
      let person = FoundDraft.person(of: draft, state.context(identities))
      return .entry(
        Identifier(retyping: id), number: "", person ?? .unknown(TrailTexts.notChosen))
    }
  }

  /// A protected person: her identity and no name.
  private static func subject(_ person: Identifier<Resident>) -> TrailSubject {
    .person(.veiled(person, room: ""))
  }

  private static func subject(_ entry: JournalEntry) -> TrailSubject {
    .entry(entry.id, number: entry.number?.text ?? "", entry.current.person)
  }

  // MARK: Rows

  private func actor(_ state: State) -> TrailActor {
    state.session.member.map(TrailActor.init) ?? .nobody
  }

  private mutating func row(
    _ action: TrailAction, by actor: TrailActor, _ state: State, page: TrailPage? = nil,
    subjects: [TrailSubject] = [], reason: String = ""
  ) -> TrailRow {
    TrailRow(
      id: Identifier(using: &identities), at: state.now, actor: actor, action: action, page: page,
      subjects: subjects, reason: reason)
  }
}
