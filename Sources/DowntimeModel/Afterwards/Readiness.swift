/// What a unit does at all times, so that it is ready (RT-12, RT-13).
extension UnitState {
  /// The self-check that is due, and prepared documents that are missing or old.
  func readiness(for member: StaffMember?, now: LocalTime) -> [ToDo] {
    guard let adopted = profile else { return [] }
    let today = StockholmTime.civil(of: now).date
    let isOwn = member.map { $0.role == .unitManager || $0.role == .teamLeader } ?? false
    func toDo(
      _ subject: ToDo.Subject, _ key: ItemKey, _ lastDay: CivilDate?, _ tone: Tone,
      _ closing: ItemClosing
    ) -> ToDo {
      ToDo(
        subject: subject, key: key, urgency: .undated, lastDay: lastDay.map { LastDay($0) },
        tone: tone, isOthers: false, isOwn: isOwn, closing: closing, waiving: .never)
    }
    var checks: [SelfCheck] = []
    var documents: [Identifier<PreparedDocument>: PreparedDocument] = [:]
    for record in listed {
      switch record.entry {
      case .listed(.selfCheck(let check)): checks.append(check)
      case .listed(.preparedDocument(let document)): documents[document.id] = document
      default: break
      }
    }
    var todos: [ToDo] = []
    if let period = adopted.combined.routine.selfCheck {
      let last = checks.map(\.periodEnds).max()
      let since = StockholmTime.civil(of: adoptions.first?.since ?? adopted.since).date
      if let (day, tone) = period.due(last: last, since: since, today: today) {
        todos.append(toDo(.selfCheck(last: last), ItemKey(.selfCheck), day, tone, .selfCheck))
      }
    }
    for document in documents.values where document.isActive {
      guard let lack = document.lack(on: today) else { continue }
      let key = ItemKey(.preparedDocument, Identifier(retyping: document.id))
      todos.append(
        toDo(
          .preparedDocument(document.id, title: document.title, lack), key, nil, lack.tone,
          .preparedDocument(document.id)))
    }
    if let since = readinessAwaited(at: now) {
      var todo = toDo(.signReadiness, ItemKey(.signReadiness), nil, .amber, .signReadiness)
      (todo.since, todo.isOwn) = (since, true)
      todos.append(todo)
    }
    for drill in drills {
      for place in drill.openActions {
        let action = drill.report.actions[place]
        let key = ItemKey(.drillAction, drill.id, detail: String(place))
        todos.append(
          toDo(
            .drillAction(drill.id, action), key, action.lastDay,
            action.lastDay < today ? .red : .amber, .drillAction(drill.id)))
      }
    }
    return todos
  }
}

extension SelfCheckPeriod {
  /// The last day of the period that a day lies in.
  func end(of day: CivilDate) -> CivilDate {
    switch self {
    case .quarter: Deadline.quarterEnd(day)
    case .halfYear: Deadline.halfYearEnd(day)
    }
  }

  /// When the next self-check is due and how that is shown; nil while it is not near. `last` is the
  /// last period checked, `since` the day that the unit began to follow the routine.
  public func due(last: CivilDate?, since: CivilDate, today: CivilDate) -> (
    CivilDate, Tone
  )? {
    // The first period that is not checked.
    let first = end(of: last.map { $0.adding(days: 1) } ?? since)
    if first < today { return (first, .red) }
    // A month ahead ([D]): before that nobody needs to see it.
    guard first.daysSince1970 - today.daysSince1970 <= 31 else { return nil }
    return (first, .amber)
  }
}

extension PreparedDocument {
  /// What is wrong with a prepared document (R000-17).
  public enum Lack: Hashable, Sendable {
    case neverPrinted
    /// It should have been printed anew, or weeded, by a day that has passed.
    case old(since: CivilDate)

    /// How it is shown.
    public var tone: Tone {
      switch self {
      case .neverPrinted: .amber
      case .old: .amber
      }
    }
  }

  /// What is wrong with it on a day; nil when nothing is.
  public func lack(on today: CivilDate) -> Lack? {
    // Printed when the outage is planned, not before (R001-14).
    if trigger == .beforePlannedOutage { return nil }
    guard let printed else { return .neverPrinted }
    let day = StockholmTime.civil(of: printed.at).date
    if trigger == .dailyAndOnChange, day < today { return .old(since: day.adding(days: 1)) }
    let kept: CivilDate? =
      switch weeding {
      case .sixWeeks: Deadline.plannedVisitsKept(printed: day)
      case .twoYears: Deadline.healthCareOrderKept(printed: day)
      case .withTheNew, .atOnce, .otherRoutine, .exception: nil
      }
    return kept.flatMap { $0 < today ? .old(since: $0) : nil }
  }
}
