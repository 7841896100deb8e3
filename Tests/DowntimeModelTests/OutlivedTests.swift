import TestSupport
import Testing

@testable import DowntimeModel

/// What has outlived its lifetime, and what keeps it from being weeded.
@Suite struct OutlivedTests {
  private static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  private static func day(_ text: String) throws -> CivilDate {
    try #require(SwedishDate.date(iso: text))
  }

  private static let outage: Identifier<Outage> = id(9)
  private static let moved = Resident(id: id(1), name: "Moa Påhitt", isActive: false)
  private static let here = Resident(id: id(2), name: "Ida Påhitt")

  private static func member(_ seed: UInt64, _ signature: String, to last: String?) throws
    -> StaffMember
  {
    StaffMember(
      id: id(seed), signature: try #require(Signature(signature)), name: "Nils \(signature)-Påhitt",
      title: "undersköterska", isActive: last == nil, validTo: try last.map(day))
  }

  /// Records a minute apart, from the first minute of a day; outages' records belong to the outage.
  private static func unit(
    _ entries: [Entry], from text: String = "2026-11-10", by signature: String = "CCT"
  ) throws -> UnitState {
    let author = Author(
      signature: try #require(Signature(signature)), name: "Cleo Chef-Test", title: "enhetschef",
      role: .unitManager)
    let start = Instant(milliseconds: Int64(try day(text).daysSince1970) * 86_400_000)
    return UnitState(
      entries.enumerated().map { index, entry in
        var isOfUnit = true
        if case .care = entry { isOfUnit = false }
        if case .outageClosed = entry { isOfUnit = false }
        return Record(
          id: id(100 + UInt64(index)), outage: isOfUnit ? nil : outage, number: nil,
          recordedAt: StockholmTime.local(start.advanced(bySeconds: Int64(index) * 60)),
          occurredAt: nil, author: author, entry: entry)
      })
  }

  private static let declared = Entry.outageDeclared(
    OutageDeclaration(
      outage: outage, systems: [.treserva],
      startedAt: StockholmTime.local(Instant(milliseconds: 1_794_265_200_000)), note: ""))
  private static let closed = Entry.outageClosed(OutageClosure(outage: outage))
  private static func note(_ person: PersonReference) -> Entry {
    .care(.dayNote(DayNote(person: person, text: "text", nextShiftMustKnow: false)))
  }

  private func residents(_ unit: UnitState, on day: String = "2027-01-01") throws
    -> Set<Identifier<Resident>>
  {
    unit.outlived(trailYears: [], on: try Self.day(day)).residents
  }

  @Test func whoMovedOutGoesWhenNothingElseIsLeft() throws {
    let (moved, here) = (Self.moved, Self.here)
    #expect(try residents(Self.unit([.resident(moved), .resident(here)])) == [moved.id])
    // An outage from before she moved is not deleted, whatever stands in it.
    let before = [Self.declared, .resident(moved), Self.closed]
    #expect(try residents(Self.unit(before)).isEmpty)
    // One from afterwards that names her, under another identity too.
    let after: [Entry] = [.resident(moved), Self.declared, Self.closed]
    #expect(try residents(Self.unit(after)) == [moved.id])
    let named = [.resident(moved), Self.declared, Self.note(PersonReference(moved)), Self.closed]
    #expect(try residents(Self.unit(named)).isEmpty)
    let other = PersonReference.described(name: "Mo Påhitt", number: .unknown)
    let link = Entry.personLink(
      PersonLink(one: PersonReference(moved), other: other, isSame: true, reason: "samma"))
    let linked = [.resident(moved), link, Self.declared, Self.note(other), Self.closed]
    #expect(try residents(Self.unit(linked)).isEmpty)
  }

  @Test func nothingOfTheRegistersGoesWhileAnOutageIsOpen() throws {
    let unit = try Self.unit([.resident(Self.moved), Self.declared])
    #expect(try residents(unit).isEmpty)
  }

  @Test func anEmergencyThatNobodyHasReviewedKeepsHer() throws {
    let opened = Entry.oversight(
      .emergencyOpened(
        EmergencyAccess(
          person: Self.moved.id, member: Self.id(5), reason: "skäl",
          at: StockholmTime.local(Instant(milliseconds: 1_794_265_200_000)))))
    #expect(try residents(Self.unit([.resident(Self.moved), opened])).isEmpty)
  }

  @Test func linksGoWhenNoneOfTheTwoIsLeft() throws {
    let other = PersonReference.described(name: "Mo Påhitt", number: .unknown)
    func links(_ one: Resident, _ more: [Entry] = []) throws -> Int {
      let link = Entry.personLink(
        PersonLink(one: PersonReference(one), other: other, isSame: true, reason: "samma"))
      return try Self.unit([.resident(Self.moved), .resident(Self.here), link] + more)
        .outlived(trailYears: [], on: Self.day("2027-01-01")).links.count
    }
    #expect(try links(Self.moved) == 1)
    #expect(try links(Self.here) == 0)
    #expect(try links(Self.moved, [Self.declared, Self.note(other), Self.closed]) == 0)
  }

  @Test(
    arguments: [
      ("2026-10-31", "2031-10-31", false), ("2026-10-31", "2031-11-01", true),
      ("2028-02-29", "2033-02-28", false), ("2028-02-29", "2033-03-01", true),
    ])
  func staffGoFiveYearsAfterTheirLastDay(_ last: String, _ today: String, _ isDue: Bool) throws {
    let member = try Self.member(3, "NPÅ", to: last)
    let unit = try Self.unit([.staff(member)], from: "2026-10-01")
    let due = unit.outlived(trailYears: [], on: try Self.day(today)).staff
    #expect(due == (isDue ? [member.id] : []))
  }

  @Test func whatStaffWroteKeepsThemAndSoDoesTheirLastRecord() throws {
    let member = try Self.member(3, "CCT", to: "2020-01-31")
    func isDue(_ entries: [Entry], _ today: String) throws -> Bool {
      try !Self.unit([.staff(member)] + entries).outlived(
        trailYears: [], on: Self.day(today)
      ).staff.isEmpty
    }
    #expect(try isDue([], "2026-12-01"))
    let entries = [Self.declared, Self.note(.unknown("någon")), Self.closed]
    #expect(try !isDue(entries, "2040-01-01"))
    let backup = Entry.backup(BackupNote(id: Self.id(7), place: "/media/usb"))
    #expect(try !isDue([backup], "2031-11-10"))
    #expect(try isDue([backup], "2031-11-11"))
    // Nobody who works here, whatever has passed.
    let active = try Self.member(4, "IDA", to: nil)
    let unit = try Self.unit([.staff(active)])
    #expect(unit.outlived(trailYears: [], on: try Self.day("2060-01-01")).staff.isEmpty)
  }

  @Test(
    arguments: [
      ("2031-12-31", [Int]()), ("2032-01-01", [2026]), ("2033-01-01", [2026, 2027]),
      ("2026-12-31", []),
    ])
  func aYearOfTheTrailGoesFiveYearsAfterItsLastDay(_ today: String, _ years: [Int]) throws {
    let unit = try Self.unit([.resident(Self.here)])
    let day = try Self.day(today)
    #expect(unit.outlived(trailYears: [2027, 2026], on: day).trailYears == years)
  }

  @Test func theTrailOfAnOutageStaysAsLongAsTheOutage() throws {
    let unit = try Self.unit([Self.declared, Self.closed])
    let day = try Self.day("2040-01-01")
    // What was printed of it stands in its year, and in later ones.
    #expect(unit.outlived(trailYears: [2025, 2026, 2027], on: day).trailYears == [2025])
  }
}
