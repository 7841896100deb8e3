import DowntimeModel
import TestSupport
import Testing

@Suite struct WriteInListTests {
  private func note(_ story: inout Story, _ at: String, _ name: String) throws
    -> Identifier<Record>
  {
    try story.care(
      at,
      .dayNote(
        DayNote(
          person: .described(name: name, number: .unknown), text: "vaken",
          nextShiftMustKnow: false)))
  }

  private func list(_ story: Story, _ profile: RoutineProfile, at text: String) throws
    -> WriteInList
  {
    let now = try Story.clock(text)
    return story.unit.writeInList(story.unit.openItems(profile, now: now), now: now)
  }

  @Test(.rule("R000-24")) func itIsGroupedByPlaceAndPersonInTheOrderOfTheNight() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let first = try note(&story, "2026-10-25T02:31+02", "Testa Testberg")
    let second = try note(&story, "2026-10-25T02:40+02", "Fejk Fejksson")
    let third = try note(&story, "2026-10-25T05:15+01", "testa testberg")
    // Nothing can be written in yet; what will have to be stands there all the same.
    let running = try list(story, .gothenburgCareHome, at: "2026-10-25T06:00+01")
    #expect(running.count == 3)
    #expect(running.groups.flatMap(\.people).flatMap(\.rows).allSatisfy { $0.item == nil })
    try story.end("2026-10-25T06:50+01")
    let all = try list(story, .gothenburgCareHome, at: "2026-10-25T07:50+01")
    let group = try #require(all.groups.first)
    #expect(all.groups.count == 1)
    #expect(group.target == .system(.treserva))
    #expect(group.people.map { $0.rows.map(\.entry) } == [[first, third], [second]])
    #expect(group.people.flatMap(\.rows).allSatisfy { $0.age == 3_600_000 && $0.overdue == nil })
    let late = try list(story, .gothenburgCareHome, at: "2026-10-25T19:20+01")
    #expect(late.groups.first?.people.first?.rows.first?.overdue == .afterShift(1_800_000))
    #expect(late.groups.first?.tone == .red)
  }

  /// Said outright: both ways to the list share the code that puts it in order.
  @Test func whatIsSoonestComesFirstThenByNameAndPeopleAsItHappened() throws {
    let (east, beta) = (try #require(ITSystem("Öst")), try #require(ITSystem("Beta")))
    let (gamma, alfa) = (try #require(ITSystem("Gamma")), try #require(ITSystem("Alfa")))
    let profile = RoutineProfile(writeIn: [
      WriteInRule(.dayNote(.notApplicable), .ownRecord, .staff, .undated),
      WriteInRule(.dayNote(.notApplicable), .system(beta), .staff, .undated),
      WriteInRule(.deviation, .system(alfa), .author, .undated),
      WriteInRule(.implementationPlan(.healthCare), .system(gamma), .planner, .soonest, .oneWeek),
      WriteInRule(.minaPlanerMessage, .system(east), .author, .atOnce),
    ])
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let second = try note(&story, "2026-10-25T02:31+02", "Testa Testberg")
    let fourth = try note(&story, "2026-10-25T04:31+01", "Testa Testberg")
    let third = try note(&story, "2026-10-25T03:31+01", "Fejk Fejksson")
    let deviation = try story.care(
      "2026-10-25T05:00+01",
      .deviation(
        Deviation(
          person: .testa, kinds: [.fall], whatHappened: "fall", immediateAction: "ingen",
          contacted: .nobody)))
    func document(_ kind: DrawnUpDocument.Kind) -> CareEntry {
      .document(
        DrawnUpDocument(
          person: .testa, kind: kind, title: "", law: .healthCare, place: "", form: .handwritten,
          needsStatistics: false))
    }
    let plan = try story.care("2026-10-25T05:05+01", document(.implementationPlan))
    let fax = try story.care(
      "2026-10-25T05:15+01",
      .fax(
        Fax(
          person: .testa, message: .positionBeforeDischarge, direction: .sent, way: .fax,
          receivers: [], checks: [])))
    let unruled = try story.care("2026-10-25T02:20+02", document(.healthCareNote))
    try story.end("2026-10-25T06:50+01")
    let list = try list(story, profile, at: "2026-10-25T07:50+01")
    let targets: [WriteInRule.Target?] = [
      .system(east), .system(gamma), .system(alfa), .system(beta), .ownRecord, nil,
    ]
    #expect(list.groups.map(\.target) == targets)
    let entries = list.groups.map { $0.people.map { $0.rows.map(\.entry) } }
    let notes = [[second, fourth], [third]]
    #expect(entries == [[[fax]], [[plan]], [[deviation]], notes, notes, [[unruled]]])
  }

  @Test(.rule("R004-89")) func aRowSaysHowManyDaysItIsLateAndWhereItStoodBefore() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let id = try story.care(
      "2026-04-28T15:00+02",
      .document(
        DrawnUpDocument(
          person: .testa, kind: .healthCareNote, title: "", law: .healthCare, place: "aktskåp",
          form: .handwritten, needsStatistics: false)))
    try story.end("2026-04-30T19:00+02")
    try story.writeIn("2026-05-04T10:00+02", id, .vodok)
    try story.write(
      "2026-05-04T11:00+02", .reopening(Reopening(original: id, reason: "fel rad")))
    func row(_ text: String) throws -> WriteInList.Row? {
      try list(story, .socialSystemsProvider, at: text).groups.first?.people.first?.rows.first
    }
    #expect(try row("2026-05-07T23:00+02")?.overdue == nil)
    #expect(try row("2026-05-08T00:00+02")?.overdue == .days(1))
    #expect(try row("2026-05-08T00:00+02")?.earlier?.cause == .reopened)
    #expect(try row("2026-05-08T00:00+02")?.way == .imported)
  }

  // E-B9, X-40
  @Test(.rule("X-40"), .rule("R002-29")) func whatOthersDoStandsApartAndWhatWaitsForThemSaysSo()
    throws
  {
    let file = try FactFile(
      "B.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: FactFile.time("2026-11-13 08:00"))
    func list(_ text: String) throws -> WriteInList {
      let now = try FactFile.time("2026-11-" + text)
      let unit = file.unit(at: now)
      return unit.writeInList(unit.openItems(.prator(.municipality), now: now), now: now)
    }
    let back = try list("10 17:15")
    #expect(back.others.count == 3)
    #expect(back.groups.map(\.target).contains(.ownRecord))
    #expect(back.groups.first { $0.target == .ownRecord }?.count == 6)
    let prator = try #require(back.groups.first { $0.target == .system(.prator) })
    #expect(prator.count == 1)
    let answer = try #require(prator.people.first?.rows.first)
    #expect(answer.waitsFor == .acknowledge(try file.id("S2"), .admission))
    #expect(back.others.contains { $0.item?.subject == answer.waitsFor })
    let registered = try list("11 12:40")
    #expect(registered.others.isEmpty)
    #expect(registered.groups.first?.people.first?.rows.first?.waitsFor == nil)
  }

  @Test(.rule("R003-11")) func whatIsRegisteredAndAdjustedSaysSo() throws {
    var story = try Story(.minaPlaner, from: "2026-10-25T02:14+02")
    try story.care(
      "2026-10-25T05:15+01",
      .fax(
        Fax(
          person: .testa, message: .positionBeforeDischarge, direction: .sent, way: .fax,
          receivers: [],
          checks: [])))
    try story.end("2026-10-25T06:50+01")
    let list = try list(story, .minaPlaner(.municipality), at: "2026-10-25T07:50+01")
    #expect(list.groups.first?.target == .system(.minaPlaner))
    #expect(list.groups.first?.people.first?.rows.first?.way == .registeredAndAdjusted)
  }

  @Test(.rule("R000-24")) func severalAreMarkedAtOnceEachByItself() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let ids = try ["Testa Testberg", "Fejk Fejksson", "Prova Provsson"].map {
      try note(&story, "2026-10-25T02:31+02", $0)
    }
    let now = try Story.clock("2026-10-25T07:00+01")
    let running = story.unit.batch(ids, into: .treserva, at: now)
    #expect(running.transfers.isEmpty)
    #expect(Set(running.refused.values) == [.stillRunning])
    try story.end("2026-10-25T06:50+01")
    try story.write(
      "2026-10-25T06:55+01", .exemption(Exemption(original: ids[2], reason: "dubblett")))
    var random = SeededGenerator(seed: 9)
    let stranger = Identifier<Record>(using: &random)
    let batch = story.unit.batch(
      ids + [ids[0], stranger], into: .treserva, at: now, way: .typedIn)
    #expect(batch.transfers.map(\.original) == [ids[0], ids[1]])
    #expect(batch.transfers.allSatisfy { $0.way == .typedIn && $0.at == now })
    #expect(batch.refused == [ids[2]: .notWaiting, stranger: .unknown])
    for transfer in batch.transfers { try story.write("2026-10-25T07:00+01", .transfer(transfer)) }
    // Each is undone by itself.
    try story.write(
      "2026-10-25T07:05+01", .reopening(Reopening(original: ids[1], reason: "fel rad")))
    #expect(story.unit.batch(ids, into: .treserva, at: now).transfers.map(\.original) == [ids[1]])
  }
}
