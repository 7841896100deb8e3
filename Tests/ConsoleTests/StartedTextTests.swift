import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Nothing typed is lost: on disk within two seconds, and before anything that leaves the form.
@Suite struct StartedTextTests {
  private func writing() -> ConsoleDriver {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press(.tab, .tab)
    driver.press("Vaken")
    return driver
  }

  private func saved(_ driver: ConsoleDriver) -> String? {
    driver.disk.drafts.values.first?.fields["text"]
  }

  @Test func whatIsTypedIsOnDiskWithinTwoSeconds() {
    var driver = writing()
    #expect(saved(driver) == nil)
    driver.wait(seconds: 2)
    #expect(saved(driver) == "Vaken")
    driver.press(" igen")
    driver.wait(seconds: 2)
    #expect(saved(driver) == "Vaken igen")
  }

  static let ways: [(name: String, leave: @Sendable (inout ConsoleDriver) -> Void)] = [
    ("leaving the field", { $0.press(.tab) }), ("Esc", { $0.press(.escape) }),
    ("Ctrl-S", { $0.press(.control("s")) }), ("the curtain", { $0.press(.function(10)) }),
    ("another screen", { $0.press(.function(4)) }), ("hang-up", { $0.send(.endRequested) }),
    ("Ctrl-Z", { $0.press(.control("z")) }),
    (
      "quitting",
      {
        $0.press(.control("q"))
        $0.press("j")
      }
    ),
  ]

  @Test(arguments: ways.indices)
  func everyWayOutOfTheFormSavesTheTextFirst(_ index: Int) {
    var driver = writing()
    Self.ways[index].leave(&driver)
    #expect(saved(driver) == "Vaken", "\(Self.ways[index].name)")
  }

  @Test func aFailedSaveIsTriedAgainAndSaidWhenItWorks() {
    var driver = writing()
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.wait(seconds: 2)
    #expect(driver.text.contains("EJ SPARAT – skriv på papper"))
    #expect(driver.text.contains("Disken är full"))
    #expect(driver.text.contains("Vaken"))
    driver.disk.failure = nil
    driver.wait(seconds: 10)
    #expect(saved(driver) == "Vaken")
    #expect(!driver.text.contains("EJ SPARAT"))
  }

  @Test func aTextTheDiskRefusesComesBackWhenItIsLeft() {
    var driver = writing()
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.press(.escape)
    #expect(driver.text.contains("Vaken"))
    #expect(driver.text.contains("EJ SPARAT"))
    driver.press(.control("q"))
    driver.press("j")
    #expect(driver.text.contains("En text finns bara här på skärmen"))
    #expect(!driver.state.hasEnded)
    driver.press("s")
    #expect(driver.text.contains("Vaken"))
    driver.disk.failure = nil
    driver.press(.control("q"))
    driver.press("j")
    #expect(driver.state.hasEnded)
    #expect(saved(driver) == "Vaken")
  }

  @Test func aTextErasedAgainLeavesNoDraft() {
    var driver = writing()
    driver.wait(seconds: 2)
    for _ in 0..<5 { driver.press(.backspace) }
    driver.press(.escape)
    #expect(driver.disk.drafts.isEmpty)
    #expect(!driver.text.contains("Påbörjat"))
  }

  @Test func aTextTakenUpAfterMidnightKeepsItsDay() throws {
    var driver = ConsoleDriver.inOutage(at: "2026-11-10 23:55", since: "2000")
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab, .tab)
    driver.press("Sover.")
    driver.press(.escape)
    driver.wait(seconds: 1800)
    while !driver.rows.contains(where: {
      $0.contains(">") && $0.contains("Daganteckning  ti 10 nov 23:55")
    }) {
      driver.press(.down)
      if driver.state.curtain != nil {
        driver.press(Sample.nilsPIN)
        driver.press(.enter)
      }
    }
    driver.press(.enter)
    driver.sign()
    let signed = try #require(driver.submissions.last)
    #expect(signed.occurredAt == moment("2026-11-10 23:55"))
  }

  @Test func theSignedRecordTakesTheDraftsIdentityAndTheDraftIsGone() throws {
    var driver = writing()
    driver.press(.backTab, .backTab)
    driver.press("okänd")
    driver.press(.tab)
    driver.wait(seconds: 2)
    let draft = try #require(driver.disk.drafts.keys.first)
    driver.press(.tab, .tab, .tab, .enter)
    #expect(try #require(driver.submissions.last).id == Identifier(retyping: draft))
    #expect(driver.disk.drafts.isEmpty)
    #expect(!driver.text.contains("Påbörjat"))
  }

  @Test(.rule("R000-23")) func theCurtainFallsAfterThreeIdleMinutesAndTwentyInACall() {
    var driver = writing()
    driver.wait(seconds: 179)
    #expect(driver.state.curtain == nil)
    driver.wait(seconds: 1)
    #expect(driver.state.curtain != nil)
    #expect(!driver.text.contains("Vaken"))
    driver.press(Sample.nilsPIN)
    driver.press(.enter)
    #expect(driver.text.contains("Vaken"))
    driver.press(.escape)
    driver.press("s")
    driver.wait(seconds: 1199)
    #expect(driver.state.curtain == nil)
    driver.wait(seconds: 1)
    #expect(driver.state.curtain != nil)
  }

  @Test func notMeSignsInAnotherPersonAndTheTextGoesOnInHerName() throws {
    var driver = writing()
    driver.press(.backTab, .backTab)
    driver.press("okänd")
    driver.press(.tab, .tab, .tab, .tab, .right, .enter)
    #expect(driver.state.screen.model.heading == "Logga in")
    driver.signIn("mmt", Sample.monaPIN)
    #expect(driver.text.contains("Signera som Mona M"))
    driver.press(.left, .enter)
    #expect(try #require(driver.submissions.last).author == Sample.mona.author)
  }
}
