/// An object outside the store, what may have become of it, and what somebody has said.
public struct ObjectToAnswer: Hashable, Sendable {
  /// The object.
  public let object: KeptObject
  /// When it came about; nil where nobody knows.
  public let at: LocalTime?
  /// What can have become of it.
  public let ways: [ObjectAnswer.Way]
  /// What was said of it last; nil while it waits for an answer.
  public let answer: ObjectAnswer?
  /// Who said so.
  public let answeredBy: Author?
  /// When.
  public let answeredAt: LocalTime?

  /// Whether it still stands in the way. What only waits for the manager's decision is locked in and
  /// does not: nothing here opens it, and it is a paper of its own.
  public var isOpen: Bool { answer == nil }
}

extension UnitState {
  /// What somebody must answer for before an outage is deleted for good: backups made while its key
  /// existed, media chosen before, sticks not given back, the papers that entries were first written
  /// on and that nobody has dealt with, and what the access trail knows was put out (DT-07, DT-08).
  public func keptObjects(
    of outage: Outage, formerPlaces: [String], trail: [TrailRow]
  ) -> [ObjectToAnswer] {
    let answers = objectAnswers(of: outage.id)
    let rule = routine(of: outage).filledForms
    func object(_ object: KeptObject, _ at: LocalTime?, _ fate: Fate = .managerDecides)
      -> ObjectToAnswer
    {
      let said = answers[object]
      return ObjectToAnswer(
        object: object, at: at, ways: object.ways(original: fate), answer: said?.answer,
        answeredBy: said?.by, answeredAt: said?.at)
    }
    let since = outage.declaredAt.instant
    var objects: [ObjectToAnswer] = []
    objects += backups.filter { $0.at.instant >= since }.map { object(.backup($0.note.id), $0.at) }
    objects += formerPlaces.map { object(.medium($0), nil) }
    objects += devices(of: outage.id).openLoans.map { object(.device($0.device.number), $0.lentAt) }
    for entry in timeline(outage: outage.id) where entry.struck == nil {
      guard let thing = entry.thingLeft, !EntryFacts(entry).paperIsDone else { continue }
      let done: WorkDone = EntryFacts(entry).isScanned ? .yesAndScanned : .yes
      objects.append(
        object(
          .original(entry.id), entry.writtenAt, Fate(of: thing, done: done, filledForms: rule)))
    }
    let seen = dealtWith(trail)
    for row in trail where row.at.instant >= since && row.isPutOut(from: outage.id, self) {
      guard !seen.contains(row.id), !objects.contains(where: { $0.object == .output(row.id) })
      else { continue }
      objects.append(object(.output(row.id), row.at))
    }
    return objects
  }

  /// What is recorded when an outage is deleted for good. Counted before, of what is then gone.
  public func destruction(
    of outage: Outage, decision: String, second: StaffMember, objects: Int
  ) -> OutageDestruction? {
    guard let closed = outage.closed else { return nil }
    let entries = timeline(outage: outage.id)
    return OutageDestruction(
      outage: outage.id, systems: outage.systems, startedAt: outage.startedAt,
      endedAt: outage.endedAt, closedAt: closed.at,
      counts: CareEntry.Kind.allCases.compactMap { kind in
        let count = entries.count { $0.current.kind == kind }
        return count == 0 ? nil : OutageDestruction.Count(kind: kind, entries: count)
      },
      objects: objects, sticks: devices(of: outage.id).loans.map(\.device.number),
      decision: CleanText.line(decision), second: second.author)
  }
}

extension UnitState {
  /// Rows of prints that were written down in an outage, and of which somebody has said what became:
  /// nobody is asked twice (DT-07). A print's row and its record are of the same person and minute;
  /// each record stands for one row.
  private func dealtWith(_ trail: [TrailRow]) -> Set<Identifier<TrailRow>> {
    var prints: [Record] = []
    var done: Set<Identifier<Record>> = []
    for record in listed {
      switch record.entry {
      case .listed(.outageEvent(.printed)): prints.append(record)
      case .listed(.outageEvent(.printDone(let id, let step))) where step.isLast: done.insert(id)
      default: break
      }
    }
    var rows: Set<Identifier<TrailRow>> = []
    for row in trail where row.action == .printed && !row.subjects.isEmpty {
      let own = prints.firstIndex { record in
        record.author.signature == row.actor.author?.signature
          && (-60_000...60_000).contains(
            record.writtenAt.instant.milliseconds(since: row.at.instant))
      }
      guard let own else { continue }
      if done.contains(prints.remove(at: own).id) { rows.insert(row.id) }
    }
    return rows
  }
}

extension JournalEntry {
  /// What is left, besides the entry, of how it was first written.
  fileprivate var thingLeft: LeftBehind? {
    switch current.form {
    case .screen, nil: nil
    case .handwritten: .handwrittenDocument
    case .printedForm:
      if case .call = current { .phoneSupportForm } else { .filledForm }
    case .fileInFolder: .fileInOwnFolder
    // The stick is answered for as a thing of its own.
    case .fileOnStick: nil
    }
  }
}

extension TrailRow {
  /// Whether it tells that something left the store which may hold what an outage holds: a print of
  /// somebody, or an export, which holds all.
  fileprivate func isPutOut(from outage: Identifier<Outage>, _ unit: UnitState) -> Bool {
    guard action == .exported || action == .printed else { return false }
    let isElsewhere =
      !subjects.isEmpty
      && subjects.allSatisfy { subject in
        switch subject {
        case .outage(let other): other != outage
        case .entry(let id, _, _): unit.entry(id).map { $0.outage != outage } ?? false
        case .person: false
        }
      }
    return !isElsewhere && !(action == .printed && subjects.isEmpty)
  }
}
