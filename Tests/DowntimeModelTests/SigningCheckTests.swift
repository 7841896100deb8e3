import DowntimeModel
import TestSupport
import Testing

private func at(_ text: String) throws -> LocalTime {
  try #require(TimestampText.read("2026-10-24T\(text):00.000+02:00"))
}

private let testa = PersonReference.described(name: "Testa Testberg", number: .unknown)

private func faults(_ entry: CareEntry, occurred: String = "22:00") throws -> [EntryFault] {
  SigningCheck.faults(of: entry, occurredAt: try at(occurred), now: try at("22:00"))
}

private func note(_ text: String, _ person: PersonReference = testa) -> CareEntry {
  .dayNote(DayNote(person: person, text: text, nextShiftMustKnow: false))
}

private func call(
  _ name: Call.CounterpartName, role: String = "ssk", unit: String = "Avd. T1", said: String = "x"
) -> CareEntry {
  .call(
    Call(
      direction: .received, counterpart: name, counterpartRole: role, counterpartUnit: unit,
      person: .nobody, said: said, readBack: true))
}

@Test(.rule("X-38")) func wholeEntriesHaveNoFaults() throws {
  #expect(try faults(note("vaken")).isEmpty)
  #expect(try faults(note("vaken", .unknown("man, cirka 80"))).isEmpty)
  #expect(try faults(call(.given("Tess Testare"))).isEmpty)
  #expect(try faults(call(.given("Tess"), role: "")).isEmpty)
  #expect(try faults(call(.withheld)).isEmpty)
  let deviation = Deviation(
    person: .nobody, kinds: [.other], whatHappened: "x", immediateAction: "ingen",
    contacted: .nobody)
  #expect(try faults(.deviation(deviation)).isEmpty)
}

@Test func emptyFieldsAreToldAllAtOnce() throws {
  let deviation = Deviation(
    person: .unknown(" "), kinds: [], whatHappened: "\n", immediateAction: "\u{1B}",
    contacted: .someone(""))
  #expect(
    try faults(.deviation(deviation)) == [
      EntryFault(.kinds, .missing), EntryFault(.whatHappened, .missing),
      EntryFault(.immediateAction, .missing),
      EntryFault(.contacted, .missing),
    ])
  #expect(
    try faults(note("", .nobody)) == [
      EntryFault(.person, .missing), EntryFault(.text, .missing),
    ])
}

@Test func textOfTwentyThousandCharactersIsTakenAndNoMore() throws {
  #expect(try faults(note(String(repeating: "å", count: 20_000))).isEmpty)
  #expect(
    try faults(note(String(repeating: "å", count: 20_001))) == [
      EntryFault(.text, .tooLong(count: 20_001, limit: 20_000))
    ])
}

@Test func aTimeMoreThanTwoMinutesAheadIsRefused() throws {
  #expect(try faults(note("x"), occurred: "22:02").isEmpty)
  #expect(try faults(note("x"), occurred: "22:03") == [EntryFault(.occurredAt, .inFuture)])
}

@Test(
  .rule("R002-17"), .rule("X-27"),
  arguments: [
    ("?", EntryFault.Problem.questionMark), (" ?? ", .questionMark), ("? ?", .questionMark),
    ("T", .tooShort(atLeast: 2)), ("", .missing), ("  ", .missing),
    (String(repeating: "T", count: 201), .tooLong(count: 201, limit: 200)),
  ])
func theCounterpartMustHaveAName(_ typed: String, _ problem: EntryFault.Problem) throws {
  #expect(try faults(call(.given(typed))) == [EntryFault(.counterpartName, problem)])
}

@Test(.rule("R002-17"), .rule("X-27")) func aWithheldNameNeedsRoleAndUnit() throws {
  #expect(
    try faults(call(.withheld, role: " ", unit: "")) == [
      EntryFault(.counterpartRole, .neededWithoutName),
      EntryFault(.counterpartUnit, .neededWithoutName),
    ])
}

@Test func aCallNeedsTheUnit() throws {
  #expect(
    try faults(call(.given("Tess"), unit: "")) == [EntryFault(.counterpartUnit, .missing)])
}

@Test func aCorrectionNeedsAReason() throws {
  var random = SystemRandomNumberGenerator()
  let correction = Correction(
    original: Identifier(using: &random), reason: " ", occurredAt: try at("22:00"),
    replacement: note("x"))
  #expect(
    SigningCheck.faults(of: correction, now: try at("22:00")) == [EntryFault(.reason, .missing)])
}

@Test func anOutageEndsAfterItsStart() throws {
  var random = SystemRandomNumberGenerator()
  let id = Identifier<Outage>(using: &random)
  let declaration = OutageDeclaration(
    outage: id, systems: [.treserva], startedAt: try at("21:00"), note: "")
  #expect(SigningCheck.faults(of: declaration, now: try at("22:00")).isEmpty)
  #expect(
    SigningCheck.faults(of: declaration, now: try at("20:00"))
      == [EntryFault(.startedAt, .inFuture)])
  for (end, problems) in [
    ("21:00", [EntryFault.Problem.endBeforeStart]), ("20:59", [.endBeforeStart]), ("21:01", []),
    ("22:03", [.inFuture]),
  ] {
    let faults = SigningCheck.faults(
      of: OutageEnd(outage: id, endedAt: try at(end)), startedAt: try at("21:00"),
      now: try at("22:00"))
    #expect(faults.map(\.problem) == problems, "\(end)")
  }
}
