/// What is known of one patient's discharge co-ordination from the calls of an outage, as one party
/// sees it (routine 002).
public struct CareChain: Sendable {
  /// A message that we owe, and whether a party that must have it is told (R002-12).
  public struct Owed: Hashable, Sendable {
    /// The call that it comes from.
    public var call: Identifier<Record>
    /// Since when it is owed.
    public var since: LocalTime
    /// What is owed.
    public var kind: PratorMessageKind
    /// The party and whether it is told.
    public var row: Coverage.Row
  }

  /// What another party does in Prator afterwards («bevaka»).
  public struct Watch: Hashable, Sendable {
    /// The call that told of it.
    public var call: Identifier<Record>
    /// The message that will be seen in Prator.
    public var kind: PratorMessageKind
    /// Who does what.
    public var task: PratorTask
    /// Whether it has been seen and acknowledged (R002-29).
    public var isAcknowledged: Bool
  }

  /// A message in a call, as it reads now.
  struct Told {
    let call: JournalEntry
    let message: PratorMessage
    let counterparty: Counterparty?
    let facts: EntryFacts
  }

  /// The patient.
  public let person: PersonReference
  /// The calls, in the order they happened.
  public let calls: [Identifier<Record>]
  /// The facts of DT-03.
  public let facts: PratorFacts
  /// What is done in Prator when it is back.
  public let answer: PratorAnswer
  /// The form of care, as far as told.
  public let formOfCare: FormOfCare?
  /// When the patient was discharged, where that was told.
  public let dischargedAt: LocalTime?
  /// What we owe, nothing where the patient is not registered at all (DT-03 row 1).
  public let owed: [Owed]
  /// What others do, when the outage has ended.
  public let watched: [Watch]
  /// The party that sees it so.
  public let own: Party
  let told: [Told]
  let story: ChainStory
  /// What we owe, also where the patient is not registered.
  let everythingOwed: [Owed]

  /// The chains of an outage's calls with messages, in the order the patients were first spoken of;
  /// identities that are one person are one patient.
  static func chains(
    _ calls: [JournalEntry], outage: Outage, own: Party, _ groups: PersonGroups
  ) -> [CareChain] {
    var order: [Set<PersonKey>] = []
    var messages: [Set<PersonKey>: [Told]] = [:]
    for entry in calls {
      guard case .call(let call) = entry.current,
        let key = PersonKey(call.person).map(groups.members)
      else { continue }
      let facts = EntryFacts(entry)
      for message in call.details.messages {
        if messages[key] == nil { order.append(key) }
        messages[key, default: []].append(
          Told(
            call: entry, message: message, counterparty: call.details.counterparty, facts: facts))
      }
    }
    return order.compactMap { key in
      messages[key].flatMap { CareChain($0, outage: outage, own: own) }
    }
  }

  private init?(_ told: [Told], outage: Outage, own: Party) {
    guard let first = told.first else { return nil }
    self.told = told
    self.own = own
    person = first.call.current.person
    var calls: [Identifier<Record>] = []
    for message in told where calls.last != message.call.id { calls.append(message.call.id) }
    self.calls = calls
    let story = ChainStory(told, outage: outage)
    self.story = story
    formOfCare = story.formOfCare
    dischargedAt = story.dischargedAt
    let stay = story.stay
    let owed = Self.owed(told, own: own, story)
    facts = PratorFacts(
      stay: stay, plan: story.plan,
      hasToldMessages: !Self.notEnteredAgain(told, stay).isEmpty,
      hasUndelivered: owed.contains { $0.row.reach == .notPhoned })
    answer = PratorAnswer(facts)
    everythingOwed = owed
    self.owed = answer.registration == .notRegistered ? [] : owed
    watched = answer.tasks.filter { !$0.isOurs(own) }.flatMap { task in
      Self.watch(task, told)
    }
  }

  /// Messages told by phone that are not entered in Prator again (DT-03 row 7); nothing for a patient
  /// who is not registered.
  public var notEnteredAgain: [PratorMessageKind] {
    answer.registration == .notRegistered ? [] : Self.notEnteredAgain(told, facts.stay)
  }

  /// What is entered afterwards is not among them: the admission of who is to be admitted, the
  /// discharge of who is to be discharged, the call to a SIP.
  private static func notEnteredAgain(_ told: [Told], _ stay: PratorFacts.Stay)
    -> [PratorMessageKind]
  {
    told.map(\.message.kind).filter { kind in
      switch kind {
      case .admission: stay == .inPrator || stay == .inPratorDischarged
      case .discharge: stay == .inPrator || stay == .admitted || stay == .neverEntered
      case .planCall, .planHeld: false
      case .currentServices, .permanentCareContact, .preliminarilyReady, .changedDischargeTime,
        .dischargeReport, .readyForDischarge, .municipalityReady, .planInitiative, .other:
        true
      }
    }
  }

  /// What we have told somebody of, and the answer to an admission (R002-31), each to every party
  /// that must have it.
  private static func owed(_ told: [Told], own: Party, _ story: ChainStory) -> [Owed] {
    var kinds: [(kind: PratorMessageKind, from: Told)] = []
    for message in told {
      let isOurs = message.message.direction != .received
      var kind: PratorMessageKind?
      if isOurs, message.message.kind.senders.contains(own) { kind = message.message.kind }
      if message.message.kind == .admission, own != .hospital { kind = .currentServices }
      guard let kind, !kinds.contains(where: { $0.kind == kind }) else { continue }
      kinds.append((kind, message))
    }
    return kinds.flatMap { kind, from in
      Coverage.rows(
        of: kind, from: own, formOfCare: story.formOfCare, own: own,
        reached: story.reached(by: kind)
      ).map { Owed(call: from.call.id, since: from.call.occurredAt, kind: kind, row: $0) }
    }
  }

  private static func watch(_ task: PratorTask, _ told: [Told]) -> [Watch] {
    let kind: PratorMessageKind =
      switch task.action {
      case .admit: .admission
      case .discharge: .discharge
      case .sendPlanCall: .planCall
      case .filePlanPaper: .planHeld
      }
    guard let message = told.last(where: { $0.message.kind == kind }) else { return [] }
    return [
      Watch(
        call: message.call.id, kind: kind, task: task,
        isAcknowledged: message.facts.acknowledged.contains(kind)
          || message.facts.isWaived(.acknowledge))
    ]
  }
}
