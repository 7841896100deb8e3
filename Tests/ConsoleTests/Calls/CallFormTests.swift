import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Samtal, whole: what is told by phone and how it is read back.
@Suite struct CallFormTests {
  private let now = moment("2026-11-10 16:00")

  private func context(_ driver: ConsoleDriver) -> ScreenContext {
    driver.state.context(IdentitySource(seed: 3, stream: 4))
  }

  @Test(.rule("R002-16"), .rule("R002-21"), arguments: 0..<150)
  func anyCallComesBackFromItsFormAsItWas(seed: Int) throws {
    let driver = Nurse.onDuty(at: "16:00")
    let outage = try #require(driver.state.unit.outages.first)
    var calls = ArbitraryCalls(seed: UInt64(seed), now: driver.state.now)
    let call = calls.call(Nurse.bo)
    let entry = try JournalEntry.signed(call, in: outage, now: driver.state.now)
    for profile in [driver.state.unit.profile?.combined, nil] {
      let texts = EntryForms.texts(entry)
      var form = Form(
        FormSpec(
          fields: EntryForms.fields(
            .correction(of: entry.id, .call), profile, role: .careStaff, texts: texts),
          buttons: []),
        texts: texts, unit: driver.state.unit, now: driver.state.now)
      form.settle(context(driver))
      // What a draft keeps of it is the same again.
      let kept = Dictionary(
        uniqueKeysWithValues: form.texts.map { (FieldName(rawValue: $0), $1) })
      var again = Form(
        form.spec, texts: kept, unit: driver.state.unit, now: driver.state.now)
      again.settle(context(driver))
      var answers = FormAnswers(again, now: driver.state.now)
      let read = CallForm.read(.resident(Nurse.bo), correcting: .call(call), &answers)
      #expect(read == call)
    }
  }

  @Test func aCallOfAnotherRoutineHasNoMessages() {
    var driver = Nurse.onDuty(profile: "goteborg-boende")
    driver.press("s")
    #expect(driver.form?.spec[.messages] == nil)
    #expect(driver.form?.spec[.counterparty] != nil)
    driver = Nurse.onDuty()
    driver.press("s")
    #expect(driver.form?.spec[.messages] != nil)
  }

  @Test func onlyANurseTakesAPrescriptionByPhone() {
    var driver = Nurse.onDuty()
    driver.press("s")
    #expect(driver.form?.spec[.prescription] != nil)
    driver = ConsoleDriver.inOutage()
    driver.press("s")
    #expect(driver.form?.spec[.prescription] == nil)
  }

  @Test(.rule("R002-21"), .rule("R002-31"))
  func eachMessageOpensItsOwnFieldsAndGoesTheWayOfWhoOwesIt() throws {
    var driver = Nurse.onDuty(at: "10:18")
    CallScenes.admissionAndAnswer(&driver)
    let call = try #require(driver.signedCalls.first)
    #expect(call.direction == .both)
    #expect(call.details.counterparty == .somaticHospital)
    #expect(call.details.phone == "090-100")
    let messages = call.details.messages
    #expect(messages.map(\.kind) == [.admission, .currentServices])
    #expect(messages.map(\.direction) == [.received, .given])
    #expect(
      messages.first?.content
        == .admission(
          admittedAt: moment("2026-11-10 10:05"), ward: "Avd. T1, Teststads lasarett",
          form: .somatic, expectedDischarge: SwedishDate.date(iso: "2026-11-13"), assessedAt: nil))
  }

  @Test func whatAMessageLacksIsSaidAtItsField() {
    var driver = Nurse.onDuty(at: "12:07")
    CallScenes.begin(&driver, "Bo")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.tell(.discharge)
    driver.sign()
    let problems = driver.form?.problems ?? [:]
    for part in [FieldName.MessagePart.at, .to, .receiving] {
      #expect(problems[.message(.discharge, part)] != nil, "\(part)")
    }
    #expect(driver.signedCalls.isEmpty)
    #expect(driver.form?.focus == .field(.said) || driver.form?.isUnfolded == true)
  }

  @Test(.rule("R002-42")) func rowsGrowAsTheyAreFilledAndNoneIsLostWhenOneIsCleared() {
    var driver = Nurse.onDuty(at: "14:10")
    CallScenes.begin(&driver, "David")
    driver.tell(.planCall)
    let name = FieldName.message(.planCall, .participant)
    for (row, who) in ["avdelningen", "dottern", "ssk"].enumerated() {
      driver.fill(name.row(row + 1), who)
      #expect(driver.form?.openFields.contains { $0.name == name.row(row + 2) } == true)
    }
    driver.reach(name.row(2))
    for _ in 0..<10 { driver.press(.backspace) }
    #expect(driver.form?.openFields.contains { $0.name == name.row(3) } == true)
  }

  @Test(.rule("R002-07")) func aFailedAttemptIsKeptAndChangesNothing() throws {
    var driver = Nurse.onDuty(at: "12:07")
    CallScenes.ready(&driver)
    let call = try #require(driver.signedCalls.first)
    #expect(
      call.details.attempts == [
        CallDetails.Attempt(at: moment("2026-11-10 11:56"), result: .busy)
      ])
  }

  @Test(.rule("R002-07")) func whatTwelveMeansIsSaidWhileItMatters() {
    var driver = Nurse.onDuty(at: "11:29")
    driver.press("s")
    #expect(!driver.text.contains("Brytpunkt"))
    for (clock, isSaid) in [("11:30", true), ("12:30", true), ("12:31", false)] {
      driver = Nurse.onDuty(at: clock)
      #expect(driver.text.contains("brytpunkt 12.00") == isSaid, "\(clock)")
      driver.press("s")
      #expect(driver.text.contains("Brytpunkt 12.00") == isSaid, "\(clock)")
    }
    driver = Nurse.onDuty(at: "12:00", profile: "goteborg-boende")
    driver.press("s")
    #expect(!driver.text.lowercased().contains("brytpunkt"))
  }

  @Test(arguments: [("12:00", "fr 13 nov"), ("12:07", "lö 14 nov")])
  func theDayOfLiabilityIsToldAsInformation(clock: String, day: String) {
    var driver = Nurse.onDuty(rows: 60, columns: 100, at: clock)
    CallScenes.begin(&driver, "Bo")
    driver.choose(.direction, "f")
    driver.tell(.readyForDischarge)
    driver.reach(.message(.readyForDischarge, .assessedAt))
    #expect(driver.text.contains("Betalningsansvar från \(day)"))
    let words = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("information – lokal överenskommelse kan gälla"))
  }

  @Test func anAdmissionToldWithinTheDaySaysSo() {
    var driver = Nurse.onDuty(rows: 60, columns: 100)
    CallScenes.begin(&driver, "Alva")
    driver.choose(.direction, "f")
    driver.tell(.admission)
    driver.fill(.message(.admission, .at), "0830")
    driver.press(.tab)
    #expect(driver.text.contains("senast on 11 nov 08:30."))
  }

  @Test func aCallBegunBeforeMidnightKeepsItsDay() throws {
    var driver = Nurse.onDuty(at: "23:55")
    CallScenes.begin(&driver, "Bo")
    driver.choose(.direction, "f")
    driver.fill(.said, "Kommer hem i morgon.")
    driver.wait(seconds: 600)
    driver.press(" ")
    driver.choose(.readBack, "j")
    driver.sign()
    let entry = try #require(driver.state.unit.entries.last)
    #expect(SwedishDate.iso(StockholmTime.civil(of: entry.occurredAt).date) == "2026-11-10")
    #expect(SwedishDate.iso(StockholmTime.civil(of: entry.recordedAt).date) == "2026-11-11")
  }
}
