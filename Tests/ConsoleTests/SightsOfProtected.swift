import DowntimeModel
import TestSupport

@testable import Console

/// A night whose first resident was marked as protected after something was written about her.
enum ProtectedNight {
  /// The first resident, marked.
  static let hidden: Resident = {
    var resident = Sample.testa
    resident.protection = .secrecyMark
    return resident
  }()

  static func written(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = Night.written(rows: rows, columns: columns)
    mark(&driver)
    return driver
  }

  static func mark(_ driver: inout ConsoleDriver) {
    let eva = driver.disk.records.contains { $0.entry == .staff(Sample.eva) }
    if !eva { driver.write(.staff(Sample.eva), outage: nil) }
    driver.write(.resident(hidden), outage: nil)
    driver.send(.clock(driver.state.now))
  }

  /// A manager names who may read.
  static func name(_ readers: [StaffMember], _ driver: inout ConsoleDriver) {
    driver.write(
      .oversight(
        .accessList(AccessList(person: hidden.id, readers: Set(readers.map(\.id))))), outage: nil,
      by: Sample.eva.author)
  }

  /// The entry about her, and the door in front of it.
  static func openEntry(_ driver: inout ConsoleDriver) {
    let entry = driver.state.whole.entries.first {
      $0.current.person.isSameResident(as: PersonReference(hidden))
    }
    if let entry { driver.apply(.open(.entry(entry.id))) }
  }

  /// Opens it in an emergency.
  static func openInEmergency(_ driver: inout ConsoleDriver) {
    openEntry(&driver)
    driver.press("Hittad medvetslös.")
    driver.sign()
  }
}

extension Sights {
  private static let marked: @Sendable (Int, Int) -> ConsoleDriver = {
    ProtectedNight.written(rows: $0, columns: $1)
  }

  static let protected = [
    sight("protected-overview", marked),
    sight("protected-journal", marked) { $0.press("j") },
    sight("door-closed", marked) { ProtectedNight.openEntry(&$0) },
    sight("door-manager", marked) {
      $0.state.session = .staff(Sample.eva)
      ProtectedNight.openEntry(&$0)
    },
    sight("door-purpose", marked) {
      ProtectedNight.name([Sample.nils], &$0)
      ProtectedNight.openEntry(&$0)
    },
    sight("emergency-running", marked) { ProtectedNight.openInEmergency(&$0) },
    sight("emergency-review", marked) {
      ProtectedNight.openInEmergency(&$0)
      $0.state.session = .staff(Sample.eva)
      $0.apply(.home)
      $0.press("k")
      $0.openFirst { if case .reviewEmergency = $0 { true } else { false } }
    },
    sight("readers", marked) {
      $0.state.session = .staff(Sample.eva)
      ProtectedNight.name([Sample.nils], &$0)
      $0.apply(.open(.readers(ProtectedNight.hidden.id)))
    },
    sight("signatures", marked) { $0.apply(.open(.signatures)) },
  ]
}
