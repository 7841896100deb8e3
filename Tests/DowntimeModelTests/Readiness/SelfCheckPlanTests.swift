import TestSupport
import Testing

@testable import DowntimeModel

/// The unit's check of its own readiness: who, when, what, and what is left of it.
@Suite struct SelfCheckPlanTests {
  private func check(_ ends: CivilDate, _ findings: [SelfCheck.Shortcoming] = []) -> SelfCheck {
    SelfCheck(
      periodEnds: ends, appointed: "Mona Morgon-Test", rows: [], isKnown: .yes, isReachable: .yes,
      howChecked: "frågade", findings: findings)
  }

  @Test(.rule("R000-16"), .rule("R001-12"), .rule("X-01"))
  func theMostFrequentOfTheRoutinesHolds() throws {
    let home = try ReadyUnit(["goteborg-boende"], at: "2026-01-10 08:00")
    let care = try ReadyUnit(["goteborg-hemtjanst"], at: "2026-01-10 08:00")
    let both = try ReadyUnit(
      ["goteborg-hemtjanst", "goteborg-boende"], at: "2026-01-10 08:00")
    #expect(home.plan().due == CivilDate(2026, 3, 31))
    #expect(care.plan().due == CivilDate(2026, 6, 30))
    #expect(both.plan().due == CivilDate(2026, 3, 31))
    // The plan of Spånga-Tensta has a check and no interval.
    let social = try ReadyUnit(["spanga-tensta"], at: "2026-01-10 08:00")
    #expect(social.plan().due == nil && social.plan().isAsked)
    let skåne = try ReadyUnit(["skane-mina-planer"], at: "2026-01-10 08:00")
    #expect(!skåne.plan().isAsked)
  }

  @Test(.rule("R000-15")) func whoMakesItIsWarnedForWhenNobodyDoesOrSheHasLeft() throws {
    var unit = try ReadyUnit(["goteborg-boende"], at: "2026-01-10 08:00")
    #expect(unit.plan().appointed == .nobody)
    #expect(unit.todos(.appoint).count == 1)
    unit.note(.appointed(ReadyUnit.carer.id, name: ReadyUnit.carer.name))
    #expect(unit.plan().appointed == .member(ReadyUnit.carer.id, name: "Mona Morgon-Test"))
    #expect(unit.todos(.appoint).isEmpty)
    try unit.at("2026-03-15 08:00")
    #expect(unit.todos(.selfCheck, for: ReadyUnit.carer).first?.isOwn == true)
    #expect(unit.todos(.selfCheck, for: ReadyUnit.nurse).first?.isOwn == false)
    var left = ReadyUnit.carer
    left.validTo = CivilDate(2026, 3, 14)
    unit.write(.staff(left))
    #expect(unit.plan().appointed == .gone(name: "Mona Morgon-Test"))
    #expect(unit.todos(.appoint).count == 1)
  }

  @Test(.rule("R000-17"), .rule("R001-13")) func eachDocumentIsALineHoweverManyItIsFor() throws {
    var unit = try ReadyUnit(["goteborg-boende"], at: "2026-01-10 08:00")
    unit.printed(DocumentKey("P1", of: .resident(ReadyUnit.testa.id)))
    let rows = unit.plan().rows
    #expect(rows.map(\.name) == ["P1", "P2"])
    #expect(rows.map(\.count) == [2, 1])
    #expect(rows.map(\.lacking) == [1, 1])
  }

  @Test(
    .rule("R004-10"), .rule("R004-15"), .rule("R004-16"), .rule("R004-17"), .rule("R004-18"),
    .rule("R004-23"), .rule("R004-61"), .rule("R004-76"), .rule("X-16"))
  func thePlanOfTheSocialSystemsHasMoreThatIsChecked() throws {
    let unit = try ReadyUnit(["goteborg-boende", "spanga-tensta"], at: "2026-01-10 08:00")
    let points = unit.plan().points
    for words in [
      "pärmen", "på papper", "krypterat minne", "minne att låna", "planen", "krisväskan",
      "Kontaktlistan",
    ] {
      #expect(points.contains { $0.contains(words) }, "\(words)")
    }
    #expect(!unit.unit.hasContacts)
    #expect(try ReadyUnit(["goteborg-boende"], at: "2026-01-10 08:00").plan().points.isEmpty)
  }

  @Test(.rule("R000-17"), .rule("R000-18")) func whatIsFoundWaitsUntilItIsPutRight() throws {
    var unit = try ReadyUnit(["goteborg-boende"], at: "2026-03-20 08:00")
    let shortcomings = [
      SelfCheck.Shortcoming(
        text: "Skriv ut.", responsible: "MMT", lastDay: CivilDate(2026, 4, 3)),
      SelfCheck.Shortcoming(
        text: "Flytta.", responsible: "Siv Sköterska-Test", lastDay: CivilDate(2026, 3, 27)),
    ]
    let id = unit.write(.listed(.selfCheck(check(CivilDate(2026, 3, 31), shortcomings))))
    #expect(unit.plan().findings.map(\.place) == [1, 0])
    #expect(unit.todos(.selfCheck).isEmpty)
    let waits = unit.todos(.finding, for: ReadyUnit.carer)
    #expect(waits.count { $0.isOwn } == 1)
    #expect(waits.map(\.tone) == [.amber, .amber])
    try unit.at("2026-03-28 08:00")
    #expect(unit.todos(.finding).map(\.tone) == [.red, .amber])
    unit.note(.findingDone(check: id, finding: 1, how: "flyttad"))
    #expect(unit.todos(.finding).count == 1)
    unit.note(.findingDone(check: id, finding: 0, how: "utskriven"))
    #expect(unit.todos(.finding).isEmpty)
  }

  @Test(.rule("X-34")) func aCheckThatIsALittleLateIsForThePeriodItIsLateFor() throws {
    var unit = try ReadyUnit(["goteborg-boende"], at: "2026-02-10 08:00")
    func end(_ time: String) throws -> CivilDate {
      try unit.at(time)
      return unit.plan().periodEnd(of: StockholmTime.civil(of: unit.now).date)
    }
    #expect(try end("2026-03-31 23:59") == CivilDate(2026, 3, 31))
    #expect(try end("2026-04-20 08:00") == CivilDate(2026, 3, 31))
    #expect(try end("2026-05-02 08:00") == CivilDate(2026, 6, 30))
    unit.write(.listed(.selfCheck(check(CivilDate(2026, 6, 30)))))
    #expect(try end("2026-05-03 08:00") == CivilDate(2026, 6, 30))
    #expect(unit.plan().due == CivilDate(2026, 9, 30))
  }
}
