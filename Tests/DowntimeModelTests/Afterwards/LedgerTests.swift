import DowntimeModel
import TestSupport
import Testing

/// The lists of appendices 1–5 on scenario C.
@Suite struct LedgerTests {
  private let file: FactFile
  private let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)

  init() throws {
    file = try FactFile(
      "C.jsonl", typist: FactFile.manager("CCT", "Cleo Chef-Test"),
      now: FactFile.time("2026-05-21 08:00"))
  }

  private func list(
    _ name: Ledger.Name, at text: String = "05-21 08:00", filter: Ledger.Filter? = nil
  ) throws -> Ledger {
    let now = try FactFile.time("2026-" + text)
    let unit = file.unit(at: now)
    let outage = try #require(unit.outages.first)
    return unit.ledger(name, of: outage, profile, at: now, filter: filter)
  }

  private func row(_ ref: String, in list: Ledger) throws -> Ledger.Row {
    let id = try file.id(ref)
    return try #require(list.rows.first { $0.record == id })
  }

  private func total(_ of: Ledger.Total.Of, in list: Ledger) -> Ledger.Cell? {
    list.totals.first { $0.of == of }?.cell
  }

  @Test(
    .rule("R004-34"), .rule("R004-103"), .rule("R004-104"), .rule("R004-105"), .rule("R004-106"),
    .rule("R004-107"))
  func theColumnsAreThoseOfTheAppendices() throws {
    #expect(try list(.cashHolders).columns == ["Namn", "Enhet", "Telefonnummer", "E-post"])
    #expect(
      try list(.devices).columns == [
        "Datum utlämning", "Namn och signatur", "Arbetsplats",
        "All data införd och rensad (datum/signatur)", "USB-minnets nummer",
      ])
    #expect(
      try list(.decisions).columns == [
        "Klientens namn", "Personnummer", "Ändamål/insats", "Beslutsfattare", "Beslutsdatum",
        "Inregistrerad i Paraplyet (datum och sign.)",
      ])
    #expect(
      try list(.documents).columns == [
        "Datum", "Vad har upprättats", "Klientens namn", "Personnummer", "Signering",
      ])
    #expect(
      try list(.payments).columns == [
        "Datum", "Personnummer/namn", "Verifikationsnummer", "Ändamål", "Belopp till klient",
        "Beslutsfattare", "Totalt utbetalt från ICA-kontot",
      ])
  }

  @Test func everyRowHasACellForEveryColumn() throws {
    for name in Ledger.Name.allCases {
      let list = try list(name)
      for row in list.rows {
        #expect(row.cells.count == list.columns.count, "\(name)")
        #expect(row.more.isEmpty || row.more.count == list.moreColumns.count, "\(name)")
      }
    }
  }

  // E-C6
  @Test(.rule("R004-46"), .rule("R004-47"), .rule("X-18"), .rule("X-29"))
  func thePaymentsHaveTheirTotalAndColours() throws {
    let all = try list(.payments)
    let kronor: [Int64] = [4800, 11050, 20950, 24400, 36700, 44500, 53150, 64350, 70250, 76350]
    #expect(all.rows.map { $0.cells[6] } == kronor.map { .money(Money(kronor: $0)) })
    #expect(total(.paidOut, in: all) == .money(Money(kronor: 76_350)))
    #expect(total(.excess, in: all) == .money(Money(kronor: 1350)))
    #expect(all.tone == .red)
    #expect(try row("K07", in: all).warnings.isEmpty)
    #expect(try row("K08", in: all).warnings == [.nearLimit(Money(kronor: 10_650))])
    #expect(try row("K10", in: all).warnings == [.beyondLimit(Money(kronor: 1350))])
    #expect(all.officers == ["Hanna Handläggare-Test"])
    // The colour stays, and beside it who reconciled and when.
    let reconciled = all.warnings.contains { warning in
      if case .reconciled(let at, let author) = warning {
        SwedishDate.dayAndClock(at) == "on 29 apr 15:05" && author.signature.text == "CCT"
      } else {
        false
      }
    }
    #expect(reconciled)
    let eighth = try list(.payments, at: "04-29 14:45")
    #expect(eighth.tone == .amber)
    #expect(total(.remaining, in: eighth) == .money(Money(kronor: 10_650)))
    #expect(try list(.payments, at: "04-29 14:44").tone == .amber)  // K07 lacks its decision.
    #expect(try list(.payments, at: "04-29 12:59").tone == .calm)
  }

  // E-C7
  @Test(.rule("R004-53"), .rule("R004-54"), .rule("X-18")) func theRefillHasItsBankDayAndItsReturn()
    throws
  {
    let row = try #require(try list(.refills).rows.first)
    #expect(row.cells[1] == .money(Money(kronor: 40_000)))
    #expect(row.cells[3] == .day(CivilDate(2026, 4, 30)))
    #expect(row.cells[4] == .time(try FactFile.time("2026-05-05 14:00")))
    #expect(row.warnings.isEmpty)
    #expect(try list(.refills, at: "04-30 18:59").tone == .calm)
    #expect(try list(.refills, at: "05-05 13:59").rows.first?.warnings == [.notReturned])
    #expect(total(.sinceRefill, in: try list(.refills)) == .money(Money(kronor: 6100)))
    let reconciliation = try #require(try list(.reconciliations).rows.first)
    #expect(reconciliation.cells[3] == .money(Money(kronor: 64_350)))
    #expect(reconciliation.warnings.isEmpty)
  }

  // E-C8, E-C9
  @Test(.rule("R004-50"), .rule("R004-63"), .rule("R004-35"), .rule("X-03"))
  func theDecisionsAreReconciledWithWhatIsRegistered() throws {
    let missing = try list(.payments, at: "04-30 16:09")
    #expect(try row("K07", in: missing).warnings == [.noDecision])
    let linked = try list(.payments, at: "04-30 16:10")
    #expect(try row("K07", in: linked).warnings.isEmpty)
    let end = try list(.decisions, at: "05-06 15:59")
    #expect(total(.listed, in: end) == .number(12))
    #expect(total(.registered, in: end) == .number(12))
    #expect(end.warnings == [.notDeclared("Hanna Handläggare-Test")])
    #expect(try list(.decisions, at: "05-06 16:00").warnings.isEmpty)
    let before = try list(.decisions, at: "05-05 12:00")
    #expect(before.warnings.contains(.notRegistered(listed: 12, registered: 8)))
    let late = end.rows.filter { !$0.warnings.isEmpty }
    #expect(late.map(\.record) == [try file.id("B07")])
    #expect(late.first?.warnings == [.addedLate(CivilDate(2026, 4, 29))])
    guard case .signed(let at, let author) = try row("B01", in: end).cells[5] else {
      Issue.record("B01 is not registered")
      return
    }
    #expect(at == (try FactFile.time("2026-05-04 10:01")))
    #expect(author.signature.text == "HHA")
  }

  // E-C10
  @Test(.rule("R004-38"), .rule("R004-40"), .rule("R004-42")) func theOrdersHaveFiveSteps() throws {
    func warnings(_ ref: String, _ text: String) throws -> [LedgerWarning] {
      try row(ref, in: list(.orders, at: text)).warnings
    }
    #expect(try warnings("BE2", "04-30 11:55") == [.order(.notConfirmed, isOverdue: false)])
    #expect(try warnings("BE2", "04-30 13:55") == [.order(.notConfirmed, isOverdue: true)])
    #expect(try warnings("BE2", "04-30 14:30") == [])
    #expect(try list(.orders, at: "04-30 13:55").tone == .red)
    let done = try list(.orders)
    #expect(total(.done, in: done) == .number(2))
    let first = try row("BE1", in: done)
    #expect(
      try first.cells[4...8] == [
        .step(FactFile.time("2026-04-29 15:20"), "utföraren"),
        .step(FactFile.time("2026-04-29 15:40"), "internpost"),
        .step(FactFile.time("2026-04-29 16:05"), "utföraren"),
        .step(FactFile.time("2026-05-04 10:00"), ""), .step(FactFile.time("2026-05-05 09:00"), ""),
      ])
  }

  // E-C11
  @Test(.rule("R004-93"), .rule("R004-100")) func theTimeAddsUpAndTheShiftsAreApproved() throws {
    let time = try list(.time)
    #expect(
      time.rows.map { $0.cells[5] } == [35, 30, 45, 40, 30, 45].map { .minutes($0) })
    #expect(total(.minutes, in: time) == .minutes(225))
    let shifts = try list(.shifts)
    #expect(shifts.rows.map { $0.cells[2] } == [.number(3), .number(3)])
    #expect(shifts.rows.map { $0.cells[3] } == [.minutes(110), .minutes(115)])
    #expect(shifts.warnings.isEmpty)
    #expect(try list(.shifts, at: "05-06 08:59").warnings == [.notApproved])
  }

  // E-C12
  @Test(.rule("R004-65"), .rule("R004-70"), .rule("R004-104")) func theSticksShowHowFarTheyAre()
    throws
  {
    let may = try list(.devices, at: "05-15 12:00")
    #expect(total(.lent, in: may) == .number(3))
    #expect(total(.returned, in: may) == .number(2))
    let open = may.rows.filter { !$0.warnings.isEmpty }
    #expect(open.map { $0.cells[4] } == [.text("USB-102")])
    #expect(open.first?.warnings == [.dataNotEntered, .holdsDocuments(1)])
    let done = try list(.devices)
    #expect(done.tone == .calm)
    let cleared = try #require(
      done.rows.first { $0.cells[4] == .text("USB-102") }?.cells[3])
    guard case .signed(let at, let author) = cleared else {
      Issue.record("USB-102 is not attested")
      return
    }
    #expect(at == (try FactFile.time("2026-05-18 15:20")))
    #expect(author.signature.text == "AAR")
  }

  // E-C13
  @Test(.rule("R004-79"), .rule("R004-87"), .rule("R004-88"), .rule("X-02"))
  func theDocumentsAreKeptPerUnitAndHealthCareByItself() throws {
    #expect(try list(.documents, filter: .provider).rows.count == 14)
    #expect(
      try list(.documents, filter: .ordering).rows.map(\.record) == [
        file.id("BE1"), file.id("BE2"),
      ])
    let healthCare = try list(.documents, filter: .healthCare)
    let times = try ["28 16:00", "29 16:00", "30 15:00", "30 15:00"].map {
      try FactFile.time("2026-04-" + $0)
    }
    #expect(
      healthCare.rows.map { $0.more[3] } == times.map { .step($0, "Stina Sjuksköterska-Test") })
    #expect(try list(.documents, filter: .socialServices).rows.count == 9)
    #expect(try list(.documents, filter: .disability).rows.count == 1)
    // A note that was entered a day too late would say so.
    let late = try list(.documents, at: "05-07 13:00", filter: .healthCare)
    #expect(late.tone == .calm)
    let missed = try FactFile.time("2026-05-08 09:00")
    let unit = UnitState(
      file.records.filter { $0.recordedAt.instant <= missed.instant }
        .filter { record in
          if case .transfer(let transfer) = record.entry {
            transfer.original != (try? file.id("H3"))
          } else {
            true
          }
        })
    let outage = try #require(unit.outages.first)
    let list = unit.ledger(.documents, of: outage, profile, at: missed, filter: .healthCare)
    #expect(try row("H3", in: list).warnings == [.late(days: 1)])
    #expect(list.tone == .red)
  }
}
