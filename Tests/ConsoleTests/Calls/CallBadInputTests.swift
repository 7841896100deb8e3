import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What can be wrong around a call: nothing lost, and it is said.
@Suite struct CallBadInputTests {
  @Test(.rule("R002-46")) func aContactWithoutANumberSaysSoAndWhomToTryAndTheCallIsSigned() throws {
    var driver = Nurse.onDuty()
    driver.press("t")
    #expect(driver.text.contains("numret saknas"))
    driver.press(.escape)
    driver.press("s")
    driver.press("hälsocentralen")
    #expect(driver.text.contains("Hälsocentralen  inget nummer, pröva Region Västerbottens växel"))
    driver.press(.down, .enter)
    #expect(driver.form?.text(.counterpartUnit) == "Hälsocentralen")
    #expect(driver.form?.text(.phone) == "")
    driver.press("Hilda Låtsas")
    driver.fill(.person, "Bo")
    driver.choose(.direction, "f")
    driver.fill(.said, "Ringer igen i morgon.")
    driver.choose(.readBack, "j")
    driver.sign()
    #expect(try #require(driver.signedCalls.first).details.phone == nil)
  }

  /// A number that belonged to who was chosen first does not stay when another is chosen.
  @Test func choosingAnotherContactTakesTheFirstOnesNumberAway() {
    var driver = Nurse.onDuty()
    driver.press("s")
    driver.press("test")
    driver.press(.down, .enter)
    #expect(driver.form?.text(.phone) == "090-100")
    driver.reach(.counterpart)
    for _ in 0..<20 { driver.press(.backspace) }
    driver.press("hälsocentralen")
    driver.press(.down, .enter)
    #expect(driver.form?.text(.phone) == "")
  }

  @Test func aCallAcrossTheHourThatComesTwiceKeepsBothTimesApart() throws {
    var driver = ConsoleDriver.inOutage(at: "2026-10-25 02:55 sommartid", since: "0130")
    driver.press("s")
    driver.press("Tess Testare")
    driver.fill(.counterpartUnit, "Avd. T1")
    driver.send(.clock(moment("2026-10-25 02:10 vintertid")))
    CallScenes.toldOf("Prova", "Kommer hem i morgon.", &driver)
    // 02:05 has passed twice, 02:50 once.
    driver.fill(.attemptAt.row(1), "0250")
    driver.press(.tab)
    #expect(driver.state.dialog == nil)
    driver.choose(.attemptResult.row(1), "u")
    driver.fill(.attemptAt.row(2), "0205")
    driver.press(.tab)
    #expect(driver.text.contains("Sommartid eller vintertid?"))
    driver.press("v")
    driver.choose(.attemptResult.row(2), "e")
    driver.sign()
    let signed = try #require(driver.submissions.last)
    #expect(signed.occurredAt == moment("2026-10-25 02:55 sommartid"))
    #expect(
      driver.signedCalls.first?.details.attempts.map(\.at) == [
        moment("2026-10-25 02:50 sommartid"), moment("2026-10-25 02:05 vintertid"),
      ])
    driver.press("j")
    #expect(driver.text.contains("02:55 sommartid"))
    driver.press(.enter)
    #expect(driver.words.contains("02:05 vintertid"))
  }

  @Test func theQuestionWhomElseToRingOutlivesAWindowTooSmall() {
    var driver = Nurse.onDuty(at: "10:18")
    CallScenes.admissionAndAnswer(&driver)
    let before = FramePicture(driver.frame)
    driver.send(.resize(Size(rows: 5, columns: 20)))
    driver.press("1s")
    driver.press(.enter, .escape)
    #expect(driver.text.contains("För litet"))
    driver.send(.resize(Size(rows: 24, columns: 80)))
    #expect(FramePicture(driver.frame) == before)
    #expect(driver.signedCalls.count == 1)
  }

  @Test(.rule("R002-12")) func onePatientUnderTwoIdentitiesIsRungAboutOnceWhenTheyAreLinked() {
    var driver = Nurse.onDuty(at: "10:18")
    func gaps() -> Int { driver.rows.count { $0.contains("Ring ") } }
    CallScenes.begin(&driver, "Okänd man 992004391013")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.tell(.admission)
    driver.fill(.message(.admission, .at), "1005")
    driver.sign()
    driver.press("s")
    #expect(gaps() == 2)
    CallScenes.begin(&driver, "Alva")
    driver.choose(.direction, "l")
    driver.choose(.readBack, "j")
    driver.tell(.currentServices)
    driver.fill(.message(.currentServices, .text), "Hemtjänst, larm.")
    driver.sign()
    driver.press("s")
    #expect(gaps() == 3)
    PersonScreenTests.open("okänd man", &driver)
    driver.press("l")
    driver.press("alva")
    driver.press(.enter)
    driver.press("legitimation")
    driver.press(.tab, .enter)
    driver.press(.escape, .escape)
    #expect(gaps() == 1)
  }

  @Test func aPatientRemovedFromTheListIsStillNamedInTheNextCall() throws {
    var driver = Nurse.onDuty(at: "10:18")
    CallScenes.admissionAndAnswer(&driver)
    driver.press(.enter)
    driver.press("Hilda")
    driver.press(.escape)
    var gone = Nurse.cilla
    gone.isActive = false
    driver.disk.append(
      [
        Submission(
          outage: nil, occurredAt: nil, author: Nurse.kim.author, entry: .resident(gone))
      ], at: driver.state.now)
    driver.state.whole = driver.disk.opened.unit
    let draft = try #require(driver.disk.drafts.keys.first)
    driver.apply(.open(.draft(draft)))
    #expect(driver.text.contains("Cilla Cykeltest"))
    driver.fill(.said, "Samma besked.")
    driver.choose(.readBack, "j")
    driver.sign()
    #expect(driver.signedCalls.last?.person == .resident(Nurse.cilla))
  }

  /// The phone rings again in the middle of a call: it is gone on with where it was left.
  @Test func aCallThatWasLeftIsGoneOnWithWhereSomethingIsMissing() throws {
    var driver = Nurse.onDuty(at: "10:18")
    CallScenes.begin(&driver, "Bo")
    driver.choose(.direction, "f")
    driver.fill(.said, "Kommer hem i")
    driver.press(.escape)
    driver.openFirst {
      if case .entryForm(let form) = $0 { form.keeper?.savedDraft != nil } else { false }
    }
    #expect(driver.form?.focus == .field(.readBack))
    driver.press("j")
    driver.press(.escape)
    driver.openFirst {
      if case .entryForm(let form) = $0 { form.keeper?.savedDraft != nil } else { false }
    }
    // Nothing is missing: in the text, after what was written.
    driver.press(" morgon.")
    driver.sign()
    #expect(driver.signedCalls.map(\.said) == ["Kommer hem i morgon."])
  }

  @Test func whoOnlyReadsBeginsNoCall() throws {
    var driver = Nurse.onDuty(at: "10:18")
    CallScenes.admissionAndAnswer(&driver)
    driver.press("s")
    var reviewer = Nurse.kim
    reviewer.role = .reviewer
    driver.state.session = .staff(reviewer)
    let call = try #require(driver.state.unit.entries.last)
    driver.apply(.open(.callNext(call.id, .currentServices, .primaryCare)))
    #expect(driver.form == nil)
    #expect(driver.text.contains("Det får bara"))
  }
}
