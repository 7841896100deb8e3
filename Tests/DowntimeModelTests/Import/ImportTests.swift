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

  @Test func aSlipIsToldWithWhatWasProbablyMeant() throws {
    #expect(
      try fixture.faults(
        Self.note("x").replacing("daganteckning", with: "dagantekning"),
        ImportFixture.note("x", more: #","rubirk":"hälsa""#)) == [
          .member(
            "typ", .word(allowed: ImportKind.allCases.map(\.rawValue), near: "daganteckning")),
          .member("rubirk", .unknown(near: "rubrik")),
        ])
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
        .member("ska_läsas/belopp", .unknown(near: nil)),
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

  @Test(.rule("X-37")) func aProtectedColleaguesNameDoesNotComeInWithThePaper() throws {
    var hidden = fixture.worker
    hidden.isProtected = true
    let unit = UnitState(
      fixture.records.map { record in
        var record = record
        if record.entry == .staff(fixture.worker) { record.entry = .staff(hidden) }
        return record
      })
    let note = Self.note("x").replacing(
      #""skriven_av":"NPÅ""#,
      with: #""skriven_av":{"signatur":"NPÅ","namn":"Natt-Nils Påhittad","befattning":"usk"}"#)
    var importer = Importer(into: unit, by: fixture.manager, now: try fixture.now)
    importer.take(note.utf8)
    let author = try #require(importer.finish().lines.first).submission.author
    #expect(author == hidden.author)
    #expect(author.name == "NPÅ")
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

  /// A unit that the fax was not sent to is a slip: the fax would go on waiting.
  @Test func aFaxHasComeOnlyToWhomItWasSent() throws {
    var fixture = fixture
    let fax =
      #"{"typ":"fax","ref":"F1","person":"19301229-9263","meddelandetyp":"akutblad","#
      + #""riktning":"skickat","mottagare":{"part":"primärvård","enhet":"Vårdcentralen Test","#
      + #""faxnummer":"090-000 00 02","tid":"2026-10-25 04:22","kvittens_ok":"nej"},"#
      + #""sekretesskontroll_orsak":"Brådskande.","händelse_tid":"2026-10-25 04:22","#
      + #""skriven_av":"NPÅ"}"#
    func arrival(_ of: String, _ unit: String) -> String {
      #"{"typ":"fax framme","gäller":"\#(of)","enhet":"\#(unit)","#
        + #""händelse_tid":"2026-10-25 06:10","skriven_av":"NPÅ"}"#
    }
    let slip = ImportFault.Problem.member("enhet", .notAReceiver)
    #expect(try fixture.faults(fax, arrival("F1", "Vårdcentralen")) == [slip])
    #expect(
      try fixture.faults(Self.note("x", ref: "a"), arrival("a", "Vårdcentralen Test")).count == 1)
    try fixture.take([fax])
    let sent = try #require(fixture.unit.entries.first)
    #expect(sent.unitsNotConfirmed == ["Vårdcentralen Test"])
    let number = try #require(sent.number).text
    #expect(try fixture.faults(arrival(number, "Avd. T1")) == [slip])
    try fixture.take([arrival(number, "vårdcentralen test")])
    #expect(try #require(fixture.unit.entries.first).unitsNotConfirmed.isEmpty)
  }

  @Test func thatTheNextShiftNeedNotKnowIsTakenInWithItsReason() throws {
    var fixture = fixture
    let note = ImportFixture.note("Sov illa.", ref: "DA1", more: #","nästa_pass_måste_veta":"ja""#)
    let told =
      #"{"typ":"nästa pass","gäller":"DA1","måste_veta":"nej","orsak":"Sagt.","#
      + #""händelse_tid":"2026-10-25 06:48","skriven_av":"NPÅ"}"#
    #expect(
      try fixture.faults(note, told.replacing(#""orsak":"Sagt.","#, with: "")) == [
        .member("orsak", .entry(EntryFault(.reason, .missing)))
      ])
    try fixture.take([note])
    #expect(try #require(fixture.unit.entries.first).nextShiftMustKnow)
    try fixture.take([note, told])
    #expect(try #require(fixture.unit.entries.first).nextShiftMustKnow == false)
  }

  /// A mark that the register lacks must not be lost because she is there already.
  @Test(.rule("R000-09"))
  func whoIsThereWithoutProtectionIsNotPassedOverInSilence() throws {
    func line(_ protection: String) -> String {
      #"{"typ":"boende","namn":"Testa Testberg","nummer":"19301229-9263","#
        + #""skydd":"\#(protection)","skriven_av":"EEX"}"#
    }
    #expect(try fixture.faults(line("ingen")).isEmpty)
    #expect(
      try fixture.faults(line("sekretessmarkering")) == [.member("skydd", .notMarked)])
  }

  /// What a payment points at is a part of what the line is known by (docs/IMPORT.md).
  @Test func aPaymentOnAnotherDecisionIsAnotherPayment() throws {
    func lines(_ purpose: String) -> [String] {
      [
        #"{"typ":"beslut","ref":"B1","person":"19301229-9263","ändamål":"\#(purpose)","#
          + #""lagrum":"EB","handläggare":"Hanna H","beslutsfattare":"Benny B","#
          + #""beslutsdatum":"2026-10-25","händelse_tid":"2026-10-25 10:00","skriven_av":"EEX"}"#,
        #"{"typ":"utbetalning","person":"19301229-9263","utbetalningstyp":"kontantkort","#
          + #""verifikationsnummer":"K01","ändamål":"mat","belopp":4800,"beslut":"B1","#
          + #""beslutsfattare":"Benny B","handläggare":"Hanna H","#
          + #""händelse_tid":"2026-10-25 10:15","skriven_av":"EEX"}"#,
      ]
    }
    func payment(_ purpose: String) throws -> Submission {
      try #require(try fixture.outcome(lines(purpose)).lines.last).submission
    }
    let first = try payment("mat")
    #expect(try payment("hyra").id != first.id)
    guard case .care(.payment(let payment)) = first.entry else {
      Issue.record("no payment")
      return
    }
    #expect(payment.decision == (try fixture.outcome(lines("mat")).lines.first?.submission.id))
  }
}
