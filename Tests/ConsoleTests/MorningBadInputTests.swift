import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What goes wrong in the morning after: it is said in words where it is seen, and nothing is lost.
/// A colleague's started text, and other routines since, are in ClosingScreenTests; what is marked
/// and then corrected is in WriteInTests.
@Suite struct MorningBadInputTests {
  @Test func aCorrectionOfAnUnknownEntryIsKeptAndSaidWhereTheOutageIsClosed() {
    var driver = Night.ended()
    Night.markAll(&driver)
    var random = SeededGenerator(seed: 5)
    let stranger = Identifier<Record>(using: &random)
    let outage = driver.state.unit.outages[0].id
    driver.write(
      .correction(
        Correction(
          original: stranger, reason: "fel dag", occurredAt: driver.state.now,
          replacement: driver.state.unit.entries[0].current)),
      outage: outage)
    driver.wait(seconds: 60)
    let said = "1 uppgift gäller något som inte finns här"
    driver.apply(.home)
    driver.press("v")
    driver.send(.resize(Size(rows: 40, columns: 100)))
    #expect(driver.words.contains(said), "\(driver.text)")
    driver.apply(.home, .open(.proof(outage)))
    #expect(driver.words.contains(said), "\(driver.text)")
    // It stands in the journal, and what is there is as it was.
    #expect(
      driver.disk.records.contains { record in
        if case .correction(let correction) = record.entry {
          correction.original == stranger
        } else {
          false
        }
      })
    #expect(driver.state.unit.entries.count == 3)
  }

  @Test func anEntryMovedAfterItWasWrittenInSaysWhatStandsWhereOnTheProof() {
    var driver = Night.ended()
    Night.markAll(&driver)
    let (entry, outage) = (driver.state.unit.entries[0].id, driver.state.unit.outages[0].id)
    driver.apply(.open(.move(entry)))
    driver.press("Prova")
    driver.go(to: .reason)
    driver.press("fel person")
    driver.sign()
    driver.apply(.home)
    driver.press("v")
    #expect(driver.text.contains("Skriv in 1 anteckning"), "\(driver.text)")
    #expect(!driver.text.contains("Signera Avslutat"))
    driver.apply(.home, .open(.proof(outage)))
    driver.send(.resize(Size(rows: 40, columns: 120)))
    #expect(driver.words.contains("INTE KLART"))
    #expect(
      driver.words.contains("sedan flyttad till rätt person – ta bort den från fel person där"))
    // Written in at the right person it is whole again.
    driver.send(.resize(Size(rows: 24, columns: 80)))
    Night.markAll(&driver)
    driver.apply(.home, .open(.proof(outage)))
    #expect(driver.words.contains("KLART. Allt har kommit dit det ska."), "\(driver.text)")
  }

  @Test(.rule("R004-70")) func aStickEmptiedTooSoonIsWrittenDownAsALossAndStaysRed() {
    var shift = AfterSixtyHours.until("2026-05-15 12:00", "AAR")
    _ = shift.list("Kvittenslista", row: "USB-102")
    shift.driver.press("s")
    shift.driver.choose(.step, "t")
    shift.signs()
    let list = shift.list("Kvittenslista", row: "USB-102")
    #expect(list.contains("RÖD"), "\(list)")
    #expect(list.contains("tömt innan allt var infört: möjlig förlust, skriv en avvikelse"))
    shift.home()
    let alarm = "USB-102 tömt innan allt var infört: möjlig förlust, skriv en avvikelse"
    #expect(shift.words(behind: "k").contains("! ") && shift.words(behind: "k").contains(alarm))
    #expect(shift.words(behind: "v").contains(alarm))
    // What was on it is still to be written in.
    #expect(shift.words(behind: "i").contains("UPP-0012"))
  }

  @Test(.rule("R004-47"), .rule("X-29")) func aPaymentStruckAfterTheReconciliationAsksForAnother() {
    var shift = AfterSixtyHours.during("2026-04-30 18:00", "HHA")
    _ = shift.list("Utförda utbetalningar", row: "19870521-2382")
    shift.driver.press("x")
    shift.driver.press("betalades aldrig ut")
    shift.signs()
    let list = shift.list("Utförda utbetalningar", row: "19870521-2382")
    #expect(list.contains("STRUKEN"), "\(list)")
    #expect(list.contains("betalades aldrig ut"))
    #expect(list.contains("9 900"))
    #expect(list.contains("Totalt utbetalt från ICA-kontot: 66 450 kr"))
    let changed = "ändrad efter avstämningen: då 64 350 kr, nu 54 450 kr – stäm av igen"
    #expect(shift.list("Avstämningar").contains(changed), "\(shift.list("Avstämningar"))")
    // The reconciliation itself stands as it was signed.
    #expect(shift.list("Avstämningar").contains("Rune Redovisning-Test"))
  }
}
