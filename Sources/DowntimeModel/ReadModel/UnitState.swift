/// Everything the unit knows, folded from the journal's records. Folding a record twice changes
/// nothing; a correction that arrives before what it corrects waits for it. The order in which
/// records arrive never matters, only what they say.
public struct UnitState: Sendable {
  /// What the unit is called; nil before the first record.
  public private(set) var unit: UnitDescription?
  /// Staff, in Swedish order of name; those who left included.
  public private(set) var staff: [StaffMember] = []
  /// Residents, in Swedish order of name; those who moved included.
  public private(set) var residents: [Resident] = []
  /// Outages, in the order declared.
  public private(set) var outages: [Outage] = []
  /// Care entries, in the order of their own time, then as taken down (E-A3).
  public private(set) var entries: [JournalEntry] = []
  /// Records of lists and registers (`Entry.listed`), in the order written.
  public private(set) var listed: [Record] = []
  /// Records of kinds that this version does not know, in the order written.
  public private(set) var unrecognized: [Record] = []

  /// What has been said of identities that are one person, or are not, in the order written.
  public private(set) var personLinks: [PersonLinkNote] = []
  /// Backups that have been made, in the order written: objects to destroy when an outage is deleted for good.
  public private(set) var backups: [MadeBackup] = []
  /// The routines that the unit has followed, in the order adopted.
  public private(set) var adoptions: [AdoptedProfiles] = []
  /// What has been done to keep watch over what the unit holds, in the order written.
  public private(set) var oversight: [OversightNote] = []
  /// Changes with every record taken in.
  public private(set) var revision = 0
  private(set) var signIns = SignInLedger()
  /// Who is protected, kept with the registers.
  private(set) var protectedPeople = ProtectedPeople()
  /// Changes when somebody is protected, or no longer is.
  public private(set) var protectionRevision = 0
  /// The names that protected staff have had, by signature.
  private(set) var protectedNames: [Signature: Set<String>] = [:]
  /// Staff as each record told them, in the order written.
  private(set) var staffRows: [StaffRow] = []
  /// Emergency accesses that ended when the clock was set back.
  private(set) var endedEmergencies: Set<Identifier<Record>> = []
  /// Whether a row of the contact list is, or was, for the manager alone.
  private(set) var hasPrivateContacts = false
  private var seen: Set<Identifier<Record>> = []
  private var places: [Identifier<Record>: EntryPlace] = [:]
  private var tales: [Identifier<Outage>: OutageTale] = [:]
  /// Counted while folding: every frame shows it, and ten thousand entries are many to go through.
  private var waitingCounts: [Identifier<Outage>: Int] = [:]
  private(set) var readings = ReadingLedger()
  private var unitStamp: RecordStamp?
  private var staffStamps: [Identifier<StaffMember>: RecordStamp] = [:]
  private(set) var residentStamps: [Identifier<Resident>: RecordStamp] = [:]
  private var waitingForOutage: [Identifier<Outage>: [Record]] = [:]
  private var waitingForOriginal: [Identifier<Record>: [Record]] = [:]
  private var withoutOutage: [Record] = []

  /// A unit nothing is known about.
  public init() {}

  /// A unit as records tell it, in any order.
  public init(_ records: some Sequence<Record>) {
    // Most records are entries.
    seen.reserveCapacity(records.underestimatedCount)
    places.reserveCapacity(records.underestimatedCount)
    entries.reserveCapacity(records.underestimatedCount)
    for record in records { apply(record) }
  }

  /// Takes in a record.
  public mutating func apply(_ record: Record) {
    guard seen.insert(record.id).inserted else { return }
    revision += 1
    let stamp = RecordStamp(record)
    switch record.entry {
    case .care: place(record)
    case .correction(let correction): follow(correction.original, record)
    case .personMove(let move): follow(move.original, record)
    case .transfer(let transfer): follow(transfer.original, record)
    case .exemption(let exemption): follow(exemption.original, record)
    case .reopening(let reopening): follow(reopening.original, record)
    case .addition(let addition): follow(addition.original, record)
    case .listed(let entry):
      listed.insert(record, inOrder: { RecordStamp($0) < RecordStamp($1) })
      if case .contact(let contact) = entry, contact.isForManagerOnly { hasPrivateContacts = true }
      if case .outageEvent(.declarationCorrected(let correction)) = entry, let id = record.outage {
        tell(id) { $0.correct(correction, stamp) }
      }
      if case .outageEvent(.reopened(let reason)) = entry, let id = record.outage {
        tell(id) { $0.reopen(reason, record, stamp) }
      }
    case .outageDeclared(let declaration):
      tell(declaration.outage) { $0.declare(declaration, record, stamp) }
    case .outageEnded(let end): tell(end.outage) { $0.end(end, stamp) }
    case .outageClosed(let closure): tell(closure.outage) { $0.close(record, stamp) }
    case .unit(let description):
      guard unitStamp.map({ $0 < stamp }) ?? true else { return }
      unitStamp = stamp
      unit = description
    case .staff(let member):
      staffRows.insert(StaffRow(member, record), inOrder: { $0.stamp < $1.stamp })
      defer { lookForProtectedStaff() }
      guard staffStamps[member.id].map({ $0 < stamp }) ?? true else { return }
      staffStamps[member.id] = stamp
      staff.removeAll { $0.id == member.id }
      staff.insert(member, inOrder: Self.precedes)
    case .resident(let resident):
      guard residentStamps[resident.id].map({ $0 < stamp }) ?? true else { return }
      residentStamps[resident.id] = stamp
      residents.removeAll { $0.id == resident.id }
      residents.insert(resident, inOrder: Self.precedes)
      lookForProtectedPeople()
    case .personLink(let link):
      personLinks.insert(PersonLinkNote(link, record), inOrder: { $0.stamp < $1.stamp })
      lookForProtectedPeople()
    case .pin(let setting): signIns.apply(setting, stamp)
    case .signIn(let attempt):
      let at = record.occurredAt ?? record.recordedAt
      signIns.apply(attempt, stamp, at: at.instant)
    case .backup(let note):
      backups.insert(MadeBackup(note, record), inOrder: { $0.stamp < $1.stamp })
    case .profileAdopted(let adoption):
      guard let adopted = AdoptedProfiles(adoption, record) else { return }
      adoptions.insert(adopted, inOrder: { $0.stamp < $1.stamp })
    case .oversight(let entry):
      oversight.insert(OversightNote(entry, record), inOrder: { $0.stamp < $1.stamp })
    case .keyChange: break  // Known to the journal alone.
    case .unrecognized:
      unrecognized.insert(record, inOrder: { RecordStamp($0) < RecordStamp($1) })
    }
  }

  /// Whether a record has been taken in.
  public func knows(_ id: Identifier<Record>) -> Bool { seen.contains(id) }

  /// The entry with an identity.
  public func entry(_ id: Identifier<Record>) -> JournalEntry? {
    index(of: id).map { entries[$0] }
  }

  /// How many entries of an outage have not reached their destination.
  public func waitingCount(in outage: Identifier<Outage>) -> Int {
    waitingCounts[outage] ?? 0
  }

  /// The outage with an identity.
  public func outage(_ id: Identifier<Outage>) -> Outage? {
    outages.first { $0.id == id }
  }

  /// Records that cannot be placed yet because what they refer to has not arrived, in the order
  /// written.
  public var unplaced: [Record] {
    var records = withoutOutage
    records += waitingForOutage.values.joined()
    records += waitingForOriginal.values.joined()
    return records.sorted { RecordStamp($0) < RecordStamp($1) }
  }

  /// The unit without what is written about anybody: for who keeps the machine.
  public var withoutTexts: UnitState {
    var unit = self
    (unit.entries, unit.places, unit.residents, unit.unrecognized) = ([], [:], [], [])
    (unit.listed, unit.personLinks, unit.protectedPeople) = ([], [], ProtectedPeople())
    unit.oversight = []
    unit.waitingCounts = [:]
    unit.readings = ReadingLedger()
    return unit
  }

  /// The unit as a veil leaves it: nothing of what is kept is in it. The rows stay, and count.
  public func veiled(_ veil: Veil) -> UnitState {
    guard !veil.isEmpty else { return self }
    var unit = self
    // What keeps something of it must look again where the veil is another.
    for (place, id) in protectedPeople.ids.sorted().enumerated() where veil.open.contains(id) {
      unit.revision &+= 1 << (32 + place % 30)
    }
    var closed: Set<Identifier<Record>> = []
    for index in entries.indices {
      let isHidden = veil.hides(entries[index].current.person)
      guard isHidden || veil.touches(entries[index]) else { continue }
      if isHidden {
        closed.insert(entries[index].id)
        // What she may not open is not hers to read.
        unit.readings.leaveOut(entries[index])
      }
      unit.entries[index] = entries[index].veiled(veil)
    }
    for index in listed.indices { unit.listed[index] = listed[index].veiled(veil, closed) }
    for index in outages.indices { unit.outages[index] = outages[index].veiled(veil) }
    unit.personLinks = personLinks.map { $0.veiled(veil) }
    unit.adoptions = adoptions.map { $0.veiled(veil) }
    unit.residents = residents.map { veil.resident($0) }
    unit.staff = staff.map { veil.member($0) }
    unit.oversight = oversight.map { $0.veiled(veil) }
    unit.staffRows = staffRows.map { $0.veiled(veil) }
    // Of kinds that this version does not know nobody can tell whom they are about.
    unit.unrecognized = unrecognized.map { $0.withoutBody(veil) }
    unit.waitingForOutage = waitingForOutage.mapValues { $0.map { $0.withoutBody(veil) } }
    unit.waitingForOriginal = waitingForOriginal.mapValues { $0.map { $0.withoutBody(veil) } }
    unit.withoutOutage = withoutOutage.map { $0.withoutBody(veil) }
    return unit
  }

  /// The clock was set back: waits for a PIN are counted from now on. `endsLeave` says that nobody
  /// knows how long it was, so that every emergency access has ended.
  public mutating func clockWasSetBack(to now: Instant, endsLeave: Bool) {
    revision += 1
    signIns.clockWasSetBack(to: now)
    if endsLeave { endedEmergencies.formUnion(emergencies.map(\.id)) }
  }

  /// Nobody waits for a PIN from a time that the clock has not come to: for a command, which looks at
  /// the clock once and would begin the wait anew each time.
  public mutating func endWaitsToCome(now: Instant) {
    revision += 1
    signIns.endWaits(after: now)
  }

  private mutating func lookForProtectedPeople() {
    let people = ProtectedPeople(residents, links: personLinks)
    guard people != protectedPeople else { return }
    protectedPeople = people
    protectionRevision += 1
  }

  private mutating func lookForProtectedStaff() {
    let protected = Set(staff.filter(\.isProtected).map(\.id))
    protectedNames = [:]
    for row in staffRows where protected.contains(row.member.id) {
      protectedNames[row.member.signature, default: []].insert(row.member.name)
    }
  }

  // MARK: Outages

  private mutating func tell(
    _ id: Identifier<Outage>, _ change: (inout OutageTale) -> Void
  ) {
    change(&tales[id, default: OutageTale()])
    guard let outage = tales[id]?.outage else { return }
    let known = outages.firstIndex { $0.id == id }
    let destination = known.map { outages[$0].destination }
    if let known { outages.remove(at: known) }
    outages.insert(outage, inOrder: { $0.declaration < $1.declaration })
    if let destination, destination != outage.destination {
      for index in entries.indices where entries[index].outage == id {
        entries[index].retell(destination: outage.destination)
      }
    }
    for record in waitingForOutage.removeValue(forKey: id) ?? [] { place(record) }
  }

  // MARK: Entries

  private mutating func place(_ record: Record) {
    guard let id = record.outage else { return withoutOutage.append(record) }
    guard let outage = outage(id) else {
      return waitingForOutage[id, default: []].append(record)
    }
    guard case .care(let care) = record.entry else { return }
    var entry = JournalEntry(record, care, outage: id, destination: outage.destination)
    for follower in waitingForOriginal.removeValue(forKey: record.id) ?? [] {
      entry.add(follower)
    }
    entry.retell(destination: outage.destination)
    insert(entry)
  }

  private mutating func follow(_ original: Identifier<Record>, _ record: Record) {
    guard let index = index(of: original) else {
      return waitingForOriginal[original, default: []].append(record)
    }
    var entry = entries[index]
    entry.add(record)
    if let outage = outage(entry.outage) { entry.retell(destination: outage.destination) }
    count(entries[index], -1)
    guard EntryPlace(entry) != places[original] else {
      count(entry, 1)
      return entries[index] = entry
    }
    entries.remove(at: index)
    insert(entry)
  }

  private mutating func insert(_ entry: JournalEntry) {
    let place = EntryPlace(entry)
    places[entry.id] = place
    count(entry, 1)
    // Most entries are newer than all before them.
    if entries.isEmpty || EntryPlace(entries[entries.count - 1]) < place {
      return entries.append(entry)
    }
    entries.insert(entry, inOrder: { EntryPlace($0) < EntryPlace($1) })
  }

  private mutating func count(_ entry: JournalEntry, _ change: Int) {
    readings.count(entry, change)
    guard case .waiting = entry.destination else { return }
    waitingCounts[entry.outage, default: 0] += change
  }

  /// An entry's place among all.
  public func index(of id: Identifier<Record>) -> Int? {
    guard let place = places[id] else { return nil }
    return entries.partition { EntryPlace($0) < place }
  }

  // MARK: Registers

  private static func precedes(_ left: StaffMember, _ right: StaffMember) -> Bool {
    left.name == right.name
      ? left.id < right.id : SwedishOrder.precedes(left.name, right.name)
  }

  private static func precedes(_ left: Resident, _ right: Resident) -> Bool {
    left.name == right.name
      ? left.id < right.id : SwedishOrder.precedes(left.name, right.name)
  }
}
