import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario B at the keys: a nurse with six calls about four patients while Prator is down across
/// noon. What the model answers is in DowntimeModelTests/Scenarios; here is what she sees.
/// What follows 17:10 and has to do with closing is in ScenarioBMorning.
@Suite struct ScenarioBScreens {
  // E-B1
  @Test(.rule("R002-01"), .rule("R002-04"), .rule("R002-07"))
  func theBannerSaysWhenTwelveMattersAndTheStopIsNineHours() {
    var shift = WardDay.until("08:12")
    #expect(!shift.driver.text.contains("Anmäl felet"))
    shift.driver.press("e")
    #expect(shift.driver.text.contains("omfattning: båda huvudmännen"))
    #expect(shift.driver.text.contains("egen IT-support 08:12"))
    for (clock, isNear) in [
      ("11:29", false), ("11:30", true), ("12:30", true), ("12:31", false),
    ] {
      shift.at(clock)
      #expect(shift.driver.rows[1].contains("brytpunkt 12.00") == isNear, "\(clock)")
    }
    shift = WardDay.until("17:10")
    #expect(shift.driver.rows[1].contains("Prator fungerar igen · 6 att skriva in"))
    shift.driver.press("e")
    #expect(shift.driver.text.contains("9 h 00 min · slut 17:10"))
  }

  // E-B2
  @Test(.rule("R002-16")) func sixCallsStandInTheJournalWithEightMessages() {
    var shift = WardDay.until("16:00")
    shift.driver.press("j")
    let numbers = shift.driver.rows.flatMap { row in
      row.matches(of: #/SAM-[0-9]{4}/#).map { String($0.output) }
    }
    #expect(numbers == (1...6).map { "SAM-000\($0)" })
    let labels = PratorMessageKind.allCases.map { SwedishText.capital($0.rawValue) + ", " }
    var counts: [Int] = []
    for index in shift.driver.state.unit.entries.indices {
      shift.driver.openEntry(index)
      shift.driver.send(.resize(Size(rows: 60, columns: 120)))
      counts.append(shift.driver.rows.count { row in labels.contains { row.contains($0) } })
      shift.driver.press(.escape)
    }
    #expect(counts == [1, 2, 1, 2, 1, 1])
  }

  // E-B3
  @Test(.rule("R002-17"), .rule("X-27"))
  func aCallIsKeptWithoutANameAndSignedOnlyWithOne() throws {
    var shift = WardDay.until("08:12")
    shift.at("08:42")
    shift.driver.press("s")
    shift.driver.fill(.counterpartUnit, "Avd. T1, Teststads lasarett")
    shift.driver.fill(.person, "Alva")
    shift.driver.choose(.direction, "f")
    shift.driver.fill(.said, "Inskriven 08:30.")
    shift.driver.choose(.readBack, "j")
    shift.driver.sign()
    #expect(shift.driver.form?.focus == .field(.counterpart))
    #expect(shift.driver.form?.problems[.counterpart] != nil)
    #expect(shift.driver.disk.drafts.count == 1)
    shift.driver.press("?")
    shift.driver.sign()
    #expect(shift.driver.words.contains("Skriv ett namn, eller kryssa «Uppgav inte namn»."))
    shift.driver.go(to: .counterpart)
    shift.driver.press(.backspace, .tab)
    shift.driver.press(" ")
    shift.driver.sign()
    #expect(shift.driver.words.contains("Utan namn behövs både befattning och enhet."))
    #expect(shift.driver.signedCalls.isEmpty)
    shift.driver.fill(.counterpartRole, "ssk")
    shift.driver.sign()
    #expect(shift.driver.signedCalls.map(\.counterpart) == [.withheld])
  }

  // E-B4
  @Test func bothAdmissionsAreSaidToHaveBeenToldInTime() {
    for (clock, patient, admitted, words) in [
      ("08:42", "Alva", "0830", "senast on 11 nov 08:30. I tid: efter 12 min."),
      ("10:18", "Cilla", "1005", "senast on 11 nov 10:05. I tid: efter 13 min."),
    ] {
      var shift = WardDay.until("08:12")
      shift.at(clock)
      CallScenes.begin(&shift.driver, patient)
      shift.driver.choose(.direction, "f")
      shift.driver.tell(.admission)
      shift.driver.fill(.message(.admission, .at), admitted)
      shift.driver.press(.tab)
      shift.driver.send(.resize(Size(rows: 70, columns: 100)))
      #expect(shift.driver.words.contains(words), "\(shift.driver.text)")
    }
  }

  // E-B5
  @Test(.rule("R002-07")) func theNoticeAfterTwelveGivesAnotherDayAndTheFailedTryIsShown() {
    for (clock, day, side) in [("12:00", "fr 13 nov", "senast"), ("12:07", "lö 14 nov", "efter")] {
      var shift = WardDay.until("10:18")
      shift.at(clock)
      CallScenes.readyByOtto(&shift.driver)
      shift.driver.send(.resize(Size(rows: 70, columns: 100)))
      let words = shift.driver.words
      #expect(words.contains("Besked \(clock), \(side) 12.00. Betalningsansvar från \(day)"))
      #expect(words.contains("information – lokal överenskommelse kan gälla"))
    }
    var shift = WardDay.until("12:07")
    var page = shift.page(of: "Bo")
    #expect(page.contains("Försök 11:56: upptaget"))
    #expect(page.contains("Betalningsansvar från lö 14 nov (besked 12:07)"))
    shift = WardDay.until("13:25")
    page = shift.page(of: "Bo")
    #expect(page.contains("Försök 11:56: upptaget"))
    #expect(page.contains("Betalningsansvar: ej aktuell – utskriven 13:20"))
    #expect(!page.contains("lö 14 nov"))
  }

  // E-B6
  @Test(.rule("R002-12"), .rule("R002-27"), .rule("X-39"))
  func ourOwnGapsStandOnTheOverviewUntilTheyAreNone() {
    var shift = WardDay.until("15:50")
    func gaps() -> [String] {
      shift.driver.rows.filter { $0.contains("Ring ") && $0.contains("svar på inskrivning") }
    }
    #expect(gaps().count == 3)
    #expect(gaps().allSatisfy { $0.contains("!") })
    #expect(gaps().count { $0.contains("Ring hälsocentralen") && $0.contains("SAM-0002") } == 1)
    #expect(gaps().count { $0.contains("SAM-0001") } == 2)
    var page = shift.page(of: "Alva")
    #expect(page.contains("Svar på inskrivning (vårt) INTE UPPRINGD vi INTE UPPRINGD"))
    page = shift.page(of: "Cilla")
    #expect(page.contains("Inskrivning avsändare uppringd 10:18 vet ej"))
    #expect(page.contains("Svar på inskrivning (vårt) uppringd 10:18 vi INTE UPPRINGD"))

    shift = WardDay.until("16:00")
    #expect(gaps().count == 1)
    #expect(gaps().first?.contains("Ring hälsocentralen") == true)
    page = shift.page(of: "Alva")
    #expect(page.contains("Ej aktuell – utskriven 15:50, registreras ej."))
    #expect(!page.contains("INTE UPPRINGD"))
    #expect(page.contains("Ingen behöver ta emot: inga kommunala insatser behövs"))
  }

  // E-B6: the gap is one Enter from the call that closes it.
  @Test(.rule("R002-12"), .rule("R002-33")) func whoIsNotPhonedIsRungFromTheTable() throws {
    var shift = WardDay.until("15:50")
    _ = shift.page(of: "Cilla")
    let isThere = shift.select("INTE UPPRINGD")
    #expect(isThere)
    #expect(shift.driver.text.contains("Enter: Ring hälsocentralen"))
    shift.driver.press(.enter)
    let form = try #require(shift.driver.form)
    #expect(form.person(.person)?.chosen == .resident(Nurse.cilla))
    #expect(form.choices(.messages) == [PratorMessageKind.currentServices.rawValue])
    #expect(form.text(.phone) == "090-200")
    shift.driver.press("Hilda Låtsas")
    shift.driver.fill(.said, "Samma besked.")
    shift.driver.choose(.readBack, "j")
    shift.driver.sign()
    #expect(shift.page(of: "Cilla").contains("uppringd 10:18 vi uppringd 15:50"))

    // Where two are left it asks which.
    _ = shift.page(of: "Alva")
    _ = shift.select("INTE UPPRINGD")
    #expect(shift.driver.text.contains("Enter: Ring avdelningen eller hälsocentralen"))
    shift.driver.press(.enter)
    #expect(shift.driver.state.dialog?.options.count == 3)
    shift.driver.press("1")
    #expect(shift.driver.form?.text(.counterpartUnit) == "Avd. T1, Teststads lasarett")
  }

  // E-B7
  @Test(.rule("R002-08")) func theReportCameTheSameDayAndTheReceivingUnitIsTold() {
    var shift = WardDay.until("13:25")
    #expect(shift.driver.text.contains("Underrätta mottagande enhet om utskrivningen"))
    var page = shift.page(of: "Bo")
    #expect(page.contains("Utskriven 13:20: rapport 13:25, samma dag"))
    #expect(page.contains("Den som tar emot vet inte"))
    shift = WardDay.until("13:40")
    #expect(!shift.driver.text.contains("Underrätta mottagande enhet"))
    page = shift.page(of: "Bo")
    #expect(page.contains("Den som tar emot vet: Lo Låtsas, kvällshemtjänsten, 13:40"))
  }

  // E-B8
  @Test(.rule("R002-42")) func thePlanIsWatchedAndTheOwnOfficerIsLeftToTell() {
    var shift = WardDay.until("14:10")
    #expect(shift.driver.text.contains("Meddela den egna handläggaren om SIP"))
    shift.driver.send(.resize(Size(rows: 50, columns: 100)))
    let page = shift.page(of: "David")
    for who in CallScenes.planParticipants { #expect(page.contains("\(who): vet ej"), "\(who)") }
    #expect(page.contains("Fråga öppenvården vilka de har ringt."))
    #expect(page.contains("Kallelse till SIP vet ej uppringd 14:10 avsändare"))
  }

  // E-B9, E-B10, E-B13
  @Test(.rule("R002-14"), .rule("X-40"))
  func sixCallsGoToTheOwnRecordAndOneAnswerWaitsForTheWard() {
    var shift = WardDay.until("17:10")
    shift.driver.press("i")
    for words in [
      "6 att skriva in, 1 att skicka", "Egen journal · 6", "Prator · 1", "Väntar på andra · 3",
      "Väntar på att avdelningen registrerar i Prator",
    ] {
      #expect(shift.driver.text.contains(words), "\(words): \(shift.driver.text)")
    }
    // What the routine says is the destination, not the system that stopped.
    shift.driver.press("i")
    #expect(shift.driver.text.contains("(•) Egen journal"), "\(shift.driver.text)")
    shift.driver.press(.enter)
    #expect(shift.driver.text.contains("Egen journal · 5"))
    // The answer to outpatient care cannot be sent before the ward has registered.
    let isThere = shift.select("SAM-0002  10:18")
    #expect(isThere)
    shift.driver.press(.end, .up, .up, .up)
    shift.driver.press("i")
    #expect(
      shift.driver.text.contains("Det går först när avdelningen har registrerat"),
      "\(shift.driver.text)")
    shift.driver.press(.home)
    for left in [4, 3, 2, 1, 0] {
      shift.driver.press("i")
      shift.driver.press(.enter)
      #expect(shift.driver.text.contains("Egen journal · \(left)") == (left > 0))
    }
    #expect(shift.driver.text.contains("Prator · 1"))
    #expect(shift.driver.text.contains("Väntar på andra · 3"))
  }

  // E-B12
  @Test(.rule("R002-29")) func whatIsNotSeenByNoonTheNextDaySaysWhomToRing() {
    var shift = WardDay.until("17:10")
    for (clock, isRed) in [("2026-11-11 11:59", false), ("2026-11-11 12:00", true)] {
      shift.at(clock)
      shift.driver.press("i")
      shift.driver.send(.resize(Size(rows: 40, columns: 100)))
      #expect(
        shift.driver.text.contains("Syns det inte i Prator: ring Avd. T1, Teststads lasarett")
          == isRed, "\(shift.driver.text)")
    }
  }

  // E-B9, as each patient's page says it
  @Test(.rule("R002-25"), .rule("R002-27"), .rule("R002-28"), .rule("R002-44"))
  func whatIsDoneInPratorIsSaidWhenItIsBack() {
    var shift = WardDay.until("17:10")
    for (patient, words) in [
      ("Alva", "I Prator: registreras inte"), ("Bo", "I Prator: slutenvården skriver ut"),
      ("Cilla", "I Prator: slutenvården skriver in"),
      ("David", "I Prator: öppenvården skickar kallelsen till SIP"),
    ] {
      let page = shift.page(of: patient)
      #expect(page.contains(words), "\(page)")
    }
    // Nobody is phoned any more: Enter on the row reads the call.
    _ = shift.page(of: "Cilla")
    _ = shift.select("INTE UPPRINGD")
    #expect(!shift.driver.text.contains("Enter: Ring"))
    shift.driver.press(.enter)
    #expect(shift.driver.text.contains("SAM-0002  Samtal"))
  }
}
