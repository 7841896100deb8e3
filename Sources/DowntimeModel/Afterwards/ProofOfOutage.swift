extension UnitState {
  /// Slutkontroll of an outage, with the routines that it is explained by; nil for one that nobody
  /// knows. `drafts` are the started texts that lie on the disk.
  public func proof(of outage: Identifier<Outage>, at now: LocalTime, drafts: [Draft] = [])
    -> ClosingProof?
  {
    self.outage(outage).map { proof(of: $0, routine(of: $0), at: now, drafts: drafts) }
  }

  /// The same with other routines.
  public func proof(
    of outage: Outage, _ profile: RoutineProfile, at now: LocalTime, drafts: [Draft] = []
  ) -> ClosingProof {
    let items = openItems(of: outage.id, profile, now: now)
    let entries = timeline(outage: outage.id)
    let started = drafts.filter { $0.outage == outage.id }.sorted {
      ($0.startedAt.instant, $0.id) < ($1.startedAt.instant, $1.id)
    }.compactMap { Handover.Unsigned($0) }
    var facts = closingFacts(items, of: outage.id, profile, now: now)
    facts.startedTexts = started.count
    facts.isSignedByManager = outage.phase == .closed
    let missing = missing(items)
    return ClosingProof(
      outage: outage, at: now, rows: rows(of: outage, profile, entries, missing, now: now),
      missing: missing,
      startedTexts: started, facts: facts,
      signatures: ProofSignature.all(of: outage, entries, listed),
      remarks: remarks(on: outage, isOpen: !missing.isEmpty), count: entries.count)
  }

  private func rows(
    of outage: Outage, _ profile: RoutineProfile, _ entries: [JournalEntry],
    _ missing: [ClosingProof.Missing], now: LocalTime
  ) -> [ClosingProof.Row] {
    struct Key: Hashable {
      var kind: CareEntry.Kind
      var target: WriteInRule.Target?
    }
    var gathering = OpenItemGathering(outage, profile, now: now)
    gathering.returnedAt = facts(of: outage.id).normalOperation
    let open = Set(missing.compactMap(\.record))
    var places: [Key: Int] = [:]
    var rows: [ClosingProof.Row] = []
    for entry in entries {
      for target in gathering.targets(of: entry) {
        let key = Key(kind: entry.current.kind, target: entry.place(target))
        let place = places[key] ?? rows.count
        if place == rows.count {
          places[key] = place
          rows.append(
            ClosingProof.Row(kind: key.kind, target: key.target, counts: [:], unfinished: 0))
        }
        rows[place].counts[target.standing, default: 0] += 1
        if open.contains(entry.id) { rows[place].unfinished += 1 }
      }
    }
    // Of one kind the places stand in the order first written to.
    let order = CareEntry.Kind.allCases
    return order.flatMap { kind in rows.filter { $0.kind == kind } }
  }

  private func missing(_ items: [OpenItem]) -> [ClosingProof.Missing] {
    var places: [Identifier<Record>?: Int] = [:]
    var missing: [ClosingProof.Missing] = []
    var numbers: [Identifier<Record>: Record] = [:]
    for record in listed { numbers[record.id] = record }
    for item in items where item.subject.blocksClosing {
      let id = item.subject.record
      if let place = places[id] {
        missing[place].items.append(item)
        continue
      }
      places[id] = missing.count
      var row = ClosingProof.Missing(record: id, items: [item])
      if let entry = id.flatMap({ self.entry($0) }) {
        (row.number, row.kind, row.person) = (
          entry.number, entry.current.kind, entry.current.person
        )
        (row.author, row.earlier) = (entry.author, entry.earlierTransfer)
      } else if let record = id.flatMap({ numbers[$0] }) {
        (row.number, row.author) = (record.number, record.author)
      }
      missing.append(row)
    }
    return missing
  }

  private func remarks(on outage: Outage, isOpen: Bool) -> [ClosingProof.Remark] {
    var remarks: [ClosingProof.Remark] = []
    let unplaced = unplaced.count { $0.outage == outage.id }
    if unplaced > 0 { remarks.append(.unplaced(unplaced)) }
    let unrecognized = unrecognized.count { $0.outage == outage.id }
    if unrecognized > 0 { remarks.append(.unrecognized(unrecognized)) }
    if let since = routinesChanged(since: outage) { remarks.append(.routinesChangedSince(since)) }
    if outage.phase == .closed, isOpen { remarks.append(.changedAfterClosing) }
    return remarks
  }
}

extension JournalEntry {
  /// The place that a target names; where an entry is written into one system of a group, that one.
  func place(_ target: EntryTarget) -> WriteInRule.Target? {
    switch target.standing {
    case .onList, .elsewhere: return nil
    case .exempt, .waiting: return target.rule?.target
    case .writtenIn: break
    }
    guard case .transferred(let transfer, _) = destination else { return target.rule?.target }
    switch target.rule?.target {
    case .system(let system) where !system.includes(transfer.system.name):
      // Written in at several places, this one before.
      return .system(
        systemsWrittenIn.sorted().first(where: system.includes).flatMap(ITSystem.init) ?? system)
    case .system, nil: return .system(transfer.system)
    case .toldOrally, .ownRecord, .separateRoutine, .systemOrPaymentForm, .managementMeeting:
      return target.rule?.target
    }
  }
}
