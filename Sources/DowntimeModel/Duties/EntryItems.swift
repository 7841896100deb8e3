extension OpenItemGathering {
  /// What waits because of one entry.
  mutating func addItems(of entry: JournalEntry) {
    happenedAt = entry.occurredAt.instant
    defer { happenedAt = nil }
    let told = EntryFacts(entry)
    addWriteIn(entry)
    switch entry.current {
    case .dayNote(let note):
      // The author's own yes, whichever profile asked for it; whether it is asked hangs on the
      // profile.
      if note.details.affectsComingVisits == true, told.oral.isEmpty, !told.isWaived(.tellOrally) {
        add(.tellOrally(entry.id), .atOnce, since: entry.writtenAt)
      }
    case .deviation(let deviation): addItems(of: deviation, entry, told)
    case .order(let order): addOrder(order, entry, told)
    case .payment(let payment):
      guard profile.duties.contains(.cardPayments), payment.decision == nil,
        told.decision == nil, !told.isStruck, !told.isWaived(.linkDecision)
      else { break }
      add(.linkDecision(entry.id), .soonest, since: entry.writtenAt, tone: .amber)
    case .fax: addArrival(entry, told)
    case .call, .decision, .timeReport, .document: break
    }
    addHandOver(entry, told)
    addPaper(entry, told)
  }

  // MARK: Writing in

  private mutating func addWriteIn(_ entry: JournalEntry) {
    guard let end = endedAt else { return }
    if case .fax(let fax) = entry.current, profile.duties.contains(.faxMessages) {
      return addFax(fax, entry, end)
    }
    if countsWriting, !entry.destination.isReached { return }
    for target in targets(of: entry) where target.standing == .waiting {
      if let rule = target.rule {
        add(.writeIn(entry.id, rule), rule.urgency, since: end, lastDay: lastDay(rule))
      } else {
        add(.writeInUnruled(entry.id), .undated, since: end)
      }
    }
  }

  /// What an entry that has been written in nowhere waits for when `countsWriting`; nil where it is
  /// told by items.
  func writingIn(_ entry: JournalEntry) -> WrittenItem? {
    endedAt == nil ? nil : entry.writingIn(profile)
  }

  /// DT-04: what is registered by us, what another registers, what is finished by fax.
  private mutating func addFax(_ fax: Fax, _ entry: JournalEntry, _ end: LocalTime) {
    let answer = fax.answer(returnedAt: returnedAt ?? end)
    switch fax.registrar(answer) {
    case .nobody: return
    case .others:
      let told = EntryFacts(entry)
      guard told.acknowledged.isEmpty, !told.isWaived(.acknowledge) else { return }
      add(.acknowledge(entry.id, nil), .whenBack, since: end, isOthers: true, tone: .amber)
    case .own:
      guard !entry.destination.isReached else { return }
      add(.fax(entry.id, answer), .whenBack, since: end)
    }
  }

  /// A sent fax of which nobody knows that it came: until it is told, or what it says is where it
  /// shall be.
  private mutating func addArrival(_ entry: JournalEntry, _ told: EntryFacts) {
    guard profile.duties.contains(.faxMessages), !told.isWaived(.faxArrival),
      endedAt == nil || !entry.destination.isReached, !entry.unitsNotConfirmed.isEmpty
    else { return }
    add(.faxArrival(entry.id), .soonest, since: entry.writtenAt, tone: .amber)
  }

  // MARK: Deviations

  private mutating func addItems(
    of deviation: Deviation, _ entry: JournalEntry, _ told: EntryFacts
  ) {
    let details = told.graded(deviation.details)
    if details.asksForLexJudgement, !told.isAssessed, !told.isWaived(.assess) {
      add(.judge(entry.id), .atOnce, since: entry.writtenAt)
    }
    guard !told.isWaived(.inform) else { return }
    for informed in told.latestInformed(deviation.details.informed) {
      switch informed.state {
      case .done, .notNeeded: break
      case .planned(let time):
        add(
          .inform(entry.id, informed.who), .soonest, since: entry.writtenAt, due: time.instant,
          tone: tone(due: time.instant))
      case .notDone:
        add(.inform(entry.id, informed.who), .soonest, since: entry.writtenAt, tone: .amber)
      }
    }
  }

  // MARK: Orders

  private mutating func addOrder(_ order: Order, _ entry: JournalEntry, _ told: EntryFacts) {
    guard !told.isWaived(.order) else { return }
    let status = OrderStatus(told.orderFacts(order, isSystemBack: endedAt != nil))
    guard status != .done, status != .waitingForSystem else { return }
    let isOverdue = waitsTooLong(order, told)
    let urgency: Urgency =
      switch status {
      case .contactNow: .atOnce
      case .toRegister, .toActivate: .whenBack
      case .notSent, .notConfirmed, .waitingForSystem, .done: .soonest
      }
    add(
      .order(entry.id, status), urgency, since: told.lastStep ?? entry.occurredAt,
      isOthers: status == .notConfirmed || status == .toActivate,
      tone: status.tone(isOverdue: isOverdue))
  }

  private mutating func waitsTooLong(_ order: Order, _ told: EntryFacts) -> Bool {
    guard let sentAt = told.steps[.sent] else { return false }
    guard !told.isOverdue(order, now: now, limits: profile.limits) else { return true }
    if order.isUrgent {
      awaits(
        sentAt.instant.advanced(bySeconds: Int64(profile.limits.urgentOrderMinutes) * 60))
    } else {
      awaitsDate()
    }
    return false
  }

  // MARK: Papers

  /// R004-87: for routines that have health-care units.
  private mutating func addHandOver(_ entry: JournalEntry, _ told: EntryFacts) {
    guard profile.unitKinds.contains(.healthCare), !told.isHandedOver, !told.isWaived(.handOver)
    else { return }
    let isHealthCare: Bool =
      switch entry.current {
      case .dayNote(let note): note.details.law == .healthCare
      case .document(let document): document.isForTheNurse
      case .deviation, .call, .fax, .decision, .payment, .order, .timeReport: false
      }
    guard isHealthCare else { return }
    add(.handOver(entry.id), .soonest, since: entry.writtenAt, tone: .amber)
  }

  /// A file on a lent stick goes with the stick (DT-08).
  private mutating func addPaper(_ entry: JournalEntry, _ told: EntryFacts) {
    guard let end = endedAt, let form = entry.current.form, entry.destination.isReached,
      !told.paperIsDone, !told.isWaived(.paper)
    else { return }
    switch form {
    case .handwritten, .printedForm, .fileInFolder: add(.paper(entry.id), .undated, since: end)
    case .fileOnStick, .screen: break
    }
  }
}

extension WriteInRule {
  /// Whether this rule names a group of systems and the other one of them.
  func isGroup(of other: WriteInRule) -> Bool {
    guard case .system(let group) = target, case .system(let system) = other.target else {
      return false
    }
    return group != system && group.includes(system.name)
  }

  /// Whether an entry that is written in somewhere is so where this rule wants it.
  func isMet(by systems: Set<String>) -> Bool {
    switch target {
    case .system(let system): systems.contains { system.includes($0) }
    case .toldOrally, .ownRecord, .separateRoutine, .systemOrPaymentForm, .managementMeeting: true
    }
  }
}

extension DrawnUpDocument {
  /// Health-care notes and medical information go to the nurse (R004-87).
  var isForTheNurse: Bool {
    switch kind {
    case .healthCareNote, .medicalInformation: true
    case .journalNote: law == .healthCare
    case .order, .investigation, .implementationPlan, .followUp, .other: false
    }
  }
}

extension JournalEntry {
  /// What it is to be written in as, when it has been written in nowhere; nil for what has been, and
  /// for faxes where the routine says of each what becomes of it.
  func writingIn(_ profile: RoutineProfile) -> WrittenItem? {
    guard !destination.isReached, let item = current.writtenItem else { return nil }
    if case .fax = current, profile.duties.contains(.faxMessages) { return nil }
    return item
  }
}
