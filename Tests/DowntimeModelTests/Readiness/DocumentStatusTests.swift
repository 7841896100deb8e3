import TestSupport
import Testing

@testable import DowntimeModel

/// How it is with one prepared document on a day, and what is to be weeded.
@Suite struct DocumentStatusTests {
  private static let today = CivilDate(2026, 5, 20)

  private func document(
    _ trigger: PreparedDocument.Trigger, _ weeding: PreparedDocument.Weeding,
    _ category: PreparedDocument.Category = .planning
  ) -> PreparedDocument {
    PreparedDocument(
      id: Identifier(high: 1, low: 1), title: "Planerade besök", system: "Welfare", purpose: "",
      category: category, trigger: trigger, weeding: weeding, place: "aktskåp", access: .everyone)
  }

  private func sheet(
    _ at: String, version: String = "", reason: PreparedDocument.Reason? = nil,
    validTo: CivilDate? = nil, written: String? = nil
  ) throws -> DocumentPrint {
    let time = try FactFile.time(at)
    let low = UInt64(bitPattern: time.instant.milliseconds)
    return DocumentPrint(
      Identifier(high: 2, low: low),
      PreparedDocument.Printing(
        at: time, by: "MMT", version: version, copies: 1, reason: reason, validTo: validTo),
      writtenAt: try written.map { try FactFile.time($0) } ?? time)
  }

  /// The newest print is told first.
  private func facts(
    _ document: PreparedDocument, _ prints: [DocumentPrint], on day: CivilDate = today
  ) -> DocumentFacts {
    DocumentFacts(document, prints: prints, today: day)
  }

  @Test(.rule("R000-04"), .rule("R000-17"), .rule("R000-19"), .rule("R001-27"))
  func whatIsPrintedAtEveryChangeIsMissingCurrentOrOld() throws {
    let plan = document(.onUpdate, .withTheNew)
    #expect(facts(plan, []).status == .missing)
    var printed = facts(plan, [try sheet("2026-05-01 08:00")])
    #expect(printed.status == .current(until: nil))
    printed.change = (try FactFile.time("2026-04-30 08:00"), "")
    #expect(printed.status == .current(until: nil))
    printed.change = (try FactFile.time("2026-05-02 08:00"), "")
    #expect(
      printed.status == .needsPrint(.changed(version: ""), since: CivilDate(2026, 5, 2)))
  }

  @Test(.rule("R000-20"), .rule("R001-34")) func aVersionThatGoesBackwardsIsSeen() throws {
    let form = document(.onNewVersion, .withTheNew, .form)
    var facts = facts(form, [try sheet("2026-05-10 08:00", version: "9")])
    facts.newestVersion = "10"
    #expect(facts.status == .needsPrint(.olderVersion, since: CivilDate(2026, 5, 10)))
    facts.newestVersion = "9"
    facts.change = (try FactFile.time("2026-05-01 08:00"), "10")
    #expect(
      facts.status == .needsPrint(.changed(version: "10"), since: CivilDate(2026, 5, 10)))
    // Printed before the change was written down, but in the new version.
    facts.change = (try FactFile.time("2026-05-11 08:00"), "9")
    #expect(facts.status == .current(until: nil))
    facts.change = nil
    facts.routinesChanged = CivilDate(2026, 5, 15)
    #expect(facts.status == .needsPrint(.routinesChanged, since: CivilDate(2026, 5, 15)))
  }

  @Test(arguments: [
    ("3", "10", true), ("10", "3", false), ("2.1", "2.10", true), ("2", "2.1", true),
    ("2026-04-30", "2026-05-01", true), ("version 2", "Version 3", true), ("2", "version 3", false),
    ("", "3", false), ("maj", "juni", false), ("99999999999999999999", "3", false),
  ])
  func versionsAreComparedByTheirFigures(_ one: String, _ other: String, _ isOlder: Bool) {
    #expect(VersionOrder.isOlder(one, than: other) == isOlder)
  }

  @Test(.rule("R001-18"), .rule("R001-19"), .rule("R001-21"))
  func theDaysVisitsArePrintedTheDayBeforeAndWhenTheyChange() throws {
    let visits = document(.dailyAndOnChange, .sixWeeks)
    func on(_ day: Int, _ prints: [DocumentPrint]) -> DocumentFacts {
      facts(visits, prints, on: CivilDate(2026, 5, day))
    }
    let settled = try sheet("2026-05-19 15:00", reason: .settled)
    #expect(on(19, [settled]).status == .current(until: CivilDate(2026, 5, 20)))
    #expect(on(20, [settled]).status == .current(until: CivilDate(2026, 5, 20)))
    #expect(on(19, [settled]).nextPrint == CivilDate(2026, 5, 20))
    #expect(on(21, [settled]).status == .needsPrint(.expired, since: CivilDate(2026, 5, 21)))
    let changed = try sheet("2026-05-20 10:00", reason: .changed)
    #expect(on(20, [changed, settled]).status == .current(until: CivilDate(2026, 5, 20)))
    // What is told without a reason holds on its own day.
    #expect(on(20, [try sheet("2026-05-20 06:00")]).status.isCurrent)
    #expect(on(21, [try sheet("2026-05-20 06:00")]).status.isLacking)
  }

  @Test(.rule("R001-20"), .rule("R001-22"), .rule("X-34"))
  func aPrintOfVisitsIsKeptSixWeeksAcrossAChangeOfTheClock() throws {
    let visits = document(.dailyAndOnChange, .sixWeeks)
    // Half an hour before midnight, six weeks before and after each clock change.
    for (printed, last) in [
      ("2027-02-28 23:30", CivilDate(2027, 4, 11)), ("2027-03-27 23:30", CivilDate(2027, 5, 8)),
      ("2027-10-01 00:10", CivilDate(2027, 11, 12)),
      ("2027-10-31 01:30", CivilDate(2027, 12, 12)),
    ] {
      let one = try sheet(printed)
      #expect(facts(visits, [one], on: last).oldPrints.isEmpty)
      let old = facts(visits, [one], on: last.adding(days: 1)).oldPrints
      #expect(old.map(\.since) == [last.adding(days: 1)])
      #expect(old.map(\.reason) == [.timeIsOver])
    }
  }

  @Test(.rule("R001-24"), .rule("R001-25"), .rule("X-34"))
  func anOrderThatIsReceivedIsKeptTwoYears() throws {
    let order = document(.onReceipt, .twoYears)
    #expect(facts(order, []).status == .notNow(.receipt))
    var received = facts(order, [])
    received.change = (try FactFile.time("2026-05-19 08:00"), "")
    #expect(
      received.status == .needsPrint(.changed(version: ""), since: CivilDate(2026, 5, 19)))
    let leap = try sheet("2028-02-29 12:00")
    #expect(facts(order, [leap]).lastDay(of: leap) == CivilDate(2030, 2, 28))
    #expect(facts(order, [leap], on: CivilDate(2030, 2, 28)).oldPrints.isEmpty)
    #expect(facts(order, [leap], on: CivilDate(2030, 3, 1)).oldPrints.count == 1)
    // A newer order replaces none.
    let newer = try sheet("2028-03-05 12:00")
    #expect(facts(order, [newer, leap], on: CivilDate(2028, 3, 6)).oldPrints.isEmpty)
  }

  @Test(.rule("R000-11"), .rule("R001-09"), .rule("R001-29"))
  func theOldOneIsWeededTogetherWithTheNew() throws {
    let plan = document(.onUpdate, .withTheNew)
    let (old, new) = (try sheet("2026-05-01 08:00"), try sheet("2026-05-12 08:00"))
    #expect(facts(plan, [new, old]).oldPrints.map(\.printed.id) == [old.id])
    #expect(facts(plan, [new, old]).oldPrints.map(\.since) == [CivilDate(2026, 5, 12)])
    #expect(facts(plan, [new]).oldPrints.isEmpty)
    // Nobody lives there any more: the last one goes too.
    var left = facts(plan, [new])
    left.isUsed = false
    #expect(left.oldPrints.map(\.reason) == [.purposeIsOver])
    #expect(left.status == .notNow(.notUsed))
  }

  @Test(.rule("R001-28")) func aScheduleIsKeptByExceptionWithAReason() throws {
    var schedule = document(.onSchedule, .withTheNew)
    var old = try sheet("2026-04-01 08:00", validTo: CivilDate(2026, 5, 3))
    let new = try sheet("2026-05-01 08:00", validTo: CivilDate(2026, 5, 31))
    #expect(facts(schedule, [new]).status == .current(until: CivilDate(2026, 5, 31)))
    #expect(
      facts(schedule, [new], on: CivilDate(2026, 6, 1)).status
        == .needsPrint(.expired, since: CivilDate(2026, 6, 1)))
    #expect(facts(schedule, [new, old]).oldPrints.count == 1)
    old.kept = DocumentPrint.Kept(reason: "frånvaro kontrolleras", until: CivilDate(2026, 5, 20))
    #expect(facts(schedule, [new, old]).oldPrints.isEmpty)
    #expect(facts(schedule, [new, old], on: CivilDate(2026, 5, 21)).oldPrints.count == 1)
    old.kept = DocumentPrint.Kept(reason: "frånvaro kontrolleras", until: nil)
    #expect(facts(schedule, [new, old], on: CivilDate(2031, 1, 1)).oldPrints.isEmpty)
    old.kept = nil
    schedule.weeding = .exception
    #expect(facts(schedule, [new, old]).oldPrints.isEmpty)
  }

  @Test(.rule("R001-14"), .rule("R001-15"), .rule("R001-16"), .rule("X-14"))
  func aPaperScheduleIsAskedForByAPlanAndGoesWhenItIsOver() throws {
    let schedule = document(.beforePlannedOutage, .atOnce, .planned)
    #expect(facts(schedule, []).status == .notNow(.plannedOutage))
    var planned = facts(schedule, [])
    planned.plan = (CivilDate(2026, 5, 25), try FactFile.time("2026-05-18 08:00"))
    #expect(
      planned.status == .needsPrint(.plannedOutage, since: CivilDate(2026, 5, 18)))
    // One from before the plan was known is not for it.
    planned.prints = [try sheet("2026-05-17 08:00")]
    #expect(planned.status.isLacking)
    planned.prints = [try sheet("2026-05-19 08:00")]
    #expect(planned.status == .current(until: CivilDate(2026, 5, 25)))
    #expect(planned.oldPrints.isEmpty)
    planned.plan = nil
    planned.endedOn = CivilDate(2026, 5, 19)
    #expect(planned.oldPrints.map(\.since) == [CivilDate(2026, 5, 19)])
  }

  @Test(.rule("R001-26"), .rule("R001-30")) func alarmAssignmentsAndCarePlansAreNotPrinted() {
    var assignment = document(.onReceipt, .withTheNew)
    #expect(facts(assignment, []).status == .missing)
    assignment.isAlarmAssignment = true
    #expect(facts(assignment, []).status == .notNow(.alarmAssignment))
    #expect(facts(document(.byLicensed, .otherRoutine), []).status == .notNow(.licensed))
  }

  @Test func aPrintDatedInTheFutureCountsFromTheDayItWasWrittenDown() throws {
    let visits = document(.dailyAndOnChange, .sixWeeks)
    let one = try sheet("2031-01-01 08:00", written: "2026-05-20 08:00")
    #expect(one.day == Self.today)
    #expect(facts(visits, [one], on: CivilDate(2026, 5, 21)).status.isLacking)
    #expect(facts(visits, [one], on: CivilDate(2026, 7, 2)).oldPrints.count == 1)
  }

  @Test(.rule("R000-13"), .rule("R001-10"), .rule("R001-17"), .rule("R004-66"))
  func aCopyIsShreddedOrBinnedAndAnOriginalIsFiled() {
    var plan = document(.onUpdate, .withTheNew)
    #expect(plan.weedingWays() == [.shredded, .bin])
    plan.isOriginal = true
    #expect(plan.weedingWays() == [.filed])
    let schedule = document(.beforePlannedOutage, .atOnce)
    #expect(schedule.weedingWays(.unused) == [.shredded, .bin])
    #expect(schedule.weedingWays(.withTimes) == [])
    #expect(schedule.weedingWays(.registered) == [.shredded, .bin])
  }
}
