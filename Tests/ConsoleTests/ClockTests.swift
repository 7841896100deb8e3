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
}
