import TestSupport
import Testing

@testable import DowntimeModel

/// Who may open what is about a protected person: the one question, over every role and state.
@Suite struct AccessTests {
  private static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  private static let start = StockholmTime.local(Instant(milliseconds: 1_796_185_860_000))
  private static func at(minutes: Int64) -> LocalTime {
    StockholmTime.local(start.instant.advanced(bySeconds: minutes * 60))
  }

  private static let hidden = Resident(
    id: id(1), name: "Dolda Hemlig-Test", room: "5", protection: .secrecyMark)
  private static let other = Resident(
    id: id(2), name: "Gömda Hemlig-Test", room: "6", protection: .assumedIdentity)
  private static let known = Resident(id: id(3), name: "Testa Testberg", room: "3")

  private static func member(_ role: Role, _ seed: UInt64 = 9, _ signature: String = "NPÅ") throws
    -> StaffMember
  {
    StaffMember(
      id: id(seed), signature: try #require(Signature(signature)), name: "Natt-Nils Påhittad",
      title: "undersköterska", role: role)
  }

  private static func unit(_ entries: [(Entry, Author, minutes: Int64)]) -> UnitState {
    var random = SeededGenerator(seed: 40)
    return UnitState(
      entries.map { entry, author, minutes in
        Record(
          id: Identifier(using: &random), outage: nil, number: nil,
          recordedAt: at(minutes: minutes),
          occurredAt: nil, author: author, entry: entry)
      })
  }

  private static func registered(
    _ member: StaffMember, _ more: [(Entry, Author, minutes: Int64)] = []
  ) throws -> UnitState {
    let chief = try Self.member(.unitManager, 10, "EEX")
    let entries: [Entry] = [
      .staff(chief), .staff(member), .resident(hidden), .resident(other), .resident(known),
    ]
    return unit(entries.map { ($0, chief.author, minutes: -60) } + more)
  }

  /// What lies between a member and the person.
  enum Standing: CaseIterable {
    case nothing, listed, listedAndGranted, grantedOnly, emergency
  }

  @Test(
    .rule("K-50"), .rule("R000-09"), .rule("R001-04"), arguments: Role.allCases, Standing.allCases)
  func roleAndStandingDecide(_ role: Role, _ standing: Standing) throws {
    let member = try Self.member(role)
    let chief = try Self.member(.unitManager, 10, "EEX")
    let list = (
      Entry.oversight(.accessList(AccessList(person: Self.hidden.id, readers: [member.id]))),
      chief.author, minutes: Int64(-30)
    )
    let opened = (
      Entry.oversight(
        .emergencyOpened(
          EmergencyAccess(person: Self.hidden.id, member: member.id, reason: "fara", at: Self.start)
        )),
      member.author, minutes: Int64(0)
    )
    let grant = AccessGrant(
      person: Self.hidden.id, member: member.id, purpose: .care, from: Self.start.instant)
    let unit: UnitState
    var grants: [AccessGrant] = []
    switch standing {
    case .nothing: unit = try Self.registered(member)
    case .listed: unit = try Self.registered(member, [list])
    case .listedAndGranted: (unit, grants) = (try Self.registered(member, [list]), [grant])
    case .grantedOnly: (unit, grants) = (try Self.registered(member), [grant])
    case .emergency: unit = try Self.registered(member, [opened])
    }
    let now = Self.at(minutes: 1)
    let door = unit.door(to: PersonReference(Self.hidden), for: member, grants, at: now)
    let expected: Door
    switch (role, standing) {
    // IT sees no text, whatever is written of her.
    case (.technician, _), (_, .nothing), (_, .grantedOnly): expected = .closed(Self.hidden.id)
    // Who takes no part in the care opens nothing in an emergency.
    case (.reviewer, .emergency): expected = .closed(Self.hidden.id)
    case (_, .listed): expected = .asksPurpose(Self.hidden.id)
    case (_, .listedAndGranted), (_, .emergency): expected = .open
    }
    #expect(door == expected)
    // Only the one person, and only hers.
    #expect(
      unit.door(to: PersonReference(Self.other), for: member, grants, at: now)
        == .closed(Self.other.id))
    #expect(unit.door(to: PersonReference(Self.known), for: member, grants, at: now) == .open)
    let another = try Self.member(.nurse, 12, "MMT")
    #expect(
      unit.door(to: PersonReference(Self.hidden), for: another, grants, at: now)
        == .closed(Self.hidden.id))
    #expect(
      unit.door(to: PersonReference(Self.hidden), for: nil, grants, at: now)
        == .closed(Self.hidden.id))
  }

  @Test(.rule("K-50"), arguments: [(-1, false), (0, true), (59, true), (60, false), (600, false)])
  func anEmergencyLastsAnHourAndAClockSetBackEndsIt(_ minutes: Int, _ isOpen: Bool) throws {
    let member = try Self.member(.careStaff)
    let unit = try Self.registered(
      member,
      [
        (
          .oversight(
            .emergencyOpened(
              EmergencyAccess(
                person: Self.hidden.id, member: member.id, reason: "fara", at: Self.start))),
          member.author, minutes: 0
        )
      ])
    let now = Self.at(minutes: Int64(minutes))
    #expect(unit.opened(to: member, [], at: now) == (isOpen ? [Self.hidden.id] : []))
    let grant = AccessGrant(
      person: Self.other.id, member: member.id, purpose: .review, from: Self.start.instant)
    let chief = try Self.member(.unitManager, 10, "EEX")
    let listed = try Self.registered(
      member,
      [
        (
          .oversight(.accessList(AccessList(person: Self.other.id, readers: [member.id]))),
          chief.author, minutes: -30
        )
      ])
    #expect(listed.opened(to: member, [grant], at: now) == (isOpen ? [Self.other.id] : []))
  }

  @Test(.rule("K-50")) func onlyTheLastListOfAManagerCounts() throws {
    let member = try Self.member(.careStaff)
    let chief = try Self.member(.unitManager, 10, "EEX")
    func list(_ readers: Set<Identifier<StaffMember>>, _ author: Author, _ minutes: Int64)
      -> (Entry, Author, minutes: Int64)
    {
      (
        .oversight(.accessList(AccessList(person: Self.hidden.id, readers: readers))), author,
        minutes: minutes
      )
    }
    let now = Self.at(minutes: 0)
    let own = try Self.registered(member, [list([member.id], member.author, -9)])
    #expect(!own.mayRead(about: Self.hidden.id, member, at: now))
    let named = try Self.registered(member, [list([member.id], chief.author, -9)])
    #expect(named.mayRead(about: Self.hidden.id, member, at: now))
    let taken = try Self.registered(
      member, [list([member.id], chief.author, -9), list([], chief.author, -8)])
    #expect(!taken.mayRead(about: Self.hidden.id, member, at: now))
    // Rank gives no right.
    #expect(!named.mayRead(about: Self.hidden.id, chief, at: now))
    var gone = member
    gone.validTo = StockholmTime.civil(of: now).date.adding(days: -1)
    #expect(!named.mayRead(about: Self.hidden.id, gone, at: now))
    var new = member
    new.isConfirmed = false
    #expect(!named.mayRead(about: Self.hidden.id, new, at: now))
  }

  @Test(.rule("K-50")) func anEmergencyWaitsForAnotherManager() throws {
    let chief = try Self.member(.unitManager, 10, "EEX")
    let second = try Self.member(.incomeSupportManager, 13, "CCT")
    let nils = try Self.member(.careStaff)
    func opened(_ member: StaffMember) -> (Entry, Author, minutes: Int64) {
      (
        .oversight(
          .emergencyOpened(
            EmergencyAccess(
              person: Self.hidden.id, member: member.id, reason: "fara", at: Self.start))),
        member.author, minutes: 0
      )
    }
    let unit = try Self.registered(nils, [opened(chief)])
    let opening = try #require(unit.emergenciesToReview.first)
    func todos(_ unit: UnitState, _ member: StaffMember) -> [ToDo] {
      unit.toDoList([], for: member, now: Self.at(minutes: 5)).filter {
        $0.kind == .reviewEmergency
      }
    }
    #expect(todos(unit, nils).isEmpty)
    #expect(todos(unit, chief).count == 1 && todos(unit, second).count == 1)
    let todo = try #require(todos(unit, chief).first)
    #expect(unit.hindrance(to: chief, closing: todo) == .ownEmergency)
    #expect(unit.hindrance(to: second, closing: todo) == nil)
    func reviewed(by author: Author) throws -> UnitState {
      try Self.registered(
        nils,
        [
          opened(chief),
          (
            .oversight(.emergencyReviewed(EmergencyReview(of: opening.id, finding: "Befogad."))),
            author, minutes: 3
          ),
        ])
    }
    #expect(try reviewed(by: chief.author).emergenciesToReview.count == 1)
    #expect(try reviewed(by: nils.author).emergenciesToReview.count == 1)
    let done = try reviewed(by: second.author)
    #expect(done.emergenciesToReview.isEmpty && todos(done, chief).isEmpty)
    #expect(done.emergencies.first?.review?.finding == "Befogad.")
  }
}
