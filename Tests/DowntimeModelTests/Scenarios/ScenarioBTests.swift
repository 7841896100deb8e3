import DowntimeModel
import TestSupport
import Testing

/// A nurse, six phone calls and four patients while Prator is down from 08:10 to 17:10
/// (Tests/Scenarios/B.jsonl).
@Suite struct ScenarioBTests {
  private let file: FactFile
  private let profile = RoutineProfile.prator(.municipality)

  init() throws {
    file = try FactFile(
      "B.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: FactFile.time("2026-11-13 08:00"))
  }

  private func time(_ text: String) throws -> LocalTime { try FactFile.time("2026-11-" + text) }

  private func outage(in unit: UnitState) throws -> Outage { try #require(unit.outages.first) }

  private func subjects(at text: String) throws -> [OpenSubject] {
    let now = try time(text)
    return file.unit(at: now).openItems(profile, now: now).map(\.subject)
  }

  private func chains(at text: String) throws -> [CareChain] {
    let unit = file.unit(at: try time(text))
    return unit.careChains(of: try outage(in: unit).id, own: .municipality)
  }

  private func chain(_ name: String, at text: String) throws -> CareChain {
    try #require(
      try chains(at: text).first { chain in
        if case .resident(_, name, _, _) = chain.person { true } else { false }
      })
  }

  private func call(_ ref: String) throws -> Call {
    guard case .call(let call) = try file.entry(ref).current else {
      throw NoCall()
    }
    return call
  }

  private struct NoCall: Error {}

  // E-B1
  @Test(.rule("R002-07"), .rule("X-09")) func nineHoursAcrossNoonAreALongOutage() throws {
    let stop = try outage(in: file.unit)
    let end = try #require(stop.endedAt)
    #expect(SwedishDate.duration(milliseconds: stop.duration(at: end.instant)) == "9 h 00 min")
    let limits = profile.limits
    #expect(OutageExtent.isLong(start: stop.startedAt.instant, end: end.instant, limits: limits))
    #expect(OutageExtent.touchesNoon(start: stop.startedAt, end: end, limits: limits))
    // The banner stands from half past eleven to half past twelve.
    for (clock, isNear) in [("11:30", false), ("11:31", true), ("12:31", true), ("12:32", false)] {
      let now = try time("10 " + clock)
      let minute = StockholmTime.local(now.instant.advanced(bySeconds: -60))
      #expect(
        OutageExtent.touchesNoon(start: minute, end: now, limits: limits) == isNear, "\(clock)")
    }
  }

  // E-B1, as the screens ask it
  @Test(.rule("R002-07")) func halfAnHourOnEitherSideOfNoonIsNearIt() throws {
    for (clock, isNear) in [
      ("11:29", false), ("11:30", true), ("12:00", true), ("12:30", true), ("12:31", false),
    ] {
      let time = try time("10 " + clock)
      #expect(OutageExtent.isNearNoon(time, limits: profile.limits) == isNear, "\(clock)")
    }
  }

  // E-B6, as the next call
  @Test(.rule("R002-12"), .rule("R002-33")) func whatIsLeftToRingIsACallForEachParty() throws {
    func left(_ ref: String, at text: String) throws -> [CallToMake] {
      file.unit(at: try time(text)).callsToMake(about: try file.id(ref), own: .municipality)
    }
    let calls = try left("S2", at: "10 15:50")
    #expect(calls.map(\.receiver) == [.primaryCare])
    let call = try #require(calls.first)
    #expect(call.counterparty == .primaryCare)
    #expect(call.messages.map(\.kind) == [.currentServices])
    // What the ward was told is what the health centre shall be told.
    guard case .currentServices(let text, _)? = call.messages.first?.content else {
      Issue.record("nothing to tell")
      return
    }
    #expect(!text.isEmpty)
    let both = try left("S1", at: "10 15:50")
    #expect(both.map(\.receiver) == [.hospital, .primaryCare])
    #expect(both.first?.unit.isEmpty == false)
    #expect(both.first?.messages.first?.content == nil)
    // She has left: nobody waits for it; and when Prator is back nothing is phoned any more.
    #expect(try left("S1", at: "10 15:56").isEmpty)
    #expect(try left("S2", at: "10 17:11").isEmpty)
  }

  @Test(.rule("R002-12")) func aCallBeingWrittenCountsAsToldInItsOwnPlace() throws {
    let now = try time("10 15:50")
    let unit = file.unit(at: now)
    let entry = try file.entry("S2")
    var call = try call("S2")
    let own = Party.municipality
    func left(_ call: Call, insteadOf id: Identifier<Record>) -> [MessageReceiver] {
      unit.callsToMake(
        with: call, at: entry.occurredAt, insteadOf: id, author: entry.author, in: entry.outage,
        own: own
      ).map(\.receiver)
    }
    #expect(left(call, insteadOf: entry.id) == [.primaryCare])
    // The same words to the health centre leave nobody.
    call.details.counterparty = .primaryCare
    #expect(left(call, insteadOf: try file.id("S5")).isEmpty)
    #expect(left(call, insteadOf: entry.id) == [.hospital])
  }

  // E-B2
  @Test(.rule("R002-16")) func sixCallsCarryEightMessages() throws {
    let calls = try (1...6).map { try call("S\($0)") }
    #expect(calls.map(\.details.messages.count) == [1, 2, 1, 2, 1, 1])
  }

  // E-B3
  @Test(.rule("R002-17"), .rule("X-27")) func aCallIsNotSignedWithoutWhoItWasWith() throws {
    let now = try time("10 08:42")
    func problems(_ change: (inout Call) -> Void) throws -> [EntryFault.Problem] {
      var call = try call("S1")
      change(&call)
      return SigningCheck.faults(of: .call(call), occurredAt: now, now: now).map(\.problem)
    }
    #expect(try problems { _ in }.isEmpty)
    #expect(try problems { $0.counterpart = .given("?") } == [.questionMark])
    #expect(try problems { $0.counterpart = .given("") } == [.missing])
    #expect(try problems { $0.counterpart = .withheld }.isEmpty)
    #expect(
      try problems {
        $0.counterpart = .withheld
        $0.counterpartRole = ""
      } == [.neededWithoutName])
  }

  // E-B4
  @Test func bothAdmissionsWereToldWithinTheDay() throws {
    for (ref, minutes, latest) in [("S1", 12, "11 08:30"), ("S2", 13, "11 10:05")] {
      let entry = try file.entry(ref)
      guard case .call(let call) = entry.current,
        case .admission(let admitted, _, _, _, _)? = call.details.messages.first?.content
      else {
        Issue.record("\(ref) tells of no admission")
        continue
      }
      let told = entry.occurredAt.instant
      #expect(told.milliseconds(since: admitted.instant) == Int64(minutes) * 60_000)
      let limit = Deadline.admissionMessage(admitted: admitted.instant)
      #expect(limit == (try time(latest)).instant)
      #expect(told < limit)
    }
  }

  // E-B5
  @Test func theNoticeAfterTwelveCountsAnotherDay() throws {
    let notice = try file.entry("S3").occurredAt
    #expect(Deadline.paymentLiability(readyNotice: notice) == CivilDate(2026, 11, 14))
    #expect(
      Deadline.paymentLiability(readyNotice: try time("10 12:00")) == CivilDate(2026, 11, 13))
    let attempts = try call("S3").details.attempts
    #expect(attempts.map(\.result) == [.busy])
    #expect(SwedishDate.clock(try #require(attempts.first).at) == "11:56")
    // After the discharge nobody pays: the chain knows that the patient has left.
    let left = try #require(try chain("Bo Backupsson", at: "10 13:25").dischargedAt)
    #expect(SwedishDate.clock(left) == "13:20")
    #expect(try chain("Bo Backupsson", at: "10 13:24").dischargedAt == nil)
  }

  // E-B6
  @Test(.rule("R002-12"), .rule("X-39")) func onlyOurOwnAnswersAreOurGaps() throws {
    func gaps(_ text: String) throws -> [OpenSubject] {
      try subjects(at: text).filter { if case .phone = $0 { true } else { false } }
    }
    let (first, second) = (try file.id("S1"), try file.id("S2"))
    #expect(
      Set(try gaps("10 15:50")) == [
        .phone(second, .currentServices, .primaryCare),
        .phone(first, .currentServices, .hospital), .phone(first, .currentServices, .primaryCare),
      ])
    // The patient who has been discharged is not registered, and nobody waits for the answer.
    #expect(try gaps("10 16:00") == [.phone(second, .currentServices, .primaryCare)])
  }

  // E-B7
  @Test(.rule("R002-08")) func theReceivingUnitIsToldTheSameDay() throws {
    let told = OpenSubject.tellReceivingUnit(try file.id("S4"))
    #expect(try subjects(at: "10 13:25").contains(told))
    #expect(try subjects(at: "10 13:39").contains(told))
    #expect(try !subjects(at: "10 13:40").contains(told))
    let entry = try file.entry("S4")
    guard case .call(let call) = entry.current,
      case .discharge(let at, _, _)? = call.details.messages.last?.content
    else { throw NoCall() }
    #expect(
      StockholmTime.civil(of: entry.occurredAt).date == StockholmTime.civil(of: at).date)
  }

  // E-B8
  @Test(.rule("R002-42")) func theOwnOfficerIsToldOfTheSIP() throws {
    let told = OpenSubject.tellOwnOfficer(try file.id("S5"))
    #expect(try subjects(at: "10 14:10").contains(told))
    #expect(try !subjects(at: "10 17:20").contains(told))
    guard
      case .planCall(_, _, let participants, _)? = try call("S5").details.messages.first?.content
    else { throw NoCall() }
    #expect(participants.count == 5)
    #expect(participants.allSatisfy { $0.phonedAt == nil })
  }

  // E-B9, the table after 17:10
  @Test(.rule("R002-25"), .rule("R002-27"), .rule("R002-28"), .rule("R002-44"))
  func pratorIsFilledInAsTheRoutineSays() throws {
    let answers = try ["Alva Avbrottsson", "Bo Backupsson", "Cilla Cykeltest", "David Driftman"]
      .map { try chain($0, at: "10 17:10") }
    #expect(
      answers.map(\.answer.registration) == [.notRegistered, .discharge, .admit, .nothing])
    #expect(answers.map(\.answer.plan) == [.nothing, .nothing, .nothing, .sendCall])
    #expect(
      answers.flatMap(\.watched).map(\.kind) == [.discharge, .admission, .planCall])
    #expect(answers.flatMap(\.watched).allSatisfy { !$0.isAcknowledged })
    #expect(
      answers.flatMap(\.notEnteredAgain) == [
        .readyForDischarge, .dischargeReport, .currentServices,
      ])
    #expect(answers[2].answer.undelivered == .sendWhenRegistered)
    let items = try subjects(at: "10 17:10")
    let sends = items.filter { if case .send = $0 { true } else { false } }
    #expect(sends == [.send(try file.id("S2"), .currentServices, .primaryCare)])
    let acknowledgements = items.filter { if case .acknowledge = $0 { true } else { false } }
    #expect(acknowledgements.count == 3)
  }

  // E-B10
  @Test(.rule("R002-14")) func sixCallsAreToBeDocumentedInTheOwnRecord() throws {
    func waiting(_ text: String) throws -> Int {
      try subjects(at: text).count { subject in
        if case .writeIn(_, let rule) = subject { rule.target == .ownRecord } else { false }
      }
    }
    #expect(try waiting("10 17:10") == 6)
    #expect(try waiting("10 17:34") == 4)
    #expect(try waiting("10 17:50") == 0)
    #expect(try chains(at: "10 17:10").count == 4)
  }

  // E-B11
  @Test(.rule("R002-18")) func aSupportFormIsScannedAndThenDestroyed() throws {
    let paper = Fate(of: .phoneSupportForm, done: .no, filledForms: profile.filledForms)
    #expect(paper == .keepLocked)
    #expect(
      Fate(of: .filledForm, done: .yesAndScanned, filledForms: profile.filledForms) == .destroy)
    let form = try FactFile.lines(
      [
        #"{"typ":"samtal","ref":"S7","original_form":"papper","händelse_tid":"2026-11-10 16:30","#
          + #""riktning":"mottaget","motpart_namn":"Tess Testare","motpart_enhet":"Avd. T1","#
          + #""person":"ingen","återläst":"ja","skriven_av":"KPÅ","#
          + #""meddelanden":[{"meddelandetyp":"allmänt","riktning":"mottaget","text":"Prov."}]}"#,
        #"{"typ":"inskrivet","gäller":"S7","system":"egen journal","skriven_av":"KPÅ","#
          + #""händelse_tid":"2026-11-10 18:00"}"#,
        #"{"typ":"papper","gäller":"S7","åtgärd":"skannad","skriven_av":"KPÅ","#
          + #""händelse_tid":"2026-11-10 18:10"}"#,
        #"{"typ":"papper","gäller":"S7","åtgärd":"strimlad","skriven_av":"KPÅ","#
          + #""händelse_tid":"2026-11-10 18:20"}"#,
      ], after: "B.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: time("13 08:00"))
    func isOpen(_ text: String) throws -> Bool {
      let now = try time(text)
      let unit = form.unit(at: now)
      return unit.closingFacts(
        of: try outage(in: unit).id, profile, now: now, isSignedByManager: true
      ).obstacles.contains(.openPapers)
    }
    #expect(try isOpen("10 18:05"))
    #expect(try isOpen("10 18:15"))
    #expect(try !isOpen("10 18:25"))
  }

  // E-B12
  @Test(.rule("R002-29")) func whatIsNotSeenByNoonTheNextDayTurnsRed() throws {
    let admission = OpenSubject.acknowledge(try file.id("S2"), .admission)
    func tone(_ text: String) throws -> Tone? {
      let now = try time(text)
      return file.unit(at: now).openItems(profile, now: now).first { $0.subject == admission }?.tone
    }
    #expect(try tone("11 11:59") == .amber)
    #expect(try tone("11 12:00") == .red)
    #expect(try tone("11 12:40") == nil)
  }

  // E-B13
  @Test(.rule("X-40"), .rule("R002-29")) func itClosesWhenAllIsSeenSentAndDocumented() throws {
    func obstacles(_ text: String) throws -> [ClosingObstacle] {
      let now = try time(text)
      let unit = file.unit(at: now)
      return unit.closingFacts(
        of: try outage(in: unit).id, profile, now: now, isSignedByManager: true
      ).obstacles
    }
    #expect(try obstacles("10 17:15") == [.openItems, .unacknowledged])
    #expect(try obstacles("11 12:39") == [.openItems, .unacknowledged])
    #expect(try obstacles("11 12:40") == [.openItems])
    #expect(try obstacles("11 12:45") == [])
    // Until the ward has registered the patient the answer can only wait.
    func send(_ text: String) throws -> OpenItem? {
      let now = try time(text)
      return file.unit(at: now).openItems(profile, now: now).first { item in
        if case .send = item.subject { true } else { false }
      }
    }
    #expect(try send("11 12:00")?.isOthers == true)
    #expect(try send("11 12:40")?.isOthers == false)
  }
}

// Not here: the banner's words and the lines' texts («ej aktuell – utskriven 13:20», «vet ej»,
// «ring avd. T1») are for the screens; that a call can always be saved (E-B3) is in DraftMarkTests
// and SavedWordTests.
