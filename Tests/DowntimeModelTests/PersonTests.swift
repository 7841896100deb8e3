import DowntimeModel
import TestSupport
import Testing

/// A night in which one person is written about under several names and numbers.
private struct PersonNight {
  var story: Story
  private var minute = 10

  static let reserve = PersonReference.described(
    name: "Okänd kvinna", number: .reserve("992004391013"))
  static let typed = PersonReference.described(name: "Testa Testberg", number: .unknown)

  init() throws { story = try Story(.treserva, from: "2026-11-10T02:14+01") }

  private mutating func next() -> String {
    minute += 1
    return "2026-11-10T03:\(minute)+01"
  }

  @discardableResult
  mutating func note(_ person: PersonReference, _ text: String = "Sover.") throws
    -> Identifier<Record>
  {
    try story.care(
      next(), .dayNote(DayNote(person: person, text: text, nextShiftMustKnow: false)))
  }

  mutating func link(
    _ one: PersonReference, _ other: PersonReference, isSame: Bool = true
  ) throws {
    try story.write(
      next(),
      .personLink(PersonLink(one: one, other: other, isSame: isSame, reason: "legitimation")))
  }

  mutating func move(_ id: Identifier<Record>, to person: PersonReference) throws {
    try story.write(
      next(), .personMove(PersonMove(original: id, person: person, reason: "fel person")))
  }

  mutating func register(_ resident: Resident) throws {
    try story.write(next(), .resident(resident))
  }

  func rows(_ person: PersonReference) -> [PersonHistory.Row] {
    story.unit.history(of: person).rows
  }
}

private func resident(_ name: String, _ digits: String? = nil, seed: UInt64 = 3) -> Resident {
  var random = SeededGenerator(seed: seed)
  let number = digits.flatMap(Personnummer.init(digits:)).map(PersonNumber.personnummer)
  return Resident(
    id: Identifier(using: &random), name: name, number: number ?? .unknown, room: "12")
}

@Suite struct PersonTests {
  @Test func `linked identities are shown together, each entry on its own, the newest first`()
    throws
  {
    var night = try PersonNight()
    let testa = PersonReference(resident("Testa Testberg", "193012299263"))
    let first = try night.note(PersonNight.reserve)
    let second = try night.note(testa)
    let other = try night.note(PersonNight.typed)
    #expect(night.rows(testa) == [.entry(second)])
    try night.link(PersonNight.reserve, testa)
    #expect(night.rows(testa) == [.entry(second), .entry(first)])
    #expect(night.rows(PersonNight.reserve) == [.entry(second), .entry(first)])
    // The same name is not the same person until somebody says so.
    #expect(night.rows(PersonNight.typed) == [.entry(other)])
    let entry = try #require(night.story.unit.entry(first))
    #expect(entry.current.person == PersonNight.reserve)
    #expect(entry.history.isEmpty)
  }

  @Test func `a link is taken back by a new record, and can be said again`() throws {
    var night = try PersonNight()
    let first = try night.note(PersonNight.reserve)
    let second = try night.note(PersonNight.typed)
    try night.link(PersonNight.reserve, PersonNight.typed)
    #expect(night.rows(PersonNight.typed).count == 2)
    try night.link(PersonNight.typed, PersonNight.reserve, isSame: false)
    #expect(night.rows(PersonNight.typed) == [.entry(second)])
    #expect(night.rows(PersonNight.reserve) == [.entry(first)])
    #expect(night.story.unit.personLinks.count == 2)
    try night.link(PersonNight.reserve, PersonNight.typed)
    #expect(night.rows(PersonNight.typed).count == 2)
  }

  @Test func `three identities hang together, and the middle link taken back parts them`() throws {
    var night = try PersonNight()
    let third = PersonReference.unknown("kvinna i hallen")
    for person in [PersonNight.reserve, PersonNight.typed, third] { try night.note(person) }
    try night.link(PersonNight.reserve, PersonNight.typed)
    try night.link(PersonNight.typed, third)
    #expect(night.rows(third).count == 3)
    #expect(night.story.unit.history(of: third).identities.map(\.count) == [1, 1, 1])
    try night.link(PersonNight.reserve, PersonNight.typed, isSame: false)
    #expect(night.rows(third).count == 2)
    #expect(night.rows(PersonNight.reserve).count == 1)
  }

  @Test func `a number that stands in the register is the resident, without a link`() throws {
    var night = try PersonNight()
    let number = PersonNumber.personnummer(try #require(Personnummer(digits: "193012299263")))
    let id = try night.note(.described(name: "T. Testberg", number: number))
    let testa = resident("Testa Testberg", "193012299263")
    #expect(night.rows(PersonReference(testa)).isEmpty)
    try night.register(testa)
    #expect(night.rows(PersonReference(testa)) == [.entry(id)])
    let known = night.story.unit.history(of: PersonReference(testa)).identities
    #expect(known.map(\.isInRegister) == [true, false])
    // On two rows of different names it is wrong on one of them, and tells nobody apart.
    try night.register(resident("Fejk Fejksson", "193012299263", seed: 4))
    #expect(night.rows(PersonReference(testa)).isEmpty)
  }

  @Test func `a birth date is no identity: two of the same day are two persons`() throws {
    var night = try PersonNight()
    let born = PersonNumber.birthDate(try #require(CivilDate(year: 1930, month: 12, day: 29)))
    let one = PersonReference.described(name: "Testa Testberg", number: born)
    let other = PersonReference.described(name: "Fejk Fejksson", number: born)
    let first = try night.note(one)
    try night.note(other)
    #expect(night.rows(one) == [.entry(first)])
  }

  @Test func `who an entry was moved from shows only that it was moved`() throws {
    var night = try PersonNight()
    let fejk = PersonReference.described(name: "Fejk Fejksson", number: .unknown)
    let id = try night.note(PersonNight.typed)
    try night.move(id, to: fejk)
    #expect(night.rows(PersonNight.typed) == [.movedAway(id)])
    #expect(night.rows(fejk) == [.entry(id)])
    // Moved within one person it is hers all the time.
    try night.link(PersonNight.typed, fejk)
    #expect(night.rows(PersonNight.typed) == [.entry(id)])
  }

  @Test func `who may be the same is asked about: the same name, never one that is linked`() throws
  {
    var night = try PersonNight()
    let testa = PersonReference(resident("Testa Testberg", "193012299263"))
    try night.note(PersonNight.typed)
    let all = [testa, PersonNight.typed, PersonNight.reserve]
    func found() -> [PersonReference] {
      let unit = night.story.unit
      return unit.mayBeSame(as: unit.history(of: PersonNight.typed), among: all)
    }
    #expect(found() == [testa])
    try night.link(PersonNight.typed, testa)
    #expect(found().isEmpty)
  }

  @Test func `a link needs two persons, a reason, and something new to say`() throws {
    var night = try PersonNight()
    func faults(
      _ one: PersonReference, _ other: PersonReference, isSame: Bool = true,
      reason: String = "legitimation"
    ) -> [PersonLink.Fault] {
      night.story.unit.faults(
        of: PersonLink(one: one, other: other, isSame: isSame, reason: reason))
    }
    #expect(faults(PersonNight.reserve, PersonNight.typed).isEmpty)
    #expect(faults(PersonNight.reserve, PersonNight.typed, reason: " \n") == [.reasonMissing])
    #expect(faults(.nobody, PersonNight.typed) == [.nobody])
    #expect(faults(.unknown(""), PersonNight.typed) == [.unnamed])
    #expect(faults(PersonNight.typed, PersonNight.typed) == [.sameIdentity])
    #expect(faults(PersonNight.reserve, PersonNight.typed, isSame: false) == [.notLinked])
    try night.link(PersonNight.reserve, PersonNight.typed)
    #expect(faults(PersonNight.typed, PersonNight.reserve) == [.alreadyLinked])
    #expect(faults(PersonNight.typed, PersonNight.reserve, isSame: false).isEmpty)
  }

  @Test func `two personnummer or two birth dates are worth a second look`() throws {
    let testa = PersonReference(resident("Testa Testberg", "193012299263"))
    let fejk = PersonReference(resident("Fejk Fejksson", "193805028432", seed: 4))
    func doubts(_ one: PersonReference, _ other: PersonReference) -> [PersonLink.Doubt] {
      PersonLink(one: one, other: other, isSame: true, reason: "").doubts
    }
    #expect(doubts(testa, fejk) == [.twoPersonnummer, .birthDatesDiffer])
    #expect(doubts(testa, testa).isEmpty)
    #expect(doubts(testa, PersonNight.reserve).isEmpty)
    let born = PersonNumber.birthDate(try #require(CivilDate(year: 1931, month: 1, day: 1)))
    #expect(doubts(testa, .described(name: "T", number: born)) == [.birthDatesDiffer])
  }

  @Test func `who keeps the machine sees no links`() throws {
    var night = try PersonNight()
    try night.link(PersonNight.reserve, PersonNight.typed)
    #expect(night.story.unit.withoutTexts.personLinks.isEmpty)
  }
}
