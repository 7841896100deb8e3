import TestSupport
import Testing

@testable import DowntimeModel

/// The unit's contact list: who may see what, what must be checked, and what is no number.
@Suite struct ContactListTests {
  private func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  private func contact(
    _ seed: UInt64, _ name: String, _ numbers: [String] = ["08-465 004 10"],
    hours: Set<Contact.Hours> = [.always], isPrivate: Bool = false, checked: String = "2026-10-01"
  ) throws -> Contact {
    Contact(
      id: id(seed), name: name, party: .other, unit: "",
      numbers: numbers.map { Contact.Number(number: $0, hours: hours) }, isSwitchboard: false,
      source: "", updatedOn: try #require(SwedishDate.date(iso: checked)),
      isForManagerOnly: isPrivate)
  }

  private func member(_ seed: UInt64, _ role: Role) throws -> StaffMember {
    StaffMember(
      id: id(seed), signature: try #require(Signature("NP\(role == .unitManager ? "C" : "Å")")),
      name: "Natt-Nils Påhittad", title: "", role: role)
  }

  private func unit(_ entries: [Entry]) throws -> UnitState {
    var random = SeededGenerator(seed: 8)
    let boss = try member(1, .unitManager)
    return UnitState(
      ([.staff(boss)] + entries).enumerated().map { offset, entry in
        Record(
          id: Identifier(using: &random), outage: nil, number: nil,
          recordedAt: JournalFixture.time(Int64(offset)), occurredAt: nil, author: boss.author,
          entry: entry)
      })
  }

  /// R001-33: not on the list, not among those to ring, not in the unit that a screen gets, not in
  /// what is put out by a verb.
  @Test(.rule("R001-33"))
  func `a private number is the manager's alone`() throws {
    let number = "070-174 06 35"
    let row = try contact(1, "Mona Morgon-Test", [number], isPrivate: true)
    let unit = try unit([.listed(.contact(row)), .listed(.contact(try contact(2, "Jouren")))])
    let boss = try member(1, .unitManager)
    for role in Role.allCases {
      let reader = role == .unitManager ? boss : try member(2, role)
      let isBoss = role == .unitManager || role == .incomeSupportManager
      let list = unit.contactList(for: reader).map(\.contact.name)
      #expect(list.contains("Mona Morgon-Test") == isBoss, "\(role)")
      let rings = unit.whomToRing(at: JournalFixture.time(0), for: reader).map(\.number)
      #expect(rings.contains(number) == isBoss, "\(role)")
    }
    let veiled = unit.veiled
    #expect(!"\(veiled.listed.map(\.entry))".contains(number))
    #expect(veiled.contactList(for: boss).map(\.contact.name) == ["Jouren"])
    #expect("\(unit.veiled(unit.veil(seesPrivateNumbers: true)).listed)".contains(number))
    let records = unit.listed
    let mask = RecordMask(unit, records)
    #expect(records.map(mask.withholds) == [true, false])
    #expect(!"\(records.map { mask.shown($0).entry })".contains(number))
  }

  @Test(.rule("R001-33"))
  func `a unit without a manager shows private numbers to nobody`() throws {
    let row = try contact(1, "Mona Morgon-Test", isPrivate: true)
    let nurse = try member(2, .nurse)
    let record = Record(
      id: id(9), outage: nil, number: nil, recordedAt: JournalFixture.time(0), occurredAt: nil,
      author: nurse.author, entry: .listed(.contact(row)))
    #expect(UnitState([record]).contactList(for: nurse).isEmpty)
  }

  @Test(.rule("R002-02"), .rule("R002-45"))
  func `what only the routine names is to be checked until the unit has confirmed it`() throws {
    let shipped = try #require(Profile.shipped("vasterbotten-prator"))
    let boss = try member(1, .unitManager)
    var unit = try unit([.profileAdopted(ProfileAdoption(of: [shipped]))])
    let name = "Region Västerbottens växel"
    let today = try #require(SwedishDate.date(iso: "2026-11-10"))
    let row = try #require(unit.contactList(for: boss).first { $0.contact.name == name })
    #expect(!row.isOwn)
    #expect(row.isOld(on: today, .quarter))
    #expect(row.contact.isSwitchboard)
    var confirmed = row.contact
    confirmed.updatedOn = today
    unit.apply(
      Record(
        id: id(77), outage: nil, number: nil, recordedAt: JournalFixture.time(99),
        occurredAt: nil, author: boss.author, entry: .listed(.contact(confirmed))))
    let after = unit.contactList(for: boss).filter { $0.contact.name == name }
    #expect(after.map(\.isOwn) == [true])
    #expect(!after[0].isOld(on: today, .quarter))
    let rings = unit.whomToRing(at: JournalFixture.time(0), for: boss).filter { $0.name == name }
    #expect(rings.map(\.mustBeVerified) == [false])
    // Its reserve is found by its name, whether that is confirmed or not.
    let centre = try #require(
      unit.contactList(for: boss).first { $0.contact.name == "Hälsocentralen" })
    #expect(centre.contact.reserve == confirmed.id)
    // Taken away it does not come back from the routine.
    confirmed.isActive = false
    unit.apply(
      Record(
        id: id(78), outage: nil, number: nil, recordedAt: JournalFixture.time(100),
        occurredAt: nil, author: boss.author, entry: .listed(.contact(confirmed))))
    #expect(!unit.contactList(for: boss).contains { $0.contact.name == name })
  }

  @Test(.rule("R000-16"), .rule("R001-12"))
  func `a row is old when nobody has found it right for a self-check's period`() throws {
    let row = ContactRow(contact: try contact(1, "Jouren"), isOwn: true)
    func isOld(_ day: String, _ period: SelfCheckPeriod) throws -> Bool {
      row.isOld(on: try #require(SwedishDate.date(iso: day)), period)
    }
    #expect(try !isOld("2027-01-01", .quarter))
    #expect(try isOld("2027-01-02", .quarter))
    #expect(try !isOld("2027-04-03", .halfYear))
    #expect(try isOld("2027-04-04", .halfYear))
  }

  @Test(
    arguments: [
      "08-465 004 10", "+46 8 465 004 10", "0046 8 46500410", "112", "1177", "59090",
      "(0934) 18 000", "070/174 06 35", "+46-70-174 06 35",
    ])
  func `a number is kept as it is written`(_ number: String) throws {
    #expect(try contact(1, "Jouren", [number]).faults(among: []).isEmpty)
  }

  @Test(
    arguments: [
      ("ring Siv", ContactFault.notANumber(row: 0, "r")),
      ("08-465 0x4 10", .notANumber(row: 0, "x")),
      ("08-465 00+4", .notANumber(row: 0, "+")), ("٠٨٤٦٥", .notANumber(row: 0, "٠")),
      ("1", .wrongLength(row: 0)), ("- -", .wrongLength(row: 0)),
      ("123456789012345678901", .wrongLength(row: 0)),
    ] as [(String, ContactFault)])
  func `what cannot be dialled is no number`(_ number: String, _ fault: ContactFault) throws {
    #expect(try contact(1, "Jouren", [number]).faults(among: []) == [fault])
  }

  @Test func `nobody is her own reserve, not by way of others either`() throws {
    var first = try contact(1, "Jouren")
    var second = try contact(2, "Växeln")
    var third = try contact(3, "Expeditionen")
    first.reserve = first.id
    #expect(first.faults(among: [second, third]) == [.reserveIsItself])
    first.reserve = second.id
    second.reserve = third.id
    #expect(first.faults(among: [second, third]).isEmpty)
    third.reserve = first.id
    #expect(
      first.faults(among: [second, third]) == [.reserveGoesRound(through: "Expeditionen")])
    // A circle that the row does not stand in is another row's to put right.
    third.reserve = second.id
    #expect(first.faults(among: [second, third]).isEmpty)
  }

  @Test func `everything that is missing is said at once`() throws {
    let empty = try contact(1, "", ["08-1", "x"], hours: [])
    #expect(
      empty.faults(among: []) == [
        .noName, .noHours(row: 0), .notANumber(row: 1, "x"), .noHours(row: 1),
      ])
    #expect(try contact(1, "Jouren", []).faults(among: []) == [.noNumber])
    #expect(try contact(1, "jouren").faults(among: [contact(2, "Jouren")]) == [.nameTaken])
  }

  /// R002-48, the catalogue's gap 22: weekend is Saturday, Sunday and holidays; a holiday's own number
  /// is tried first on a holiday.
  @Test(
    .rule("R002-47"), .rule("R002-48"), .rule("R002-49"),
    arguments: [
      ("2026-11-10 10:00", ["dag"]), ("2026-11-10 18:30", ["kväll"]),
      ("2026-11-10 23:30", ["natt"]), ("2026-11-14 10:00", ["helg"]),
      ("2026-11-14 18:30", ["kväll", "helg"]), ("2026-11-15 10:00", ["röd", "helg"]),
      ("2026-06-19 10:00", ["röd", "helg"]), ("2026-12-24 10:00", ["röd", "helg"]),
      ("2026-12-25 02:00", ["röd", "natt", "helg"]), ("2027-01-06 12:00", ["röd", "helg"]),
      ("2026-12-23 10:00", ["dag"]),
    ] as [(String, [String])])
  func `the number that answers is told by clock and calendar`(_ time: String, _ names: [String])
    throws
  {
    var row = try contact(1, "Jouren", [])
    row.numbers = [
      Contact.Number(number: "dag", hours: [.weekdayDaytime]),
      Contact.Number(number: "kväll", hours: [.evening]),
      Contact.Number(number: "natt", hours: [.night]),
      Contact.Number(number: "helg", hours: [.weekend]),
      Contact.Number(number: "röd", hours: [.holiday]),
    ]
    let unit = try unit([.listed(.contact(row))])
    let rings = unit.whomToRing(at: Self.time(time), for: try member(1, .unitManager))
    #expect(rings.map(\.reach) == [.now(names)])
  }

  @Test(.rule("R002-48"))
  func `a unit whose parties work on eves says so`() throws {
    var times = ProfileTimes()
    #expect(try times.hours(at: Self.time("2026-12-24 10:00")).contains(.holiday))
    times.evesAreHolidays = false
    #expect(
      try times.hours(at: Self.time("2026-12-24 10:00")) == [.always, .weekdayDaytime])
    #expect(try times.hours(at: Self.time("2026-12-25 10:00")).contains(.holiday))
  }

  /// A time such as `2026-11-10 10:00`.
  static func time(_ text: String) -> LocalTime {
    let parts = text.split(whereSeparator: { "- :".contains($0) }).compactMap { Int($0) }
    guard parts.count == 5, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]),
      let civil = CivilDateTime(date: date, hour: parts[3], minute: parts[4]),
      case .once(let time) = StockholmTime.reading(civil)
    else { return JournalFixture.time(0) }
    return time
  }
}
