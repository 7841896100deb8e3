import Foundation
import TestSupport
import Testing

/// Scenarios A, B and C from their fact files through the program: what waits, at each moment that
/// the expected results name.
@Suite(
  .enabled(if: Date() > Date(timeIntervalSince1970: 1_794_500_000), "what they tell lies ahead"))
struct ItemsTests {
  private let managed: ManagedUnit

  init() throws { managed = try ManagedUnit() }

  private func takeIn(_ name: String, following profile: String...) throws {
    let adopted = try managed.asEva(["profile", "adopt"] + profile)
    try #require(adopted.status == 0, "\(adopted.errors)")
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/" + name).path
    let run = try managed.asEva("import", path)
    try #require(run.status == 0, "\(run.output) \(run.errors)")
  }

  private func items(at time: String) throws -> [String] {
    let run = try managed.asEva("items", "--at", time)
    #expect(run.status == 0, "\(run.errors)")
    return run.lines
  }

  /// The lines of a list, a proof or the statistics at a time; `status` how the command shall end.
  private func told(_ command: String..., at time: String, status: Int32 = 0) throws -> [String] {
    let run = try managed.asEva(command + ["--at", time])
    #expect(run.status == status, "\(command) \(time): \(run.errors)")
    return run.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  private func has(_ words: String, _ lines: [String]) -> Bool {
    lines.contains { $0.contains(words) }
  }

  /// What the unit has ready at all times waits too, and belongs to no outage.
  private func ofTheOutage(_ time: String) throws -> [String] {
    try items(at: time).filter {
      !$0.lowercased().contains("underlag") && !$0.contains("egenkontrollen")
    }
  }

  private func count(_ words: String, at time: String) throws -> Int {
    try items(at: time).count { $0.contains(words) }
  }

  @Test func theNightOfScenarioAIsWorkedOffAsExpected() throws {
    try takeIn("A.jsonl", following: "goteborg-boende")
    // E-A6, E-A7
    for (time, left) in [("06:50", 6), ("06:58", 4), ("07:40", 1), ("09:10", 0)] {
      #expect(try count("Skriv in: Treserva", at: "2026-10-25 " + time) == left, "\(time)")
    }
    // E-A10, E-A11
    #expect(try count("RÖD  Informera närstående", at: "2026-10-25 07:59") == 0)
    #expect(try count("RÖD  Informera närstående", at: "2026-10-25 08:00") == 1)
    #expect(try count("Informera närstående", at: "2026-10-25 08:05") == 0)
    #expect(try count("RÖD  Berätta muntligt", at: "2026-10-25 06:45") == 1)
    #expect(try count("Berätta muntligt", at: "2026-10-25 06:46") == 0)
    // E-A8: the report that the night could have given at 06:44 tells the same seven.
    let report = try managed.asEva("handover", "--new", "--at", "2026-10-25 06:44")
    #expect(report.output.contains("7 nya att berätta"))
    #expect(
      report.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "struket: rum 12 · nu: rum 14 – rättad 04:30 av NPÅ, fel rum angivet"))
    // E-A12
    let duties = try managed.asEva("duties", "--at", "2026-10-25 09:09")
    #expect(duties.output.contains("1 sak att göra"))
    #expect(duties.output.contains("1 utskrift finns kvar"))
    #expect(!duties.output.contains("48 timmar"))
    #expect(try ofTheOutage("2026-10-25 09:21").isEmpty)
    // Slutkontroll: what is missing, and who signed what, until it is closed.
    let waiting = try told("proof", at: "2026-10-25 07:40", status: 1)
    #expect(has("5 h 36 min", waiting))
    #expect(has("AVV-0002, Prova Provsson, skrivet av NPÅ", waiting))
    #expect(has("Informera närstående", waiting))
    #expect(has("Strimla utskriften", waiting))
    #expect(has("INTE KLART: 3 saker kvar.", waiting))
    let done = try told("proof", at: "2026-10-25 09:21")
    #expect(done.contains { $0.hasPrefix("KLART. Avslutat") && $0.contains("(EEX)") })
    #expect(has("Inskrivet: MMT Mona Morgon-Test, 3 st, senast sö 25 okt 07:40", done))
    let json = try told("proof", "--json", at: "2026-10-25 09:21").joined()
    #expect(json.contains(#""sekunder":20160"#))
    #expect(json.contains(#""klart":true"#))
    #expect(json.contains(#""kvar":[]"#))
    // E-A7
    let figures = try told("stats", at: "2026-10-25 09:21")
    #expect(has("2 h 20 min", figures))
    #expect(figures.contains { $0.hasPrefix("2026-10-25 02:14 sommartid  Treserva") })
    // A closed outage takes no more, and the next command says the same.
    #expect(try ofTheOutage("2026-10-26 08:00").isEmpty)
  }

  @Test func theCallsOfScenarioBAreOwedWatchedAndSentAsExpected() throws {
    try takeIn("B.jsonl", following: "vasterbotten-prator", "--part", "kommun")
    // E-B6, E-B8
    #expect(try count("RÖD  Ring ", at: "2026-11-10 15:50") == 3)
    let afterwards = try ofTheOutage("2026-11-10 16:00")
    #expect(afterwards.count == 2)
    #expect(afterwards[0].contains("Ring primärvården: svar på inskrivning"))
    #expect(afterwards[0].contains("Cilla Cykeltest"))
    #expect(afterwards[1].contains("Meddela den egna handläggaren om SIP"))
    // E-B9, E-B10
    let back = "2026-11-10 17:15"
    #expect(try count("Bevaka och kvittera", at: back) == 3)
    #expect(try count("Skicka i Prator till primärvården", at: back) == 1)
    #expect(try count("Skriv in: egen journal", at: back) == 6)
    // E-B12
    #expect(try count("RÖD  Bevaka och kvittera: inskrivning", at: "2026-11-11 11:59") == 0)
    #expect(try count("RÖD  Bevaka och kvittera: inskrivning", at: "2026-11-11 12:00") == 1)
  }

  @Test func theDaysOfScenarioCHaveTheirDatesMoneyAndSticks() throws {
    try takeIn("C.jsonl", following: "spanga-tensta")
    let end = "2026-04-30 19:00"
    // E-C3, E-C4, E-C5, E-C14
    #expect(try count("VODOK", at: end) == 4)
    #expect(
      try items(at: end).filter { $0.contains("VODOK") }.allSatisfy { $0.contains("2026-05-07") })
    #expect(try count("senast 2026-05-18", at: end) == 10)
    #expect(try count("ParaDifo", at: end) == 1)
    #expect(try items(at: end).contains { $0.contains("ParaDifo") && $0.contains("ej i rutin") })
    #expect(try count("RÖD  Registrera utförarrapporteringen", at: end) == 1)
    // E-C6, E-C8, E-C10
    #expect(try count("GUL  Stäm av kontantkorten", at: "2026-04-29 14:50") == 1)
    #expect(try count("Stäm av kontantkorten", at: "2026-04-29 15:05") == 0)
    #expect(try count("Koppla utbetalningen", at: "2026-04-30 16:09") == 1)
    #expect(try count("Koppla utbetalningen", at: "2026-04-30 16:10") == 0)
    #expect(try count("GUL  Utföraren har inte bekräftat", at: "2026-04-30 13:54") == 1)
    #expect(try count("RÖD  Utföraren har inte bekräftat", at: "2026-04-30 13:55") == 1)
    #expect(try count("Utföraren har inte bekräftat", at: "2026-04-30 14:30") == 0)
    // E-C12, E-C15, E-C17
    #expect(try count("Lånet är ute", at: "2026-05-15 23:00") == 1)
    #expect(try count("Skriv ut underlaget", at: "2026-05-19 08:00") == 3)
    #expect(try count("Utse vem som gör egenkontrollen", at: "2026-05-19 08:00") == 1)
    #expect(try ofTheOutage("2026-05-19 08:00").count == 1)
    #expect(try count("Analysera stoppet", at: "2026-05-19 08:00") == 1)
    #expect(try ofTheOutage("2026-05-21 08:00").isEmpty)
  }

  @Test func theCallsOfScenarioBEndInACompleteProof() throws {
    try takeIn("B.jsonl", following: "vasterbotten-prator", "--part", "kommun")
    // E-B1, E-B2, E-B10
    let calls = try told("ledger", "samtal", at: "2026-11-10 17:15")
    #expect(has("Rader: 6", calls))
    #expect(has("På listan: 8", calls))
    let back = try told("proof", at: "2026-11-10 17:15", status: 1)
    #expect(has("9 h 00 min", back))
    #expect(back.contains { $0.hasPrefix("Samtal  egen journal") && $0.contains(" 6 ") })
    // E-B9, E-B13: three to acknowledge, one answer that waits for the ward (X-40).
    #expect(has("3 saker hos andra parter är inte kvitterade", back))
    #expect(has("(väntar på att avdelningen registrerar)", back))
    let noon = try told("items", "--system", "Prator", at: "2026-11-11 12:30")
    #expect(noon.count == 2)
    #expect(has("KLART. Allt har kommit dit det ska.", try told("proof", at: "2026-11-11 12:45")))
  }

  @Test func theListsAndTheProofOfScenarioCSayEveryNumber() throws {
    try takeIn("C.jsonl", following: "spanga-tensta")
    // E-C6, E-C7, E-C8
    let payments = try told("ledger", "utbetalningar", at: "2026-04-30 19:00")
    for total in ["24 400", "64 350", "70 250", "76 350"] { #expect(has(total, payments)) }
    #expect(has("Totalt utbetalt från ICA-kontot: 76 350 kr", payments))
    #expect(has("Sedan senaste påfyllning: 6 100 kr", payments))
    #expect(has("nära gränsen, 10 650 kr kvar", payments))
    #expect(has("RÖD  över gränsen med 1 350 kr", payments))
    #expect(has("avstämd on 29 apr 15:05 av CCT", payments))
    #expect(!has("76 440", payments))
    let before = try told("ledger", "utbetalningar", at: "2026-04-28 15:41")
    #expect(has("24 490 kr", before))
    #expect(has("saknar beslut", try told("ledger", "utbetalningar", at: "2026-04-30 16:09")))
    let refills = try told("ledger", "påfyllning", at: "2026-05-06 08:00")
    #expect(has("40 000  Cleo Chef-Test  2026-04-30", refills))
    // E-C9
    let decisions = try told("ledger", "beslut", at: "2026-05-06 15:59")
    #expect(has("På listan: 12", decisions))
    #expect(has("Registrerade: 12", decisions))
    #expect(has("sent tillagt: beslutat 2026-04-29", decisions))
    #expect(has("Hanna Handläggare-Test har inte intygat", decisions))
    #expect(!has("intygat", try told("ledger", "beslut", at: "2026-05-06 16:00")))
    // E-C11
    #expect(
      has("Summa: 225 min = 3 h 45 min", try told("ledger", "tid", at: "2026-05-06 08:00")))
    // E-C12
    let sticks = try told("ledger", "usb", at: "2026-05-15 12:00")
    #expect(has("Återlämnade: 2", sticks))
    #expect(has("1 handling på det är inte inskriven", sticks))
    // E-C13
    let documents = try told("ledger", "handlingar", "--filter", "utförare", at: "2026-05-20 12:00")
    #expect(has("Rader: 14", documents))
    let orders = try told("ledger", "handlingar", "--filter", "beställare", at: "2026-05-20 12:00")
    #expect(has("Rader: 2", orders))
    let healthCare = try told(
      "ledger", "handlingar", "--filter", "HSL", "--csv", at: "2026-05-20 12:00")
    #expect(healthCare.count == 5)
    #expect(has("2026-04-30 15:00, Stina Sjuksköterska-Test", healthCare))
    // E-C1, E-C15, E-C17
    let missing = try told("proof", at: "2026-05-20 09:59", status: 1)
    #expect(has("60 h 00 min", missing))
    #expect(has("analysen av ett stopp på mer än 48 timmar saknas", missing))
    #expect(has("KLART. Allt har kommit dit det ska.", try told("proof", at: "2026-05-20 10:00")))
    #expect(try told("proof", at: "2026-05-21 08:00").contains { $0.hasPrefix("KLART. Avslutat") })
    let figures = try told("stats", "--csv", at: "2026-05-21 08:00")
    #expect(figures.count == 2)
    #expect(has("\"216000\"", figures))
  }

  @Test func aListOrAnOutageThatIsNotThereIsSaidWithWhatThereIs() throws {
    try takeIn("A.jsonl", following: "goteborg-boende")
    let list = try managed.asEva("ledger", "kaffe")
    #expect(list.status == 64)
    #expect(list.errors.contains("kassaförvaltare, usb, beslut"))
    let outage = try managed.asEva("proof", "Prator")
    #expect(outage.status == 64)
    #expect(outage.errors.contains("Treserva sedan sö 25 okt 02:14 sommartid"))
    let both = try managed.asEva("ledger", "usb", "--csv", "--json")
    #expect(both.status == 64)
    let kind = try managed.asEva("items", "--kind", "kaffe")
    #expect(kind.status == 64)
    #expect(kind.errors.contains("skriv in"))
  }

  @Test func aUnitThatFollowsTreservaAndPratorHasTheDutiesOfBoth() throws {
    try takeIn("B.jsonl", following: "goteborg-boende", "vasterbotten-prator", "--part", "kommun")
    #expect(try count("Ring ", at: "2026-11-10 15:50") == 3)
    let duties = try managed.asEva("duties", "--at", "2026-11-10 17:15")
    #expect(duties.output.contains("daganteckning → Treserva"))
    #expect(duties.output.contains("egen vårddokumentation → egen journal"))
  }

  @Test func aTimeThatDoesNotExistIsRefused() throws {
    let run = try managed.folder.run("items", "--at", "2026-03-29 02:30")
    #expect(run.status == 64)
    #expect(run.errors.contains("--at"))
  }
}
