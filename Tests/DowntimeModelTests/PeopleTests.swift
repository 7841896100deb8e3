import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct PeopleTests {
  @Test(arguments: [
    ("12345", PIN.Refusal.short), ("1234567890123", .long), ("12a456", .notDigits),
    ("12345६", .notDigits), ("111111", .repeats), ("121212", .repeats), ("123123", .repeats),
    ("12312312", .repeats), ("123456", .run), ("654321", .run), ("890123", .run), ("321098", .run),
    ("850213", .birthDate), ("130285", .birthDate), ("19850213", .birthDate),
    ("13021985", .birthDate), ("000229", .birthDate), ("", .short),
  ])
  func aPINThatIsTriedFirstIsRefusedWithTheReason(_ typed: String, _ refusal: PIN.Refusal) {
    #expect(throws: refusal) { _ = try PIN(typed) }
  }

  @Test(arguments: ["739214", " 418 273", "99821345", "853213", "990231", "739214739214"])
  func anOrdinaryPINIsTaken(_ typed: String) throws {
    let pin = try PIN(typed)
    #expect(String(decoding: pin.secret.bytes, as: UTF8.self) == typed.filter { $0 != " " })
    #expect("\(pin)" == "PIN(secret: hemligt)")
  }

  @Test func aPINIsKnownAgainAndAnotherIsNot() throws {
    var random: any RandomNumberGenerator = SeededGenerator(seed: 4)
    let pin = try PIN("739214").secret
    let hash = try PINHash.derived(pin, using: &random)
    #expect(try hash.fits(pin))
    #expect(try !hash.fits(Secret("739215")))
    #expect(try PINHash.derived(pin, using: &random) != hash)
    #expect(!"\(hash)".contains("739") && !String(describing: hash.customMirror).contains("["))
  }

  private static func member(_ seed: UInt64, _ role: Role, isConfirmed: Bool = true) -> StaffMember
  {
    var random = SeededGenerator(seed: seed)
    return StaffMember(
      id: Identifier(using: &random), signature: CrashWorkload.author.signature,
      name: "Natt-Nils Påhittad", title: "usk", role: role, isConfirmed: isConfirmed)
  }

  private static func unit(_ entries: [Entry]) -> UnitState {
    var random = SeededGenerator(seed: 6)
    return UnitState(
      entries.enumerated().map { offset, entry in
        Record(
          id: Identifier(using: &random), outage: nil, number: nil,
          recordedAt: JournalFixture.time(Int64(offset)), occurredAt: nil,
          author: CrashWorkload.author, entry: entry)
      })
  }

  /// The table as a picture: a column a role, a row an act, x for may.
  @Test(.rule("R000-23")) func theTableOfRights() {
    let picture = """
                        oms ssk han arb che cbi gra IT
      read              x   x   x   x   x   x   x   .
      write             x   x   x   x   x   x   .   .
      correct           x   x   x   x   x   x   .   .
      mark              x   x   x   x   x   x   .   .
      declare           x   x   x   x   x   x   .   .
      close             .   .   .   x   x   x   .   .
      destroy           .   .   .   .   x   x   .   .
      editResidents     x   x   x   x   x   x   .   .
      editStaff         .   .   .   x   x   x   .   .
      changePassphrases .   .   .   .   x   x   .   .
      choosePlaces      .   .   .   x   x   x   .   x
      seePrivateNumbers .   .   .   .   x   x   .   .
      adoptProfiles     .   .   .   .   x   x   .   .
      export            .   .   .   .   x   x   x   .
      backup            .   .   .   x   x   x   .   x
      protect           .   .   .   .   x   x   .   .
      readTrail         .   .   .   .   x   x   x   .
      reviewTrail       .   .   .   .   x   x   .   .
      """
    let rows = Act.allCases.map { act in
      let name = act.rawValue + String(repeating: " ", count: 18 - act.rawValue.count)
      let marks = Role.allCases.map { Rights.allows($0, act) ? "x" : "." }
      return name + marks.joined(separator: "   ")
    }
    #expect(picture.split(separator: "\n").dropFirst().map(String.init) == rows)
    // With a manager confirmed the unit adds nothing to the table.
    let boss = Self.member(1, .unitManager)
    let led = Self.unit([.staff(boss)])
    for role in Role.allCases {
      for act in Act.allCases {
        #expect(led.allows(Self.member(2, role), act) == Rights.allows(role, act))
      }
    }
  }

  @Test func whoIsNotConfirmedHasTheRightsOfCareStaffAtMost() {
    let led = Self.unit([.staff(Self.member(1, .unitManager))])
    for role in Role.allCases {
      for act in Act.allCases {
        let expected = Rights.allows(role, act) && Rights.allows(.careStaff, act)
        #expect(led.allows(Self.member(2, role, isConfirmed: false), act) == expected)
      }
    }
  }

  @Test func untilThereIsAManagerWhoWritesMayDoWhatAManagerDoesWithThePlace() {
    let unit = Self.unit([.staff(Self.member(1, .unitManager, isConfirmed: false))])
    let nils = Self.member(2, .careStaff)
    for act in [Act.editStaff, .changePassphrases, .close, .export] {
      #expect(unit.allows(nils, act))
      #expect(!unit.allows(Self.member(3, .technician), act))
    }
    #expect(!unit.allows(Self.member(3, .reviewer), .editStaff))
  }

  @Test func wrongTriesSlowDownAndTenShutTheDoorUntilAManagerHelps() throws {
    let nils = Self.member(1, .careStaff)
    let hash = try #require(
      PINHash(
        salt: [UInt8](repeating: 1, count: 16), hash: [UInt8](repeating: 2, count: 32)))
    var entries: [Entry] = [.staff(nils)]
    func state(after seconds: Int64 = 0) -> UnitState.SignInState {
      Self.unit(entries).signInState(
        nils.id, now: JournalFixture.time(Int64(entries.count - 1) + seconds).instant)
    }
    #expect(state() == .choosesPIN)
    entries.append(.pin(PINSetting(member: nils.id, hash: hash)))
    var waits: [Int64] = []
    for _ in 1...9 {
      entries.append(.signIn(SignInTry(member: nils.id, isRight: false)))
      let last = JournalFixture.time(Int64(entries.count - 1)).instant
      switch state() {
      case .open: waits.append(0)
      case .slowed(let until, _): waits.append(until.milliseconds(since: last) / 1000)
      case .choosesPIN, .shut: waits.append(-1)
      }
    }
    #expect(waits == [0, 0, 2, 4, 8, 16, 32, 60, 60])
    #expect(state(after: 60) == .open(hash))
    let nine = entries
    entries.append(.signIn(SignInTry(member: nils.id, isRight: true)))
    #expect(state() == .open(hash))
    entries = nine + [.signIn(SignInTry(member: nils.id, isRight: false))]
    #expect(state(after: 100_000) == .shut)
    entries.append(.pin(PINSetting(member: nils.id, hash: nil)))
    #expect(state() == .choosesPIN)
    entries.append(.pin(PINSetting(member: nils.id, hash: hash)))
    #expect(state() == .open(hash))
  }

  @Test func triesThatTheClockHasNotComeToCountButAreNotWaitedFor() throws {
    let nils = Self.member(1, .careStaff)
    let hash = try #require(
      PINHash(
        salt: [UInt8](repeating: 1, count: 16), hash: [UInt8](repeating: 2, count: 32)))
    let wrong = Entry.signIn(SignInTry(member: nils.id, isRight: false))
    var unit = Self.unit(
      [.staff(nils), .pin(PINSetting(member: nils.id, hash: hash))]
        + Array(repeating: wrong, count: 9))
    let now = JournalFixture.time(-3600).instant
    guard case .slowed = unit.signInState(nils.id, now: now) else {
      Issue.record("no wait")
      return
    }
    unit.endWaitsToCome(now: now)
    #expect(unit.signInState(nils.id, now: now) == .open(hash))
    #expect(unit.wrongTries(nils.id) == 9)
    // What has been tried is waited for as before.
    unit = Self.unit(
      [.staff(nils), .pin(PINSetting(member: nils.id, hash: hash))]
        + Array(repeating: wrong, count: 9))
    let last = JournalFixture.time(10).instant
    unit.endWaitsToCome(now: last)
    #expect(
      unit.signInState(nils.id, now: last)
        == .slowed(until: last.advanced(bySeconds: 60), hash))
    unit = Self.unit(
      [.staff(nils), .pin(PINSetting(member: nils.id, hash: hash))]
        + Array(repeating: wrong, count: 10))
    unit.endWaitsToCome(now: now)
    #expect(unit.signInState(nils.id, now: now) == .shut)
  }

  @Test func anEmploymentHasADayFromAndADayTo() throws {
    var vera = Self.member(4, .careStaff)
    vera.validFrom = CivilDate(year: 2026, month: 11, day: 21)
    vera.validTo = CivilDate(year: 2026, month: 11, day: 22)
    let unit = Self.unit([.staff(vera)])
    let here = try [20, 21, 22, 23].map { day in
      unit.staff(on: try #require(CivilDate(year: 2026, month: 11, day: day))).count
    }
    #expect(here == [0, 1, 1, 0])
  }
}
