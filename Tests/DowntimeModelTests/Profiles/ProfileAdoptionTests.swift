import DowntimeModel
import TestSupport
import Testing

private func adoption(_ ordinal: Int, _ time: String, _ forms: [String]) throws -> Record {
  let time = try #require(TimestampText.read(time))
  let id = String(ordinal)
  return Record(
    id: try #require(Identifier(String(repeating: "0", count: 26 - id.count) + id)),
    outage: nil, number: nil, recordedAt: time, occurredAt: nil,
    author: Author(
      signature: try #require(Signature("EEX")), name: "Eva Exempelsson", title: "enhetschef",
      role: .unitManager),
    entry: .profileAdopted(ProfileAdoption(forms: forms)))
}

/// A care home in Umeå uses Prator and Treserva: duties add up, words come from the first.
@Test(.rule("X-25"), .rule("X-21"), .rule("X-36"))
func aUnitFollowsSeveralRoutinesAtOnce() throws {
  let home = try ShippedFiles.profile("goteborg-boende")
  let prator = try ShippedFiles.profile("vasterbotten-prator")
  let both = try #require(Profile.combined([home, prator]))
  #expect(both.terms.person == "hyresgäst")
  #expect(both.duties.map(\.duty) == [.phoneMessages])
  #expect(both.ownParty == .municipality)
  #expect(both.routine == home.routine.adding(prator.routine))
  #expect(both.filledForms == .managerDecides)
  #expect(both.selfCheck?.period == .quarter)
  #expect(Set(both.contacts.map(\.name)).count == both.contacts.count)
  #expect(prator.adding(home).terms.person == "patient")
  #expect(home.adding(home).writeIn == home.writeIn)
  #expect(Profile.combined([]) == nil)
}

@Test(.rule("X-01")) func theMoreFrequentSelfCheckHolds() throws {
  let home = try ShippedFiles.profile("goteborg-boende")
  let homeCare = try ShippedFiles.profile("goteborg-hemtjanst")
  #expect(homeCare.adding(home).selfCheck?.period == .quarter)
  #expect(homeCare.adding(home).terms.person == "omsorgstagare")
}

@Test(.rule("R004-20")) func aPlanIsNarrowedToTheUnitsThatFollowIt() throws {
  let plan = try ShippedFiles.profile("spanga-tensta")
  let provider = plan.narrowed(to: [.provider])
  #expect(provider.unitKinds == [.provider])
  #expect(!provider.routine.duties.contains(.decisionList))
  #expect(provider.routine.rules(for: .decision).isEmpty)
  #expect(provider.routine.rules(for: .workShiftApproval).count == 1)
  #expect(plan.narrowed(to: plan.unitKinds) == plan)
}

/// An old last day is explained by what held then, whatever was adopted since, and in whatever
/// order the records came.
@Test func whatHeldAtATimeIsKnownAfterwards() throws {
  let home = try ShippedFiles.profile("goteborg-boende").stored
  let prator = try ShippedFiles.profile("vasterbotten-prator").stored
  let records = [
    try adoption(1, "2026-03-01T08:00:00.000+01:00", [home]),
    try adoption(2, "2026-10-01T08:00:00.000+02:00", [prator, home]),
    try adoption(3, "2026-11-01T08:00:00.000+01:00", []),
  ]
  for order in [records, records.reversed()] {
    let unit = UnitState(order)
    func name(_ text: String) throws -> String? {
      let instant = try #require(TimestampText.read(text)).instant
      return unit.profile(at: instant)?.combined.name.text
    }
    #expect(try name("2026-02-28T08:00:00.000+01:00") == nil)
    #expect(try name("2026-03-01T08:00:00.000+01:00") == "goteborg-boende")
    #expect(try name("2026-09-30T08:00:00.000+02:00") == "goteborg-boende")
    #expect(try name("2026-12-01T08:00:00.000+01:00") == "vasterbotten-prator")
    #expect(unit.profile?.combined.routine.selfCheck == .quarter)
    #expect(unit.profile?.author.signature.text == "EEX")
    #expect(unit.profile?.isWhole == true)
    #expect(unit.adoptions.count == 2)
  }
}

/// The corpus was written by a version with a key that this one does not know.
@Test func anAdoptedProfileOfANewerVersionIsFollowedAsFarAsItIsKnown() throws {
  let record = try Corpus.record("profileAdopted")
  let adopted = try #require(UnitState([record]).profile)
  #expect(!adopted.isWhole)
  #expect(adopted.combined.title == "Prov på övning")
  let rules = adopted.combined.routine.rules(for: .dayNote(.healthCare))
  #expect(rules.map(\.limit) == [.oneWeek])
  #expect(adopted.combined.routine.rules(for: .dayNote(.disability)).isEmpty)
}

@Test(
  .rule("R002-47"), .rule("R002-48"), .rule("R002-49"),
  arguments: [
    // A Tuesday; a Saturday; Good Friday; Christmas Eve, a Thursday.
    ("2026-11-10T10:00:00.000+01:00", "dag"), ("2026-11-10T16:29:00.000+01:00", "dag"),
    ("2026-11-10T16:30:00.000+01:00", "kväll och natt"),
    ("2026-11-10T21:00:00.000+01:00", "kväll och natt"),
    ("2026-11-10T07:59:00.000+01:00", "kväll och natt"),
    ("2026-11-14T10:00:00.000+01:00", "helg"), ("2026-04-03T10:00:00.000+02:00", "helg"),
    ("2026-12-24T10:00:00.000+01:00", "helg"),
  ])
func aContactIsCalledOnTheNumberThatIsAnsweredNow(time: String, expected: String) throws {
  var profile = try ShippedFiles.profile("vasterbotten-prator")
  var contact = ProfileContact()
  func number(_ text: String, _ hours: [Contact.Hours]) -> ProfileContact.Number {
    var number = ProfileContact.Number()
    (number.number, number.hours) = (text, hours)
    return number
  }
  contact.numbers = [
    number("dag", [.weekdayDaytime]), number("kväll och natt", [.evening, .night]),
    number("helg", [.weekend]),
  ]
  profile.contacts = [contact]
  let now = try #require(TimestampText.read(time))
  #expect(try profile.numbers(of: contact, at: now).first == expected)
}

/// A last day that has been counted does not move when the unit changes its routines.
@Test func anOutageIsWorkedThroughByWhatHeldWhenItEnded() throws {
  let outage: Identifier<Outage> = try #require(Identifier("3D7KJ2QXWB5V0E8N4R6T9YAZCM"))
  func record(_ ordinal: Int, _ time: String, _ entry: Entry) throws -> Record {
    var record = try adoption(ordinal, time, [])
    record.entry = entry
    return record
  }
  let start = try #require(TimestampText.read("2026-05-01T02:00:00.000+02:00"))
  let end = try #require(TimestampText.read("2026-05-01T09:00:00.000+02:00"))
  let declared = try record(
    1, "2026-05-01T02:05:00.000+02:00",
    .outageDeclared(
      OutageDeclaration(outage: outage, systems: [.treserva], startedAt: start, note: "")))
  let ended = try record(
    2, "2026-05-01T09:01:00.000+02:00", .outageEnded(OutageEnd(outage: outage, endedAt: end)))
  let early = try adoption(
    3, "2026-05-01T03:00:00.000+02:00", [try ShippedFiles.profile("goteborg-boende").stored])
  let late = try adoption(
    4, "2026-06-01T03:00:00.000+02:00", [try ShippedFiles.profile("spanga-tensta").stored])
  func name(_ records: [Record]) throws -> String? {
    let unit = UnitState(records)
    return unit.profile(of: try #require(unit.outage(outage)))?.combined.name.text
  }
  #expect(try name([declared]) == nil)
  #expect(try name([declared, early]) == "goteborg-boende")
  #expect(try name([declared, early, late]) == "spanga-tensta")
  #expect(try name([declared, early, late, ended]) == "goteborg-boende")
  #expect(try name([declared, late, ended]) == "spanga-tensta")
}
