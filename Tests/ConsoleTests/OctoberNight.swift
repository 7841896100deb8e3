import TestSupport

@testable import Console
@testable import DowntimeModel

/// Scenario A as the morning finds it: six entries and a correction by Natt-Nils, in the night when
/// the clock is put back.
enum OctoberNight {
  static let tolvan = Resident(
    id: id(24), name: "Tolvan Tolvansson", number: Sample.number("19121212-1212"), room: "1")

  private static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  /// The record's identity of the entry with an ordinal.
  static func entry(_ ordinal: UInt64) -> Identifier<Record> { id(500 + ordinal) }

  static let outage: Identifier<Outage> = id(400)

  static func note(_ resident: Resident, _ text: String, mustKnow: Bool = false) -> CareEntry {
    .dayNote(
      DayNote(person: .resident(resident), text: text, nextShiftMustKnow: mustKnow))
  }

  /// Writes an entry as somebody did at a time.
  static func write(
    _ driver: inout ConsoleDriver, _ member: StaffMember, _ time: String, _ entry: Entry,
    as ordinal: UInt64? = nil
  ) {
    driver.disk.append(
      [
        Submission(
          outage: outage, occurredAt: moment(time), author: member.author, entry: entry,
          id: ordinal.map(Self.entry))
      ], at: moment(time))
  }

  /// Mona at her console at 06:45, signed in.
  static func morning(
    rows: Int = 24, columns: Int = 80, confirmed: Bool = false
  ) -> ConsoleDriver {
    var driver = ConsoleDriver(
      rows: rows, columns: columns, at: "2026-10-25 06:45",
      store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    var profile = Profile()
    profile.confirmsHandovers = confirmed
    let registers: [Entry] = [
      .resident(tolvan), .profileAdopted(ProfileAdoption(forms: [profile.stored])),
    ]
    driver.disk.append(
      Sample.unit
        + registers.map {
          Submission(outage: nil, occurredAt: nil, author: Sample.nils.author, entry: $0)
        },
      at: moment("2026-10-24 21:00"))
    let visit = "Ssk på plats, undersökt, åter i säng i rum 12."
    let nils = Sample.nils
    write(
      &driver, nils, "2026-10-25 02:15 sommartid",
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: [.treserva], startedAt: moment("2026-10-25 02:14 sommartid"),
          note: "")))
    write(
      &driver, nils, "2026-10-25 02:31 sommartid",
      .care(note(Sample.testa, "Vaken och orolig. Te, satt hos henne. Lugnare.")), as: 1)
    write(
      &driver, nils, "2026-10-25 02:50 sommartid",
      .care(
        .deviation(
          Deviation(
            person: .resident(Sample.fejk), kinds: [.fall],
            whatHappened: "Hittad på golvet vid sängen 02:45.", immediateAction: "Ej flyttad.",
            contacted: .someone("ssk Siv Sköterska-Test 02:47")))), as: 2)
    write(
      &driver, nils, "2026-10-25 02:05 vintertid", .care(note(Sample.fejk, visit)), as: 3)
    write(
      &driver, nils, "2026-10-25 02:31 vintertid", .care(note(Sample.testa, "Sover.")), as: 4)
    write(
      &driver, nils, "2026-10-25 03:40",
      .care(
        .deviation(
          Deviation(
            person: .resident(Sample.prova), kinds: [.medication],
            whatHappened: "Dosen 22.00 inte given.", immediateAction: "Avvakta, observera.",
            contacted: .someone("ssk Siv Sköterska-Test 03:36")))), as: 5)
    write(
      &driver, nils, "2026-10-25 04:30",
      .correction(
        Correction(
          original: entry(3), reason: "fel rum angivet",
          occurredAt: moment("2026-10-25 02:05 vintertid"),
          replacement: note(Sample.fejk, visit.replacing("rum 12", with: "rum 14")))), as: 6)
    write(
      &driver, nils, "2026-10-25 05:15",
      .care(note(tolvan, "Vill äta frukost 09.00.", mustKnow: true)), as: 7)
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(Sample.mona)
    driver.state.screens = [.overview(OverviewScreen())]
    return driver
  }

  /// The readings written so far: what each names.
  static func readings(_ driver: ConsoleDriver) -> [[Identifier<Record>]] {
    driver.submissions.compactMap { submission in
      guard case .addition(let addition) = submission.entry, case .read(let records) = addition.said
      else { return nil }
      return records
    }
  }
}

extension ConsoleDriver {
  /// The screen's words without line breaks and with single spaces.
  var words: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
