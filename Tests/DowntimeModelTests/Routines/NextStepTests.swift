import DowntimeModel
import TestSupport
import Testing

/// What the overview tells people to do next.
@Suite struct NextStepTests {
  private static func member(_ role: Role, _ title: String = "x") throws -> StaffMember {
    var random = SeededGenerator(seed: 77)
    return StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature("MMT")),
      name: "Mona Morgon-Test", title: title, role: role)
  }

  /// The records of a story in a unit that follows some of the shipped routines.
  private static func unit(_ story: Story, _ names: String..., manager: StaffMember? = nil) throws
    -> UnitState
  {
    var unit = UnitState(story.records)
    var random = SeededGenerator(seed: 78)
    let author = try member(.unitManager).author
    let profiles = try names.map { try #require(Profile.shipped($0)) }
    let entries =
      [Entry.profileAdopted(ProfileAdoption(of: profiles))] + (manager.map { [.staff($0)] } ?? [])
    for entry in entries {
      unit.apply(
        Record(
          id: Identifier(using: &random), outage: nil, number: nil,
          recordedAt: try Story.clock("2026-01-01T08:00+01"), occurredAt: nil, author: author,
          entry: entry))
    }
    return unit
  }

  private static func steps(_ unit: UnitState, _ member: StaffMember, at now: String) throws
    -> [NextStep]
  {
    let now = try Story.clock(now)
    return unit.nextSteps(for: member, unit.whatWaits(now: now), now: now)
  }

  @Test(.rule("R002-01"), .rule("R002-19"))
  func `the beginning of an outage is said in words, then the checklist of one's role`() throws {
    var story = try Story(.prator, from: "2026-11-10T08:10+01")
    let nurse = try Self.member(.nurse)
    var unit = try Self.unit(story, "vasterbotten-prator")
    var steps = try Self.steps(unit, nurse, at: "2026-11-10T08:15+01")
    guard case .act(let report) = steps.first else {
      Issue.record("no step first")
      return
    }
    #expect(report.subject == .begin(.report))
    #expect(steps.last == .checklist(story.outage, left: 6))
    try story.event(
      "2026-11-10T08:16+01",
      .reported(to: "IT", at: try Story.clock("2026-11-10T08:15+01"), ticket: ""))
    let first = try #require(Profile.shipped("vasterbotten-prator")).checklists[0]
    let point = ChecklistPoint(role: first.role, phase: first.phase, text: first.items[0])
    try story.event(
      "2026-11-10T08:17+01", .ticked(point, at: try Story.clock("2026-11-10T08:17+01")))
    unit = try Self.unit(story, "vasterbotten-prator")
    steps = try Self.steps(unit, nurse, at: "2026-11-10T08:20+01")
    #expect(steps == [.checklist(story.outage, left: 5)])
    // Another role's checklist is not hers.
    #expect(try Self.steps(unit, Self.member(.careStaff), at: "2026-11-10T08:20+01") == [])
  }

  @Test(.rule("R000-22")) func `what others have written is read before what is not urgent`() throws
  {
    var story = try Story(.treserva, from: "2026-11-10T02:14+01")
    try story.care(
      "2026-11-10T02:31+01",
      .dayNote(DayNote(person: .testa, text: "Vaken.", nextShiftMustKnow: false)))
    let unit = try Self.unit(story, "goteborg-boende")
    let steps = try Self.steps(unit, Self.member(.careStaff), at: "2026-11-10T02:40+01")
    #expect(steps.first == .readUp(count: 1))
    #expect(steps.count > 1)
    let technician = try Self.steps(unit, Self.member(.technician), at: "2026-11-10T02:40+01")
    #expect(!technician.contains(.readUp(count: 1)))
  }

  @Test func `a tick that is undone waits again, and both stay readable`() throws {
    var story = try Story(.treserva, from: "2026-11-10T08:10+01")
    let lists = try #require(Profile.shipped("goteborg-boende")).checklists
    let point = ChecklistPoint(role: lists[0].role, phase: lists[0].phase, text: lists[0].items[0])
    let at = try Story.clock("2026-11-10T08:17+01")
    try story.event("2026-11-10T08:17+01", .ticked(point, at: at))
    var outage = try #require(UnitState(story.records).outage(story.outage))
    var row = try #require(
      try Self.unit(story, "goteborg-boende").checklist(of: outage).rows.first {
        $0.point == point
      })
    #expect(row.tick?.at == at)
    #expect(row.tick?.author.signature.text == "AAR")
    try story.event("2026-11-10T08:18+01", .unticked(point, reason: "fel rad"))
    let unit = try Self.unit(story, "goteborg-boende")
    outage = try #require(unit.outage(story.outage))
    row = try #require(unit.checklist(of: outage).rows.first { $0.point == point })
    #expect(row.tick == nil)
    #expect(row.undone?.reason == "fel rad")
    #expect(unit.checklist(of: outage).left(for: try Self.member(.careStaff)).count == 4)
    #expect(unit.tellings(of: story.outage).count == 2)
  }

  @Test(.rule("R001-39"))
  func `what must be told at once comes first and stays until it is told`() throws {
    var story = try Story(.treserva, from: "2026-11-10T02:14+01")
    var details = DayNoteDetails()
    details.affectsComingVisits = true
    var note = DayNote(person: .testa, text: "Vill ha frukost 09:00.", nextShiftMustKnow: true)
    note.details = details
    let id = try story.care("2026-11-10T05:15+01", .dayNote(note))
    let staff = try Self.member(.careStaff)
    var unit = try Self.unit(story, "goteborg-hemtjanst")
    guard case .act(let first) = try Self.steps(unit, staff, at: "2026-11-10T05:16+01").first else {
      Issue.record("no step first")
      return
    }
    #expect(first.subject == .tellOrally(id))
    #expect(first.tone == .red)
    try story.say(
      "2026-11-10T06:46+01", of: id,
      .toldOrally(
        Addition.OralInformation(
          unit: "dagenhet", receiver: "MMT", at: try Story.clock("2026-11-10T06:46+01"))))
    unit = try Self.unit(story, "goteborg-hemtjanst")
    let subjects = try Self.steps(unit, staff, at: "2026-11-10T06:47+01").compactMap { step in
      if case .act(let item) = step { item.subject } else { nil }
    }
    #expect(!subjects.contains(.tellOrally(id)))
  }

  @Test func `promised information is asked for when its time has passed and not before`() throws {
    var story = try Story(.treserva, from: "2026-11-10T02:14+01")
    let outage = story.outage
    func received(_ at: String, next: String?) throws -> OutageEvent {
      .received(
        "Felsökning.", from: "IT", at: try Story.clock(at), next: try next.map(Story.clock))
    }
    func asks(_ now: String) throws -> Bool {
      try Self.steps(Self.unit(story, "goteborg-boende"), Self.member(.nurse), at: now).contains {
        if case .askForInformation(outage, "IT", _) = $0 { true } else { false }
      }
    }
    try story.event(
      "2026-11-10T03:00+01", received("2026-11-10T03:00+01", next: "2026-11-10T05:00+01"))
    #expect(try !asks("2026-11-10T04:59+01"))
    #expect(try asks("2026-11-10T05:00+01"))
    try story.event("2026-11-10T05:10+01", received("2026-11-10T05:10+01", next: nil))
    #expect(try !asks("2026-11-10T06:00+01"))
  }

  @Test func `a unit without a routine asks its manager and nobody else to choose`() throws {
    let story = try Story(.treserva, from: "2026-11-10T02:14+01")
    let unit = UnitState(story.records)
    #expect(
      try Self.steps(unit, Self.member(.unitManager), at: "2026-11-10T08:00+01")
        .contains(.chooseRoutines))
    #expect(
      try !Self.steps(unit, Self.member(.careStaff), at: "2026-11-10T08:00+01")
        .contains(.chooseRoutines))
    let chosen = try Self.unit(story, "goteborg-boende")
    #expect(
      try !Self.steps(chosen, Self.member(.unitManager), at: "2026-11-10T08:00+01")
        .contains(.chooseRoutines))
  }

  @Test(.rule("R000-24"))
  func `closing comes only when nothing at all is left, and for who may close`() throws {
    var story = try Story(.treserva, from: "2026-11-10T02:14+01")
    let outage = story.outage
    let note = try story.care(
      "2026-11-10T02:31+01",
      .dayNote(DayNote(person: .testa, text: "Vaken.", nextShiftMustKnow: false)))
    try story.list(
      "2026-11-10T03:00+01",
      .outageEvent(.printed(what: "läslista", copies: 1, place: "expeditionen")))
    let printed = try #require(story.records.last?.id)
    try story.end("2026-11-10T06:50+01")
    let manager = try Self.member(.unitManager)
    func steps(_ member: StaffMember) throws -> [NextStep] {
      try Self.steps(
        Self.unit(story, "goteborg-boende", manager: manager), member, at: "2026-11-10T07:00+01"
      )
      .filter { step in
        switch step {
        case .checklist, .readUp: false
        default: true
        }
      }
    }
    #expect(try steps(manager) == [.writeIn(outage, count: 1, tone: .amber)])
    try story.writeIn("2026-11-10T06:55+01", note, .treserva)
    // The print is still there: «allt är inskrivet» is not all.
    #expect(try steps(manager) == [.remaining(outage, count: 1)])
    try story.event("2026-11-10T06:58+01", .printDone(of: printed, .shredded))
    #expect(try steps(manager) == [.close(outage)])
    #expect(try steps(Self.member(.careStaff)) == [])
  }

  @Test func `what waits for me is what I wrote and what my role does`() throws {
    var story = try Story(.treserva, from: "2026-11-10T02:14+01")
    try story.care(
      "2026-11-10T02:31+01",
      .dayNote(DayNote(person: .testa, text: "Vaken.", nextShiftMustKnow: false)))
    try story.end("2026-11-10T06:50+01")
    let unit = try Self.unit(story, "goteborg-boende")
    let now = try Story.clock("2026-11-10T07:00+01")
    let waits = unit.whatWaits(now: now)
    var author = try Self.member(.careStaff)
    #expect(waits.ownCount(of: author, in: unit, now: now) == 0)
    author.signature = try #require(Signature("AAR"))
    #expect(waits.ownCount(of: author, in: unit, now: now) == 1)
  }
}

/// Whom to ring now.
@Suite struct WhomToRingTests {
  private static func unit(_ contacts: [Contact]) throws -> UnitState {
    var random = SeededGenerator(seed: 79)
    let manager = StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature("EEX")),
      name: "Eva Exempelsson", title: "enhetschef", role: .unitManager)
    let profile = try #require(Profile.shipped("vasterbotten-prator"))
    let entries =
      [Entry.profileAdopted(ProfileAdoption(of: [profile]))]
      + contacts.map { .listed(.contact($0)) }
    return UnitState(
      try entries.map { entry in
        Record(
          id: Identifier(using: &random), outage: nil, number: nil,
          recordedAt: try Story.clock("2026-01-01T08:00+01"), occurredAt: nil,
          author: manager.author, entry: entry)
      })
  }

  private static func contact(
    _ name: String, _ numbers: [Contact.Number], managerOnly: Bool = false
  ) throws -> Contact {
    var random = SeededGenerator(seed: UInt64(name.utf8.count))
    return Contact(
      id: Identifier(using: &random), name: name, party: .municipality, unit: "",
      numbers: numbers, isSwitchboard: false, source: "",
      updatedOn: CivilDate(daysSince1970: 20000),
      isForManagerOnly: managerOnly)
  }

  private static func nurse(_ role: Role = .nurse) throws -> StaffMember {
    var random = SeededGenerator(seed: 80)
    return StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature("KPÅ")),
      name: "Kim Påhittsson", title: "sjuksköterska", role: role)
  }

  @Test(.rule("R002-47"), .rule("R002-48"))
  func `a number is shown at the hours when somebody answers it`() throws {
    let home = try Self.contact(
      "Kommunens hemsjukvård",
      [
        Contact.Number(number: "090-000 00 01", hours: [.weekdayDaytime]),
        Contact.Number(number: "090-000 00 02", hours: [.evening, .weekend]),
      ])
    let unit = try Self.unit([home])
    func reach(_ now: String) throws -> WhomToRing.Reach? {
      unit.whomToRing(at: try Story.clock(now), for: try Self.nurse()).first {
        $0.name == "Kommunens hemsjukvård"
      }?.reach
    }
    #expect(try reach("2026-11-10T09:00+01") == .now(["090-000 00 01"]))
    #expect(try reach("2026-11-10T17:00+01") == .now(["090-000 00 02"]))
    #expect(try reach("2026-11-14T09:00+01") == .now(["090-000 00 02"]))
    #expect(try reach("2026-11-10T23:00+01") == .closed)
  }

  @Test func `the unit's own list goes before the routine's row of the same name`() throws {
    let own = try Self.contact(
      "hälsocentralen", [Contact.Number(number: "090-000 00 03", hours: [.always])])
    let rows = try Self.unit([own]).whomToRing(
      at: try Story.clock("2026-11-10T09:00+01"), for: try Self.nurse())
    #expect(rows.count { SwedishOrder.folded($0.name) == "hälsocentralen" } == 1)
    #expect(rows.first?.reach == .now(["090-000 00 03"]))
    // A row of the routine that nobody has filled in says so.
    #expect(rows.first { $0.name == "Kommunens växel" }?.reach == .noNumber)
  }

  @Test(.rule("R001-33")) func `private numbers are shown to the manager alone`() throws {
    let home = try Self.contact(
      "Enhetschef hemma", [Contact.Number(number: "070-000 00 04", hours: [.always])],
      managerOnly: true)
    let unit = try Self.unit([home])
    let now = try Story.clock("2026-11-10T09:00+01")
    let seen = unit.whomToRing(at: now, for: try Self.nurse())
    #expect(!seen.contains { $0.name == "Enhetschef hemma" })
    #expect(unit.managerOnCall(among: seen) == nil)
    let own = unit.whomToRing(at: now, for: try Self.nurse(.unitManager))
    #expect(unit.managerOnCall(among: own)?.reach == .now(["070-000 00 04"]))
  }
}
