import DowntimeModel
import Terminal
import TestSupport

@testable import Console

/// Scenario C on the console: the sixty hours as they were known at a moment, each record written
/// when its line says. Hanna, who is a case officer, has the console.
enum SixtyHours {
  static let lines = FactLines.read("C.jsonl", by: "CCT", now: "2026-05-21 08:00")

  /// When something was written, from one time until another.
  static func moments(from first: String, until last: String) -> [LocalTime] {
    let known = lines.map(\.writtenAt).filter {
      moment(first).instant <= $0.instant && $0.instant <= moment(last).instant
    }
    return known.enumerated().filter { $0.offset == 0 || known[$0.offset - 1] != $0.element }
      .map(\.element) + [moment(last)]
  }

  /// The console at a time.
  static func console(at time: LocalTime) -> ConsoleDriver {
    var driver = console(at: SwedishText.fullTime(time))
    driver.state.now = time
    return driver
  }

  /// The console at a time such as `2026-05-21 08:00`.
  static func console(
    at time: String = "2026-05-21 08:00", rows: Int = 24, columns: Int = 80
  ) -> ConsoleDriver {
    var driver = ConsoleDriver(
      rows: rows, columns: columns, at: time,
      store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    let author = Sample.hanna.author
    let profile = Profile.shipped("spanga-tensta") ?? Profile()
    driver.disk.append(
      [
        .unit(UnitDescription(name: "Spånga-Tensta", isDrill: false)), .staff(Sample.hanna),
        .profileAdopted(ProfileAdoption(forms: [profile.stored])),
      ].map { Submission(outage: nil, occurredAt: nil, author: author, entry: $0) },
      at: moment("2026-04-27 08:00"))
    driver.disk.importLines(lines, until: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(Sample.hanna)
    driver.state.screens = [.overview(OverviewScreen())]
    return driver
  }
}

extension ConsoleDriver {
  /// Opens a list of the only outage.
  mutating func openList(_ name: Ledger.Name) {
    apply(.open(.ledger(name, state.unit.outages.first?.id, row: nil)))
  }
}
