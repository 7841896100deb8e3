/// What a shift report says, in the order in which it is said: what the next shift must know, what
/// must be told aloud, then person by person, then what waits.
public struct ShiftReport: Hashable, Sendable {
  /// An entry in the report.
  public struct Line: Hashable, Sendable {
    /// The entry as it reads now.
    public let entry: JournalEntry
    /// The records of it that this report tells; none for what an earlier one told.
    public let told: Set<Identifier<Record>>

    /// Whether an earlier report told of the entry itself.
    public var isKnown: Bool { !told.contains(entry.id) }

    /// Whether something was said of it afterwards, which this report does not tell.
    public let hasChangedSince: Bool
  }

  /// What is told of one person.
  public struct Part: Hashable, Sendable {
    /// Whom it is about.
    public let person: PersonReference
    /// The entries, oldest first.
    public internal(set) var lines: [Line]
  }

  /// What the next shift must know, oldest first.
  public let flagged: [Line]
  /// What must be told aloud and has not been (R001-39, R002-08).
  public let aloud: [OpenItem]
  /// The rest, person by person in the order in which they first come up.
  public let persons: [Part]
  /// What waits and is the next shift's.
  public let open: [OpenItem]
  /// Texts that were started and not signed.
  public let unsigned: [Handover.Unsigned]
  /// How many records it tells.
  public let count: Int
}

extension UnitState {
  /// A report of everything that no report of an outage has told, for somebody to sign; at most
  /// `Handover.mostCovered` records, the oldest.
  public func newHandover(in outage: Identifier<Outage>, drafts: [Draft]) -> Handover {
    Handover(
      receiver: "", covers: untold(in: outage).prefix(Handover.mostCovered).map(\.id),
      flagged: flagged(in: outage).map(\.id),
      unsigned: drafts.filter { $0.outage == outage }.compactMap(Handover.Unsigned.init).sorted {
        ($0.startedAt.instant, $0.draft) < ($1.startedAt.instant, $1.draft)
      },
      awaitsConfirmation: self.outage(outage).flatMap(profile)?.combined.confirmsHandovers
        ?? false)
  }

  /// What a report of an outage says. What waits is told as it stands now.
  public func report(
    _ handover: Handover, in outage: Identifier<Outage>, now: LocalTime
  ) -> ShiftReport {
    let covers = Set(handover.covers)
    let earlier = handovers(in: outage).prefix { $0.handover != handover }
    let toldByThen = earlier.reduce(into: covers) { $0.formUnion($1.covers) }
    func line(_ entry: JournalEntry) -> ShiftReport.Line {
      let all = entry.readables.map(\.id)
      return ShiftReport.Line(
        entry: entry, told: covers.intersection(all),
        hasChangedSince: !toldByThen.isSuperset(of: all))
    }
    let flagged = handover.flagged.compactMap(entry).map(line)
    let said = Set(handover.flagged)
    var parts: [ShiftReport.Part] = []
    let groups = personGroups
    // Linked identities are one person; nobody in particular is nil.
    var places: [Set<PersonKey>?: Int] = [:]
    for entry in timeline(outage: outage) where !said.contains(entry.id) {
      let line = line(entry)
      guard !line.told.isEmpty else { continue }
      let person = PersonKey(entry.current.person).map(groups.members)
      if let place = places[person] {
        parts[place].lines.append(line)
      } else {
        places[person] = parts.count
        parts.append(ShiftReport.Part(person: entry.current.person, lines: [line]))
      }
    }
    let items = self.outage(outage).map { openItems(of: outage, routine(of: $0), now: now) } ?? []
    return ShiftReport(
      flagged: flagged, aloud: items.filter(\.subject.isAloud), persons: parts,
      open: items.filter { $0.isForNextShift && !$0.subject.isAloud }, unsigned: handover.unsigned,
      count: covers.count)
  }
}

extension Handover.Unsigned {
  /// A started entry, without what it says; nil for a short form.
  init?(_ draft: Draft) {
    guard let form = draft.form else { return nil }
    self.init(
      draft: draft.id, kind: form.kind, author: draft.author, startedAt: draft.startedAt)
  }
}

extension OpenSubject {
  /// Whether it is to be told by word of mouth.
  var isAloud: Bool {
    switch self {
    case .tellOrally, .tellReceivingUnit, .tellOwnOfficer: true
    default: false
    }
  }
}

extension OpenItem {
  /// Whether it is for the hands of who comes now: not what others do, not what waits for the
  /// system, not the writing in that has a list of its own.
  var isForNextShift: Bool {
    guard !isOthers, tone > .calm else { return false }
    switch subject {
    case .writeIn, .writeInUnruled, .fax, .send, .confirmHandover: return false
    default: return true
    }
  }
}
