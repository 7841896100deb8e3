import DowntimeModel
import TestSupport
import Testing

@Suite struct ToDoListTests {
  private let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)

  private func scenarioC(at text: String) throws -> (
    unit: UnitState, now: LocalTime, file: FactFile
  ) {
    let file = try FactFile(
      "C.jsonl", typist: FactFile.manager("CCT", "Cleo Chef-Test"),
      now: FactFile.time("2026-05-21 08:00"))
    let now = try FactFile.time("2026-" + text)
    return (file.unit(at: now), now, file)
  }

  private func author(_ signature: String) throws -> Author {
    Author(
      signature: try #require(Signature(signature)), name: "\(signature) Påhittad",
      title: "undersköterska", role: .careStaff)
  }

  private func todos(_ story: Story, at text: String, _ other: RoutineProfile? = nil) throws
    -> [ToDo]
  {
    let now = try Story.clock(text)
    return story.unit.toDoList(story.unit.openItems(other ?? profile, now: now), now: now)
  }

  @Test(.rule("R004-89"), .rule("R004-86"))
  func everyDutyStandsInTheOrderOfTheListWithWhatClosesIt()
    throws
  {
    let (unit, now, file) = try scenarioC(at: "04-30 19:00")
    let items = unit.openItems(profile, now: now)
    let todos = unit.toDoList(items, now: now)
    #expect(todos.map(\.key) == items.map(\.subject.key))
    #expect(Set(todos.map(\.key)).count == todos.count)
    #expect(todos.first?.closing == .outage(.unitDuty(.providerReport)))
    let note = try #require(todos.first { $0.key.record == (try? file.id("H1")) })
    #expect(note.closing == .writeIn(try file.id("H1")))
    #expect(note.system == .vodok)
    #expect(note.responsible == .teamLeaderAndNurse)
    #expect(note.author?.signature.text == "AAR")
    let order = try #require(todos.first { $0.kind == .order })
    #expect(order.closing == .entry(try #require(order.key.record), .orderStep(.registered)))
    let stick = try #require(todos.first { $0.kind == .loan })
    #expect(stick.closing == .list(.devices, try #require(stick.key.record)))
  }

  @Test func itIsFilteredBySystemKindUrgencyPersonAndOwner() throws {
    let (unit, now, _) = try scenarioC(at: "04-30 19:00")
    let nurse = try #require(unit.staff.first { $0.signature.text == "SSS" })
    let items = unit.openItems(profile, now: now)
    let todos = unit.toDoList(items, for: nurse, now: now)
    func count(_ change: (inout ToDoFilter) -> Void) -> Int {
      var filter = ToDoFilter()
      change(&filter)
      return todos.count { filter.shows($0, to: nurse.signature) }
    }
    #expect(count { _ in } == items.count)
    #expect(count { $0.system = .vodok } == 4)
    #expect(count { $0.system = .parasol } == 9)
    #expect(count { $0.system = .socialSystems } == 4 + 9 + 1 + 12 + 6 + 2)
    #expect(count { $0.kind = .loan } == 3)
    #expect(count { $0.urgency = .atOnce } == 1)
    #expect(count { $0.isOwn = true } == 4)
    let fejk = try #require(unit.residents.first { $0.name == "Fejk Fejksson" })
    let about = count { $0.person = unit.personGroups.members(.resident(fejk.id)) }
    #expect(
      about
        == todos.count { todo in
          if case .resident(fejk.id, _, _, _) = todo.person { true } else { false }
        })
    #expect(about > 5)
  }

  @Test func whatSomebodyTakesIsSeenAndStaysUntilItIsDone() throws {
    let home = RoutineProfile.gothenburgCareHome
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let id = try story.care(
      "2026-10-25T05:15+01",
      .dayNote(DayNote(person: .testa, text: "vaken", nextShiftMustKnow: false)))
    try story.end("2026-10-25T06:50+01")
    let key = try #require(
      try todos(story, at: "2026-10-25T07:00+01", home).first { $0.key.record == id }
    )
    .key
    #expect(try todos(story, at: "2026-10-25T07:00+01", home).allSatisfy { $0.taken == nil })
    try story.list("2026-10-25T07:01+01", .itemNote(ItemNote(key, .taken)))
    let taken = try #require(
      try todos(story, at: "2026-10-25T07:02+01", home).first { $0.key == key })
    #expect(taken.taken?.by.signature.text == "AAR")
    var free = ToDoFilter()
    free.isFree = true
    #expect(!free.shows(taken, to: nil))
    // It is hers now, whoever wrote it, and nobody else's.
    var own = ToDoFilter()
    own.isOwn = true
    #expect(own.shows(taken, to: Signature("AAR")))
    #expect(!own.shows(taken, to: Signature("NPÅ")))
    try story.list("2026-10-25T07:03+01", .itemNote(ItemNote(key, .released)))
    #expect(try todos(story, at: "2026-10-25T07:04+01", home).allSatisfy { $0.taken == nil })
    try story.list("2026-10-25T07:05+01", .itemNote(ItemNote(key, .taken)))
    try story.writeIn("2026-10-25T07:10+01", id, .treserva)
    #expect(try todos(story, at: "2026-10-25T07:10+01", home).allSatisfy { $0.key != key })
  }

  @Test(.rule("R004-65")) func aLostStickIsWaivedWithAReasonAndANameAndAnAnalysisNever() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let stick = try story.list(
      "2026-04-28T08:15+02",
      .loan(
        DeviceLoan(
          device: .stick, number: "USB-101", isNewAndEncrypted: true, borrower: "Arvid",
          workplace: "Testgatan", place: "aktskåp")))
    try story.end("2026-05-01T19:00+02")
    let later = "2026-05-04T09:00+02"
    func kinds() throws -> Set<ItemKind> { Set(try todos(story, at: later).map(\.kind)) }
    #expect(try kinds().isSuperset(of: [.loan, .analysis]))
    for key in [ItemKey(.loan, stick), ItemKey(.analysis)] {
      try story.list(
        "2026-05-04T08:00+02", .itemNote(ItemNote(key, .waived(reason: "brann upp, anmält"))))
    }
    #expect(try !kinds().contains(.loan))
    #expect(try kinds().contains(.analysis))
    let unit = story.unit
    let proof = unit.proof(
      of: try #require(unit.outage(story.outage)), profile, at: try Story.clock(later))
    #expect(!proof.obstacles.contains(.openLoans))
    #expect(proof.obstacles.contains(.missingAnalysis))
    #expect(proof.signatures.contains { $0.act == .waived && $0.author.signature.text == "AAR" })
    try story.list(
      "2026-05-04T08:30+02", .itemNote(ItemNote(ItemKey(.loan, stick), .wanted(reason: "hittad"))))
    #expect(try kinds().contains(.loan))
  }

  @Test func aStartedTextOfAColleagueStandsAmongTheDuties() throws {
    let story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let night = try author("NPÅ")
    var random = SeededGenerator(seed: 1)
    let draft = Draft(
      id: Identifier(using: &random), outage: story.outage, author: night,
      subject: .entry(.new(.deviation)),
      fields: [:], startedAt: try Story.clock("2026-10-25T05:00+01"),
      changedAt: try Story.clock("2026-10-25T05:00+01"))
    func list(at text: String) throws -> [ToDo] {
      let now = try Story.clock(text)
      return story.unit.toDoList(
        story.unit.openItems(profile, now: now), drafts: [draft], now: now)
    }
    let todo = try #require(try list(at: "2026-10-25T07:00+01").first { $0.kind == .startedText })
    #expect(todo.closing == .draft(draft.id))
    #expect(todo.tone == .amber)
    #expect(todo.author == night)
    // After a full shift it is as red as what was not written in.
    #expect(try list(at: "2026-10-25T17:00+01").first?.kind == .startedText)
    #expect(try list(at: "2026-10-25T17:00+01").first?.tone == .red)
  }

  @Test(.rule("R000-16"), .rule("R001-12"), .rule("X-34"))
  func aSelfCheckIsDueOnTheLastDayOfItsPeriod() throws {
    let since = CivilDate(2026, 2, 10)
    func due(_ last: CivilDate?, _ today: CivilDate, _ period: SelfCheckPeriod = .quarter) -> String
    {
      period.due(last: last, since: since, today: today).map {
        "\(SwedishDate.iso($0.0)) \($0.1)"
      } ?? "–"
    }
    #expect(due(nil, CivilDate(2026, 2, 11)) == "–")
    #expect(due(nil, CivilDate(2026, 2, 28)) == "2026-03-31 amber")
    #expect(due(nil, CivilDate(2026, 3, 31)) == "2026-03-31 amber")
    #expect(due(nil, CivilDate(2026, 4, 1)) == "2026-03-31 red")
    #expect(due(CivilDate(2026, 3, 31), CivilDate(2026, 4, 1)) == "–")
    #expect(due(CivilDate(2026, 3, 31), CivilDate(2026, 7, 1)) == "2026-06-30 red")
    #expect(due(nil, CivilDate(2026, 6, 30), .halfYear) == "2026-06-30 amber")
  }
}
