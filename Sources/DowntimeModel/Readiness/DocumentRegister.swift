/// The register of prepared documents (RT-12): the rows that the unit's routines ask for, whoever has
/// written anything of them, and the unit's own. Made once for a state of the journal and a minute.
public struct DocumentRegister: Sendable {
  /// That somebody found it known and reachable (R000-18).
  public struct Known: Hashable, Sendable {
    /// Who.
    public let by: String
    /// When; nil in old records, which tell it in words.
    public let at: LocalTime?
  }

  /// One row.
  public struct Row: Sendable {
    /// Names it.
    public let key: DocumentKey
    /// Whose it is, where it is a resident's.
    public let person: PersonReference?
    /// Whose it is, where it is an employee's: how she is called here.
    public let employee: String?
    /// What is known of it, and what follows.
    public let facts: DocumentFacts
    /// What has been weeded, the newest first.
    public let weeded: [DocumentPrint]
    /// Who found it known.
    public let known: Known?
    /// How it is.
    public let status: DocumentStatus
    /// The prints that should be gone.
    public let oldPrints: [OldPrint]

    /// What it is.
    public var document: PreparedDocument { facts.document }

    init(
      _ key: DocumentKey, _ facts: DocumentFacts, _ story: DocumentHistory.Story?,
      person: PersonReference? = nil, employee: String? = nil
    ) {
      self.key = key
      self.person = person
      self.employee = employee
      var facts = facts
      let prints = story?.prints ?? []
      facts.prints = prints.filter { $0.weeded == nil }
      facts.change = story?.change
      facts.newestVersion = story?.newestVersion ?? ""
      self.facts = facts
      weeded = prints.filter { $0.weeded != nil }
      known = story?.known
      status = facts.status
      oldPrints = facts.oldPrints
    }
  }

  /// The rows, in the routines' order, each one's people in Swedish order; then the unit's own.
  public internal(set) var rows: [Row] = []
  /// Planned outages that are not past.
  public internal(set) var plans: [PlannedOutages.Plan] = []

  /// A register without rows.
  public init() {}

  /// Leaves some of its rows only.
  public mutating func show(_ rows: [Row]) { self.rows = rows }

  /// The row of a name; nil for one that is not there, or not for who asks.
  public func row(_ key: DocumentKey) -> Row? { rows.first { $0.key == key } }
}

extension PreparedDocument.Access {
  /// Whether somebody may see a row (R001-33): what is for licensed staff is for nurses and managers
  /// ([D]); nobody signed in sees what is for all.
  public func admits(_ member: StaffMember?, in unit: UnitState) -> Bool {
    switch self {
    case .everyone: true
    case .licensed:
      member.map { $0.role == .nurse || unit.allows($0, .adoptProfiles) } ?? false
    case .managerOnly: member.map { unit.allows($0, .adoptProfiles) } ?? false
    }
  }
}

extension UnitState {
  /// The register as somebody may see it.
  public func documentRegister(for member: StaffMember?, now: LocalTime) -> DocumentRegister {
    RegisterMaking(self, member, now).register
  }
}

/// Puts the register together.
private struct RegisterMaking {
  let unit: UnitState
  let member: StaffMember?
  let today: CivilDate
  let history: DocumentHistory
  let planned: PlannedOutages
  /// The day since which the unit's routines have other forms than before; nil where they are the
  /// first.
  let formsChanged: CivilDate?
  /// Rows of the unit that stand for the routines', by the name of each.
  var standIns: [DocumentKey: PreparedDocument] = [:]
  var used: Set<DocumentKey> = []
  var register = DocumentRegister()

  init(_ unit: UnitState, _ member: StaffMember?, _ now: LocalTime) {
    self.unit = unit
    self.member = member
    today = StockholmTime.civil(of: now).date
    history = DocumentHistory(unit.listed)
    planned = PlannedOutages(history.plans, unit.outages, now: now)
    formsChanged = unit.formsChanged
    register.plans = planned.coming
    for document in history.rows.values where !document.code.isEmpty {
      standIns[document.key] = document
    }
    for preset in unit.profile?.combined.documents ?? [] { addPreset(preset) }
    addOwn()
  }

  private mutating func addPreset(_ preset: ProfileDocument) {
    let name = preset.key
    let common = standIns[DocumentKey(name)] ?? PreparedDocument(preset)
    if preset.isPerPerson {
      let residents = unit.activeResidents
      for resident in residents {
        let key = DocumentKey(name, of: .resident(resident.id))
        add(key, standIns[key] ?? common, person: PersonReference(resident))
      }
      for resident in unit.residents where !resident.isActive {
        addLeft(DocumentKey(name, of: .resident(resident.id)), common, PersonReference(resident))
      }
    } else if preset.isPerEmployee {
      addEmployees(name, common)
    }
    // What was told of it before there was one for each stays a row.
    if !(preset.isPerPerson || preset.isPerEmployee) || history.stories[DocumentKey(name)] != nil {
      add(DocumentKey(name), common)
    }
    used.insert(DocumentKey(name))
  }

  /// One for each who works here: on the day that the planned outage begins, else none but those
  /// whose prints still lie there.
  private mutating func addEmployees(_ name: String, _ common: PreparedDocument) {
    let day = planned.coming.first.map { StockholmTime.civil(of: $0.outage.startsAt).date }
    var isAny = false
    for member in unit.staff {
      let key = DocumentKey(name, of: .employee(member.id))
      let hasSchedule = member.role == .careStaff || member.role == .nurse
      let isAsked = hasSchedule && day.map(member.works) ?? false
      let isLeft = history.stories[key]?.prints.contains { $0.weeded == nil } ?? false
      guard isAsked || isLeft else {
        used.insert(key)
        continue
      }
      isAny = true
      add(key, standIns[key] ?? common, employee: member.shownName, isUsed: isAsked || day == nil)
    }
    if !isAny { add(DocumentKey(name), common) }
  }

  /// What was printed about somebody who has left is still to be weeded (R000-11).
  private mutating func addLeft(
    _ key: DocumentKey, _ common: PreparedDocument, _ person: PersonReference
  ) {
    guard history.stories[key]?.prints.contains(where: { $0.weeded == nil }) == true else {
      used.insert(key)
      return
    }
    add(key, standIns[key] ?? common, person: person, isUsed: false)
  }

  private mutating func addOwn() {
    // Of rows that no routine asks for any more the unit's own word holds.
    let own = history.rows.values.filter { !used.contains($0.key) }
    for document in SwedishOrder.sorted(Array(own), by: \.title) {
      let residentID = document.key.resident ?? document.person?.residentID
      let resident = residentID.flatMap { id in unit.residents.first { $0.id == id } }
      add(
        document.key, document, person: resident.map(PersonReference.init) ?? document.person,
        isUsed: resident?.isActive ?? true)
    }
  }

  private mutating func add(
    _ key: DocumentKey, _ document: PreparedDocument, person: PersonReference? = nil,
    employee: String? = nil, isUsed: Bool = true
  ) {
    guard used.insert(key).inserted, document.access.admits(member, in: unit) else { return }
    let story = history.stories[key]
    // What is not used any more, and lies nowhere, is no row; one of the routine's is, so that it
    // can be taken up again.
    if !document.isActive, document.code.isEmpty,
      story?.prints.contains(where: { $0.weeded == nil }) != true
    {
      return
    }
    var facts = DocumentFacts(document, today: today)
    facts.isUsed = isUsed
    facts.endedOn = document.isPaperSchedule ? planned.lastEnd : nil
    facts.routinesChanged = formsChanged
    facts.plan = planned.coming.first.map {
      (StockholmTime.civil(of: $0.outage.startsAt).date, $0.knownSince)
    }
    register.rows.append(
      DocumentRegister.Row(key, facts, story, person: person, employee: employee))
  }
}

extension UnitState {
  fileprivate var formsChanged: CivilDate? {
    guard let last = adoptions.last,
      let before = adoptions.dropLast().last(where: { $0.combined != last.combined })
    else { return nil }
    let first = adoptions.first { $0.since.instant > before.since.instant }
    return first.map { StockholmTime.civil(of: $0.since).date }
  }
}

extension PersonReference {
  fileprivate var residentID: Identifier<Resident>? {
    switch self {
    case .resident(let id, _, _, _), .veiled(let id, _): id
    case .described, .unknown, .nobody: nil
    }
  }
}

extension ProfileDocument {
  /// What its rows are named by.
  var key: String { code.isEmpty ? title : code }
}

extension PreparedDocument {
  /// A row as the routine has it. It is nobody's record: its identity points at nothing.
  fileprivate init(_ preset: ProfileDocument) {
    self.init(
      id: Identifier(high: 0, low: 0), title: preset.title, system: preset.origin,
      purpose: preset.purpose, category: preset.category, trigger: preset.trigger,
      weeding: preset.weeding, place: preset.place, access: preset.access)
    code = preset.key
  }
}
