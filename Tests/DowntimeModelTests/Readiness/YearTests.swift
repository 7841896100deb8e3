import TestSupport
import Testing

@testable import DowntimeModel

/// A unit lives through 2027 day by day: a care home with home care in one house. Each afternoon the
/// next day's visits are printed, on Mondays what is old is shredded; plans change, the schedule is
/// settled every fourth week, three outages come, and self-checks are made, one late and one not at
/// all.
@Suite struct YearTests {
  /// Days on which nobody printed the next day's visits.
  private static let forgotten: Set = ["2027-06-25", "2027-12-24", "2027-12-25"]
  private static let plan = DocumentKey("P1", of: .resident(ReadyUnit.testa.id))

  /// What is said at the end of a day.
  private struct Evening {
    var visits: DocumentStatus?
    /// How many old prints of visits should be gone.
    var oldVisits = 0
    var selfCheckDue: CivilDate?
    var status: [String: DocumentStatus] = [:]
    var schedulesLacking = 0
    var waits: [ItemKind: Int] = [:]
  }

  /// The year, told evening by evening; and which days visits were printed on and shredded on, kept
  /// beside it.
  private func live() throws -> (evenings: [String: Evening], kept: [String: [CivilDate]]) {
    var unit = try ReadyUnit(
      ["goteborg-hemtjanst", "goteborg-boende"], at: "2027-01-01 06:00")
    unit.note(.appointed(ReadyUnit.carer.id, name: ReadyUnit.carer.name))
    unit.printed(DocumentKey("P2"), version: "2026-12-01")
    var evenings: [String: Evening] = [:]
    var lying: [CivilDate] = []
    var kept: [String: [CivilDate]] = [:]
    var day = CivilDate(2027, 1, 1)
    while day < CivilDate(2028, 1, 1) {
      let date = SwedishDate.iso(day)
      try unit.at("\(date) 15:00")
      if day.weekday == 1 {
        unit.weedAll()
        lying.removeAll { $0.daysSince1970 < day.daysSince1970 - 42 }
      }
      if !Self.forgotten.contains(date) {
        unit.printed(DocumentKey("P4"), reason: .settled)
        lying.append(day)
      }
      if (day.daysSince1970 - CivilDate(2027, 1, 4).daysSince1970).isMultiple(of: 28) {
        unit.printed(DocumentKey("P7"), validTo: day.adding(days: 28))
      }
      try script(date, &unit)
      try unit.at("\(date) 23:30")
      evenings[date] = evening(unit)
      kept[date] = lying
      day = day.adding(days: 1)
    }
    return (evenings, kept)
  }

  private func script(_ date: String, _ unit: inout ReadyUnit) throws {
    switch date {
    case "2027-02-01": unit.printed(Self.plan, version: "1")
    case "2027-03-27": unit.note(.changed(Self.plan, at: unit.now, version: "2"))
    case "2027-04-05": unit.printed(Self.plan, version: "2")
    case "2027-03-30": check(CivilDate(2027, 3, 31), &unit)
    // The second quarter's is made two days late.
    case "2027-07-02": check(unit.plan().periodEnd(of: CivilDate(2027, 7, 2)), &unit)
    case "2027-09-30": check(CivilDate(2027, 9, 30), &unit)
    case "2027-10-30": unit.note(.changed(DocumentKey("P2"), at: unit.now, version: "2027-10-30"))
    case "2027-11-02": unit.printed(DocumentKey("P2"), version: "2027-10-30")
    // Three outages: one that nobody knew of, one planned over the night of midsommar, and one
    // that is planned and never comes.
    case "2027-02-10": declare(1, &unit)
    case "2027-02-11": end(1, &unit)
    case "2027-06-20":
      unit.note(
        .planned(
          PlannedOutage(
            id: Identifier(high: 5, low: 1), systems: [.treserva],
            startsAt: try FactFile.time("2027-06-25 20:00"))))
    case "2027-06-24":
      for row in unit.register().rows where row.document.isPaperSchedule { unit.printed(row.key) }
    case "2027-06-25": declare(2, &unit)
    case "2027-06-26": end(2, &unit)
    case "2027-10-28":
      unit.note(
        .planned(
          PlannedOutage(
            id: Identifier(high: 5, low: 2), systems: [.treserva],
            startsAt: try FactFile.time("2027-10-31 02:30 vintertid"))))
    case "2027-12-20": declare(3, &unit)
    case "2027-12-27": end(3, &unit)
    default: break
    }
  }

  private func check(_ ends: CivilDate, _ unit: inout ReadyUnit) {
    unit.write(
      .listed(
        .selfCheck(
          SelfCheck(
            periodEnds: ends, appointed: "Mona Morgon-Test", rows: [], isKnown: .yes,
            isReachable: .yes, howChecked: ""))))
  }

  private func declare(_ number: UInt64, _ unit: inout ReadyUnit) {
    unit.write(
      .outageDeclared(
        OutageDeclaration(
          outage: Identifier(high: 6, low: number), systems: [.treserva], startedAt: unit.now,
          note: "")))
  }

  private func end(_ number: UInt64, _ unit: inout ReadyUnit) {
    unit.write(
      .outageEnded(OutageEnd(outage: Identifier(high: 6, low: number), endedAt: unit.now)))
  }

  private func evening(_ unit: ReadyUnit) -> Evening {
    let register = unit.register()
    var evening = Evening()
    let visits = register.row(DocumentKey("P4"))
    evening.visits = visits?.status
    evening.oldVisits = visits?.oldPrints.count ?? 0
    evening.selfCheckDue = unit.plan().due
    for name in ["P2", "P7"] { evening.status[name] = register.row(DocumentKey(name))?.status }
    evening.status["P1"] = register.row(Self.plan)?.status
    evening.schedulesLacking = register.rows.count {
      $0.document.isPaperSchedule && $0.status.isLacking
    }
    for todo in unit.unit.toDoList([], for: ReadyUnit.manager, now: unit.now) {
      evening.waits[todo.kind, default: 0] += 1
    }
    return evening
  }

  @Test(
    .rule("R000-16"), .rule("R001-12"), .rule("R001-14"), .rule("R001-20"), .rule("R001-21"),
    .rule("R001-22"), .rule("X-34"))
  func everyQuartersEndIsAsTheYearHasMadeIt() throws {
    let (evenings, kept) = try live()
    #expect(evenings.count == 365)
    func on(_ date: String) throws -> Evening { try #require(evenings[date]) }

    // Quarters' ends.
    var evening = try on("2027-03-31")
    #expect(evening.selfCheckDue == CivilDate(2027, 6, 30))
    #expect(
      evening.status["P1"] == .needsPrint(.changed(version: "2"), since: CivilDate(2027, 3, 27)))
    #expect(evening.status["P2"] == .current(until: nil))
    #expect(evening.status["P7"] == .current(until: CivilDate(2027, 4, 26)))
    evening = try on("2027-06-30")
    #expect(evening.selfCheckDue == CivilDate(2027, 6, 30))
    #expect(evening.waits[.selfCheck] == 1)
    #expect(evening.status["P1"] == .current(until: nil))
    #expect(try on("2027-07-01").selfCheckDue == CivilDate(2027, 6, 30))
    #expect(try on("2027-07-02").selfCheckDue == CivilDate(2027, 9, 30))
    evening = try on("2027-09-30")
    #expect(evening.selfCheckDue == CivilDate(2027, 12, 31))
    #expect(evening.waits[.selfCheck] == nil)
    evening = try on("2027-12-31")
    #expect(evening.selfCheckDue == CivilDate(2027, 12, 31))
    #expect(evening.waits[.selfCheck] == 1)
    #expect(evening.status["P2"] == .current(until: nil))
    #expect(evening.status["P7"] == .current(until: CivilDate(2028, 1, 3)))

    // Nobody printed on midsommarafton and over Christmas: the next day has no visits, until the
    // afternoon of the day that somebody does.
    #expect(try on("2027-06-25").visits == .current(until: CivilDate(2027, 6, 25)))
    #expect(try on("2027-06-26").visits == .current(until: CivilDate(2027, 6, 27)))
    #expect(
      try on("2027-12-25").visits == .needsPrint(.expired, since: CivilDate(2027, 12, 25)))
    #expect(try on("2027-12-26").visits == .current(until: CivilDate(2027, 12, 27)))
    // Nothing goes missing on the nights when the clock is changed.
    for date in [
      "2027-03-27", "2027-03-28", "2027-03-29", "2027-10-30", "2027-10-31", "2027-11-01",
    ] {
      let next = try #require(SwedishDate.date(iso: date)).adding(days: 1)
      #expect(try on(date).visits == .current(until: next), "\(date)")
    }

    // Every evening the prints that are more than 42 days old are told, and no other.
    for (date, lying) in kept {
      let day = try #require(SwedishDate.date(iso: date))
      let old = lying.count { $0.daysSince1970 < day.daysSince1970 - 42 }
      #expect(try on(date).oldVisits == old, "\(date)")
    }
    #expect(try on("2027-02-21").oldVisits == 6)
    #expect(try on("2027-02-22").oldVisits == 0)

    // The planned outages.
    #expect(try on("2027-06-19").schedulesLacking == 0)
    #expect(try on("2027-06-20").schedulesLacking == 2)
    #expect(try on("2027-06-24").schedulesLacking == 0)
    #expect(try on("2027-06-26").waits[.weedPrints] ?? 0 > 0)
    #expect(try on("2027-10-28").schedulesLacking == 2)
    #expect(try on("2027-10-30").waits[.plannedOutage] == 1)
    // It never came: a day after it was to begin nobody is asked any more.
    #expect(try on("2027-10-31").schedulesLacking == 2)
    #expect(try on("2027-11-01").schedulesLacking == 0)
    #expect(try on("2027-11-01").waits[.plannedOutage] == nil)
    #expect(
      try on("2027-11-01").status["P2"]
        == .needsPrint(.changed(version: "2027-10-30"), since: CivilDate(2027, 10, 30)))
  }
}
