import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite struct ChangeOfPersonTests {
  /// Nils has begun a note and Mona lifts the curtain with her own signature.
  private func monaAtTheCurtain() -> ConsoleDriver {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab, .tab)
    driver.press("Vaken och orolig.")
    driver.press(.function(10))
    driver.signIn("mmt", Sample.monaPIN)
    return driver
  }

  @Test(.rule("R000-12"), .rule("R000-23")) func anotherPersonAtTheCurtainSeesNothingOfTheOpenForm()
  {
    let driver = monaAtTheCurtain()
    #expect(driver.state.session.member == Sample.mona)
    #expect(driver.text.contains("OSIGNERAT"))
    #expect(!driver.text.contains("Vaken"))
    #expect(!driver.text.contains("Testberg"))
  }

  @Test func theTextOfSomeoneWhoLeftIsShownAndTakenOverOnlyOnPurpose() throws {
    var driver = monaAtTheCurtain()
    driver.press(.down) {
      $0.rows.contains { row in row.contains(">") && row.contains("OSIGNERAT") }
    }
    driver.press(.enter)
    #expect(driver.text.contains("Vaken och orolig."))
    driver.press("l")
    #expect(driver.submissions.allSatisfy { $0.author == Sample.nils.author })

    driver.press(.enter)
    driver.press("t")
    driver.press(.tab, .tab, .tab, .tab, .enter)
    let signed = try #require(driver.submissions.last)
    #expect(signed.author == Sample.mona.author)
    guard case .care(.dayNote(let note)) = signed.entry else {
      Issue.record("not a note: \(signed.entry)")
      return
    }
    #expect(note.text.hasPrefix("Vaken och orolig.\n[Påbörjat ti 10 nov 05:31 av Natt-Nils"))
    #expect(note.text.hasSuffix("Fortsatt av Mona Morgon-Test.]"))
  }

  @Test func whatOnePersonHadOpenWaitsForHerBehindTheOther() {
    var driver = ConsoleDriver.inOutage()
    driver.press("p")
    let opened = driver.state.screen.model.heading
    driver.press(.function(10))
    driver.signIn("mmt", Sample.monaPIN)
    #expect(driver.state.screen.model.heading == "Översikt")
    driver.press(.function(10))
    driver.signIn("npå", Sample.nilsPIN)
    #expect(driver.state.screen.model.heading == opened)
  }
}

@Test func thePersonAnEntryWasMovedFromShowsOnlyThatItWasMoved() {
  var driver = ConsoleDriver.inOutage()
  driver.press("d")
  driver.press("Testa")
  driver.press(.tab, .tab)
  driver.press("Vaken och orolig.")
  driver.press(.tab, .tab, .enter)
  driver.press("j")
  driver.press(.enter)
  driver.press("p")
  driver.press("Fejk")
  driver.press(.tab)
  driver.press("fel person")
  driver.press(.tab, .enter, .escape, .function(3))
  driver.press("testberg")
  #expect(driver.rows.contains { $0.contains("DA-0001  flyttad") })
  #expect(!driver.text.contains("Vaken"))
  driver.press(.end, .enter)
  #expect(!driver.text.contains("Vaken"))
  #expect(driver.text.contains("är flyttad"))
}
