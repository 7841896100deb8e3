import DowntimeModel
import Terminal

@testable import Console

/// A home-care unit that has begun to have things ready: some documents are printed, some old, and a
/// self-check has been made.
enum ReadyScene {
  static func homeCare(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver.following("goteborg-hemtjanst", rows: rows, columns: columns)
    func note(_ event: PreparationEvent) {
      driver.write(.listed(.preparation(event)), outage: nil)
    }
    func printed(
      _ key: DocumentKey, _ at: String, _ version: String = "",
      _ reason: PreparedDocument.Reason? = nil
    ) {
      note(
        .printed(
          key,
          PreparedDocument.Printing(
            at: moment(at), by: "Mona Morgon-Test", version: version, copies: 1, reason: reason)))
    }
    let plan = DocumentKey("P1", of: .resident(Sample.testa.id))
    printed(plan, "2026-09-01 10:00", "2")
    printed(plan, "2026-10-12 10:00", "3")
    printed(DocumentKey("P4"), "2026-09-20 15:00", "", .settled)
    printed(DocumentKey("P4"), "2026-11-09 15:00", "", .settled)
    printed(DocumentKey("P12"), "2026-08-01 10:00", "2026-06-01")
    note(.changed(DocumentKey("P12"), at: moment("2026-10-01 08:00"), version: "2026-10-01"))
    printed(DocumentKey("P10"), "2026-10-02 10:00")
    note(.appointed(Sample.mona.id, name: Sample.mona.name))
    driver.write(
      .listed(
        .selfCheck(
          SelfCheck(
            periodEnds: day("2026-06-30"), appointed: "Mona Morgon-Test",
            rows: [
              SelfCheck.Row(
                document: "Genomförandeplan", isPrinted: .no, isStoredRight: .yes,
                isOldWeeded: .yes, comment: "")
            ], isKnown: .yes, isReachable: .yes, howChecked: "Frågade passet.",
            findings: [
              SelfCheck.Shortcoming(
                text: "Skriv ut genomförandeplanerna.", responsible: "Mona Morgon-Test",
                lastDay: day("2026-07-31"))
            ]))), outage: nil)
    return driver
  }

  /// Answers every question: no to the second document's second, then yes.
  static func answer(_ driver: inout ConsoleDriver) {
    driver.apply(.open(.makeSelfCheck))
    driver.press("jnjnj")
    driver.press(.character("j")) { driver in
      guard case .makeSelfCheck(let check) = driver.state.screen else { return true }
      return check.line == check.answers.lines.count
    }
    driver.press(.enter)
  }

  /// An outage is planned.
  static func plan(_ driver: inout ConsoleDriver) {
    let plan = PlannedOutage(
      id: Identifier(retyping: Sample.outage), systems: [.treserva],
      startsAt: moment("2026-11-14 20:00"))
    driver.write(.listed(.preparation(.planned(plan))), outage: nil)
  }

  static func day(_ iso: String) -> CivilDate {
    SwedishDate.date(iso: iso) ?? CivilDate(daysSince1970: 0)
  }
}
