import DowntimeModel
import Terminal
import TestSupport

@testable import Console

/// The morning after sixty hours without the social systems, at a unit that follows the plan.
enum AfterLongOutage {
  /// The manager's console: an entry to write in, a print on the desk, a colleague's started text.
  static func morning(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = Routine.followed(
      "spanga-tensta", member: Sample.eva, rows: rows, columns: columns, at: "2026-11-12 14:14",
      since: "10/11 02:14")
    let outage = driver.state.unit.outages[0].id
    func write(_ entry: Entry) {
      driver.apply(
        .perform(
          .append(
            Submission(
              outage: outage, occurredAt: nil, author: Sample.mona.author, entry: entry),
            .registering)))
    }
    write(.listed(.outageEvent(.printed(what: "läslista", copies: 1, place: "expeditionen"))))
    write(.care(OctoberNight.note(Sample.testa, "Vaken och orolig.")))
    driver.state.session = .staff(Sample.mona)
    driver.openForm(.dayNote)
    driver.press("Fejk")
    driver.press(.escape)
    driver.state.session = .staff(Sample.eva)
    write(.outageEnded(OutageEnd(outage: outage, endedAt: driver.state.now)))
    driver.state.screens = [.overview(OverviewScreen())]
    driver.state.notice = nil
    driver.send(.clock(moment("2026-11-12 14:15")))
    return driver
  }

  /// Closes the night's outage and opens it again; ends on the closing screen.
  static func closeAndReopen(_ driver: inout ConsoleDriver) {
    Night.markAll(&driver)
    driver.press("v")
    driver.press(.enter)
    let outage = driver.state.unit.outages[0].id
    driver.apply(.open(.tellOutage(.reopened, outage)))
    driver.press("En lapp låg kvar i fickan.")
    driver.sign()
    driver.apply(.home, .open(.closeOutage(outage)))
  }
}
