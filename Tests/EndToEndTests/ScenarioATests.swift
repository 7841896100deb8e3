import Foundation
import TestSupport
import Testing

/// Scenario A on the real program and disk, with the night's times typed as they were: the October
/// night a year earlier, since the machine's own clock cannot be put back.
@Suite struct ScenarioATests {
  private static let day = "2025-10-26 "

  private func time(_ clock: String, _ answer: String? = nil, _ night: Night) throws {
    try night.time(Self.day + clock, answer)
  }

  private func note(
    _ person: String, _ clock: String, _ answer: String?, _ text: String, _ number: String,
    _ night: Night
  ) throws {
    try night.type("d")
    try night.see("Daganteckning – ny")
    try night.type(person + "\t")
    try time(clock, answer, night)
    try night.type(text + "\t\tskrevs på papper\t")
    try night.sign(number)
  }

  private func deviation(
    _ person: String, _ clock: String, _ answer: String?, _ kind: String, _ text: String,
    _ number: String, _ night: Night
  ) throws {
    try night.type("a")
    try night.see("Avvikelse – ny")
    try night.type(person + "\t")
    try time(clock, answer, night)
    // The fall's five questions, or the medicine's two, may stay unanswered.
    let questions = String(repeating: "\t", count: kind == "f" ? 6 : 3)
    try night.type(kind + "\t" + text + questions + "Ringde ssk.\tssk Siv Sköterska-Test\t\t")
    try night.type("skrevs på papper\t")
    try night.sign(number)
  }

  @Test(.rule("R000-21"), .rule("R000-24"))
  func theOctoberNightFromTheStopToTheClosing() throws {
    let folder = try TestFolder()
    try folder.found(["--title", "enhetschef"])
    let night = try folder.night()
    try night.enter(passphrase)
    try night.type("n")
    try night.see("Starta driftstoppet")
    try night.type("t")
    try night.see("> Starta driftstoppet")
    try night.type(Night.up + Night.up)
    try time("02:14", "s", night)
    try night.type("\t")
    try night.see("> Starta driftstoppet")
    try night.type("\r")
    try night.see("DRIFTSTOPP  Treserva  sedan sö 26 okt 02:14 sommartid")

    try note("Testa Testberg", "02:31", "s", "Vaken och orolig. Lugnare.", "DA-0001", night)
    try deviation("Fejk Fejksson", "02:45", "s", "f", "Hittad på golvet.", "AVV-0001", night)
    try note("Fejk Fejksson", "02:05", "v", "Åter i säng i rum 12.", "DA-0002", night)
    try note("Testa Testberg", "02:31", "v", "Sover vid tillsyn.", "DA-0003", night)
    try deviation("Prova Provsson", "00:10", nil, "l", "Dos inte given.", "AVV-0002", night)
    try note("Tolvan Tolvansson", "05:15", nil, "Vill ha frukost 09:00.", "DA-0004", night)

    // E-A3, E-A4: the journal has the notes in the order of the night and names the hours.
    try night.type("j")
    try night.see("Enter öppnar")
    let journal = try night.console.wait(for: "the whole journal") { screen in
      // A screen may be read while it is being painted: the line of what was saved goes last.
      (1...4).allSatisfy { screen.shows("DA-000\($0)") } && screen.shows("02:05 vintertid")
        && !screen.shows("SPARAT")
    }
    let numbers = journal.rows.flatMap { row in
      row.matches(of: #/DA-[0-9]{4}/#).map { String($0.output) }
    }
    #expect(numbers == ["DA-0001", "DA-0002", "DA-0003", "DA-0004"])
    #expect(journal.shows("02:31 sommartid") && journal.shows("02:31 vintertid"))
    #expect(journal.shows("02:05 vintertid"))

    // E-A8: the room is corrected; both are read.
    try night.open(row: "DA-0002")
    try night.type("r")
    try night.see("Rätta daganteckning")
    try night.type("fel rum angivet\t\t\t" + Night.backspace + Night.backspace + "4.\t\t")
    try night.see("> Signera som")
    try night.type("\r")
    try night.see("RÄT-0001")
    try night.console.wait(for: "the correction over what stood before") {
      $0.shows("fel rum angivet") && $0.shows("i säng i rum 14.") && $0.shows("i säng i rum 12.")
    }
    try night.type(Night.escape)
    try night.see("Enter öppnar")
    try night.type(Night.escape)
    try night.see("Nästa steg")

    // E-A1, E-A6: the stop is over, and six things wait.
    try night.type("f")
    try night.see("Ja, Treserva fungerar")
    try night.type("\u{1B}[Z")
    try time("06:50", nil, night)
    try night.see("> Ja, Treserva fungerar")
    try night.type("\r")
    try night.see("Treserva fungerar igen · 6 att skriva in")
    try night.type("v")
    try night.see("5 h 36 min")
    try night.see("Skriv in 6 anteckningar: gå till Att skriva in")
    try night.type(Night.escape)
    try night.see("Nästa steg")
    try night.type("i")
    try night.see("6 att göra")
    for left in (1...5).reversed() {
      try night.type("i")
      try night.see("> Ja, det är inskrivet")
      try night.type("\r")
      try night.see("\(left) att göra")
    }
    try night.type("i")
    try night.see("> Ja, det är inskrivet")
    try night.type("\r")
    try night.see("Allt är inskrivet")
    try night.type("v")
    try night.see("Inget är kvar att göra.")
    try night.type("\r")
    try night.see("Inget driftstopp pågår")
    try night.leave()
    let verify = try folder.run("verify", "--passphrase-fd", "0", input: passphrase)
    #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
  }
}
