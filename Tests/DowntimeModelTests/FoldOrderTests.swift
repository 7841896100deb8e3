import DowntimeModel
import TestSupport
import Testing

/// What a state says, for comparison.
private struct Told: Hashable {
  var unit: UnitDescription?
  var staff: [StaffMember]
  var residents: [Resident]
  var outages: [Outage]
  var entries: [JournalEntry]
  var listed: [Record]
  var links: [PersonLinkNote]
  var unrecognized: [Record]
  var unplaced: [Record]
  var items: [[OpenItem]]
  var closing: [ClosingFacts]
  var unread: [[Readable]]
  var handovers: [[HandoverReport]]
  var untold: [[Readable]]
  var flagged: [[JournalEntry]]

  init(_ state: UnitState) {
    unit = state.unit
    staff = state.staff
    residents = state.residents
    outages = state.outages
    entries = state.entries
    listed = state.listed
    links = state.personGroups.links
    unrecognized = state.unrecognized
    unplaced = state.unplaced
    let now = LocalTime(instant: Instant(milliseconds: 999_000_000), offsetMinutes: 60)
    items = state.outages.map { state.openItems(of: $0.id, .everyRoutine, now: now) }
    closing = state.outages.map {
      state.closingFacts(of: $0.id, .everyRoutine, now: now, isSignedByManager: true)
    }
    unread = arbitrarySignatures.map(state.unread)
    handovers = state.outages.map { state.handovers(in: $0.id) }
    untold = state.outages.map { state.untold(in: $0.id) }
    flagged = state.outages.map { state.flagged(in: $0.id) }
  }
}

extension RoutineProfile {
  /// A unit that follows all five routines.
  static let everyRoutine = gothenburgHomeCare.adding(.prator(.municipality))
    .adding(.minaPlaner(.municipality)).adding(.socialSystemsOrdering)
    .adding(.socialSystemsProvider)
}

/// A small unit in which records often refer to each other, several at the same instant.
func entangledRecords(seed: UInt64) -> [Record] {
  var arbitrary = ArbitraryRecords(seed: seed)
  return arbitraryUnit(&arbitrary) { arbitrary in Int64(arbitrary.int(0...12)) * 60_000 }
}

/// The same, at times of one's own.
func arbitraryUnit(
  _ arbitrary: inout ArbitraryRecords, at milliseconds: (inout ArbitraryRecords) -> Int64
) -> [Record] {
  let outages: [Identifier<Outage>] = (0..<3).map { _ in arbitrary.identifier() }
  let ids: [Identifier<Record>] = (0..<60).map { _ in arbitrary.identifier() }
  let people: [Identifier<Resident>] = (0..<3).map { _ in arbitrary.identifier() }
  let staff: [Identifier<StaffMember>] = (0..<2).map { _ in arbitrary.identifier() }
  let persons = ["Åsa", "Bo"].map { PersonReference.described(name: $0, number: .unknown) }
  func time() -> LocalTime {
    LocalTime(instant: Instant(milliseconds: milliseconds(&arbitrary)), offsetMinutes: 60)
  }
  func reading(of id: Identifier<Record>) -> Entry {
    let read = arbitrary.pick([[], [id], [id, arbitrary.pick(ids)]])
    return .addition(Addition(original: id, said: .read(read)))
  }
  return ids.map { id in
    var record = arbitrary.record()
    record.id = id
    record.recordedAt = time()
    record.occurredAt = arbitrary.bool() ? time() : nil
    record.outage = arbitrary.pick([outages[0], outages[0], outages[1], outages[2]])
    record.entry = arbitrary.pick([
      .care(arbitrary.care()), .care(arbitrary.care()),
      .correction(
        Correction(
          original: arbitrary.pick(ids), reason: "", occurredAt: time(),
          replacement: arbitrary.care())),
      .personMove(
        PersonMove(original: arbitrary.pick(ids), person: arbitrary.person(), reason: "")),
      .transfer(
        Transfer(
          original: arbitrary.pick(ids), system: arbitrary.system(), at: time(), reference: "")),
      .exemption(Exemption(original: arbitrary.pick(ids), reason: "")),
      .reopening(Reopening(original: arbitrary.pick(ids), reason: "")),
      .addition(Addition(original: arbitrary.pick(ids), said: arbitrary.said())),
      reading(of: arbitrary.pick(ids)),
      .listed(.handover(Handover(receiver: "", covers: (0..<6).map { _ in arbitrary.pick(ids) }))),
      .listed(arbitrary.listed()),
      .outageDeclared(
        OutageDeclaration(
          outage: arbitrary.pick(outages), systems: [arbitrary.system()], startedAt: time(),
          note: "")),
      .outageEnded(OutageEnd(outage: arbitrary.pick(outages), endedAt: time())),
      .outageClosed(OutageClosure(outage: arbitrary.pick(outages))),
      .resident(
        Resident(id: arbitrary.pick(people), name: arbitrary.pick(["Åsa", "Ada", "Ada"]))),
      .staff(
        StaffMember(
          id: arbitrary.pick(staff), signature: arbitrary.signature(),
          name: arbitrary.pick(["Bo", "Örn"]), title: "")),
      .unit(UnitDescription(name: arbitrary.text(), isDrill: false)),
      .personLink(
        PersonLink(
          one: arbitrary.pick(persons), other: arbitrary.pick(persons), isSame: arbitrary.bool(),
          reason: "")),
      .unrecognized(kind: "x"),
    ])
    return record
  }
}

@Test func theOrderOfArrivalNeverMattersNorDoDuplicates() {
  var random = SeededGenerator(seed: 3)
  var placed = 0
  var waiting = 0
  for seed in 0..<60 {
    let records = entangledRecords(seed: UInt64(seed))
    let told = Told(UnitState(records))
    waiting += told.items.joined().count
    placed += told.entries.filter { !$0.history.isEmpty }.count
    for _ in 0..<10 {
      let shuffled = (records + records.shuffled(using: &random).prefix(12)).shuffled(
        using: &random)
      #expect(Told(UnitState(shuffled)) == told)
    }
  }
  #expect(placed > 50)
  #expect(waiting > 500)
}

@Test func entriesStandInOrderAndAreFoundByIdentity() {
  for seed in 0..<20 {
    let state = UnitState(entangledRecords(seed: UInt64(seed)))
    for (earlier, later) in zip(state.entries, state.entries.dropFirst()) {
      #expect(
        (earlier.ownTime.instant, earlier.recordedAt.instant, earlier.id)
          < (later.ownTime.instant, later.recordedAt.instant, later.id))
    }
    for entry in state.entries { #expect(state.entry(entry.id) == entry) }
  }
}

/// The signatures that arbitrary authors have.
private let arbitrarySignatures = ["NPÅ", "MMT", "EE", "ÄÖÜÉ", "ABCDE"].compactMap(Signature.init)

@Test(.rule("R000-22")) func whatIsUnreadIsCountedAsItIsListed() {
  var unread = 0
  var opened = 0
  for seed in 0..<60 {
    let records = entangledRecords(seed: UInt64(seed)).filter { record in
      if case .outageClosed = record.entry { false } else { true }
    }
    let state = UnitState(records)
    for reader in arbitrarySignatures {
      let rows = state.unread(for: reader)
      #expect(state.unreadCount(for: reader) == rows.count)
      unread += rows.count
      opened += state.entries.reduce(0) { $0 + $1.opened(by: reader).count }
    }
    for outage in state.outages {
      let flagged = state.timeline(outage: outage.id).filter(\.nextShiftMustKnow)
      #expect(state.flagged(in: outage.id) == flagged)
    }
  }
  #expect(unread > 500)
  #expect(opened > 3)
}

@Test func whatWaitsIsCountedAsItIsListed() {
  var waiting = 0
  for seed in 0..<40 {
    let state = UnitState(entangledRecords(seed: UInt64(seed)))
    for outage in state.outages {
      #expect(state.waitingCount(in: outage.id) == state.waiting(in: outage.id).count)
      waiting += state.waiting(in: outage.id).count
    }
  }
  #expect(waiting > 50)
}
