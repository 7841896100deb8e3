import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// A unit's own word for those it cares for, and no other.
@Suite struct TermsTests {
  private static let words = [
    "boende", "hyresgäst", "omsorgstagar", "patient", "klient", "brukare",
  ]

  /// Every screen that a key of the first one opens, and what lies over them, tall enough to be seen
  /// whole.
  private func texts(_ name: String) -> [(sight: String, text: String)] {
    var start = ConsoleDriver.following(name, rows: 150, columns: 110)
    start.state.session = .staff(Sample.eva)
    let keys =
      KeyMap.bindings(.overview).map { [$0.key] }
      + KeyMap.bindings(.newEntry).map { [.character("m"), $0.key] }
      + [[.character("p"), .character("b")], [.character("p"), .character("p")]]
    var seen: [(String, String)] = []
    for sequence in keys where sequence != [.character("q")] {
      var driver = start
      for key in sequence { driver.press(key) }
      let sight = sequence.map(\.name).joined(separator: " ")
      if let form = driver.shownForm, !form.isUnfolded {
        for _ in 0..<60 where driver.shownForm?.focus != .more { driver.press(.tab) }
        driver.press(.enter)
      }
      seen.append((sight, driver.text))
      driver.press(.function(1))
      seen.append((sight + " F1", driver.text))
    }
    start.press(.function(9))
    seen.append(("F9", start.text))
    return seen
  }

  @Test(.rule("X-21"), .rule("X-36"), arguments: Profile.shippedYAML.map(\.name))
  func noScreenCallsThemAnythingElse(_ name: String) throws {
    let profile = try #require(Profile.shipped(name))
    let source = try #require(Profile.shippedYAML.first { $0.name == name }).text.lowercased()
    let texts = texts(name)
    #expect(texts.contains { $0.text.contains("Personal och \(profile.terms.persons)") })
    #expect(texts.contains { $0.text.contains("Lägg till \(profile.terms.persons)") })
    // What a routine says in its own words is its own affair.
    for word in Self.words where !source.contains(word) {
      for (sight, text) in texts {
        let said = text.lowercased().replacing("korttid, boende", with: "")
        #expect(!said.contains(word), "\(word) in \(sight)")
      }
    }
  }

  /// In what is said to others she is called by the same word.
  @Test(.rule("X-21"))
  func aCallIsAboutWhomTheRoutineSays() throws {
    for (name, label) in [("goteborg-boende", "Hyresgäst"), ("vasterbotten-prator", "Patient")] {
      var driver = ConsoleDriver.following(name)
      driver.press("s")
      let form = try #require(driver.shownForm)
      #expect(form.spec[.person]?.label == label)
    }
  }
}
