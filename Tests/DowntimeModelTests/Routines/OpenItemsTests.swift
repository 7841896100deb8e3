import DowntimeModel
import TestSupport
import Testing

private let home = RoutineProfile.gothenburgHomeCare
private let ordering = RoutineProfile.socialSystemsOrdering
private let provider = RoutineProfile.socialSystemsProvider

private func note(_ change: (inout DayNoteDetails) -> Void = { _ in }) -> CareEntry {
  var details = DayNoteDetails()
  change(&details)
  return .dayNote(
    DayNote(person: .testa, text: "vaken", nextShiftMustKnow: false, details: details))
}

private func deviation(_ change: (inout DeviationDetails) -> Void) -> CareEntry {
  var details = DeviationDetails()
  change(&details)
  return .deviation(
    Deviation(
      person: .testa, kinds: [.fall], whatHappened: "fall", immediateAction: "ingen",
      contacted: .nobody, details: details))
}

private func payment(_ kronor: Int64, _ kind: CardPayment.Kind = .card) -> CareEntry {
  .payment(
    CardPayment(
      person: .testa, kind: kind, voucher: "K1", purpose: "mat", amount: Money(kronor: kronor),
      decisionMaker: "Benny Beslut-Test", officer: "Hanna Handläggare-Test"))
}

@Suite struct OpenItemsTests {
  @Test(.rule("R001-39"), .rule("X-25")) func anEventThatAffectsVisitsIsRedUntilSomeoneIsTold()
    throws
  {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let id = try story.care("2026-10-25T05:15+01", note { $0.affectsComingVisits = true })
    try story.care("2026-10-25T05:16+01", note { $0.affectsComingVisits = false })
    try story.care("2026-10-25T05:17+01", note())
    #expect(try story.tone(.tellOrally(id), home, at: "2026-10-25T05:15+01") == .red)
    #expect(try story.subjects(home, at: "2026-10-25T05:20+01").count { $0.isTellOrally } == 1)
    try story.say(
      "2026-10-25T06:46+01", of: id,
      .toldOrally(
        Addition.OralInformation(
          unit: "dagenhet", receiver: "Mona Morgon-Test",
          at: try Story.clock("2026-10-25T06:46+01"))))
    #expect(try story.tone(.tellOrally(id), home, at: "2026-10-25T06:47+01") == nil)
  }

  @Test(.rule("R000-24")) func nothingIsToBeWrittenInUntilTheSystemWorks() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let id = try story.care("2026-10-25T02:31+02", note())
    let rule = try #require(home.rules(for: .dayNote(.notApplicable)).first)
    #expect(try story.tone(.writeIn(id, rule), home, at: "2026-10-25T06:00+01") == nil)
    try story.end("2026-10-25T06:50+01")
    #expect(try story.tone(.writeIn(id, rule), home, at: "2026-10-25T06:50+01") == .amber)
    #expect(try story.tone(.writeIn(id, rule), home, at: "2026-10-25T18:50+01") == .red)
    try story.writeIn("2026-10-25T19:00+01", id, .treserva)
    #expect(try story.items(home, at: "2026-10-25T19:00+01").isEmpty)
  }

  @Test func whatNoRoutineNamesWaitsAllTheSame() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let id = try story.care("2026-10-25T02:31+02", payment(100))
    let note = try story.care("2026-10-25T02:32+02", note())
    try story.end("2026-10-25T06:50+01")
    let bare = RoutineProfile()
    #expect(try story.subjects(bare, at: "2026-10-25T07:00+01") == [.writeInUnruled(note)])
    #expect(story.unit.entry(id)?.destination == .onList)
  }

  @Test func whoFollowsTwoRoutinesWritesInTwice() throws {
    let other = RoutineProfile(
      writeIn: [WriteInRule(.dayNote(.notApplicable), .system(.vodok), .author, .promptly)])
    let both = home.adding(other)
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let id = try story.care("2026-10-25T02:31+02", note())
    try story.end("2026-10-25T06:50+01")
    #expect(try story.items(both, at: "2026-10-25T07:00+01").count == 2)
    try story.writeIn("2026-10-25T07:10+01", id, .treserva)
    #expect(try story.items(both, at: "2026-10-25T07:20+01").count == 1)
    try story.writeIn("2026-10-25T07:30+01", id, .vodok)
    #expect(try story.items(both, at: "2026-10-25T07:30+01").isEmpty)
  }

  @Test(.rule("X-38")) func aSuspicionOrAHighGradeAloneIsJudgedAtOnce() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let low = try story.care(
      "2026-10-25T02:31+02",
      deviation { ($0.severity, $0.likelihood) = (.moderate, .great) })
    let high = try story.care("2026-10-25T02:32+02", deviation { $0.severity = .considerable })
    let suspected = try story.care("2026-10-25T02:33+02", deviation { $0.malpractice = .risk })
    let found = try story.subjects(home, at: "2026-10-25T02:40+02")
    #expect(!found.contains(.judge(low)))
    #expect(found.isSuperset(of: [.judge(high), .judge(suspected)]))
    try story.say(
      "2026-10-25T09:00+01", of: high,
      .assessed(
        Addition.Assessment(text: "utreds", actions: "rutin", responsible: "Eva Exempelsson")))
    #expect(!(try story.subjects(home, at: "2026-10-25T09:01+01")).contains(.judge(high)))
  }

  @Test func someoneToBeInformedTurnsRedAtTheTimePlanned() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let eight = try Story.clock("2026-10-25T08:00+01")
    let id = try story.care(
      "2026-10-25T02:50+02", deviation { $0.informed = [Informed(.relative, .planned(eight))] })
    let item = OpenSubject.inform(id, .relative)
    #expect(try story.tone(item, home, at: "2026-10-25T07:59+01") == .amber)
    #expect(try story.tone(item, home, at: "2026-10-25T08:00+01") == .red)
    try story.say("2026-10-25T08:05+01", of: id, .informed(Informed(.relative, .done(eight))))
    #expect(try story.tone(item, home, at: "2026-10-25T08:05+01") == nil)
  }

  @Test(.rule("R004-38"), .rule("R004-40"), .rule("R004-41"), .rule("R004-42"))
  func anOrderWaitsForItsNextStep() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let id = try story.care(
      "2026-04-30T11:30+02",
      .order(
        Order(
          person: .testa, service: "korttidsplats", isUrgent: true, provider: "Testhemmet")))
    func status(_ now: String) throws -> (OrderStatus, Tone)? {
      for item in try story.items(ordering, at: now) {
        if case .order(id, let status) = item.subject { return (status, item.tone) }
      }
      return nil
    }
    #expect(try #require(try status("2026-04-30T11:35+02")) == (.contactNow, .red))
    for (at, step) in [
      ("2026-04-30T11:40+02", Order.Step.contacted), ("2026-04-30T11:55+02", .sent),
    ] {
      try story.say(at, of: id, .orderStep(step, at: try Story.clock(at), counterpart: ""))
    }
    #expect(try #require(try status("2026-04-30T11:55+02")) == (.notConfirmed, .amber))
    #expect(try #require(try status("2026-04-30T13:55+02")) == (.notConfirmed, .red))
    try story.say(
      "2026-04-30T14:30+02", of: id,
      .orderStep(.confirmed, at: try Story.clock("2026-04-30T14:30+02"), counterpart: "Ada Test"))
    #expect(try status("2026-04-30T14:31+02") == nil)
    try story.end("2026-04-30T19:00+02")
    #expect(try #require(try status("2026-04-30T19:00+02")) == (.toRegister, .amber))
    for step in [Order.Step.registered, .activated] {
      try story.say(
        "2026-05-04T10:00+02", of: id,
        .orderStep(step, at: try Story.clock("2026-05-04T10:00+02"), counterpart: ""))
    }
    #expect(try status("2026-05-05T10:00+02") == nil)
  }

  @Test(.rule("R004-50"), .rule("R004-55"), .rule("X-29"))
  func paymentsWaitForDecisionsAndReconciliation() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let food = try story.care("2026-04-28T10:00+02", payment(50_000, .foodRequisition))
    let first = try story.care("2026-04-28T10:15+02", payment(59_000))
    #expect(
      try story.subjects(ordering, at: "2026-04-28T10:20+02").isSuperset(
        of: [.linkDecision(food), .linkDecision(first)]))
    #expect(try story.tone(.reconcile(first), ordering, at: "2026-04-28T10:20+02") == nil)
    let second = try story.care("2026-04-28T11:00+02", payment(1_000))
    #expect(try story.tone(.reconcile(second), ordering, at: "2026-04-28T11:00+02") == .amber)
    let card = story.unit.card(of: story.outage)
    let next = CardPayment(
      person: .testa, kind: .card, voucher: "K9", purpose: "mat", amount: Money(kronor: 1),
      decisionMaker: "B", officer: "H")
    #expect(card.gate(before: next, RoutineLimits()) == .recordAndAskForReconciliation)
    try story.list(
      "2026-04-28T12:00+02",
      .reconciliation(
        CardReconciliation(
          with: .accountingOfficer, name: "Rune Redovisning-Test",
          at: try Story.clock("2026-04-28T12:00+02"), refills: false)))
    #expect(try story.tone(.reconcile(second), ordering, at: "2026-04-28T12:00+02") == nil)
    #expect(story.unit.card(of: story.outage).gate(before: next, RoutineLimits()) == .record)
    #expect(card.totals.total == Money(kronor: 60_000))
  }

  @Test(.rule("R004-65"), .rule("R004-70")) func aStickEmptiedTooSoonIsRedAndAReturnedOneIsGone()
    throws
  {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    func loan(_ number: String) -> ListEntry {
      .loan(
        DeviceLoan(
          device: .stick, number: number, isNewAndEncrypted: true, borrower: "Arvid",
          workplace: "Testgatan", place: "aktskåp"))
    }
    let good = try story.list("2026-04-28T08:15+02", loan("USB-101"))
    let bad = try story.list("2026-04-28T08:20+02", loan("USB-102"))
    let stored = try story.care(
      "2026-04-28T09:00+02",
      .document(
        DrawnUpDocument(
          person: .testa, kind: .journalNote, title: "", law: .socialServices, place: "aktskåp",
          form: .fileOnStick("USB-101"))))
    try story.end("2026-04-30T19:00+02")
    #expect(story.unit.waitingOnStick("USB-101", in: story.outage) == 1)
    try story.writeIn("2026-05-04T09:00+02", stored, .parasol)
    #expect(story.unit.waitingOnStick("USB-101", in: story.outage) == 0)
    try story.list("2026-05-04T10:00+02", .loanStep(DeviceLoanStep(loan: bad, step: .emptied)))
    #expect(
      try story.tone(.loan(bad, .emptiedTooSoon), provider, at: "2026-05-04T10:00+02") == .red)
    for step in [
      DeviceLoanStep.Step.dataEntered, .emptied, .returned(receiver: "Ines Info-Test"),
    ] {
      try story.list("2026-05-04T11:00+02", .loanStep(DeviceLoanStep(loan: good, step: step)))
    }
    let left = story.unit.devices(of: story.outage).openLoans.map(\.device.number)
    #expect(left == ["USB-102"])
  }

  @Test(.rule("R004-12")) func theAnalysisIsAskedForStrictlyAfter48Hours() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    #expect(!(try story.subjects(ordering, at: "2026-04-30T07:00+02")).contains(.analysis))
    #expect(try story.subjects(ordering, at: "2026-04-30T07:01+02").contains(.analysis))
    try story.end("2026-04-30T19:00+02")
    for (unions, waits) in [(false, true), (true, false)] {
      try story.event(
        unions ? "2026-05-20T10:00+02" : "2026-05-19T10:00+02",
        .analysed(on: day("2026-05-20"), management: true, unions: unions, findings: ""))
      #expect(try story.subjects(ordering, at: "2026-05-20T11:00+02").contains(.analysis) == waits)
    }
  }

  @Test(.rule("R004-08")) func informationNotPassedOnIsAmber() throws {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let told = try story.list(
      "2026-04-28T07:45+02",
      .outageEvent(
        .informed(.sms, to: "enhetschef 4", at: try Story.clock("2026-04-28T07:45+02"))))
    #expect(try story.tone(.forward(told), provider, at: "2026-04-28T09:29+02") == .amber)
    #expect(try story.tone(.forward(told), home, at: "2026-04-28T09:29+02") == nil)
    try story.event(
      "2026-04-28T09:30+02", .forwarded(of: told, at: try Story.clock("2026-04-28T09:30+02")))
    #expect(try story.tone(.forward(told), provider, at: "2026-04-28T09:30+02") == nil)
  }

  @Test(.rule("R004-86"), .rule("R004-100")) func theProviderReportsAtOnceWhenTheSystemsAreBack()
    throws
  {
    var story = try Story(.socialSystems, from: "2026-04-28T07:00+02")
    let report = OpenSubject.unit(.providerReport)
    #expect(try story.tone(report, provider, at: "2026-04-30T18:59+02") == nil)
    try story.end("2026-04-30T19:00+02")
    #expect(try story.tone(report, provider, at: "2026-04-30T19:00+02") == .red)
    #expect(
      try story.tone(.unit(.workShiftApproval), provider, at: "2026-04-30T19:00+02") == .amber)
    #expect(try story.tone(report, ordering, at: "2026-04-30T19:00+02") == nil)
    try story.event(
      "2026-05-04T08:30+02", .done(.providerReport, at: try Story.clock("2026-05-04T08:30+02")))
    #expect(try story.tone(report, provider, at: "2026-05-04T08:30+02") == nil)
  }

  @Test(.rule("R000-13"), .rule("R002-18")) func printsAndPapersWaitUntilTheyAreDestroyedOrFiled()
    throws
  {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let print = try story.list(
      "2026-10-25T06:45+01", .outageEvent(.printed(what: "läslista", copies: 1, place: "skåp")))
    let id = try story.care("2026-10-25T05:15+01", note { $0.form = .handwritten })
    try story.end("2026-10-25T06:50+01")
    #expect(try story.subjects(home, at: "2026-10-25T07:00+01").contains(.printedCopy(print)))
    // The paper of what is not written in yet is kept.
    #expect(!(try story.subjects(home, at: "2026-10-25T07:00+01")).contains(.paper(id)))
    try story.writeIn("2026-10-25T07:10+01", id, .treserva)
    try story.say("2026-10-25T07:20+01", of: id, .paper(.scanned))
    #expect(
      try story.subjects(home, at: "2026-10-25T07:30+01") == [.printedCopy(print), .paper(id)])
    try story.say("2026-10-25T07:40+01", of: id, .paper(.shredded))
    try story.event("2026-10-25T09:20+01", .printDone(of: print, .confidentialBin))
    #expect(try story.items(home, at: "2026-10-25T09:20+01").isEmpty)
  }

  @Test func whatIsWaivedWithAReasonNoLongerWaits() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let id = try story.care("2026-10-25T05:15+01", note { $0.affectsComingVisits = true })
    try story.say("2026-10-25T05:20+01", of: id, .waived(.inform, reason: "fel sak"))
    #expect(try story.subjects(home, at: "2026-10-25T05:21+01").contains(.tellOrally(id)))
    try story.say("2026-10-25T05:22+01", of: id, .waived(.tellOrally, reason: "alla var med"))
    #expect(!(try story.subjects(home, at: "2026-10-25T05:23+01")).contains(.tellOrally(id)))
  }

  @Test func aBeginningIsAskedForOnceAndNotAfterwards() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let asked = try story.subjects(home, at: "2026-10-25T02:20+02")
    #expect(asked == [.begin(.report), .begin(.premises)])
    try story.event(
      "2026-10-25T02:18+02",
      .reported(
        to: "IT-stöd", at: try Story.clock("2026-10-25T02:18+02"), ticket: "TEST-4711"))
    #expect(try story.subjects(home, at: "2026-10-25T02:20+02") == [.begin(.premises)])
    try story.end("2026-10-25T06:50+01")
    #expect(try story.items(home, at: "2026-10-25T07:00+01").isEmpty)
  }
}

extension OpenSubject {
  fileprivate var isTellOrally: Bool { if case .tellOrally = self { true } else { false } }
}
