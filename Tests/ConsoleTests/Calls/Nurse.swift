import DowntimeModel
import Terminal
import TestSupport

@testable import Console

/// A nurse at her console while Prator is down: scenario B's people, ward and health centre.
enum Nurse {
  private static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  static let kim = StaffMember(
    id: id(61), signature: Sample.signature("KPÅ"), name: "Kim Påhittsson",
    title: "leg. sjuksköterska", role: .nurse)
  static let alva = resident(62, "Alva Avbrottsson", "19400107-9120")
  static let bo = resident(63, "Bo Backupsson", "19450202-4732")
  static let cilla = resident(64, "Cilla Cykeltest", "19531224-2083")
  static let david = resident(65, "David Driftman", "19450411-8359")

  private static func resident(_ seed: UInt64, _ name: String, _ number: String) -> Resident {
    Resident(id: id(seed), name: name, number: Sample.number(number), room: "")
  }

  /// Two rows of the unit's own list: the ward answers always, the health centre in the daytime.
  static let ward = contact(
    66, "Tess Testare", "Avd. T1, Teststads lasarett", .somaticHospital, "090-100", [.always])
  static let centre = contact(
    67, "Låtsasby hälsocentral", "", .primaryCare, "090-200", [.weekdayDaytime])

  static func contact(
    _ seed: UInt64, _ name: String, _ unit: String, _ party: Counterparty, _ number: String,
    _ hours: Set<Contact.Hours>
  ) -> Contact {
    Contact(
      id: id(seed), name: name, party: party, unit: unit,
      numbers: [Contact.Number(number: number, hours: hours)], isSwitchboard: false,
      source: "påhittad", updatedOn: StockholmTime.civil(of: moment("2026-11-01 08:00")).date,
      isForManagerOnly: false)
  }

  /// Kim signed in at a time of 10 November, Prator down for both since 08:10.
  static func onDuty(
    rows: Int = 24, columns: Int = 80, at clock: String = "08:42",
    profile name: String = "vasterbotten-prator"
  ) -> ConsoleDriver {
    var driver = ConsoleDriver(
      rows: rows, columns: columns, at: "2026-11-10 " + clock,
      store: .ready(unitLabel: "Testköping hemsjukvård", isDrill: false))
    guard let profile = Profile.shipped(name) else { preconditionFailure("no such profile") }
    var entries: [Entry] = [
      .unit(UnitDescription(name: "Testköping hemsjukvård", isDrill: false)), .staff(kim),
      .pin(PINSetting(member: kim.id, hash: Sample.hash(Secret("739214")))),
      .profileAdopted(ProfileAdoption(forms: [profile.stored])),
    ]
    entries += [alva, bo, cilla, david].map { Entry.resident($0) }
    entries += [ward, centre].map { Entry.listed(.contact($0)) }
    entries.append(
      .outageDeclared(
        OutageDeclaration(
          outage: id(68), systems: [.prator], startedAt: moment("2026-11-10 08:10"), note: "")))
    driver.disk.append(
      entries.map {
        Submission(outage: nil, occurredAt: nil, author: kim.author, entry: $0)
      }, at: moment("2026-11-10 08:12"))
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(kim)
    driver.state.screens = [driver.state.home]
    return driver
  }
}

extension ConsoleDriver {
  /// Tab until a field has the focus, «Mer» opened on the way.
  mutating func reach(_ name: FieldName) {
    for _ in 0..<120 where form?.focus != .field(name) {
      if form?.focus == .more, form?.isUnfolded == false {
        press(.enter)
      } else {
        press(.tab)
      }
    }
  }

  /// Types into a field.
  mutating func fill(_ name: FieldName, _ text: String) {
    reach(name)
    press(text)
  }

  /// Chooses by the letter or number.
  mutating func choose(_ name: FieldName, _ key: Character) {
    reach(name)
    press(.character(key))
  }

  /// Ticks messages by what they are.
  mutating func tell(_ kinds: PratorMessageKind...) {
    reach(.messages)
    guard case .choices(let choices) = form?.spec[.messages]?.kind else { return }
    for kind in kinds {
      guard let place = choices.firstIndex(where: { $0.value == kind.rawValue }) else { continue }
      for _ in choices { press(.left) }
      for _ in 0..<place { press(.right) }
      press(" ")
    }
  }

  /// The calls on disk, as they were signed.
  var signedCalls: [Call] {
    disk.records.compactMap { record in
      if case .care(.call(let call)) = record.entry { call } else { nil }
    }
  }
}
