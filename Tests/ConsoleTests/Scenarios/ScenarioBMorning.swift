import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario B at the keys after 17:10: what is written in, sent and acknowledged, the support form,
/// and what closing asks for.
@Suite struct ScenarioBMorning {
  private static let whole = "2026-11-11 12:45"

  /// The day until a time, and the manager at the keys.
  private static func manager(_ clock: String) -> Shift {
    var shift = WardDay.until(clock)
    shift.isNow("EEX")
    return shift
  }

  // E-B9, E-B13
  @Test(.rule("R002-14"), .rule("R002-25"), .rule("X-40"))
  func itClosesWhenAllIsWrittenInSentAndAcknowledgedAndNotBefore() {
    for (clock, left) in [
      ("17:10", ["Skriv in 6 anteckningar", "2 saker att göra"]),
      ("17:49", ["Skriv in 6 anteckningar", "3 saker hos andra parter är inte kvitterade"]),
      ("17:50", ["3 saker hos andra parter är inte kvitterade", "Skicka i Prator"]),
      ("2026-11-11 08:25", ["Bevaka och kvittera: inskrivning", "Skicka i Prator"]),
      ("2026-11-11 12:40", ["Skicka i Prator"]),
    ] {
      var shift = Self.manager(clock)
      let words = shift.words(behind: "v")
      for wanted in left { #expect(words.contains(wanted), "\(clock) \(wanted): \(words)") }
      #expect(!words.contains("Signera Avslutat"), "\(clock): \(words)")
      #expect(!words.contains("inte uppringd"), "\(clock): \(words)")
      #expect(shift.proof().contains("INTE KLART"))
    }
    var shift = Self.manager(Self.whole)
    #expect(shift.driver.text.contains("inget är kvar, inte avslutat"), "\(shift.driver.text)")
    #expect(shift.proof().contains("KLART. Allt har kommit dit det ska."))
    shift.close()
    let proof = shift.proof()
    for words in [
      "KLART. Avslutat on 11 nov 12:45 av Eva E (EEX).", "9 h 00 min",
      "Samtal → egen journal: 6 inskrivna", "Inskrivet: KPÅ Kim Påhittsson, 6 st",
    ] {
      #expect(proof.contains(words), "\(words): \(proof)")
    }
  }

  // The same count wherever somebody looks.
  @Test(.rule("R002-27")) func whatIsLeftIsCountedTheSameInTheBannerAndOnTheList() {
    var shift = WardDay.until("17:10")
    let both = "6 att skriva in, 1 att skicka"
    #expect(shift.driver.rows[1].contains("Prator fungerar igen · \(both)"))
    #expect(shift.words(behind: "i").contains(both))
    shift = WardDay.until("17:50")
    #expect(shift.driver.rows[1].contains("4 kvar att göra"), "\(shift.driver.text)")
    #expect(shift.words(behind: "k").contains("4 kvar"))
    let list = shift.words(behind: "i")
    #expect(list.contains("1 att skicka") && !list.contains("0 att skriva in"), "\(list)")
  }

  // E-B11
  @Test(.rule("R002-18"), .rule("R002-35"))
  func aSupportFormIsScannedAndThenDestroyedAndClosingWaitsForBoth() {
    var shift = WardDay.until("16:30")
    shift.driver.press("s")
    shift.driver.press("Tess Testare")
    shift.driver.fill(.counterpartRole, "ssk")
    shift.driver.fill(.counterpartUnit, "Avd. T1, Teststads lasarett")
    shift.driver.fill(.person, "okänd")
    shift.driver.choose(.direction, "f")
    shift.driver.fill(.said, "Fråga om en tid.")
    shift.driver.choose(.readBack, "j")
    shift.driver.choose(.originalForm, "f")
    shift.driver.sign()
    shift.expectSaved("SAM-0007")
    shift.live(WardDay.story, until: "2026-11-10 17:50", after: "2026-11-10 16:30")
    shift.writeIn(["SAM-0007"])
    shift.live(WardDay.story, until: Self.whole, after: "2026-11-10 17:50")
    for step in ["Skannat", "Strimlat"] {
      shift.isNow("EEX")
      #expect(shift.words(behind: "v").contains("Ta hand om pappret"), "\(step)")
      #expect(!shift.words(behind: "v").contains("Signera Avslutat"))
      shift.isNow("KPÅ")
      shift.toDo("pappret")
      #expect(shift.driver.text.contains("( ) \(step)"), "\(shift.driver.text)")
      #expect(shift.driver.text.contains("Skannat") == (step == "Skannat"))
      shift.driver.choose(.paperStep, "s")
      shift.signs()
    }
    shift.isNow("EEX")
    shift.close()
    #expect(shift.proof().contains("Papper omhändertaget: KPÅ Kim Påhittsson, 2 st"))
  }
}
