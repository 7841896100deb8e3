import TestSupport
import Testing

@testable import DowntimeModel

/// The register of prepared documents: which rows there are, for whom, and what became of them.
@Suite struct DocumentRegisterTests {
  private static let homeCare = "goteborg-hemtjanst"
  private static let home = "goteborg-boende"

  private func names(_ unit: ReadyUnit) -> [String] { unit.register().groups.map(\.name) }

  @Test(.rule("R000-04"), .rule("R001-02"), .rule("R001-32"), .rule("R001-44"), .rule("R001-45"))
  func theRoutinesDocumentsAreRowsByThemselves() throws {
    let unit = try ReadyUnit([Self.homeCare], at: "2026-05-20 08:00")
    #expect(
      names(unit) == [
        "P3", "P4", "P5", "P6", "P1", "P7", "P8", "P9", "P10", "P11", "P12", "P2",
      ])
    #expect(unit.register().groups.first { $0.name == "P1" }?.rows.count == 2)
    #expect(unit.row("P1", .resident(ReadyUnit.testa.id))?.status == .missing)
    #expect(unit.row("P10")?.status == .missing)
    #expect(unit.row("P3")?.status == .notNow(.plannedOutage))
  }

  @Test(.rule("X-25")) func aCombinedRoutineAddsUpWithoutDoubles() throws {
    let both = try ReadyUnit([Self.home, Self.homeCare], at: "2026-05-20 08:00")
    #expect(names(both).count == Set(names(both)).count)
    #expect(
      Set(names(both))
        == Set(try ReadyUnit([Self.homeCare], at: "2026-05-20 08:00").register().groups.map(\.name))
    )
    // What only home care has does not reach a care home.
    let home = try ReadyUnit([Self.home], at: "2026-05-20 08:00")
    #expect(names(home) == ["P1", "P2"])
  }

  @Test(.rule("R001-33")) func privateNumbersAreTheManagersOnly() throws {
    let unit = try ReadyUnit([Self.homeCare], at: "2026-05-20 08:00")
    #expect(unit.register().row(DocumentKey("P11")) != nil)
    for member in [ReadyUnit.carer, ReadyUnit.nurse] {
      #expect(unit.register(member).row(DocumentKey("P11")) == nil)
    }
    #expect(unit.unit.documentRegister(for: nil, now: unit.now).row(DocumentKey("P11")) == nil)
    #expect(unit.todos(.preparedDocument).contains { $0.key.detail == "P11" })
    #expect(
      !unit.todos(.preparedDocument, for: ReadyUnit.carer).contains { $0.key.detail == "P11" })
  }

  @Test func aRowForLicensedStaffIsForNursesAndManagers() throws {
    var unit = try ReadyUnit([Self.home], at: "2026-05-20 08:00")
    var document = PreparedDocument(
      id: Identifier(high: 1, low: 1), title: "Läkemedelslista", system: "", purpose: "",
      category: .performing, trigger: .onUpdate, weeding: .withTheNew, place: "skåpet",
      access: .licensed)
    unit.write(.listed(.preparedDocument(document)))
    func sees(_ member: StaffMember) -> Bool { unit.register(member).row(document.key) != nil }
    #expect(sees(ReadyUnit.nurse) && sees(ReadyUnit.manager) && !sees(ReadyUnit.carer))
    // Nobody answers for it: it is a row all the same.
    #expect(unit.register().row(document.key)?.document.responsible == "")
    document.isActive = false
    unit.write(.listed(.preparedDocument(document)))
    #expect(!sees(ReadyUnit.manager))
  }

  @Test func theUnitsOwnWordOfARoutinesRowReplacesIt() throws {
    var unit = try ReadyUnit([Self.homeCare], at: "2026-05-20 08:00")
    guard var common = unit.row("P1", .resident(ReadyUnit.testa.id))?.document else { return }
    common.id = Identifier(high: 1, low: 2)
    common.place = "rum 2"
    unit.write(.listed(.preparedDocument(common)))
    var own = common
    own.id = Identifier(high: 1, low: 3)
    own.place = "hos Testa"
    own.person = PersonReference(ReadyUnit.testa)
    unit.write(.listed(.preparedDocument(own)))
    #expect(unit.row("P1", .resident(ReadyUnit.testa.id))?.document.place == "hos Testa")
    #expect(unit.row("P1", .resident(ReadyUnit.fejk.id))?.document.place == "rum 2")
    #expect(unit.register().groups.count { $0.name == "P1" } == 1)
    // What an import told of its print is a print of the row.
    own.printed = PreparedDocument.Printing(at: unit.now, by: "MMT", version: "1", copies: 1)
    unit.write(.listed(.preparedDocument(own)))
    unit.write(.listed(.preparedDocument(own)))
    #expect(unit.row("P1", .resident(ReadyUnit.testa.id))?.facts.prints.count == 1)
  }

  @Test(.rule("R000-11"), .rule("R000-13"), .rule("R001-10"))
  func eachOldPrintWaitsUntilItIsWeeded() throws {
    var unit = try ReadyUnit([Self.home], at: "2026-05-01 08:00")
    let key = DocumentKey("P1", of: .resident(ReadyUnit.testa.id))
    let first = unit.printed(key, version: "1")
    try unit.at("2026-05-10 08:00")
    let second = unit.printed(key, version: "2")
    try unit.at("2026-05-12 08:00")
    unit.printed(key, version: "3")
    #expect(unit.register().row(key)?.oldPrints.map(\.printed.id) == [first, second])
    let waits = unit.todos(.weedPrints)
    #expect(waits.map(\.key.detail) == ["P1"])
    // A scan takes nothing away; shredding does, and each by itself.
    unit.note(.weeded(of: first, .scanned))
    #expect(unit.register().row(key)?.oldPrints.count == 2)
    unit.note(.weeded(of: first, .shredded))
    #expect(unit.register().row(key)?.oldPrints.map(\.printed.id) == [second])
    unit.note(.weeded(of: second, .confidentialBin))
    #expect(unit.todos(.weedPrints).isEmpty)
    #expect(unit.register().row(key)?.weeded.count == 2)
    // She moves: the last one is not needed either.
    var moved = ReadyUnit.testa
    moved.isActive = false
    unit.write(.resident(moved))
    #expect(unit.register().row(key)?.oldPrints.map(\.reason) == [.purposeIsOver])
    unit.weedAll()
    #expect(unit.register().row(key) == nil)
  }

  @Test(.rule("R001-14"), .rule("R001-16"), .rule("R001-17"), .rule("X-14"))
  func aPlannedOutageAsksForEverythingAndAScheduleForEach() throws {
    var unit = try ReadyUnit([Self.homeCare], at: "2026-05-20 08:00")
    #expect(unit.todos(.plannedOutage).isEmpty)
    let plan = PlannedOutage(
      id: Identifier(high: 5, low: 5), systems: [.treserva],
      startsAt: try FactFile.time("2026-05-25 20:00"),
      endsAt: try FactFile.time("2026-05-26 04:00"))
    unit.note(.planned(plan))
    // The carer and the nurse, not the manager.
    let schedules = unit.register().rows.filter(\.document.isPaperSchedule)
    #expect(schedules.map(\.key.employee) == [ReadyUnit.carer.id, ReadyUnit.nurse.id])
    let waits = try #require(unit.todos(.plannedOutage).first)
    #expect(waits.lastDay?.day == CivilDate(2026, 5, 25))
    guard case .plannedOutage(_, 2, let documents) = waits.subject else {
      Issue.record("\(waits.subject)")
      return
    }
    #expect(documents > 5)
    for schedule in schedules { unit.printed(schedule.key) }
    #expect(!unit.register().rows.contains { $0.document.isPaperSchedule && $0.status.isLacking })
    // It came, and is over: unused ones go at once.
    try unit.at("2026-05-26 05:00")
    let old = unit.register().rows.filter(\.document.isPaperSchedule).flatMap(\.oldPrints)
    #expect(old.map(\.since) == [CivilDate(2026, 5, 26), CivilDate(2026, 5, 26)])
    unit.weedAll()
    #expect(unit.row("P3")?.status == .notNow(.plannedOutage))
  }

  @Test func aPlanLastsUntilTheOutageThatItCameToHasEnded() throws {
    var unit = try ReadyUnit([Self.homeCare], at: "2026-05-20 08:00")
    let plan = PlannedOutage(
      id: Identifier(high: 5, low: 5), systems: [.treserva],
      startsAt: try FactFile.time("2026-05-25 20:00"))
    unit.note(.planned(plan))
    let outage = Identifier<Outage>(high: 6, low: 6)
    try unit.at("2026-05-25 20:10")
    unit.write(
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: [.treserva], startedAt: unit.now, note: "")))
    try unit.at("2026-05-28 20:00")
    #expect(unit.unit.plannedOutages(at: unit.now).count == 1)
    unit.write(.outageEnded(OutageEnd(outage: outage, endedAt: unit.now)))
    #expect(unit.unit.plannedOutages(at: unit.now).isEmpty)
    // Another one, that is called off.
    unit.note(
      .planned(
        PlannedOutage(
          id: Identifier(high: 5, low: 7), systems: [.treserva],
          startsAt: try FactFile.time("2026-06-25 20:00"))))
    #expect(unit.unit.plannedOutages(at: unit.now).count == 1)
    unit.note(.planCancelled(Identifier(high: 5, low: 7), reason: "flyttat"))
    #expect(unit.unit.plannedOutages(at: unit.now).isEmpty)
  }

  @Test(.rule("R001-01"), .rule("R000-08"), .rule("R001-06"))
  func whatIsNeededHangsOnWhatIsDown() throws {
    var unit = try ReadyUnit([Self.homeCare], at: "2026-05-20 08:00")
    func needed(_ system: String, _ cause: OutageDetails.Cause? = nil) throws -> Set<String> {
      let id = Identifier<Outage>(high: 6, low: UInt64(system.utf8.count) + (cause == nil ? 0 : 99))
      var details = OutageDetails()
      details.cause = cause
      unit.write(
        .outageDeclared(
          OutageDeclaration(
            outage: id, systems: [try #require(ITSystem(system))], startedAt: unit.now, note: "",
            details: details)))
      let outage = try #require(unit.unit.outage(id))
      return Set(unit.register().rows.filter { $0.document.isNeeded(in: outage) }.map(\.key.name))
    }
    let always: Set = ["P10", "P11", "P12", "P2"]
    #expect(try needed("Welfare") == always.union(["P3", "P4"]))
    #expect(try needed("Treserva") == always.union(["P1", "P6", "P8"]))
    #expect(try needed("Time Care") == always.union(["P7"]))
    #expect(try needed("Lokalbelysningen", .power).count == 12)
  }

  @Test func formsAreAskedForAnewWhenTheRoutinesHaveOthers() throws {
    var unit = try ReadyUnit([Self.home], at: "2026-05-01 08:00")
    unit.printed(DocumentKey("P2"))
    try unit.at("2026-05-10 08:00")
    unit.adopt([Self.home])
    #expect(unit.row("P2")?.status == .current(until: nil))
    try unit.at("2026-05-12 08:00")
    unit.adopt([Self.home, "spanga-tensta"])
    #expect(
      unit.row("P2")?.status == .needsPrint(.routinesChanged, since: CivilDate(2026, 5, 12)))
    try unit.at("2026-05-13 08:00")
    unit.printed(DocumentKey("P2"))
    #expect(unit.row("P2")?.status == .current(until: nil))
  }

  @Test(.rule("R000-09"), .rule("K-49")) func ofAProtectedPersonARowTellsNoName() throws {
    var unit = try ReadyUnit([Self.home], at: "2026-05-01 08:00")
    var marked = ReadyUnit.testa
    marked.protection = .secrecyMark
    unit.write(.resident(marked))
    unit.note(
      .known(DocumentKey("P1", of: .resident(marked.id)), at: unit.now, how: "Testa sa det"))
    let veiled = unit.unit.veiled
    let row = veiled.documentRegister(for: ReadyUnit.manager, now: unit.now)
      .row(DocumentKey("P1", of: .resident(marked.id)))
    #expect(row?.person == .veiled(marked.id, room: "3"))
    #expect(!"\(veiled.listed)".contains("Testa sa det"))
    let mask = RecordMask(unit.unit, unit.unit.listed)
    #expect(unit.unit.listed.contains(where: mask.withholds))
  }

  /// 5,000 rows of the unit's own, each printed twice.
  @Test func fiveThousandRowsAreARegister() throws {
    var unit = try ReadyUnit([Self.homeCare], at: "2026-05-01 08:00")
    for number in 0..<5000 {
      let document = PreparedDocument(
        id: Identifier(high: 1, low: UInt64(number) + 10), title: "Underlag \(number)", system: "",
        purpose: "", category: .performing, trigger: .onUpdate, weeding: .withTheNew,
        place: "hylla",
        access: .everyone)
      unit.write(.listed(.preparedDocument(document)))
      unit.printed(document.key, version: "1")
      unit.printed(document.key, version: "2")
    }
    let register = unit.register()
    #expect(register.rows.count { $0.document.code.isEmpty } == 5000)
    #expect(register.rows.reduce(0) { $0 + $1.oldPrints.count } == 5000)
    #expect(register.groups.count == 5012)
  }
}
