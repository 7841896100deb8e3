import DowntimeModel
import Terminal
import TestSupport

@testable import Console

/// The access trail of a night, and the manager who goes through it.
enum TrailScenes {
  /// Rows of a night: Nils has written and read, Mona has looked somebody up, and a command has put
  /// out a list.
  static func rows(_ unit: UnitState) -> [TrailRow] {
    var random = SeededGenerator(seed: 41)
    var minute: Int64 = 0
    func row(
      _ actor: TrailActor, _ action: TrailAction, _ page: TrailPage? = nil, _ command: String = "",
      _ subjects: [TrailSubject] = [], _ reason: String = ""
    ) -> TrailRow {
      minute += 3
      return TrailRow(
        id: Identifier(using: &random),
        at: StockholmTime.local(
          moment("2026-11-10 02:20").instant.advanced(bySeconds: minute * 60)),
        actor: actor, action: action, page: page, command: command, subjects: subjects,
        reason: reason)
    }
    let entries = unit.entries.map {
      TrailSubject.entry($0.id, number: $0.number?.text ?? "", $0.current.person)
    }
    let (nils, mona) = (TrailActor(Sample.nils), TrailActor(Sample.mona))
    return [
      row(.nobody, .unlockFailed), row(.nobody, .unlocked), row(nils, .signedIn),
      row(nils, .listed, .journal, "", entries),
      row(nils, .opened, .entry, "", [entries[1]]),
      row(nils, .corrected, nil, "", [entries[0]], "fel dryck"), row(nils, .signedOut),
      row(mona, .signInFailed), row(mona, .signedIn),
      row(mona, .opened, .person, "", [.person(PersonReference(Sample.fejk))]),
      row(mona, .readOut, nil, "items", unit.outages.map { .outage($0.id) }),
      row(.nobody, .rowsLost, nil, "", [], "3"),
    ]
  }

  /// Eva, who manages the unit, with Loggkontroll open.
  static func manager(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = Night.written(rows: rows, columns: columns)
    driver.disk.append(
      [
        Submission(
          outage: nil, occurredAt: nil, author: Sample.nils.author, entry: .staff(Sample.eva))
      ], at: driver.state.now)
    driver.disk.trail = Self.rows(driver.state.unit)
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(Sample.eva)
    driver.state.screens = [.overview(OverviewScreen())]
    driver.press("pg")
    return driver
  }
}
