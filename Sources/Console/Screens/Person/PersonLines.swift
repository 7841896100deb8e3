import DowntimeModel
import Terminal

/// What stands above the entries on a person's page, as lines.
struct PersonLines {
  /// One line.
  struct Line: Hashable, Sendable {
    var text: String
    var style = Style.plain
    var isHeading = false
    /// The entry that it tells of, which Enter opens where nothing else is to be done.
    var entry: Identifier<Record>?
    var draft: Identifier<Draft>?
    /// What Enter does instead, and how that is said at the bottom.
    var steps: [Step] = []
    var hint: String?
  }

  private(set) var lines: [Line] = []
  private let context: ScreenContext
  private let width: Int

  /// The lines of a person.
  static func lines(
    _ history: PersonHistory, _ person: PersonReference, _ context: ScreenContext
  ) -> [Line] {
    let duties = context.unit.duties(of: history, now: context.now)
    var made = PersonLines(context)
    made.addIdentities(history, person)
    made.addStarted(history)
    made.addItems(duties)
    made.addWriteIn(duties)
    for chain in duties.chains { made.add(chain, isAlone: duties.chains.count == 1) }
    made.addHeading(PersonTexts.entries(history.rows.count))
    return made.lines
  }

  private init(_ context: ScreenContext) {
    self.context = context
    width = context.area.columns - 3
  }

  private mutating func addHeading(_ text: String) {
    lines.append(Line(text: text, style: .heading, isHeading: true))
  }

  private mutating func add(
    _ text: String, _ style: Style = .plain, indent: Int = 0, entry: Identifier<Record>? = nil,
    does steps: [Step] = [], _ hint: String? = nil
  ) {
    for row in TextLayout(text, width: width - indent).rows {
      lines.append(
        Line(
          text: String(repeating: " ", count: indent) + row.text, style: style, entry: entry,
          steps: steps, hint: hint))
    }
  }

  // MARK: Who she is

  private mutating func addIdentities(_ history: PersonHistory, _ person: PersonReference) {
    let first = history.identities.first
    add(PersonLabel(first?.person ?? person).full, .heading)
    if let first, !first.isInRegister { add(PersonTexts.notInRegister(first.person), .faint) }
    for other in history.identities.dropFirst() {
      add(PersonTexts.also(other))
    }
    for note in history.links { add(PersonTexts.said(note), .faint, indent: 2) }
    let people =
      context.unit.residents.map { PersonReference($0) }
      + (context.index?.people.map(\.reference) ?? [])
    var asked: Set<PersonKey> = []
    for candidate in context.unit.mayBeSame(as: history, among: people) {
      guard let key = PersonKey(candidate), asked.insert(key).inserted else { continue }
      add(PersonTexts.mayBeSame(candidate), .warning)
    }
    if case .unknown = person { add(PersonTexts.mayBeSeveral, .warning) }
  }

  // MARK: What waits

  private mutating func addStarted(_ history: PersonHistory) {
    let keys = Set(history.identities.map(\.key))
    let drafts = context.drafts.filter { draft in
      FoundDraft.person(of: draft, context).flatMap(PersonKey.init).map(keys.contains) ?? false
    }.sorted { $0.startedAt.instant < $1.startedAt.instant }
    guard !drafts.isEmpty else { return }
    addHeading(OverviewTexts.started)
    for draft in drafts {
      lines.append(
        Line(
          text: "  " + PersonTexts.started(draft, context), style: .warning, draft: draft.id))
    }
  }

  private mutating func addItems(_ duties: PersonDuties) {
    guard !duties.items.isEmpty else { return }
    addHeading(PersonTexts.left)
    for item in duties.items.prefix(Self.mostItems) {
      let number = item.subject.record.flatMap(context.unit.entry)?.number?.text
      add(
        PersonTexts.item(item, context.unit, number: number, now: context.now),
        item.tone == .calm ? .plain : .warning, indent: 2,
        does: StepPlaces.steps(for: item), PersonTexts.enter(item, context.unit))
    }
    if duties.items.count > Self.mostItems {
      add(PersonTexts.more(duties.items.count - Self.mostItems), .faint, indent: 2)
    }
  }

  private static let mostItems = 50

  private mutating func addWriteIn(_ duties: PersonDuties) {
    guard !duties.writeIn.isEmpty else { return }
    addHeading(PersonTexts.toWriteIn)
    for group in duties.writeIn {
      let numbers = group.entries.prefix(4).compactMap { context.unit.entry($0)?.number?.text }
      let first = group.entries.first.flatMap(context.unit.entry)
      let system = first.flatMap { context.unit.outage($0.outage) }?.destination
      add(
        PersonTexts.writeIn(group, numbers: numbers, system: system, now: context.now),
        indent: 2, entry: first?.id)
    }
  }

  // MARK: Who has been told

  private mutating func add(_ chain: CareChain, isAlone: Bool) {
    let table = ChainTable(chain)
    guard !table.rows.isEmpty || !table.participants.isEmpty else { return }
    let outage = chain.calls.first.flatMap(context.unit.entry)
      .flatMap { context.unit.outage($0.outage) }
    addHeading(PersonTexts.told(isAlone ? nil : outage))
    let calls = NextCallLine(chain, outage, context)
    if let columns = PersonTexts.columns(table), width >= 74 {
      add(PersonTexts.row("", columns.titles), .faint)
      for (row, cells) in zip(table.rows, columns.cells) {
        add(
          PersonTexts.row(PersonTexts.message(row, short: true), cells),
          row.isUntold ? .warning : .plain, entry: row.call,
          does: calls.steps(row, row.cells), calls.hint(row, row.cells))
      }
    } else {
      for row in table.rows {
        add(PersonTexts.message(row, short: false), entry: row.call)
        for cell in row.cells {
          add(
            PersonTexts.cell(cell), cell.mark == .notPhoned ? .warning : .plain, indent: 2,
            entry: row.call, does: calls.steps(row, [cell]), calls.hint(row, [cell]))
        }
      }
    }
    for reason in PersonTexts.reasons(table) { add(reason, .faint) }
    if let outage, outage.phase != .running {
      for line in PersonTexts.prator(chain) { add(line) }
    }
    if let discharge = table.discharge {
      for line in PersonTexts.discharge(discharge) { add(line) }
    }
    if let liability = table.liability {
      for line in PersonTexts.liability(liability) { add(line) }
    }
    guard !table.participants.isEmpty else { return }
    addHeading(PersonTexts.participants)
    for participant in table.participants {
      add(
        PersonTexts.participant(participant),
        participant.mark == .notPhoned ? .warning : .plain, indent: 2)
    }
    if table.participants.contains(where: { $0.mark == .unknown }) {
      add(PersonTexts.askOutpatientCare, .faint, indent: 2)
    }
  }
}

extension ChainTable.Row {
  /// Whether somebody is still to be phoned by us.
  fileprivate var isUntold: Bool { cells.contains { $0.mark == .notPhoned } }
}
