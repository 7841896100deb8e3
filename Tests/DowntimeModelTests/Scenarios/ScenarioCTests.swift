import DowntimeModel
import TestSupport
import Testing

/// Sixty hours without the social systems and the network: money, sticks, lists and deadlines across
/// holidays (Tests/Scenarios/C.jsonl).
@Suite struct ScenarioCTests {
  private let file: FactFile
  private let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)

  init() throws {
    file = try FactFile(
      "C.jsonl", typist: FactFile.manager("CCT", "Cleo Chef-Test"),
      now: FactFile.time("2026-05-21 08:00"))
  }

  private func time(_ text: String) throws -> LocalTime { try FactFile.time("2026-" + text) }

  private func outage(in unit: UnitState) throws -> Outage { try #require(unit.outages.first) }

  private func items(at text: String) throws -> [OpenItem] {
    let now = try time(text)
    return file.unit(at: now).openItems(profile, now: now)
  }

  private func subjects(at text: String) throws -> [OpenSubject] {
    try items(at: text).map(\.subject)
  }

  /// When an entry was written in, and the last day that its rule gives.
  private func writtenIn(_ ref: String) throws -> (at: LocalTime, lastDay: LastDay?) {
    let entry = try file.entry(ref)
    let end = try #require(try outage(in: file.unit).endedAt)
    let rule = try #require(
      entry.current.writtenItem.flatMap { item in
        profile.rules(for: item).first { $0.target != .system(.socialSystems) }
      }, "\(ref)")
    guard case .transferred(let transfer, _) = entry.destination else { throw NotWrittenIn() }
    #expect(rule.target == .system(transfer.system), "\(ref)")
    return (transfer.at, try rule.lastDay(outageEnd: end))
  }

  private struct NotWrittenIn: Error {}

  // E-C1
  @Test(.rule("R004-12")) func itLastedSixtyHoursAndIsLongFromTheFirstSecondAfterTwoDays() throws {
    let stop = try outage(in: file.unit)
    let end = try #require(stop.endedAt)
    #expect(SwedishDate.duration(milliseconds: stop.duration(at: end.instant)) == "60 h 00 min")
    let twoDays = try time("04-30 07:00").instant
    #expect(!OutageExtent.isOver48Hours(start: stop.startedAt.instant, end: twoDays))
    #expect(
      OutageExtent.isOver48Hours(
        start: stop.startedAt.instant, end: twoDays.advanced(bySeconds: 1)))
    #expect(try !subjects(at: "04-30 07:00").contains(.analysis))
    #expect(try subjects(at: "04-30 07:01").contains(.analysis))
  }

  // E-C2
  @Test(.rule("R004-23"), .rule("R004-25"), .rule("R004-07"), .rule("R004-08"))
  func withoutNetworkNewSticksAreWrittenOnAndManagersGetAnSMS() throws {
    let unit = file.unit(at: try time("04-28 07:10"))
    let reach = try #require(unit.facts(of: try outage(in: unit).id).reach)
    #expect(reach.level == .second)
    #expect(profile.writingPlaces(reach).map(\.medium) == [.newEncryptedStick])
    func unforwarded(_ text: String) throws -> [OpenSubject] {
      try subjects(at: text).filter { if case .forward = $0 { true } else { false } }
    }
    #expect(try unforwarded("04-28 07:45").count == 4)
    let fourth = OpenSubject.forward(try file.id("sms4"))
    #expect(try unforwarded("04-28 09:29") == [fourth])
    #expect(try items(at: "04-28 09:29").first { $0.subject == fourth }?.tone == .amber)
    #expect(try unforwarded("04-28 09:30").isEmpty)
    guard case .outageDeclared(let declaration) = try #require(file.byRef["stoppet"]).entry else {
      Issue.record("the first line declares no outage")
      return
    }
    #expect(declaration.details.emailWorks == false)
  }

  // E-C3
  @Test(.rule("R004-89")) func theHealthCareDocumentsWereInTime() throws {
    for (ref, day) in [("H1", 4), ("H2", 4), ("H3", 7), ("H4", 7)] {
      let (at, lastDay) = try writtenIn(ref)
      #expect(lastDay == LastDay(CivilDate(2026, 5, 7)), "\(ref)")
      #expect(StockholmTime.civil(of: at).date == CivilDate(2026, 5, day), "\(ref)")
      #expect(lastDay?.daysLate(at: at) == 0, "\(ref)")
    }
    #expect(LastDay(CivilDate(2026, 5, 7)).daysLate(at: try time("05-08 10:00")) == 1)
  }

  // E-C4
  @Test(.rule("R004-90"), .rule("X-20")) func tenWorkingDaysSkipMayDayAndAscensionDay() throws {
    let refs = ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "G1", "G2"]
    for ref in refs {
      let (at, lastDay) = try writtenIn(ref)
      #expect(lastDay == LastDay(CivilDate(2026, 5, 18)), "\(ref)")
      #expect(lastDay?.daysLate(at: at) == 0, "\(ref)")
    }
    let end = CivilDate(2026, 4, 30)
    var counted: [Int] = []
    for day in 1...18 {
      if try SwedishCalendar.isWorkingDay(CivilDate(2026, 5, day)) { counted.append(day) }
    }
    #expect(counted == [4, 5, 6, 7, 8, 11, 12, 13, 15, 18])
    #expect(try Deadline.workingDays(10, after: end) == CivilDate(2026, 5, 18))
    // Weekends alone would end on 14 May, and call four of nine late.
    let late = try refs.count {
      try LastDay(CivilDate(2026, 5, 14)).daysLate(at: writtenIn($0).at) > 0
    }
    #expect(late == 4)
  }

  // E-C5
  @Test(.rule("X-06"), .rule("R004-82")) func theNoteUnderLSSHasAGoalOfOursAndNoDateInTheRoutine()
    throws
  {
    let (at, lastDay) = try writtenIn("L1")
    #expect(lastDay == LastDay(CivilDate(2026, 5, 18), isInRoutine: false))
    #expect(StockholmTime.civil(of: at).date == CivilDate(2026, 5, 6))
    let note = try file.id("L1")
    let waiting = try items(at: "05-04 09:00").first {
      if case .writeIn(note, _) = $0.subject { true } else { false }
    }
    #expect(waiting?.urgency == .soonest)
  }

  // E-C6
  @Test(.rule("R004-46"), .rule("R004-47"), .rule("X-18")) func theCardListCountsWithTheCorrection()
    throws
  {
    let limits = profile.limits
    func card(_ text: String) throws -> CardLedger {
      let unit = file.unit(at: try time(text))
      return unit.card(of: try outage(in: unit).id)
    }
    let totals = try card("04-30 19:00").rows.map(\.total)
    let kronor: [Int64] = [4800, 11050, 20950, 24400, 36700, 44500, 53150, 64350, 70250, 76350]
    #expect(totals == kronor.map { Money(kronor: $0) })
    #expect(try card("04-28 15:41").totals.total == Money(kronor: 24_490))
    #expect(try card("04-28 15:42").totals.total == Money(kronor: 24_400))
    let amber = try card("04-29 14:45").totals
    #expect(try card("04-29 14:44").totals.tone(limits) == .calm)
    #expect(amber.tone(limits) == .amber)
    #expect(amber.remaining(limits) == Money(kronor: 10_650))
    let red = try card("04-30 13:40").totals
    #expect(red.tone(limits) == .red)
    #expect(red.excess(limits) == Money(kronor: 1350))
    // Reconciled at five past three, so that the tenth may be paid.
    let reconcile = OpenSubject.reconcile(try file.id("K08"))
    #expect(try subjects(at: "04-29 14:45").contains(reconcile))
    #expect(try !subjects(at: "04-29 15:05").contains(reconcile))
    guard case .payment(let tenth) = try file.entry("K10").current,
      case .payment(let fourth) = try file.entry("K04").original
    else {
      Issue.record("K10 and K04 are no payments")
      return
    }
    #expect(try card("04-30 13:39").gate(before: tenth, limits) == .record)
    #expect(fourth.amount == Money(kronor: 3540))
  }

  // E-C7
  @Test(.rule("R004-53"), .rule("X-18")) func theRefillCameTheSameDay() throws {
    let unit = file.unit(at: try time("04-30 19:00"))
    let card = unit.card(of: try outage(in: unit).id)
    let refill = try #require(card.openRefills.first)
    #expect(refill.amount == Money(kronor: 40_000))
    #expect(try Deadline.refillAvailable(arrived: refill.at) == CivilDate(2026, 4, 30))
    #expect(
      try Deadline.refillAvailable(arrived: try time("04-30 12:00")) == CivilDate(2026, 5, 4))
    #expect(card.totals.sinceRefill == Money(kronor: 6100))
    #expect(card.totals.total == Money(kronor: 76_350))
  }

  // E-C8
  @Test(.rule("R004-50")) func theSeventhPaymentLackedItsDecisionUntilItWasListed() throws {
    func lacking(_ text: String) throws -> [OpenSubject] {
      try subjects(at: text).filter { if case .linkDecision = $0 { true } else { false } }
    }
    let seventh = OpenSubject.linkDecision(try file.id("K07"))
    #expect(try lacking("04-29 12:59").isEmpty)
    #expect(try lacking("04-29 13:00") == [seventh])
    #expect(try lacking("04-30 16:09") == [seventh])
    #expect(try lacking("04-30 16:10").isEmpty)
    let late = try (1...12).filter { number in
      let entry = try file.entry(number < 10 ? "B0\(number)" : "B\(number)")
      guard case .decision(let decision) = entry.current else { return false }
      return decision.isAddedLate(recordedAt: entry.writtenAt)
    }
    #expect(late == [7])
  }

  // E-C9
  @Test(.rule("R004-35"), .rule("R004-63")) func twelveOnTheListAreTwelveRegistered() throws {
    let now = try time("05-06 15:59")
    let unit = file.unit(at: now)
    let facts = unit.closingFacts(
      of: try outage(in: unit).id, profile, now: now, isSignedByManager: false)
    #expect((facts.listedDecisions, facts.registeredDecisions) == (12, 12))
    let officer = OpenSubject.declareDecisions(officer: "Hanna Handläggare-Test")
    #expect(try subjects(at: "05-06 15:59").contains(officer))
    #expect(try !subjects(at: "05-06 16:00").contains(officer))
  }

  // E-C10
  @Test(.rule("R004-38"), .rule("R004-40"), .rule("R004-42")) func anUrgentOrderIsRedAfterTwoHours()
    throws
  {
    func order(_ ref: String, _ text: String) throws -> (OrderStatus, Tone)? {
      let id = try file.id(ref)
      return try items(at: text).lazy.compactMap { item in
        if case .order(id, let status) = item.subject {
          (status, item.tone)
        } else {
          nil
        }
      }.first
    }
    #expect(try order("BE2", "04-30 11:55") ?? (.done, .calm) == (.notConfirmed, .amber))
    #expect(try order("BE2", "04-30 13:54") ?? (.done, .calm) == (.notConfirmed, .amber))
    #expect(try order("BE2", "04-30 13:55") ?? (.done, .calm) == (.notConfirmed, .red))
    #expect(try order("BE2", "04-30 14:29") ?? (.done, .calm) == (.notConfirmed, .red))
    #expect(try order("BE2", "04-30 14:30") == nil)
    #expect(try order("BE1", "04-30 19:00") ?? (.done, .calm) == (.toRegister, .amber))
    #expect(try order("BE1", "05-05 08:59") ?? (.done, .calm) == (.toActivate, .amber))
    for ref in ["BE1", "BE2"] { #expect(try order(ref, "05-05 09:00") == nil) }
  }

  // E-C11
  @Test(.rule("R004-93"), .rule("R004-100")) func theTimeAddsUpToTwoHundredAndTwentyFiveMinutes()
    throws
  {
    let minutes = try (1...6).map { number -> Int64 in
      guard case .timeReport(let report) = try file.entry("T\(number)").current else { return 0 }
      return report.minutes
    }
    #expect(minutes == [35, 30, 45, 40, 30, 45])
    #expect(SwedishDate.duration(milliseconds: minutes.reduce(0, +) * 60_000) == "3 h 45 min")
    let shifts = OpenSubject.unit(.workShiftApproval)
    #expect(try subjects(at: "05-06 08:59").contains(shifts))
    #expect(try !subjects(at: "05-06 09:00").contains(shifts))
  }

  // E-C12
  @Test(.rule("R004-70"), .rule("R004-65")) func theLastStickIsBackAfterTheLastDocument() throws {
    func openLoans(_ text: String) throws -> [String] {
      let unit = file.unit(at: try time(text))
      return unit.devices(of: try outage(in: unit).id).openLoans.map(\.device.number)
    }
    #expect(try openLoans("04-30 19:00") == ["USB-101", "USB-102", "USB-103"])
    #expect(try openLoans("05-15 12:00") == ["USB-102"])
    #expect(try openLoans("05-18 15:30").isEmpty)
    func mayAttest(_ text: String) throws -> Bool {
      let unit = file.unit(at: try time(text))
      let waiting = unit.waitingOnStick("USB-102", in: try outage(in: unit).id)
      return DeviceLoanFacts.mayAttestEntered(waitingDocuments: waiting)
    }
    #expect(try !mayAttest("05-18 15:09"))
    #expect(try mayAttest("05-18 15:10"))
    #expect(
      DeviceLoanFacts(isDataEntered: false, isEmptied: true).returning == .emptiedTooSoon)
  }

  // E-C13
  @Test(.rule("R004-79"), .rule("R004-87")) func fourteenDocumentsAreOnTheProvidersList() throws {
    let documents = file.unit.entries.compactMap { entry -> DrawnUpDocument? in
      if case .document(let document) = entry.current { document } else { nil }
    }
    let byLaw = Dictionary(grouping: documents, by: \.law).mapValues(\.count)
    #expect(byLaw == [.healthCare: 4, .socialServices: 9, .disability: 1])
    let orders = file.unit.entries.filter { if case .order = $0.current { true } else { false } }
    #expect(orders.count == 2)
    let handedOver = try ["H1", "H2", "H3", "H4"].map { ref in
      try file.entry(ref).history.compactMap { item -> String? in
        guard case .added(.handedOver(let nurse, let at)) = item.event else { return nil }
        #expect(nurse == "Stina Sjuksköterska-Test")
        return SwedishDate.dayAndClock(at)
      }
    }
    #expect(
      handedOver == [
        ["ti 28 apr 16:00"], ["on 29 apr 16:00"], ["to 30 apr 15:00"], ["to 30 apr 15:00"],
      ])
  }

  // E-C14
  @Test(.rule("R004-86")) func theProvidersReportingIsAskedForAtOnce() throws {
    let report = OpenSubject.unit(.providerReport)
    #expect(try !subjects(at: "04-30 18:59").contains(report))
    let waiting = try items(at: "04-30 19:00").first { $0.subject == report }
    #expect(waiting?.urgency == .atOnce)
    #expect(waiting?.tone == .red)
    #expect(try subjects(at: "05-04 08:29").contains(report))
    #expect(try !subjects(at: "05-04 08:30").contains(report))
  }

  // E-C15, E-C17
  @Test(.rule("R004-12")) func itClosesAfterTheAnalysisAndNotBefore() throws {
    func obstacles(_ text: String) throws -> [ClosingObstacle] {
      let now = try time(text)
      let unit = file.unit(at: now)
      return unit.closingFacts(
        of: try outage(in: unit).id, profile, now: now, isSignedByManager: true
      ).obstacles
    }
    #expect(try obstacles("05-18 15:15") == [.openLoans, .missingAnalysis])
    #expect(try obstacles("05-20 09:59") == [.missingAnalysis])
    #expect(try obstacles("05-20 10:00") == [])
    #expect(try obstacles("05-04 09:00").contains(.openRefills))
    #expect(try obstacles("05-05 08:00").contains(.openOrders))
    let facts = file.unit.facts(of: try outage(in: file.unit).id)
    #expect(facts.normalState == (try time("05-04 09:00")))
    #expect(try outage(in: file.unit).closed?.by.signature.text == "CCT")
  }

  // E-C16
  @Test(.rule("R004-66"), .rule("X-10")) func handwrittenOriginalsAreNeverDestroyed() {
    for done in [WorkDone.no, .yes, .yesAndScanned] {
      #expect(
        !Fate(of: .handwrittenDocument, done: done, filledForms: profile.filledForms).isDestruction)
    }
    #expect(
      Fate(of: .handwrittenDocument, done: .yes, filledForms: profile.filledForms) == .toPaperFile)
    #expect(
      !Fate(of: .fileOnStick, done: .no, filledForms: profile.filledForms).isDestruction)
    #expect(
      Fate(of: .fileOnStick, done: .yes, filledForms: profile.filledForms) == .eraseAndReturn)
  }
}

// Not here: the amber and red of the payments' list and what is printed of appendix 4 (E-C6, E-C13)
// are for the screens.
