import DowntimeModel
import TestSupport
import Testing

private let day = "2026-11-10T"
private let municipality = RoutineProfile.prator(.municipality)

/// A day's outage of Prator, call by call.
private struct CallDay {
  var story: Story

  init() throws { story = try Story(.prator, from: day + "08:10+01") }

  @discardableResult
  mutating func call(
    _ at: String, with party: Counterparty, about name: String = "Alva Avbrottsson",
    _ messages: (Call.Direction, PratorMessage.Content)...
  ) throws -> Identifier<Record> {
    var call = Call(
      direction: .both, counterpart: .given("Tess Testare"), counterpartRole: "ssk",
      counterpartUnit: "avd. T1", person: .described(name: name, number: .unknown), said: "",
      readBack: true)
    call.details.counterparty = party
    call.details.messages = messages.map { PratorMessage(direction: $0.0, content: $0.1) }
    return try story.care(day + at, .call(call))
  }

  func chain(own: Party = .municipality) throws -> CareChain {
    try #require(story.unit.careChains(of: story.outage, own: own).first)
  }

  /// What waits, without the report to the support.
  func waits(at now: String, _ profile: RoutineProfile = municipality) throws -> [OpenItem] {
    try story.items(profile, at: now).filter { $0.subject != .begin(.report) }
  }
}

private func admitted(_ at: String, _ form: FormOfCare = .somatic) throws -> PratorMessage.Content {
  .admission(
    admittedAt: try Story.clock(at), ward: "T1", form: form, expectedDischarge: nil,
    assessedAt: nil)
}

private func discharged(
  _ at: String, _ unit: PratorMessage.ReceivingUnit = .notNeeded(reason: "inga insatser")
) throws -> PratorMessage.Content {
  .discharge(at: try Story.clock(at), to: "hem", receivingUnit: unit)
}

private let answer = PratorMessage.Content.currentServices(text: "hemtjänst", contact: "Kim")

@Suite struct CareChainTests {
  @Test(.rule("R002-31"), .rule("R002-12")) func anAdmissionIsAnsweredToBothOtherParties() throws {
    var calls = try CallDay()
    let first = try calls.call(
      "08:42+01", with: .somaticHospital, (.received, try admitted(day + "08:30+01")))
    #expect(
      Set(try calls.waits(at: day + "08:50+01").map(\.subject)) == [
        .phone(first, .currentServices, .hospital), .phone(first, .currentServices, .primaryCare),
      ])
    #expect(try calls.waits(at: day + "08:50+01").allSatisfy { $0.tone == .red })
    try calls.call("09:00+01", with: .somaticHospital, (.given, answer))
    #expect(
      try calls.waits(at: day + "09:10+01").map(\.subject) == [
        .phone(first, .currentServices, .primaryCare)
      ])
    try calls.call("09:20+01", with: .primaryCare, (.given, answer))
    #expect(try calls.waits(at: day + "09:30+01").isEmpty)
  }

  @Test(.rule("R002-33")) func aPsychiatricWardChangesWhoTheOtherPartyIs() throws {
    var calls = try CallDay()
    let first = try calls.call(
      "08:42+01", with: .psychiatricHospital,
      (.received, try admitted(day + "08:30+01", .psychiatric)))
    try calls.call("09:00+01", with: .primaryCare, (.given, answer))
    #expect(
      Set(try calls.waits(at: day + "09:10+01").map(\.subject)) == [
        .phone(first, .currentServices, .hospital),
        .phone(first, .currentServices, .psychiatricOutpatientCare),
      ])
  }

  @Test(.rule("X-39")) func whatAnotherPartyOwesIsNeverOurAlarm() throws {
    var calls = try CallDay()
    try calls.call(
      "12:07+01", with: .somaticHospital,
      (
        .received,
        .readyForDischarge(assessedAt: try Story.clock(day + "11:40+01"), needsPlan: .no)
      ))
    #expect(try calls.waits(at: day + "12:10+01").isEmpty)
    #expect(try calls.chain().owed.isEmpty)
  }

  @Test(.rule("R002-27"), .rule("X-08")) func whoCameAndLeftInsideIsNotRegisteredAndOwedNothing()
    throws
  {
    var calls = try CallDay()
    try calls.call("08:42+01", with: .somaticHospital, (.received, try admitted(day + "08:30+01")))
    try calls.call(
      "15:55+01", with: .somaticHospital, (.received, try discharged(day + "15:50+01")))
    try calls.story.end(day + "17:10+01")
    #expect(try calls.chain().answer.registration == .notRegistered)
    #expect(try calls.chain().notEnteredAgain.isEmpty)
    let waits = try calls.waits(at: day + "17:20+01")
    // Only the own record of the two calls.
    #expect(waits.count == 2)
    #expect(waits.allSatisfy { if case .writeIn = $0.subject { true } else { false } })
  }

  @Test(.rule("R002-25"), .rule("X-40")) func whatWeOweIsSentWhenTheWardHasRegistered() throws {
    var calls = try CallDay()
    let first = try calls.call(
      "10:18+01", with: .somaticHospital, (.received, try admitted(day + "10:05+01")),
      (.given, answer))
    try calls.story.end(day + "17:10+01")
    let send = OpenSubject.send(first, .currentServices, .primaryCare)
    let watch = OpenSubject.acknowledge(first, .admission)
    func item(_ subject: OpenSubject, at now: String) throws -> OpenItem? {
      try calls.waits(at: now).first { $0.subject == subject }
    }
    let waiting = try #require(try item(send, at: day + "17:20+01"))
    #expect((waiting.isOthers, waiting.tone) == (true, .calm))
    #expect(try item(watch, at: "2026-11-11T11:59+01")?.tone == .amber)
    // E-B12: not seen by noon on the next working day.
    #expect(try item(watch, at: "2026-11-11T12:00+01")?.tone == .red)
    #expect(try calls.chain().notEnteredAgain == [.currentServices])
    let seen = try Story.clock("2026-11-11T08:00+01")
    try calls.story.say(
      "2026-11-11T08:00+01", of: first, .acknowledged(.admission, at: seen))
    #expect(try item(watch, at: "2026-11-11T13:00+01") == nil)
    let ours = try #require(try item(send, at: "2026-11-11T08:01+01"))
    #expect((ours.isOthers, ours.tone) == (false, .amber))
    try calls.story.say(
      "2026-11-11T08:05+01", of: first,
      .sentAfterwards(.currentServices, to: .primaryCare, at: seen))
    #expect(try item(send, at: "2026-11-11T08:06+01") == nil)
  }

  @Test(.rule("X-32")) func whoWasAdmittedBeforeTheStopAndNeverEnteredIsAdmittedNow() throws {
    var calls = try CallDay()
    try calls.call(
      "08:42+01", with: .somaticHospital, (.received, try admitted("2026-11-09T22:00+01")))
    try calls.story.end(day + "17:10+01")
    #expect(try calls.chain().facts.stay == .neverEntered)
    #expect(try calls.chain().watched.map(\.task.action) == [.admit])
  }

  @Test(.rule("R002-28")) func anEdgeOfTheOutageIsInsideAtItsStartAndOutsideAtItsEnd() throws {
    for (at, expected) in [("08:10+01", true), ("08:09+01", false)] {
      var calls = try CallDay()
      try calls.call("08:42+01", with: .somaticHospital, (.received, try admitted(day + at)))
      #expect((try calls.chain().facts.stay == .admitted) == expected)
    }
    for (at, expected) in [("17:09+01", true), ("17:10+01", false)] {
      var calls = try CallDay()
      try calls.call("16:00+01", with: .somaticHospital, (.received, try discharged(day + at)))
      try calls.story.end(day + "17:10+01")
      #expect((try calls.chain().facts.stay == .inPratorDischarged) == expected)
    }
  }

  @Test(.rule("R002-08")) func theReceivingUnitIsToldOfADischargeAtOnce() throws {
    var calls = try CallDay()
    let id = try calls.call(
      "13:25+01", with: .somaticHospital,
      (.received, try discharged(day + "13:20+01", .notTold)))
    #expect(try calls.waits(at: day + "13:26+01").map(\.subject) == [.tellReceivingUnit(id)])
    #expect(try calls.waits(at: day + "13:26+01").map(\.tone) == [.red])
    try calls.story.say(
      day + "13:40+01", of: id,
      .toldOrally(
        Addition.OralInformation(
          unit: "kvällspatrull", receiver: "Lo Låtsas", at: try Story.clock(day + "13:40+01"))))
    #expect(try calls.waits(at: day + "13:41+01").isEmpty)
  }

  @Test func theWardSeesItsOwnWorkAndNotOurs() throws {
    var calls = try CallDay()
    let id = try calls.call(
      "08:42+01", with: .municipality, (.given, try admitted(day + "08:30+01")))
    let ward = RoutineProfile.prator(.hospital)
    #expect(
      try calls.waits(at: day + "08:50+01", ward).map(\.subject) == [
        .phone(id, .admission, .primaryCare)
      ])
    #expect(try calls.chain(own: .hospital).watched.isEmpty)
  }

  @Test func twoOfTheSameNameAreToldApartByNumber() throws {
    var calls = try CallDay()
    let one = PersonNumber.personnummer(try #require(Personnummer(digits: "194001079120")))
    let other = PersonNumber.personnummer(try #require(Personnummer(digits: "194502024732")))
    for number in [one, other, one] {
      var call = Call(
        direction: .received, counterpart: .given("Tess Testare"), counterpartRole: "",
        counterpartUnit: "avd. T1", person: .described(name: "Alva Avbrottsson", number: number),
        said: "", readBack: true)
      call.details.messages = [PratorMessage(direction: .received, content: .other(text: "hej"))]
      try calls.story.care(day + "09:00+01", .call(call))
    }
    let chains = calls.story.unit.careChains(of: calls.story.outage, own: .municipality)
    #expect(chains.map(\.calls.count).sorted() == [1, 2])
  }
}

@Suite struct FaxItemTests {
  private func fax(
    _ message: MinaPlanerMessageKind, _ direction: Fax.Direction, _ time: Fax.RelevantTime? = nil
  ) -> CareEntry {
    .fax(
      Fax(
        person: .testa, message: message, direction: direction, way: .fax, receivers: [],
        checks: [], relevantTime: time))
  }

  @Test(.rule("R003-11"), .rule("R003-12"), .rule("R003-15"))
  func aFaxIsRegisteredWatchedOrFinishedByFax() throws {
    let profile = RoutineProfile.minaPlaner(.municipality)
    var story = try Story(.minaPlaner, from: "2026-11-10T08:00+01")
    let own = try story.care("2026-11-10T09:00+01", fax(.positionBeforeDischarge, .sent))
    let theirs = try story.care("2026-11-10T09:10+01", fax(.admission, .received))
    let sheet = try story.care("2026-11-10T09:20+01", fax(.acuteSheet, .sent))
    let early = try story.care(
      "2026-11-10T09:30+01",
      fax(.dischargeTime, .received, .time(try Story.clock("2026-11-10T15:00+01"))))
    let late = try story.care(
      "2026-11-10T09:40+01",
      fax(.dischargeTime, .received, .time(try Story.clock("2026-11-12T15:00+01"))))
    try story.end("2026-11-10T17:00+01")
    // The return to normal operation is told apart from the end.
    try story.event(
      "2026-11-10T17:05+01", .normalOperation(try Story.clock("2026-11-10T17:30+01")))
    let items = try story.subjects(profile, at: "2026-11-10T18:00+01")
    #expect(
      items == [
        .fax(own, .registerAndAdjust), .acknowledge(theirs, nil), .fax(early, .finishByFax),
        .acknowledge(late, nil),
      ])
    #expect(!items.contains { $0.record == sheet })
    try story.say(
      "2026-11-10T18:10+01", of: theirs,
      .acknowledged(nil, at: try Story.clock("2026-11-10T18:10+01")))
    try story.writeIn("2026-11-10T18:20+01", own, .minaPlaner)
    #expect(
      try story.subjects(profile, at: "2026-11-10T18:30+01") == [
        .fax(early, .finishByFax), .acknowledge(late, nil),
      ])
  }
}
