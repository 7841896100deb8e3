/// What a unit does at all times, so that it is ready (RT-12, RT-13).
extension UnitState {
  /// The self-check that is due, what it found, prepared documents that are missing or old, and old
  /// prints; a document a thing, however many people it is about. While a system is down they are
  /// one thing, which does not stand between the night's duties.
  func readiness(for member: StaffMember?, now: LocalTime) -> [ToDo] {
    guard adoptions.last != nil || !listed.isEmpty else { return [] }
    let register = documentRegister(for: member, now: now)
    let plan = selfCheckPlan(register, now: now)
    let maker = ReadinessItems(
      member: member, today: StockholmTime.civil(of: now).date)
    let isDown = openOutages.contains { $0.phase == .running }
    let documents =
      isDown
      ? maker.whileDown(register)
      : maker.plans(register) + register.groups.flatMap(maker.document)
    return maker.selfCheck(plan) + documents
      + practiceItems(for: member, now: now)
  }
}

/// Makes things that wait of what lies ready.
private struct ReadinessItems {
  let member: StaffMember?
  let today: CivilDate

  private func toDo(
    _ subject: ToDo.Subject, _ key: ItemKey, lastDay: CivilDate? = nil, since: LocalTime? = nil,
    _ tone: Tone, _ closing: ItemClosing, by names: [String] = []
  ) -> ToDo {
    let manages = member.map { $0.role == .unitManager || $0.role == .teamLeader } ?? false
    return ToDo(
      subject: subject, key: key, urgency: .undated, since: since,
      lastDay: lastDay.map { LastDay($0) }, tone: tone, isOthers: false,
      isOwn: manages || names.contains(where: isHers), closing: closing, waiving: .never)
  }

  /// Whether a name that somebody has written is the member's.
  private func isHers(_ name: String) -> Bool {
    guard let member, !name.isEmpty else { return false }
    return SwedishOrder.folded(name) == SwedishOrder.folded(member.name)
      || Signature(name) == member.signature
  }

  // MARK: The self-check

  func selfCheck(_ plan: SelfCheckPlan) -> [ToDo] {
    var todos: [ToDo] = []
    let appointed: [String] = if case .member(_, let name) = plan.appointed { [name] } else { [] }
    if plan.isAsked, appointed.isEmpty {
      todos.append(toDo(.appoint(plan.appointed), ItemKey(.appoint), .amber, .appoint))
    }
    if let due = plan.due, let tone = tone(of: due) {
      todos.append(
        toDo(
          .selfCheck(last: plan.made.map(\.check.periodEnds).max()), ItemKey(.selfCheck),
          lastDay: due, tone, .selfCheck, by: appointed))
    }
    for open in plan.findings {
      todos.append(
        toDo(
          .finding(open.finding),
          ItemKey(.finding, open.check, detail: String(open.place)),
          lastDay: open.finding.lastDay, since: open.since,
          open.finding.lastDay < today ? .red : .amber, .finding(open.check, open.place),
          by: [open.finding.responsible]))
    }
    return todos
  }

  private func tone(of due: CivilDate) -> Tone? {
    if due < today { return .red }
    return due.daysSince1970 - today.daysSince1970 <= 31 ? .amber : nil
  }

  // MARK: Documents

  /// What is printed before a planned outage is one thing, with its day.
  func plans(_ register: DocumentRegister) -> [ToDo] {
    guard let plan = register.plans.first else { return [] }
    let start = StockholmTime.civil(of: plan.outage.startsAt).date
    let schedules = register.rows.count {
      $0.document.isPaperSchedule && $0.status.isLacking
    }
    let documents = register.rows.count {
      !$0.document.isPaperSchedule && $0.status.isLacking
    }
    guard schedules + documents > 0 else { return [] }
    return [
      toDo(
        .plannedOutage(plan.outage, schedules: schedules, documents: documents),
        ItemKey(.plannedOutage, Identifier(retyping: plan.outage.id)), lastDay: start,
        since: plan.knownSince, start <= today ? .red : .amber, .preparedDocument(nil))
    ]
  }

  /// All that lies wrong, counted and last: what a system that is down printed cannot be printed.
  /// Only what recurs today stays by itself, since another system may still print it (R001-21).
  func whileDown(_ register: DocumentRegister) -> [ToDo] {
    let count = register.count
    let recurring = register.groups.filter { group in
      !group.rows.contains { $0.status.isLacking }
    }.flatMap(document).filter { if case .preparedDocument = $0.subject { true } else { false } }
    guard !count.isEmpty else { return recurring }
    return recurring + [
      toDo(.documents(count), ItemKey(.preparedDocument), .calm, .preparedDocument(nil))
    ]
  }

  func document(_ group: DocumentRegister.Group) -> [ToDo] {
    guard let first = group.rows.first else { return [] }
    let title = first.document.title
    let names = Array(Set(group.rows.map(\.document.responsible)))
    var todos: [ToDo] = []
    let lacking = group.rows.filter { $0.status.isLacking && !$0.document.isPaperSchedule }
    if let lack = lack(lacking, of: group.rows) {
      todos.append(
        toDo(
          .preparedDocument(title: title, lack), ItemKey(.preparedDocument, detail: group.name),
          lastDay: lack.nextPrint, lack.nextPrint == nil ? .amber : .calm,
          .preparedDocument(group.name), by: names))
    }
    let old = group.rows.flatMap(\.oldPrints)
    if let since = old.map(\.since).min() {
      todos.append(
        toDo(
          .weedPrints(title: title, count: old.count, since: since),
          ItemKey(.weedPrints, detail: group.name), .amber, .preparedDocument(group.name),
          by: names))
    }
    return todos
  }

  private func lack(_ lacking: [DocumentRegister.Row], of rows: [DocumentRegister.Row])
    -> DocumentLack?
  {
    guard !lacking.isEmpty else {
      guard let next = rows.lazy.compactMap(\.facts.nextPrint).first, next <= today else {
        return nil
      }
      return DocumentLack(missing: 0, old: 0, of: rows.count, since: nil, nextPrint: next)
    }
    let since = lacking.compactMap { row in
      if case .needsPrint(_, let since) = row.status { since } else { nil }
    }
    return DocumentLack(
      missing: lacking.count - since.count, old: since.count, of: rows.count, since: since.min(),
      nextPrint: nil)
  }
}

/// What is wrong with a prepared document, counted over those that it is for (R000-17).
public struct DocumentLack: Hashable, Sendable {
  /// How many have no print.
  public let missing: Int
  /// How many are to be printed anew.
  public let old: Int
  /// Of how many.
  public let of: Int
  /// Since when they are to be printed anew; nil where none is.
  public let since: CivilDate?
  /// Nothing is wrong, but the next day's is to be printed on this day (R001-21).
  public let nextPrint: CivilDate?
}
