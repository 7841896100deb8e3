import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// PINs at the door and at the curtain.
@Suite struct PINTests {
  @Test func whoHasNoPINChoosesOneTwice() {
    var driver = SignInTests.unlocked()
    driver.send(.appended(.registering, .success(cleared(&driver))))
    driver.press("npå")
    driver.press(.enter)
    #expect(driver.text.contains("Välj en PIN, minst sex siffror"))
    driver.press("850213")
    driver.press(.enter)
    #expect(driver.text.contains("Det är ett datum som någon kan vara född på."))
    driver.press("739214")
    driver.press(.enter)
    driver.press("739215")
    driver.press(.enter)
    #expect(driver.text.contains("Det var inte samma."))
    for _ in 0..<2 {
      driver.press("739214")
      driver.press(.enter)
    }
    #expect(driver.state.session.member == Sample.nils)
    #expect(driver.state.unit.hasPIN(Sample.nils.id))
  }

  /// Nils's PIN is cleared by a manager.
  private func cleared(_ driver: inout ConsoleDriver) -> Appended {
    let submission = Submission(
      outage: nil, occurredAt: nil, author: Sample.mona.author,
      entry: .pin(PINSetting(member: Sample.nils.id, hash: nil)))
    guard
      case .appended(_, .success(let appended))? = driver.disk.answer(
        .append(submission, .registering), now: driver.state.now)
    else { preconditionFailure("memory takes everything") }
    return appended
  }

  @Test func noDigitIsSeenOnScreenOrStaysInTheState() {
    var driver = SignInTests.unlocked()
    driver.press("npå")
    driver.press(.enter)
    driver.press("7392")
    #expect(driver.text.contains("••••"))
    #expect(!driver.text.contains("739"))
    driver.press("14")
    driver.press(.enter)
    var dumped = ""
    dump(driver.state, to: &dumped)
    #expect(!dumped.contains("739214"))
  }

  @Test func aWrongPINIsSaidAndTheFourthWaits() {
    var driver = SignInTests.unlocked()
    driver.press("npå")
    driver.press(.enter)
    for _ in 1...3 {
      driver.press("000001")
      driver.press(.enter)
      #expect(driver.state.session == .open)
    }
    #expect(driver.text.contains("Fel PIN. Vänta"))
    // The right one is not even looked at before the time is up.
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(driver.state.session == .open)
    driver.wait(seconds: 3)
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(driver.state.session.member == Sample.nils)
    #expect(driver.state.unit.wrongTries(Sample.nils.id) == 0)
  }

  @Test func tenWrongPINsLeaveOnlyTheLetterbox() {
    var driver = SignInTests.unlocked()
    driver.press("npå")
    driver.press(.enter)
    for _ in 1...10 {
      driver.press("000001")
      driver.press(.enter)
      driver.wait(seconds: 60)
    }
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(driver.state.session == .open)
    #expect(driver.text.contains("Tio fel PIN."))
    driver.press(.escape, .function(2))
    #expect(driver.state.screen.model.heading == LetterTexts.senderHeading)
  }

  @Test func thePINLiftsTheCurtainToTheSameFieldAndLetter() {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("okänd")
    driver.press(.tab, .tab)
    driver.press("Vaken")
    driver.press(.left)
    let before = driver.frame
    driver.press(.function(10))
    #expect(!driver.text.contains("Vaken"))
    driver.press("739215")
    #expect(driver.text.contains("••••••"))
    driver.press(.enter)
    #expect(driver.text.contains("Fel PIN."))
    #expect(driver.state.curtain != nil)
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(driver.frame.cursor == before.cursor)
    #expect(driver.text.contains("Vaken"))
  }

  @Test func nobodyLiftsTheCurtainWithASignatureAlone() {
    var driver = ConsoleDriver.inOutage()
    driver.press(.function(10))
    driver.press("npå")
    driver.press(.enter)
    #expect(driver.state.curtain != nil)
    driver.press(.escape)
    driver.press("mmt")
    driver.press(.enter)
    #expect(driver.state.curtain != nil)
    #expect(driver.state.session.member == Sample.nils)
  }

  @Test func aManagerConfirmsAVikarieAndClearsAPIN() throws {
    var driver = ConsoleDriver.signedIn()
    driver.press("p")
    driver.press(.down, .enter)
    #expect(driver.text.contains("Nollställ PIN"))
    driver.press(.down) {
      $0.rows.contains { row in row.contains("Nollställ PIN") && row.contains("[") }
    }
    for _ in 0..<9 { driver.press(.tab) }
    driver.press(.backTab)
    driver.press(.character(" "), .tab, .enter)
    #expect(driver.submissions.contains { if case .pin = $0.entry { true } else { false } })
    #expect(!driver.state.unit.hasPIN(Sample.mona.id))
  }

  /// Every action by every role, on every screen that can be reached without a right.
  @Test(.rule("R000-23")) func noRoleDoesWhatItMayNot() {
    for role in Role.allCases {
      for action in Action.allCases {
        var driver = ConsoleDriver.inOutage()
        var boss = Sample.mona
        boss.role = .unitManager
        var nils = Sample.nils
        nils.role = role
        driver.state.whole.apply(record(.staff(boss), &driver))
        driver.state.whole.apply(record(.staff(nils), &driver))
        driver.state.session = .staff(nils)
        let asked = driver.effects.count
        let heading = driver.state.screen.model.heading
        driver.apply(.act(action))
        guard let act = action.act, !Rights.allows(role, act) else { continue }
        #expect(driver.state.screen.model.heading == heading, "\(role) \(action)")
        #expect(driver.effects.count == asked, "\(role) \(action)")
        #expect(driver.text.contains("Det får bara"), "\(role) \(action)")
      }
    }
  }

  private func record(_ entry: Entry, _ driver: inout ConsoleDriver) -> Record {
    let submission = Submission(
      outage: nil, occurredAt: nil, author: Sample.nils.author, entry: entry)
    guard
      case .appended(_, .success(let appended))? = driver.disk.answer(
        .append(submission, .registering), now: driver.state.now)
    else { preconditionFailure("memory takes everything") }
    return appended.record
  }

  @Test(.rule("R000-12"), .rule("R000-23")) func whoKeepsTheMachineSeesNoText() {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab, .tab)
    driver.press("Vaken och orolig.")
    driver.press(.tab, .tab, .enter)
    var nils = Sample.nils
    nils.role = .technician
    driver.state.session = .staff(nils)
    for action in Action.allCases {
      var copy = driver
      copy.apply(.act(action))
      #expect(!copy.text.contains("Testberg") && !copy.text.contains("rum 3"), "\(action)")
    }
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func pinsOnScreen(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    var driver = SignInTests.unlocked(rows: rows, columns: columns)
    driver.press("npå")
    driver.press(.enter)
    driver.press("739")
    expectGolden(driver.frame, named: "pin-give-\(size)")
    driver.press("2")
    driver.press(.enter)
    expectGolden(driver.frame, named: "pin-wrong-\(size)")
    driver = SignInTests.unlocked(rows: rows, columns: columns)
    driver.send(.appended(.registering, .success(cleared(&driver))))
    driver.press("npå")
    driver.press(.enter)
    expectGolden(driver.frame, named: "pin-choose-\(size)")
    driver = ConsoleDriver.inOutage(rows: rows, columns: columns)
    driver.press(.function(10))
    driver.press("mmt")
    driver.press(.enter)
    expectGolden(driver.frame, named: "curtain-pin-\(size)")
  }
}
