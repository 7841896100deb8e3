import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario A at the keys: a care-home night, Treserva down while the October clock is put back.
/// What the model answers is in DowntimeModelTests/Scenarios; here is what people see.
@Suite struct ScenarioAScreens {
  /// The row of the overview that says something.
  private static func row(_ words: String, _ shift: Shift) -> String? {
    shift.driver.rows.first { $0.contains(words) }
  }

  @Test func theStartIsAskedForOnceItLiesInBothHours() {
    var shift = NightShift.start()
    shift.at("03:05")
    shift.driver.press("nt")
    let asked = shift.time("0214", "s")
    #expect(asked)
    #expect(shift.driver.text.contains("02:14 sommartid"))
  }

  // E-A1
  @Test func theBannerCountsTheHourThatCameTwice() {
    var shift = NightShift.night()
    shift.at("06:50")
    #expect(shift.driver.rows[1].contains("sedan 02:14 sommartid · 5 h 36 min"))
    shift.driver.press("f")
    shift.driver.sign()
    #expect(shift.driver.text.contains("Treserva fungerar igen · 6 att skriva in"))
    shift.isNow(NightShift.eva)
    shift.driver.press("v")
    #expect(shift.driver.text.contains("5 h 36 min"))
  }

  // E-A3, E-A4
  @Test func theJournalHasTheNightInItsOwnOrderAndNamesTheHours() {
    var shift = NightShift.night()
    shift.driver.press("j")
    let numbers = shift.driver.rows.flatMap { row in
      row.matches(of: #/(DA|AVV)-[0-9]{4}/#).map { String($0.output.0) }
    }
    #expect(numbers == ["DA-0001", "AVV-0001", "DA-0002", "DA-0003", "AVV-0002", "DA-0004"])
    #expect(shift.driver.text.contains("02:31 sommartid"))
    #expect(shift.driver.text.contains("02:31 vintertid"))
    #expect(shift.driver.text.contains("02:05 vintertid"))
  }

  // E-A6, E-A7
  @Test(.rule("R000-24")) func whatWaitsShrinksFromSixToNone() {
    var shift = Shift(
      FactLines.read("A.jsonl", by: "EEX", now: "2026-10-26 08:00"), following: "goteborg-boende",
      unit: "Testgården plan 2", at: "2026-10-25 06:50", as: "EEX")
    #expect(shift.driver.rows.contains { $0.contains("Skriv in 6") && $0.contains("skyndsamt") })
    let rows = shift.rows(behind: "i")
    #expect(rows.contains { $0.contains("6 att göra") })
    #expect(rows.contains { $0.contains("Treserva · 6") && $0.contains("skyndsamt") })
    #expect(rows.count { $0.contains("-000") } == 6)
    #expect(!rows.contains { $0.contains("senast") || $0.contains("RÄT-") })
    for (clock, left) in [("06:50", 6), ("06:58", 4), ("07:40", 1)] {
      shift = NightShift.morning(until: clock)
      #expect(shift.driver.text.contains("· \(left) att skriva in"), "\(shift.driver.text)")
      #expect(shift.words(behind: "i").contains("\(left) att göra"))
    }
    shift = NightShift.morning(until: "09:10")
    #expect(shift.words(behind: "i").contains("Allt är inskrivet"))
    let mark = shift.driver.submissions.last
    #expect(mark?.author == NightShift.eva.author)
  }

  // E-A7, E-A12
  @Test(.rule("R000-11"), .rule("R000-24"))
  func itClosesWhenTheLastTextIsInAndThePrintIsShreddedAndNotBefore() {
    for (clock, left) in [
      ("09:09", "Skriv in 1 anteckning: gå till Att skriva in"), ("09:10", "Strimla utskriften"),
    ] {
      var shift = NightShift.morning(until: clock)
      shift.isNow("EEX")
      let words = shift.words(behind: "v")
      #expect(words.contains(left), "\(words)")
      #expect(words.contains("Strimla utskriften"), "\(words)")
      #expect(!words.contains("Signera Avslutat") && !words.contains("48 timmar"), "\(words)")
      #expect(shift.proof().contains("INTE KLART"))
    }
    var shift = NightShift.morning(until: "09:20")
    #expect(shift.driver.text.contains("Inget driftstopp pågår"))
    let proof = shift.proof()
    for words in [
      "KLART. Avslutat sö 25 okt 09:20 av Eva E (EEX).", "5 h 36 min",
      "Daganteckning → Treserva: 4 inskrivna", "Avvikelse → Treserva: 2 inskrivna",
      "Inskrivet: NPÅ Natt-Nils Påhittad, 2 st, senast sö 25 okt 06:58",
      "Inskrivet: MMT Mona Morgon-Test, 3 st, senast sö 25 okt 07:40",
      "Inskrivet: EEX Eva Exempelsson, sö 25 okt 09:10", "Papper omhändertaget: EEX",
    ] {
      #expect(proof.contains(words), "\(words): \(proof)")
    }
    #expect(shift.words(behind: "ut").contains("2 h 20 min"))
  }

  // E-A13
  @Test(.rule("R000-22")) func theNoteAndItsCorrectionStandUnchangedAfterClosing() {
    let numbers = ["DA-0002", "RÄT-0001"]
    func records(_ shift: Shift) -> [Record] {
      shift.driver.disk.records.filter { numbers.contains($0.number?.text ?? "") }
    }
    let before = records(NightShift.night())
    var shift = NightShift.morning(until: "09:20")
    #expect(before.map(\.number?.text) == numbers)
    #expect(records(shift).map(\.entry) == before.map(\.entry))
    shift.driver.openEntry(2)
    for words in ["rum 12", "rum 14", "fel rum angivet", "Inskrivet i Treserva"] {
      #expect(shift.driver.words.contains(words), "\(words): \(shift.driver.text)")
    }
  }

  // E-A10
  @Test func theRelativeIsToBeInformedAtEightAndThenItIsRedUntilDone() throws {
    var shift = NightShift.night()
    shift.at("06:46")
    NightShift.tellDayUnit(&shift)
    shift.at("06:50")
    shift.driver.press("f")
    shift.driver.sign()
    shift.isNow(NightShift.eva)
    for clock in ["06:55", "07:59"] {
      shift.at(clock)
      let row = try #require(Self.row("Informera närstående", shift), "\(shift.driver.text)")
      #expect(row.contains("08:00") && row.contains("AVV-0001") && !row.contains("!"), "\(row)")
      #expect(!shift.driver.text.contains("Fejk"))
    }
    shift.at("08:00")
    let red = try #require(Self.row("Informera närstående", shift))
    #expect(red.contains("!"))
    #expect(shift.driver.rows.firstIndex(of: red) == 4, "\(shift.driver.text)")
    shift.isNow(Sample.mona)
    shift.at("08:05")
    NightShift.informRelative(&shift)
    #expect(Self.row("Informera närstående", shift) == nil)
    shift.isNow(NightShift.eva)
    #expect(Self.row("Informera närstående", shift) == nil)
    shift.driver.openEntry(1)
    #expect(shift.driver.words.contains("närstående informerad sö 25 okt 08:05"))
  }

  // E-A11
  @Test(.rule("R001-39")) func whatAffectsTheDayIsRedUntilSomebodyHasBeenTold() throws {
    var shift = NightShift.night()
    for clock in ["05:16", "06:45"] {
      shift.at(clock)
      let row = try #require(Self.row("Berätta muntligt", shift), "\(shift.driver.text)")
      #expect(row.contains("!") && row.contains("DA-0004") && row.contains("omgående"), "\(row)")
    }
    shift.at("06:46")
    NightShift.tellDayUnit(&shift)
    #expect(Self.row("Berätta muntligt", shift) == nil)
    shift.driver.openEntry(5)
    #expect(shift.driver.words.contains("Mona Morgon-Test, dagenheten, sö 25 okt 06:46"))
  }

  // E-A8: how the corrected note reads.
  @Test(.rule("R000-22")) func theCorrectedNoteShowsBothRoomsWhoAndWhy() {
    var shift = NightShift.night()
    shift.isNow(Sample.mona)
    shift.at("06:45")
    shift.driver.openEntry(2)
    for word in ["rum 12", "rum 14", "04:30", "NPÅ", "fel rum angivet"] {
      #expect(shift.driver.text.contains(word), "\(word)")
    }
    let frame = shift.driver.frame
    let struck = frame.cells.filter { $0.style == .struck }.map(\.text).joined()
    #expect(struck.contains("säng i rum 12") && !struck.contains("säng i rum 14"))
  }
}
