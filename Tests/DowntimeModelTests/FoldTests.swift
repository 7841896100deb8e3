import DowntimeModel
import TestSupport
import Testing

/// Scenario A's records, written one after another.
private struct Night {
  var random = SeededGenerator(seed: 21)
  let outage: Identifier<Outage>
  var records: [Record] = []
  let author: Author

  init() throws {
    outage = Identifier(using: &random)
    author = Author(
      signature: try #require(Signature("NPÅ")), name: "Natt-Nils Påhittad",
      title: "undersköterska", role: .careStaff)
  }

  @discardableResult
  mutating func write(
    _ recorded: String, _ entry: Entry, occurred: String? = nil, number: String? = nil,
    outage: Identifier<Outage>? = nil
  ) throws -> Identifier<Record> {
    let id = Identifier<Record>(using: &random)
    records.append(
      Record(
        id: id, outage: outage ?? self.outage, number: number.flatMap { EntryNumber($0) },
        recordedAt: try clock(recorded), occurredAt: try occurred.map(clock), author: author,
        entry: entry))
    return id
  }

  mutating func declare(systems: [ITSystem] = [.treserva]) throws {
    try write(
      "02:16+02",
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: systems, startedAt: try clock("02:14+02"), note: "")))
  }
}

/// A time in the night of 25 October 2026, such as `02:31+01`.
private func clock(_ text: String) throws -> LocalTime {
  try #require(TimestampText.read("2026-10-25T\(text.prefix(5)):00.000\(text.suffix(3)):00"))
}

private func note(_ text: String, _ name: String = "Testa Testberg") -> CareEntry {
  .dayNote(
    DayNote(
      person: .described(name: name, number: .unknown), text: text, nextShiftMustKnow: false))
}

private func deviation() -> CareEntry {
  .deviation(
    Deviation(
      person: .nobody, kinds: [.fall], whatHappened: "fall", immediateAction: "ingen",
      contacted: .nobody))
}

private func scenarioA() throws -> (night: Night, ids: [String: Identifier<Record>]) {
  var night = try Night()
  try night.declare()
  var ids: [String: Identifier<Record>] = [:]
  for (number, time, care) in [
    ("DA-0001", "02:31+02", note("vaken")), ("AVV-0001", "02:50+02", deviation()),
    ("DA-0002", "02:05+01", note("rum 12", "Fejk Fejksson")),
    ("DA-0003", "02:31+01", note("sover")), ("AVV-0002", "03:40+01", deviation()),
  ] {
    ids[number] = try night.write(time, .care(care), occurred: time, number: number)
  }
  try night.write(
    "04:30+01",
    .correction(
      Correction(
        original: try #require(ids["DA-0002"]), reason: "fel rum angivet",
        occurredAt: try clock("02:05+01"), replacement: note("rum 14", "Fejk Fejksson"))),
    number: "RÄT-0001")
  ids["DA-0004"] = try night.write(
    "05:15+01", .care(note("frukost")), occurred: "05:15+01", number: "DA-0004")
  return (night, ids)
}

@Test func scenarioAStandsInTheOrderItHappened() throws {
  let (night, _) = try scenarioA()
  let state = UnitState(night.records)
  #expect(
    state.chronology(of: night.outage).compactMap(\.number?.text) == [
      "DA-0001", "AVV-0001", "DA-0002", "DA-0003", "AVV-0002", "RÄT-0001", "DA-0004",
    ])
  #expect(state.waiting(in: night.outage).count == 6)
}

@Test func theOutageLastsFiveHoursAndThirtySixMinutes() throws {
  var (night, _) = try scenarioA()
  try night.write(
    "06:50+01",
    .outageEnded(OutageEnd(outage: night.outage, endedAt: try clock("06:50+01"))))
  let outage = try #require(UnitState(night.records).outage(night.outage))
  #expect(outage.phase == .ended)
  #expect(outage.duration(at: try clock("09:00+01").instant) == 20_160_000)
  #expect(
    SwedishDate.duration(milliseconds: outage.duration(at: Instant(milliseconds: 0)))
      == "5 h 36 min")
}

@Test(.rule("R000-24")) func transfersEmptyTheListAsInScenarioA() throws {
  var (night, ids) = try scenarioA()
  func waiting() -> Int { UnitState(night.records).waiting(in: night.outage).count }
  func transfer(_ number: String, _ time: String) throws {
    try night.write(
      time,
      .transfer(
        Transfer(
          original: try #require(ids[number]), system: .treserva, at: try clock(time),
          reference: "")))
  }
  #expect(waiting() == 6)
  try transfer("DA-0001", "06:58+01")
  try transfer("DA-0003", "06:58+01")
  #expect(waiting() == 4)
  for number in ["DA-0002", "DA-0004", "AVV-0001"] { try transfer(number, "07:40+01") }
  #expect(waiting() == 1)
  try transfer("AVV-0002", "09:10+01")
  #expect(waiting() == 0)
  try night.write("09:20+01", .outageClosed(OutageClosure(outage: night.outage)))
  let state = UnitState(night.records)
  #expect(state.outages.first?.phase == .closed)
  #expect(state.outages.first?.closed?.by == night.author)
  #expect(state.openOutages.isEmpty)
}

@Test func aCorrectionLeavesTheOriginalReadable() throws {
  let (night, ids) = try scenarioA()
  let id = try #require(ids["DA-0002"])
  let entry = try #require(UnitState(night.records).entry(id))
  #expect(entry.original == note("rum 12", "Fejk Fejksson"))
  #expect(entry.current == note("rum 14", "Fejk Fejksson"))
  #expect(entry.history.map(\.number?.text) == ["RÄT-0001"])
}

@Test func aCorrectionAfterATransferMakesTheEntryWaitAgain() throws {
  var night = try Night()
  try night.declare(systems: [.treserva, .prator])
  let id = try night.write("02:31+02", .care(note("a")))
  try night.write(
    "03:00+01",
    .transfer(
      Transfer(original: id, system: .prator, at: try clock("03:00+01"), reference: "")))
  guard case .transferred? = UnitState(night.records).entry(id)?.destination else {
    Issue.record("not transferred")
    return
  }
  try night.write(
    "03:10+01",
    .correction(
      Correction(
        original: id, reason: "fel", occurredAt: try clock("02:31+02"), replacement: note("b"))))
  let entry = try #require(UnitState(night.records).entry(id))
  #expect(entry.destination == .waiting(.prator))
  #expect(entry.history.count == 2)
}

@Test func aMoveChangesOnlyThePersonAndALaterCorrectionDecides() throws {
  var night = try Night()
  try night.declare()
  let id = try night.write("02:31+02", .care(note("a", "Fel Person")))
  let right = PersonReference.described(name: "Rätt Person", number: .unknown)
  try night.write(
    "02:40+02", .personMove(PersonMove(original: id, person: right, reason: "fel person")))
  let moved = try #require(UnitState(night.records).entry(id))
  #expect(moved.current == note("a", "Rätt Person"))
  #expect(
    moved.history.map(\.event) == [
      .moved(
        PersonMove(original: id, person: right, reason: "fel person"),
        from: .described(name: "Fel Person", number: .unknown))
    ])
  try night.write(
    "02:45+02",
    .correction(
      Correction(
        original: id, reason: "ordval", occurredAt: try clock("02:20+02"),
        replacement: note("b", "Rätt Person"))))
  #expect(UnitState(night.records).entry(id)?.current == note("b", "Rätt Person"))
}

@Test func anExemptEntryWaitsAgainWhenReopened() throws {
  var night = try Night()
  try night.declare()
  let id = try night.write("02:31+02", .care(note("a")))
  try night.write("02:40+02", .exemption(Exemption(original: id, reason: "dubblett")))
  #expect(UnitState(night.records).waiting(in: night.outage).isEmpty)
  try night.write("02:41+02", .reopening(Reopening(original: id, reason: "fel rad")))
  #expect(UnitState(night.records).entry(id)?.destination == .waiting(.treserva))
}

@Test func whatRefersToSomethingUnknownWaitsInSight() throws {
  var night = try Night()
  let id = try night.write("02:31+02", .care(note("a")))
  try night.write("02:40+02", .exemption(Exemption(original: id, reason: "dubblett")))
  let waiting = UnitState(night.records)
  #expect(waiting.entries.isEmpty)
  #expect(waiting.unplaced.map(\.id) == night.records.map(\.id))
  try night.declare()
  let placed = UnitState(night.records)
  #expect(placed.unplaced.isEmpty)
  #expect(placed.entries.count == 1)
  #expect(placed.waiting(in: night.outage).isEmpty)
}

@Test func registersHoldWhatWasSaidLast() throws {
  var night = try Night()
  let anna = Identifier<Resident>(using: &night.random)
  let ake = Identifier<Resident>(using: &night.random)
  try night.write("02:31+02", .resident(Resident(id: ake, name: "Åke Test", room: "2")))
  try night.write("02:32+02", .resident(Resident(id: anna, name: "Anna Test", room: "1")))
  try night.write("02:33+02", .resident(Resident(id: anna, name: "Örjan Test", room: "1")))
  try night.write(
    "02:34+02", .resident(Resident(id: ake, name: "Åke Test", room: "2", isActive: false)))
  try night.write("02:35+02", .unit(UnitDescription(name: "Gamla", isDrill: true)))
  try night.write("02:36+02", .unit(UnitDescription(name: "Nya", isDrill: true)))
  for records in [night.records, night.records.reversed()] {
    let state = UnitState(records)
    #expect(state.residents.map(\.name) == ["Åke Test", "Örjan Test"])
    #expect(state.activeResidents.map(\.name) == ["Örjan Test"])
    #expect(state.unit?.name == "Nya")
  }
}

@Test func residentsAreFoundByNameRoomAndNumber() throws {
  var night = try Night()
  func add(_ name: String, _ digits: String, _ room: String) throws {
    let id = Identifier<Resident>(using: &night.random)
    let number = try #require(Personnummer(digits: digits))
    try night.write(
      "02:31+02",
      .resident(Resident(id: id, name: name, number: .personnummer(number), room: room)))
  }
  try add("Testa Testberg", "193012299263", "12")
  try add("Fejk Fejksson", "193805028432", "14")
  try add("Åsa Testberg", "194408139089", "A3")
  let state = UnitState(night.records)
  func found(_ typed: String) -> [String] { state.residents(matching: typed).map(\.name) }
  #expect(found("") == ["Fejk Fejksson", "Testa Testberg", "Åsa Testberg"])
  #expect(found("TESTB") == ["Testa Testberg", "Åsa Testberg"])
  #expect(found("testb ås") == ["Åsa Testberg"])
  #expect(found("asa") == [])
  #expect(found("a3") == ["Åsa Testberg"])
  // Who lives in the room comes first, whoever's number begins so.
  try add("Prova Provsson", "194504118359", "38")
  let grown = UnitState(night.records)
  #expect(grown.residents(matching: "38").map(\.name) == ["Prova Provsson", "Fejk Fejksson"])
  #expect(found("380502") == ["Fejk Fejksson"])
  #expect(found("19301229-9") == ["Testa Testberg"])
  let testa = try #require(state.residents(matching: "testa testb").first)
  #expect(state.sameSurname(as: testa).map(\.name) == ["Åsa Testberg"])
}

@Test func whoKeepsTheMachineSeesNoListsEither() throws {
  var night = try Night()
  try night.declare()
  try night.write("02:20+02", .care(note("vaken")))
  try night.write(
    "02:21+02",
    .listed(
      .loan(
        DeviceLoan(
          device: .stick, number: "1", isNewAndEncrypted: true, borrower: "Testa Testberg",
          workplace: "", place: ""))))
  let unit = UnitState(night.records)
  #expect(unit.listed.count == 1)
  #expect(unit.withoutTexts.listed.isEmpty)
  #expect(unit.withoutTexts.entries.isEmpty)
}
