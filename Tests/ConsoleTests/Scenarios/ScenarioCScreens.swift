import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario C on the screens, from the end of the sixty hours to «Avslutat»: who works it off reads
/// what waits, where it goes and by when. The lists' own numbers are also in LedgerScreenTests.
@Suite struct ScenarioCScreens {
  private static let end = "2026-04-30 19:00"

  private func count(_ words: String, _ rows: [String]) -> Int {
    rows.count { $0.contains(words) }
  }

  // E-C1
  @Test(.rule("R004-12")) func theAnalysisIsAskedForFromTheFirstMinuteAfterTwoDays() {
    for (clock, isLong) in [("2026-04-30 07:00", false), ("2026-04-30 07:01", true)] {
      var shift = AfterSixtyHours.during(clock)
      #expect(shift.words(behind: "k").contains("Analysera stoppet") == isLong, "\(clock)")
    }
    var shift = AfterSixtyHours.until(Self.end)
    #expect(shift.words(behind: "v").contains("från ti 28 apr 07:00, 60 h 00 min"))
  }

  // E-C2
  @Test(.rule("R004-07"), .rule("R004-08"), .rule("R004-23"), .rule("R004-25"))
  func withoutNetworkANewStickIsOfferedAndTheFourthManagerIsWaitedFor() {
    for (clock, left) in [
      ("2026-04-28 07:45", 4), ("2026-04-28 09:29", 1), ("2026-04-28 09:30", 0),
    ] {
      var shift = AfterSixtyHours.during(clock)
      let rows = shift.rows(behind: "k")
      #expect(count("Enhetschefen för informationen vidare", rows) == left, "\(clock)")
      #expect(count(" ! ", rows) == 0)
    }
    var shift = AfterSixtyHours.during("2026-04-28 09:30", "AAR")
    #expect(shift.words(behind: "e").contains("Nivå II från"))
    shift.home()
    shift.driver.press("e")
    shift.choose("Nivå")
    shift.driver.choose(.computer, "j")
    shift.driver.choose(.network, "n")
    #expect(shift.driver.words.contains("nytt krypterat USB-minne"), "\(shift.driver.text)")
    #expect(!shift.driver.words.contains("H:"))
    shift.home()
    shift.driver.press("e")
    shift.choose("Information")
    #expect(shift.driver.text.contains("(•) sms"), "\(shift.driver.text)")
    #expect(!shift.driver.text.contains(") e-post"))
  }

  // E-C3, E-C4, E-C5
  @Test(.rule("R004-89"), .rule("R004-90"), .rule("X-06"), .rule("X-20"))
  func everyTextSaysWhereItGoesAndItsLastDay() {
    var shift = AfterSixtyHours.until(Self.end)
    let rows = shift.rows(behind: "i")
    for group in [
      "VODOK · 4", "ParaSoL · 9", "ParaDifo · 1", "ParaGå Web · 6", "Paraplysystemet · 12",
    ] {
      #expect(count(group, rows) == 1, "\(group)")
    }
    #expect(count("32 att göra", rows) == 1)
    #expect(count("senast 2026-05-07", rows) == 4)
    #expect(count("senast 2026-05-18", rows) == 10)
    #expect(count("senast 2026-05-18, ej i rutin", rows) == 1)
    #expect(count("senast 2026-05-14", rows) == 0)
    shift.home()
    #expect(shift.driver.words.contains("de första senast to 7 maj"), "\(shift.driver.text)")

    // A week later two of the nurse's are late, and the next day in words.
    shift = AfterSixtyHours.until("2026-05-07 13:59", "SSS")
    for (clock, words) in [
      ("2026-05-07 13:59", "senast 2026-05-07"), ("2026-05-08 08:00", "1 dag försenad"),
      ("2026-05-09 08:00", "2 dagar försenad"),
    ] {
      shift.at(clock)
      #expect(count(words, shift.rows(behind: "i")) == 2, "\(clock)")
    }
    shift = AfterSixtyHours.until("2026-05-15 10:40", "AAR")
    shift.at("2026-05-18 15:00")
    #expect(shift.words(behind: "i").contains("senast 2026-05-18"))
    shift.at("2026-05-19 08:00")
    #expect(shift.words(behind: "i").contains("1 dag försenad"))
  }

  @Test func whatIsLeftIsCountedTheSameOnTheListAndOnTheProof() {
    var shift = AfterSixtyHours.until(Self.end)
    #expect(shift.words(behind: "k").contains("42 kvar"))
    let proof = shift.proof()
    #expect(proof.contains("INTE KLART: 42 saker kvar."), "\(proof)")
  }

  // E-C6, E-C7
  @Test(.rule("R004-46"), .rule("R004-47"), .rule("R004-53"))
  func theMoneyAddsUpAndTheCorrectedRowKeepsBothFigures() {
    var shift = AfterSixtyHours.until(Self.end)
    var list = shift.list("Utförda utbetalningar")
    for words in [
      "Totalt utbetalt från ICA-kontot: 76 350 kr", "Över gränsen: 1 350 kr",
      "Sedan senaste påfyllning: 6 100 kr",
    ] {
      #expect(list.contains(words), "\(words): \(list)")
    }
    #expect(!list.contains("76 440"))
    shift.choose("19791110-9291")
    shift.driver.send(.resize(Size(rows: 60, columns: 100)))
    for words in ["3 540", "3 450", "siffror omkastade"] {
      #expect(shift.driver.words.contains(words), "\(words): \(shift.driver.text)")
    }
    list = shift.list("Utförda utbetalningar", row: "19640415-3832")
    #expect(list.contains("nära gränsen, 10 650 kr kvar"), "\(list)")
    #expect(list.contains("avstämd on 29 apr 15:05 av CCT"), "\(list)")
    #expect(shift.list("Avstämningar").contains("Rune Redovisning-Test"))
    #expect(shift.list("Påfyllningar").contains("2026-04-30"))
  }

  // E-C8
  @Test(.rule("R004-50")) func theSeventhPaymentLacksItsDecisionUntilItIsListedLate() {
    for (clock, lacks) in [
      ("2026-04-29 12:59", false), ("2026-04-29 13:00", true), ("2026-04-30 16:09", true),
      ("2026-04-30 16:10", false),
    ] {
      var shift = AfterSixtyHours.during(clock, "HHA")
      let left = shift.words(behind: "k")
      #expect(left.contains("Koppla utbetalningen till sitt beslut") == lacks, "\(clock)")
      guard clock >= "2026-04-29 13:00" else { continue }
      #expect(
        shift.list("Utförda", row: "19620108-2697").contains("saknar beslut") == lacks, "\(clock)")
    }
    var shift = AfterSixtyHours.until(Self.end)
    let late = shift.list("Manuell förteckning", row: "19620108-2697")
    #expect(late.contains("sent tillagt: beslutat 2026-04-29"), "\(late)")
  }

  // E-C9
  @Test(.rule("R004-35"), .rule("R004-63")) func twelveOnTheListAreTwelveRegisteredAndHannaSaysSo()
  {
    var shift = AfterSixtyHours.until(Self.end)
    var list = shift.list("Manuell förteckning")
    #expect(list.contains("På listan: 12 · Registrerade: 0"), "\(list)")
    shift = AfterSixtyHours.until("2026-05-06 15:59")
    list = shift.list("Manuell förteckning")
    #expect(list.contains("På listan: 12 · Registrerade: 12"))
    #expect(list.contains("Hanna Handläggare-Test har inte intygat"))
    #expect(
      shift.words(behind: "v").contains("Hanna Handläggare-Test intygar att alla beslut"))
    shift = AfterSixtyHours.until("2026-05-06 16:00")
    #expect(!shift.list("Manuell förteckning").contains("har inte intygat"))
  }

  // E-C10
  @Test(.rule("R004-38"), .rule("R004-40"), .rule("R004-42"))
  func theUrgentOrderIsRedAfterTwoHoursAndBothAreActive() {
    for (clock, word) in [
      ("2026-04-30 11:55", "GUL"), ("2026-04-30 13:54", "GUL"), ("2026-04-30 13:55", "RÖD"),
      ("2026-04-30 14:29", "RÖD"), ("2026-04-30 14:30", nil),
    ] {
      var shift = AfterSixtyHours.during(clock, "HHA")
      let list = shift.list("Beställningar", row: "korttidsplats")
      #expect(list.contains("har inte bekräftat") == (word != nil), "\(clock): \(list)")
      if let word { #expect(list.contains(word), "\(clock): \(list)") }
    }
    var shift = AfterSixtyHours.until("2026-05-05 09:00")
    #expect(!shift.words(behind: "v").contains("beställning"))
    let list = shift.list("Beställningar")
    #expect(list.contains("Klara: 2"), "\(list)")
  }

  // E-C11
  @Test(.rule("R004-93"), .rule("R004-100")) func theTimeAddsUpAndTheShiftsAreApprovedApart() {
    var shift = AfterSixtyHours.until("2026-05-06 08:59")
    #expect(shift.list("Utförd tid").contains("Summa: 225 min = 3 h 45 min"))
    #expect(shift.list("Arbetspass").contains("passen är inte godkända"))
    #expect(shift.words(behind: "k").contains("Godkänn arbetspassen"))
    shift = AfterSixtyHours.until("2026-05-06 09:00")
    #expect(!shift.list("Arbetspass").contains("passen är inte godkända"))
    #expect(!shift.words(behind: "k").contains("Godkänn arbetspassen"))
  }

  // E-C12
  @Test(.rule("R004-65"), .rule("R004-70")) func theLastStickWaitsForTheLastDocument() {
    var shift = AfterSixtyHours.until("2026-05-15 12:00", "AAR")
    #expect(shift.list("Kvittenslista").contains("Utlämnade: 3 · Återlämnade: 2"))
    let left = shift.rows(behind: "k")
    #expect(count("är ute", left) == 1 && count("USB-102 är ute: allt på det", left) == 1)
    // Neither attested nor given back while a document on it waits.
    let stick = shift.list("Kvittenslista", row: "USB-102")
    #expect(stick.contains("1 handling på det är inte inskriven"))
    shift.driver.press("s")
    shift.driver.sign()
    #expect(shift.driver.words.contains("1 handling på minnet är inte inskriven"))
    shift.home()
    shift = AfterSixtyHours.until("2026-05-18 15:30")
    #expect(shift.list("Kvittenslista").contains("Utlämnade: 3 · Återlämnade: 3"))
    #expect(!shift.words(behind: "v").contains("är ute"))
  }

  // E-C13
  @Test(.rule("R004-79"), .rule("R004-87"), .rule("R004-88"))
  func theProviderHasFourteenDocumentsAndTheOrderersUnitItsTwoOrders() {
    var shift = AfterSixtyHours.until("2026-05-18 15:10")
    _ = shift.list("Övriga upprättade")
    shift.driver.send(.resize(Size(rows: 60, columns: 120)))
    var shown: [String] = []
    for _ in Ledger.Filter.allCases {
      shift.driver.press("f")
      shown.append(shift.driver.words)
      shift.driver.press(.right)
      shown[shown.count - 1] += shift.driver.words
      shift.driver.press(.left)
    }
    #expect(shown.contains { $0.contains("14 rader · bara utförare") }, "\(shown)")
    #expect(shown.contains { $0.contains("2 rader · bara beställare") })
    let health = shown.first { $0.contains("4 rader · bara HSL") } ?? ""
    #expect(health.matches(of: #/Stina Sjuksköterska-Test/#).count >= 4, "\(health)")
    for time in ["ti 28 apr 16:00", "on 29 apr 16:00", "to 30 apr 15:00"] {
      #expect(health.contains(time), "\(time): \(health)")
    }
  }

  // E-C14
  @Test(.rule("R004-86")) func theProvidersReportingComesFirstUntilItIsDone() {
    var shift = AfterSixtyHours.during("2026-04-30 18:59", "AAR")
    #expect(!shift.driver.text.contains("utförarrapporteringen"))
    shift = AfterSixtyHours.until(Self.end, "AAR")
    for clock in [Self.end, "2026-05-04 08:29"] {
      shift.at(clock)
      #expect(shift.driver.rows[4].contains("! Registrera utförarrapporteringen"), "\(clock)")
      #expect(shift.driver.rows[4].contains("omgående"))
    }
    shift = AfterSixtyHours.until("2026-05-04 08:30", "AAR")
    #expect(!shift.driver.text.contains("utförarrapporteringen"))
  }

  // E-C15, E-C17
  @Test(.rule("R004-12")) func itClosesAfterTheAnalysisByBothAndNotBefore() {
    for (clock, left) in [
      (
        "2026-05-05 13:59",
        [
          "Skriv in", "3 lånade minnen eller datorer är ute", "Återför påfyllningen",
          "8 av 12 beslut är registrerade", "Analysera stoppet",
        ]
      ), ("2026-05-18 15:29", ["USB-102 är ute", "Analysera stoppet"]),
      ("2026-05-20 09:59", ["Analysera stoppet"]),
    ] {
      var shift = AfterSixtyHours.until(clock, "CCT")
      let words = shift.words(behind: "v")
      #expect(!words.contains("Signera Avslutat"), "\(clock)")
      for wanted in left { #expect(words.contains(wanted), "\(clock) \(wanted): \(words)") }
      #expect(words.contains("Normalläge må 4 maj 09:00"), "\(clock): \(words)")
      #expect(words.contains("Analys inte skrivet än"), "\(words)")
      #expect(shift.proof().contains("INTE KLART"))
    }
    var shift = AfterSixtyHours.until("2026-05-20 09:59", "CCT")
    shift.driver.press("v")
    shift.choose("Analysera")
    shift.driver.go(to: .management)
    shift.driver.press(" ")
    shift.driver.go(to: .text)
    shift.driver.press("Bara ledningsgruppen.")
    shift.signs()
    #expect(!shift.words(behind: "v").contains("Signera Avslutat"))
    #expect(shift.words(behind: "v").contains("Analysera stoppet"))

    shift = AfterSixtyHours.until(AfterSixtyHours.whole, "CCT")
    #expect(shift.driver.text.contains("inget är kvar, inte avslutat"))
    #expect(shift.proof().contains("KLART. Allt har kommit dit det ska."))
    shift.at("2026-05-20 11:00")
    shift.close()
    #expect(shift.driver.text.contains("Inget driftstopp pågår"))
    let proof = shift.proof()
    for words in [
      "KLART. Avslutat on 20 maj 11:00 av Cleo C (CCT).", "60 h 00 min",
      "Beslut → Paraplysystemet: 12 inskrivna", "Tid → ParaGå Web: 6 inskrivna",
      "Upprättad handling → VODOK: 4 inskrivna", "Upprättad handling → ParaSoL: 9 inskrivna",
      "Upprättad handling → ParaDifo: 1 inskrivna",
      "Inskrivet: HHA Hanna Handläggare-Test, 12 st",
      "Inskrivet: SSS Stina Sjuksköterska-Test, 4 st",
      "Inskrivet: AAR Arvid Arbetsledare-Test, 16 st",
    ] {
      #expect(proof.contains(words), "\(words): \(proof)")
    }
    #expect(!proof.contains("INTE KLART"))
    let figures = shift.words(behind: "ut")
    #expect(figures.contains("60 h 00 min"), "\(figures)")
  }

  // E-C16
  @Test(.rule("R004-66"), .rule("X-10"))
  func anOriginalGoesToThePaperFileAndAFileIsErasedWhenItIsIn() {
    for (form, words) in [
      (OriginalForm.handwritten, "(•) Lagt i pappersakten"),
      (.fileInFolder, "(•) Filen är raderad"),
    ] {
      var shift = AfterSixtyHours.during("2026-04-30 18:00", "AAR")
      let document = DrawnUpDocument(
        person: .resident(Sample.testa), kind: .journalNote, title: "", law: .socialServices,
        place: "aktskåp", form: form, needsStatistics: nil)
      shift.driver.write(
        .care(.document(document)), outage: shift.driver.state.unit.outages.first?.id)
      shift.driver.press("f")
      shift.signs()
      #expect(!shift.words(behind: "k").contains("Ta hand om pappret"))
      shift.writeIn(["UPP-0015"])
      shift.toDo("pappret")
      #expect(shift.driver.text.contains(words), "\(shift.driver.text)")
      for never in ["Strimlat", "sekretesstunnan", "Skannat"] {
        #expect(!shift.driver.text.contains(never), "\(shift.driver.text)")
      }
      if form == .handwritten {
        shift.driver.go(to: .place)
        shift.driver.press("akt 1930")
      }
      shift.signs()
      #expect(!shift.words(behind: "k").contains("Ta hand om pappret"))
    }
  }
}
