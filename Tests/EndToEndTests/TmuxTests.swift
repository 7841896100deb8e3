import Terminal
import TestSupport
import Testing

/// Runs in tmux: a second opinion on what a real terminal makes of the console.
@Suite(.serialized) struct TmuxTests {
  private func line(_ folder: TestFolder, _ arguments: String = "") -> String {
    "RESERV_STORE='\(folder.store)' HOME='\(folder.path)' XDG_RUNTIME_DIR='\(folder.path)' "
      + "\(PtyProcess.built("reserv")) "
      + arguments
  }

  @Test func firstStartShowsTheTwoWaysIn() throws {
    let folder = try TestFolder()
    let session = try TmuxSession(line(folder))
    let screen = try session.wait(forText: "Börja skriva nu")
    #expect(screen.contains("Förbered enheten"))
    try session.press("F1")
    try session.wait(forText: "Hjälp")
  }

  @Test func aNoteIsTypedAndPastedInADrill() throws {
    let folder = try TestFolder()
    let session = try TmuxSession(line(folder, "demo"))
    try session.wait(forText: "DRIFTSTOPP  Treserva")
    try session.type("d")
    try session.wait(forText: "Daganteckning – ny")
    try session.type("Tolvan")
    try session.press("Enter", "Tab")
    try session.paste("Klistrat på ön")
    try session.wait(forText: "Klistrat på ön")
    try session.press("C-s")
    try session.wait(forText: "påbörjat, sparat")
  }

  @Test func controlZGivesTheShellAndFgComesBack() throws {
    let folder = try TestFolder()
    let session = try TmuxSession("PS1='skal> ' bash --norc --noprofile -i")
    try session.wait(forText: "skal>")
    try session.type(line(folder, "demo"))
    try session.press("Enter")
    try session.wait(forText: "DRIFTSTOPP  Treserva")
    try session.press("C-z")
    try session.wait(forText: "Stopped")
    try session.type("echo $((40+2)) svarar")
    try session.press("Enter")
    try session.wait(forText: "42 svarar")
    try session.type("fg")
    try session.press("Enter")
    try session.wait(forText: "DRIFTSTOPP  Treserva")
    try session.press("F1")
    try session.wait(forText: "Hjälp")
  }

  @Test func aSmallScreenOfScreenItselfIsEnoughToBegin() throws {
    let folder = try TestFolder()
    let session = try TmuxSession(
      "TERM=screen " + line(folder), size: Size(rows: 12, columns: 40))
    try session.wait(forText: "Börja skriva nu")
    try session.type("b")
    try session.wait(forText: "Befattning")
    try session.type("Natt-Nils Påhittad\tundersköterska\tTestgården plan 2\t\t ")
    try session.wait(forText: "[x] Jag skrev upp den")
    try session.type("\t\r")
    try session.wait(forText: "SPARAT")
    try session.type("t\r")
    try session.wait(forText: "DRIFTSTOPP  Treserva")
  }

  @Test func aWindowThatChangesSizeIsDrawnAnew() throws {
    let folder = try TestFolder()
    let session = try TmuxSession(line(folder, "demo"))
    try session.wait(forText: "DRIFTSTOPP  Treserva")
    try session.type("d")
    try session.wait(forText: "Daganteckning – ny")
    try session.type("okänd")
    try session.resize(Size(rows: 5, columns: 20))
    try session.wait(forText: "För litet fönster.")
    try session.resize(Size(rows: 12, columns: 40))
    let small = try session.wait(forText: "Vem")
    #expect(small.contains("okänd") && !small.contains("Daganteckning – ny"))
    try session.resize(Size(rows: 30, columns: 100))
    let large = try session.wait(forText: "Daganteckning – ny")
    #expect(large.contains("okänd"))
  }
}
