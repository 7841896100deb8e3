import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// The routine's own times for the curtain and the keys.
@Suite struct ProfileTimesTests {
  /// A console whose routine hides the screen after one minute, five in a call, and locks after an
  /// hour.
  private static func hurried() throws -> ConsoleDriver {
    var driver = ConsoleDriver.signedIn()
    var profile = try #require(Profile.shipped("goteborg-boende"))
    profile.times.curtainMinutes = 1
    profile.times.curtainInCallMinutes = 5
    profile.times.keyHours = 1
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: Sample.eva.author,
            entry: .profileAdopted(ProfileAdoption(of: [profile]))), .registering)))
    driver.press("n1")
    driver.press(.enter)
    return driver
  }

  @Test func `the screen is hidden after the routine's minutes, later in a call`() throws {
    var driver = try Self.hurried()
    driver.wait(seconds: 59)
    #expect(driver.state.curtain == nil)
    driver.wait(seconds: 1)
    #expect(driver.state.curtain != nil)
    driver = try Self.hurried()
    driver.press("s")
    driver.wait(seconds: 299)
    #expect(driver.state.curtain == nil)
    driver.wait(seconds: 1)
    #expect(driver.state.curtain != nil)
  }

  @Test func `the keys go after the routine's hours and the screen says which`() throws {
    var driver = try Self.hurried()
    driver.state.openedAt = driver.state.now.instant
    driver.wait(seconds: 3600)
    #expect(driver.state.session == .locked)
    #expect(driver.text.contains("Skåpet låste sig efter 1 timme."))
  }

  @Test func `without a routine the times are three, twenty and twelve`() {
    var driver = ConsoleDriver.inOutage()
    driver.wait(seconds: 179)
    #expect(driver.state.curtain == nil)
    driver.wait(seconds: 1)
    #expect(driver.state.curtain != nil)
    #expect(driver.state.times == ProfileTimes())
  }
}
