import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «Välj rutiner».
@Suite struct RoutinesScreenTests {
  /// A console with a manager signed in, and no routine followed.
  static func managed(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns)
    driver.state.session = .staff(Sample.eva)
    driver.send(.clock(driver.state.now))
    return driver
  }

  @Test func `the manager chooses among the shipped routines and the unit follows them at once`()
    throws
  {
    var driver = Self.managed()
    driver.press("pu")
    #expect(driver.text.contains("Ingen rutin är vald"))
    driver.press("1")
    driver.press(.right, .right)
    driver.press(" ")
    #expect(driver.text.contains("Samverkan vid utskrivning i Västerbotten"))
    driver.press(.tab)
    driver.press("k")
    driver.press(.pageDown, .enter)
    let followed = try #require(driver.state.unit.profile)
    #expect(followed.profiles.map(\.name.text) == ["goteborg-boende", "vasterbotten-prator"])
    #expect(followed.combined.ownParty == .municipality)
    #expect(driver.text.contains("SPARAT"))
    // What is followed stands when she comes back, and can be exchanged.
    driver.press("u")
    #expect(driver.text.contains("Nu följer ni: Göteborg, boende och Västerbotten, Prator."))
    driver.press("1")
    driver.press(.pageDown, .enter)
    #expect(driver.state.unit.profile?.profiles.map(\.name.text) == ["vasterbotten-prator"])
    #expect(driver.state.unit.adoptions.count == 2)
  }

  /// The screen cannot read a file: what it says last is how, and what is followed is chosen.
  @Test func `a routine of the unit's own is chosen already and is not replaced in silence`()
    throws
  {
    var driver = Self.managed()
    driver.press("pu")
    #expect(driver.text.contains("reserv profile adopt FIL"))
    driver.press(.escape)
    var own = try #require(Profile.shipped("goteborg-boende"))
    own.name = try #require(ProfileName("var-enhet"))
    own.title = "Vår egen rutin"
    driver.write(.profileAdopted(ProfileAdoption(of: [own])), outage: nil)
    driver.press("u")
    #expect(driver.text.contains("[x]") && driver.text.contains("Vår egen rutin"))
    // Beside another it goes on as it was.
    driver.press("1")
    driver.press(.pageDown, .enter)
    #expect(
      driver.state.unit.profile?.profiles.map(\.name.text) == ["goteborg-boende", "var-enhet"])
    #expect(driver.state.unit.profile?.profiles.last == own)
    // Left out, it is asked about first.
    driver.press("u")
    driver.press("6")
    driver.press(.pageDown, .enter)
    #expect(driver.state.dialog?.title == "Sluta följa er egen rutin?")
    #expect(driver.state.unit.adoptions.count == 2)
    driver.press("b")
    #expect(driver.state.unit.adoptions.count == 2)
    driver.press(.enter)
    driver.press("s")
    #expect(driver.state.unit.profile?.profiles.map(\.name.text) == ["goteborg-boende"])
  }

  @Test func `nothing chosen adopts nothing`() {
    var driver = Self.managed()
    driver.press("pu")
    driver.press(.pageDown, .enter)
    #expect(driver.text.contains(RoutineTexts.noneChosen))
    #expect(driver.submissions.isEmpty)
  }

  @Test func `who may not decide on routines is told who may`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("pu")
    #expect(driver.text.contains("enhetschef"))
    if case .routines = driver.state.screen { Issue.record("opened all the same") }
  }

  @Test(arguments: CoreFrames.sizes) func `choosing routines looks right`(rows: Int, columns: Int) {
    var driver = Self.managed(rows: rows, columns: columns)
    driver.press("pu")
    driver.press("35")
    expectGolden(driver.frame, named: "routines-\(columns)x\(rows)")
  }
}
