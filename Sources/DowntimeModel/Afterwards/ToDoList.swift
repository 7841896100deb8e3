extension UnitState {
  /// «Kvar att göra»: every duty in one list, by colour, the routine's own date, the sharper word and
  /// age. `items` is what `openItems(now:)` answers, `drafts` the started texts on the disk. Goes once
  /// through them, so that ten thousand are listed at once.
  public func toDoList(
    _ items: [OpenItem], drafts: [Draft] = [], for member: StaffMember? = nil, now: LocalTime
  ) -> [ToDo] {
    var notes: [Identifier<Outage>: ItemNotes] = [:]
    for outage in openOutages { notes[outage.id] = itemNotes(in: outage.id) }
    let numbers = listNumbers
    let duties = items.map { item in
      toDo(item, notes[item.outage], numbers, member)
    }
    var further = drafts.compactMap { startedText($0, notes[$0.outage], member, now: now) }
    further += readiness(for: member, now: now)
    guard !further.isEmpty else { return duties }
    further.sort { $0.place < $1.place }
    return Self.merged(duties, further)
  }

  private func toDo(
    _ item: OpenItem, _ notes: ItemNotes?, _ numbers: [Identifier<Record>: EntryNumber],
    _ member: StaffMember?
  ) -> ToDo {
    let key = item.subject.key
    let record = item.subject.record
    let entry = record.flatMap { self.entry($0) }
    let author = entry?.author
    var todo = ToDo(
      subject: .item(item), key: key, outage: item.outage, urgency: item.urgency,
      since: item.since, lastDay: item.lastDay, due: item.due, tone: item.tone,
      isOthers: item.isOthers, number: entry?.number ?? record.flatMap { numbers[$0] },
      person: entry?.current.person, author: author, isOwn: false, taken: notes?.taken[key],
      closing: item.subject.closing, waiving: item.subject.waiving)
    switch item.subject {
    case .writeIn(_, let rule):
      todo.responsible = rule.responsible
      if case .system(let system) = rule.target { todo.system = system }
    case .writeInUnruled: todo.system = entry?.waitsFor
    case .send, .acknowledge, .fax, .order(_, .toRegister), .order(_, .toActivate):
      todo.system = outage(item.outage)?.destination
    default: break
    }
    if let member, !item.isOthers {
      todo.isOwn = item.subject.isOwn(member, author: author?.signature)
    }
    return todo
  }

  /// The numbers of rows on lists.
  private var listNumbers: [Identifier<Record>: EntryNumber] {
    var numbers: [Identifier<Record>: EntryNumber] = [:]
    for record in listed { if let number = record.number { numbers[record.id] = number } }
    return numbers
  }

  private func startedText(
    _ draft: Draft, _ notes: ItemNotes?, _ member: StaffMember?, now: LocalTime
  ) -> ToDo? {
    guard let unsigned = Handover.Unsigned(draft), let outage = outage(draft.outage),
      outage.phase != .closed
    else { return nil }
    let key = ItemKey(.startedText, Identifier(retyping: draft.id))
    let limits = routine(of: outage).limits
    // An unsigned note is a document already (K-06): it does not wait for the outage to end.
    let tone = Urgency.promptly.tone(
      endedAt: draft.startedAt.instant, lastDay: nil, now: now, limits: limits)
    return ToDo(
      subject: .startedText(unsigned), key: key, outage: outage.id, urgency: .promptly,
      since: draft.startedAt, tone: tone, isOthers: false, author: draft.author,
      isOwn: member?.signature == draft.author.signature, taken: notes?.taken[key],
      closing: .draft(draft.id), waiving: .never)
  }

  private static func merged(_ left: [ToDo], _ right: [ToDo]) -> [ToDo] {
    var merged: [ToDo] = []
    merged.reserveCapacity(left.count + right.count)
    var rest = right[...]
    for todo in left {
      while let first = rest.first, first.place < todo.place { merged.append(rest.removeFirst()) }
      merged.append(todo)
    }
    return merged + rest
  }
}

extension ToDo {
  /// Its place among duties and what is no duty of an outage.
  var place: OpenItem.Place {
    if case .item(let item) = subject { return item.place }
    let day = lastDay.flatMap { $0.isInRoutine ? Int64($0.day.daysSince1970) : nil }
    return OpenItem.Place(
      tone: Int64(Tone.red.rawValue - tone.rawValue), day: day ?? .max, urgency: urgency.rank,
      since: since?.instant.milliseconds ?? .max, kind: .max, happened: .max, id: key.record,
      detail: ItemKind.allCases.firstIndex(of: key.kind) ?? 0)
  }
}

extension JournalEntry {
  /// The system that it waits for.
  fileprivate var waitsFor: ITSystem? {
    if case .waiting(let system) = destination { system } else { nil }
  }
}
