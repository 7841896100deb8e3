import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite struct ClockTests {
  @Test func aClockThatIsSetBackWhileTheConsoleIsOpenIsSaid() {
    var driver = ConsoleDriver.inOutage(at: "2026-11-10 05:31")
    driver.send(.clock(moment("2026-11-10 05:28")))
    #expect(driver.state.notice?.text.contains("klocka") != true)
    driver.send(.clock(moment("2026-11-10 04:31")))
    #expect(driver.text.contains("Datorns klocka ställdes om från"))
  }

  @Test func aClockBehindTheLastEntryIsAskedAboutAtTheDoor() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: moment("2026-11-11 12:00"))
    var opened = driver.disk.opened
    opened.lastRecordedAt = moment("2026-11-11 12:00")
    driver.send(.unlocked(.success(opened)))
    #expect(driver.text.contains("Går klockan rätt? Det senaste skrevs on 11 nov 12:00"))
  }

  @Test func filesThatWereMovedAsideAreTold() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    var opened = driver.disk.opened
    opened.movedAside = 2
    driver.send(.unlocked(.success(opened)))
    #expect(driver.text.contains("2 främmande filer i skåpet är undanlagda. Säg till IT."))
  }

  @Test(arguments: CoreFrames.sizes)
  func aFolderThatWasCopiedIsSaidBeforeAnythingIsWritten(rows: Int, columns: Int) {
    var driver = ConsoleDriver(
      rows: rows, columns: columns, store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    var opened = driver.disk.opened
    opened.isElsewhere = true
    opened.findings = [
      Finding(journal: "j", segment: "", offset: 0, line: nil, problem: .checksum)
    ]
    driver.send(.unlocked(.success(opened)))
    expectGolden(driver.frame, named: "copied-\(columns)x\(rows)")
    // It is no reason not to write, and hides nothing else that is wrong.
    driver.press("j")
    #expect(!driver.text.contains("kopierad"))
    #expect(driver.text.contains("Journalen har en skada"))
    driver.apply(.signIn(Sample.nils))
    #expect(driver.state.session == .staff(Sample.nils))
  }

  // MARK: Set back, nothing waits until it has caught up

  @Test func whatIsTypedIsSavedAtOnce() {
    var driver = ConsoleDriver.inOutage(at: "2026-11-10 05:31")
    driver.press("d")
    driver.press("Vaken i natt")
    #expect(driver.disk.drafts.isEmpty)
    driver.send(.clock(moment("2026-11-10 02:31")))
    #expect(driver.disk.drafts.count == 1)
  }

  @Test func theCurtainFallsAndTheKeysGoAsIfNothingHadHappened() {
    var driver = ConsoleDriver.inOutage(at: "2026-11-10 05:31")
    let shift = driver.state.keysDue
    driver.send(.clock(moment("2026-11-10 02:31")))
    #expect(driver.state.keysDue == shift?.advanced(bySeconds: -3 * 3600))
    #expect(driver.state.curtain == nil)
    driver.send(.clock(moment("2026-11-10 02:36")))
    #expect(driver.state.curtain != nil)
  }

  private static let fourWrong = (0..<4).map { _ in
    Submission(
      outage: nil, occurredAt: nil, author: Sample.nils.author,
      entry: .signIn(SignInTry(member: Sample.nils.id, isRight: false)))
  }

  /// Four wrong ones: the next waits four seconds.
  private func wait(_ driver: ConsoleDriver) -> Instant? {
    let now = driver.state.now.instant
    guard case .slowed(let until, _) = driver.state.unit.signInState(Sample.nils.id, now: now)
    else { return nil }
    return until
  }

  @Test func aWaitForAPINIsNeitherLostNorLongerAcrossALock() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: moment("2026-11-09 12:00"))
    driver.disk.append(Self.fourWrong, at: moment("2026-11-11 12:00"))
    var opened = driver.disk.opened
    opened.lastRecordedAt = moment("2026-11-11 12:00")
    #expect(driver.state.now.instant < moment("2026-11-11 12:00").instant)
    driver.send(.unlocked(.success(opened)))
    #expect(wait(driver) == driver.state.now.instant.advanced(bySeconds: 4))
    driver.wait(seconds: 4)
    #expect(wait(driver) == nil)
  }

  @Test func aWaitForAPINIsNeitherLostNorLongerWhileTheConsoleIsOpen() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    driver.disk.append(Self.fourWrong, at: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    #expect(wait(driver) != nil)
    let before = StockholmTime.local(driver.state.now.instant.advanced(bySeconds: -3600))
    driver.send(.clock(before))
    #expect(wait(driver) == before.instant.advanced(bySeconds: 4))
    driver.wait(seconds: 4)
    #expect(wait(driver) == nil)
  }

  @Test(.rule("K-50")) func leaveToReadAboutSomebodyProtectedEnds() {
    var driver = ProtectedNight.written()
    ProtectedNight.openEntry(&driver)
    driver.press("Hittad medvetslös.")
    driver.sign()
    #expect(driver.text.contains("Vaken och orolig"))
    driver.wait(seconds: 2400)
    // Half an hour back: by the clock ten minutes have passed, of forty.
    let back = StockholmTime.local(driver.state.now.instant.advanced(bySeconds: -1800))
    driver.send(.clock(back))
    #expect(!driver.text.contains("Vaken och orolig"), "\(driver.text)")
    #expect(driver.state.grants.isEmpty)
    ProtectedNight.openEntry(&driver)
    guard case .door = driver.state.screen else {
      Issue.record("open though nobody knows for how long:\n\(driver.text)")
      return
    }
    // It waits for its review all the same.
    #expect(driver.state.whole.emergenciesToReview.count == 1)
  }
}
