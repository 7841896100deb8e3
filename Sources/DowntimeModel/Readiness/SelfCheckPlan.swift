/// How it is with the unit's check of its own readiness (RT-13).
public struct SelfCheckPlan: Sendable {
  /// A check that was made.
  public struct Made: Sendable {
    /// The record.
    public let id: Identifier<Record>
    /// What it says.
    public let check: SelfCheck
    /// Who signed it.
    public let author: Author
    /// When.
    public let at: LocalTime
  }

  /// Something that a check found and that is not put right.
  public struct OpenFinding: Hashable, Sendable {
    /// The check's record.
    public let check: Identifier<Record>
    /// Which of its findings, from 0.
    public let place: Int
    /// What is to be done, by whom and when.
    public let finding: SelfCheck.Shortcoming
    /// Since when it waits.
    public let since: LocalTime
  }

  /// The person who makes it (R000-15).
  public enum Appointed: Hashable, Sendable {
    case nobody
    /// She was appointed, and no longer works here.
    case gone(name: String)
    case member(Identifier<StaffMember>, name: String)
  }

  /// One row to check: all that the routine has one of for each person are one.
  public struct Row: Hashable, Sendable {
    /// What it is called in the register.
    public let name: String
    /// What it is.
    public let title: String
    /// How many there are, by the register.
    public let count: Int
    /// How many lack a print.
    public let lacking: Int
    /// How many old prints lie there.
    public let old: Int
  }

  /// How often; nil where no routine says.
  public let period: SelfCheckPeriod?
  /// Who makes it.
  public let appointed: Appointed
  /// The role that appoints her, in the routine's words.
  public let appointedBy: String
  /// The last day of the first period that is not checked; nil where no routine says how often.
  public let due: CivilDate?
  /// The checks, the latest first.
  public let made: [Made]
  /// What is not put right, the first last day first.
  public let findings: [OpenFinding]
  /// The rows to check.
  public let rows: [Row]
  /// What else the routine has checked.
  public let points: [String]
  /// Whether any routine asks for it.
  public let isAsked: Bool

  /// The last day of the period that a check made on a day is for. One that is up to a month late is
  /// for the period that it is late for ([D]); an earlier one is missed.
  public func periodEnd(of today: CivilDate) -> CivilDate {
    guard let period else { return today }
    guard let due, due < today, today.daysSince1970 - due.daysSince1970 <= 31 else {
      return period.end(of: today)
    }
    return due
  }
}

extension UnitState {
  /// Whether the unit has filled in anybody to ring.
  public var hasContacts: Bool {
    listed.contains {
      if case .listed(.contact(let contact)) = $0.entry { contact.isActive } else { false }
    }
  }

  /// The self-check as somebody may see it.
  public func selfCheckPlan(for member: StaffMember?, now: LocalTime) -> SelfCheckPlan {
    selfCheckPlan(documentRegister(for: member, now: now), now: now)
  }

  func selfCheckPlan(_ register: DocumentRegister, now: LocalTime) -> SelfCheckPlan {
    let today = StockholmTime.civil(of: now).date
    let asked = profile?.combined.selfCheck
    var made: [SelfCheckPlan.Made] = []
    var done: Set<FindingPlace> = []
    var appointed: (Identifier<StaffMember>, name: String)?
    for record in listed {
      switch record.entry {
      case .listed(.selfCheck(let check)):
        made.append(
          SelfCheckPlan.Made(
            id: record.id, check: check, author: record.author, at: record.writtenAt))
      case .listed(.preparation(.findingDone(let check, let finding, _))):
        done.insert(FindingPlace(check: check, place: finding))
      case .listed(.preparation(.appointed(let id, let name))): appointed = (id, name)
      default: break
      }
    }
    let findings = made.flatMap { one in
      one.check.findings.enumerated().compactMap { place, finding in
        done.contains(FindingPlace(check: one.id, place: place))
          ? nil
          : SelfCheckPlan.OpenFinding(
            check: one.id, place: place, finding: finding, since: one.at)
      }
    }
    let since = adoptions.first.map { StockholmTime.civil(of: $0.since).date } ?? today
    let last = made.map(\.check.periodEnds).max()
    return SelfCheckPlan(
      period: asked?.period,
      appointed: appointed.map { self.appointed($0, $1, on: today) } ?? .nobody,
      appointedBy: asked?.role ?? "", due: asked?.period?.next(last: last, since: since),
      made: made.reversed(), findings: findings.sorted { $0.finding.lastDay < $1.finding.lastDay },
      rows: register.checkRows, points: asked?.points ?? [], isAsked: asked != nil)
  }

  private func appointed(
    _ id: Identifier<StaffMember>, _ name: String, on today: CivilDate
  ) -> SelfCheckPlan.Appointed {
    guard let member = staff.first(where: { $0.id == id }), member.works(on: today) else {
      return .gone(name: name)
    }
    return .member(id, name: member.shownName)
  }
}

/// Which finding of which check.
private struct FindingPlace: Hashable {
  var check: Identifier<Record>
  var place: Int
}

extension DocumentRegister {
  /// What a self-check goes through, a document a row.
  var checkRows: [SelfCheckPlan.Row] {
    groups.compactMap { group in
      let used = group.rows.filter { $0.status != .notNow(.notUsed) || !$0.oldPrints.isEmpty }
      guard let first = used.first else { return nil }
      return SelfCheckPlan.Row(
        name: group.name, title: first.document.title, count: used.count,
        lacking: used.count { $0.status.isLacking },
        old: used.reduce(0) { $0 + $1.oldPrints.count })
    }
  }

  /// The rows of one document.
  public struct Group: Sendable {
    /// What the document is named by.
    public let name: String
    /// Its rows, each person's or only one.
    public internal(set) var rows: [Row]

    /// The rows of a document.
    public init(name: String, rows: [Row]) {
      self.name = name
      self.rows = rows
    }

    /// One row.
    public init(_ row: Row) {
      self.init(name: row.key.name, rows: [row])
    }
  }

  /// The rows, document by document, in the register's order.
  public var groups: [Group] {
    var places: [String: Int] = [:]
    var groups: [Group] = []
    for row in rows {
      if let place = places[row.key.name] {
        groups[place].rows.append(row)
      } else {
        places[row.key.name] = groups.count
        groups.append(Group(name: row.key.name, rows: [row]))
      }
    }
    return groups
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

  /// The last day of the first period that is not checked. `last` is the last period checked, `since`
  /// the day that the unit began to follow the routine.
  public func next(last: CivilDate?, since: CivilDate) -> CivilDate {
    end(of: last.map { $0.adding(days: 1) } ?? since)
  }

  /// When the next self-check is due and how that is shown; nil while it is not near.
  public func due(last: CivilDate?, since: CivilDate, today: CivilDate) -> (
    CivilDate, Tone
  )? {
    let first = next(last: last, since: since)
    if first < today { return (first, .red) }
    // A month ahead ([D]): before that nobody needs to see it.
    guard first.daysSince1970 - today.daysSince1970 <= 31 else { return nil }
    return (first, .amber)
  }
}
