import DowntimeModel
import TestSupport
import Testing

/// A night at a care home with Treserva down while the October clock is put back
/// (Tests/Scenarios/A.jsonl).
@Suite struct ScenarioATests {
  private let file: FactFile
  private let profile = RoutineProfile.gothenburgCareHome

  init() throws {
    file = try FactFile(
      "A.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: FactFile.time("2026-10-26 08:00"))
  }

  private func october(_ clock: String) throws -> LocalTime {
    try FactFile.time("2026-10-25 " + clock)
  }

  private func outage(in unit: UnitState) throws -> Outage { try #require(unit.outages.first) }

  /// What waits at a time of the morning.
  private func items(at clock: String) throws -> [OpenItem] {
    let now = try october(clock)
    return file.unit(at: now).openItems(profile, now: now)
  }

  private func toWriteIn(at clock: String) throws -> [(WriteInRule, OpenItem)] {
    try items(at: clock).compactMap { item in
      if case .writeIn(_, let rule) = item.subject { (rule, item) } else { nil }
    }
  }

  // E-A1
  @Test func theOutageLastedFiveHoursAndThirtySixMinutes() throws {
    let now = try october("10:00").instant
    let outage = try outage(in: file.unit)
    #expect(outage.duration(at: now) == 20_160_000)
    #expect(SwedishDate.duration(milliseconds: outage.duration(at: now)) == "5 h 36 min")
    let second = try october("02:14 vintertid").instant
    let end = try #require(outage.endedAt).instant
    #expect(SwedishDate.duration(milliseconds: end.milliseconds(since: second)) == "4 h 36 min")
  }

  // E-A3
  @Test func theNightStandsInItsOwnOrderNotThatOfTheWallClock() throws {
    let unit = file.unit
    let rows = unit.chronology(of: try outage(in: unit).id)
    #expect(
      rows.map { $0.number?.text } == [
        "DA-0001", "AVV-0001", "DA-0002", "DA-0003", "AVV-0002", "RÄT-0001", "DA-0004",
      ])
  }

  // E-A4
  @Test func theSameClockTimeTwiceIsToldApart() throws {
    let (first, second) = (try file.entry("DA1"), try file.entry("DA3"))
    #expect(SwedishDate.clock(first.occurredAt) == "02:31 sommartid")
    #expect(SwedishDate.clock(second.occurredAt) == "02:31 vintertid")
    #expect(
      second.occurredAt.instant.milliseconds(since: first.occurredAt.instant) == 60 * 60_000)
    let (fall, visit) = (try file.entry("AVV1"), try file.entry("DA2"))
    #expect(visit.ownTime.instant.milliseconds(since: fall.ownTime.instant) == 15 * 60_000)
  }

  // E-A5
  @Test func theDoseWasSixHoursAndFortyMinutesLate() throws {
    let missed = try file.entry("AVV2")
    let late = missed.ownTime.instant.milliseconds(since: missed.occurredAt.instant)
    #expect(SwedishDate.duration(milliseconds: late) == "6 h 40 min")
  }

  // E-A6
  @Test(.rule("R000-24")) func whatIsToBeWrittenInShrinksFromSixToNone() throws {
    for (clock, count) in [("06:49", 0), ("06:50", 6), ("06:58", 4), ("07:40", 1), ("09:10", 0)] {
      #expect(try toWriteIn(at: clock).count == count, "\(clock)")
    }
  }

  // E-A7
  @Test(.rule("R000-24")) func allSixGoToTreservaPromptlyAndWithoutADate() throws {
    for (rule, item) in try toWriteIn(at: "06:50") {
      #expect(rule.target == .system(.treserva))
      #expect(item.urgency == .promptly)
      #expect(item.lastDay == nil)
    }
    let last = try file.entry("AVV2")
    guard case .transferred(let transfer, let author) = last.destination else {
      Issue.record("AVV-0002 is not written in")
      return
    }
    #expect(author.signature.text == "EEX")
    let end = try #require(try outage(in: file.unit).endedAt)
    let age = transfer.at.instant.milliseconds(since: end.instant)
    #expect(SwedishDate.duration(milliseconds: age) == "2 h 20 min")
  }

  // E-A8
  @Test(.rule("R000-22"), .rule("X-26")) func theMorningReadsSevenRowsAndSaysSo() throws {
    let now = try october("06:45")
    let unit = file.unit(at: now)
    #expect(unit.chronology(of: try outage(in: unit).id).count == 7)
    let mona = try #require(Signature("MMT"))
    let before = file.unit(at: try october("06:44"))
    #expect(
      before.unread(for: mona).map(\.time)
        == before.chronology(of: try outage(in: unit).id).map(\.time))
    #expect(before.unreadCount(for: mona) == 7)
    #expect(unit.unread(for: mona).isEmpty)
    for entry in unit.entries {
      let readers = entry.history.compactMap { item in
        item.event == .added(.read([])) ? item.author.signature.text : nil
      }
      #expect(readers == ["MMT"], "\(entry.number?.text ?? "")")
    }
    let visit = try file.entry("DA2", in: unit)
    guard case .dayNote(let before) = visit.original, case .dayNote(let after) = visit.current
    else {
      Issue.record("DA-0002 is no day note")
      return
    }
    #expect(before.text.contains("rum 12"))
    #expect(after.text == before.text.replacing("rum 12", with: "rum 14"))
    let correction = try #require(
      visit.history.first { if case .corrected = $0.event { true } else { false } })
    guard case .corrected(let said) = correction.event else { return }
    #expect(said.reason == "fel rum angivet")
    #expect(SwedishDate.clock(correction.writtenAt) == "04:30")
    #expect(correction.author.signature.text == "NPÅ")
  }

  // E-A9
  @Test(.rule("X-38")) func neitherDeviationAsksForALexJudgement() throws {
    for (ref, value) in [("AVV1", 6), ("AVV2", 4)] {
      guard case .deviation(let deviation) = try file.entry(ref).current else {
        Issue.record("\(ref) is no deviation")
        continue
      }
      #expect(deviation.details.riskValue == value)
      #expect(!deviation.details.asksForLexJudgement)
    }
  }

  // E-A10
  @Test func theRelativeIsToBeToldAtEight() throws {
    func tone(_ clock: String) throws -> Tone? {
      let subject = OpenSubject.inform(try file.id("AVV1"), .relative)
      return try items(at: clock).first { $0.subject == subject }?.tone
    }
    #expect(try tone("06:50") == .amber)
    #expect(try tone("07:59") == .amber)
    #expect(try tone("08:00") == .red)
    #expect(try tone("08:04") == .red)
    #expect(try tone("08:05") == nil)
  }

  // E-A11
  @Test(.rule("R001-39")) func theNextShiftMustBeToldAtOnceUntilItIs() throws {
    let subject = OpenSubject.tellOrally(try file.id("DA4"))
    let waiting = try items(at: "05:15").first { $0.subject == subject }
    #expect(waiting?.tone == .red)
    #expect(waiting?.urgency == .atOnce)
    #expect(try items(at: "06:45").contains { $0.subject == subject })
    #expect(try !items(at: "06:46").contains { $0.subject == subject })
  }

  // E-A12
  @Test(.rule("R000-11"), .rule("R004-12"))
  func itClosesWhenTheLastIsWrittenInAndThePrintIsShredded()
    throws
  {
    func obstacles(_ clock: String) throws -> [ClosingObstacle] {
      let now = try october(clock)
      let unit = file.unit(at: now)
      return unit.closingFacts(
        of: try outage(in: unit).id, profile, now: now, isSignedByManager: true
      ).obstacles
    }
    #expect(try obstacles("09:09") == [.openItems, .openPrints])
    #expect(try obstacles("09:10") == [.openPrints])
    #expect(try obstacles("09:20") == [])
    let closed = try #require(try outage(in: file.unit).closed)
    #expect(closed.by.signature.text == "EEX")
    let stop = try outage(in: file.unit)
    let end = try #require(stop.endedAt).instant
    #expect(!OutageExtent.isOver48Hours(start: stop.startedAt.instant, end: end))
  }
}

// Not here: E-A2 (what is asked when a time is typed by hand) is in TimeInputTests; E-A5's length of
// the shift in StockholmTimeTests; E-A13 (lines stay byte for byte) in JournalAppendTests. How
// DA-0002 is struck out (E-A8) is for the screens.
