/// An entry and one place that it is to reach: what a row of «Att skriva in» is about.
public struct WriteInPlace: Hashable, Sendable {
  /// The entry.
  public var entry: Identifier<Record>
  /// Where it goes; nil where no routine says.
  public var target: WriteInRule.Target?

  /// A place.
  public init(entry: Identifier<Record>, target: WriteInRule.Target?) {
    self.entry = entry
    self.target = target
  }
}

extension WriteInRule.Target {
  /// What is written down as the system when something has been written in there.
  public var system: ITSystem {
    switch self {
    case .system(let system): system
    case .toldOrally: Self.named(.toldOrally)
    case .ownRecord: Self.named(.ownRecord)
    case .separateRoutine: Self.named(.separateRoutine)
    case .systemOrPaymentForm: Self.named(.systemOrPaymentForm)
    case .managementMeeting: Self.named(.managementMeeting)
    }
  }

  private static func named(_ place: WriteInLine.Place) -> ITSystem {
    ITSystem(place.rawValue) ?? .unnamed
  }
}

extension UnitState {
  /// Where an entry waits to be written in, now or when the systems work again; in the order of
  /// the routine.
  public func waitingPlaces(of entry: JournalEntry) -> [WriteInPlace] {
    guard let outage = outage(entry.outage) else { return [] }
    // Where it goes does not hang on the clock.
    var gathering = OpenItemGathering(outage, routine(of: outage), now: outage.startedAt)
    if case .fax = entry.current {
      gathering.returnedAt = facts(of: outage.id).normalOperation
    }
    return gathering.targets(of: entry).filter { $0.standing == .waiting }.map {
      WriteInPlace(entry: entry.id, target: $0.rule?.target)
    }
  }

  /// Where an entry can have been written in: the systems it waits for first, then what had stopped
  /// and the routine writes in, but not the group of a system that it waits for.
  public func systemsToWriteIn(_ entry: JournalEntry) -> [ITSystem] {
    guard let outage = outage(entry.outage) else { return [] }
    let rules = Set(routine(of: outage).writeIn.map(\.target))
    let waits = waitingPlaces(of: entry).compactMap { $0.target?.system }
    let stopped = outage.systems.filter { system in
      waits.isEmpty
        || rules.contains(.system(system)) && !waits.contains { system.includes($0.name) }
    }
    var systems: [ITSystem] = []
    for system in waits + stopped where !systems.contains(system) { systems.append(system) }
    return systems
  }

  /// Entries of the outages that are not closed which somebody has said are written in, or shall not
  /// be; what was marked last comes first.
  public var markedEntries: [Identifier<Record>] {
    let open = Set(openOutages.map(\.id))
    return entries.filter { entry in
      switch entry.destination {
      case .transferred, .exempt: open.contains(entry.outage)
      case .waiting, .onList: false
      }
    }.map { (id: $0.id, at: $0.lastMark?.writtenAt.instant) }
      .sorted { ($1.at?.milliseconds ?? 0, $1.id) < ($0.at?.milliseconds ?? 0, $0.id) }.map(\.id)
  }

  /// The entry that a person marked last and that still is marked; nil when there is none.
  public func lastMarked(by signature: Signature) -> Identifier<Record>? {
    markedEntries.first { entry($0)?.lastMark?.author.signature == signature }
  }

  /// In which order the place that an entry goes to asks for its fields; empty where the routine
  /// does not say, and the order of the form holds.
  public func fieldOrder(of entry: JournalEntry, at target: WriteInRule.Target?)
    -> [FormChange.Field]
  {
    guard let outage = outage(entry.outage), let item = entry.current.writtenItem else { return [] }
    let system = target?.system ?? outage.destination
    return profile(of: outage)?.combined.fieldOrders.first {
      $0.item == item.line && ITSystem($0.system) == system
    }?.fields ?? []
  }

  /// How an entry should come in, where a rule says (DT-04, DT-06).
  public func way(of entry: JournalEntry) -> Transfer.Way? {
    switch entry.current {
    case .fax(let fax):
      guard let outage = outage(entry.outage), let end = outage.endedAt,
        routine(of: outage).duties.contains(.faxMessages)
      else { return nil }
      return fax.answer(returnedAt: facts(of: outage.id).normalOperation ?? end).way
    case .document(let document):
      guard let needed = document.needsStatistics else { return nil }
      return HealthCareRegistration(
        statisticsNeeded: needed, form: document.form == .handwritten ? .handwritten : .file
      ).way
    case .dayNote, .deviation, .call, .decision, .payment, .order, .timeReport: return nil
    }
  }
}

extension MinaPlanerAnswer {
  /// How it comes into Mina planer; nil for what does not (DT-04).
  var way: Transfer.Way? {
    switch self {
    case .registerAndAdjust: .registeredAndAdjusted
    case .register: .typedIn
    case .nothing, .finishByFax, .rebookOrFinishByFax, .askDate: nil
    }
  }
}

extension JournalEntry {
  /// The latest word on whether it is written in, or shall not be.
  public var lastMark: HistoryItem? {
    history.last { item in
      switch item.event {
      case .transferred, .exempted: true
      case .corrected, .moved, .reopened, .added: false
      }
    }
  }

  /// How it read when it was written in last; nil when it never was.
  public var asWrittenIn: (entry: CareEntry, occurredAt: LocalTime)? {
    var (care, time) = (original, originalOccurredAt)
    var found: (entry: CareEntry, occurredAt: LocalTime)?
    for item in history {
      switch item.event {
      case .corrected(let correction):
        (care, time) = (correction.replacement, correction.occurredAt)
      case .moved(let move, _): care.person = move.person
      case .transferred: found = (care, time)
      case .exempted, .reopened, .added: break
      }
    }
    return found
  }
}

extension WrittenItem {
  /// What a routine calls it, whatever the law.
  public var line: WriteInLine.Item {
    switch self {
    case .dayNote: .dayNote
    case .implementationPlan: .implementationPlan
    case .deviation: .deviation
    case .comingVisitInformation: .comingVisitInformation
    case .medicalInformation: .medicalInformation
    case .otherSocialDocument: .otherSocialDocument
    case .investigation: .investigation
    case .decision: .decision
    case .paymentDecision: .paymentDecision
    case .order: .order
    case .providerReport: .providerReport
    case .performedTime: .performedTime
    case .workShiftApproval: .workShiftApproval
    case .fees: .fees
    case .pratorMessage: .pratorMessage
    case .minaPlanerMessage: .minaPlanerMessage
    case .ownCareDocumentation: .ownCareDocumentation
    case .longOutageAnalysis: .longOutageAnalysis
    }
  }
}
