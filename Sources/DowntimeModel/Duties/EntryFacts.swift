extension JournalEntry {
  /// The decision behind a payment or an order: as the entry says, or as told since (R004-50).
  public var decision: Identifier<Record>? {
    switch current {
    case .payment(let payment): EntryFacts(self).decision ?? payment.decision
    case .order(let order): EntryFacts(self).decision ?? order.decision
    case .dayNote, .deviation, .call, .fax, .decision, .timeReport, .document: nil
    }
  }
}

/// What has been told about an entry since it was written, as the rules ask for it.
struct EntryFacts {
  private(set) var oral: [Addition.OralInformation] = []
  private(set) var isHandedOver = false
  private(set) var isAssessed = false
  private(set) var decision: Identifier<Record>?
  /// When each step of an order was taken.
  private(set) var steps: [Order.Step: LocalTime] = [:]
  private(set) var lastStep: LocalTime?
  private(set) var acknowledged: Set<PratorMessageKind?> = []
  /// What was sent when the system was back, and when.
  private(set) var sent: [SentMessage: LocalTime] = [:]
  private(set) var isScanned = false
  /// It counts for nothing.
  private(set) var isStruck = false
  /// The units that a fax is known to have come to.
  private(set) var faxArrived: Set<String> = []
  private var lastPaperStep: PaperStep?
  private var assessment: Addition.Assessment?
  private var informed: [Informed] = []
  private var waived: Set<EntryDuty> = []

  struct SentMessage: Hashable {
    var kind: PratorMessageKind
    var receiver: MessageReceiver
  }

  init(_ entry: JournalEntry) {
    if case .dayNote(let note) = entry.current {
      oral = note.details.toldOrally
      isHandedOver = note.details.handedOver != nil
    }
    for item in entry.history {
      guard case .added(let said) = item.event else { continue }
      take(said)
    }
  }

  private mutating func take(_ said: Addition.Said) {
    switch said {
    case .read, .nextShift: break
    case .toldOrally(let told): oral.append(told)
    case .handedOver: isHandedOver = true
    case .informed(let someone): informed.append(someone)
    case .paper(let step):
      if step == .scanned { isScanned = true }
      lastPaperStep = step
    case .acknowledged(let kind, _): acknowledged.insert(kind)
    case .sentAfterwards(let kind, let receiver, let at):
      sent[SentMessage(kind: kind, receiver: receiver)] = at
    case .assessed(let said):
      isAssessed = true
      assessment = said
    case .orderStep(let step, let at, _):
      steps[step] = at
      lastStep = at
    case .follows(let id): decision = id
    case .faxArrived(let unit, _, _): faxArrived.insert(unit)
    case .struck: isStruck = true
    case .waived(let duty, _): waived.insert(duty)
    }
  }

  func isWaived(_ duty: EntryDuty) -> Bool { waived.contains(duty) }

  /// Whether the entry's own paper no longer waits for anybody.
  var paperIsDone: Bool { lastPaperStep?.isLast ?? false }

  /// What the latest word is for each who was to be informed.
  func latestInformed(_ first: [Informed]) -> [Informed] {
    var latest: [Informed.Who: Informed] = [:]
    for someone in first + informed { latest[someone.who] = someone }
    return Informed.Who.allCases.compactMap { latest[$0] }
  }

  /// The details as graded since.
  func graded(_ details: DeviationDetails) -> DeviationDetails {
    guard let assessment else { return details }
    var details = details
    details.severity = assessment.severity ?? details.severity
    details.likelihood = assessment.likelihood ?? details.likelihood
    return details
  }

  func orderFacts(_ order: Order, isSystemBack: Bool) -> OrderFacts {
    OrderFacts(
      isUrgent: order.isUrgent, isContacted: steps[.contacted] != nil, isSent: steps[.sent] != nil,
      isConfirmed: steps[.confirmed] != nil, isSystemBack: isSystemBack,
      isRegistered: steps[.registered] != nil, isActivated: steps[.activated] != nil)
  }
}

extension EntryFacts {
  /// Whether an order that was sent has waited too long for its confirmation.
  func isOverdue(_ order: Order, now: LocalTime, limits: RoutineLimits) -> Bool {
    guard let sent = steps[.sent] else { return false }
    // Outside the calendar's years a wait is long.
    return
      (try? OrderStatus.isOverdue(
        isUrgent: order.isUrgent, sentAt: sent, now: now, limits: limits)) ?? true
  }
}

extension JournalEntry {
  /// Why it was struck, when and by whom; nil while it counts.
  public var struck: (reason: String, at: LocalTime, by: Author)? {
    for item in history {
      if case .added(.struck(let reason)) = item.event {
        return (reason, item.writtenAt, item.author)
      }
    }
    return nil
  }

  /// The systems that the entry, as it reads now, is written into.
  var systemsWrittenIn: Set<String> {
    var systems: Set<String> = []
    for item in history {
      switch item.event {
      case .transferred(let transfer): systems.insert(transfer.system.name)
      case .corrected, .moved, .reopened: systems = []
      case .exempted, .added: break
      }
    }
    return systems
  }
}

extension Fax {
  /// Who acts in Mina planer on an answer.
  enum Actor {
    case nobody, own, others
  }

  /// What is done with it when Mina planer is back (DT-04).
  public func answer(returnedAt: LocalTime) -> MinaPlanerAnswer {
    let date: DateAgainstReturn =
      switch relevantTime {
      case .time(let time):
        DateAgainstReturn(date: nil, time: time.instant, returnedAt: returnedAt)
      case .day(let day): DateAgainstReturn(date: day, time: nil, returnedAt: returnedAt)
      case nil: .unclear
      }
    return MinaPlanerAnswer(message, date: date, planIsHeld: planHeldAt != nil)
  }

  /// Who sent it registers it; what was received is watched.
  func registrar(_ answer: MinaPlanerAnswer) -> Actor {
    switch answer {
    case .nothing: .nobody
    case .register, .registerAndAdjust: direction == .sent ? .own : .others
    case .finishByFax, .rebookOrFinishByFax, .askDate: .own
    }
  }
}
