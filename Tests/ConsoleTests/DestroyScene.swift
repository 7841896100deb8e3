import DowntimeModel
import Terminal
import TestSupport

@testable import Console

/// A closed outage with a backup, its manager at the console and a colleague who has a PIN.
enum DestroyScene {
  static func closed(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = Night.ended(rows: rows, columns: columns)
    write(&driver, .staff(Sample.eva))
    write(
      &driver,
      .pin(PINSetting(member: Sample.nils.id, hash: Sample.hash(Secret(Sample.nilsPIN)))))
    write(&driver, .pin(PINSetting(member: Sample.mona.id, hash: nil)))
    Night.markAll(&driver)
    driver.state.session = .staff(Sample.eva)
    let outage = driver.state.unit.outages[0].id
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: outage, occurredAt: nil, author: Sample.eva.author,
            entry: .outageClosed(OutageClosure(outage: outage))), .closing(outage))))
    write(&driver, .backup(BackupNote(id: Identifier(retyping: outage), place: "/media/usb")))
    driver.press(.escape)
    return driver
  }

  private static func write(_ driver: inout ConsoleDriver, _ entry: Entry) {
    driver.apply(
      .perform(
        .append(
          Submission(outage: nil, occurredAt: nil, author: Sample.eva.author, entry: entry),
          .registering)))
  }

  /// Goes where it is done, by the action's name.
  static func open(_ driver: inout ConsoleDriver) {
    driver.apply(.act(.destroyOutage))
  }

  static func choose(_ driver: inout ConsoleDriver, _ text: String) {
    driver.press(.home)
    driver.press(.down) { $0.text.contains("> " + text) }
    driver.press(.enter)
  }

  /// Answers for the backup.
  static func answer(_ driver: inout ConsoleDriver) {
    open(&driver)
    choose(&driver, "! Säkerhetskopia")
    driver.go(to: .way)
    driver.press(" ")
    driver.sign()
  }

  /// Comes to the second person's PIN, or to what is wrong.
  static func sign(_ driver: inout ConsoleDriver, decision: String, second: String) {
    answer(&driver)
    choose(&driver, "Gå vidare")
    driver.go(to: .reference)
    driver.press(decision)
    driver.go(to: .signature)
    driver.press(second)
    driver.sign()
  }

  /// Opens the store that was closed, as its manager.
  static func unlockAgain(_ driver: inout ConsoleDriver) {
    driver.press("stege korg moln tavla vante")
    driver.press(.enter)
    driver.apply(.signIn(Sample.eva))
  }
}

extension Submission {
  /// A row of a register, by the manager.
  static func register(_ entry: Entry) -> Submission {
    Submission(outage: nil, occurredAt: nil, author: Sample.eva.author, entry: entry)
  }
}

extension Outlived {
  /// The records of its deletion.
  func records(_ random: inout SeededGenerator) -> [OversightEntry] {
    var entries: [OversightEntry] = []
    if !trailYears.isEmpty {
      let keys = trailYears.map {
        TrailWeeding.Key(year: $0, id: Identifier(using: &random))
      }
      entries.append(.trailWeeded(TrailWeeding(keys: keys, lifetime: Lifetime.trailYears)))
    }
    if isOfRegisters {
      entries.append(
        .registersWeeded(
          RegisterWeeding(
            residents: residents.count, staff: staff.count,
            lifetime: Lifetime.staffYears, keys: [Identifier(using: &random)])))
    }
    return entries
  }
}
