import Foundation
import TestSupport
import Testing

/// Scenarios A, B and C from their fact files through the program: what waits, at each moment that
/// the expected results name.
@Suite(
  .enabled(if: Date() > Date(timeIntervalSince1970: 1_794_500_000), "what they tell lies ahead"))
struct ItemsTests {
  private let folder: TestFolder
  private let passphrase = "bro kastanj lykta månad vante"

  init() throws {
    folder = try TestFolder()
    let run = try folder.run(
      "init", "--no-input", "--unit", "Testgården plan 2", "--name", "Eva Exempelsson", "--title",
      "enhetschef", "--signature", "EEX", "--passphrase-fd", "0", input: passphrase + "\n")
    try #require(run.status == 0, "\(run.errors)")
  }

  private func asEva(_ arguments: String...) throws -> CommandRun {
    try folder.run(
      arguments + ["--signature", "EEX", "--passphrase-fd", "0"], input: passphrase + "\n")
  }

  private func takeIn(_ name: String, following profile: String...) throws {
    let adopted = try folder.run(
      ["profile", "adopt"] + profile + ["--signature", "EEX", "--passphrase-fd", "0"],
      input: passphrase + "\n")
    try #require(adopted.status == 0, "\(adopted.errors)")
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/" + name).path
    let run = try asEva("import", path)
    try #require(run.status == 0, "\(run.output) \(run.errors)")
  }

  private func items(at time: String) throws -> [String] {
    let run = try asEva("items", "--at", time)
    #expect(run.status == 0, "\(run.errors)")
    return run.lines
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
    let report = try asEva("handover", "--new", "--at", "2026-10-25 06:44")
    #expect(report.output.contains("7 nya att berätta"))
    #expect(
      report.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "struket: rum 12 · nu: rum 14 – rättad 04:30 av NPÅ, fel rum angivet"))
    // E-A12
    let duties = try asEva("duties", "--at", "2026-10-25 09:09")
    #expect(duties.output.contains("1 sak att göra"))
    #expect(duties.output.contains("1 utskrift finns kvar"))
    #expect(!duties.output.contains("48 timmar"))
    #expect(try items(at: "2026-10-25 09:21") == ["Inget är kvar att göra."])
  }

  @Test func theCallsOfScenarioBAreOwedWatchedAndSentAsExpected() throws {
    try takeIn("B.jsonl", following: "vasterbotten-prator", "--part", "kommun")
    // E-B6, E-B8
    #expect(try count("RÖD  Ring ", at: "2026-11-10 15:50") == 3)
    let afterwards = try items(at: "2026-11-10 16:00")
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
    #expect(try items(at: "2026-05-19 08:00").count == 1)
    #expect(try count("Analysera stoppet", at: "2026-05-19 08:00") == 1)
    #expect(try items(at: "2026-05-21 08:00") == ["Inget är kvar att göra."])
  }

  @Test func aUnitThatFollowsTreservaAndPratorHasTheDutiesOfBoth() throws {
    try takeIn("B.jsonl", following: "goteborg-boende", "vasterbotten-prator", "--part", "kommun")
    #expect(try count("Ring ", at: "2026-11-10 15:50") == 3)
    let duties = try asEva("duties", "--at", "2026-11-10 17:15")
    #expect(duties.output.contains("daganteckning → Treserva"))
    #expect(duties.output.contains("egen vårddokumentation → egen journal"))
  }

  @Test func aTimeThatDoesNotExistIsRefused() throws {
    let run = try folder.run("items", "--at", "2026-03-29 02:30")
    #expect(run.status == 64)
    #expect(run.errors.contains("--at"))
  }
}
