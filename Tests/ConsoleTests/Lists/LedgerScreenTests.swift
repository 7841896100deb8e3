import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// The lists of scenario C on screen, with the numbers that the scenario states.
@Suite struct LedgerScreenTests {
  private func list(
    _ name: Ledger.Name, at time: String = "2026-05-21 08:00", rows: Int = 24, columns: Int = 80
  ) -> ConsoleDriver {
    var driver = SixtyHours.console(at: time, rows: rows, columns: columns)
    driver.openList(name)
    return driver
  }

  private func words(_ driver: ConsoleDriver) -> String { driver.words }

  // E-C6, E-C7
  @Test(.rule("R004-46"), .rule("X-18")) func thePaymentsStandWithTheirTotalInWords() {
    let all = list(.payments)
    for text in ["76 350", "RÖD", "över gränsen med 1 350", "10 rader"] {
      #expect(words(all).contains(text), "\(text)")
    }
    #expect(!words(all).contains("76 440"))
    #expect(words(all).contains("Sedan senaste påfyllning: 6 100"))
    let eighth = words(list(.payments, at: "2026-04-29 14:45"))
    #expect(eighth.contains("64 350"))
    #expect(eighth.contains("10 650"))
    #expect(!eighth.contains("RÖD"))
  }

  @Test(.rule("R004-107")) func theWholeAppendixStandsInAWideWindow() {
    let wide = words(list(.payments, rows: 40, columns: 120))
    for column in [
      "Datum", "Verifi-", "nummer", "Ändamål", "Belopp", "Beslutsfattare", "ICA-kontot",
    ] {
      #expect(wide.contains(column), "\(column)")
    }
    // A heading is parted before a name is cut off.
    #expect(wide.contains("Klient K10 Påhittad"))
  }

  /// Every column of every list is shown on some page, at every size.
  @Test(
    arguments: Ledger.Name.allCases.filter { ![.cashHolders, .calls, .faxes].contains($0) },
    [(24, 80), (12, 40), (40, 120)])
  func everyColumnIsReachedWithRight(_ name: Ledger.Name, _ size: (Int, Int)) throws {
    var driver = list(name, rows: size.0, columns: size.1)
    guard case .ledger(let screen) = driver.state.screen, let ledger = screen.ledger,
      let row = ledger.rows.first
    else {
      Issue.record("no list")
      return
    }
    var seen = words(driver)
    for _ in 0..<12 {
      driver.press(.right)
      seen += " " + words(driver)
    }
    let isCard = size.0 == 12
    for (place, title) in (ledger.columns + ledger.moreColumns).enumerated() {
      let cells = row.cells + row.more
      // A card leaves out what is empty.
      if isCard, LedgerTexts.cell(cells[place], driver.state.unit).isEmpty { continue }
      let last = title.split(separator: " ").last.map(String.init) ?? title
      let part = LedgerScreenTexts.parts(of: last).last ?? last
      #expect(seen.contains(part), "\(title)")
    }
  }

  //
  @Test(.rule("X-29")) func moneyAlreadyPaidIsNeverRefusedARow() {
    var driver = list(.payments, at: "2026-04-30 18:00")
    driver.press("n")
    #expect(driver.shownForm != nil)
    // The total of the list stands beyond the limit, and the form opens all the same.
    guard case .entryForm = driver.state.screen else {
      Issue.record("no form")
      return
    }
  }

  // E-C12, DT-08
  @Test(.rule("R004-70")) func aStickIsNotAttestedWhileItHoldsWhatIsNotWrittenIn() {
    var driver = list(.devices, at: "2026-05-15 12:00")
    #expect(words(driver).contains("Återlämnade: 2"))
    driver.press(.end)
    driver.press(
      .up,
      until: {
        if case .ledger(let screen) = $0.state.screen {
          screen.selectedRow?.cells.contains(.text("USB-102")) == true
        } else {
          false
        }
      })
    driver.press("s")
    driver.sign()
    #expect(words(driver).contains("1 handling på minnet är inte inskriven"))
    #expect(driver.submissions.isEmpty)
    // Nor may it be given back.
    driver.go(to: .step)
    driver.press(.right, .right)
    driver.fill(.counterpart, "Ines Info-Test")
    driver.sign()
    #expect(driver.submissions.isEmpty)
    #expect(words(driver).contains("Data är inte införd"))
  }

  @Test(.rule("R004-25")) func anOldStickIsNotLent() {
    var driver = list(.devices, at: "2026-04-30 18:00")
    driver.press("n")
    driver.fill(.number, "USB-104")
    driver.fill(.counterpart, "Vera Vikarie-Test")
    driver.fill(.unit, "Spånga")
    driver.fill(.place, "aktskåp")
    driver.sign()
    #expect(driver.submissions.isEmpty)
    driver.go(to: .isEncrypted)
    driver.press(" ")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
    #expect(words(driver).contains("Utlämnade: 4"))
  }

  // E-C9
  @Test(.rule("R004-35"), .rule("R004-63")) func theOfficerSaysThatHerDecisionsAreAllThere() {
    var driver = list(.decisions, at: "2026-05-06 15:59")
    #expect(words(driver).contains("På listan: 12 · Registrerade: 12"))
    #expect(words(driver).contains("Hanna Handläggare-Test har inte intygat"))
    driver.press("i")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
    #expect(!words(driver).contains("har inte intygat"))
  }

  // E-C13
  @Test(.rule("R004-88"), .rule("X-02")) func theHealthCareDocumentsAreFourOfThem() {
    var driver = list(.documents)
    driver.press("f")
    #expect(words(driver).contains("4 rader · bara HSL"))
  }

  // E-C10, E-C11
  @Test(.rule("R004-40")) func theOrdersNextStepIsOneKeyAway() {
    var driver = list(.orders, at: "2026-04-30 13:55")
    #expect(words(driver).contains("RÖD"))
    driver.press(.end)
    driver.press("s")
    driver.fill(.counterpart, "Utföraren")
    driver.sign()
    guard case .addition(let said) = driver.submissions.last?.entry,
      case .orderStep(.confirmed, _, "Utföraren") = said.said
    else {
      Issue.record("not confirmed")
      return
    }
    #expect(words(list(.time)).contains("Summa: 225 min = 3 h 45 min"))
  }

  @Test(.rule("R004-47"), .rule("R004-53")) func theAccountIsReconciledAndRefilled() {
    var driver = list(.payments, at: "2026-04-30 09:40")
    driver.press("a")
    driver.go(to: .counterpartRole)
    driver.press(.home, .right)
    driver.press(" ")
    driver.fill(.counterpart, "Rune Redovisning-Test")
    driver.sign()
    guard case .listed(.reconciliation) = driver.submissions.last?.entry else {
      Issue.record("\(driver.text)")
      return
    }
    driver.apply(.back)
    driver.openList(.refills)
    driver.press("n")
    #expect(words(driver).contains("Pengarna finns 2026-04-30"))
  }

  @Test func aPaymentThatWasNeverMadeIsStruckAndStays() {
    var driver = list(.payments, at: "2026-04-30 18:00")
    driver.press(.end)
    driver.press("x")
    driver.press("betalades aldrig ut")
    driver.sign()
    #expect(driver.text.contains("SPARAT"))
    #expect(words(driver).contains("struken"))
    #expect(words(driver).contains("70 250"))
  }

  @Test func whoMayNotReadSeesNoList() {
    var driver = SixtyHours.console()
    driver.state.session = .staff(
      StaffMember(
        id: Sample.eva.id, signature: Sample.signature("IIT"), name: "Ivar IT-Test",
        title: "IT-tekniker", role: .technician))
    driver.press("u")
    #expect(!driver.text.contains("utbetalningar"))
    driver.openList(.payments)
    #expect(!driver.text.contains("K01"))
  }

  // E-C17
  @Test(.rule("R004-12")) func theProofSaysWhatIsLeftAndLeadsThere() {
    var driver = SixtyHours.console(at: "2026-05-15 12:00")
    driver.apply(.open(.proof(driver.state.unit.outages[0].id)))
    #expect(words(driver).contains("INTE KLART"))
    var opened = 0
    for _ in 0..<3 {
      driver.press(.down)
      var there = driver
      there.press(.enter)
      if there.state.screens.count > driver.state.screens.count { opened += 1 }
    }
    #expect(opened > 0)
    var done = SixtyHours.console()
    done.apply(.open(.proof(done.state.unit.outages[0].id)))
    #expect(words(done).contains("KLART. Avslutat on 20 maj 11:00 av Cleo C (CCT)"))
    #expect(!words(done).contains("INTE KLART"))
  }

  // E-C1
  @Test func theStatisticsTellTheSixtyHours() {
    var driver = SixtyHours.console()
    driver.press("ut")
    #expect(words(driver).contains("60 h 00 min"))
    driver.press(.enter)
    #expect(words(driver).contains("Slutkontroll"))
  }
}
