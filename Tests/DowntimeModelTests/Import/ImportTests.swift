import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct ImportTests {
  private var fixture: ImportFixture

  init() throws { fixture = try ImportFixture() }

  private static func note(_ text: String, ref: String? = nil) -> String {
    ImportFixture.note(text, ref: ref)
  }

  @Test func aLineBecomesAnEntryOfWhoWroteItAndTellsWhoTookItIn() throws {
    let outcome = try fixture.outcome([
      ImportFixture.note("Sov gott.", more: #","skriven_tid":"2026-10-25 00:10""#)
    ])
    let line = try #require(outcome.lines.first)
    #expect(line.submission.author == fixture.worker.author)
    let mark = try #require(line.submission.letter)
    #expect(mark.takenInBy == fixture.manager.author)
    #expect(mark.way == .imported)
    #expect(SwedishDate.clock(mark.writtenAt) == "00:10")
    #expect(line.submission.outage == (try fixture.outage).id)
    guard case .care(.dayNote(let note)) = line.submission.entry,
      case .resident(let id, _, _, let room) = note.person
    else {
      Issue.record("no day note of a resident")
      return
    }
    #expect(id == fixture.testa.id)
    #expect(room == "6")
    #expect(note.text == "Sov gott.")
  }

  // MARK: Nothing half, nothing twice

  @Test func oneBadLineAmongFiveThousandKeepsThemAllOut() throws {
    var lines = (1...5000).map { Self.note("Rad \($0)") }
    lines[3122] = ImportFixture.note("Rad 3123", at: "2026-13-24 23:00")
    let outcome = try fixture.outcome(lines)
    #expect(outcome.lines.isEmpty)
    #expect(
      outcome.faults == [
        ImportFault(line: 3123, .member("händelse_tid", .time(.noSuchDate(.month(13)))))
      ])
    lines.remove(at: 3122)
    #expect(try fixture.outcome(lines).lines.count == 4999)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    var fixture = fixture
    let lines = [
      Self.note("Sov gott.", ref: "DA1"),
      #"{"typ":"inskrivet","gäller":"DA1","system":"Treserva","#
        + #""händelse_tid":"2026-10-25 07:00","skriven_av":"NPÅ"}"#,
      #"{"typ":"personal","signatur":"MMT","namn":"Mona Morgon-Test","#
        + #""befattning":"undersköterska","skriven_av":"EEX"}"#,
    ]
    #expect(try fixture.take(lines).lines.count == 3)
    let again = try fixture.outcome(lines)
    #expect(again.lines.isEmpty)
    #expect(again.knownCount == 3)
    #expect(again.faults.isEmpty)
    // Spaces and the order of members say nothing; a changed text is another note.
    let spaced = lines[0].replacing(#""text":"Sov gott.","#, with: "").replacing(
      "}", with: #" , "text" : "Sov gott." }"#)
    #expect(try fixture.outcome([spaced]).knownCount == 1)
    #expect(try fixture.outcome([lines[0].replacing("gott", with: "illa")]).lines.count == 1)
  }

  @Test func aLongerFileAddsOnlyWhatIsNew() throws {
    var fixture = fixture
    let first = Self.note("Sov gott.", ref: "DA1")
    try fixture.take([first])
    let more = try fixture.take([
      first,
      #"{"typ":"ska inte skrivas in","gäller":"DA1","orsak":"Dubbelt.","#
        + #""händelse_tid":"2026-10-25 07:00","skriven_av":"NPÅ"}"#,
    ])
    #expect(more.lines.map(\.number) == [2])
    #expect(more.knownCount == 1)
    let entry = try #require(fixture.unit.entries.first)
    #expect(entry.destination.isReached)
  }

  @Test func twoLinesAlikeMustSayThatTheyAreTwo() throws {
    let note = Self.note("Tillsyn, sover.")
    #expect(try fixture.faults(note, note) == [.line(.sameLine(as: 1))])
    #expect(
      try fixture.faults(
        Self.note("Tillsyn, sover.", ref: "a"), Self.note("Tillsyn, sover.", ref: "b")
      ).isEmpty)
  }

  @Test func everyFaultOfEveryLineIsToldAtOnce() throws {
    let faults = try fixture.outcome([
      #"{"typ":"utbetalning","person":"19301229-9263","utbetalningstyp":"sedlar","#
        + #""verifikationsnummer":"K01","ändamål":"","belopp":"1.234,50","beslutsfattare":"?","#
        + #""handläggare":"HH","händelse_tid":"2026-10-25","skriven_av":"ZZZ","besked":"x"}"#,
      #"{"typ":"daganteckningg","skriven_av":"NPÅ"}"#,
      "inte json",
    ]).faults
    let first = faults.filter { $0.line == 1 }.compactMap { fault -> String? in
      if case .member(let name, _) = fault.problem { name } else { nil }
    }
    #expect(
      Set(first) == [
        "skriven_av", "händelse_tid", "utbetalningstyp", "belopp", "ändamål", "beslutsfattare",
        "besked",
      ])
    #expect(first.count == 7)
    #expect(Set(faults.map(\.line)) == [1, 2, 3])
  }

  // MARK: What lines point at

  @Test func aLinePointsAtAnEarlierLineOrAtTheJournalsNumber() throws {
    var fixture = fixture
    func exemption(_ of: String) -> String {
      #"{"typ":"ska inte skrivas in","gäller":"\#(of)","orsak":"Dubbelt.","#
        + #""händelse_tid":"2026-10-25 07:00","skriven_av":"NPÅ"}"#
    }
    let unknown = ImportFault.Problem.member("gäller", .unknownReference)
    #expect(try fixture.faults(exemption("DA1")) == [unknown])
    #expect(try fixture.faults(exemption("DA-0001")) == [unknown])
    #expect(try fixture.faults(exemption("DA1"), Self.note("x", ref: "DA1")) == [unknown])
    #expect(try fixture.faults(Self.note("x", ref: "DA1"), exemption("DA1")).isEmpty)
    try fixture.take([Self.note("Sov gott.")])
    try fixture.take([exemption("DA-0001")])
    #expect(try #require(fixture.unit.entries.first).destination.isReached)
    #expect(
      try fixture.faults(Self.note("x", ref: "DA-0007")) == [.member("ref", .refLikeNumber)])
    #expect(
      try fixture.faults(Self.note("x", ref: "a"), Self.note("y", ref: "a")) == [
        .member("ref", .refTaken(line: 1))
      ])
  }

  @Test func aCorrectionSaysHowAnEntryOfItsOwnKindShallRead() throws {
    func correction(_ of: String, _ members: String) -> String {
      #"{"typ":"rättelse","gäller":"\#(of)","orsak":"fel rum","ska_läsas":{\#(members)},"#
        + #""händelse_tid":"2026-10-25 04:30","skriven_av":"NPÅ"}"#
    }
    let note = Self.note("rum 12", ref: "DA1")
    #expect(
      try fixture.faults(note, correction("DA1", #""person":"19301229-9263","text":"rum 14""#))
        .isEmpty)
    #expect(
      try fixture.faults(note, correction("DA1", #""person":"19301229-9263","belopp":"3""#)) == [
        .member("ska_läsas/text", .entry(EntryFault(.text, .missing))),
        .member("ska_läsas/belopp", .unknown),
      ])
    #expect(
      try fixture.faults(correction("DA-0099", "")) == [.member("gäller", .unknownReference)])
    let step =
      #"{"typ":"beställningssteg","gäller":"DA1","steg":"skickad","#
      + #""händelse_tid":"2026-10-25 04:30","skriven_av":"NPÅ"}"#
    #expect(try fixture.faults(note, step) == [.member("gäller", .wrongReference)])
  }

  @Test func whichOutageIsAskedWhenThereAreSeveral() throws {
    var fixture = fixture
    try fixture.take([
      #"{"typ":"driftstopp","system":"Prator","start_tid":"2026-10-24 22:30","skriven_av":"NPÅ"}"#
    ])
    let problem = ImportFault.Problem.member("driftstopp", .whichOutage)
    #expect(try fixture.faults(Self.note("x")) == [problem])
    let said = ImportFixture.note("x", more: #","driftstopp":"prator""#)
    let line = try #require(try fixture.outcome([said]).lines.first)
    #expect(fixture.unit.outage(try #require(line.submission.outage))?.systems == [.prator])
    let none = try ImportFixture(isWithOutage: false)
    #expect(try none.faults(Self.note("x")) == [.member("driftstopp", .noOutage)])
  }

  @Test func aClosedOutageTakesNothingMore() throws {
    var fixture = fixture
    try fixture.take([
      #"{"typ":"slut","händelse_tid":"2026-10-25 06:50","skriven_av":"NPÅ"}"#,
      #"{"typ":"avslutat","händelse_tid":"2026-10-25 09:00","skriven_av":"EEX"}"#,
    ])
    #expect(
      try fixture.faults(Self.note("x")) == [.member("driftstopp", .outageClosed)])
  }

  // MARK: Who

  @Test func nobodyImportsWhatSheMayNotDo() throws {
    let close = #"{"typ":"avslutat","händelse_tid":"2026-10-25 09:00","skriven_av":"EEX"}"#
    #expect(
      try fixture.faults(close, by: fixture.worker) == [.member("typ", .typistMayNot(.close))])
    let hers = close.replacing("EEX", with: "NPÅ")
    #expect(try fixture.faults(hers) == [.member("skriven_av", .authorMayNot(.close))])
    let staff =
      #"{"typ":"personal","signatur":"MMT","namn":"Mona Morgon-Test","#
      + #""befattning":"undersköterska","skriven_av":"EEX"}"#
    #expect(
      try fixture.faults(staff, by: fixture.worker) == [.member("typ", .typistMayNot(.editStaff))])
  }

  @Test func twoPeopleDoNotSignAlike() throws {
    let other =
      #"{"typ":"personal","signatur":"NPÅ","namn":"Nils Påhittad","#
      + #""befattning":"undersköterska","skriven_av":"EEX"}"#
    #expect(try fixture.faults(other) == [.member("signatur", .taken)])
    let stranger = Self.note("x").replacing(
      #""skriven_av":"NPÅ""#,
      with: #""skriven_av":{"signatur":"NPÅ","namn":"Nina Påhittad","befattning":"vikarie"}"#)
    #expect(try fixture.faults(stranger) == [.member("skriven_av/signatur", .taken)])
    #expect(try fixture.faults(stranger.replacing("NPÅ", with: "NIP")).isEmpty)
    #expect(
      try fixture.faults(Self.note("x").replacing("NPÅ", with: "XYZ")) == [
        .member("skriven_av", .nobodySigns)
      ])
  }

  @Test func aPersonIsTheRegistersOnlyByBothNumberAndName() throws {
    func faults(_ person: String) throws -> [ImportFault.Problem] {
      try fixture.faults(Self.note("x").replacing(#""19301229-9263""#, with: person))
    }
    #expect(try faults(#"{"namn":"testa testberg","nummer":"193012299263"}"#).isEmpty)
    #expect(
      try faults(#"{"namn":"Fejk Fejksson","nummer":"193012299263"}"#) == [
        .member("person/namn", .otherName)
      ])
    #expect(try faults(#""19380502-8432""#) == [.member("person", .notInRegister)])
    #expect(
      try faults(#""19380502-8433""#) == [.member("person", .personNumber(.checkDigit))])
    #expect(try faults(#"{"namn":"Fejk Fejksson","nummer":"19380502-8432"}"#).isEmpty)
    #expect(try faults(#"{"okänd":"man, cirka 80, i hallen"}"#).isEmpty)
    #expect(
      try faults(#""ingen""#) == [.member("person", .entry(EntryFault(.person, .missing)))])
  }

  @Test func theSamePaymentIsNotWrittenDownTwice() throws {
    var fixture = fixture
    func payment(_ clock: String) -> String {
      #"{"typ":"utbetalning","person":"19301229-9263","utbetalningstyp":"kontantkort","#
        + #""verifikationsnummer":"K01","ändamål":"mat","belopp":4800,"beslutsfattare":"Benny","#
        + #""handläggare":"Hanna","händelse_tid":"2026-10-25 \#(clock)","skriven_av":"EEX"}"#
    }
    let taken = ImportFault.Problem.member("verifikationsnummer", .taken)
    #expect(try fixture.faults(payment("10:15"), payment("10:16")) == [taken])
    try fixture.take([payment("10:15")])
    #expect(try fixture.faults(payment("10:16")) == [taken])
    #expect(try fixture.faults(payment("10:15")).isEmpty)
  }
}
